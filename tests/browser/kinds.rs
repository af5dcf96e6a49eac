//! Kinds of change: the filters and the summary, by mouse and by keys.

use crate::{
    harness::App,
    page::{NARROW, WIDE},
};

const WALK: &str = ".walk [role=status]";

/// Whether the focus is on what a selector finds, and that in sight.
fn is_reached(selector: &str) -> String {
    format!(
        "document.activeElement?.matches('{selector}') && (box => box.bottom > 0 && box.top < innerHeight)(document.activeElement.getBoundingClientRect())"
    )
}

#[tokio::test]
async fn a_chosen_kind_alone_keeps_its_marks_and_is_walked_through() {
    for view in [WIDE, NARROW] {
        let app = App::open(view).await;
        app.open_example().await;
        app.press(&["ArrowRight"]).await;
        app.wait_for_address("#old=1&new=2").await;
        let before = app.marked("main").await;
        app.click_tool("Numbers 2").await;
        app.wait_for_address("#old=1&new=2&kinds=number").await;
        assert_eq!(app.texts(".kinds [aria-pressed=true]").await, ["Numbers 2"]);
        app.wait_for_text(WALK, "2 of").await;
        assert_eq!(app.marked("main").await, before, "nothing is hidden");
        let looks = "const look = of => getComputedStyle(document.querySelector(of)).textDecorationStyle; return [look('ins.of-number'), look('ins:not(.of-number)')]";
        assert_eq!(
            app.run(looks, vec![]).await,
            serde_json::json!(["solid", "dotted"])
        );
        app.click_named("Next change").await;
        app.wait_for("the headline", &is_reached("h1")).await;
        app.wait_for_text(WALK, "1 of 2").await;
        app.click_named("Next change").await;
        app.wait_for("the number", &is_reached(".row.of-number"))
            .await;
        app.click_tool("All changes").await;
        app.wait_for_address("#old=1&new=2").await;
        assert_eq!(app.count(".kinds [aria-pressed=true]").await, 0);
        app.assert_clean().await;
    }
}

#[tokio::test]
async fn chosen_kinds_stay_over_steps_and_a_reload_and_are_reached_by_keys() {
    let app = App::open(WIDE).await;
    app.open_example().await;
    app.press(&["ArrowRight"]).await;
    app.wait_for_address("#old=1&new=2").await;
    app.focus(".kinds button:nth-child(2)").await;
    app.press(&["Enter"]).await;
    app.wait_for_address("#old=1&new=2&kinds=number").await;
    app.press(&["ArrowRight"]).await;
    app.wait_for_address("#old=2&new=3&kinds=number").await;
    assert_eq!(app.count(".kinds [aria-pressed=true]").await, 1);
    app.wait_for_kept(4).await;
    app.reload().await;
    app.wait_for_address("#old=2&new=3&kinds=number").await;
    app.wait_for_text(".kinds [aria-pressed=true]", "Numbers")
        .await;
    app.assert_clean().await;
}

#[tokio::test]
async fn every_part_of_the_summary_leads_to_its_place() {
    let app = App::open(WIDE).await;
    app.open_example().await;
    app.press(&["ArrowRight"]).await;
    app.wait_for_address("#old=1&new=2").await;
    app.click_named("headline changed").await;
    app.wait_for("the headline", &is_reached("h1")).await;
    app.click_named("one quotation added").await;
    app.wait_for("the quotation", &is_reached(".row.of-quotation"))
        .await;
    app.focus(".summary .told").await;
    app.press(&["Enter"]).await;
    app.wait_for("the headline", &is_reached("h1")).await;
    app.assert_clean().await;
}

#[tokio::test]
async fn over_several_steps_the_summary_counts_the_edits() {
    let app = App::open(WIDE).await;
    app.open_example().await;
    app.press(&["End"]).await;
    app.wait_for_address("#old=5&new=6").await;
    for old in (0..5).rev() {
        app.press(&["Shift+ArrowLeft"]).await;
        app.wait_for_address(&format!("#old={old}&new=6")).await;
    }
    app.wait_for_text(".summary", "in 6 edits").await;
    app.wait_for_text(".summary", "headline changed 5 times")
        .await;
    app.assert_clean().await;
}
