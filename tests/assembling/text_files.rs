//! Text files, one version each: they are numbered by their times, whatever the order in which they came.

use expect_test::expect;
use palimpsest::assemble::{AssembleConfig, assemble};
use palimpsest::model::{Capture, History, Page, PageFormat, PageVersion, Timestamp, Tracker};
use palimpsest::parse::{self, NativeDecode};
use proptest::prelude::*;

use crate::outline::outline;
use crate::pages::at;
use crate::{check, from_pages};

/// A page as it is read from a text file.
pub fn file(name: &str, captured_at: Option<Timestamp>, paragraphs: &[&str]) -> Page {
    Page {
        file: name.to_owned(),
        format: PageFormat::TextFile,
        tracker: Tracker::TextFiles,
        tracker_id: None,
        source: None,
        url: None,
        first_seen: None,
        version_count: None,
        listed: Vec::new(),
        comparison: None,
        version: Some(PageVersion {
            number: None,
            captured_at,
            dated_by: None,
            title: Some("Ferry to Skell Island suspended".to_owned()),
            paragraphs: paragraphs.iter().map(|text| (*text).to_owned()).collect(),
        }),
    }
}

/// So much text in common that the files are of one article.
const KEPT: &str =
    "The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren.";

fn files() -> Vec<Page> {
    vec![
        file(
            "b.txt",
            at("2018-03-05T00:00:00Z"),
            &[KEPT, "It sails again."],
        ),
        file("z.txt", None, &[KEPT, "It is said to sail again."]),
        file(
            "c.txt",
            at("2018-03-04T00:00:00Z"),
            &[KEPT, "It does not sail."],
        ),
        file(
            "a.txt",
            at("2018-03-05T00:00:00Z"),
            &[KEPT, "It sails again today."],
        ),
    ]
}

#[test]
fn files_are_numbered_by_time_and_then_by_name_and_those_without_time_come_last() {
    let history = from_pages(&files());
    let versions: Vec<_> = history.articles[0]
        .versions
        .iter()
        .map(|version| (version.number.0, version.files[0].as_str()))
        .collect();
    assert_eq!(history.articles.len(), 1);
    assert_eq!(
        versions,
        [(0, "c.txt"), (1, "a.txt"), (2, "b.txt"), (3, "z.txt")]
    );
}

#[test]
fn one_file_alone_is_a_version_that_asks_for_another() {
    check(
        &[file("a.txt", at("2018-03-05T00:00:00Z"), &[KEPT])],
        expect![[r#"
            - - count None
              0 2018-03-05T00:00:00Z Ferry to Skell Island suspended The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren. ["a.txt"]
            no_comparison: “a.txt” is read as one version of a text: drop another version of it to compare the two."#]],
    );
}

#[test]
fn a_history_of_files_comes_back_as_it_was_and_takes_new_files_in() {
    let told = from_pages(&files()[..3]);
    let again =
        |pages: &[Page]| assemble(pages, &told.articles, &[], &[], &AssembleConfig::default());
    assert_eq!(again(&[]).articles, told.articles);
    assert_eq!(again(&files()[..2]).articles, told.articles);
    let all = again(&files()[3..]);
    assert_eq!(
        without_problems(&all),
        without_problems(&from_pages(&files()))
    );
}

#[test]
fn a_text_is_read_and_numbered_from_its_bytes() {
    let text = |more: &str| {
        format!(
            "# Ferry to Skell Island suspended\n\n{KEPT} Storms kept all boats in the harbour on Monday, and nobody could say when they would leave.\n\n{more}\n"
        )
    };
    let pages = [
        (
            "2018-03-05.md",
            "It sails again on Tuesday, the harbour master said.",
        ),
        (
            "2018-03-04T0905.md",
            "No date was given for the next sailing.",
        ),
    ]
    .map(|(name, more)| parse::read(&Capture::new(name, text(more)), &NativeDecode).pages)
    .concat();
    check(
        &pages,
        expect![[r#"
            - - count None
              0 2018-03-04T09:05:00Z Ferry to Skell Island suspended The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren. Storms kept all boats in the harbour on Monday, and nobody could say when they would leave. / No date was given for the next sailing. ["2018-03-04T0905.md"]
              1 2018-03-05T00:00:00Z Ferry to Skell Island suspended The ferry between Port Amble and Skell Island carries mail, milk and schoolchildren. Storms kept all boats in the harbour on Monday, and nobody could say when they would leave. / It sails again on Tuesday, the harbour master said. ["2018-03-05.md"]
            grouped_by_likeness: “2018-03-05.md” does not say which article it is of; going by its words it was put with “Ferry to Skell Island suspended”. If that is wrong, remove it."#]],
    );
}

fn without_problems(history: &History) -> String {
    let history = History {
        articles: history.articles.clone(),
        problems: Vec::new(),
    };
    outline(&history)
}

proptest! {
    #[test]
    fn the_order_in_which_files_come_does_not_matter(pages in Just(files()).prop_shuffle()) {
        prop_assert_eq!(from_pages(&pages), from_pages(&files()));
    }
}
