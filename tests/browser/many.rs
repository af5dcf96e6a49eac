//! Very much at once, folders, and what happens when the worker is not there or fails.

use std::path::Path;

use crate::{
    harness::{App, Clip},
    made,
    page::{WHAT_IS_OPEN, WIDE},
    stories,
};

/// Presses Cancel as soon as a comparison is on show while reading still goes on, and remembers how far it had come.
const CANCEL_EARLY: &str = "
window.cancelled = null;
new MutationObserver(() => {
  const bar = document.querySelector('.progress progress');
  if (window.cancelled || !bar || !document.querySelector('.rows .cell')) return;
  window.cancelled = { done: bar.value, of: bar.max, words: document.querySelector('.progress p').textContent };
  [...document.querySelectorAll('.progress button')].at(-1).click();
}).observe(document.body, { childList: true, subtree: true, attributes: true, characterData: true });";

/// In such a browser no worker can be had.
const NO_WORKER: &str = "window.Worker = class { constructor() { throw new DOMException('refused', 'SecurityError'); } };";

/// A worker that never comes up: its script does not load.
const DEAD_WORKER: &str = "
const Whole = window.Worker;
window.Worker = class extends Whole { constructor() { super('nowhere.js', { type: 'module' }); } };";

/// The first worker breaks when it has been given something.
const BREAKING_WORKER: &str = "
const Whole = window.Worker;
window.workers = 0;
window.Worker = class extends Whole {
  constructor(...given) { super(...given); this.isFirst = ++window.workers === 1; this.said = 0; }
  postMessage(...given) {
    super.postMessage(...given);
    if (this.isFirst && ++this.said === 2) queueMicrotask(() => this.dispatchEvent(new ErrorEvent('error', { message: 'it broke' })));
  }
};";

#[tokio::test]
async fn of_two_hundred_pages_the_first_is_on_show_before_the_last_is_read_and_cancelling_keeps_what_was_read()
 {
    let app = App::open(WIDE).await;
    app.wait_for_text("h1", "See how").await;
    app.run(CANCEL_EARLY, vec![]).await;
    let pages = made::pages(200, 30);
    app.drop_made(&pages).await;
    app.wait_for(
        "reading to end",
        "window.cancelled && !document.querySelector('.progress')",
    )
    .await;
    let cancelled = app.run("return window.cancelled", vec![]).await;
    let done = cancelled["done"].as_u64().expect("a number");
    assert_eq!(cancelled["of"], 200);
    assert!(done < 200, "{cancelled}");
    let words = cancelled["words"].as_str().expect("a text");
    assert!(
        words.contains("of 200") && words.contains(".html"),
        "{words}"
    );
    app.wait_for_text("h1", "Story number 0").await;
    let left = app.texts(".unread p").await;
    assert!(
        left[0].contains("files were not read: cancelled"),
        "{left:?}"
    );
    app.click(WHAT_IS_OPEN).await;
    let read = app.count(".what-is-open > ul > li").await;
    assert_eq!(
        read + app.count(".unread-list li").await,
        200,
        "each is named once"
    );
    assert_eq!(
        app.count(".unread-list > ul > li").await,
        3,
        "a few at once"
    );
    // The page goes on from there.
    app.press(&["End"]).await;
    app.drop_files(&[stories::LAST]).await;
    app.wait_for_text(".source", "2 of 7").await;
    app.run("window.cancelled = true", vec![]).await;
    app.click_named("Read them now").await;
    app.wait_for_text(".bar", "Articles 31").await;
    app.wait_for(
        "all of it",
        "!document.querySelector('.progress, .unread p')",
    )
    .await;
    app.assert_clean().await;
}

#[tokio::test]
async fn a_folder_that_is_dropped_or_picked_is_read_with_all_that_is_in_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let top = folder.path().join("ferry");
    let deep = top.join("january").join("first week");
    let companion = top.join("page_files");
    for folder in [&deep, &companion] {
        std::fs::create_dir_all(folder).expect("a new folder");
    }
    for (at, (name, bytes)) in stories::EXAMPLE.into_iter().enumerate() {
        let place = if at % 2 == 0 { &deep } else { &top };
        std::fs::write(place.join(name), bytes).expect("room for it");
    }
    std::fs::write(top.join("shopping.txt"), "Buy bread.\n").expect("room for it");
    std::fs::write(companion.join("logo.png"), stories::PNG).expect("room for it");

    let dropped = App::open(WIDE).await;
    dropped.wait_for_text("h1", "See how").await;
    dropped.drop_paths(&[&top]).await;
    check_folder(&dropped).await;
    let picked = App::open(WIDE).await;
    picked.wait_for_text("h1", "See how").await;
    let paths: [&Path; 1] = [&top];
    picked
        .pick_files(".zone input[webkitdirectory]", &paths)
        .await;
    check_folder(&picked).await;
}

/// Everything is there, what can't be read is named by its path, and nothing is said of what only belongs to a page's look.
async fn check_folder(app: &App) {
    app.wait_for_text(".source", "all 7").await;
    app.wait_for_address("#old=0&new=1").await;
    let notices = app.texts("[role=alert] li").await;
    assert_eq!(notices.len(), 1, "{notices:?}");
    assert!(notices[0].contains("“ferry/shopping.txt”"), "{notices:?}");
    app.assert_clean().await;
}

#[tokio::test]
async fn a_reload_right_after_a_page_is_on_show_brings_it_back() {
    let app = App::open(WIDE).await;
    app.wait_for_text("h1", "See how").await;
    app.drop_files(&[stories::LAST]).await;
    app.wait_for("the comparison", "document.querySelector('.rows .cell')")
        .await;
    app.reload().await;
    app.wait_for_text(".source", "2 of 7").await;
    app.assert_clean().await;
}

#[tokio::test]
async fn where_no_worker_can_be_had_the_page_reads_by_itself() {
    for obstacle in [NO_WORKER, DEAD_WORKER] {
        let app = App::open_after(WIDE, obstacle).await;
        app.wait_for_text("h1", "See how").await;
        app.drop_files(&stories::EXAMPLE).await;
        app.wait_for_text(".source", "all 7").await;
        app.paste(Clip {
            plain: Some(stories::FLATTENED),
            html: None,
        })
        .await;
        app.wait_for_address_part("article=").await;
        app.reload().await;
        app.wait_for("the comparison", "document.querySelector('.rows .cell')")
            .await;
    }
}

#[tokio::test]
async fn a_worker_that_breaks_is_replaced_and_what_it_was_given_is_read() {
    let app = App::open_after(WIDE, BREAKING_WORKER).await;
    app.wait_for_text("h1", "See how").await;
    app.drop_files(&stories::EXAMPLE).await;
    app.wait_for_text(".source", "all 7").await;
    assert_eq!(app.run("return window.workers", vec![]).await, 2);
}
