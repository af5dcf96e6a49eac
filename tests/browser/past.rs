//! The newer version's text by age: what is told of a passage, by mouse, finger and keys; the legend; the address.

use crate::{
    harness::App,
    page::{NARROW, WIDE},
};

const TOLD: &str = ".since-told";

/// Opens the last step of the example, the newer version by age.
async fn by_age(app: &App) {
    app.open_example().await;
    app.press(&["End"]).await;
    app.wait_for_address("#old=5&new=6").await;
    app.click_tool("Since when").await;
    app.wait_for(
        "the text by age",
        "document.querySelector('.since-text .run')",
    )
    .await;
}

#[tokio::test]
async fn by_keys_a_reader_goes_from_passage_to_passage_and_hears_what_is_told() {
    for view in [WIDE, NARROW] {
        let app = App::open(view).await;
        by_age(&app).await;
        app.wait_for_address("#old=5&new=6&since").await;
        app.focus(".since-text").await;
        app.press(&["ArrowRight"]).await;
        app.wait_for_text(TOLD, "1 of ").await;
        app.wait_for_text(TOLD, "Since version 6").await;
        app.wait_for(
            "what is told being spoken",
            "[...document.querySelectorAll('.since [role=status]')].some(e => e.textContent.includes('Since version 6'))",
        )
        .await;
        app.press(&["ArrowLeft"]).await;
        app.wait_for(
            "the last passage",
            "document.querySelector('.run.current') === [...document.querySelectorAll('.since-text .run')].pop()",
        )
        .await;
        // The keys were the text's own: both versions stay.
        assert_eq!(app.address().await, "#old=5&new=6&since");
        app.press(&["Escape"]).await;
        app.wait_for("no passage", "!document.querySelector('.run.current')")
            .await;
        app.assert_clean().await;
    }
}

#[tokio::test]
async fn a_pointer_that_rests_on_a_passage_is_told_of_it_and_a_press_keeps_it() {
    let app = App::open(WIDE).await;
    by_age(&app).await;
    let passage = |text: &str| {
        format!(
            "[...document.querySelectorAll('.since-text .run')].find(e => e.innerText.trim() === '{text}')"
        )
    };
    let mark = format!("{}.id", passage("17"));
    let id = app.run(&format!("return {mark}"), vec![]).await;
    let id = format!("#{}", id.as_str().expect("such a passage"));
    app.hover(&id).await;
    app.wait_for_text(TOLD, "“17”").await;
    app.wait_for_text(TOLD, "Before that: ").await;
    app.click(&id).await;
    app.hover("h1").await;
    app.wait_for("the passage kept", "document.querySelector('.run.current')")
        .await;
    app.wait_for_text(TOLD, "“17”").await;
    app.click_named("See it come").await;
    app.wait_for(
        "the comparison",
        "document.querySelector('.side-by-side') && !location.hash.includes('since')",
    )
    .await;
    app.wait_for(
        "the paragraph",
        "document.activeElement?.matches('.row') && document.activeElement.innerText.includes('17')",
    )
    .await;
    app.back().await;
    app.wait_for_address("#old=5&new=6&since").await;
    app.wait_for(
        "the text by age",
        "document.querySelector('.since-text .run')",
    )
    .await;
    app.assert_clean().await;
}

#[tokio::test]
async fn on_a_phone_a_tap_tells_of_a_passage_and_buttons_lead_on() {
    let app = App::open(NARROW).await;
    by_age(&app).await;
    app.run(
        "document.querySelector('.since-text .run').scrollIntoView({block: 'center'})",
        vec![],
    )
    .await;
    app.drag_by_touch(".since-text .run", &[]).await;
    app.wait_for("a passage", "document.querySelector('.run.current')")
        .await;
    let before = app.texts(".since-told .passage").await;
    app.click(".since-told [aria-label='Next passage']").await;
    app.wait_until(
        "another passage",
        "return document.querySelector('.since-told .passage').innerText !== arguments[0]",
        vec![before[0].clone().into()],
    )
    .await;
    let overflow = app
        .run(
            "return document.documentElement.scrollWidth > innerWidth",
            vec![],
        )
        .await;
    assert_eq!(overflow, false);
    app.click_named("Trace this").await;
    app.wait_for("its story", "document.querySelector('.story-of .turns')")
        .await;
    app.assert_clean().await;
}

