//! Every state of the page in every size and colour, looked at by axe-core: nothing in it may keep anybody out (WCAG 2.2 A and AA).

use std::{env, fs};

use serde::Deserialize;
use serde_json::{Value, json};

use crate::{
    harness::{App, Scheme, View},
    page::{NARROW, WIDE},
    states::ALL,
};

/// Where `cargo xtask test` has put the script.
const SCRIPT: &str = "PALIMPSEST_AXE";

/// Sizes of the page in CSS pixels: a telephone, a tablet, a wide screen, and a usual window (1280 × 1024) enlarged to 200 % and 400 %.
const SIZES: [(u32, u32); 5] = [(360, 740), (768, 1024), (1440, 900), (640, 512), (320, 256)];

/// What axe-core is asked for, and what it is to tell.
const LOOK: &str = "
return axe.run(document, {
  runOnly: arguments[0],
  resultTypes: ['violations'],
  preload: false,
}).then(result => ({
  looked: result.passes.length,
  faults: result.violations.map(rule => `${rule.id} (${rule.impact}): ${rule.help}\\n` +
    rule.nodes.slice(0, 3).map(node => `    ${node.html.slice(0, 160)}\\n      ${node.failureSummary.replaceAll('\\n', ' ')}`).join('\\n')),
}))";

/// Rules that are asked of every state.
fn all_rules() -> Value {
    let tags = [
        "wcag2a",
        "wcag2aa",
        "wcag21a",
        "wcag21aa",
        "wcag22aa",
        "best-practice",
    ];
    json!({ "type": "tag", "values": tags })
}

/// Rules on colours; high contrast is to keep what WCAG asks for in its third level, 7 to 1.
fn colour_rules() -> Value {
    json!({ "type": "rule", "values": ["color-contrast-enhanced", "link-in-text-block"] })
}

/// What it tells.
#[derive(Deserialize)]
struct Found {
    /// How many rules found something that they are about.
    looked: usize,
    faults: Vec<String>,
}

/// Sizes in which it is looked at in high contrast, where nothing differs but colours.
const FEW: [(u32, u32); 2] = [(360, 740), (1440, 900)];

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
        faults.extend(faults_in_contrast(&app, state.name()).await);
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
    assert_eq!(look(&app, all_rules()).await.faults, Vec::<String>::new());
    app.run(
        "document.querySelector('.rows').insertAdjacentHTML('beforeend', '<button></button>')",
        vec![],
    )
    .await;
    let faults = look(&app, all_rules()).await.faults;
    assert!(faults.concat().contains("button-name"), "{faults:?}");
    // What is enough otherwise is too faint for high contrast.
    app.run(
        "document.documentElement.style.setProperty('--ink', '#767676')",
        vec![],
    )
    .await;
    let faults = faults_in_contrast(&app, "faint").await.concat();
    assert!(faults.contains("color-contrast-enhanced"), "{faults}");
}

/// What is wrong with what is on show, in any size and colour.
async fn faults_of(app: &App, state: &str) -> Vec<String> {
    load(app).await;
    faults_in(app, state, &SIZES).await
}

/// The same in high contrast, of what its colours change.
async fn faults_in_contrast(app: &App, state: &str) -> Vec<String> {
    app.run(
        "document.documentElement.dataset.theme = 'high-contrast'",
        vec![],
    )
    .await;
    let name = format!("{state} in high contrast");
    faults_by(app, &name, &FEW, colour_rules()).await
}

/// The same, in sizes of choice.
async fn faults_in(app: &App, state: &str, sizes: &[(u32, u32)]) -> Vec<String> {
    faults_by(app, state, sizes, all_rules()).await
}

async fn faults_by(app: &App, state: &str, sizes: &[(u32, u32)], rules: Value) -> Vec<String> {
    let mut faults = Vec::new();
    for scheme in [Scheme::Light, Scheme::Dark] {
        for (width, height) in sizes {
            let view = View {
                width: *width,
                height: *height,
                scheme,
            };
            app.look(view).await;
            let found = look(app, rules.clone()).await;
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

async fn look(app: &App, rules: Value) -> Found {
    // There are few rules on colours.
    let fewest = if rules["type"] == "tag" { 5 } else { 0 };
    let found: Found = serde_json::from_value(app.run(LOOK, vec![rules]).await)
        .expect("axe-core says what it found");
    assert!(
        found.looked + found.faults.len() > fewest,
        "axe-core looked at next to nothing"
    );
    found
}

/// That the page is wider than the window, if it is: then one reads by scrolling to and fro (WCAG 1.4.10).
async fn wider(app: &App) -> Option<String> {
    let script =
        "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
    let by = app.run(script, vec![]).await;
    (by != json!(0)).then(|| format!("wider than the window by {by} pixels"))
}
