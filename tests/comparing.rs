//! Comparing two versions: a gallery of what readers should see, and what must hold for any text.

#[path = "../benches/diff/chance.rs"]
mod chance;
#[path = "comparing/holds.rs"]
mod holds;
#[path = "comparing/hostile.rs"]
mod hostile;
#[path = "comparing/known.rs"]
mod known;
#[path = "comparing/limits.rs"]
mod limits;
#[path = "comparing/long.rs"]
mod long;
#[path = "comparing/paragraphs.rs"]
mod paragraphs;
#[path = "comparing/print.rs"]
mod print;
#[path = "comparing/properties.rs"]
mod properties;
#[path = "../benches/diff/prose.rs"]
mod prose;
#[path = "comparing/scripts.rs"]
mod scripts;
#[path = "comparing/shown.rs"]
mod shown;
#[allow(dead_code, reason = "the benches want histories, too")]
#[path = "../benches/diff/texts.rs"]
mod texts;
#[path = "comparing/words.rs"]
mod words;

use expect_test::Expect;
use palimpsest::diff::{DiffConfig, diff};
use palimpsest::model::Sides;

use holds::assert_holds;
use shown::show_block;

/// Compares two texts, a paragraph a line, and shows each block on a line of its own: `=` equal, `~` changed, `-` deleted,
/// `+` inserted, `>` moved (with the paragraph it came from, counted from 0). `¶` is a paragraph's end inside a block.
fn check(old: &str, new: &str, expected: Expect) {
    let sides = Sides::new(paragraphs_of(old), paragraphs_of(new));
    let texts = Sides::new(sides.old.as_slice(), sides.new.as_slice());
    let result = diff(texts, &DiffConfig::default());
    assert_holds(texts, &result);
    let lines: Vec<String> = result
        .blocks
        .iter()
        .map(|block| show_block(block, texts))
        .collect();
    expected.assert_eq(&lines.join("\n"));
}

fn paragraphs_of(text: &str) -> Vec<&str> {
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect()
}

fn borrowed(texts: &[String]) -> Vec<&str> {
    texts.iter().map(String::as_str).collect()
}
