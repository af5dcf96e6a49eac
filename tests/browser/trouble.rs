//! What takes too long, hangs, breaks or is cancelled: it is named, the rest is shown, and nothing is lost.

use crate::{
    harness::App,
    made,
    page::{WHAT_IS_OPEN, WIDE},
    stories,
    zipped::{self, File},
};

/// A worker that begins to read a file of the name «hang.html» says nothing more, as one that hangs. The tab can switch that off. That a file is
/// being read is the second kind of report.
pub const HANGING: &str = "
const Whole = window.Worker;
window.workers = 0;
window.Worker = class extends Whole {
  constructor(...given) {
    super(...given);
    window.workers++;
    this.addEventListener('message', event => {
      if (this.hangs) return event.stopImmediatePropagation();
      const said = new TextDecoder('latin1').decode(event.data[0]);
      this.hangs = said.charCodeAt(0) === 1 && said.includes('hang.html') && sessionStorage.getItem('hang') !== 'no';
      if (this.hangs) super.terminate();
    });
  }
};";

/// Lets a test break the worker that there is.
const BREAKABLE: &str = "
const Whole = window.Worker;
window.workers = [];
window.Worker = class extends Whole { constructor(...given) { super(...given); window.workers.push(this); } };";

const BREAK: &str =
    "window.workers.at(-1).dispatchEvent(new ErrorEvent('error', { message: 'it broke' }));";

/// Presses Cancel in the midst of an archive.
const CANCEL_WITHIN: &str = "
window.within = null;
new MutationObserver(() => {
  const parts = document.querySelector('.progress .parts');
  if (window.within || !parts) return;
  window.within = parts.textContent;
  [...document.querySelectorAll('.progress button')].at(-1).click();
}).observe(document.body, { childList: true, subtree: true, characterData: true });";

/// What is not read, as the panel of what is open lists it: names and reasons.
async fn unread(app: &App) -> Vec<String> {
    if app.count(".what-is-open").await == 0 {
        app.click(WHAT_IS_OPEN).await;
    }
    app.texts(".unread-list li p").await
}

#[tokio::test]
async fn a_large_archive_says_how_far_it_was_read_and_can_be_cancelled_and_read_after_all() {
    let pages = made::pages(240, 3);
    let files: Vec<File<'_>> = pages
        .iter()
        .map(|(name, text)| File::new(name, text.as_bytes()))
        .collect();
    let archive = zipped::zip(&files);
    let app = App::open(WIDE).await;
    app.wait_for_text("h1", "See how").await;
    app.drop_files(&[stories::LAST]).await;
    app.wait_for_text(".source", "2 of 7").await;
    app.run(CANCEL_WITHIN, vec![]).await;
    app.drop_files(&[("story.zip", &archive)]).await;
    app.wait_for(
        "reading to end",
        "window.within && !document.querySelector('.progress')",
    )
    .await;
    let within = app.run("return window.within", vec![]).await;
    let within = within.as_str().expect("a text").to_owned();
    assert!(within.ends_with("of 240 files in it"), "{within}");
    app.wait_for_text(".unread", "“story.zip” was not read: cancelled")
        .await;
    assert_eq!(unread(&app).await, ["story.zip", "not read: cancelled"]);
    assert_eq!(
        app.count(".what-is-open > ul > li").await,
        1,
        "the rest is there"
    );
    app.click_named("Read it now").await;
    app.wait_for_text(".bar", "Articles 4").await;
    app.wait_for(
        "nothing left unread",
        "!document.querySelector('.unread p, .unread-list')",
    )
    .await;
    app.assert_clean().await;
}

#[tokio::test]
async fn a_file_that_takes_too_long_can_be_skipped_and_tried_again() {
    let slow = made::long_page(1_500);
    let app = App::open_after(WIDE, HANGING).await;
    app.wait_for_text("h1", "See how").await;
    app.drop_files(&[("hang.html", slow.as_bytes()), stories::LAST])
        .await;
    app.wait_for_text(".progress", "hang.html").await;
    app.wait_for_text(".progress button", "Skip this file")
        .await;
    app.click_named("Skip this file").await;
    app.wait_for_text(".source", "2 of 7").await;
    assert_eq!(
        unread(&app).await,
        ["hang.html", "not read: it took long, and was skipped"]
    );
    app.run("sessionStorage.setItem('hang', 'no')", vec![])
        .await;
    app.click(".unread-list button").await;
    app.wait_for_text(".bar", "Articles 2").await;
    assert_eq!(app.run("return window.workers", vec![]).await, 2);
}

