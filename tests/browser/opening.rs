//! Arriving: the page comes up under any path, keeps its own policy and asks nobody else for anything.

use crate::harness::{App, Scheme, View};

#[tokio::test]
async fn the_page_opens_under_a_sub_path_and_asks_for_nothing_foreign() {
    let app = App::open(View {
        width: 1280,
        height: 800,
        scheme: Scheme::Light,
    })
    .await;
    app.wait_for_text("h1", "See how a news story changed")
        .await;
    app.assert_clean().await;
    let paths = app.served();
    assert!(
        paths.iter().any(|path| path.ends_with(".wasm")),
        "{paths:?}"
    );
}

#[tokio::test]
async fn the_harness_sees_what_breaks_the_policy() {
    let app = App::open(View {
        width: 360,
        height: 740,
        scheme: Scheme::Dark,
    })
    .await;
    app.wait_for_text("h1", "See how a news story changed")
        .await;
    app.run(
        "const image = new Image(); image.src = 'http://foreign.invalid/pixel.png'; document.body.append(image);
         const script = document.createElement('script'); script.textContent = 'window.ran = true'; document.body.append(script);
         console.error('said by the page');",
        vec![],
    )
    .await;
    app.wait_for(
        "both violations and the error",
        "window.harness.violations.length >= 2 && window.harness.errors.length >= 1",
    )
    .await;
    assert_eq!(
        app.run("return window.ran === undefined", vec![]).await,
        true
    );
    let faults = app.faults().await;
    for part in ["foreign.invalid", "script-src", "said by the page"] {
        assert!(
            faults.iter().any(|fault| fault.contains(part)),
            "{part}: {faults:?}"
        );
    }
}
