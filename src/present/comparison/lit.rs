//! Where on the page a passage of a version stands.

use std::ops::Range;

use super::Compared;
use crate::model::Side;
use crate::present::{Stretch, TracedTarget};
use crate::state::{HEADLINE, is_seen};

/// Where a passage stands on the page: in which row, and between which of the characters that can be seen in it on that side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lit {
    /// The row's id, or the headline's.
    pub id: String,
    /// The side.
    pub side: Side,
    /// Which characters.
    pub seen: Range<usize>,
}

impl Compared {
    /// Where a target stands in this comparison; `None` where it is not of it, or not known so exactly.
    #[must_use]
    pub fn lit(&self, target: &TracedTarget) -> Option<Lit> {
        let side = target.side;
        let version = self.article.version(self.pair[side])?;
        let stretch = target.at?;
        let (id, seen) = match target.paragraph {
            None => (
                HEADLINE.to_owned(),
                seen(&[], version.title.as_deref()?, stretch),
            ),
            Some(paragraph) => {
                let row = self.row_at(side, paragraph)?;
                let place = self.places.get(row)?;
                let paragraphs = version.paragraphs.as_deref()?;
                let before = paragraphs.get(place.paragraphs[side].start..paragraph)?;
                let before: Vec<&str> = before.iter().map(|one| one.text.as_str()).collect();
                let text = &paragraphs.get(paragraph)?.text;
                (place.id(), seen(&before, text, stretch))
            }
        };
        Some(Lit { id, side, seen })
    }
}

/// Which of the characters that can be seen a stretch of a text has, behind the texts before it.
fn seen(before: &[&str], text: &str, stretch: Stretch) -> Range<usize> {
    let count = |text: &str| text.chars().filter(|c| is_seen(*c)).count();
    let cut = |from: usize, to: usize| count(text.get(from..to).unwrap_or_default());
    let start = before.iter().map(|text| count(text)).sum::<usize>() + cut(0, stretch.from);
    start..start + cut(stretch.from, stretch.to)
}
