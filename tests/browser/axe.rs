//! Every state of the page in every size and colour, looked at by axe-core: nothing in it may keep anybody out (WCAG 2.2 A and AA).

use std::{env, fs};

use serde::Deserialize;
use serde_json::json;

use crate::{
    harness::{App, Scheme, View},
    page::{NARROW, WIDE},
    states::{ALL, State},
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

/// States in which much is told by colours, looked at in high contrast too.
const STRONG: [State; 4] = [
    State::Kinds,
    State::SinceWhen,
    State::Tracing,
    State::Disputed,
];

/// States that are looked at in one test.
const AT_ONCE: usize = 7;

#[tokio::test]
async fn nothing_keeps_anybody_out_of_the_first_states() {
    check_part(0).await;
}

#[tokio::test]
async fn nothing_keeps_anybody_out_of_the_second_states() {
    check_part(1).await;
}

#[tokio::test]
async fn nothing_keeps_anybody_out_of_the_third_states() {
    check_part(2).await;
}

#[tokio::test]
async fn nothing_keeps_anybody_out_of_the_last_states() {
    check_part(3).await;
}

/// Looks at one part of the states; the last part takes all that are left.
async fn check_part(part: usize) {
    let end = if part == 3 {
        ALL.len()
    } else {
        (part + 1) * AT_ONCE
    };
    let mut faults = Vec::new();
    for state in &ALL[part * AT_ONCE..end] {
        let app = state.open().await;
        faults.extend(faults_of(&app, state.name()).await);
        app.assert_clean().await;
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[tokio::test]
async fn nothing_keeps_anybody_out_of_the_text_in_high_contrast() {
    let mut faults = Vec::new();
    for state in STRONG {
        let app = state.open().await;
        load(&app).await;
        app.run(
            "document.documentElement.dataset.theme = 'high-contrast'",
            vec![],
        )
        .await;
        let name = format!("{} in high contrast", state.name());
        faults.extend(faults_in(&app, &name, &[(360, 740), (1440, 900)]).await);
        app.assert_clean().await;
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[tokio::test]
async fn nothing_keeps_anybody_out_of_the_tools_of_a_telephone() {
    let app = App::open(NARROW).await;
    app.open_example().await;
    load(&app).await;
    let mut faults = Vec::new();
    for size in [(360, 740), (320, 256)] {
        let view = View {
            width: size.0,
            height: size.1,
            scheme: Scheme::Light,
        };
        app.look(view).await;
        app.show_timeline_choices().await;
        app.show_tools().await;
        faults.extend(faults_in(&app, "the tools", &[size]).await);
        assert_eq!(app.count("#more-tools:popover-open").await, 1);
    }
    app.assert_clean().await;
    assert!(faults.is_empty(), "{}", faults.join("\n"));
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

/// What is wrong with what is on show, in any size and colour.
async fn faults_of(app: &App, state: &str) -> Vec<String> {
    load(app).await;
    faults_in(app, state, &SIZES).await
}

/// The same, in sizes of choice.
async fn faults_in(app: &App, state: &str, sizes: &[(u32, u32)]) -> Vec<String> {
    let mut faults = Vec::new();
    for scheme in [Scheme::Light, Scheme::Dark] {
        for (width, height) in sizes {
            let view = View {
                width: *width,
                height: *height,
                scheme,
            };
            app.look(view).await;
            let found = look(app).await;
            let at = |fault| format!("{state}, {width} × {height}, {scheme:?}: {fault}");
            faults.extend(found.faults.into_iter().map(at));
            faults.extend(wider(app).await.map(at));
        }
    }
    faults
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
