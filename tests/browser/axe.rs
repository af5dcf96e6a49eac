//! Every state of the page in every size and colour, looked at by axe-core: nothing in it may keep anybody out (WCAG 2.2 A and AA).

use std::{env, fs};

use serde::Deserialize;
use serde_json::json;

use crate::{
    articles, disputes,
    harness::{App, Clip, Scheme, View},
    order,
    page::{WHAT_IS_OPEN, WIDE, stop},
    stories,
};

/// Where `cargo xtask test` has put the script.
const SCRIPT: &str = "PALIMPSEST_AXE";

/// Sizes of the page in CSS pixels: a telephone, a tablet, a wide screen, and a usual window (1280 × 1024) enlarged to 200 % and 400 %.
const SIZES: [(u32, u32); 5] = [(360, 740), (768, 1024), (1440, 900), (640, 512), (320, 256)];

/// What axe-core is asked for, and what it is to tell.
const LOOK: &str = "
return axe.run(document, {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  resultTypes: ['violations'],
  preload: false,
}).then(result => ({
  looked: result.passes.length,
  faults: result.violations.map(rule => `${rule.id} (${rule.impact}): ${rule.help}\\n` +
    rule.nodes.slice(0, 3).map(node => `    ${node.html.slice(0, 160)}\\n      ${node.failureSummary.replaceAll('\\n', ' ')}`).join('\\n')),
}))";

/// What it tells.
#[derive(Deserialize)]
struct Found {
    /// How many rules found something that they are about.
    looked: usize,
    faults: Vec<String>,
}

#[tokio::test]
async fn on_the_way_in() {
    let app = App::open(WIDE).await;
    app.wait_for_text("h1", "See how").await;
    check(&app, "the way in").await;
    app.click(".how summary").await;
    check(&app, "how to save a page").await;
    app.drop_files(&[("nothing.html", b"")]).await;
    app.wait_for_text(".notices", "nothing.html").await;
    check(&app, "a file that holds nothing").await;
}

#[tokio::test]
async fn two_versions_side_by_side_and_as_one_text() {
    let app = App::open(WIDE).await;
    app.open_example().await;
    app.click_named("Side by side").await;
    check(&app, "side by side").await;
    app.click_named("Inline").await;
    check(&app, "inline").await;
    app.click(".meanings summary").await;
    app.click(".kinds button:first-child").await;
    check(&app, "one kind of change emphasised, all explained").await;
    app.click(WHAT_IS_OPEN).await;
    app.wait_for("what is open", "document.querySelector('.what-is-open')")
        .await;
    check(&app, "what is open").await;
}

#[tokio::test]
async fn versions_that_are_not_held() {
    let app = App::open(WIDE).await;
    app.drop_files(&[stories::LAST]).await;
    app.wait_for_address("#old=5&new=6").await;
    app.click(&stop(4)).await;
    app.wait_for_text(".why", "not held").await;
    check(&app, "a version that is not held").await;
}

#[tokio::test]
async fn what_was_inferred_and_a_phrase_that_is_traced() {
    let app = App::open(WIDE).await;
    app.paste(Clip {
        html: None,
        plain: Some(stories::FLATTENED),
    })
    .await;
    app.wait_for_text("h1", "Ferry").await;
    check(&app, "inferred rows").await;
    app.click(".inferred .inferred-mark button").await;
    check(&app, "an inferred row that is looked at").await;
    app.click(".traced summary").await;
    app.wait_for_text(".traced .lead", "Whole words").await;
    check(&app, "tracing").await;
}

#[tokio::test]
async fn several_articles() {
    let app = App::open(WIDE).await;
    articles::list(&app).await;
    check(&app, "the list of articles").await;
    app.clear().await;
    app.wait_for_text("main", "Undo").await;
    check(&app, "everything cleared, which can be undone").await;
}

#[tokio::test]
async fn an_article_without_a_text() {
    let app = App::open(WIDE).await;
    app.wait_for_text("h1", "See how").await;
    let page = include_bytes!("../fixtures/article-page.html");
    app.drop_files(&[("versions.html", page)]).await;
    app.wait_for_address("#versions").await;
    check(&app, "what is known of an article").await;
}

#[tokio::test]
async fn versions_that_are_told_differently() {
    let app = App::open(WIDE).await;
    disputes::disputed(&app).await;
    check(&app, "a disputed version").await;
    app.click("#disputed-5 button").await;
    app.wait_for_address("#old=5&new=6&reading=5").await;
    check(&app, "two readings").await;
}

#[tokio::test]
async fn the_order_of_text_files() {
    let app = App::open(WIDE).await;
    order::opened(&app).await;
    check(&app, "the order of text files").await;
}

#[tokio::test]
async fn the_check_finds_what_keeps_people_out() {
    let app = App::open(WIDE).await;
    app.open_example().await;
    load(&app).await;
    assert_eq!(look(&app).await.faults, Vec::<String>::new());
    app.run(
        "document.querySelector('.rows').insertAdjacentHTML('beforeend', '<button></button>')",
        vec![],
    )
    .await;
    let faults = look(&app).await.faults;
    assert!(faults.concat().contains("button-name"), "{faults:?}");
}

/// Looks at what is on show in every size and colour.
async fn check(app: &App, state: &str) {
    load(app).await;
    let mut faults = Vec::new();
    for scheme in [Scheme::Light, Scheme::Dark] {
        for (width, height) in SIZES {
            let view = View {
                width,
                height,
                scheme,
            };
            app.look(view).await;
            let found = look(app).await;
            let at = |fault| format!("{state}, {width} × {height}, {scheme:?}: {fault}");
            faults.extend(found.faults.into_iter().map(at));
            faults.extend(wider(app).await.map(|fault| at(fault)));
        }
    }
    app.look(WIDE).await;
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Brings axe-core into the page.
async fn load(app: &App) {
    let script = env::var(SCRIPT)
        .unwrap_or_else(|_| panic!("{SCRIPT} names no axe-core: run `cargo xtask test`"));
    let script = fs::read_to_string(&script).unwrap_or_else(|error| panic!("{script}: {error}"));
    app.run(&script, vec![]).await;
}

async fn look(app: &App) -> Found {
    let found: Found =
        serde_json::from_value(app.run(LOOK, vec![]).await).expect("axe-core says what it found");
    assert!(found.looked > 5, "axe-core looked at next to nothing");
    found
}

/// That the page is wider than the window, if it is: then one reads by scrolling to and fro (WCAG 1.4.10).
async fn wider(app: &App) -> Option<String> {
    let script =
        "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
    let by = app.run(script, vec![]).await;
    (by != json!(0)).then(|| format!("wider than the window by {by} pixels"))
}
