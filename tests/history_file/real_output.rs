//! What really comes out of saved pages fits the schema and comes back the same.

use std::path::Path;

use palimpsest::assemble::{AssembleConfig, assemble};
use palimpsest::diff::DiffConfig;
use palimpsest::export::comparison::comparison;
use palimpsest::export::history_json;
use palimpsest::export::trace::{Wanted, trace};
use palimpsest::kinds::Comparison;
use palimpsest::model::file::{ComparisonFile, read};
use palimpsest::model::{Capture, History, Sides, Version, VersionNumber};
use palimpsest::parse::{self, NativeDecode};
use palimpsest::trace::{TraceConfig, Tracing};

use crate::schema::schema_faults;

#[test]
fn every_page_by_itself_and_all_together_fit_the_schema_and_come_back() {
    let captures = captures();
    let all = history_of(&captures);
    assert!(all.articles.len() > 1 && all.problems.len() > 1);
    check(&all);
    for capture in captures {
        check(&history_of(&[capture]));
    }
}

#[test]
fn an_inferred_text_fits_the_schema_and_comes_back() {
    let captures = captures().into_iter();
    let flattened: Vec<Capture> = captures
        .filter(|capture| capture.name == "flattened.txt")
        .collect();
    let history = history_of(&flattened);
    let mut certainties = history.articles[0].versions.iter().map(Version::certainty);
    assert!(certainties.any(|certainty| certainty.is_inferred()));
    check(&history);
}

#[test]
fn the_comparison_of_versions_that_were_read_fits_the_schema() {
    let history = history_of(&captures());
    for article in &history.articles {
        let held: Vec<&Version> = article.versions.iter().filter(|v| v.is_held()).collect();
        assert!(held.len() > 1);
        for pair in held.windows(2) {
            let compared = compared(Sides::new(pair[0], pair[1]));
            let written = history_json::write(&history, Some(&compared));
            let document = serde_json::from_str(&written).expect("JSON");
            assert_eq!(schema_faults(&document), Vec::<String>::new());
        }
    }
}

#[test]
fn a_trace_of_what_was_read_fits_the_schema_and_rebuilds_every_paragraph() {
    let captures = captures();
    let inferred = captures
        .iter()
        .filter(|capture| capture.name == "flattened.txt");
    let inferred = history_of(&inferred.cloned().collect::<Vec<_>>());
    let all = history_of(&captures);
    let wanted = Wanted {
        phrase: Some("The".to_owned()),
        since: true,
    };
    for history in [all, inferred] {
        for article in &history.articles {
            let tracing = Tracing::of(article, TraceConfig::default());
            let traced = trace(&tracing, article, &wanted);
            assert!(traced.phrase.iter().any(|phrase| !phrase.text.is_empty()));
            for since in traced.since.iter().flatten() {
                let version = article
                    .version(VersionNumber(since.number))
                    .expect("the version");
                let texts = version
                    .paragraphs
                    .iter()
                    .flatten()
                    .map(|paragraph| paragraph.text.clone());
                let runs = since.paragraphs.iter();
                let rebuilt =
                    runs.map(|runs| runs.iter().map(|run| run.text.as_str()).collect::<String>());
                assert!(texts.eq(rebuilt));
            }
            let written = history_json::write_traced(&history, None, Some(traced));
            let document = serde_json::from_str(&written).expect("JSON");
            assert_eq!(schema_faults(&document), Vec::<String>::new());
            assert_eq!(
                read(&written).map(|back| history_json::write(&back, None)),
                Ok(history_json::write(&history, None))
            );
        }
    }
}

fn check(history: &History) {
    let written = history_json::write(history, None);
    let document = serde_json::from_str(&written).expect("JSON");
    assert_eq!(schema_faults(&document), Vec::<String>::new());
    let back = read(&written).expect("what we write can be read");
    assert_eq!(history_json::write(&back, None), written);
}

fn compared(versions: Sides<&Version>) -> ComparisonFile {
    let texts = versions.map(|version| version.texts().unwrap_or_default());
    let texts = Sides::new(texts.old.as_slice(), texts.new.as_slice());
    let numbers = versions.map(|version| version.number);
    let headlines = versions.map(|version| version.title.as_deref());
    let compared = Comparison::of(headlines, texts, &DiffConfig::default());
    comparison(numbers, headlines, texts, &compared)
}

fn history_of(captures: &[Capture]) -> History {
    let (mut pages, mut problems) = (Vec::new(), Vec::new());
    for capture in captures {
        let reading = parse::read(capture, &NativeDecode);
        pages.extend(reading.pages);
        problems.extend(reading.problems);
    }
    assemble(&pages, &[], &problems, &[], &AssembleConfig::default())
}

/// The pages that the tests read, and those of the built-in example.
fn captures() -> Vec<Capture> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders =
        ["tests/fixtures", "tests/fixtures/browsers", "example"].map(|folder| root.join(folder));
    let entries = folders
        .iter()
        .flat_map(|folder| std::fs::read_dir(folder).expect("the folder is there"));
    entries
        .map(|entry| entry.expect("a page can be listed"))
        .filter(|entry| entry.path().is_file())
        .map(|entry| {
            let bytes = std::fs::read(entry.path()).expect("a page can be read");
            Capture::new(entry.file_name().to_string_lossy(), bytes)
        })
        .collect()
}
