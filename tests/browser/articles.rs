//! Several articles: their list, sorted and searched, opened and left; what is open, taken away and brought back; what is missing.

use crate::{
    harness::App,
    made,
    page::{NARROW, WHAT_IS_OPEN, WIDE},
    stories,
};

/// The headlines of the list, in its order.
const HEADLINES: &str = ".list .title";

/// Opens the example's last page and one of another article, and goes to the list.
pub async fn list(app: &App) {
    app.wait_for_text("h1", "See how").await;
    let another = stories::another();
    app.drop_files(&[stories::LAST, ("another.html", &another)])
        .await;
    app.wait_for_text(".bar", "Articles 2").await;
    app.click_named("Articles 2").await;
    app.wait_for_address("#articles").await;
}

#[tokio::test]
async fn the_list_is_sorted_by_its_heads_and_keeps_its_order() {
    let app = App::open(WIDE).await;
    list(&app).await;
    app.click_named("Headline").await;
    app.wait_for_text("thead", "Headline↑").await;
    let ascending = app.texts(HEADLINES).await;
    assert!(ascending[0].starts_with("Coast") && ascending[1].starts_with("Harbour"));
    let sorted = app.attribute("thead th", "aria-sort").await;
    assert_eq!(sorted.as_deref(), Some("ascending"));
    app.focus("thead button").await;
    app.press(&["Enter"]).await;
    app.wait_for_text("thead", "Headline↓").await;
    let descending = app.texts(HEADLINES).await;
    assert!(descending[0].starts_with("Harbour"), "{descending:?}");
    app.click(HEADLINES).await;
    app.wait_for_text("h1", "Harbour railway").await;
    app.back().await;
    app.wait_for_address("#articles").await;
    assert_eq!(app.texts(HEADLINES).await, descending);
    app.assert_clean().await;
}

/// Whether every row of the list is pressed by its own headline, from corner to corner, and what is above the rows by none of them.
const OWN_ROWS: &str = "
const at = (x, y) => document.elementFromPoint(x, y);
const above = [...document.querySelectorAll('thead button, .search input')].every(control => {
  const {left, top, width, height} = control.getBoundingClientRect();
  return control.contains(at(left + width / 2, top + height / 2));
});
return above && [...document.querySelectorAll('tbody tr')].every(row => {
  const {left, right, top, bottom} = row.getBoundingClientRect();
  const corners = [[left + 3, top + 2], [right - 3, top + 2], [left + 3, bottom - 2], [right - 3, bottom - 2]];
  return corners.every(([x, y]) => at(x, y) === row.querySelector('button.title'));
});";

#[tokio::test]
async fn a_row_is_pressed_anywhere_in_it_and_nowhere_else() {
    for view in [WIDE, NARROW] {
        let app = App::open(view).await;
        list(&app).await;
        app.wait_until("rows of their own", OWN_ROWS, vec![]).await;
        app.assert_fits("the list").await;
    }
}

#[tokio::test]
async fn a_search_narrows_the_list_and_an_empty_one_shows_the_way_back() {
    let app = App::open(WIDE).await;
    list(&app).await;
    app.focus(".search input").await;
    app.press(&["s", "k", "e", "l", "l"]).await;
    app.wait_for_text(".list [role=status]", "1 of 2 articles")
        .await;
    assert_eq!(app.texts(HEADLINES).await.len(), 1);
    app.press(&["x"]).await;
    app.wait_for_text(".nothing", "No article holds").await;
    app.click_named("Show all articles").await;
    app.wait_for_text(".list [role=status]", "2 articles").await;
    assert_eq!(app.count("tbody tr").await, 2);
    app.assert_clean().await;
}

#[tokio::test]
async fn an_article_is_opened_by_enter_and_the_list_has_an_address_that_survives_a_reload() {
    let app = App::open(NARROW).await;
    list(&app).await;
    app.assert_fits("the list on a telephone").await;
    app.wait_for_kept(2).await;
    app.reload().await;
    app.wait_for_address("#articles").await;
    app.wait_for_text(".list h1", "Articles").await;
    app.focus(HEADLINES).await;
    app.press(&["Enter"]).await;
    app.wait_for_text(".source", "2 of 7 versions held").await;
    app.assert_clean().await;
}

