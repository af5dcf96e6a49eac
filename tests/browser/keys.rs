//! Keys pressed anywhere on the page, their list, and the way to switch them off.

use crate::{
    harness::App,
    page::{NARROW, WIDE},
};

#[tokio::test]
async fn every_key_does_what_its_line_says() {
    let app = App::open(WIDE).await;
    app.open_example().await;
    let steps: [(&str, &str); 14] = [
        ("ArrowRight", "#old=1&new=2"),
        ("ArrowLeft", "#old=0&new=1"),
        (".", "#old=0&new=2"),
        (".", "#old=0&new=3"),
        (",", "#old=0&new=2"),
        ("Shift+ArrowRight", "#old=1&new=2"),
        ("End", "#old=5&new=6"),
        ("Home", "#old=0&new=1"),
        ("i", "#old=0&new=1&layout=inline"),
        ("c", "#old=0&new=1&layout=inline&unchanged=folded"),
        ("s", "#old=0&new=1&layout=side-by-side&unchanged=folded"),
        ("c", "#old=0&new=1&layout=side-by-side"),
        ("x", "#old=0&new=1&layout=side-by-side"),
        ("Control+i", "#old=0&new=1&layout=side-by-side"),
    ];
    for (key, address) in steps {
        app.press(&[key]).await;
        app.wait_for_address(address).await;
    }
    let walk = ".walk [role=status]";
    for (key, said) in [
        ("n", "1 of 3"),
        ("j", "2 of 3"),
        ("p", "1 of 3"),
        ("k", "3 of 3"),
    ] {
        app.press(&[key]).await;
        app.wait_for_text(walk, said).await;
    }
    app.press(&["e"]).await;
    assert!(!app.saved("palimpsest-history.json").await.is_empty());
    app.press(&["/"]).await;
    app.wait_for(
        "the field for words",
        "document.activeElement.matches('#search')",
    )
    .await;
    app.press(&["n", "?", "c"]).await;
    assert_eq!(
        app.run("return document.activeElement.value", vec![]).await,
        "n?c",
        "typing is typing"
    );
    assert_eq!(app.count("dialog").await, 0);
    app.assert_clean().await;
}

#[tokio::test]
async fn the_list_of_keys_and_marks_opens_by_its_key_and_by_its_button_and_closes_by_escape() {
    for view in [WIDE, NARROW] {
        let app = App::open(view).await;
        app.wait_for_text("h1", "See how").await;
        app.press(&["?"]).await;
        app.wait_for_text("dialog#help", "The next change").await;
        app.wait_for_text("dialog#help", "Only the older version has these words.")
            .await;
        app.assert_fits("the help").await;
        app.press(&["Escape"]).await;
        app.wait_for("no help", "!document.querySelector('dialog')")
            .await;
        if view.width < 700 {
            app.tap(".bar .more").await;
        }
        app.click_named("Keys and marks").await;
        app.wait_for_text("dialog#help", "Side by side").await;
        app.click_named("Close").await;
        app.wait_for("no help", "!document.querySelector('dialog')")
            .await;
        app.assert_clean().await;
    }
}

#[tokio::test]
async fn keys_that_are_switched_off_do_nothing_and_the_list_says_so() {
    let app = App::open(WIDE).await;
    app.open_example().await;
    app.click_named("Settings").await;
    app.wait_for("the settings", "document.querySelector('dialog[open]')")
        .await;
    app.run("[...document.querySelectorAll('dialog label')].find(l => l.innerText.includes('Single keys')).querySelector('input').click()", vec![]).await;
    app.press(&["Escape"]).await;
    app.wait_for("no settings", "!document.querySelector('dialog')")
        .await;
    app.press(&["ArrowRight", "c", "n", "?", "1"]).await;
    assert_eq!(app.address().await, "#old=0&new=1");
    assert_eq!(app.count("dialog, .clean").await, 0);
    // The sliders and the buttons are driven as ever.
    app.focus(crate::page::NEWER).await;
    app.press(&["ArrowRight"]).await;
    app.wait_for_address("#old=0&new=2").await;
    app.click_named("Keys and marks").await;
    app.wait_for_text("dialog#help .caveat", "switched off")
        .await;
    app.assert_clean().await;
}

#[tokio::test]
async fn where_nothing_is_open_keys_are_left_to_the_browser() {
    let app = App::open(WIDE).await;
    app.wait_for_text("h1", "See how").await;
    let left = "
        window.left = [];
        addEventListener('keydown', event => window.left.push([event.key, event.defaultPrevented]));";
    app.run(left, vec![]).await;
    app.press(&["Home", "End", "ArrowLeft", "n", "s", "c", "1"])
        .await;
    let left = app
        .run(
            "return window.left.every(([, taken]) => !taken) && window.left.length",
            vec![],
        )
        .await;
    assert_eq!(left, 7);
    app.assert_clean().await;
}
