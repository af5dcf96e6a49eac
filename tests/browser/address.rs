//! The address bar: it says what is on show, and reload, back, forward and a typed address lead there.

use crate::{
    harness::App,
    page::{NEWER, WIDE, stop},
    stories,
};

const PRESSED: &str = ".tools .choice [aria-pressed=true]";

#[tokio::test]
async fn a_reload_shows_dropped_files_again_as_they_were_on_show() {
    let app = App::open(WIDE).await;
    app.wait_for_text("h1", "See how").await;
    app.drop_files(&stories::EXAMPLE[..2]).await;
    app.drop_files(&[stories::LAST]).await;
    app.wait_for_address("#old=5&new=6").await;
    app.click(&stop(3)).await;
    app.click_named("Inline").await;
    app.wait_for_address("#old=3&new=6&layout=inline").await;
    let before = (
        app.texts(".stop").await,
        app.rows().await,
        app.spoken().await,
    );
    app.wait_for_kept(3).await;
    app.reload().await;
    app.wait_for_text(".source", "6 of 7").await;
    app.wait_for_address("#old=3&new=6&layout=inline").await;
    assert_eq!(
        (
            app.texts(".stop").await,
            app.rows().await,
            app.spoken().await
        ),
        before
    );
    assert_eq!(app.texts(PRESSED).await, ["Inline"]);
    // And once more, after more was dropped on what came back.
    app.drop_files(&stories::EXAMPLE[2..3]).await;
    app.wait_for_text(".source", "all 7").await;
    app.wait_for_kept(4).await;
    app.reload().await;
    app.wait_for_text(".source", "all 7").await;
    app.assert_clean().await;
}

#[tokio::test]
async fn what_was_cleared_does_not_come_back() {
    let app = App::open(WIDE).await;
    app.open_example().await;
    app.wait_for_kept(4).await;
    app.clear().await;
    app.wait_for_address("").await;
    app.wait_for_kept(0).await;
    app.reload().await;
    app.wait_for_text("h1", "See how").await;
    assert_eq!(app.count(".articles").await, 0);
    app.assert_clean().await;
}

#[tokio::test]
async fn back_and_forward_lead_through_what_was_on_show() {
    let app = App::open(WIDE).await;
    app.open_example().await;
    app.press(&["ArrowRight"]).await;
    app.wait_for_address("#old=1&new=2").await;
    app.click_named("Inline").await;
    app.wait_for_address("#old=1&new=2&layout=inline").await;
    app.focus(NEWER).await;
    app.press(&["End"]).await;
    app.wait_for_address("#old=1&new=6&layout=inline").await;

    for (address, pressed, newer) in [
        ("#old=1&new=2&layout=inline", "Inline", "Version 2,"),
        ("#old=1&new=2", "Side by side", "Version 2,"),
        ("#old=0&new=1", "Side by side", "Version 1,"),
    ] {
        app.back().await;
        app.wait_for_address(address).await;
        assert_eq!(app.texts(PRESSED).await, [pressed]);
        assert!(app.spoken().await[1].starts_with(newer));
    }
    app.back().await;
    app.wait_for_text("h1", "See how").await;
    assert_eq!(app.address().await, "");
    for address in [
        "#old=0&new=1",
        "#old=1&new=2",
        "#old=1&new=2&layout=inline",
        "#old=1&new=6&layout=inline",
    ] {
        app.forward().await;
        app.wait_for_address(address).await;
    }
    assert_eq!(app.texts(PRESSED).await, ["Inline"]);
    assert!(app.spoken().await[1].starts_with("Version 6,"));
    app.assert_clean().await;
}

#[tokio::test]
async fn a_drag_makes_one_entry_however_many_stops_it_passes() {
    let app = App::open(WIDE).await;
    app.open_example().await;
    let entries = async || app.run("return history.length", vec![]).await.as_u64();
    let before = entries().await;
    app.drag(NEWER, &[&stop(2), &stop(3), &stop(4), &stop(5)])
        .await;
    app.wait_for_address("#old=0&new=5").await;
    assert_eq!(entries().await, before.map(|count| count + 1));
    app.back().await;
    app.wait_for_address("#old=0&new=1").await;
    app.forward().await;
    app.wait_for_address("#old=0&new=5").await;
    // The next drag makes its own.
    app.drag(NEWER, &[&stop(4), &stop(3)]).await;
    app.wait_for_address("#old=0&new=3").await;
    app.back().await;
    app.wait_for_address("#old=0&new=5").await;
    app.assert_clean().await;
}

#[tokio::test]
async fn a_typed_address_is_followed_and_a_wrong_one_put_right() {
    let app = App::open(WIDE).await;
    app.wait_for_text("h1", "See how").await;
    app.drop_files(&[stories::EXAMPLE[0], stories::LAST]).await;
    app.wait_for_address("#old=0&new=1").await;
    app.go("#old=1&new=5&layout=inline").await;
    app.wait_for(
        "the older version",
        "document.querySelector('[role=slider]')?.ariaValueNow === '1'",
    )
    .await;
    app.wait_for_address("#old=1&new=5&layout=inline").await;
    assert_eq!(app.texts(PRESSED).await, ["Inline"]);
    for (typed, right) in [
        // Version 3 is known but not held, version 99 is not even known.
        ("#old=0&new=3", "#old=0&new=1"),
        ("#old=5&new=99", "#old=0&new=1"),
        ("#old=0&new=6&layout=sideways", "#old=0&new=6"),
        ("#new=6&old=5&more=words", "#old=5&new=6"),
    ] {
        app.go(typed).await;
        app.wait_for_address(right).await;
        assert_eq!(app.count("[role=slider]").await, 2, "{typed}");
    }
    for nonsense in ["#nonsense", "#old=5&new=1"] {
        app.go(nonsense).await;
        app.wait_for_address("").await;
        app.wait_for_text("h1", "See how").await;
    }
    // Each took an entry, as typed addresses do; beyond them is what was on show before.
    app.back().await;
    app.back().await;
    app.wait_for_address("#old=5&new=6").await;
    assert_eq!(app.count("[role=slider]").await, 2);
    app.assert_clean().await;
}

#[tokio::test]
async fn a_link_that_names_nothing_open_waits_for_its_files_at_the_way_in() {
    let link = "#old=4&new=6&layout=inline";
    let app = App::open_at(WIDE, link).await;
    app.wait_for_text("h1", "See how").await;
    app.wait_for_address(link).await;
    app.drop_files(&stories::EXAMPLE).await;
    app.wait_for(
        "both versions of the link",
        "document.querySelector('.handle.old[aria-valuenow=\"4\"]') && document.querySelector('.handle.new[aria-valuenow=\"6\"]')",
    )
    .await;
    app.wait_for_address(link).await;
    app.assert_clean().await;
}
