//! Which reading of a disputed version a person wants to see: that goes before the better source, and is kept in the history file.

use palimpsest::assemble::{AssembleConfig, Memo, assemble, assemble_again, disputes};
use palimpsest::export::history_json;
use palimpsest::model::file::read;
use palimpsest::model::{History, Page, PageFormat, ReadingChoice, Said, VersionNumber};

use crate::disputes::{conflicts, dispute, telling, text, version_1};
use crate::from_pages;

fn chosen(pages: &[Page], choices: &[ReadingChoice]) -> History {
    let said = Said {
        choices: choices.to_vec(),
        ..Said::default()
    };
    let config = AssembleConfig::default();
    assemble_again(pages, &[], &[], &said, &mut Memo::default(), &config)
}

fn choice(file: &str) -> ReadingChoice {
    ReadingChoice {
        file: file.to_owned(),
        number: VersionNumber(1),
    }
}

#[test]
fn the_reading_that_a_person_chose_is_shown_and_the_better_source_becomes_the_other_one() {
    let pages = [
        telling(PageFormat::VersionPage, "a.html", "Twelve."),
        telling(PageFormat::DiffPage, "b.html", "Seventeen."),
        telling(PageFormat::RichPaste, "c", "Twenty."),
    ];
    let history = chosen(&pages, &[choice("c")]);
    let version = version_1(&history);
    assert_eq!(
        (text(version), &*version.files),
        ("Twenty.", &["c".to_owned()][..])
    );
    assert!(dispute(version).is_chosen);
    assert_eq!(dispute(version).shown, Some(PageFormat::RichPaste));
    assert_eq!(dispute(version).others[0].files, ["a.html"]);
    let said = disputes(version)
        .into_iter()
        .map(|(_, problem)| problem.message());
    for message in said {
        assert!(
            message.contains("is shown is from “c”, as you chose."),
            "{message}"
        );
    }
    let later = chosen(&pages, &[choice("c"), choice("b.html")]);
    assert_eq!(
        text(version_1(&later)),
        "Seventeen.",
        "the later choice goes before"
    );
    let back = chosen(&pages, &[choice("c"), choice("a.html")]);
    assert_eq!(text(version_1(&back)), "Twelve.");
}

#[test]
fn a_choice_of_what_nobody_tells_changes_nothing() {
    let pages = [
        telling(PageFormat::VersionPage, "a.html", "Twelve."),
        telling(PageFormat::DiffPage, "b.html", "Seventeen."),
    ];
    let elsewhere = ReadingChoice {
        file: "b.html".to_owned(),
        number: VersionNumber(7),
    };
    let history = chosen(&pages, &[choice("gone.html"), elsewhere]);
    assert_eq!(history, from_pages(&pages));
}

#[test]
fn a_saved_dispute_comes_back_alone_and_beside_the_files_that_it_was_made_of() {
    let pages = [
        telling(PageFormat::VersionPage, "a.html", "Twelve."),
        telling(PageFormat::DiffPage, "b.html", "Seventeen."),
        telling(PageFormat::Copied, "c", "Nineteen."),
        telling(PageFormat::Flattened, "d.txt", "Twenty."),
    ];
    let config = AssembleConfig::default();
    for history in [from_pages(&pages), chosen(&pages, &[choice("d.txt")])] {
        let saved = history_json::write(&history, None);
        let back = read(&saved).expect("what we write can be read");
        assert_eq!(history_json::write(&back, None), saved);
        let alone = assemble(&[], &back.articles, &back.problems, &[], &config);
        assert_eq!(alone, history);
        let beside = assemble(&pages, &back.articles, &back.problems, &[], &config);
        assert_eq!(version_1(&beside), version_1(&history));
    }
}

#[test]
fn a_choice_that_was_saved_gives_way_to_one_made_now() {
    let pages = [
        telling(PageFormat::VersionPage, "a.html", "Twelve."),
        telling(PageFormat::DiffPage, "b.html", "Seventeen."),
    ];
    let saved = chosen(&pages, &[choice("b.html")]);
    let choices = [choice("a.html")];
    let said = Said {
        choices: choices.to_vec(),
        ..Said::default()
    };
    let config = AssembleConfig::default();
    let mut memo = Memo::default();
    let now = assemble_again(
        &[],
        &saved.articles,
        &saved.problems,
        &said,
        &mut memo,
        &config,
    );
    assert_eq!(text(version_1(&now)), "Twelve.");
    assert_eq!(
        conflicts(&now).len(),
        1,
        "what was said before is said anew: {:?}",
        now.problems
    );
}
