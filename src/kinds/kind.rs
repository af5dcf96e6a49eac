//! The kinds themselves, and sets of them.

use std::fmt;

use serde::{Deserialize, Serialize};

/// What kind of change something is. In order of how much a reader wants to know of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// The headline is another one.
    Headline,
    /// A number came, went, or is another one.
    Number,
    /// A name came, went, or is another one.
    Name,
    /// A quotation came, went, or reads otherwise.
    Quotation,
    /// It is said otherwise who says something, or how they say it.
    Attribution,
    /// What was denied is said, or what was certain is likely; or the other way round.
    Hedge,
    /// Something stands elsewhere.
    Moved,
    /// Something came where nothing went.
    Added,
    /// Something went where nothing came.
    Removed,
    /// One wording for another, or signs: what no other rule knows.
    Wording,
    /// A date or a time is another one.
    Date,
    /// Only print differs: quotation marks, dashes, spaces, where a paragraph ends.
    Typography,
}

impl Kind {
    /// All kinds, in their order.
    pub const ALL: [Kind; 12] = [
        Kind::Headline,
        Kind::Number,
        Kind::Name,
        Kind::Quotation,
        Kind::Attribution,
        Kind::Hedge,
        Kind::Moved,
        Kind::Added,
        Kind::Removed,
        Kind::Wording,
        Kind::Date,
        Kind::Typography,
    ];

    /// The word for it in files and addresses.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Kind::Headline => "headline",
            Kind::Number => "number",
            Kind::Name => "name",
            Kind::Quotation => "quotation",
            Kind::Attribution => "attribution",
            Kind::Hedge => "hedge",
            Kind::Moved => "moved",
            Kind::Added => "added",
            Kind::Removed => "removed",
            Kind::Wording => "wording",
            Kind::Date => "date",
            Kind::Typography => "typography",
        }
    }

    /// The kind of that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// The kind of the same change seen from the other side: what was added is removed.
    #[must_use]
    pub fn swap(self) -> Kind {
        match self {
            Kind::Added => Kind::Removed,
            Kind::Removed => Kind::Added,
            other => other,
        }
    }

    fn bit(self) -> u16 {
        1 << self as u16
    }
}

/// A set of kinds.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Kinds(u16);

impl Kinds {
    /// Whether there is none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether a kind is one of them.
    #[must_use]
    pub fn has(self, kind: Kind) -> bool {
        self.0 & kind.bit() != 0
    }

    /// Whether the two sets have a kind in common.
    #[must_use]
    pub fn meets(self, other: Kinds) -> bool {
        self.0 & other.0 != 0
    }

    /// These, and a kind more.
    #[must_use]
    pub fn with(self, kind: Kind) -> Kinds {
        Kinds(self.0 | kind.bit())
    }

    /// The kinds of both sets.
    #[must_use]
    pub fn and(self, other: Kinds) -> Kinds {
        Kinds(self.0 | other.0)
    }

    /// Without a kind that was there, with it where it was not.
    #[must_use]
    pub fn toggled(self, kind: Kind) -> Kinds {
        Kinds(self.0 ^ kind.bit())
    }

    /// The kinds, in their order.
    pub fn iter(self) -> impl Iterator<Item = Kind> {
        Kind::ALL.into_iter().filter(move |kind| self.has(*kind))
    }
}

impl FromIterator<Kind> for Kinds {
    fn from_iter<I: IntoIterator<Item = Kind>>(kinds: I) -> Kinds {
        kinds.into_iter().fold(Kinds::default(), Kinds::with)
    }
}

impl fmt::Debug for Kinds {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_set().entries(self.iter()).finish()
    }
}
