//! What a capture holds is shown as text: nothing of it runs, nothing of it is fetched.

use crate::{
    harness::{App, Clip},
    page::WIDE,
    stories,
};

/// Elements and attributes that only a capture could have brought onto the page.
const BROUGHT: &str = "main script, main img, main iframe, main object, main embed, main video, main style, main link, main meta, main form:not(:has(> #search)), \
     main svg, main b[style], main input[autofocus], base, [onerror], [onload], [onclick], [onmouseover], [ontoggle], [onfocus], \
     [href^='javascript:' i], [src*='foreign.invalid'], [href*='foreign.invalid']";

#[tokio::test]
async fn the_policy_lets_the_page_load_its_own_files_and_nothing_else() {
    let app = App::open(WIDE).await;
    app.wait_for_text("h1", "See how").await;
    let policy = app
        .attribute("meta[http-equiv='Content-Security-Policy']", "content")
        .await
        .expect("the page has a policy");
    let directives: Vec<&str> = policy.split(';').map(str::trim).collect();
    for directive in [
        "default-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "connect-src 'self'",
        "style-src 'self'",
    ] {
        assert!(directives.contains(&directive), "{directive}: {policy}");
    }
    for loose in ["unsafe-inline", "'unsafe-eval'", "http:", "https:", "*"] {
        assert!(!policy.contains(loose), "{loose}: {policy}");
    }
    // It stands before everything that it is to govern.
    let first = "return document.querySelector('link, script, style, meta[http-equiv]').httpEquiv === 'Content-Security-Policy'";
    assert_eq!(app.run(first, vec![]).await, true);
    let inline = "return document.querySelectorAll('script:not([src]), style').length";
    assert_eq!(app.run(inline, vec![]).await, 0);
    app.assert_clean().await;
}

#[tokio::test]
async fn a_hostile_page_is_text_when_it_is_dropped() {
    let app = App::open(WIDE).await;
    app.wait_for_text("h1", "See how").await;
    let page = stories::hostile();
    let name = "<img src=x onerror=\"window.ran = 'name'\">.html";
    app.drop_files(&[
        (name, page.as_bytes()),
        ("<b onmouseover=\"window.ran = 1\">.png", stories::PNG),
    ])
    .await;
    app.wait_for_address("#old=0&new=1").await;
    check_it_is_text(&app).await;
    app.click_named("Inline").await;
    app.wait_for_address("#old=0&new=1&layout=inline").await;
    check_it_is_text(&app).await;
    app.wait_for_kept(1).await;
    app.reload().await;
    app.wait_for_address("#old=0&new=1&layout=inline").await;
    check_it_is_text(&app).await;
}

#[tokio::test]
async fn a_hostile_page_is_text_when_it_is_pasted() {
    let app = App::open(WIDE).await;
    app.wait_for_text("h1", "See how").await;
    let page = stories::hostile();
    app.paste(Clip {
        html: Some(&page),
        plain: Some("Plain words."),
    })
    .await;
    app.wait_for_address("#old=0&new=1").await;
    check_it_is_text(&app).await;
}

#[tokio::test]
async fn a_hostile_history_file_is_text_too() {
    let app = App::open(WIDE).await;
    app.wait_for_text("h1", "See how").await;
    let words = "<script>window.ran = 'words'</script> <img src=http://foreign.invalid/x.png onerror=\"window.ran = 1\">";
    let version = |number: u32, words: &str| {
        serde_json::json!({
            "number": number, "title": format!("New {words} <script>window.ran = 'title'</script>"), "captured_at": null,
            "paragraphs": [format!("Plain words that stand in both. {words}"), format!("Number {number}.")],
            "certainty": 1.0, "files": ["<b onclick=1>.html"],
        })
    };
    let file = serde_json::json!({
        "format": "palimpsest-history", "format_version": 1,
        "articles": [{
            "tracker": "newssniffer", "tracker_id": "9000002\"><script>window.ran = 'id'</script>", "source": words,
            "url": "javascript:window.ran='address'", "first_seen": null, "version_count": null,
            "versions": [version(0, words), version(1, words)], "steps": [],
        }],
        "problems": [],
    });
    app.drop_files(&[("history.json", file.to_string().as_bytes())])
        .await;
    app.wait_for(
        "the history or a refusal",
        "document.querySelector('[role=slider], [role=alert] li')",
    )
    .await;
    app.wait_for_calm().await;
    if app.count("[role=slider]").await > 0 {
        check_it_is_text(&app).await;
    } else {
        // A refusal must not run either.
        assert_eq!(app.count(BROUGHT).await, 0);
        app.assert_clean().await;
    }
}

/// Nothing ran, nothing was asked for, nothing stands on the page but the app's own elements; and the words can be read.
async fn check_it_is_text(app: &App) {
    app.wait_for_text(".rows", "Plain words that stand in both.")
        .await;
    app.wait_for_text("h1", "<script>window.ran = 'title'</script>")
        .await;
    app.wait_for_text(".rows", "<script>window.ran = 'words'</script>")
        .await;
    // Whoever hovers, focuses and clicks about finds no handler.
    app.hover(".rows .row:last-child .cell:not(.none)").await;
    app.press(&["Tab", "Tab", "Tab"]).await;
    app.wait_for_calm().await;
    assert_eq!(
        app.run("return window.ran ?? null", vec![]).await,
        serde_json::Value::Null
    );
    let brought = app
        .run(
            "return [...document.querySelectorAll(arguments[0])].map(element => element.outerHTML)",
            vec![BROUGHT.into()],
        )
        .await;
    assert_eq!(brought, serde_json::json!([]));
    assert_eq!(
        app.run("return document.title", vec![]).await,
        "Palimpsest: how a news story changed"
    );
    app.assert_clean().await;
}
