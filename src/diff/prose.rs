//! The paragraphs of two versions, each cut into its words when that is first asked for, and only once.

use std::borrow::Cow;
use std::ops::Range;

use super::cut::Cut;
use super::lexicon::Lexicon;
use super::marks::Marks;
use super::numbers::First;
use crate::model::{Side, Sides};
use crate::text::Segment;

/// Two versions as they are compared.
pub(super) struct Prose<'t> {
    texts: Sides<&'t [&'t str]>,
    lexicon: Lexicon<'t>,
    cuts: Sides<Vec<Option<Cut>>>,
    /// The same for paragraphs that are the same to the last byte; none before they are numbered.
    numbers: Sides<Vec<u32>>,
}

impl<'t> Prose<'t> {
    /// Nothing of it cut yet.
    pub(super) fn new(texts: Sides<&'t [&'t str]>, segment: Option<Segment>) -> Self {
        let bytes = |side: &[&str]| side.iter().map(|text| text.len()).sum::<usize>();
        Prose {
            lexicon: Lexicon::new(segment, bytes(texts.old).max(bytes(texts.new))),
            cuts: texts.map(|side| side.iter().map(|_| None).collect()),
            texts,
            numbers: Sides::default(),
        }
    }

    /// Notes which paragraphs are the same to the last byte: those with the same number.
    pub(super) fn number(&mut self, numbers: Sides<Vec<u32>>) {
        self.numbers = numbers;
    }

    /// Whether some paragraphs of both sides, which were numbered, are the same to the last byte.
    pub(super) fn are_same(&self, at: &Sides<Range<usize>>) -> bool {
        self.numbers.old.get(at.old.clone()) == self.numbers.new.get(at.new.clone())
    }

    pub(super) fn texts(&self) -> Sides<&'t [&'t str]> {
        self.texts
    }

    /// How many keys there are so far.
    pub(super) fn keys(&self) -> usize {
        self.lexicon.keys()
    }

    /// How many different words and signs there are so far.
    pub(super) fn words(&self) -> usize {
        self.lexicon.words()
    }

    /// One paragraph, cut.
    pub(super) fn cut(&mut self, side: Side, paragraph: usize) -> &Cut {
        let cut = &mut self.cuts[side][paragraph];
        cut.get_or_insert_with(|| self.lexicon.cut(self.texts[side][paragraph]))
    }

    /// Cuts a paragraph of which it is known how it is written.
    pub(super) fn cut_first(&mut self, side: Side, first: &First) {
        let text = self.texts[side][first.paragraph];
        if first.is_even {
            self.cuts[side][first.paragraph] = Some(self.lexicon.cut_even(text));
        } else {
            self.cut(side, first.paragraph);
        }
    }

    /// Cuts some paragraphs of each side.
    pub(super) fn cut_all(&mut self, at: &Sides<Range<usize>>) {
        for side in Side::BOTH {
            for paragraph in at[side].clone() {
                self.cut(side, paragraph);
            }
        }
    }

    /// Some neighbouring paragraphs of each side as one text each, parted by newlines.
    pub(super) fn passages(&mut self, at: &Sides<Range<usize>>) -> Sides<Passage<'_>> {
        self.cut_all(at);
        Sides::new(Side::Old, Side::New).map(|side| self.passage(side, at[side].clone()))
    }

    /// Paragraphs that were cut before, as one text.
    pub(super) fn passage(&self, side: Side, at: Range<usize>) -> Passage<'_> {
        let (texts, cuts) = (self.texts[side], &self.cuts[side]);
        if let ([text], [Some(cut)]) = (&texts[at.clone()], &cuts[at.clone()]) {
            return Passage {
                text: Cow::Borrowed(text),
                cut: Cow::Borrowed(cut),
            };
        }
        let text = texts[at.clone()].join("\n");
        let mut parts = cuts[at].iter().flatten();
        let mut whole = parts.next().cloned().unwrap_or_default();
        parts.for_each(|next| whole.add_line(next, &text));
        Passage {
            text: Cow::Owned(text),
            cut: Cow::Owned(whole),
        }
    }
}

/// Paragraphs as one text.
pub(super) struct Passage<'c> {
    text: Cow<'c, str>,
    cut: Cow<'c, Cut>,
}

impl Passage<'_> {
    /// It, to be looked at mark by mark.
    pub(super) fn marks(&self) -> Marks<'_> {
        Marks::new(&self.text, &self.cut)
    }
}