#[tokio::test]
async fn what_a_page_hung_on_is_not_read_again_by_itself_after_a_reload() {
    let slow = made::long_page(1_500);
    let app = App::open_after(WIDE, HANGING).await;
    app.wait_for_text("h1", "See how").await;
    app.run("sessionStorage.setItem('hang', 'no')", vec![])
        .await;
    app.drop_files(&[stories::LAST, ("hang.html", slow.as_bytes())])
        .await;
    app.wait_for_text(".bar", "Articles 2").await;
    app.wait_for_kept(2).await;
    app.run("sessionStorage.setItem('hang', 'yes')", vec![])
        .await;
    app.reload().await;
    app.wait_for_text(".progress", "hang.html").await;
    for _ in 0..2 {
        app.reload().await;
        app.wait_for_text(".unread", "“hang.html” was not read: the last time")
            .await;
        app.wait_for("the rest", "document.querySelector('.rows .cell')")
            .await;
        assert_eq!(app.count(".what-is-open > ul > li").await, 0);
    }
    let reason = "not read: the last time, reading it did not come to an end";
    assert_eq!(unread(&app).await, ["hang.html", reason]);
    assert_eq!(app.count(".what-is-open > ul > li").await, 1);
    app.run("sessionStorage.setItem('hang', 'no')", vec![])
        .await;
    app.click(".unread-list button").await;
    app.wait_for_text(".bar", "Articles 2").await;
    app.reload().await;
    app.wait_for_text(".bar", "Articles 2").await;
    app.wait_for_kept(2).await;
    // What is not wanted at all goes for good.
    app.run("sessionStorage.setItem('hang', 'yes')", vec![])
        .await;
    app.reload().await;
    app.wait_for_text(".progress", "hang.html").await;
    app.reload().await;
    app.wait_for_text(".unread", "hang.html").await;
    unread(&app).await;
    app.click(".unread-list button + button").await;
    app.wait_for_kept(1).await;
    assert_eq!(app.count(".unread p, .unread-list").await, 0);
}

#[tokio::test]
async fn what_was_removed_can_be_brought_back_after_the_worker_broke() {
    let app = App::open_after(WIDE, BREAKABLE).await;
    app.wait_for_text("h1", "See how").await;
    app.drop_files(&stories::EXAMPLE).await;
    app.wait_for_text(".source", "all 7").await;
    app.click(WHAT_IS_OPEN).await;
    app.click(".what-is-open > ul > li:first-child button")
        .await;
    app.wait_for_text(".source", "5 of 7").await;
    app.wait_for_text(".gone", "was removed").await;
    app.wait_for_kept(3).await;
    app.run(BREAK, vec![]).await;
    app.wait_for("another worker", "window.workers.length === 2")
        .await;
    app.wait_for_text(".gone", "was removed").await;
    app.click_named("Undo").await;
    app.wait_for_text(".source", "all 7").await;
    app.wait_for_kept(4).await;
    // And all of it.
    app.clear().await;
    app.wait_for_kept(0).await;
    app.run(BREAK, vec![]).await;
    app.wait_for("another worker", "window.workers.length === 3")
        .await;
    app.click_named("Undo").await;
    app.wait_for_text(".bar", "Files 4").await;
    app.wait_for_kept(4).await;
}

/// A browser that lets no page keep anything.
const KEEPS_NOTHING: &str = "
Object.defineProperty(window, 'sessionStorage', {
  get() { throw new DOMException('The operation is insecure.', 'SecurityError'); },
});";

#[tokio::test]
async fn where_the_browser_keeps_nothing_that_is_said_once_and_the_text_is_there() {
    let app = App::open_after(WIDE, KEEPS_NOTHING).await;
    app.wait_for_text("h1", "See how").await;
    assert_eq!(app.count(".unkept p").await, 0, "nothing is open yet");
    app.drop_files(&[stories::LAST]).await;
    app.wait_for_text(".unkept", "keeps nothing of this").await;
    app.wait_for("the text", "document.querySelector('.rows .cell')")
        .await;
    app.click_named("Dismiss").await;
    app.wait_for("nothing more of it", "!document.querySelector('.unkept p')")
        .await;
    app.drop_files(&[stories::EXAMPLE[0]]).await;
    app.wait_for_text(".bar", "Files 2").await;
    assert_eq!(app.count(".unkept p").await, 0, "it was said");
}
