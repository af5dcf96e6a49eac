//! How sure a statement about a capture is.

use serde::{Deserialize, Serialize};

/// How sure a statement is, in thousandths: 1000 means read from the page, less means inferred, and one step above stands what a person
/// has fixed by hand.
///
/// Whole thousandths keep the type `Eq`, and make writing and reading it back exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Certainty(u16);

impl Certainty {
    /// Read from the page itself.
    pub const READ: Certainty = Certainty(1000);

    /// Neither read nor inferred: a person looked at it and said so. As a number it is 1, like what was read.
    pub const OVERRULED: Certainty = Certainty(1001);

    /// The certainty of an inference, from a probability between 0 and 1; kept within 0 and 0.999. Not-a-number counts as 0.
    #[must_use]
    pub fn inferred(probability: f64) -> Certainty {
        let thousandths = (probability * 1000.0).round().clamp(0.0, 999.0);
        Certainty(thousandths as u16)
    }

    /// The certainty as a file states it, from a number between 0 and 1 (1 = read); `None` outside of that.
    #[must_use]
    pub fn from_share(share: f64) -> Option<Certainty> {
        (0.0..=1.0)
            .contains(&share)
            .then(|| Certainty((share * 1000.0).round() as u16))
    }

    /// The lowest of several; [`Certainty::READ`] where there is none, as nothing of it was inferred.
    #[must_use]
    pub fn lowest(several: impl IntoIterator<Item = Certainty>) -> Certainty {
        several.into_iter().min().unwrap_or(Certainty::READ)
    }

    /// How many of several a person has said.
    #[must_use]
    pub fn overruled(several: impl IntoIterator<Item = Certainty>) -> usize {
        let several = several.into_iter();
        several.filter(|certainty| certainty.is_overruled()).count()
    }

    /// As a number between 0 and 1, with at most three decimals.
    #[must_use]
    pub fn share(self) -> f64 {
        f64::from(self.0.min(1000)) / 1000.0
    }

    /// Whether a person has said so, see [`Certainty::OVERRULED`].
    #[must_use]
    pub fn is_overruled(self) -> bool {
        self == Certainty::OVERRULED
    }

    /// Whether this was inferred rather than read.
    #[must_use]
    pub fn is_inferred(self) -> bool {
        self < Certainty::READ
    }
}
