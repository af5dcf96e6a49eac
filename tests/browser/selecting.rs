//! Selected text: the bar beside it, what it copies, traces and links to; by mouse, by keys, and where the browser refuses.

use crate::{
    harness::App,
    page::{NARROW, WIDE},
};

/// Keeps what the page copies, since a browser without a head may have no clipboard.
pub const KEEP: &str = "
window.copied = [];
Object.defineProperty(navigator, 'clipboard', {value: {
  write: async items => { for (const item of items) {
    const text = kind => item.getType(kind).then(blob => blob.text());
    window.copied.push({plain: await text('text/plain'), rich: await text('text/html')}); } },
  writeText: async plain => { window.copied.push({plain}); },
}});";

/// Refuses.
pub const REFUSE: &str = "
const refuse = async () => { throw new DOMException('no', 'NotAllowedError'); };
Object.defineProperty(navigator, 'clipboard', {value: {write: refuse, writeText: refuse}});";

const BAR: &str = ".selection";

/// Selects the text of the first element that fits, as a script does it.
pub async fn select(app: &App, selector: &str) {
    app.run("getSelection().removeAllRanges()", vec![]).await;
    app.wait_for("no bar", "!document.querySelector('.selection')")
        .await;
    app.run(
        "const range = document.createRange(); range.selectNodeContents(document.querySelector(arguments[0]));
         getSelection().removeAllRanges(); getSelection().addRange(range);",
        vec![selector.into()],
    )
    .await;
    app.wait_for("the bar", "document.querySelector('.selection')")
        .await;
}

