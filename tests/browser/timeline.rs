//! The timeline: two sliders and the steps, by keys, mouse and finger; and the stops whose text is not held.

use crate::{
    harness::App,
    page::{NARROW, NEWER, OLDER, WIDE, stop},
    stories,
};

#[tokio::test]
async fn the_sliders_are_named_and_say_which_version_they_stand_on() {
    let app = App::open(WIDE).await;
    app.open_example().await;
    assert_eq!(app.count("[role=slider]").await, 2);
    assert_eq!(
        app.spoken().await,
        [
            "Version 0, of 0 to 6, 3 March 2026, 07:42 UTC",
            "Version 1, of 0 to 6, 3 March 2026, 08:25 UTC"
        ]
    );
    for (slider, now) in [(OLDER, "0"), (NEWER, "1")] {
        for (name, value) in [
            ("aria-valuemin", "0"),
            ("aria-valuemax", "6"),
            ("aria-valuenow", now),
            ("tabindex", "0"),
        ] {
            assert_eq!(
                app.attribute(slider, name).await.as_deref(),
                Some(value),
                "{slider} {name}"
            );
        }
    }
    let sliders: Vec<_> = app
        .accessible()
        .await
        .into_iter()
        .filter(|(role, _)| role == "slider")
        .collect();
    assert_eq!(
        sliders,
        ["Older version", "Newer version"].map(|name| ("slider".to_owned(), name.to_owned()))
    );
    app.assert_clean().await;
}

#[tokio::test]
async fn each_slider_goes_by_keys_as_far_as_the_other_lets_it() {
    let app = App::open(WIDE).await;
    app.open_example().await;
    let way: [(&str, &str, &str); 15] = [
        // The neighbour is in the way, and so is the beginning.
        (OLDER, "ArrowRight", "#old=0&new=1"),
        (OLDER, "End", "#old=0&new=1"),
        (OLDER, "ArrowLeft", "#old=0&new=1"),
        (NEWER, "ArrowLeft", "#old=0&new=1"),
        (NEWER, "Home", "#old=0&new=1"),
        (NEWER, "ArrowRight", "#old=0&new=2"),
        (NEWER, "ArrowUp", "#old=0&new=3"),
        (NEWER, "ArrowDown", "#old=0&new=2"),
        (NEWER, "End", "#old=0&new=6"),
        (NEWER, "ArrowRight", "#old=0&new=6"),
        (OLDER, "ArrowRight", "#old=1&new=6"),
        (OLDER, "End", "#old=5&new=6"),
        (OLDER, "ArrowDown", "#old=4&new=6"),
        (NEWER, "Home", "#old=4&new=5"),
        (OLDER, "Home", "#old=0&new=5"),
    ];
    for (slider, key, address) in way {
        app.focus(slider).await;
        app.press(&[key]).await;
        app.wait_for_address(address).await;
    }
    let [old, new] = app.spoken().await;
    assert!(
        old.starts_with("Version 0,") && new.starts_with("Version 5,"),
        "{old} {new}"
    );
    app.assert_clean().await;
}

#[tokio::test]
async fn steps_go_by_buttons_and_by_arrow_keys_anywhere_and_end_at_both_ends() {
    let app = App::open(WIDE).await;
    app.open_example().await;
    let steps = "[...document.querySelectorAll('.steps button')].map(button => button.disabled)";
    assert_eq!(
        app.run(&format!("return {steps}"), vec![]).await,
        serde_json::json!([true, false])
    );
    app.press(&["ArrowLeft"]).await;
    app.wait_for_address("#old=0&new=1").await;
    app.click(".steps button:last-child").await;
    app.wait_for_address("#old=1&new=2").await;
    app.press(&["ArrowRight"]).await;
    app.wait_for_address("#old=2&new=3").await;
    app.click(".steps button:first-child").await;
    app.wait_for_address("#old=1&new=2").await;
    for address in [
        "#old=2&new=3",
        "#old=3&new=4",
        "#old=4&new=5",
        "#old=5&new=6",
        "#old=5&new=6",
    ] {
        app.press(&["ArrowRight"]).await;
        app.wait_for_address(address).await;
    }
    assert_eq!(
        app.run(&format!("return {steps}"), vec![]).await,
        serde_json::json!([false, true])
    );
    app.press(&["Home"]).await;
    app.wait_for_address("#old=0&new=1").await;
    app.press(&["End"]).await;
    app.wait_for_address("#old=5&new=6").await;
    // Both handles keep their distance.
    app.press(&["Shift+ArrowLeft"]).await;
    app.wait_for_address("#old=4&new=6").await;
    app.press(&["ArrowLeft"]).await;
    app.wait_for_address("#old=3&new=5").await;
    app.assert_clean().await;
}

