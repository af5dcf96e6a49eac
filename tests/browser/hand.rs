//! How fast the page follows the hand: from a key press or a click to the end of the frame that shows what was asked for. Run by
//! `cargo xtask hand`, which builds `dist/` first and prints the figures; what the frame shows is checked.

#[allow(
    dead_code,
    unused_imports,
    reason = "each of the programs that share the harness uses a part of it"
)]
mod harness;
#[allow(dead_code, reason = "the programs that share it use a part of it each")]
mod made;

use harness::{App, Scheme, View};
use serde_json::{Value, json};

const VIEW: View = View {
    width: 1280,
    height: 860,
    scheme: Scheme::Light,
};

/// Versions of the stories that are gone through.
const VERSIONS: usize = 8;

/// Versions and paragraphs of the story in which words are looked for.
const SEARCHED: (usize, usize) = (150, 100);

/// From an event on, frame after frame, until a frame shows what was waited for: the time from the event to the end of that frame's work,
/// as the most urgent task that waits behind the frame finds it. Layout is part of it, what is done on other threads is not. Where another
/// frame follows at once, the browser draws that before the task has its turn: then it is counted too.
const WATCH: &str = "
const hand = window.hand = { took: null, kinds: ['keydown', 'click', 'input'], shows: () => true };
let start = null;
const next = () => requestAnimationFrame(() => scheduler.postTask(behind, { priority: 'user-blocking' }));
const behind = () => {
  if (!hand.shows()) return next();
  hand.took = performance.now() - start;
  start = null;
};
for (const kind of hand.kinds) addEventListener(kind, event => {
  if (kind !== hand.kind || start !== null) return;
  start = event.timeStamp;
  next();
}, true);";

/// Whether the text on show is that of these two versions, and some of it is marked.
const SHOWS: &str = "
const [kind, old, now] = arguments;
hand.took = null;
hand.kind = kind;
hand.shows = () => {
  const heads = [...document.querySelectorAll('.rows .heads b')].map(head => head.textContent);
  return heads.join() === `Version ${old},Version ${now}` && document.querySelector('.rows ins') !== null;
};";

/// Nothing is waited for but a frame.
const SHOWS_NOTHING: &str = "
hand.took = null;
hand.kind = 'keydown';
hand.shows = () => true;";

/// Whether the text of one version alone is on show.
const SHOWS_ALONE: &str = "
hand.took = null;
hand.kind = 'keydown';
hand.shows = () => document.querySelector('.clean-text p') !== null;";

/// Whether the field says what was typed.
const SHOWS_TYPED: &str = "
const [typed] = arguments;
hand.took = null;
hand.kind = 'input';
hand.shows = () => document.querySelector('input[type=search]').value === typed;";

#[tokio::main(flavor = "current_thread")]
async fn main() {
    for (paragraphs, steps) in [(30, 56), (1_000, 56), (10_000, 28)] {
        let story = made::story(VERSIONS, paragraphs);
        let app = App::open(VIEW).await;
        app.wait_for("the way in", "document.querySelector('.arrive')")
            .await;
        drop_story(&app, &story).await;
        app.run(WATCH, vec![]).await;
        let whole = "document.querySelector('.rows:not([aria-busy]) .cell')";
        app.wait_for("the whole comparison", whole).await;
        // A person reads before going on; meanwhile the worker compares the steps.
        tokio::time::sleep(std::time::Duration::from_secs(5)).await;
        nothing(&app, paragraphs).await;
        let mut times = Vec::new();
        let mut at = 0;
        let mut on = true;
        for _ in 0..steps {
            on = if at + 2 >= VERSIONS {
                false
            } else {
                on || at == 0
            };
            at = if on { at + 1 } else { at - 1 };
            let key = if on { "ArrowRight" } else { "ArrowLeft" };
            app.run(SHOWS, vec!["keydown".into(), at.into(), (at + 1).into()])
                .await;
            rest(times.len()).await;
            app.press(&[key]).await;
            times.push(took(&app).await);
            app.wait_for_calm().await;
        }
        told(
            &format!("a step of the timeline, {paragraphs} paragraphs"),
            times,
        );
        alone(&app, paragraphs).await;
        opening(&app, paragraphs).await;
        app.assert_clean().await;
    }
    typing().await;
}

