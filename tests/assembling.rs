//! Pages come together to the same articles in whatever order and however often they are given.

#[path = "assembling/arranging.rs"]
mod arranging;
#[path = "assembling/chain.rs"]
mod chain;
#[path = "assembling/choices.rs"]
mod choices;
#[path = "assembling/copied.rs"]
mod copied;
#[path = "assembling/disputes.rs"]
mod disputes;
#[path = "assembling/fetching.rs"]
mod fetching;
#[path = "assembling/grouping.rs"]
mod grouping;
#[path = "assembling/merging.rs"]
mod merging;
#[path = "assembling/outline.rs"]
mod outline;
#[path = "assembling/pages.rs"]
mod pages;
#[path = "assembling/pieces.rs"]
mod pieces;
#[path = "assembling/properties.rs"]
mod properties;
#[path = "assembling/saved.rs"]
mod saved;
#[path = "assembling/stories.rs"]
mod stories;
#[path = "assembling/text_files.rs"]
mod text_files;
#[path = "assembling/written.rs"]
mod written;

use expect_test::Expect;
use palimpsest::assemble::{AssembleConfig, assemble};
use palimpsest::model::{History, Page};

use outline::outline;

fn check(pages: &[Page], expected: Expect) {
    expected.assert_eq(&outline(&from_pages(pages)));
}

fn from_pages(pages: &[Page]) -> History {
    assemble(pages, &[], &[], &[], &AssembleConfig::default())
}
