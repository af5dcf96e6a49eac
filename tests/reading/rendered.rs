//! What is read of a page's text is what is read of the page itself, whichever program made the text, in every markup since 2006.
//!
//! `fixtures/browsers` has what Chromium 156, Firefox ESR 153 and WebKitGTK 2.50 gave of the pages among the fixtures for
//! `Selection.toString()`, which is what they copy, and for `innerText` (Chromium and Firefox alike; WebKit gives the same for both);
//! each with and without the tracker's rule that `del` and `ins` of a cell are blocks. `textContent` is made here.

use palimpsest::model::{
    Page, PageBody, PageComparison, PageFormat, Row, Sides, Timestamp, VersionNumber,
};
use palimpsest::parse::Reading;
use scraper::{Html, Selector};

use crate::telling::assert_tells;
use crate::{fixture, fixture_folder, read};

/// What each page's text was, by the page's name.
fn sections(name: &str) -> Vec<(String, String)> {
    let text =
        String::from_utf8(fixture(&format!("browsers/{name}.txt"))).expect("the fixture is UTF-8");
    let sections = text.split("%% ").skip(1);
    sections
        .map(|section| {
            let (title, text) = section.split_once('\n').expect("a section has a text");
            (title.to_owned(), text.to_owned())
        })
        .collect()
}

/// The pages of comparisons among the fixtures, of all ages.
fn pages() -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(fixture_folder())
        .expect("the fixtures are there")
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.starts_with("20") && name.ends_with(".html"))
        .collect();
    names.sort();
    assert_eq!(names.len(), 11);
    names
}

/// On one day, unchanged rows had no cells: browsers put them before the table, where no text tells their places.
fn has_scattered_rows(page: &str) -> bool {
    page.starts_with("2016-07-20")
}

fn comparison(page: &Page) -> &PageComparison {
    page.comparison.as_ref().expect("it is a comparison")
}

/// The headlines, where the text tells them apart.
fn titles(body: &PageBody) -> Option<Sides<Option<String>>> {
    match body {
        PageBody::Read { titles, .. } | PageBody::Copied { titles, .. } => Some(titles.clone()),
        PageBody::Flattened { title, .. } => {
            let (old, new) = title.as_ref()?.split_once('\t')?;
            Some(Sides::new(Some(old.to_owned()), Some(new.to_owned())))
        }
    }
}

/// The rows of a page that was read.
fn rows_of(page: &Page) -> &[Row] {
    match &comparison(page).body {
        PageBody::Read { rows, .. } => rows,
        body => panic!("{body:?} is not read"),
    }
}

/// Whether nothing is left to be inferred.
fn is_read(page: &Page) -> bool {
    matches!(comparison(page).body, PageBody::Read { .. })
}

/// Compares the reading of a text with that of its page.
fn check_like(name: &str, text: &Reading, label: &str) {
    let html = read(name, fixture(name));
    let (html, told) = (&html.pages[0], &text.pages[0]);
    let (page, copy) = (comparison(html), comparison(told));
    let minutes = |time: Option<Timestamp>| time.map(|time| time.seconds() / 60);
    if name.starts_with("2006-09-12") {
        assert_eq!(
            copy.numbers.map(|number| number),
            page.numbers.map(|number| VersionNumber(number.0 - 1)),
            "{label}: numbers are only in its links"
        );
    } else {
        assert_eq!(copy.numbers, page.numbers, "{label}");
    }
    assert_eq!(copy.captured_at, page.captured_at, "{label}");
    assert_eq!(copy.elapsed, page.elapsed, "{label}");
    assert_eq!(told.source, html.source, "{label}");
    assert_eq!(told.version_count, html.version_count, "{label}");
    assert_eq!(
        minutes(told.first_seen),
        minutes(html.first_seen),
        "{label}"
    );
    assert!(told.url.is_none() || told.url == html.url, "{label}");
    assert_eq!(titles(&copy.body), titles(&page.body), "{label}");
    if !has_scattered_rows(name) {
        assert_tells(&copy.body, rows_of(html), label);
    }
}

fn check_browser(file: &str) {
    let sections = sections(file);
    assert_eq!(sections.len(), 2 * pages().len());
    for (title, text) in sections {
        let name = title.split(' ').next().expect("a section names its page");
        let reading = read("copied.txt", text);
        check_like(name, &reading, &format!("{file}: {title}"));
        let is_said = reading
            .problems
            .iter()
            .any(|problem| problem.message().contains("slipped out"));
        assert_eq!(is_said, has_scattered_rows(name), "{title}");
    }
}

#[test]
fn what_chromium_copies_of_any_page_is_read_as_the_page() {
    check_browser("chromium-selection");
}

#[test]
fn what_webkit_copies_of_any_page_is_read_as_the_page() {
    check_browser("webkit-selection");
}

#[test]
fn what_firefox_copies_of_any_page_is_read_as_the_page() {
    check_browser("firefox-selection");
}

#[test]
fn the_inner_text_of_any_page_is_read_as_the_page() {
    check_browser("inner-text");
}

#[test]
fn firefox_and_inner_text_tell_every_column() {
    for file in ["firefox-selection", "inner-text"] {
        for (title, text) in sections(file) {
            assert!(
                has_scattered_rows(&title) || is_read(&read("copied.txt", text).pages[0]),
                "{file}: {title}"
            );
        }
    }
}

/// The text of all text nodes within the first element that a selector finds.
fn text_content(name: &str, selector: &str) -> String {
    let html = String::from_utf8(fixture(name)).expect("the fixture is UTF-8");
    let selector = Selector::parse(selector).expect("it is a selector");
    let document = Html::parse_document(&html);
    let element = document
        .select(&selector)
        .next_back()
        .expect("the page has it");
    element.text().collect()
}

#[test]
fn the_text_content_of_any_page_is_read_as_the_page() {
    for name in pages().iter().filter(|name| !has_scattered_rows(name)) {
        let reading = read("text.txt", text_content(name, "body"));
        check_like(name, &reading, name);
        assert_eq!(reading.pages[0].format, PageFormat::Flattened);
    }
}

#[test]
fn rows_that_slipped_out_of_the_table_are_said_to_be_missing() {
    for name in pages().iter().filter(|name| has_scattered_rows(name)) {
        let reading = read("text.txt", text_content(name, "body"));
        let message = &reading.problems[0].message();
        assert!(message.contains("slipped out"), "{name}: {message}");
    }
}

#[test]
fn the_text_content_of_a_table_is_read_as_the_page() {
    for name in pages().iter().filter(|name| !has_scattered_rows(name)) {
        let reading = read("text.txt", text_content(name, "table"));
        let html = read(name, fixture(name));
        let body = &comparison(&reading.pages[0]).body;
        assert_eq!(
            titles(body),
            titles(&comparison(&html.pages[0]).body),
            "{name}"
        );
        assert_tells(body, rows_of(&html.pages[0]), name);
    }
}

#[test]
fn the_white_space_of_text_content_shows_where_cells_part() {
    let reading = read("text.txt", text_content("2016-09-03-today.html", "body"));
    let PageBody::Flattened { title, lines } = &comparison(&reading.pages[0]).body else {
        panic!("its cells run together");
    };
    assert_eq!(
        title.as_deref(),
        Some("Ferry to Skell Island suspended\tFerry to Skell Island to sail again")
    );
    assert_eq!(
        lines[1],
        "Storms stopped all sailings on Monday, the harbour office said.\tStorms stopped most sailings on Monday, the harbour master said."
    );
    assert_eq!(lines[2], "No date was given for the next sailing.\t");
}
