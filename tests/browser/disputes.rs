//! Versions that two files tell differently: compared with each other, chosen, and told of after a reload. And what is known of an article
//! of which no text is held.

use crate::{
    harness::{App, View},
    page::{NARROW, WIDE},
    stories,
};

/// Opens the example's last page, and another file that tells its versions in other words.
pub async fn disputed(app: &App) {
    app.wait_for_text("h1", "See how").await;
    let other = stories::otherwise();
    app.drop_files(&[stories::LAST, ("other.html", other.as_bytes())])
        .await;
    app.wait_for_address("#old=5&new=6").await;
}

#[tokio::test]
async fn two_readings_are_compared_and_escape_the_button_and_the_browser_lead_back() {
    let app = App::open(WIDE).await;
    disputed(&app).await;
    app.wait_for_text(".notices", "tell version 5 differently")
        .await;
    app.wait_for_text("#disputed-5", "Version 5 reads differently in “other.html”")
        .await;
    let marks = app.texts(".stop.is-disputed .differs").await;
    assert_eq!(marks.len(), 2, "the timeline marks both versions");
    app.click("#disputed-5 button").await;
    app.wait_for_address("#old=5&new=6&reading=5").await;
    let heads = app.texts(".readings .sources li").await;
    assert_eq!(
        heads,
        [
            "Shown: “example-5-6.html” · comparison page",
            "Not shown: “other.html” · comparison page"
        ]
    );
    assert_eq!(
        app.texts(".readings time").await,
        [""; 0],
        "they are no two moments"
    );
    assert_eq!(app.texts(".rows del").await.concat(), "coast1874");
    assert_eq!(app.texts(".rows ins").await.concat(), "1847");
    let focused = "document.activeElement.id === 'two-readings'";
    app.wait_for("the focus on the heading", focused).await;
    app.press(&["ArrowRight"]).await;
    app.press(&["Escape"]).await;
    app.wait_for_address("#old=5&new=6").await;
    let focused = "document.activeElement.id === 'disputed-5'";
    app.wait_for("the focus on what led there", focused).await;
    app.click(".notices li button").await;
    app.wait_for_address("#old=5&new=6&reading=5").await;
    app.click_named("‹ Back").await;
    app.wait_for_address("#old=5&new=6").await;
    app.click("#disputed-6 button").await;
    app.wait_for_address("#old=5&new=6&reading=6").await;
    app.back().await;
    app.wait_for_address("#old=5&new=6").await;
    app.forward().await;
    app.wait_for_address("#old=5&new=6&reading=6").await;
    app.wait_for_kept(2).await;
    app.reload().await;
    app.wait_for_text("#two-readings", "Version 6, read in two ways")
        .await;
    app.wait_for_address("#old=5&new=6&reading=6").await;
    app.assert_clean().await;
}

#[tokio::test]
async fn the_other_reading_is_shown_when_the_person_chooses_it_and_stays_so() {
    let app = App::open(WIDE).await;
    disputed(&app).await;
    app.click("#disputed-5 button").await;
    app.wait_for_address("#old=5&new=6&reading=5").await;
    app.click_named("Use the reading of “other.html” instead")
        .await;
    app.wait_for_address("#old=5&new=6").await;
    app.wait_for_text(
        "#disputed-5",
        "Version 5 is shown as you chose, from “other.html”",
    )
    .await;
    app.wait_for_text(".rows", "1847").await;
    app.wait_for_kept(2).await;
    app.wait_for_calm().await;
    app.reload().await;
    app.wait_for_text("#disputed-5", "as you chose").await;
    app.wait_for_text(".rows", "1847").await;
    app.click("#disputed-5 button").await;
    app.click_named("Use the reading of “example-5-6.html” instead")
        .await;
    app.wait_for_text("#disputed-5", "from “example-5-6.html”")
        .await;
    app.wait_for(
        "only the better text",
        "!document.querySelector('.rows').textContent.includes('1847')",
    )
    .await;
    app.assert_clean().await;
}

#[tokio::test]
async fn readings_fit_a_telephone_and_their_controls_are_large_enough() {
    let app = App::open(NARROW).await;
    disputed(&app).await;
    app.assert_fits("a disputed version on a telephone").await;
    app.click("#disputed-5 button").await;
    app.wait_for_address("#old=5&new=6&reading=5").await;
    app.assert_fits("two readings on a telephone").await;
    assert_eq!(small_controls(&app).await, [""; 0]);
    app.assert_clean().await;
}

#[tokio::test]
async fn what_a_list_tells_is_shown_with_the_ways_to_the_texts() {
    for view in [WIDE, NARROW] {
        listed(view).await;
    }
}

async fn listed(view: View) {
    let app = App::open(view).await;
    app.wait_for_text("h1", "See how").await;
    let page = include_bytes!("../fixtures/article-page.html");
    app.drop_files(&[("article.html", page)]).await;
    app.wait_for_address("#versions").await;
    let rows = app.texts(".known tbody tr").await;
    assert_eq!(rows.len(), 4);
    assert!(rows[1].contains("4 March 2018, 09:05 UTC"), "{rows:?}");
    assert!(
        rows[1].contains("Ferry to Skell Island suspended"),
        "{rows:?}"
    );
    assert!(rows[3].contains("versions 2 and 3"), "{rows:?}");
    app.wait_for_text(".missing", "2 pages are missing: open")
        .await;
    app.assert_fits("what is known of an article").await;
    assert_eq!(small_controls(&app).await, [""; 0]);
    app.wait_for_kept(1).await;
    app.reload().await;
    app.wait_for_text(".known h1", "Ferry to Skell Island")
        .await;
    app.wait_for_address("#versions").await;
    app.assert_clean().await;
}

/// What can be pressed in the main part and is less than 24 pixels high or wide (WCAG 2.5.8), links in sentences aside.
async fn small_controls(app: &App) -> Vec<String> {
    const SMALL: &str = "
return [...document.querySelectorAll('main button, .known td a')]
  .filter(one => one.checkVisibility())
  .filter(one => { const box = one.getBoundingClientRect(); return box.width < 24 || box.height < 24; })
  .map(one => one.textContent);";
    let small = app.run(SMALL, vec![]).await;
    serde_json::from_value(small).expect("a list of texts")
}
