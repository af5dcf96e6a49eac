//! Words looked for in all versions, and a phrase traced, by mouse and by keys.

use crate::{
    harness::App,
    made,
    page::{NARROW, WIDE},
};

const LEAD: &str = ".traced .lead";

/// Presses the keys of a text.
async fn write(app: &App, text: &str) {
    for key in text.chars() {
        app.press(&[&key.to_string()]).await;
    }
}

#[tokio::test]
async fn a_phrase_is_traced_by_keys_and_its_turns_lead_to_their_steps() {
    for view in [WIDE, NARROW] {
        let app = App::open(view).await;
        app.open_example().await;
        app.press(&["/"]).await;
        app.wait_for("the field", "document.activeElement.id === 'search'")
            .await;
        write(&app, "two PEOPLE").await;
        app.wait_for_text(LEAD, "“two PEOPLE” stands in 4 of 7 versions held: 2–5.")
            .await;
        assert_eq!(app.texts(".hits mark").await, ["Two people"]);
        app.press(&["Enter"]).await;
        app.wait_for_text(".story-of h2", "What became of “two PEOPLE”")
            .await;
        app.wait_for("its turns", "document.querySelector('.places .turns li')")
            .await;
        assert_eq!(app.texts(".places .where mark").await, ["Two people"]);
        app.click_named("Version 6").await;
        app.wait_for_address("#old=5&new=6").await;
        app.wait_for(
            "the paragraph",
            "document.activeElement?.matches('.row') && document.activeElement.innerText.includes('Two people')",
        )
        .await;
        app.wait_for_lit("Two people").await;
        app.wait_for_text(LEAD, "2–5").await;
        // Only the text is ever lit up: while a dialog lies over it, WebKit takes the dialog's first words for what is to be lit.
        app.press(&["?"]).await;
        app.wait_for("the dialog", "document.querySelector('dialog[open] h2')")
            .await;
        let grounds = "['.row p', 'dialog h2'].map(place => getComputedStyle(document.querySelector(place), '::highlight(lit)').backgroundColor)";
        app.wait_for(
            "light on the text alone",
            &format!(
                "(([text, dialog]) => text !== dialog && dialog === 'rgba(0, 0, 0, 0)')({grounds})"
            ),
        )
        .await;
        app.assert_clean().await;
    }
}

#[tokio::test]
async fn words_are_found_while_they_are_typed_and_lead_to_their_versions() {
    for view in [WIDE, NARROW] {
        let app = App::open(view).await;
        app.open_example().await;
        app.press(&["/"]).await;
        app.wait_for("the field", "document.activeElement.id === 'search'")
            .await;
        write(&app, "two peo").await;
        app.wait_for_text(LEAD, "Words that begin so stand in 4 of 7")
            .await;
        assert_eq!(
            app.texts(".by-version [aria-hidden]").await,
            ["2\n×1", "3\n×1", "4\n×1", "5\n×1"]
        );
        assert_eq!(app.texts(".hits .ways .quiet").await, ["In versions 2–5"]);
        app.click_named("Show in version 5").await;
        app.wait_for_address("#old=4&new=5").await;
        app.wait_for(
            "the paragraph",
            "document.activeElement?.matches('.row') && document.activeElement.innerText.includes('Two people')",
        )
        .await;
        app.wait_for_lit("Two people").await;
        app.focus(".by-version li:first-child button").await;
        app.press(&["Enter"]).await;
        app.wait_for_address("#old=1&new=2").await;
        app.wait_for_lit("Two people").await;
        app.focus(".hits .ways button:last-child").await;
        app.press(&["Enter"]).await;
        app.wait_for("its story", "document.querySelector('.story-of .turns') && document.activeElement.matches('.story-of')").await;
        app.wait_for(
            "the words in the field",
            "document.querySelector('#search').value === 'Two people'",
        )
        .await;
        app.assert_clean().await;
    }
}

#[tokio::test]
async fn what_stands_nowhere_is_said_and_nothing_typed_asks_nothing() {
    let app = App::open(WIDE).await;
    app.open_example().await;
    app.click_named("Trace").await;
    assert_eq!(app.count(".found, .story-of").await, 0);
    app.focus("#search").await;
    write(&app, "a phrase of nobody").await;
    app.wait_for_text(LEAD, "stands in none of the 7 versions held")
        .await;
    app.wait_for(
        "its being spoken",
        "[...document.querySelectorAll('.traced [role=status]')].some(e => e.textContent.includes('none of the 7'))",
    )
    .await;
    assert_eq!(app.count(".hits, .by-version").await, 0);
    app.click_named("Trace").await;
    app.wait_for_text(".story-of", "What became of").await;
    assert_eq!(app.count(".places > li").await, 0);
    app.assert_clean().await;
}

#[tokio::test]
async fn far_down_in_a_long_text_the_words_are_lit_that_stand_there_now() {
    let mut story = made::story(8, 400);
    for (_, text) in &mut story[5..] {
        let mut paragraphs: Vec<&str> = text.split("\n\n").collect();
        paragraphs[390] = "A lighthouse keeper waved.";
        *text = paragraphs.join("\n\n");
    }
    let app = App::open(WIDE).await;
    app.wait_for_text("h1", "See how").await;
    app.drop_made(&story).await;
    app.wait_for(
        "the text",
        "document.querySelector('.rows:not([aria-busy]) .cell')",
    )
    .await;
    app.focus("#search").await;
    write(&app, "lighthouse").await;
    app.wait_for_text(LEAD, "stands in 3 of 8 versions held")
        .await;
    // What stood in the text before stays there unseen for a while, in rows of the same names.
    for at in ["last", "first"] {
        app.focus(&format!(".by-version li:{at}-child button"))
            .await;
        app.press(&["Enter"]).await;
        app.wait_for_lit("lighthouse").await;
        app.wait_for_calm().await;
        app.wait_for_lit("lighthouse").await;
    }
    app.assert_clean().await;
}
