//! The page on paper: what can only be pressed is left out, and what it said is not lost with it.

use crate::{
    harness::{App, Scheme, View},
    page::WIDE,
};

const PAPER: View = View {
    scheme: Scheme::Print,
    ..WIDE
};

#[tokio::test]
async fn the_whole_history_names_what_changed_and_no_tool_is_printed() {
    let app = App::open(WIDE).await;
    app.open_example().await;
    app.click(".whole summary").await;
    app.wait_for_text(".whole", "headline changed 5 times")
        .await;
    app.look(PAPER).await;
    let shown = app.texts(".whole p").await.concat();
    assert!(shown.contains("headline changed 5 times"), "{shown}");
    assert!(!shown.contains("Compare the two"), "{shown}");
    assert!(!shown.contains("; ;"), "{shown}");
    let tools = "return [...document.querySelectorAll('.bar, .tools, .timeline, .traced, .since-of, .foot')].filter(one => one.checkVisibility()).map(one => one.className)";
    assert_eq!(app.run(tools, vec![]).await, serde_json::json!([]));
    app.assert_clean().await;
}

#[tokio::test]
async fn a_paragraph_that_moved_says_so_where_it_stood_too() {
    let app = App::open(WIDE).await;
    app.open_example().await;
    app.press(&["ArrowRight", "ArrowRight"]).await;
    app.wait_for_address("#old=2&new=3").await;
    app.look(PAPER).await;
    let ends = app.texts(".moved .elsewhere").await;
    assert_eq!(ends.len(), 2, "{ends:?}");
    assert!(ends.iter().all(|end| end.starts_with("Moved")), "{ends:?}");
    app.assert_clean().await;
}
