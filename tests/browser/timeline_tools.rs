//! What can be done with the timeline beside dragging: menus, numbers typed, the two scales, playing, cards, marks.

use serde_json::json;

use crate::{
    harness::App,
    page::{NARROW, NEWER, OLDER, WIDE, stop},
    stories,
};

const CARD: &str = ".stop-card";
const TYPING: &str = ".typing";
const PLAY: &str = ".timeline .play";

async fn wait_for_no(app: &App, selector: &str) {
    let expression = format!("!document.querySelector({selector:?})");
    app.wait_for(&format!("no `{selector}`"), &expression).await;
}

/// Chooses in a menu, as a person does it by mouse or by keys: the menu says that it has changed.
async fn choose(app: &App, menu: &str, value: &str) {
    app.run(
        "const menu = document.querySelector(arguments[0]); menu.value = arguments[1]; menu.dispatchEvent(new Event('change', {bubbles: true}))",
        vec![menu.into(), value.into()],
    )
    .await;
}

#[tokio::test]
async fn bars_flags_and_breaks_are_drawn_for_every_step() {
    for view in [WIDE, NARROW] {
        let app = App::open(view).await;
        app.open_example().await;
        let drawn = app
            .run(
                "return [...document.querySelectorAll('.stop')].map(stop => ['.added .words-bar', '.removed .words-bar', '.flag'].map(sign => {
                    const drawn = stop.querySelector(sign)?.getBoundingClientRect();
                    return !!drawn && drawn.width > 0 && drawn.height > 0;
                }))",
                vec![],
            )
            .await;
        let all = json!([true, true, true]);
        let expected = json!([
            [false, false, false],
            all,
            all,
            [true, true, false],
            all,
            all,
            all
        ]);
        assert_eq!(drawn, expected);
        assert_eq!(app.texts(".break .lasted").await, ["2 days 7\u{a0}h"]);
        let higher = "const height = (stop, sign) => document.querySelector(`#stop-${stop} ${sign} .words-bar`).getBoundingClientRect().height;
            return height(6, '.removed') > height(4, '.removed') && height(4, '.removed') > height(2, '.removed')";
        assert_eq!(app.run(higher, vec![]).await, true);
        app.assert_clean().await;
    }
}

#[tokio::test]
async fn a_version_is_chosen_from_a_menu_which_follows_the_handles() {
    let app = App::open(WIDE).await;
    app.open_example().await;
    choose(&app, ".version-menu.new select", "5").await;
    app.wait_for_address("#old=0&new=5").await;
    choose(&app, ".version-menu.old select", "3").await;
    app.wait_for_address("#old=3&new=5").await;
    app.focus(OLDER).await;
    app.press(&["ArrowLeft"]).await;
    app.wait_for_address("#old=2&new=5").await;
    let values =
        "return [...document.querySelectorAll('.version-menu select')].map(menu => menu.value)";
    app.wait_for(
        "the menus to follow",
        "document.querySelector('.version-menu.old select').value === '2'",
    )
    .await;
    assert_eq!(app.run(values, vec![]).await, json!(["2", "5"]));
    // What lies beyond the other handle is not offered.
    let offered = "return [...document.querySelectorAll('.version-menu.old option')].map(option => option.value).join()";
    assert_eq!(app.run(offered, vec![]).await, "0,1,2,3,4");
    app.assert_clean().await;
}

