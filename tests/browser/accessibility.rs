//! Without a mouse and without eyes: names, headings, language, and the way of the Tab key.

use crate::{
    harness::{App, Clip},
    page::{NARROW, WIDE, stop},
    stories,
};

/// Roles of what can be used; each has to have a name.
const CONTROLS: [&str; 9] = [
    "button",
    "link",
    "slider",
    "textbox",
    "checkbox",
    "combobox",
    "tab",
    "menuitem",
    "DisclosureTriangle",
];

/// What has the focus: what it is, its name or its words, and how its focus shows.
const FOCUSED: &str = "
const focused = document.activeElement;
if (!focused || focused === document.body) return null;
const drawn = focused.type === 'file' ? focused.closest('label') : focused;
const style = getComputedStyle(drawn);
const name = focused.ariaLabel ?? (focused.labels?.[0] ?? focused).innerText.replaceAll('\\n', ' ').trim();
return [name, style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0];";

#[tokio::test]
async fn every_control_has_a_name_in_every_state() {
    for view in [WIDE, NARROW] {
        let app = App::open(view).await;
        app.wait_for_text("h1", "See how").await;
        check_names(&app, 4).await;
        app.drop_files(&[stories::LAST, ("nothing.html", b"")])
            .await;
        app.wait_for_address("#old=5&new=6").await;
        app.click(&stop(4)).await;
        app.wait_for_text(".why", "not held").await;
        check_names(&app, 15).await;
        app.paste(Clip {
            html: None,
            plain: Some(stories::FLATTENED),
        })
        .await;
        app.wait_for_text("h1", "Ferry").await;
        check_names(&app, 12).await;
        app.press(&["/", "f", "e", "r", "r", "y"]).await;
        app.wait_for_text(".traced .lead", "“ferry” stands").await;
        check_names(&app, 17).await;
        app.click_tool("Since when").await;
        app.wait_for(
            "the text by age",
            "document.querySelector('.since-text .run')",
        )
        .await;
        check_names(&app, 20).await;
        app.assert_clean().await;
    }
}

#[tokio::test]
async fn there_is_one_main_heading_a_language_and_a_main_part() {
    let app = App::open(WIDE).await;
    app.wait_for_text("h1", "See how").await;
    check_frame(&app).await;
    app.open_example().await;
    check_frame(&app).await;
    app.assert_clean().await;
}

#[tokio::test]
async fn the_tab_key_reaches_everything_in_reading_order_and_shows_where_it_is() {
    let app = App::open(WIDE).await;
    app.open_example().await;
    app.run("document.activeElement.blur()", vec![]).await;
    // The page's own order, from its beginning.
    app.wait_for_kept(4).await;
    app.reload().await;
    app.wait_for(
        "what was open to be there again",
        "document.querySelector('.rows .cell') && document.querySelector('.bar [aria-expanded]')",
    )
    .await;
    app.wait_for_address("#old=0&new=1").await;
    let mut names = Vec::new();
    for _ in 0..60 {
        app.press(&["Tab"]).await;
        let focused = app.run(FOCUSED, vec![]).await;
        let Some(name) = focused[0].as_str() else {
            break;
        };
        assert_eq!(focused[1], true, "the focus of `{name}` can't be seen");
        names.push(name.to_owned());
    }
    let expected = [
        "Skip to the text",
        "Palimpsest: the way in",
        "Files",
        "Open files…",
        "Save history",
        "Version 3 ",
        "Older version",
        "Newer version",
        "Side by side",
        "Inline",
        "Previous change",
        "Next change",
        "Next step",
        "What are these?",
        "Search all versions",
        "Trace",
    ];
    let mut rest = names.iter();
    for name in expected {
        assert!(
            rest.any(|reached| reached.contains(name)),
            "`{name}` is not reached, or out of order: {names:#?}"
        );
    }
    app.assert_clean().await;
}

#[tokio::test]
async fn the_first_link_leads_past_everything_to_the_text_and_keeps_the_address() {
    let app = App::open(WIDE).await;
    app.open_example().await;
    app.wait_for_kept(4).await;
    app.reload().await;
    app.wait_for(
        "what was open to be there again",
        "document.querySelector('.rows .cell') && document.querySelector('.bar [aria-expanded]')",
    )
    .await;
    app.wait_for_address("#old=0&new=1").await;
    app.press(&["Tab", "Enter"]).await;
    app.wait_for(
        "the main part in focus",
        "document.activeElement.matches('main')",
    )
    .await;
    app.wait_for_address("#old=0&new=1").await;
    app.assert_clean().await;
}

async fn check_names(app: &App, at_least: usize) {
    let reached = app.accessible().await;
    let controls: Vec<_> = reached
        .iter()
        .filter(|(role, _)| CONTROLS.contains(&role.as_str()))
        .collect();
    assert!(controls.len() >= at_least, "{reached:?}");
    let nameless = controls
        .iter()
        .filter(|(_, name)| name.trim().is_empty())
        .count();
    assert_eq!(nameless, 0, "{controls:?}");
}

async fn check_frame(app: &App) {
    for (selector, count) in [
        ("h1", 1),
        ("main", 1),
        ("html[lang=en]", 1),
        ("header.bar", 1),
        ("main [role=alert]", 1),
    ] {
        assert_eq!(app.count(selector).await, count, "{selector}");
    }
    let doubled = "const ids = [...document.querySelectorAll('[id]')].map(e => e.id); return ids.filter((id, at) => ids.indexOf(id) !== at)";
    assert_eq!(app.run(doubled, vec![]).await, serde_json::json!([]));
}