#[tokio::test]
async fn the_legend_picks_out_the_text_of_a_version_and_numbers_come_on_demand() {
    let app = App::open(WIDE).await;
    by_age(&app).await;
    assert_eq!(app.count(".since-legend li").await, 7);
    app.focus(".since-legend li:first-child button").await;
    app.press(&["Enter"]).await;
    app.wait_for(
        "text picked out",
        "document.querySelector('.only-chosen .run.chosen.shade-0')",
    )
    .await;
    assert_eq!(app.count(".run.chosen:not(.shade-0):not(.swatch)").await, 0);
    // The walk keeps to that version.
    app.focus(".since-text").await;
    app.press(&["ArrowRight", "ArrowRight"]).await;
    app.wait_for_text(TOLD, "2 of ").await;
    assert_eq!(app.count(".run.current.shade-0").await, 1);
    app.click_named("Show version numbers").await;
    let number = "getComputedStyle(document.querySelector('.numbered .run[data-since]'), '::before').content";
    // Some browsers tell the number, others from which attribute it comes.
    app.wait_for("numbers", &format!("/\\d|data-since/.test({number})"))
        .await;
    app.click(".since-legend li:first-child button").await;
    app.wait_for("all text", "!document.querySelector('.only-chosen')")
        .await;
    app.assert_clean().await;
}

#[tokio::test]
async fn a_link_shows_the_text_by_age_and_a_layout_the_comparison_again() {
    let app = App::open(WIDE).await;
    app.open_example().await;
    app.go("#old=2&new=5&since").await;
    app.wait_for_text(".since > header", "The text of version 5")
        .await;
    assert_eq!(
        app.texts(":is(.tools, .more-tools) .choice [aria-pressed=true]")
            .await,
        ["Since when"]
    );
    app.press(&["ArrowLeft"]).await;
    app.wait_for_text(".since > header", "The text of version 4")
        .await;
    app.press(&["b"]).await;
    app.wait_for(
        "the comparison",
        "document.querySelector('.rows.side-by-side')",
    )
    .await;
    app.press(&["b"]).await;
    app.wait_for_text(".since > header", "The text of version 4")
        .await;
    app.click_tool("Inline").await;
    app.wait_for(
        "the comparison",
        "document.querySelector('.rows.inline:not(.since-text)')",
    )
    .await;
    app.wait_for_address("#old=1&new=4&layout=inline").await;
    app.assert_clean().await;
}

#[tokio::test]
async fn the_older_version_is_shown_by_age_too_the_first_one_above_all() {
    for view in [WIDE, NARROW] {
        let app = App::open(view).await;
        app.open_example().await;
        app.press(&["b"]).await;
        app.wait_for_text(".since > header", "The text of version 1")
            .await;
        app.click(".since-of button:first-child").await;
        app.wait_for_text(".since > header", "All text of version 0 came")
            .await;
        assert!(app.address().await.contains("&since=old"));
        assert_eq!(
            app.texts(".since-of [aria-pressed=true]").await,
            ["Version 0"]
        );
        // What became of it is told all the same.
        app.focus(".since-text").await;
        app.press(&["ArrowRight"]).await;
        app.wait_for_text(TOLD, "There from version 0 on").await;
        app.assert_fits("the older version by age").await;
        app.reload().await;
        app.wait_for_text(".since > header", "All text of version 0 came")
            .await;
        app.press(&["b"]).await;
        app.wait_for("the comparison", "document.querySelector('.rows ins')")
            .await;
        app.assert_clean().await;
    }
}