#[tokio::test]
async fn a_number_typed_on_a_handle_goes_to_that_version_and_is_seen() {
    let app = App::open(WIDE).await;
    app.open_example().await;
    app.focus(NEWER).await;
    app.press(&["4"]).await;
    app.wait_for_address("#old=0&new=4").await;
    app.press(&["9"]).await;
    app.wait_for_text(TYPING, "Go to version 9…").await;
    app.press(&["Enter"]).await;
    app.wait_for_text(TYPING, "There is no version 9.").await;
    app.press(&["0"]).await;
    app.wait_for_text(TYPING, "has to come after version 0")
        .await;
    app.press(&["9", "Backspace", "Escape", "6"]).await;
    app.wait_for_address("#old=0&new=6").await;
    app.wait_for(
        "nothing typed",
        "!document.querySelector('.typing').innerText",
    )
    .await;
    app.focus(OLDER).await;
    app.press(&["8"]).await;
    app.wait_for_text(TYPING, "8").await;
    // What was begun on one handle is no part of what is typed on the other one.
    app.focus(NEWER).await;
    app.press(&["3"]).await;
    app.wait_for_address("#old=0&new=3").await;
    app.assert_clean().await;
}

#[tokio::test]
async fn the_scale_is_switched_and_leaves_everything_in_order() {
    for view in [WIDE, NARROW] {
        let app = App::open(view).await;
        app.open_example().await;
        let places = "return [...document.querySelectorAll('.stop .dot')].map(dot => dot.getBoundingClientRect().left)";
        let gaps = async || {
            let places = app.run(places, vec![]).await;
            let places: Vec<f64> = serde_json::from_value(places).expect("numbers");
            places
                .windows(2)
                .map(|two| two[1] - two[0])
                .collect::<Vec<f64>>()
        };
        let by_step = gaps().await;
        assert!(
            by_step.iter().all(|gap| (gap - by_step[0]).abs() < 1.5),
            "{by_step:?}"
        );
        app.show_timeline_choices().await;
        app.click_named("By time").await;
        app.wait_for(
            "the scale by time",
            "document.querySelector('.timeline [aria-pressed=true]').innerText === 'By time'",
        )
        .await;
        let by_time = gaps().await;
        assert!(by_time.iter().all(|gap| *gap >= 72.0), "{by_time:?}");
        assert!(
            by_time[4] > by_time[0] * 2.0,
            "fifteen hours are more than one: {by_time:?}"
        );
        app.drag(NEWER, &[&stop(3)]).await;
        app.wait_for_address("#old=0&new=3").await;
        app.focus(".timeline [aria-pressed=false]").await;
        app.press(&["Enter"]).await;
        app.wait_for(
            "the scale by step",
            "document.querySelector('.timeline [aria-pressed=true]').innerText === 'By step'",
        )
        .await;
        assert_eq!(gaps().await.len(), 6);
        app.assert_clean().await;
    }
}

#[tokio::test]
async fn the_scale_is_remembered_over_a_reload() {
    let app = App::open(WIDE).await;
    app.open_example().await;
    app.wait_for_kept(4).await;
    app.click_named("By time").await;
    let by_time =
        "document.querySelector('.timeline [aria-pressed=true]')?.innerText === 'By time'";
    app.wait_for("the scale by time", by_time).await;
    app.reload().await;
    app.wait_for("the scale by time again", by_time).await;
    app.assert_clean().await;
}

#[tokio::test]
async fn playing_walks_through_the_steps_and_is_one_deed() {
    let app = App::open(WIDE).await;
    app.open_example().await;
    app.click_named("Play").await;
    app.wait_for_text(PLAY, "Stop").await;
    app.wait_for_address("#old=1&new=2").await;
    app.wait_for_address("#old=2&new=3").await;
    app.click_named("Stop").await;
    app.wait_for_text(PLAY, "Play").await;
    app.back().await;
    app.wait_for_address("#old=0&new=1").await;
    // It ends with the last step, and begins anew from the first one.
    app.press(&["End", "ArrowLeft"]).await;
    app.wait_for_address("#old=4&new=5").await;
    app.click_named("Play").await;
    app.wait_for_address("#old=5&new=6").await;
    app.wait_for_text(PLAY, "Play").await;
    app.focus(PLAY).await;
    app.press(&["Enter"]).await;
    app.wait_for_address("#old=0&new=1").await;
    app.wait_for_text(PLAY, "Stop").await;
    app.press(&["Space"]).await;
    app.wait_for_text(PLAY, "Play").await;
    app.assert_clean().await;
}

