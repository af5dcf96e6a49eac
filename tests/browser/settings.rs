//! What a person sets: it shows at once, stays over a reload and in another tab, and is there before anything is drawn.

use crate::{
    harness::App,
    page::{NARROW, WIDE},
};

const SETTINGS: &str = "dialog#settings";

async fn open_settings(app: &App) {
    open_settings_in(app, "Settings").await;
}

/// Opens the settings, as they are called in the language of the page.
pub async fn open_settings_in(app: &App, name: &str) {
    if app
        .run(
            "return getComputedStyle(document.querySelector('.bar .more')).display !== 'none'",
            vec![],
        )
        .await
        == true
    {
        app.click(".bar .more").await;
    }
    app.click_named(name).await;
    app.wait_for(
        "the settings",
        &format!("document.querySelector('{SETTINGS}[open]')"),
    )
    .await;
}

/// The radio button or check box whose label begins so.
pub async fn set(app: &App, name: &str) {
    let script = "[...document.querySelectorAll('dialog label')].find(l => l.innerText.trim().startsWith(arguments[0])).querySelector('input').click()";
    app.run(script, vec![name.into()]).await;
}

/// A press that began on the one and ended on the other, as a page is told of it; no browser closes anything by it.
const PRESS: &str = "
const [from, to] = [...arguments].map(selector => document.querySelector(selector));
from.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true}));
to.dispatchEvent(new MouseEvent('click', {bubbles: true, detail: 1}));";

#[tokio::test]
async fn a_press_beside_a_dialog_closes_it_and_one_that_began_in_it_does_not() {
    let app = App::open(WIDE).await;
    app.open_example().await;
    open_settings(&app).await;
    let legend = format!("{SETTINGS} legend");
    app.run(PRESS, vec![legend.as_str().into(), SETTINGS.into()])
        .await;
    app.run(PRESS, vec![SETTINGS.into(), legend.as_str().into()])
        .await;
    app.wait_for_calm().await;
    assert_eq!(app.count(&format!("{SETTINGS}[open]")).await, 1);
    app.run(PRESS, vec![SETTINGS.into(), SETTINGS.into()]).await;
    app.wait_for(
        "no settings",
        &format!("!document.querySelector('{SETTINGS}')"),
    )
    .await;
    app.assert_clean().await;
}

#[tokio::test]
async fn colours_and_sizes_show_at_once_and_stay_over_a_reload() {
    for view in [WIDE, NARROW] {
        let app = App::open(view).await;
        app.open_example().await;
        let size = "return parseFloat(getComputedStyle(document.querySelector('.rows .row:not(.heads)')).fontSize)";
        let usual = app.run(size, vec![]).await.as_f64().expect("a size");
        open_settings(&app).await;
        set(&app, "High contrast").await;
        app.wait_for(
            "the colours",
            "document.documentElement.dataset.theme === 'high-contrast'",
        )
        .await;
        set(&app, "Largest").await;
        app.wait_for("a larger text", &format!("parseFloat(getComputedStyle(document.querySelector('.rows .row:not(.heads)')).fontSize) > {}", usual * 1.5)).await;
        app.assert_fits("the settings over large text").await;
        app.press(&["Escape"]).await;
        app.wait_for(
            "no settings",
            &format!("!document.querySelector('{SETTINGS}')"),
        )
        .await;
        app.assert_fits("large text").await;
        app.wait_for_kept(4).await;
        app.reload().await;
        app.wait_for("the text again", "document.querySelector('.rows .cell')")
            .await;
        assert_eq!(
            app.attribute("html", "data-theme").await.as_deref(),
            Some("high-contrast")
        );
        assert!(app.run(size, vec![]).await.as_f64() > Some(usual * 1.5));
        app.assert_clean().await;
    }
}

#[tokio::test]
async fn the_colours_are_there_before_anything_is_drawn() {
    // Says which colours the page has when its body begins, long before the app has loaded.
    let early = "new MutationObserver((_, observer) => {
        if (!document.body) return;
        observer.disconnect();
        window.early = document.documentElement.dataset.theme;
    }).observe(document, { childList: true, subtree: true });";
    let app = App::open_after(WIDE, early).await;
    app.wait_for_text("h1", "See how").await;
    assert_eq!(
        app.run("return window.early ?? null", vec![]).await,
        serde_json::Value::Null
    );
    open_settings(&app).await;
    set(&app, "Dark").await;
    app.wait_for(
        "it to be kept",
        "localStorage.getItem('palimpsest-preferences')?.includes('dark')",
    )
    .await;
    app.reload().await;
    app.wait_for_text("h1", "See how").await;
    assert_eq!(app.run("return window.early", vec![]).await, "dark");
    let ground = "return getComputedStyle(document.body).backgroundColor";
    assert_eq!(app.run(ground, vec![]).await, "rgb(23, 22, 20)");
    app.assert_clean().await;
}

