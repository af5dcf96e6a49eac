//! A telephone: the sheet of tools, the search, the choices of the timeline, playing, and one version alone, by touch and by keys.

use std::time::Duration;

use crate::{harness::App, page::NARROW, selecting::select};

const SHEET: &str = "document.querySelector('#more-tools:popover-open')";
const SEARCH: &str = "document.querySelector('.traced').checkVisibility()";

async fn opened() -> App {
    let app = App::open(NARROW).await;
    app.open_example().await;
    app
}

async fn wait_for_no(app: &App, what: &str) {
    app.wait_for("it gone", &format!("!({what})")).await;
}

#[tokio::test]
async fn the_tools_open_by_touch_and_by_key_and_close_when_the_focus_leaves_them() {
    let app = opened().await;
    app.tap(".tools-button").await;
    app.wait_for("the tools", SHEET).await;
    app.assert_fits("the tools").await;
    app.tap("#more-tools .changes-only").await;
    app.wait_for("folds", "document.querySelector('.fold')")
        .await;
    app.tap("h1").await;
    wait_for_no(&app, SHEET).await;
    app.focus(".tools-button").await;
    app.press(&["Enter"]).await;
    app.wait_for("the tools by key", SHEET).await;
    app.press(&["Tab", "Tab"]).await;
    app.wait_for(
        "the focus in them",
        "document.activeElement.closest('#more-tools .choice')",
    )
    .await;
    app.press(&["Escape"]).await;
    wait_for_no(&app, SHEET).await;
    app.wait_for(
        "the focus back",
        "document.activeElement.matches('.tools-button')",
    )
    .await;
    assert_eq!(app.count(".fold").await, 1, "Escape closed nothing else");
    // What is gone to elsewhere is not to lie under them.
    app.press(&["Enter"]).await;
    app.wait_for("the tools again", SHEET).await;
    app.focus(".rows").await;
    wait_for_no(&app, SHEET).await;
    app.assert_clean().await;
}

#[tokio::test]
async fn the_search_waits_until_it_is_asked_for_by_touch_key_or_selection_and_goes_again() {
    let app = opened().await;
    wait_for_no(&app, SEARCH).await;
    app.tap("#open-search").await;
    app.wait_for("the field", "document.activeElement.id === 'search'")
        .await;
    app.press(&["1", "7"]).await;
    app.wait_for_text(".traced .lead", "“17”").await;
    // Emptied by hand it stays.
    app.press(&["Backspace", "Backspace"]).await;
    app.wait_for(
        "an empty field",
        "document.querySelector('#search').value === ''",
    )
    .await;
    app.wait_for("it still there", SEARCH).await;
    app.press(&["Escape"]).await;
    wait_for_no(&app, SEARCH).await;
    app.wait_for(
        "the focus on what opened it",
        "document.activeElement.id === 'open-search'",
    )
    .await;
    app.press(&["/"]).await;
    app.wait_for("the field by key", "document.activeElement.id === 'search'")
        .await;
    app.tap(".close-search").await;
    wait_for_no(&app, SEARCH).await;
    select(&app, ".row.changed ins").await;
    app.click_named("Trace this").await;
    app.wait_for("its story", "document.querySelector('.story-of .turns')")
        .await;
    app.wait_for("the search", SEARCH).await;
    assert!(app.count(".stop .of-phrase").await > 0);
    app.tap(".close-search").await;
    wait_for_no(&app, SEARCH).await;
    app.wait_for("no marks", "!document.querySelector('.stop .of-phrase')")
        .await;
    app.assert_clean().await;
}

#[tokio::test]
async fn the_timelines_choices_are_one_press_away_and_the_line_comes_first() {
    let app = opened().await;
    assert_eq!(app.count(".version-menus, .signs").await, 0);
    let first = "return document.querySelector('.track').getBoundingClientRect().top < document.querySelector('.more-of-timeline').getBoundingClientRect().top";
    assert_eq!(app.run(first, vec![]).await, true);
    app.tap(".more-of-timeline").await;
    app.wait_for("the menus", "document.querySelector('.version-menus')")
        .await;
    app.click_named("By time").await;
    app.wait_for(
        "the scale",
        "document.querySelector('.timeline [aria-pressed=true]').innerText === 'By time'",
    )
    .await;
    app.assert_fits("the timeline's choices").await;
    app.focus(".more-of-timeline").await;
    app.press(&["Enter"]).await;
    app.wait_for("none of them", "!document.querySelector('.version-menus')")
        .await;
    app.assert_clean().await;
}

#[tokio::test]
async fn while_the_steps_are_played_what_stops_them_stays_in_sight() {
    let app = opened().await;
    app.tap(".timeline .play").await;
    app.wait_for("what stops it", "document.querySelector('.foot .play')")
        .await;
    app.run("scrollTo(0, document.documentElement.scrollHeight)", vec![])
        .await;
    app.tap(".foot .play").await;
    wait_for_no(&app, "document.querySelector('.foot .play')").await;
    app.wait_for_text(".timeline .play", "Play").await;
    app.wait_for(
        "the focus on a step",
        "document.activeElement.id === 'step-on'",
    )
    .await;
    app.assert_clean().await;
}

#[tokio::test]
async fn one_version_alone_is_shown_by_touch_and_key_and_steps_go_on_below_it() {
    let older = ".clean-choice button:first-child";
    let app = opened().await;
    app.show_tools().await;
    app.tap(older).await;
    app.wait_for("it by touch", "document.querySelector('.clean.old')")
        .await;
    wait_for_no(&app, SHEET).await;
    app.assert_fits("one version alone").await;
    app.tap("#step-on").await;
    app.wait_for_text(".clean header", "Version 1, without marks")
        .await;
    app.tap(".clean header button").await;
    wait_for_no(&app, "document.querySelector('.clean')").await;
    app.show_tools().await;
    app.focus(older).await;
    app.press(&["Enter"]).await;
    app.wait_for("it by key", "document.querySelector('.clean.old')")
        .await;
    app.press(&["Escape"]).await;
    wait_for_no(&app, "document.querySelector('.clean')").await;
    app.show_tools().await;
    app.press_down(older).await;
    app.wait_for("it while held", "document.querySelector('.clean.old')")
        .await;
    app.let_go_after(Duration::from_millis(500)).await;
    wait_for_no(&app, "document.querySelector('.clean')").await;
    wait_for_no(&app, SHEET).await;
    app.assert_clean().await;
}
