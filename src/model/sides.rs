//! A pair of things, one for the older and one for the newer end of a comparison.

use serde::{Deserialize, Serialize};

/// One end of a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Side {
    /// The version with the lower number.
    Old,
    /// The version with the higher number.
    New,
}

impl Side {
    /// Both sides, old first.
    pub const BOTH: [Side; 2] = [Side::Old, Side::New];

    /// The opposite side.
    #[must_use]
    pub fn other(self) -> Side {
        match self {
            Side::Old => Side::New,
            Side::New => Side::Old,
        }
    }
}

/// The same kind of thing for both ends of a comparison.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
pub struct Sides<T> {
    /// What belongs to the older version.
    pub old: T,
    /// What belongs to the newer version.
    pub new: T,
}

impl<T> Sides<T> {
    /// Pairs what is old with what is new.
    pub const fn new(old: T, new: T) -> Self {
        Sides { old, new }
    }

    /// Applies the same function to both sides, old first.
    pub fn map<U>(self, mut f: impl FnMut(T) -> U) -> Sides<U> {
        Sides {
            old: f(self.old),
            new: f(self.new),
        }
    }

    /// Borrows both sides.
    pub fn as_ref(&self) -> Sides<&T> {
        Sides {
            old: &self.old,
            new: &self.new,
        }
    }

    /// The pair with its ends exchanged.
    #[must_use]
    pub fn swap(self) -> Self {
        Sides {
            old: self.new,
            new: self.old,
        }
    }
}

impl<T> std::ops::Index<Side> for Sides<T> {
    type Output = T;

    fn index(&self, side: Side) -> &T {
        match side {
            Side::Old => &self.old,
            Side::New => &self.new,
        }
    }
}

impl<T> std::ops::IndexMut<Side> for Sides<T> {
    fn index_mut(&mut self, side: Side) -> &mut T {
        match side {
            Side::Old => &mut self.old,
            Side::New => &mut self.new,
        }
    }
}
