//! Setting right what was inferred: by mouse and by keys, kept over a reload, left to the inference again.

use crate::{
    harness::{App, Clip},
    page::WIDE,
    stories,
};

/// Opens the flattened page by a paste.
async fn flattened(app: &App) {
    app.wait_for_text("h1", "See how").await;
    app.paste(Clip {
        html: None,
        plain: Some(stories::FLATTENED),
    })
    .await;
    app.wait_for_address("#old=1&new=2").await;
}

/// Opens the tools of the first row of that fate.
async fn tools(app: &App, fate: &str) {
    app.click(&format!(".row.{fate} .inferred-mark button"))
        .await;
    app.wait_for("the tools", "document.querySelector('.overrule')")
        .await;
}

#[tokio::test]
async fn a_line_of_one_side_changes_sides_survives_a_reload_and_is_released() {
    let app = App::open(WIDE).await;
    flattened(&app).await;
    let before = app.rows().await;
    tools(&app, "inserted").await;
    let said = app.texts(".line-tools > p").await.concat();
    assert!(
        said.contains("is read as standing in version 2 only"),
        "{said}"
    );
    app.click_named("Only in version 1").await;
    app.wait_for_text(".row.by-you", "No date was given").await;
    app.wait_for_text(".by-you .inferred-mark", "set by you")
        .await;
    let focused = "document.activeElement.classList.contains('by-you')";
    app.wait_for("the focus on what was set", focused).await;
    assert_ne!(app.rows().await, before);
    app.wait_for_kept(1).await;
    app.wait_for_calm().await;
    app.reload().await;
    app.wait_for_text(".row.by-you", "No date was given").await;
    app.click(".row.by-you .inferred-mark button").await;
    app.click_named("As inferred").await;
    app.wait_for("no row set", "!document.querySelector('.by-you')")
        .await;
    assert_eq!(app.rows().await, before);
    app.assert_clean().await;
}

#[tokio::test]
async fn the_mark_between_the_halves_moves_by_keys_word_by_word() {
    let app = App::open(WIDE).await;
    flattened(&app).await;
    tools(&app, "changed").await;
    app.click_named("Move the split…").await;
    let cut = ".cut";
    app.wait_for(
        "the focus on the mark",
        "document.activeElement.className === 'cut'",
    )
    .await;
    let at = app
        .attribute(cut, "aria-valuenow")
        .await
        .unwrap_or_default();
    app.press(&["ArrowLeft"]).await;
    app.wait_for(
        "another place",
        &format!("document.querySelector('.cut').ariaValueNow !== {at:?}"),
    )
    .await;
    assert_eq!(
        app.address().await,
        "#old=1&new=2",
        "the arrow did not go to another step"
    );
    let said = app
        .attribute(cut, "aria-valuetext")
        .await
        .unwrap_or_default();
    assert!(said.contains("the newer begins with “said."), "{said}");
    app.press(&["Escape"]).await;
    app.wait_for(
        "the choices",
        "document.querySelector('.line-tools > .choices')",
    )
    .await;
    assert_eq!(app.count(".by-you").await, 0, "nothing was set");
    app.click_named("Move the split…").await;
    app.press(&["ArrowLeft", "Enter"]).await;
    app.wait_for_text(".row.by-you", "said. Storms").await;
    app.assert_clean().await;
}

#[tokio::test]
async fn the_mark_is_dragged_and_a_click_on_a_word_takes_it_there() {
    let app = App::open(WIDE).await;
    flattened(&app).await;
    tools(&app, "changed").await;
    app.click_named("Move the split…").await;
    app.drag(".cut", &["[data-part='3']"]).await;
    let said = app
        .attribute(".cut", "aria-valuetext")
        .await
        .unwrap_or_default();
    assert!(
        said.contains("newer begins with “sailings") || said.contains("newer begins with “on"),
        "{said}"
    );
    app.click("[data-part='2']").await;
    let said = app
        .attribute(".cut", "aria-valuetext")
        .await
        .unwrap_or_default();
    assert!(said.contains("newer begins with “all"), "{said}");
    app.click_named("Use this").await;
    app.wait_for("a row set by hand", "document.querySelector('.by-you')")
        .await;
    app.assert_clean().await;
}

