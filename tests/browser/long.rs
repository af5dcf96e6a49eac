//! A comparison so long that it comes on the page part by part.

use crate::{harness::App, made, page::WIDE};

/// More rows than are there at once.
const ROWS: usize = 1_500;

/// Goes to the last change as soon as anything is on show, and remembers what was there then.
const GO_EARLY: &str = "
window.early = null;
new MutationObserver(() => {
  const last = document.querySelector('.walk button');
  if (window.early || !last || !document.querySelector('.rows .cell')) return;
  const count = selector => document.querySelectorAll(selector).length;
  window.early = { busy: document.querySelector('.rows').ariaBusy, rows: count('.row'), toCome: count('.part.to-come') };
  last.click();
}).observe(document.body, { childList: true, subtree: true });";

/// Whether what has the focus is in sight.
const IN_SIGHT: &str = "(area => area.bottom > 0 && area.top < innerHeight)(document.activeElement.getBoundingClientRect())";

#[tokio::test]
async fn the_first_rows_of_a_very_long_comparison_are_there_at_once_and_any_other_can_be_gone_to() {
    let page = made::long_page(ROWS);
    let app = App::open(WIDE).await;
    app.wait_for_text("h1", "See how").await;
    app.run(GO_EARLY, vec![]).await;
    app.drop_files(&[("long.html", page.as_bytes())]).await;
    app.wait_for("the first rows", "window.early").await;
    let early = app.run("return window.early", vec![]).await;
    assert_eq!(early["busy"], "true", "{early}");
    assert!(early["rows"].as_u64() < Some(200), "{early}");
    assert!(early["toCome"].as_u64() > Some(5), "{early}");
    let last = "[...document.querySelectorAll('.row:not(.same, .heads, .away)')].at(-1)";
    app.wait_for(
        "all rows",
        "document.querySelector('.rows:not([aria-busy])')",
    )
    .await;
    app.wait_for(
        "the last change",
        &format!("document.activeElement === {last}"),
    )
    .await;
    // What came meanwhile may have pushed it away; it is brought back.
    app.wait_for("the last change in sight", IN_SIGHT).await;
    let paragraphs = app.count(".row:not(.heads) > .old:not(.none) > p").await;
    assert_eq!(paragraphs, ROWS as u64);
    assert_eq!(app.count(".part.to-come").await, 0);
    // The browser's own search finds what is out of sight.
    app.run("scrollTo(0, 0)", vec![]).await;
    let words =
        "const words = [...document.querySelectorAll('.row p')].at(-1).textContent.slice(-60);
        getSelection().removeAllRanges();
        return window.find(words, true)";
    assert_eq!(app.run(words, vec![]).await, true);
    app.assert_clean().await;
}

#[tokio::test]
async fn another_arrangement_begins_anew_while_the_first_is_still_coming() {
    let page = made::long_page(ROWS);
    let app = App::open(WIDE).await;
    app.wait_for_text("h1", "See how").await;
    let early = "
        new MutationObserver((_, observer) => {
          const inline = [...document.querySelectorAll('.choice button')].find(button => button.innerText === 'Inline');
          if (!inline || !document.querySelector('.part.to-come')) return;
          observer.disconnect();
          inline.click();
        }).observe(document.body, { childList: true, subtree: true });";
    app.run(early, vec![]).await;
    app.drop_files(&[("long.html", page.as_bytes())]).await;
    app.wait_for(
        "all rows as one text",
        "document.querySelector('.rows.inline:not([aria-busy])')",
    )
    .await;
    assert_eq!(app.count(".rows .old, .rows .new").await, 0);
    let rows = app.count(".row").await;
    app.click_named("Side by side").await;
    app.wait_for(
        "all rows side by side",
        "document.querySelector('.rows.side-by-side:not([aria-busy])')",
    )
    .await;
    assert_eq!(app.count(".row:not(.heads)").await, rows);
    app.assert_clean().await;
}
