//! The comparison as a page calls it that wants texts or HTML of it, and the texts of the bench.

#![allow(
    missing_docs,
    reason = "only a page calls it, and wasm-bindgen writes undocumented items"
)]

#[path = "../../diff/chance.rs"]
mod chance;
mod html;
#[path = "../../diff/prose.rs"]
mod prose;
mod spans;
#[path = "../../diff/texts.rs"]
mod texts;

use palimpsest::diff::{Diff, DiffConfig, diff};
use palimpsest::model::Sides;
use texts::{Cut, Hostility, Manner, Versions};
use wasm_bindgen::prelude::wasm_bindgen;

/// A news-like text of about so many bytes and its next version, a paragraph a line: edited lightly, worked over, or unfolding.
#[wasm_bindgen]
pub fn article(bytes: usize, manner: usize) -> Vec<String> {
    let manner = [Manner::LIGHT, Manner::WORKED_OVER, Manner::UNFOLDING][manner.min(2)];
    lines(&texts::article(bytes, manner))
}

/// The hostile texts of the nth kind, cut in the nth way.
#[wasm_bindgen]
pub fn hostile(kind: usize, cut: usize, bytes: usize) -> Vec<String> {
    let (Some(kind), Some(cut)) = (Hostility::ALL.get(kind), Cut::ALL.get(cut)) else {
        return Vec::new();
    };
    lines(&texts::hostile(*kind, *cut, bytes))
}

/// The names of all hostile texts, in the order kind by kind and cut by cut.
#[wasm_bindgen]
pub fn hostile_names() -> Vec<String> {
    let of_kind = |kind: Hostility| Cut::ALL.map(|cut| format!("{}, {}", kind.name(), cut.name()));
    Hostility::ALL.into_iter().flat_map(of_kind).collect()
}

/// The versions of a long history.
#[wasm_bindgen]
pub fn history(versions: usize, paragraphs: usize) -> Vec<String> {
    let all = texts::history(versions, paragraphs);
    all.into_iter().map(|version| version.join("\n")).collect()
}

/// Compares two texts, a paragraph a line. First whether the budgets sufficed, then five numbers a span: its fate (0 equal, 1 deleted,
/// 2 inserted) and where it begins and ends in the older and in the newer text, in UTF-16 units: what a page needs to cut the texts out.
#[wasm_bindgen]
pub fn compare(old: &str, new: &str) -> Vec<u32> {
    let sides = Sides::new(old, new).map(paragraphs);
    let result = compared(&sides);
    spans::spans(Sides::new(old, new), &sides, &result)
}

/// Compares two texts, a paragraph a line, into HTML: paragraphs with `ins` and `del` in them.
#[wasm_bindgen]
pub fn compare_to_html(old: &str, new: &str) -> String {
    let sides = Sides::new(old, new).map(paragraphs);
    let result = compared(&sides);
    html::html(&sides, &result)
}

/// The words of two whole texts by the Myers of `similar`, as a measure of how little can be marked: numbers as of [`compare`].
#[wasm_bindgen]
pub fn compare_by_similar(old: &str, new: &str) -> Vec<u32> {
    spans::of_whole_texts(Sides::new(old, new))
}

fn compared(sides: &Sides<Vec<&str>>) -> Diff {
    diff(Sides::new(&sides.old, &sides.new), &DiffConfig::default())
}

fn paragraphs(text: &str) -> Vec<&str> {
    text.split('\n').collect()
}

fn lines(versions: &Versions) -> Vec<String> {
    vec![versions.old.join("\n"), versions.new.join("\n")]
}