#[tokio::test]
async fn a_line_is_joined_with_the_next_and_parted_from_it_again() {
    let app = App::open(WIDE).await;
    app.wait_for_text("h1", "See how").await;
    app.paste(Clip {
        html: None,
        plain: Some(&stories::two_lines()),
    })
    .await;
    app.wait_for_address("#old=1&new=2").await;
    let before = app.rows().await;
    let rows = app.count(".rows .row").await;
    tools(&app, "inserted").await;
    let said = app.texts(".line-tools > p").await.concat();
    assert!(said.contains("No date was given"), "{said}");
    app.click_named("Join with next").await;
    for half in ["No date was given", "A date for the next sailing"] {
        app.wait_for_text(".row.changed.by-you", half).await;
    }
    assert_eq!(
        app.count(".rows .row").await,
        rows - 1,
        "two rows became one"
    );
    let focused = "document.activeElement.classList.contains('by-you')";
    app.wait_for("the focus on what was set", focused).await;
    app.click(".row.by-you .inferred-mark button").await;
    app.wait_for_text(
        ".line-tools > p",
        "as changed between versions 1 and 2 (set by you)",
    )
    .await;
    app.click_named("As inferred").await;
    app.wait_for("no row set", "!document.querySelector('.by-you')")
        .await;
    assert_eq!(app.rows().await, before);
    app.assert_clean().await;
}

#[tokio::test]
async fn what_was_set_goes_along_into_a_saved_history_and_back() {
    const FILE: &str = "palimpsest-history.json";
    let first = App::open(WIDE).await;
    flattened(&first).await;
    tools(&first, "inserted").await;
    first.click_named("Only in version 1").await;
    first
        .wait_for_text(".row.by-you", "No date was given")
        .await;
    first.click_named("Save history").await;
    let saved = first.saved(FILE).await;
    let rows = first.rows().await;
    let notes = first.texts(".inferred-mark").await;
    first.assert_clean().await;

    let second = App::open(WIDE).await;
    second.wait_for_text("h1", "See how").await;
    second.drop_files(&[(FILE, &saved)]).await;
    second.wait_for_address("#old=1&new=2").await;
    assert_eq!(second.rows().await, rows);
    assert_eq!(second.count(".row.by-you").await, 1);
    second
        .wait_for_text(".by-you .inferred-mark", "set by you")
        .await;
    assert_eq!(second.texts(".inferred-mark").await.len(), notes.len());
    second.click_named("Save history").await;
    assert_eq!(second.saved(FILE).await, saved);
    second.assert_clean().await;
}

#[tokio::test]
async fn a_cell_of_a_copied_page_that_lost_its_column_changes_sides() {
    let app = App::open(WIDE).await;
    app.wait_for_text("h1", "See how").await;
    app.paste(Clip {
        html: None,
        plain: Some(stories::COPIED),
    })
    .await;
    app.wait_for_address("#old=1&new=2").await;
    let before = app.rows().await;
    let marked = app.count(".inferred-mark").await;
    assert!(marked > 0, "no cell lost its column");
    tools(&app, "inserted").await;
    let said = app.texts(".line-tools > p").await.concat();
    assert!(
        said.contains("is read as standing in version 2 only"),
        "{said}"
    );
    app.click_named("Only in version 1").await;
    app.wait_for_text(".row.deleted.by-you", "No date was given")
        .await;
    assert_ne!(app.rows().await, before);
    app.wait_for_kept(1).await;
    app.reload().await;
    app.wait_for_text(".row.deleted.by-you", "No date was given")
        .await;
    app.click(".row.by-you .inferred-mark button").await;
    app.click_named("As inferred").await;
    app.wait_for("no row set", "!document.querySelector('.by-you')")
        .await;
    assert_eq!(app.rows().await, before);
    app.assert_clean().await;
}
