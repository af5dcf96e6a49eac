//! The way back: who has looked something up is where they were in the text afterwards, unless they went on from there.

use serde_json::Value;

use crate::{
    harness::App,
    made,
    page::{NARROW, WIDE},
};

/// The row in the middle of the window, and where its upper edge is.
const READ: &str = "
const row = document.elementFromPoint(innerWidth * .4, innerHeight * .5).closest('.rows .row[id]');
return row && [row.id, Math.round(row.getBoundingClientRect().top), row.innerText.slice(0, 40)]";

/// That the row of that id stands at that height again.
const IS_BACK: &str = "
const row = document.getElementById(arguments[0][0]);
return !!row && Math.abs(row.getBoundingClientRect().top - arguments[0][1]) < 4";

/// Scrolls to a row in the midst of the text, and notes where the reader is then.
async fn read_on(app: &App) -> Value {
    let there = "
        const rows = [...document.querySelectorAll('.rows .row[id]')];
        rows[Math.floor(rows.length * .6)].scrollIntoView({ block: 'center' })";
    app.run(there, vec![]).await;
    app.wait_for_calm().await;
    app.run(there, vec![]).await;
    app.wait_for_calm().await;
    app.run(READ, vec![]).await
}

async fn opened(app: &App) {
    app.wait_for_text("h1", "See how").await;
    let story = made::story(3, 120);
    app.drop_made(&story).await;
    app.wait_for(
        "all rows",
        "document.querySelector('.rows:not([aria-busy]) .cell')",
    )
    .await;
    app.wait_for_calm().await;
}

#[tokio::test]
async fn leaving_the_search_leads_back_to_the_place_in_the_text_and_a_hit_is_a_place_of_its_own() {
    let app = App::open(WIDE).await;
    opened(&app).await;
    let place = read_on(&app).await;
    let at_the_field = "document.activeElement.id === 'search'";
    // Escape empties the field, then closes it.
    app.press(&["/", "f", "e", "r", "r", "y"]).await;
    app.wait_for("the field", at_the_field).await;
    app.wait_for(
        "what was found",
        "document.querySelector('.traced .hits li')",
    )
    .await;
    assert_eq!(app.run(IS_BACK, vec![place.clone()]).await, false);
    app.press(&["Escape"]).await;
    app.wait_for(
        "the field empty",
        "document.querySelector('#search').value === ''",
    )
    .await;
    app.press(&["Escape"]).await;
    app.wait_until("the place", IS_BACK, vec![place.clone()])
        .await;
    app.wait_for(
        "the keys to be the text's",
        "!document.activeElement.matches('input')",
    )
    .await;
    // Who went to a hit stays there.
    app.press(&["/", "f", "e", "r", "r", "y"]).await;
    app.wait_for(
        "what was found",
        "document.querySelector('.traced .hits li button')",
    )
    .await;
    app.click(".traced .hits li button").await;
    app.wait_for("the hit", "document.activeElement.matches('.row, h1')")
        .await;
    app.wait_for_calm().await;
    let hit = app.run("return document.activeElement.id", vec![]).await;
    app.press(&["Escape"]).await;
    app.wait_for_calm().await;
    assert_eq!(
        app.run("return document.activeElement.id", vec![]).await,
        hit
    );
    // From there the next search leads back, with the focus.
    let place = read_on(&app).await;
    app.press(&["/"]).await;
    app.wait_for("the field", at_the_field).await;
    // What was typed is still there.
    app.press(&["Escape"]).await;
    app.wait_for(
        "the field empty",
        "document.querySelector('#search').value === ''",
    )
    .await;
    app.press(&["Escape"]).await;
    app.wait_until("the second place", IS_BACK, vec![place])
        .await;
    assert_eq!(
        app.run("return document.activeElement.id", vec![]).await,
        hit
    );
    app.assert_clean().await;
}