async fn copied(app: &App) -> String {
    let text = app
        .run("return window.copied.at(-1)?.plain ?? ''", vec![])
        .await;
    text.as_str().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn deleted_text_is_quoted_from_the_older_version_and_inserted_from_the_newer_one() {
    for view in [WIDE, NARROW] {
        let app = App::open_after(view, KEEP).await;
        app.open_example().await;
        select(&app, ".row.changed del").await;
        app.click_named("Copy as quotation").await;
        app.wait_for_text(BAR, "Copied, as version 0 has it.").await;
        let text = copied(&app).await;
        assert!(
            text.starts_with("is thought to have been hurt\n\n— Tern Bay Herald, "),
            "{text}"
        );
        assert!(
            text.contains("version 0, captured 3 March 2026, 07:42 UTC\nOriginal: https://"),
            "{text}"
        );
        assert!(
            text.contains("News Sniffer: https://www.newssniffer.co.uk/articles/9000001/diff/0/1"),
            "{text}"
        );
        select(&app, ".row.changed ins").await;
        app.click_named("Copy as quotation").await;
        app.wait_for_text(BAR, "Copied, as version 1 has it.").await;
        assert!(
            copied(&app)
                .await
                .starts_with("was hurt, the fire service said")
        );
        let rich = app.run("return window.copied.at(-1).rich", vec![]).await;
        assert!(
            rich.as_str()
                .is_some_and(|rich| rich.starts_with("<blockquote cite=\"https://"))
        );
        app.assert_clean().await;
    }
}

#[tokio::test]
async fn a_drag_across_the_text_shows_the_bar_which_goes_when_the_selection_does() {
    let app = App::open_after(WIDE, KEEP).await;
    app.open_example().await;
    app.drag(
        ".row.changed .cell.old p",
        &[
            ".row.changed .cell.old del",
            ".row.changed + .row .cell.old p",
        ],
    )
    .await;
    app.wait_for("the bar", "document.querySelector('.selection')")
        .await;
    app.click_named("Copy as quotation").await;
    app.wait_for_text(BAR, "as version 0 has it").await;
    let text = copied(&app).await;
    // What lies between the two ends in the other column is not taken.
    assert!(
        text.contains("Buses are running") && !text.contains("the fire service said"),
        "{text}"
    );
    app.click("h1").await;
    app.wait_for("no bar", "!document.querySelector('.selection')")
        .await;
    app.assert_clean().await;
}

#[tokio::test]
async fn by_keys_the_bar_is_reached_used_and_closed_and_the_focus_comes_back() {
    let app = App::open_after(WIDE, KEEP).await;
    app.open_example().await;
    app.focus(".row.changed").await;
    select(&app, ".row.changed ins").await;
    app.wait_for(
        "its being spoken",
        "[...document.querySelectorAll('[role=status]')].some(e => e.textContent.includes('Text selected'))",
    )
    .await;
    app.press(&["Tab"]).await;
    app.wait_for(
        "the first button",
        "document.activeElement.innerText === 'Copy as quotation'",
    )
    .await;
    app.press(&["ArrowRight", "Enter"]).await;
    app.wait_for_text(BAR, "Copied").await;
    assert_eq!(app.address().await, "#old=0&new=1");
    app.press(&["Escape"]).await;
    app.wait_for("no bar", "!document.querySelector('.selection')")
        .await;
    app.wait_for(
        "the focus back",
        "document.activeElement.matches('.row.changed')",
    )
    .await;
    select(&app, ".row.changed del").await;
    app.press(&["Tab", "Tab", "Enter"]).await;
    app.wait_for_text(".story-of h2", "is thought to have been hurt")
        .await;
    app.wait_for(
        "its story",
        "document.querySelector('.story-of .turns') && document.activeElement.matches('.story-of')",
    )
    .await;
    app.wait_for("no bar", "!document.querySelector('.selection')")
        .await;
    app.assert_clean().await;
}

#[tokio::test]
async fn a_link_to_a_passage_leads_there_also_by_age_and_says_where_it_is_not_there() {
    let app = App::open_after(WIDE, KEEP).await;
    app.open_example().await;
    select(&app, ".row.changed ins").await;
    app.click_named("Link to this").await;
    app.wait_for_text(BAR, "a link to this passage").await;
    let link = copied(&app).await;
    let (_, link) = link.split_once('#').expect("an address");
    assert_eq!(
        link,
        "old=0&new=1&at=new.3&words=was+hurt%2C+the+fire+service+said"
    );
    app.press(&["End"]).await;
    app.wait_for_address("#old=5&new=6").await;
    app.go(&format!("#{link}")).await;
    let is_there = "document.activeElement?.matches('.row') && document.activeElement.innerText.includes('the fire service said')";
    app.wait_for("the passage", is_there).await;
    app.wait_for_lit("was hurt, the fire service said").await;
    app.go(&format!("#{link}&since")).await;
    app.wait_for(
        "the passage by age",
        &format!("document.querySelector('.since-text') && {is_there}"),
    )
    .await;
    app.go("#old=0&new=1&at=new.3&words=no+such+words").await;
    app.wait_for_text(
        ".led-nowhere",
        "“no such words”, which does not stand in version 1",
    )
    .await;
    // Another step: the link is no longer of it.
    app.press(&["ArrowRight"]).await;
    app.wait_for_address("#old=1&new=2").await;
    assert_eq!(app.count(".led-nowhere").await, 0);
    app.assert_clean().await;
}

#[tokio::test]
async fn where_the_browser_refuses_to_copy_the_text_stands_there_selected() {
    let app = App::open_after(NARROW, REFUSE).await;
    app.open_example().await;
    select(&app, ".row.changed ins").await;
    app.click_named("Copy as quotation").await;
    app.wait_for(
        "the text to copy by hand",
        "document.activeElement.id === 'copy-by-hand' && document.activeElement.selectionEnd > 40 && document.activeElement.selectionStart === 0",
    )
    .await;
    app.press(&["Escape"]).await;
    app.wait_for("no bar", "!document.querySelector('.selection')")
        .await;
    app.assert_clean().await;
}

#[tokio::test]
async fn text_by_age_and_the_headline_can_be_quoted_and_nothing_else() {
    let app = App::open_after(NARROW, KEEP).await;
    app.open_example().await;
    select(&app, "h1").await;
    app.click_named("Copy as quotation").await;
    app.wait_for_text(BAR, "as version 1 has it").await;
    app.click_tool("Since when").await;
    app.wait_for(
        "the text by age",
        "document.querySelector('.since-text .run')",
    )
    .await;
    select(&app, ".since-text .row p").await;
    app.click_named("Copy as quotation").await;
    app.wait_for_text(BAR, "as version 1 has it").await;
    assert!(
        copied(&app)
            .await
            .starts_with("A landslip has closed the coast railway")
    );
    app.click(".since-of button:first-child").await;
    app.wait_for_text(".since > header", "version 0").await;
    select(&app, ".since-text .row p").await;
    app.click_named("Copy as quotation").await;
    app.wait_for_text(BAR, "as version 0 has it").await;
    app.run(
        "getSelection().selectAllChildren(document.querySelector('.since-legend'))",
        vec![],
    )
    .await;
    app.wait_for("no bar", "!document.querySelector('.selection')")
        .await;
    app.assert_clean().await;
}
