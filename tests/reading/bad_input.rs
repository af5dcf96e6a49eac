//! What reading guarantees for any bytes at all: no panic, the same answer twice, clean texts, and no part passed off as the whole.

use palimpsest::model::{PageBody, ProblemKind, Row};
use palimpsest::parse::{self, Reading};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::guarantees::assert_guarantees;
use crate::{fixture, fixture_folder, read};

/// `bytes` as a capture named “page”.
fn read_page(bytes: &[u8]) -> Reading {
    read("page", bytes)
}

fn fixtures() -> Vec<Vec<u8>> {
    let mut paths: Vec<_> = std::fs::read_dir(fixture_folder())
        .expect("the fixtures are there")
        .map(|entry| entry.expect("a fixture can be listed").path())
        .filter(|path| path.is_file())
        .collect();
    paths.sort();
    paths
        .iter()
        .map(|path| std::fs::read(path).expect("a fixture can be read"))
        .collect()
}

/// The rows of a reading, when it is of a page with a table.
fn rows(reading: &Reading) -> Vec<Row> {
    let comparison = reading
        .pages
        .first()
        .and_then(|page| page.comparison.as_ref());
    match comparison.map(|comparison| &comparison.body) {
        Some(PageBody::Read { rows, .. }) => rows.clone(),
        _ => Vec::new(),
    }
}

fn check_guarantees(bytes: &[u8]) {
    let reading = read_page(bytes);
    assert_eq!(reading, read_page(bytes), "reading twice reads the same");
    assert_guarantees(&reading, "page");
}

#[test]
fn a_page_cut_anywhere_gives_all_its_rows_or_says_that_something_is_wrong() {
    for fixture in fixtures() {
        let whole = rows(&read_page(&fixture));
        for end in (0..fixture.len()).step_by(17) {
            let reading = read_page(&fixture[..end]);
            let is_said = reading.problems.iter().any(|problem| {
                matches!(
                    problem.kind(),
                    ProblemKind::Truncated | ProblemKind::LossyText
                )
            });
            let part = rows(&reading);
            assert!(
                is_said || reading.pages.is_empty() || part == whole,
                "cut at byte {end}: {part:?}"
            );
        }
    }
}

#[test]
fn a_page_cut_inside_its_table_gives_a_beginning_of_its_rows() {
    let page = fixture("2016-09-03-today.html");
    let whole = rows(&read_page(&page));
    for end in 0..page.len() {
        let part = rows(&read_page(&page[..end]));
        assert!(whole.starts_with(&part), "cut at byte {end}: {part:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        check_guarantees(&bytes);
    }

    #[test]
    fn any_text_is_read(text in "\\PC{0,200}") {
        check_guarantees(text.as_bytes());
    }

    #[test]
    fn a_page_with_bytes_overwritten_is_read(
        fixture in select(fixtures()),
        changes in prop::collection::vec((any::<Index>(), any::<u8>()), 1..12),
    ) {
        let mut page = fixture;
        for (at, byte) in changes {
            let at = at.index(page.len());
            page[at] = byte;
        }
        check_guarantees(&page);
    }

    #[test]
    fn a_page_with_pieces_of_markup_thrown_in_is_read(
        fixture in select(fixtures()),
        pieces in prop::collection::vec((any::<Index>(), select(PIECES.to_vec())), 1..12),
    ) {
        let mut page = fixture;
        for (at, piece) in pieces {
            let at = at.index(page.len());
            page.splice(at..at, piece.bytes());
        }
        check_guarantees(&page);
    }

    #[test]
    fn a_page_with_a_piece_cut_out_is_read(
        fixture in select(fixtures()),
        ends in (any::<Index>(), any::<Index>()),
    ) {
        let mut page = fixture;
        let (one, other) = (ends.0.index(page.len()), ends.1.index(page.len()));
        page.drain(one.min(other)..one.max(other));
        check_guarantees(&page);
    }
}

/// Markup that has misled readers of HTML.
const PIECES: [&str; 28] = [
    "<table>",
    "</table>",
    "<tr>",
    "</tr>",
    "<td>",
    "</td>",
    "<th>",
    "<!--",
    "-->",
    "<script>",
    "</script>",
    "<style>",
    "<textarea>",
    "<title>",
    "<template>",
    "</template>",
    "<svg>",
    "<math>",
    "<select>",
    "<frameset>",
    "<plaintext>",
    "<b><i><p>",
    "<a href='/articles/9/diff/99999999999/1'>",
    "<caption>",
    "\u{2028}",
    "\u{a0}",
    "\0",
    "&#0;&lt",
];

#[test]
fn deep_and_endless_markup_comes_back() {
    let head = String::from_utf8_lossy(&fixture("2016-09-03-today.html")).replace("</table>", "");
    for piece in [
        "<div>",
        "<b a=1><p>",
        "<table><tr><td>",
        "<",
        "<a ",
        "<template>",
        "<svg>",
        "&",
        "<!--",
        "<font size=1><font size=2><font size=3><p>",
    ] {
        let mut page = head.clone();
        page.push_str(&piece.repeat(20_000));
        check_guarantees(page.as_bytes());
        check_guarantees(piece.repeat(20_000).as_bytes());
    }
    let attributes: String = (0..20_000).map(|number| format!(" a{number}")).collect();
    check_guarantees(format!("{head}<p{attributes}>").as_bytes());
}

#[test]
fn a_capture_beyond_the_limit_says_so() {
    let reading = read_page(&vec![b'a'; parse::MAX_BYTES + 1]);
    assert_eq!(reading.problems.len(), 1);
    assert_eq!(reading.problems[0].kind(), ProblemKind::UnreadableFormat);
}
