//! Kinds of change: what of a comparison is a number that became another one, a quotation that went, a denial that came.
//!
//! Rules, not guesses: each looks at the words that changed and at those around them, and says nothing where it can't know. What none of
//! them knows is wording. Some work in every language, others need words of it: see `english`, the one table there is so far. All that
//! the rules say is told in `docs/kinds.md`.
//!
//! The work grows with the text that changed, and with nothing else.

mod article;
mod attribution;
mod config;
mod date;
mod digits;
mod edit;
mod english;
mod groups;
mod hedge;
mod kind;
mod language;
mod name;
mod number;
mod passage;
mod phrases;
mod quotation;
mod quotes;
mod rules;

pub use article::Comparison;
pub use config::KindsConfig;
pub use kind::{Kind, Kinds};

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::diff::{self, Diff, DiffConfig};
use crate::model::{Side, Sides};
use groups::Piece;
use language::Tongue;
use passage::Passage;
use quotation::Known;
use rules::rules;

/// One change: what went and what came at one place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Which block it lies in; `None` for the headline. A headline's change is one, however many of its words changed.
    pub block: Option<usize>,
    /// The paragraphs it touches, as indexes into each version; empty for the headline, and on the side that lacks it.
    pub paragraphs: Sides<Range<usize>>,
    /// What went and what came: bytes of the [block's text](crate::diff::Block::text), or of the headlines; empty, at the place where it
    /// would stand, on the side that lacks it. Of what only moved, all of it.
    pub at: Sides<Range<usize>>,
    /// Its kinds; never none.
    pub kinds: Kinds,
    /// What in it makes it of its kinds, as far as that can be pointed at.
    pub tellings: Vec<Telling>,
    /// Of a sentence that moved, which end this is: each end is a change of its own, though the two are told as one. `None` for all else.
    pub end: Option<Side>,
}

/// A part of a change that makes it of a kind: «12» that became «17».
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Telling {
    /// The kind.
    pub kind: Kind,
    /// What went and what came, in bytes as [`Change::at`]; empty on the side that has nothing for it.
    pub at: Sides<Range<usize>>,
}

/// Tells of what kinds the changes are, in the order of the blocks, the headline first.
///
/// `texts` are the paragraphs that `diff` was made of, `words` how; where they do not fit it, what they lack is taken for empty. Of two headlines of
/// which one is not known nothing is told. Every change lies in a block that is not equal; with the sides exchanged come the same changes,
/// with [`Kind::Added`] and [`Kind::Removed`] exchanged.
#[must_use]
pub fn changes(
    headlines: Sides<Option<&str>>,
    texts: Sides<&[&str]>,
    diff: &Diff,
    words: &DiffConfig,
    config: &KindsConfig,
) -> Vec<Change> {
    let beginnings = texts.old.iter().chain(texts.new).copied();
    let tongue = Tongue::of(beginnings, config);
    let blocks = groups::changed(texts, diff, tongue);
    let mut known = Known::default();
    for (_, passages) in &blocks {
        quotation::note(&mut known.old, &passages.old);
        quotation::note(&mut known.new, &passages.new);
    }
    let judge = Judge {
        tongue,
        known: &known,
        config,
    };
    let mut found: Vec<Change> = headline(headlines, words, &judge).into_iter().collect();
    for (index, passages) in &blocks {
        if let Some(block) = diff.blocks.get(*index) {
            let pieces = groups::pieces(block, passages);
            found.extend(pieces.into_iter().map(|piece| {
                let paragraphs = groups::paragraphs(block, passages, &piece.at);
                judge.change(passages, piece, Some(*index), paragraphs)
            }));
        }
    }
    found
}

/// All kinds that occur, each with how often; a sentence that moved counts once.
#[must_use]
pub fn counted(changes: &[Change]) -> Vec<(Kind, usize)> {
    let count = |kind: Kind| {
        let of_kind = changes.iter().filter(|change| change.kinds.has(kind));
        let once = of_kind.filter(|change| change.end != Some(Side::Old));
        once.count()
    };
    let counts = Kind::ALL.into_iter().map(|kind| (kind, count(kind)));
    counts.filter(|(_, count)| *count > 0).collect()
}

impl Telling {
    /// A part of that kind, where there is something on that side.
    fn new(kind: Kind, old: Option<&Range<usize>>, new: Option<&Range<usize>>) -> Telling {
        let place = |at: Option<&Range<usize>>| at.cloned().unwrap_or_default();
        Telling {
            kind,
            at: Sides::new(place(old), place(new)),
        }
    }

    /// What went and what came; `None` on the side that has nothing for it. `texts` are those that [`Change::at`] refers to.
    #[must_use]
    pub fn texts<'t>(&self, texts: Sides<&'t str>) -> Sides<Option<&'t str>> {
        Sides::new(Side::Old, Side::New).map(|side| {
            let text = texts[side].get(self.at[side].clone());
            text.filter(|text| !text.is_empty())
        })
    }
}

/// What the rules need to know beside the change itself.
struct Judge<'j> {
    tongue: Tongue,
    known: &'j Known,
    config: &'j KindsConfig,
}

impl Judge<'_> {
    fn change(
        &self,
        passages: &Sides<Passage>,
        piece: Piece,
        block: Option<usize>,
        paragraphs: Sides<Range<usize>>,
    ) -> Change {
        let mut change = Change {
            block,
            paragraphs,
            at: piece.at,
            kinds: piece.kinds,
            tellings: Vec::new(),
            end: piece.end,
        };
        if change.kinds.is_empty() {
            rules(self, passages, &mut change);
        }
        change
    }
}

/// The change of the headline, of all kinds that changes in it are of.
fn headline(
    headlines: Sides<Option<&str>>,
    config: &DiffConfig,
    judge: &Judge<'_>,
) -> Option<Change> {
    let (old, new) = (headlines.old?, headlines.new?);
    if old == new {
        return None;
    }
    let texts = Sides::new(old, new);
    let passages = texts.map(|text| Passage::of(text.to_owned(), judge.tongue));
    let spans = diff::words(texts, config);
    let mut whole = Change {
        block: None,
        paragraphs: Sides::default(),
        at: Sides::new(0..old.len(), 0..new.len()),
        kinds: Kinds::default().with(Kind::Headline),
        tellings: Vec::new(),
        end: None,
    };
    for piece in groups::of_spans(&spans, &passages) {
        let part = judge.change(&passages, piece, None, Sides::default());
        whole.kinds = whole.kinds.and(part.kinds);
        whole.tellings.extend(part.tellings);
    }
    // What else came or went in it is what «headline» says.
    let news = whole.kinds.iter().filter(|kind| {
        !matches!(
            kind,
            Kind::Added | Kind::Removed | Kind::Wording | Kind::Moved
        )
    });
    whole.kinds = news.collect();
    Some(whole)
}
