//! Saving: what was read goes into one file, and comes back from it.

use crate::{
    harness::{App, Clip},
    page::{WIDE, stop},
    stories,
};

const FILE: &str = "palimpsest-history.json";

#[tokio::test]
async fn a_saved_history_shows_the_same_again_in_a_fresh_browser() {
    let first = App::open(WIDE).await;
    first.wait_for_text("h1", "See how").await;
    // One page missing, so that stops that are not held come along.
    first
        .drop_files(&[stories::EXAMPLE[0], stories::EXAMPLE[1], stories::LAST])
        .await;
    first.wait_for_address("#old=0&new=1").await;
    let before = shown(&first).await;
    first.click_named("Save history").await;
    let saved = first.saved(FILE).await;
    first.assert_clean().await;

    let second = App::open(WIDE).await;
    second.wait_for_text("h1", "See how").await;
    second.drop_files(&[(FILE, &saved)]).await;
    second.wait_for_address("#old=0&new=1").await;
    assert_eq!(shown(&second).await, before);
    second.click(&stop(6)).await;
    second.click(&stop(3)).await;
    first.click(&stop(6)).await;
    first.click(&stop(3)).await;
    for app in [&first, &second] {
        app.wait_for_address("#old=0&new=3").await;
    }
    assert_eq!(shown(&second).await, shown(&first).await);
    second.click_named("Save history").await;
    assert_eq!(
        second.saved(FILE).await,
        saved,
        "saving what was saved gives the same bytes"
    );
    second.assert_clean().await;
}

#[tokio::test]
async fn a_saved_history_keeps_what_was_inferred_and_how_sure_it_is() {
    let app = App::open(WIDE).await;
    app.wait_for_text("h1", "See how").await;
    app.paste(Clip {
        html: None,
        plain: Some(stories::FLATTENED),
    })
    .await;
    app.wait_for_address("#old=1&new=2").await;
    let before = shown(&app).await;
    assert!(app.count(".inferred-mark").await > 0);
    app.click_named("Save history").await;
    let saved = app.saved(FILE).await;
    app.clear().await;
    app.wait_for_address("").await;
    app.drop_files(&[(FILE, &saved)]).await;
    app.wait_for_address("#old=1&new=2").await;
    assert_eq!(shown(&app).await, before);
    app.assert_clean().await;
}

/// Everything that a person can tell two comparisons apart by.
async fn shown(app: &App) -> Vec<String> {
    let mut shown = app.texts(".story, .stop, .rows, .tip").await;
    let marked = app.marked("main").await;
    shown.extend(marked.deleted.into_iter().chain(marked.inserted));
    shown
}
