//! The rail beside a long text, and what was gone to being marked for a moment.

use crate::{
    harness::App,
    made,
    page::{NARROW, WIDE},
};

const SHOWN: &str = "getComputedStyle(document.querySelector('.rail')).display !== 'none'";

#[tokio::test]
async fn marks_lead_to_their_changes_by_mouse_touch_and_keys() {
    let page = made::long_page(60);
    let app = App::open(WIDE).await;
    app.wait_for_text("h1", "See how").await;
    app.drop_files(&[("long.html", page.as_bytes())]).await;
    app.wait_for(
        "the rail",
        &format!("document.querySelector('.rail') && {SHOWN}"),
    )
    .await;
    // Paragraphs out of sight come when the page has leisure.
    app.wait_for(
        "all of the text",
        "document.querySelector('.rows:not([aria-busy])')",
    )
    .await;
    let marks = app.count(".rail-mark").await;
    let changes = app.count(".row:not(.same, .heads, .away)").await;
    assert!(
        marks > 2 && marks <= changes,
        "{marks} marks of {changes} changes"
    );
    assert_eq!(
        app.count(".rail-mark[tabindex='0']").await,
        1,
        "one stop of the Tab key"
    );
    let reached = "document.activeElement.matches('.row:not(.same)') && (box => box.bottom > 0 && box.top < innerHeight)(document.activeElement.getBoundingClientRect())";
    app.click(".rail-mark:last-of-type").await;
    app.wait_for("the last change", reached).await;
    let last = app.run("return document.activeElement.id", vec![]).await;
    // What is in sight moves along.
    app.wait_for(
        "what is in sight at the end",
        "parseFloat(document.querySelector('.rail .seen').style.getPropertyValue('--seen-to')) > 0.8",
    )
    .await;
    app.tap(".rail-mark").await;
    app.wait_for(
        "the first change",
        &format!("{reached} && document.activeElement.id !== {last}"),
    )
    .await;
    app.focus(".rail-mark").await;
    app.press(&["End"]).await;
    app.wait_for(
        "the last mark",
        "document.activeElement.matches('.rail-mark:last-of-type')",
    )
    .await;
    app.press(&["ArrowUp", "ArrowDown", "Enter"]).await;
    app.wait_for(
        "the last change",
        &format!("document.activeElement.id === {last}"),
    )
    .await;
    // Without motion a second frame stays for a while, and goes.
    app.wait_for(
        "no mark any more",
        "!document.querySelector('[data-flash]')",
    )
    .await;
    app.assert_clean().await;
}

#[tokio::test]
async fn a_short_text_and_a_telephone_have_none() {
    let app = App::open(WIDE).await;
    app.open_example().await;
    assert_eq!(app.run(&format!("return {SHOWN}"), vec![]).await, false);
    let page = made::long_page(60);
    let app = App::open(NARROW).await;
    app.wait_for_text("h1", "See how").await;
    app.drop_files(&[("long.html", page.as_bytes())]).await;
    app.wait_for(
        "the text",
        "document.querySelector('.rows .cell') && document.querySelector('.rail')",
    )
    .await;
    app.wait_for_calm().await;
    assert_eq!(app.run(&format!("return {SHOWN}"), vec![]).await, false);
    app.assert_clean().await;
}

#[tokio::test]
async fn what_is_gone_to_is_marked_and_not_covered_by_the_tools() {
    let page = made::long_page(60);
    let app = App::open(WIDE).await;
    app.wait_for_text("h1", "See how").await;
    app.drop_files(&[("long.html", page.as_bytes())]).await;
    app.wait_for("the text", "document.querySelector('.rows .cell')")
        .await;
    for _ in 0..5 {
        app.press(&["n"]).await;
        app.wait_for(
            "a mark for a moment",
            "document.activeElement.matches('.row[data-flash]')",
        )
        .await;
        let free = "return document.activeElement.getBoundingClientRect().top >= document.querySelector('.tools').getBoundingClientRect().bottom";
        assert_eq!(app.run(free, vec![]).await, true);
    }
    app.assert_clean().await;
}
