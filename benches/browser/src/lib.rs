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
#[path = "../../trace/told.rs"]
mod told;

use palimpsest::diff::{Diff, DiffConfig, diff};
use palimpsest::model::{Side, Sides};
use texts::{Cut, Hostility, Manner, Versions};
use told::{Stepped, Told};
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

/// Two texts, a paragraph a line, that the page writes as UTF-8 to where they are compared: so nothing is copied on the way.
#[wasm_bindgen]
#[derive(Default)]
pub struct Texts(Sides<Vec<u8>>);

#[wasm_bindgen]
impl Texts {
    /// Room for texts, as yet without any.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Texts {
        Texts::default()
    }

    /// Where so many bytes of the older text (or of the newer one) can be written; up to the next call only.
    pub fn room(&mut self, newer: bool, bytes: usize) -> *mut u8 {
        let text = &mut self.0[if newer { Side::New } else { Side::Old }];
        if text.len() < bytes {
            text.resize(bytes, 0);
        }
        text.as_mut_ptr()
    }

    /// Compares what was written, so many bytes of each text. First whether the budgets sufficed, then five numbers a span: its fate (0
    /// equal, 1 deleted, 2 inserted) and where it begins and ends in the older and in the newer text, in UTF-16 units: what a page needs
    /// to cut the texts out.
    pub fn compare(&self, old: usize, new: usize) -> Vec<u32> {
        let texts = self.texts(Sides::new(old, new));
        let sides = texts.map(paragraphs);
        let result = compared(&sides);
        spans::spans(texts, &sides, &result)
    }

    /// The same into HTML: paragraphs with `ins` and `del` in them.
    pub fn compare_to_html(&self, old: usize, new: usize) -> String {
        let sides = self.texts(Sides::new(old, new)).map(paragraphs);
        let result = compared(&sides);
        html::html(&sides, &result)
    }

    fn texts(&self, lengths: Sides<usize>) -> Sides<&str> {
        let text = |side: Side| {
            let written = self.0[side].get(..lengths[side]);
            str::from_utf8(written.unwrap_or_default()).unwrap_or_default()
        };
        Sides::new(text(Side::Old), text(Side::New))
    }
}

/// The words of two whole texts by the Myers of `similar`, as a measure of how little can be marked: numbers as of [`Texts::compare`].
#[wasm_bindgen]
pub fn compare_by_similar(old: &str, new: &str) -> Vec<u32> {
    spans::of_whole_texts(Sides::new(old, new))
}

/// A history that is traced as the worker traces it, and told to the page.
#[wasm_bindgen]
pub struct Trace(Told);

#[wasm_bindgen]
impl Trace {
    /// Asks for the annals of a history, nothing is traced yet.
    #[wasm_bindgen(constructor)]
    pub fn new(versions: usize, paragraphs: usize) -> Trace {
        Trace(Told::of(&texts::history(versions, paragraphs)))
    }

    /// One step; `false` when there is nothing left to do.
    pub fn step(&mut self) -> bool {
        self.0.step() != Stepped::Done
    }

    /// Asks what became of a phrase.
    pub fn ask(&mut self, phrase: &str) {
        self.0.ask_phrase(phrase);
    }

    /// The bytes that crossed over to the page.
    pub fn bytes(&self) -> usize {
        self.0.bytes
    }

    /// How many places of the phrase the page was told.
    pub fn places(&self) -> usize {
        self.0.places
    }

    /// A number made of all the annals that the page has, in hexadecimal.
    pub fn number(&self) -> String {
        format!("{:x}", self.0.number())
    }
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
