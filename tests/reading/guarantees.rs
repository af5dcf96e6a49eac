//! What reading guarantees of anything that it reads; the fuzz targets hold the same.

use palimpsest::model::{CopiedLine, Page, PageBody, Sides};
use palimpsest::parse::Reading;

/// Holds that something or a reason came out, that reasons are sentences about the capture of this name, and that texts are text.
pub fn assert_guarantees(reading: &Reading, name: &str) {
    assert!(
        !reading.pages.is_empty() || !reading.articles.is_empty() || !reading.problems.is_empty(),
        "where nothing came out, a problem says why"
    );
    // Problems of a history file that was read back are as whoever wrote them put them.
    if reading.articles.is_empty() {
        for problem in &reading.problems {
            let message = &problem.message();
            // A name of another direction of writing is isolated.
            let names_it =
                ["“", "“\u{2068}"].map(|quote| message.starts_with(&format!("{quote}{name}")));
            assert!(
                names_it.contains(&true) && message.ends_with('.'),
                "{message}"
            );
        }
    }
    for page in &reading.pages {
        assert_page(page);
    }
}

fn assert_page(page: &Page) {
    for text in texts(page) {
        assert!(!text.is_empty() && text == text.trim(), "{text:?}");
        let breaks = [
            '\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}',
        ];
        assert!(!text.contains(breaks), "{text:?}");
    }
    let numbers = page.listed.iter().map(|listed| listed.number);
    assert!(
        numbers.is_sorted_by(|one, next| one < next),
        "listed ascending, each once"
    );
    if let Some(comparison) = &page.comparison {
        assert!(comparison.numbers.old <= comparison.numbers.new);
        if let PageBody::Read { rows, .. } = &comparison.body {
            for row in rows {
                assert!(row.cells.old.is_some() || row.cells.new.is_some());
            }
        }
    }
}

/// All texts of a page that become a version's.
fn texts(page: &Page) -> Vec<&String> {
    let mut texts = Vec::new();
    texts.extend(
        page.listed
            .iter()
            .filter_map(|listed| listed.title.as_ref()),
    );
    if let Some(version) = &page.version {
        texts.extend(version.title.iter().chain(&version.paragraphs));
    }
    match page.comparison.as_ref().map(|comparison| &comparison.body) {
        Some(PageBody::Read { titles, rows }) => {
            texts.extend(sides(titles));
            texts.extend(rows.iter().flat_map(|row| sides(&row.cells)));
        }
        Some(PageBody::Flattened { title, lines }) => {
            texts.extend(title);
            // A tab at the end says that the line is one cell.
            texts.extend(lines.iter().filter(|line| !is_one_cell(line)));
        }
        Some(PageBody::Copied { titles, lines }) => {
            texts.extend(sides(titles));
            for line in lines {
                match line {
                    CopiedLine::Row(cells) => texts.extend(sides(cells)),
                    CopiedLine::Cell(text) | CopiedLine::OneSided(text) => texts.push(text),
                }
            }
        }
        None => {}
    }
    texts
}

fn is_one_cell(line: &str) -> bool {
    line.strip_suffix('\t')
        .is_some_and(|cell| !cell.is_empty() && cell == cell.trim())
}

fn sides(cells: &Sides<Option<String>>) -> impl Iterator<Item = &String> {
    [&cells.old, &cells.new].into_iter().flatten()
}
