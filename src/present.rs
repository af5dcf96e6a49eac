//! What the person sees, as plain data: the state turned into headlines, stops, rows and pieces of text. Pure.

mod comparison;
mod head;
mod moment;
mod timeline;
pub mod words;

use crate::model::Certainty;

pub use comparison::{Cell, ComparisonView, Elsewhere, Fate, Line, Row, comparison};
pub use head::{ArticleEntry, HeadView, VersionLine, articles, head};
pub use moment::{MomentView, between};
pub use timeline::{NotHeld, Stop, TimelineView, timeline};

/// A run of text with one fate. Always shown as text, never as markup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The fate.
    pub mark: Mark,
    /// The text.
    pub text: String,
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
}

impl Piece {
    /// A run of text.
    pub fn new(mark: Mark, text: impl Into<String>) -> Self {
        Piece {
            mark,
            text: text.into(),
        }
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

/// How an inferred passage is announced: in a word, and in a sentence that says how sure we are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inferred {
    /// Hundredths, 0 to 99.
    pub percent: u8,
    /// The sentence.
    pub sentence: String,
}

impl Inferred {
    /// Nothing for what was read.
    #[must_use]
    pub fn of(certainty: Certainty) -> Option<Inferred> {
        certainty.is_inferred().then(|| {
            let percent = ((certainty.share() * 100.0).round() as u8).min(99);
            Inferred {
                percent,
                sentence: words::inferred(percent),
            }
        })
    }
}
