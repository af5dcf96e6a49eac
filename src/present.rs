//! What the person sees, as plain data: the state turned into headlines, stops, rows and pieces of text. Pure.

mod articles;
mod captures;
mod clean;
mod comparison;
mod dispute;
mod filling;
mod found;
mod head;
mod known;
mod line;
mod linked;
mod missing;
mod moment;
mod notices;
mod order;
mod pinpoint;
mod quotation;
mod rail;
mod readings;
mod since;
mod staying;
mod summary;
mod timeline;
mod traced;
mod whole;
pub mod words;
mod writing;

use crate::model::Certainty;

pub use crate::kinds::{Comparison, Kind, Kinds};
pub use crate::text::label::shown;
pub use articles::{ArticleEntry, articles, listed};
pub use captures::{CaptureEntry, captures};
pub use clean::{CleanView, clean};
pub use comparison::{
    Background, Cell, Compared, Elsewhere, Fate, Fold, Folding, Frame, Line, Lineage, Lit, Part,
    Row, Spot, Typography, compared_at_once, is_long,
};
pub use dispute::{DisputeLink, DisputeView};
pub use filling::Filling;
pub use found::{FoundCount, FoundEntry, FoundView, found};
pub use head::{HeadView, VersionLine, head};
pub use known::{KnownVersion, KnownView, TextView, known};
pub use line::{Choice, Does, PageLine, Parting, Told};
pub use linked::{Passage, linked};
pub use missing::{MissingView, missing};
pub use moment::MomentView;
pub use notices::{Notice, notices};
pub use order::{OrderItem, OrderView, order};
pub use pinpoint::{Linked, pinpointed};
pub use quotation::{Quotation, quotation};
pub use rail::{Rail, RailLook, RailMark};
pub use readings::{ReadingHead, ReadingsView, readings};
pub use since::{Age, SHADES, SinceParagraph, SincePassage, SinceTold, SinceView, Strength, since};
pub use staying::Seen;
pub use summary::{Summary, SummaryPart, Target};
pub use timeline::{
    Bars, Break, Card, Density, HandlesView, Hits, MarkKind, MarkLegend, Marked, Marks, NotHeld,
    ParagraphInFocus, Share, Signs, Silence, Stop, StopMark, TimelineLayout, TimelineView, Typing,
    figures_at_once, handles, layout, meant, timeline,
};
pub use traced::{Stretch, TracedPlace, TracedTarget, TracedTurn, TracedView, traced};
pub use whole::{WholeView, whole};
pub use words::{KeyLine, Words};
pub use writing::{Writing, writing};

/// A run of text with one fate. Always shown as text, never as markup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The fate.
    pub mark: Mark,
    /// The text; empty only where white space went and nothing else changed.
    pub text: String,
    /// What is said of it.
    pub note: Option<String>,
    /// Of what kinds the change is that it belongs to; none where it is no change.
    pub kinds: Kinds,
    /// Of a sentence that moved, at its end, the way to its other place.
    pub jump: Option<Jump>,
}

/// The way from one place of a sentence that moved to the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Jump {
    /// In which row that is.
    pub row: usize,
    /// Points there.
    pub arrow: &'static str,
    /// «Show where this sentence stands now, further down».
    pub sentence: String,
}

/// How a run of text is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Not at all.
    Same,
    /// As deleted: only the older version has it.
    Deleted,
    /// As inserted: only the newer version has it.
    Inserted,
    /// Faintly: the other version has the same in another typography.
    Typographic,
    /// As gone from here: a sentence that stands elsewhere in the newer version.
    MovedAway,
    /// As come from elsewhere: a sentence that stood at another place.
    MovedHere,
}

impl Piece {
    /// A run of text.
    pub fn new(mark: Mark, text: impl Into<String>) -> Self {
        Piece {
            mark,
            text: text.into(),
            note: None,
            kinds: Kinds::default(),
            jump: None,
        }
    }

    /// A run of text that stood in another typography.
    fn typographic(words: Words, text: &str, was: &str) -> Self {
        Piece {
            note: Some(words.typography_was(was)),
            ..Piece::new(Mark::Typographic, text)
        }
    }

    /// The same, of a change of these kinds.
    #[must_use]
    pub fn of(self, kinds: Kinds) -> Self {
        Piece { kinds, ..self }
    }
}

/// An address that the person may choose to follow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The whole address; always http or https.
    pub address: String,
    /// What to call it.
    pub text: String,
}

impl Link {
    /// A link to an address that some capture told, if it is one that a browser should open: http or https, with a host, and
    /// without white space or control characters. Shown without its scheme and `www.`.
    #[must_use]
    pub fn to_original(address: &str) -> Option<Link> {
        let rest = ["https://", "http://"]
            .iter()
            .find_map(|scheme| address.strip_prefix(scheme))?;
        let host = rest.split(['/', '?', '#']).next()?;
        let clean = !address.contains(|c: char| c.is_whitespace() || c.is_control());
        // An address with a user name in it looks like another one than it is.
        let plain = host.contains('.') && !host.contains(['@', '\\']);
        (clean && plain).then(|| Link {
            address: address.to_owned(),
            text: rest
                .strip_prefix("www.")
                .unwrap_or(rest)
                .trim_end_matches('/')
                .to_owned(),
        })
    }
}

/// How a passage is announced that was not read as such: in a word, and in a sentence that says how sure we are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inferred {
    /// Hundredths, 0 to 99; `None` where a person has set it.
    pub percent: Option<u8>,
    /// Whether a person has set part of what is otherwise inferred.
    pub in_part_by_you: bool,
    /// The sentence.
    pub sentence: String,
}

impl Inferred {
    /// Nothing for what was read. Of several certainties, the least of those that were inferred.
    #[must_use]
    pub fn of(words: Words, certainties: impl IntoIterator<Item = Certainty>) -> Option<Inferred> {
        let mut least: Option<Certainty> = None;
        let mut most: Option<Certainty> = None;
        for one in certainties
            .into_iter()
            .filter(|one| *one != Certainty::READ)
        {
            least = Some(least.map_or(one, |least| least.min(one)));
            most = most.max(Some(one));
        }
        let certainty = least?;
        if certainty.is_overruled() {
            return Some(Inferred {
                percent: None,
                in_part_by_you: false,
                sentence: words.set_by_you().to_owned(),
            });
        }
        let percent = percent(certainty);
        Some(Inferred {
            percent: Some(percent),
            in_part_by_you: most.is_some_and(Certainty::is_overruled),
            sentence: words.inferred(percent),
        })
    }
}

/// Hundredths, at most 99: nothing inferred is wholly sure.
fn percent(certainty: Certainty) -> u8 {
    ((certainty.share() * 100.0).round() as u8).min(99)
}
