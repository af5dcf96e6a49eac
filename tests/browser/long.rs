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

/// Where the focus is among the changed rows, beside the first of them that ends below the middle of the window.
const WALKED: &str = "
const changed = [...document.querySelectorAll('.row.changed')];
return [changed.indexOf(document.activeElement), changed.findIndex(row => row.getBoundingClientRect().bottom > innerHeight / 2)];";

#[tokio::test]
async fn the_next_change_is_the_next_one_of_what_is_read() {
    let app = App::open(WIDE).await;
    app.wait_for_text("h1", "See how").await;
    app.drop_made(&made::story(3, 300)).await;
    let whole = "document.querySelector('.rows:not([aria-busy]) .cell')";
    app.wait_for("the whole text", whole).await;
    let walk = ".walk [role=status]";
    for (share, key, step) in [(0.6, "n", 0), (0.3, "p", -1), (0.8, "n", 0)] {
        // Longer than it takes to glide to a change.
        tokio::time::sleep(std::time::Duration::from_millis(1_500)).await;
        let scroll = format!(
            "dispatchEvent(new Event('wheel')); scrollTo(0, document.body.scrollHeight * {share})"
        );
        app.run(&scroll, vec![]).await;
        app.wait_for_calm().await;
        let next = app.run(WALKED, vec![]).await[1].as_i64();
        let next = next.expect("a changed row") + step;
        assert!(next > 5, "in the midst: {next}");
        app.press(&[key]).await;
        app.wait_for_text(walk, &format!("{} of 30", next + 1))
            .await;
        let focused = app.run(WALKED, vec![]).await[0].as_i64();
        assert_eq!(focused, Some(next), "{share}");
    }
    // From there it goes on, change by change.
    let said = app.texts(walk).await.concat();
    app.press(&["n", "p"]).await;
    app.wait_for_calm().await;
    assert_eq!(app.texts(walk).await.concat(), said);
    app.assert_clean().await;
}

/// Notes the paragraphs that are on show, and then, in the first frame that shows the next step, what stands of the step before.
const NOTE_STEP: &str = "
window.kept = [...document.querySelectorAll('.part > .row')];
window.step = null;
const heads = () => [...document.querySelectorAll('.heads b')].map(head => head.textContent).join();
const before = heads();
const look = () => {
  if (heads() === before) return requestAnimationFrame(look);
  const parts = [...document.querySelectorAll('.part')];
  const { of } = document.querySelector('.rows').dataset;
  const ofBefore = parts.filter(part => part.dataset.of !== of);
  const isSeen = part => (area => area.bottom > 0 && area.top < innerHeight)(part.getBoundingClientRect());
  window.step = {
    busy: document.querySelector('.rows').ariaBusy,
    waiting: ofBefore.length,
    inSight: ofBefore.filter(isSeen).length,
  };
  // Out of sight they are hidden in a task behind the frame; a busy machine may put some others first.
  const settle = tasks => {
    const visible = ofBefore.filter(part => part.dataset.of !== of && getComputedStyle(part).visibility !== 'hidden');
    if (visible.length > 0 && tasks > 0) return setTimeout(settle, 0, tasks - 1);
    window.step.visible = visible.length;
  };
  setTimeout(settle, 0, 20);
};
requestAnimationFrame(look);";

#[tokio::test]
async fn a_step_keeps_what_is_drawn_of_paragraphs_that_stay_and_shows_nothing_of_the_step_before() {
    let story = made::story(3, 400);
    let app = App::open(WIDE).await;
    app.wait_for_text("h1", "See how").await;
    app.drop_made(&story).await;
    let whole = "document.querySelector('.rows:not([aria-busy]) .cell')";
    app.wait_for("the whole text", whole).await;
    app.run(NOTE_STEP, vec![]).await;
    app.press(&["ArrowRight"]).await;
    app.wait_for("the step", "window.step?.visible !== undefined")
        .await;
    let step = app.run("return step", vec![]).await;
    assert_eq!(step["busy"], "true", "{step}");
    assert!(step["waiting"].as_u64() > Some(5), "{step}");
    assert_eq!((&step["inSight"], &step["visible"]), (&0.into(), &0.into()));
    app.wait_for("the whole step", whole).await;
    assert_eq!(app.count(".part.of-before").await, 0);
    let kept = app
        .run("return kept.filter(row => row.isConnected).length", vec![])
        .await;
    assert_eq!(kept, 400, "all paragraphs go on from those before");
    // All of it is the newer version's text now, in its order.
    let text = "return [...document.querySelectorAll('.row .new p')].map(p => p.textContent).join('\\n\\n')";
    assert_eq!(app.run(text, vec![]).await, story[2].1.as_str());
    app.assert_clean().await;
}

/// The worker is asked nothing for as long as `hold` is set; afterwards all at once.
const HOLD_WORKER: &str = "
const held = [];
const { postMessage } = Worker.prototype;
Worker.prototype.postMessage = function (...message) {
  if (window.hold) held.push([this, message]);
  else postMessage.apply(this, message);
};
window.free = () => {
  window.hold = false;
  for (const [worker, message] of held) postMessage.apply(worker, message);
};";

#[tokio::test]
async fn while_a_long_comparison_is_awaited_the_text_of_before_stays_and_can_not_be_used() {
    // Too long to be compared as soon as it is to be shown.
    let story = made::story(4, 2_400);
    let app = App::open(WIDE).await;
    app.wait_for_text("h1", "See how").await;
    app.run(HOLD_WORKER, vec![]).await;
    app.drop_made(&story).await;
    app.wait_for(
        "all versions",
        "document.querySelectorAll('.stop').length === 4",
    )
    .await;
    let whole = "document.querySelector('.rows:not([aria-busy]) .cell')";
    app.wait_for("the whole text", whole).await;
    let far = "
        window.hold = true;
        window.rows = document.querySelector('.rows');
        scrollTo(0, 9000);
        const menu = document.querySelector('.version-menu.new select');
        menu.value = '3';
        menu.dispatchEvent(new Event('change', { bubbles: true }));";
    app.run(far, vec![]).await;
    app.wait_for("the text of before", "document.querySelector('.waits')")
        .await;
    let heads = "return document.querySelector('.rows .heads').textContent";
    let text = app.run(heads, vec![]).await.to_string();
    assert!(
        text.contains("Version 0") && text.contains("Version 1"),
        "{text}"
    );
    app.wait_for_text(".awaited", "they are being compared")
        .await;
    assert_eq!(app.count(".waits[inert] .rows[aria-busy=true]").await, 1);
    app.run("free()", vec![]).await;
    app.wait_for("the whole step", whole).await;
    let text = app.run(heads, vec![]).await.to_string();
    assert!(
        text.contains("Version 0") && text.contains("Version 3"),
        "{text}"
    );
    assert_eq!(app.count(".waits, .awaited, .sheet[inert]").await, 0);
    let stays = "return rows.isConnected && scrollY > 8000";
    assert_eq!(app.run(stays, vec![]).await, true);
    let text = "return [...document.querySelectorAll('.row .new p')].map(p => p.textContent).join('\\n\\n')";
    assert_eq!(app.run(text, vec![]).await, story[3].1.as_str());
    app.assert_clean().await;
}
