//! A timeline of 150 versions: nothing overlaps or overflows, everything can be reached, every step has its bars.

use crate::{
    harness::App,
    made,
    page::{NARROW, NEWER, OLDER, WIDE, stop},
};

const VERSIONS: usize = 150;

/// What of the stops and the handles is too small or lies over its neighbour.
const UNFIT: &str = "
const boxes = [...document.querySelectorAll('.stop button')].map(stop => stop.getBoundingClientRect());
const small = [...boxes, ...[...document.querySelectorAll('.handle, .timeline select, .timeline-head button')].map(e => e.getBoundingClientRect())]
    .filter(box => box.width < 24 || box.height < 24).length;
const over = boxes.slice(1).filter((box, at) => box.left < boxes[at].right - 0.5).length;
return [small, over, document.documentElement.scrollWidth > innerWidth];";

pub async fn opened(app: &App) {
    app.wait_for_text("h1", "See how").await;
    let files = made::versions(VERSIONS);
    app.drop_made(&files).await;
    app.wait_for(
        "all versions",
        &format!("document.querySelectorAll('.stop').length === {VERSIONS}"),
    )
    .await;
    app.wait_for_address("#old=0&new=1").await;
}

async fn wait_for_handles_in_sight(app: &App, handles: &str) {
    app.wait_for(
        "the handles in sight",
        &format!(
            "[...document.querySelectorAll('{handles}')].every(handle => {{
                const [inner, outer] = [handle, document.querySelector('.track')].map(e => e.getBoundingClientRect());
                return inner.left >= outer.left && inner.right <= outer.right;
            }})"
        ),
    )
    .await;
}

#[tokio::test]
async fn a_hundred_and_fifty_versions_fit_in_both_scales_and_windows() {
    for view in [WIDE, NARROW] {
        let app = App::open(view).await;
        opened(&app).await;
        // The worker tells of every step, whatever the page keeps of the comparisons.
        app.wait_for(
            "the bars of every step",
            "[...document.querySelectorAll('.stop')].slice(1).every(stop => stop.querySelector('.words-bar'))",
        )
        .await;
        app.show_timeline_choices().await;
        for scale in ["By time", "By step"] {
            app.click_named(scale).await;
            app.wait_for(
                scale,
                &format!("document.querySelector('.timeline [aria-pressed=true]').innerText === {scale:?}"),
            )
            .await;
            assert_eq!(
                app.run(UNFIT, vec![]).await,
                serde_json::json!([0, 0, false]),
                "{scale}"
            );
        }
        assert_eq!(
            app.count(".flag").await,
            2,
            "one on the line, one in the legend"
        );
        app.assert_clean().await;
    }
}

#[tokio::test]
async fn every_version_of_many_can_be_reached_and_both_handles_stay_in_sight() {
    for view in [WIDE, NARROW] {
        let app = App::open(view).await;
        opened(&app).await;
        app.focus(NEWER).await;
        app.press(&["1", "2", "8"]).await;
        app.wait_for_address("#old=0&new=128").await;
        wait_for_handles_in_sight(&app, ".handle.new").await;
        app.focus(OLDER).await;
        app.press(&["1", "2", "6"]).await;
        app.wait_for_address("#old=126&new=128").await;
        wait_for_handles_in_sight(&app, ".handle").await;
        app.drag(NEWER, &[&stop(130)]).await;
        app.wait_for_address("#old=126&new=130").await;
        app.drag_by_touch(OLDER, &[&stop(125)]).await;
        app.wait_for_address("#old=125&new=130").await;
        // «1» alone may be the first digit of another one, so it is a while until it goes.
        app.press(&["Home"]).await;
        app.focus(NEWER).await;
        app.press(&["1", "Enter"]).await;
        app.wait_for_text(".typing", "has to come after").await;
        app.press(&["Home"]).await;
        app.assert_clean().await;
    }
}

#[tokio::test]
async fn the_tab_key_need_not_pass_all_of_them() {
    let app = App::open(WIDE).await;
    opened(&app).await;
    app.focus(".timeline .play").await;
    app.press(&["Tab"]).await;
    app.wait_for(
        "the way past the stops",
        "document.activeElement.matches('.way-past') && document.activeElement.getBoundingClientRect().height >= 24",
    )
    .await;
    app.press(&["Enter"]).await;
    app.wait_for(
        "the first handle",
        "document.activeElement.matches('.handle.old')",
    )
    .await;
    app.assert_clean().await;
}