/// Presses a key that means nothing: what is measured then is the browser's own, the wait for the screen's next turn above all, and is part
/// of every other figure.
async fn nothing(app: &App, paragraphs: usize) {
    let mut times = Vec::new();
    for _ in 0..28 {
        app.run(SHOWS_NOTHING, vec![]).await;
        rest(times.len()).await;
        app.press(&["x"]).await;
        times.push(took(app).await);
        app.wait_for_calm().await;
    }
    told(
        &format!("a key that means nothing, {paragraphs} paragraphs"),
        times,
    );
}

/// Holds the key that shows one version alone, again and again.
async fn alone(app: &App, paragraphs: usize) {
    let mut times = Vec::new();
    for key in ["1", "2"].repeat(4) {
        app.run(SHOWS_ALONE, vec![]).await;
        rest(times.len()).await;
        app.hold(key).await;
        times.push(took(app).await);
        app.wait_for_calm().await;
        app.release(key).await;
        app.wait_for("the comparison", "!document.querySelector('.clean')")
            .await;
        app.wait_for_calm().await;
    }
    told(
        &format!("one version alone, {paragraphs} paragraphs"),
        times,
    );
}

/// Types words into the field that searches all versions, without waiting for what is found.
async fn typing() {
    let (versions, paragraphs) = SEARCHED;
    let app = App::open(VIEW).await;
    app.wait_for("the way in", "document.querySelector('.arrive')")
        .await;
    drop_story(&app, &made::story(versions, paragraphs)).await;
    app.run(WATCH, vec![]).await;
    app.wait_for_calm().await;
    app.press(&["/"]).await;
    let mut times = Vec::new();
    let mut typed = String::new();
    for letter in "the harbour council bridge".chars() {
        typed.push(letter);
        app.run(SHOWS_TYPED, vec![typed.as_str().into()]).await;
        rest(times.len()).await;
        app.press(&[&letter.to_string()]).await;
        times.push(took(&app).await);
    }
    app.wait_for("what was found", "document.querySelector('.found')")
        .await;
    told(
        &format!("a key in the search, {versions} versions of {paragraphs} paragraphs"),
        times,
    );
    app.assert_clean().await;
}

/// Opens an article from the list, again and again.
async fn opening(app: &App, paragraphs: usize) {
    drop_story(app, &made::pages(1, 1)).await;
    app.wait_for_text(".bar", "Articles 2").await;
    let mut times = Vec::new();
    for _ in 0..8 {
        // The way back to the list is a click too, and not the one that is measured.
        app.run("hand.kind = null", vec![]).await;
        app.click_named("Articles 2").await;
        app.wait_for("the list", "document.querySelector('.list .title')")
            .await;
        app.wait_for_calm().await;
        app.run(SHOWS, vec!["click".into(), 0.into(), 1.into()])
            .await;
        let longest = "
const rows = [...document.querySelectorAll('.list tbody tr')];
rows.find(row => row.innerText.includes(`all ${arguments[0]}`)).querySelector('button, a').click();";
        rest(times.len()).await;
        app.run(longest, vec![VERSIONS.into()]).await;
        times.push(took(app).await);
        app.wait_for_calm().await;
    }
    told(
        &format!("opening a comparison, {paragraphs} paragraphs"),
        times,
    );
}

/// Lets the page rest before the nth time, a little longer each time than the time before: a hand is not in step with the screen. Without
/// that every key would come right behind a frame, and most of what is measured would be the wait for the next one.
async fn rest(nth: usize) {
    /// Milliseconds: some frames, and of one more a part that is another each time.
    const LEAST: usize = 100;
    const FRAME: usize = 17;
    let wait = LEAST + nth * 7 % FRAME;
    tokio::time::sleep(std::time::Duration::from_millis(wait as u64)).await;
}

async fn drop_story(app: &App, story: &[(String, String)]) {
    app.drop_made(story).await;
    app.wait_for("the text", "document.querySelector('.rows .cell')")
        .await;
}

/// How long the last one took, in milliseconds. Asks late: each question takes the page some time too.
async fn took(app: &App) -> f64 {
    tokio::time::sleep(std::time::Duration::from_millis(120)).await;
    app.wait_for("what was asked for", "hand.took !== null")
        .await;
    let took: Value = app.run("return hand.took", vec![]).await;
    took.as_f64()
        .unwrap_or_else(|| panic!("{took} is no time, of {}", json!("the page")))
}

fn told(what: &str, mut times: Vec<f64>) {
    times.sort_by(f64::total_cmp);
    let at = |share: f64| times[((times.len() - 1) as f64 * share).round() as usize];
    println!(
        "{what}: median {:.1} ms, p95 {:.1} ms, most {:.1} ms ({} times)",
        at(0.5),
        at(0.95),
        at(1.0),
        times.len()
    );
}