#[tokio::test]
async fn what_is_removed_comes_back_by_undo() {
    let app = App::open(WIDE).await;
    list(&app).await;
    app.click(WHAT_IS_OPEN).await;
    assert_eq!(app.count(".what-is-open li").await, 2);
    app.wait_for_text(".what-is-open", "comparison page · Coast railway")
        .await;
    app.click(".what-is-open li button").await;
    app.wait_for_text(".gone", "“example-5-6.html” was removed.")
        .await;
    assert_eq!(app.count("tbody tr").await, 1);
    app.click_named("Undo").await;
    app.wait_for(
        "both articles",
        "document.querySelectorAll('tbody tr').length === 2",
    )
    .await;
    assert_eq!(app.texts(".gone").await, [""]);
    app.clear().await;
    app.wait_for_text(".gone", "Everything was cleared: 2 files.")
        .await;
    app.wait_for_text("h1", "See how").await;
    app.click_named("Undo").await;
    app.wait_for_text(".bar", "Files 2").await;
    app.assert_clean().await;
}

#[tokio::test]
async fn missing_pages_are_named_with_the_trackers_links_until_all_is_held() {
    let app = App::open(WIDE).await;
    app.wait_for_text("h1", "See how").await;
    app.drop_files(&[stories::LAST]).await;
    app.wait_for_text(".missing", "3 pages are missing: open")
        .await;
    let links = app.texts(".missing a").await;
    let shown: Vec<&str> = links
        .iter()
        .filter_map(|text| text.split_whitespace().next_back())
        .collect();
    assert_eq!(shown, ["0→1", "2→3", "3→4"]);
    let address = app.attribute(".missing a", "href").await;
    assert_eq!(
        address.as_deref(),
        Some("https://www.newssniffer.co.uk/articles/9000001/diff/0/1")
    );
    app.drop_files(&stories::EXAMPLE).await;
    app.wait_for_text(".source", "all 7").await;
    assert_eq!(app.count(".missing").await, 0);
    app.assert_clean().await;
}

#[tokio::test]
async fn a_third_press_of_a_head_puts_the_list_as_it_was_opened_and_says_so() {
    let app = App::open(WIDE).await;
    list(&app).await;
    let opened = app.texts(HEADLINES).await;
    app.wait_for_text(".list [role=status]", "2 articles, the earliest first")
        .await;
    for said in [
        "by headline, A to Z",
        "by headline, Z to A",
        "the earliest first",
    ] {
        app.click("thead button").await;
        app.wait_for_text(".list [role=status]", said).await;
    }
    assert_eq!(app.texts(HEADLINES).await, opened);
    let sorted = app.attribute("thead th", "aria-sort").await;
    assert_eq!(sorted.as_deref(), Some("none"));
    app.assert_clean().await;
}

#[tokio::test]
async fn three_hundred_articles_are_sorted_searched_and_opened() {
    let app = App::open(WIDE).await;
    app.wait_for_text("h1", "See how").await;
    let pages = made::pages(300, 300);
    app.drop_made(&pages).await;
    app.wait_for_text(".bar", "Articles 300").await;
    app.click_named("Articles 300").await;
    app.wait_for_text(".list [role=status]", "300 articles")
        .await;
    assert_eq!(app.count("tbody tr").await, 300);
    app.click("thead th:last-child button").await;
    app.wait_for_text(".list [role=status]", "most first").await;
    let most = figures(&app).await;
    assert!(most.is_sorted_by(|one, next| one >= next), "{most:?}");
    app.click("thead th:last-child button").await;
    app.wait_for_text(".list [role=status]", "fewest first")
        .await;
    let fewest = figures(&app).await;
    assert!(fewest.is_sorted(), "{fewest:?}");
    app.focus(".search input").await;
    app.press(&["n", "u", "m", "b", "e", "r", "Space", "2", "9", "9"])
        .await;
    app.wait_for_text(".list [role=status]", "1 of 300 articles")
        .await;
    app.press(&["Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Enter"])
        .await;
    app.wait_for_text("h1", "Story number 299").await;
    app.assert_clean().await;
}

/// How many words changed, by article as they stand in the list.
async fn figures(app: &App) -> Vec<u64> {
    let texts = app.texts("tbody .figure").await;
    let figure = |text: &String| text.replace(',', "").parse();
    let figures: Result<Vec<u64>, _> = texts.iter().map(figure).collect();
    figures.expect("figures")
}