#[tokio::test]
async fn on_a_telephone_closing_the_search_leads_back_too() {
    let app = App::open(NARROW).await;
    opened(&app).await;
    let place = read_on(&app).await;
    app.tap("#open-search").await;
    app.wait_for("the field", "document.activeElement.id === 'search'")
        .await;
    app.press(&["f", "e", "r", "r", "y"]).await;
    app.wait_for(
        "what was found",
        "document.querySelector('.traced .hits li')",
    )
    .await;
    app.tap(".close-search").await;
    app.wait_for(
        "the search gone",
        "document.querySelector('#search-panel').hidden",
    )
    .await;
    app.wait_until("the place", IS_BACK, vec![place]).await;
    app.assert_clean().await;
}

#[tokio::test]
async fn the_text_by_age_comes_and_goes_at_the_paragraph_that_is_read() {
    let app = App::open(WIDE).await;
    opened(&app).await;
    let place = read_on(&app).await;
    app.press(&["b"]).await;
    app.wait_for(
        "the text by age",
        "document.querySelector('.since-text .run')",
    )
    .await;
    let words = "
        const row = document.elementFromPoint(innerWidth * .4, innerHeight * .5).closest('.rows .row[id]');
        return !!row && row.id.startsWith('since-') && row.innerText.trim().startsWith(arguments[0])";
    let begins = place[2].as_str().expect("its words");
    let begins = begins.lines().next().unwrap_or_default().trim();
    app.wait_until("the same paragraph", words, vec![Value::from(begins)])
        .await;
    app.wait_for_calm().await;
    app.press(&["b"]).await;
    app.wait_until("the place in the comparison", IS_BACK, vec![place])
        .await;
    // Who reads on there goes on from there.
    app.press(&["b"]).await;
    app.wait_for(
        "the text by age",
        "document.querySelector('.since-text:not([aria-busy]) .run')",
    )
    .await;
    // As by hand: until then the page keeps the reader at the paragraph from which they came.
    let scroll = "
        dispatchEvent(new Event('wheel'));
        document.querySelector('#since-20').scrollIntoView({ block: 'center' });";
    app.run(scroll, vec![]).await;
    app.wait_for_calm().await;
    let read = "return document.querySelector('#since-20 p').innerText.trim().slice(0, 30)";
    let begins = app.run(read, vec![]).await;
    app.press(&["b"]).await;
    let words = "
        const row = document.elementFromPoint(innerWidth * .4, innerHeight * .5).closest('.rows .row[id]');
        return !!row && !row.id.startsWith('since-') && row.innerText.includes(arguments[0])";
    app.wait_until("the paragraph that was read last", words, vec![begins])
        .await;
    // Who is at the beginning stays there.
    app.run("scrollTo(0, 0)", vec![]).await;
    app.press(&["b"]).await;
    app.wait_for(
        "the text by age",
        "document.querySelector('.since-text .run')",
    )
    .await;
    app.wait_for_calm().await;
    assert_eq!(app.run("return scrollY", vec![]).await, 0);
    app.assert_clean().await;
}

#[tokio::test]
async fn a_text_by_age_that_is_too_short_to_be_scrolled_as_far_leads_back_all_the_same() {
    let app = App::open(WIDE).await;
    app.open_example().await;
    app.press(&["End"]).await;
    app.wait_for_address("#old=5&new=6").await;
    let place = read_on(&app).await;
    app.press(&["b"]).await;
    app.wait_for(
        "the text by age",
        "document.querySelector('.since-text .run')",
    )
    .await;
    app.wait_for_calm().await;
    app.press(&["b"]).await;
    app.wait_until("the place", IS_BACK, vec![place]).await;
    app.assert_clean().await;
}

#[tokio::test]
async fn one_version_alone_leaves_the_focus_in_the_text_where_it_was() {
    let app = App::open(WIDE).await;
    app.open_example().await;
    app.press(&["n", "n"]).await;
    app.wait_for("a change", "document.activeElement.matches('.row')")
        .await;
    app.wait_for_calm().await;
    let focused = "return [document.activeElement.id, scrollY]";
    let before = app.run(focused, vec![]).await;
    app.hold("1").await;
    app.wait_for("it", "document.querySelector('.clean.old')")
        .await;
    app.wait_for_calm().await;
    app.release("1").await;
    app.wait_for("the comparison", "!document.querySelector('.clean')")
        .await;
    app.wait_for("the focus again", "document.activeElement.matches('.row')")
        .await;
    assert_eq!(app.run(focused, vec![]).await, before);
    app.assert_clean().await;
}
