//! The language of the page: the browser's, or the one that the person chose; at once, and from then on.

use crate::{
    harness::{App, View},
    page::{NARROW, WIDE},
    settings::{open_settings_in, set},
};

/// A browser whose first languages these are.
fn preferring(tags: &str) -> String {
    format!("Object.defineProperty(navigator, 'languages', {{ get: () => {tags} }});")
}

async fn german(view: View) -> App {
    let app = App::open_after(view, &preferring("['fr', 'de-AT', 'en']")).await;
    app.wait_for_text("h1", "Wie sich ein Artikel").await;
    app
}

async fn language(app: &App) -> Option<String> {
    app.attribute("html", "lang").await
}

#[tokio::test]
async fn the_page_speaks_the_first_of_the_browsers_languages_that_it_knows() {
    for view in [WIDE, NARROW] {
        let app = german(view).await;
        assert_eq!(language(&app).await.as_deref(), Some("de"));
        app.assert_fits("the way in, in German").await;
        app.click_named("Beispiel ansehen").await;
        app.wait_for("the text", "document.querySelector('.rows .cell')")
            .await;
        app.wait_for_text(".story", "Überschrift").await;
        app.assert_fits("two versions, in German").await;
        // What the outlet wrote stays what it is.
        app.wait_for_text("h1", "Landslip closes coast railway")
            .await;
        assert_eq!(app.attribute("h1", "lang").await.as_deref(), Some("en"));
        app.assert_clean().await;
    }
}

#[tokio::test]
async fn faults_are_told_in_the_language_of_the_page() {
    let app = german(WIDE).await;
    app.drop_files(&[("nichts.html", b"")]).await;
    app.wait_for_text(".notices", "„nichts.html“ ist leer")
        .await;
    app.assert_clean().await;
}

#[tokio::test]
async fn a_language_that_is_chosen_shows_at_once_and_stays() {
    let app = App::open(WIDE).await;
    app.open_example().await;
    open_settings_in(&app, "Settings").await;
    set(&app, "Deutsch").await;
    app.wait_for_text("dialog h2", "Einstellungen").await;
    app.wait_for_text(".timeline", "Abspielen").await;
    app.wait_for_text(".story", "Überschrift").await;
    assert_eq!(language(&app).await.as_deref(), Some("de"));
    app.press(&["Escape"]).await;
    app.wait_for_kept(4).await;
    app.reload().await;
    app.wait_for_text(".timeline", "Abspielen").await;
    open_settings_in(&app, "Einstellungen").await;
    set(&app, "Wie der Browser").await;
    app.wait_for_text("dialog h2", "Settings").await;
    app.wait_for_text(".timeline", "Play").await;
    app.assert_clean().await;
}

#[tokio::test]
async fn the_language_is_there_before_anything_is_drawn() {
    let early = "new MutationObserver((_, observer) => {
        if (!document.body) return;
        observer.disconnect();
        window.early = document.documentElement.lang;
    }).observe(document, { childList: true, subtree: true });";
    let script = format!("{} {early}", preferring("['de']"));
    let app = App::open_after(WIDE, &script).await;
    app.wait_for_text("h1", "Wie sich ein Artikel").await;
    assert_eq!(app.run("return window.early", vec![]).await, "de");
    let title = app.run("return document.title", vec![]).await;
    assert_ne!(title, "Palimpsest: how a news story changed");
    app.assert_clean().await;
}
