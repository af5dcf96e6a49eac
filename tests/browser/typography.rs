//! Changes of typography: faint, told what they were, and hidden by a switch that the address remembers.

use crate::{
    harness::{App, View},
    page::{NARROW, WIDE},
};

/// Two versions of a story: one was typed, the other typeset, and one number changed.
fn versions() -> [String; 2] {
    let story = |quoted: &str, dash: &str, people: u8| {
        format!(
            "# Harbour office keeps the tolls\n\nThe harbour office will keep the tolls on the long pier for another year, and says that the money goes to the breakwater.\n\n{quoted}, the office said on Monday evening.\n\nThe ferry sails at five and carries {people} people {dash} and a dog.\n"
        )
    };
    [
        story("\"We won't lower them\"", "-", 12),
        story("“We won’t lower them”", "–", 17),
    ]
}

async fn opened(view: View) -> App {
    let app = App::open(view).await;
    app.wait_for_text("h1", "See how").await;
    let [old, new] = versions();
    app.drop_files(&[
        ("2021-03-01 0900 tolls.md", old.as_bytes()),
        ("2021-03-02 0900 tolls.md", new.as_bytes()),
    ])
    .await;
    app.wait_for_address("#old=0&new=1").await;
    app.wait_for_text(":is(.tools, .more-tools)", "Typographic changes 4")
        .await;
    app
}

#[tokio::test]
async fn the_switch_hides_them_and_the_address_remembers_it() {
    for layout in ["Side by side", "Inline"] {
        let app = opened(WIDE).await;
        app.click_tool(layout).await;
        assert!(app.count(".rows .print").await >= 4);
        assert_eq!(app.count(".row.typographic").await, 1);
        app.wait_for_text(".walk", "2 changes").await;
        app.click(".tools [title^='The same words']").await;
        app.wait_for_address_part("typography=off").await;
        app.wait_for_text(".walk", "1 change").await;
        assert_eq!(app.count(".rows .print, .row.typographic").await, 0);
        let marked = app.marked(".rows").await;
        assert_eq!(
            (marked.deleted, marked.inserted),
            (vec!["12".to_owned()], vec!["17".to_owned()])
        );
        app.reload().await;
        app.wait_for_text(".walk", "1 change").await;
        app.click(".tools [title^='The same words']").await;
        app.wait_for_text(".walk", "2 changes").await;
        app.assert_clean().await;
    }
}

#[tokio::test]
async fn they_stand_in_the_narrow_page_and_say_what_they_were() {
    let app = opened(NARROW).await;
    app.assert_fits("with a switch for typography").await;
    assert_eq!(
        app.attribute(".row.typographic .print", "title")
            .await
            .as_deref(),
        Some("Only the typography changed; it was “\"”")
    );
    app.assert_clean().await;
}

#[tokio::test]
async fn there_is_no_switch_where_nothing_is_typographic() {
    let app = App::open(WIDE).await;
    app.open_example().await;
    assert_eq!(app.count(".tools [title^='The same words']").await, 0);
    app.assert_clean().await;
}