#[tokio::test]
async fn the_layout_is_remembered_and_a_link_counts_for_more() {
    let app = App::open(WIDE).await;
    app.open_example().await;
    app.click_named("Inline").await;
    app.click_named("Changes only").await;
    app.wait_for_address("#old=0&new=1&layout=inline&unchanged=folded")
        .await;
    app.clear().await;
    app.wait_for_address("").await;
    app.go("").await;
    app.wait_for_text("h1", "See how").await;
    app.click_named("Try an example").await;
    app.wait_for_address("#old=0&new=1&layout=inline&unchanged=folded")
        .await;
    app.wait_for_kept(4).await;
    app.go("?#old=2&new=3&layout=side-by-side").await;
    app.wait_for(
        "the linked layout",
        "document.querySelector('.rows.side-by-side')",
    )
    .await;
    app.wait_for_address("#old=2&new=3&layout=side-by-side&unchanged=folded")
        .await;
    app.assert_clean().await;
}

#[tokio::test]
async fn what_can_not_be_read_of_what_was_kept_is_as_if_nothing_had_been_set() {
    let app = App::open(WIDE).await;
    app.wait_for_text("h1", "See how").await;
    for kept in [
        "",
        "{",
        "[]",
        "null",
        r#"{"theme":{"x":1},"text_size":"huge"}"#,
    ] {
        app.run(
            "localStorage.setItem('palimpsest-preferences', arguments[0])",
            vec![kept.into()],
        )
        .await;
        app.reload().await;
        app.wait_for_text("h1", "See how").await;
        assert_eq!(
            app.attribute("html", "data-theme").await.as_deref(),
            Some("system"),
            "{kept}"
        );
    }
    app.assert_clean().await;
}

#[tokio::test]
async fn the_ends_of_marks_are_spoken_where_that_is_wished_and_never_copied() {
    let app = App::open(WIDE).await;
    app.open_example().await;
    let spoken = async || {
        let all = app.accessible().await;
        let names: Vec<String> = all.into_iter().map(|(_, name)| name).collect();
        names
            .iter()
            .filter(|name| name.contains("end inserted") || name.contains("end deleted"))
            .count()
    };
    assert_eq!(spoken().await, 0);
    let text = app.rows().await;
    open_settings(&app).await;
    set(&app, "Tell screen readers").await;
    app.press(&["Escape"]).await;
    app.wait_for(
        "it to be set",
        "'speaks' in document.documentElement.dataset",
    )
    .await;
    app.wait_for(
        "no settings",
        &format!("!document.querySelector('{SETTINGS}')"),
    )
    .await;
    let marks = app.count("main :is(ins, del)").await as usize;
    // Each end may come as its text and as its line.
    assert!(spoken().await >= marks, "{} of {marks}", spoken().await);
    assert_eq!(app.rows().await, text);
    app.assert_clean().await;
}

#[tokio::test]
async fn dialogs_keep_the_focus_and_give_it_back_and_hold_the_keys() {
    for view in [WIDE, NARROW] {
        let app = App::open(view).await;
        app.open_example().await;
        open_settings(&app).await;
        for _ in 0..30 {
            app.press(&["Tab"]).await;
            let inside = "return document.activeElement === document.body || document.querySelector('dialog').contains(document.activeElement)";
            assert_eq!(
                app.run(inside, vec![]).await,
                true,
                "the focus stays in the dialog"
            );
        }
        app.focus(&format!("{SETTINGS} header button")).await;
        app.press(&["ArrowRight", "c"]).await;
        assert_eq!(app.address().await, "#old=0&new=1", "keys are off");
        app.click_named("Close").await;
        app.wait_for(
            "no settings",
            &format!("!document.querySelector('{SETTINGS}')"),
        )
        .await;
        app.wait_for(
            "the focus back in the bar",
            "document.activeElement.closest('.bar')",
        )
        .await;
        app.assert_clean().await;
    }
}
