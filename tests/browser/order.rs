//! The order of text files: what it rests on, changed by buttons, keys, mouse and finger, kept over a reload and in a saved history.

use crate::{
    harness::App,
    page::{NARROW, WIDE},
    stories,
};

const FILE: &str = "palimpsest-history.json";

/// The names of the files in the list.
const NAMES: &str = "#order .name";

/// Where the files stand in the list; `d` for the last day's.
async fn order(app: &App) -> String {
    let names = app.texts(NAMES).await;
    let days = names.iter().map(|name| match name.get(8..10) {
        Some("01") => 'a',
        Some("02") => 'b',
        Some("03") => 'c',
        _ => 'd',
    });
    days.collect()
}

async fn wait_for_order(app: &App, expected: &str) {
    let expression = format!(
        "[...document.querySelectorAll('{NAMES}')].map(e => 'abcd'[e.innerText.slice(8, 10) - 1]).join('') === {expected:?}"
    );
    app.wait_for(&format!("the order {expected}"), &expression)
        .await;
    app.wait_for_calm().await;
}

async fn wait_for_focus(app: &App, id: &str) {
    let expression = format!("document.activeElement.id === {id:?}");
    app.wait_for(&format!("the focus on {id}"), &expression)
        .await;
}

/// Opens four versions of a text and the list of their order.
pub async fn opened(app: &App) {
    app.wait_for_text("h1", "See how").await;
    let files = stories::lanterns();
    app.drop_made(&files).await;
    app.wait_for_address("#old=0&new=1").await;
    app.wait_for_text(".order", "In order of the times in the files’ names.")
        .await;
    app.click("#order-toggle").await;
    wait_for_order(app, "abcd").await;
    assert_eq!(app.texts(".notices li").await, Vec::<String>::new());
}

#[tokio::test]
async fn buttons_move_a_version_the_focus_goes_along_and_the_timeline_follows() {
    let app = App::open(WIDE).await;
    opened(&app).await;
    app.focus("#order-3-earlier").await;
    app.press(&["Enter", "Enter"]).await;
    wait_for_order(&app, "adbc").await;
    wait_for_focus(&app, "order-1-earlier").await;
    app.wait_for_text(".order [role=status]", "is now version 1.")
        .await;
    app.wait_for_text(".order .lead", "In an order that was set by hand.")
        .await;
    app.wait_for_text(
        ".order > .against",
        "goes against the times: version 1 is of 4 March 2019",
    )
    .await;
    app.wait_for_text(".source", "all 4 versions held, order set by hand")
        .await;
    let clocks = app.texts(".stop .clock").await;
    assert_eq!(clocks, ["09:05", "20:30", "12:10", "17:45"]);
    // What was on show is still on show.
    app.wait_for_address("#old=0&new=2").await;
    app.press(&["Enter"]).await;
    wait_for_order(&app, "dabc").await;
    wait_for_focus(&app, "order-0-grip").await;
    app.wait_for_address("#old=1&new=2").await;
    app.click("#order-0-later").await;
    wait_for_order(&app, "adbc").await;
    wait_for_focus(&app, "order-1-later").await;
    app.assert_clean().await;
}

#[tokio::test]
async fn arrow_keys_on_the_handle_move_a_version_and_lead_nowhere_else() {
    let app = App::open(WIDE).await;
    opened(&app).await;
    app.focus("#order-0-grip").await;
    app.press(&["ArrowUp", "ArrowDown", "ArrowDown"]).await;
    wait_for_order(&app, "bcad").await;
    wait_for_focus(&app, "order-2-grip").await;
    app.press(&["Home"]).await;
    wait_for_order(&app, "abcd").await;
    app.wait_for_text(".order .lead", "In order of the times")
        .await;
    app.press(&["End"]).await;
    wait_for_order(&app, "bcda").await;
    wait_for_focus(&app, "order-3-grip").await;
    app.wait_for_text(".order [role=status]", "Version 0 is now version 3.")
        .await;
    app.assert_clean().await;
}

#[tokio::test]
async fn a_version_is_dragged_by_mouse_and_by_finger() {
    for (view, is_finger) in [(WIDE, false), (NARROW, true)] {
        let app = App::open(view).await;
        opened(&app).await;
        app.assert_fits("the order").await;
        app.run(
            "document.querySelector('#order').scrollIntoView({ block: 'center' })",
            vec![],
        )
        .await;
        let through = ["#order-1-grip", "#order-2-grip", "#order-3-grip"];
        if is_finger {
            app.drag_by_touch("#order-0-grip", &through).await;
        } else {
            app.drag("#order-0-grip", &through).await;
        }
        // The middle of the last may count for its upper or its lower half.
        app.wait_for_text(".order [role=status]", "Version 0 is now version")
            .await;
        let found = order(&app).await;
        assert!(found == "bcda" || found == "bcad", "{found}");
        assert_eq!(
            app.count("#order .dragged, #order .gap-before, #order .gap-after")
                .await,
            0
        );
        app.assert_clean().await;
    }
}

#[tokio::test]
async fn an_order_is_kept_over_a_reload_released_and_set_back() {
    let app = App::open(WIDE).await;
    opened(&app).await;
    app.focus("#order-2-grip").await;
    app.press(&["Home"]).await;
    wait_for_order(&app, "cabd").await;
    app.wait_for_kept(4).await;
    app.reload().await;
    app.wait_for_text(".order .lead", "set by hand").await;
    app.click("#order-toggle").await;
    wait_for_order(&app, "cabd").await;
    app.click_named("As inferred").await;
    wait_for_order(&app, "abcd").await;
    wait_for_focus(&app, "order-toggle").await;
    app.wait_for_text(".gone", "The order that was set by hand is gone.")
        .await;
    app.click_named("Undo").await;
    wait_for_order(&app, "cabd").await;
    app.assert_clean().await;
}

#[tokio::test]
async fn a_file_that_comes_later_finds_its_place_and_a_saved_history_keeps_the_order() {
    let app = App::open(WIDE).await;
    app.wait_for_text("h1", "See how").await;
    let files = stories::lanterns();
    let file = |at: usize| (files[at].0.as_str(), files[at].1.as_bytes());
    app.drop_files(&[file(0), file(1), file(3)]).await;
    app.wait_for_address("#old=0&new=1").await;
    app.click("#order-toggle").await;
    app.click("#order-2-earlier").await;
    wait_for_order(&app, "adb").await;
    app.drop_files(&[file(2)]).await;
    wait_for_order(&app, "adbc").await;
    app.click_named("Save history").await;
    let saved = app.saved(FILE).await;
    let text = String::from_utf8_lossy(&saved);
    assert!(
        text.contains("\"order_overruled\": true") || text.contains("\"order_overruled\":true")
    );
    app.assert_clean().await;

    let second = App::open(WIDE).await;
    second.wait_for_text("h1", "See how").await;
    second.drop_files(&[(FILE, &saved)]).await;
    second.wait_for_text(".order .lead", "set by hand").await;
    second.click("#order-toggle").await;
    wait_for_order(&second, "adbc").await;
    second.click_named("Save history").await;
    assert_eq!(second.saved(FILE).await, saved);
    second.click("#order-1-later").await;
    wait_for_order(&second, "abdc").await;
    second.click_named("As inferred").await;
    wait_for_order(&second, "abcd").await;
    second.assert_clean().await;
}
