//! A phrase traced through all versions, by mouse and by keys.

use crate::{
    harness::App,
    page::{NARROW, WIDE},
};

const LEAD: &str = ".traced .lead";

#[tokio::test]
async fn a_phrase_is_traced_by_keys_and_its_turns_lead_to_their_steps() {
    for view in [WIDE, NARROW] {
        let app = App::open(view).await;
        app.open_example().await;
        app.focus(".traced summary").await;
        app.press(&["Enter", "Tab"]).await;
        app.wait_for_text(
            ".traced",
            "of the text of version 1 stands there since version 0",
        )
        .await;
        write(&app, "two PEOPLE").await;
        app.press(&["Enter"]).await;
        app.wait_for_text(LEAD, "“two PEOPLE” stands in 4 of 7 versions held: 2–5.")
            .await;
        assert_eq!(app.texts(".places .where mark").await, ["Two people"]);
        app.click_named("Version 6").await;
        app.wait_for_address("#old=5&new=6").await;
        app.wait_for(
            "the paragraph",
            "document.activeElement?.matches('.row') && document.activeElement.innerText.includes('Two people')",
        )
        .await;
        app.wait_for_text(LEAD, "2–5").await;
        app.assert_clean().await;
    }
}

/// Presses the keys of a text.
async fn write(app: &App, text: &str) {
    for key in text.chars() {
        app.press(&[&key.to_string()]).await;
    }
}

#[tokio::test]
async fn what_stands_nowhere_is_said_and_nothing_typed_asks_nothing() {
    let app = App::open(WIDE).await;
    app.open_example().await;
    app.click(".traced summary").await;
    app.wait_for_text(LEAD, "Whole words").await;
    app.click_named("Trace").await;
    app.wait_for_text(LEAD, "Whole words").await;
    app.focus("#phrase").await;
    write(&app, "a phrase of nobody").await;
    app.click_named("Trace").await;
    app.wait_for_text(LEAD, "stands in none of the 7 versions held")
        .await;
    assert_eq!(app.count(".places > li").await, 0);
    app.assert_clean().await;
}
