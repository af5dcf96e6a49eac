//! Compares two texts and writes down their changes as people read them.

use palimpsest::diff::{Diff, DiffConfig};
use palimpsest::kinds::{Change, Comparison};
use palimpsest::model::{Side, Sides};

/// A paragraph in the middle of both texts: the language is told by it.
pub const ENGLISH: &str = "The harbour office said that the ferry from the north pier had been late \
    when it was asked about the delay, and that they would look at what happened after the holiday.";

/// What two texts are compared to.
pub struct Compared {
    pub texts: Sides<Vec<String>>,
    pub diff: Diff,
    pub changes: Vec<Change>,
}

/// Compares texts, with their headlines where these are known.
pub fn compared(headlines: Sides<Option<&str>>, old: &[&str], new: &[&str]) -> Compared {
    let texts = Sides::new(old, new);
    let Comparison { diff, changes } = Comparison::of(headlines, texts, &DiffConfig::default());
    Compared {
        texts: texts.map(|texts| texts.iter().map(|text| (*text).to_owned()).collect()),
        diff,
        changes,
    }
}

/// «number(12→17), added»: all changes of a paragraph, among English ones.
pub fn english(old: &str, new: &str) -> String {
    told(&compared(
        Sides::default(),
        &[ENGLISH, old],
        &[ENGLISH, new],
    ))
}

/// The same of a paragraph alone.
pub fn alone(old: &str, new: &str) -> String {
    told(&compared(Sides::default(), &[old], &[new]))
}

/// All changes, each as its kinds joined by `+`, with what in it tells them.
pub fn told(compared: &Compared) -> String {
    let all = compared
        .changes
        .iter()
        .map(|change| of_change(compared, change));
    all.collect::<Vec<_>>().join(", ")
}

fn of_change(compared: &Compared, change: &Change) -> String {
    let texts = Sides::new(Side::Old, Side::New).map(|side| {
        let paragraphs: Vec<&str> = compared.texts[side].iter().map(String::as_str).collect();
        let block = change
            .block
            .and_then(|index| compared.diff.blocks.get(index));
        block.map_or_else(String::new, |block| block.text(side, &paragraphs))
    });
    let texts = Sides::new(texts.old.as_str(), texts.new.as_str());
    let kinds = change.kinds.iter().map(|kind| {
        let own = change
            .tellings
            .iter()
            .filter(|telling| telling.kind == kind);
        let parts: Vec<String> = own
            .map(|telling| {
                let told = telling
                    .texts(texts)
                    .map(|text| text.unwrap_or_default().trim().to_owned());
                format!("{}→{}", told.old, told.new)
            })
            .collect();
        match parts.is_empty() || change.block.is_none() {
            true => kind.word().to_owned(),
            false => format!("{}({})", kind.word(), parts.join("; ")),
        }
    });
    kinds.collect::<Vec<_>>().join("+")
}
