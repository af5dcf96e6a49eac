//! One version's text alone: while a key or a button is held, or until it is closed; then everything is as before.

use std::time::Duration;

use crate::{harness::App, page::WIDE};

const PLACE: &str = "return [scrollY, document.activeElement.id || document.activeElement.tagName, document.querySelectorAll('main :is(ins, del)').length]";

async fn wait_gone(app: &App) {
    app.wait_for(
        "the comparison",
        "!document.querySelector('.clean') && !document.querySelector('.sheet[inert]')",
    )
    .await;
}

#[tokio::test]
async fn while_a_key_is_held_one_version_stands_alone_and_nothing_has_moved_afterwards() {
    for layout in ["s", "i"] {
        let app = App::open(WIDE).await;
        app.open_example().await;
        app.press(&[layout, "ArrowRight"]).await;
        app.wait_for("the step", "location.hash.startsWith('#old=1&new=2')")
            .await;
        app.run("scrollTo(0, 250)", vec![]).await;
        app.wait_for_calm().await;
        let before = app.run(PLACE, vec![]).await;
        for (key, version, words) in [("1", 1, "12 passengers"), ("2", 2, "17 passengers")] {
            app.hold(key).await;
            app.wait_for_text(
                ".clean header",
                &format!("Version {version}, without marks"),
            )
            .await;
            app.wait_for_text(".clean-text", words).await;
            assert_eq!(app.count(".clean :is(ins, del)").await, 0);
            app.release(key).await;
            wait_gone(&app).await;
            assert_eq!(app.run(PLACE, vec![]).await, before);
        }
        app.assert_clean().await;
    }
}

#[tokio::test]
async fn by_a_button_it_stays_until_pressed_again_or_closed_and_while_held_for_as_long() {
    let app = App::open(WIDE).await;
    app.open_example().await;
    let older = ".clean-choice button:first-child";
    app.click_named("Older text").await;
    app.wait_for("it pressed in", &format!("document.querySelector('.clean.old') && document.querySelector('{older}').ariaPressed === 'true'")).await;
    app.assert_fits("one version alone").await;
    // What is all edge, WebKit takes for clipped away, and neither copies nor finds what stands in it.
    let room = "
const text = document.querySelector('.clean-text'), style = getComputedStyle(text);
return text.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom)";
    let room = app.run(room, vec![]).await;
    assert!(room.as_f64() > Some(100.0), "{room} px for the text");
    app.press(&["Escape"]).await;
    wait_gone(&app).await;
    app.tap(older).await;
    app.wait_for("it by touch", "document.querySelector('.clean.old')")
        .await;
    app.click(".clean header button").await;
    wait_gone(&app).await;
    app.focus(older).await;
    app.press(&["Enter"]).await;
    app.wait_for("it by key", "document.querySelector('.clean.old')")
        .await;
    app.press(&["Enter"]).await;
    wait_gone(&app).await;
    app.press_down(older).await;
    app.wait_for("it while held", "document.querySelector('.clean.old')")
        .await;
    app.let_go_after(Duration::from_millis(500)).await;
    wait_gone(&app).await;
    app.assert_clean().await;
}
