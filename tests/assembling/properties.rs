//! What holds for whatever pages are given.

use std::collections::{BTreeMap, BTreeSet};

use palimpsest::assemble::{AssembleConfig, assemble};
use palimpsest::export::history_json;
use palimpsest::model::file::read;
use palimpsest::model::{History, Page, PageBody, ProblemKind, VersionNumber};
use proptest::prelude::*;

use crate::from_pages;
use crate::stories::{pages, version_text, whole_pages};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_order_of_pages_and_pages_given_twice_change_nothing(
        (pages, shuffled) in pages().prop_flat_map(|pages| {
            let twice: Vec<Page> = pages.iter().chain(pages.iter().take(3)).cloned().collect();
            (Just(pages), Just(twice).prop_shuffle())
        })
    ) {
        prop_assert_eq!(from_pages(&pages), from_pages(&shuffled));
    }

    #[test]
    fn an_assembled_history_is_sound(pages in pages()) {
        let history = from_pages(&pages);
        for article in &history.articles {
            prop_assert!(article.versions.is_sorted_by(|one, next| one.number < next.number));
            prop_assert!(article.steps.is_sorted_by(|one, next| one.numbers < next.numbers));
            for step in &article.steps {
                prop_assert!(step.numbers.old < step.numbers.new);
                prop_assert!(article.version(step.numbers.old).is_some());
                prop_assert!(article.version(step.numbers.new).is_some());
            }
            for number in 0..article.version_count.unwrap_or(0) {
                prop_assert!(article.version(VersionNumber(number)).is_some());
            }
            for files in article.versions.iter().map(|version| &version.files) {
                prop_assert!(files.is_sorted_by(|one, next| one < next));
            }
        }
    }

    #[test]
    fn a_history_dropped_again_gives_the_same_file(pages in pages()) {
        let history = from_pages(&pages);
        let written = history_json::write(&history, None);
        prop_assert_eq!(history_json::write(&again(&history, &[]), None), written);
    }

    #[test]
    fn no_article_is_made_of_two_stories(pages in pages()) {
        for article in from_pages(&pages).articles {
            let files = article.versions.iter().flat_map(|version| &version.files);
            let stories: BTreeSet<&str> = files.filter_map(|file| file.split('-').next()).collect();
            prop_assert!(stories.len() <= 1, "{stories:?} in one article");
        }
    }

    #[test]
    fn a_history_and_further_pages_give_what_all_pages_together_give(pages in whole_pages(), cut in 0..7_usize) {
        let (earlier, later) = pages.split_at(cut.min(pages.len()));
        prop_assert_eq!(again(&from_pages(earlier), later), from_pages(&pages));
    }

    #[test]
    fn pages_that_agree_raise_no_problem_and_tell_their_versions(pages in whole_pages()) {
        let history = from_pages(&pages);
        prop_assert_eq!(&history.problems, &[]);
        for article in &history.articles {
            let story: u8 = article.tracker_id.as_deref().unwrap_or_default().parse().expect("a story's number");
            for version in article.versions.iter().filter(|version| version.is_held()) {
                let texts: Vec<String> = version.paragraphs.iter().flatten().map(|p| p.text.clone()).collect();
                prop_assert_eq!(texts, version_text(story, version.number.0));
            }
        }
    }

    #[test]
    fn every_reading_that_is_not_shown_is_named(pages in pages()) {
        let history = from_pages(&pages);
        let mut told: BTreeMap<String, usize> = BTreeMap::new();
        for problem in &history.problems {
            if problem.kind() == ProblemKind::GroupedByLikeness {
                continue;
            }
            prop_assert_eq!(problem.kind(), ProblemKind::Conflict);
            *told.entry(problem.file.clone()).or_default() += 1;
        }
        for page in &pages {
            if let Some(version) = &page.version {
                let shown = history.articles.iter().any(|article| {
                    version.number.and_then(|number| article.version(number)).is_some_and(|shown| {
                        shown.files.contains(&page.file) && shown.paragraphs.iter().flatten().map(|one| &one.text).eq(&version.paragraphs)
                    })
                });
                prop_assert!(shown, "{} holds a whole version, and nothing is better", page.file);
            }
            let Some(comparison) = &page.comparison else { continue };
            let shown_of = |number| history.articles.iter().any(|article| {
                article.version(number).is_some_and(|version| version.is_held() && version.files.contains(&page.file))
            });
            let empty = match &comparison.body {
                PageBody::Read { rows, .. } => rows.is_empty(),
                PageBody::Flattened { lines, .. } => lines.is_empty(),
                PageBody::Copied { lines, .. } => lines.is_empty(),
            };
            let both = shown_of(comparison.numbers.old) && shown_of(comparison.numbers.new);
            prop_assert!(empty || both || told.contains_key(&page.file), "{} is neither shown nor named", page.file);
        }
    }
}

/// What the app makes of a history that it exported and that is dropped again, alone or with pages.
fn again(history: &History, pages: &[Page]) -> History {
    let back = read(&history_json::write(history, None)).expect("what we write can be read");
    assemble(
        pages,
        &back.articles,
        &back.problems,
        &[],
        &AssembleConfig::default(),
    )
}