const CLICK_AFTER_DRAG: &str = "
document.querySelector('.handle.old').dispatchEvent(new PointerEvent('pointerdown', {bubbles: true, pointerId: 1}));
document.querySelector('.handle.old').dispatchEvent(new PointerEvent('pointerup', {bubbles: true, pointerId: 1}));
document.querySelector(arguments[0]).dispatchEvent(new MouseEvent('click', {bubbles: true, detail: 1}));";

#[tokio::test]
async fn stops_are_clicked_and_handles_dragged_and_never_cross() {
    let app = App::open(WIDE).await;
    app.open_example().await;
    app.click(&stop(4)).await;
    app.wait_for_address("#old=0&new=4").await;
    app.click(&stop(1)).await;
    app.wait_for_address("#old=1&new=4").await;
    app.drag(NEWER, &[&stop(5), &stop(6)]).await;
    app.wait_for_address("#old=1&new=6").await;
    app.drag(OLDER, &[&stop(3), &stop(2)]).await;
    app.wait_for_address("#old=2&new=6").await;
    app.drag(NEWER, &[&stop(3), &stop(0)]).await;
    app.wait_for_address("#old=2&new=3").await;
    app.drag(OLDER, &[&stop(6)]).await;
    app.wait_for_address("#old=2&new=3").await;
    // In some browsers the click that follows is where the handle was let go, and not on the handle.
    app.run(CLICK_AFTER_DRAG, vec![stop(6).into()]).await;
    app.wait_for_calm().await;
    app.wait_for_address("#old=2&new=3").await;
    // Let go is let go.
    app.hover(&stop(0)).await;
    app.wait_for_address("#old=2&new=3").await;
    app.assert_clean().await;
}

#[tokio::test]
async fn a_finger_drags_a_handle_on_a_telephone() {
    let app = App::open(NARROW).await;
    app.open_example().await;
    app.drag_by_touch(NEWER, &[&stop(2)]).await;
    app.wait_for_address("#old=0&new=2").await;
    app.drag_by_touch(OLDER, &[&stop(1)]).await;
    app.wait_for_address("#old=1&new=2").await;
    app.assert_clean().await;
}

#[tokio::test]
async fn a_stop_that_is_not_held_says_why_and_where_its_text_is_to_be_had() {
    let app = App::open(WIDE).await;
    app.wait_for_text("h1", "See how").await;
    app.drop_files(&[stories::LAST]).await;
    app.wait_for_address("#old=5&new=6").await;
    assert_eq!(app.count(".stop").await, 7);
    let named = |name: &str| ("button".to_owned(), name.to_owned());
    let names = app.accessible().await;
    assert!(
        names.contains(&named(
            "Version 1 08:25 3 Mar 2026 UTC, of 0 to 6, not held"
        )),
        "{names:#?}"
    );
    assert!(
        names.contains(&named(
            "Version 2 09:58 3 Mar 2026 UTC, of 0 to 6, not held"
        )),
        "{names:#?}"
    );
    let rows = app.rows().await;
    app.click(&stop(1)).await;
    app.wait_for_text(".why", "The text of version 1 is not held")
        .await;
    let link = app.attribute(".why a", "href").await;
    assert_eq!(
        link.as_deref(),
        Some("https://www.newssniffer.co.uk/articles/9000001/diff/0/1")
    );
    app.drag(OLDER, &[&stop(3), &stop(0)]).await;
    app.focus(OLDER).await;
    app.press(&["Home", "ArrowLeft"]).await;
    app.wait_for_address("#old=5&new=6").await;
    assert_eq!(app.rows().await, rows);
    app.click_named("Close").await;
    app.wait_for("no explanation", "!document.querySelector('.why')")
        .await;
    // Filling the stop makes it one that can be chosen.
    app.drop_files(&stories::EXAMPLE[..1]).await;
    app.wait_for_address("#old=0&new=1").await;
    app.click(&stop(5)).await;
    app.wait_for_address("#old=0&new=5").await;
    app.click(&stop(1)).await;
    app.wait_for_address("#old=1&new=5").await;
    app.assert_clean().await;
}

#[tokio::test]
async fn on_a_telephone_both_handles_stay_in_sight_at_every_step() {
    let app = App::open(NARROW).await;
    app.wait_for_text("h1", "See how").await;
    app.click_named("Try an example").await;
    for newer in 1..=6 {
        app.wait_for(
            "both handles in sight",
            &format!(
                "document.querySelector('.handle.new[aria-valuenow=\"{newer}\"]') && [...document.querySelectorAll('.handle')].every(handle => {{
                    const [inner, outer] = [handle, document.querySelector('.track')].map(e => e.getBoundingClientRect());
                    return inner.left >= outer.left && inner.right <= outer.right;
                }})"
            ),
        )
        .await;
        app.press(&["ArrowRight"]).await;
    }
    app.assert_clean().await;
}