#[tokio::test]
async fn whatever_the_person_does_ends_playing() {
    let app = App::open(WIDE).await;
    app.open_example().await;
    let begin = async || {
        app.click_named("Play").await;
        app.wait_for_text(PLAY, "Stop").await;
    };
    begin().await;
    app.press(&["Escape"]).await;
    app.wait_for_text(PLAY, "Play").await;
    begin().await;
    app.click(&stop(4)).await;
    app.wait_for_text(PLAY, "Play").await;
    app.wait_for_address("#old=0&new=4").await;
    begin().await;
    app.drag(OLDER, &[&stop(2)]).await;
    app.wait_for_text(PLAY, "Play").await;
    app.wait_for_address("#old=2&new=4").await;
    begin().await;
    app.click(".steps button:last-child").await;
    app.wait_for_text(PLAY, "Play").await;
    app.wait_for_address("#old=3&new=5").await;
    begin().await;
    app.run(
        "Object.defineProperty(document, 'hidden', {value: true, configurable: true}); document.dispatchEvent(new Event('visibilitychange'))",
        vec![],
    )
    .await;
    app.wait_for_text(PLAY, "Play").await;
    app.assert_clean().await;
}

#[tokio::test]
async fn a_card_tells_of_what_is_pointed_at_or_has_the_focus() {
    let app = App::open(WIDE).await;
    app.open_example().await;
    app.hover(&stop(5)).await;
    app.wait_for_text(CARD, "Version 5 · 4 March 2026, 09:05 UTC")
        .await;
    let told = app.texts(CARD).await.concat();
    for part in [
        "Your time: ",
        "Landslip halts coast railway: operator warned about Tern Bay cliff in November",
        "14\u{a0}h 54\u{a0}min after version 4",
        "27 words added, 6 words removed, 45 words moved since version 4",
        "in version 4 it was",
    ] {
        assert!(told.contains(part), "{part} in {told}");
    }
    // It stays while the pointer goes to it, and ends by Escape or elsewhere.
    app.hover(CARD).await;
    app.wait_for_text(CARD, "Version 5").await;
    app.press(&["Escape"]).await;
    wait_for_no(&app, CARD).await;
    app.hover(&stop(2)).await;
    app.wait_for_text(CARD, "Version 2").await;
    app.hover("h1").await;
    wait_for_no(&app, CARD).await;
    // A handle tells of the version on which it stands, wherever it goes.
    app.focus(NEWER).await;
    app.wait_for_text(CARD, "Version 1").await;
    app.press(&["ArrowRight"]).await;
    app.wait_for_text(CARD, "Version 2").await;
    let described = "return document.getElementById(document.activeElement.getAttribute('aria-describedby')).textContent";
    let described = app.run(described, vec![]).await;
    let described = described.as_str().unwrap_or_default();
    assert!(described.contains("since version 1"), "{described}");
    app.run("document.activeElement.blur()", vec![]).await;
    wait_for_no(&app, CARD).await;
    app.assert_clean().await;
}

#[tokio::test]
async fn a_finger_has_the_card_too() {
    let app = App::open(NARROW).await;
    app.open_example().await;
    app.drag_by_touch(&stop(2), &[]).await;
    app.wait_for_address("#old=0&new=2").await;
    app.wait_for_text(CARD, "Version 2").await;
    let inside = "const card = document.querySelector('.stop-card').getBoundingClientRect(); return card.left >= 0 && card.right <= innerWidth";
    assert_eq!(app.run(inside, vec![]).await, true);
    // Pressed away, wherever that is.
    app.drag_by_touch(CARD, &[]).await;
    wait_for_no(&app, CARD).await;
    // A long press asks for what a menu would tell elsewhere.
    app.run(
        "document.querySelector('#stop-1 button').dispatchEvent(new MouseEvent('contextmenu', {bubbles: true, cancelable: true}))",
        vec![],
    )
    .await;
    app.wait_for_text(CARD, "Version 1").await;
    app.assert_clean().await;
}

