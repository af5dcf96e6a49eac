//! What is read out of captures: every markup the tracker has used, every way of saving it, and whatever else may be dropped.

#[path = "reading/archives.rs"]
mod archives;
#[path = "reading/bad_input.rs"]
mod bad_input;
#[path = "reading/bombs.rs"]
mod bombs;
#[path = "reading/envelopes.rs"]
mod envelopes;
#[path = "reading/faults.rs"]
mod faults;
#[path = "reading/flattened.rs"]
mod flattened;
#[path = "reading/guarantees.rs"]
mod guarantees;
#[path = "reading/hostile_texts.rs"]
mod hostile_texts;
#[path = "reading/made_texts.rs"]
mod made_texts;
#[path = "reading/manners.rs"]
mod manners;
#[path = "reading/markups.rs"]
mod markups;
#[path = "reading/pages.rs"]
mod pages;
#[path = "reading/printed.rs"]
mod printed;
#[path = "reading/rendered.rs"]
mod rendered;
#[path = "reading/safari.rs"]
mod safari;
#[path = "reading/telling.rs"]
mod telling;
#[path = "reading/texts.rs"]
mod texts;
#[path = "reading/zipped.rs"]
mod zipped;

use std::path::{Path, PathBuf};

use expect_test::Expect;
use palimpsest::model::Capture;
use palimpsest::parse::{self, NativeDecode, Reading};

use printed::printed;

/// Checks all that is read of a fixture.
fn check(name: &str, expected: Expect) {
    expected.assert_eq(&printed(&read(name, fixture(name))));
}

fn read(name: &str, bytes: impl Into<Vec<u8>>) -> Reading {
    parse::read(&Capture::new(name, bytes), &NativeDecode)
}

fn fixture(name: &str) -> Vec<u8> {
    let path = fixture_folder().join(name);
    std::fs::read(&path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()))
}

fn fixture_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}
