//! The gallery: for each kind of edit what a reader should see. `cargo xtask gallery` shows it beside what the tracker would show.

#[path = "gallery/case.rs"]
mod case;
#[path = "gallery/notation.rs"]
mod notation;

use palimpsest::diff::{DiffConfig, diff};
use palimpsest::model::Sides;

use case::Case;

/// Set to renew what the cases expect by what comes out; every changed line is then to be read as an editor would.
const ACCEPT: &str = "GALLERY_ACCEPT";

#[test]
fn every_case_shows_what_an_editor_would_mark() {
    let cases = case::all();
    assert!(
        cases.len() >= 40,
        "the gallery has only {} cases",
        cases.len()
    );
    let accept = std::env::var_os(ACCEPT).is_some();
    let mut faults = Vec::new();
    for case in &cases {
        let found = found(case);
        if found == case.blocks {
            continue;
        }
        if accept {
            case.accept(&found);
        } else {
            faults.push(format!(
                "{}\nexpected:\n{}found:\n{found}",
                case.path.display(),
                case.blocks
            ));
        }
    }
    assert!(
        faults.is_empty(),
        "{}\n\n{ACCEPT}=1 writes what was found into the cases",
        faults.join("\n")
    );
}

#[test]
fn every_case_says_what_it_is_about() {
    let cases = case::all();
    for case in &cases {
        assert!(!case.title.is_empty(), "{}", case.path.display());
        assert!(case.why.ends_with('.'), "{}", case.path.display());
        let same = cases.iter().filter(|other| other.title == case.title);
        assert_eq!(same.count(), 1, "one title, one case: {}", case.title);
    }
}

fn found(case: &Case) -> String {
    let paragraphs = case.paragraphs();
    let texts = Sides::new(paragraphs.old.as_slice(), paragraphs.new.as_slice());
    notation::lines(&diff(texts, &DiffConfig::default()).blocks, texts)
}