#[tokio::test]
async fn the_paragraph_in_focus_and_the_traced_phrase_are_marked_where_they_changed() {
    for view in [WIDE, NARROW] {
        let app = App::open(view).await;
        app.open_example().await;
        app.click_named("Next change").await;
        app.click_named("Next change").await;
        app.wait_for_text(".mark-legend", "changed with versions")
            .await;
        let marked = "return [...document.querySelectorAll('.stop')].filter(stop => stop.querySelector('.of-paragraph')).map(stop => stop.id).join()";
        let first = app.run(marked, vec![]).await;
        assert_ne!(first, "");
        // It stays in focus while the person goes to where it changed.
        app.press(&["ArrowRight"]).await;
        app.wait_for_address("#old=1&new=2").await;
        assert_eq!(app.run(marked, vec![]).await, first);
        app.click_named("Clear marks").await;
        wait_for_no(&app, ".of-paragraph").await;
        app.press(&["/"]).await;
        app.wait_for("the field", "document.activeElement.id === 'search'")
            .await;
        app.press(&["1", "7"]).await;
        app.wait_for_text(".mark-legend", "“17”").await;
        assert!(app.count(".stop .of-hits").await > 0);
        app.press(&["Enter"]).await;
        app.wait_for_text(
            ".mark-legend",
            "“17”, or what stands in its place, changed with",
        )
        .await;
        assert!(app.count(".stop .of-phrase").await > 0);
        app.assert_clean().await;
    }
}

#[tokio::test]
async fn a_click_beside_the_stops_takes_the_nearest_and_one_that_is_not_held_says_why() {
    let app = App::open(WIDE).await;
    app.wait_for_text("h1", "See how").await;
    app.drop_files(&[stories::LAST]).await;
    app.wait_for_address("#old=5&new=6").await;
    assert_eq!(
        app.count(".stop .words-bar").await,
        2,
        "only of the step between held ones"
    );
    assert_eq!(app.count(".key.hollow").await, 1);
    let beside = "const line = document.querySelector('.line'), dot = document.querySelector('#stop-3 .dot').getBoundingClientRect();
        line.dispatchEvent(new MouseEvent('click', {bubbles: true, clientX: dot.right + 20, clientY: dot.top}))";
    app.run(beside, vec![]).await;
    app.wait_for_text(".why", "The text of version 3 is not held")
        .await;
    app.assert_clean().await;
}

#[tokio::test]
async fn on_a_page_that_reads_from_right_to_left_the_line_does_too() {
    let app = App::open(WIDE).await;
    app.open_example().await;
    app.run("document.documentElement.dir = 'rtl'", vec![])
        .await;
    let mirrored = "const left = stop => document.querySelector(`#stop-${stop} .dot`).getBoundingClientRect().left; return left(0) > left(1) && left(1) > left(6)";
    assert_eq!(app.run(mirrored, vec![]).await, true);
    app.drag(NEWER, &[&stop(5)]).await;
    app.wait_for_address("#old=0&new=5").await;
    app.focus(NEWER).await;
    app.press(&["ArrowLeft"]).await;
    app.wait_for_address("#old=0&new=6").await;
    app.press(&["ArrowRight"]).await;
    app.wait_for_address("#old=0&new=5").await;
    app.assert_clean().await;
}

#[tokio::test]
async fn a_press_on_a_paragraph_marks_it_and_moves_nothing() {
    let app = App::open(WIDE).await;
    app.open_example().await;
    let top = "return document.querySelector('.rows').getBoundingClientRect().top + scrollY";
    let before = app.run(top, vec![]).await;
    app.click(".row.same .cell.new p").await;
    app.wait_for_text(".mark-legend", "The paragraph").await;
    assert_eq!(app.run(top, vec![]).await, before);
    app.click_named("Clear marks").await;
    wait_for_no(&app, ".mark-legend .stop-mark").await;
    app.assert_clean().await;
}
