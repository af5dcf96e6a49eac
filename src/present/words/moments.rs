//! How moments are told, and what lies between two.

use crate::model::{Sides, Timestamp};

/// How moments are told, and what lies between two.
pub trait MomentWords {
    /// «16 November 2017, 21:37 UTC».
    fn moment(&self, at: Timestamp) -> String;

    /// «16 November 2017».
    fn long_day(&self, at: Timestamp) -> String;

    /// «16 Nov».
    fn day(&self, at: Timestamp) -> String;

    /// «16 Nov 2017». Begins with what [`MomentWords::day`] says.
    fn day_and_year(&self, at: Timestamp) -> String;

    /// What lies between two moments, in its two largest units: «2 h 4 min», «3 days 5 h», «12 days». Seconds are told below a minute only.
    fn between(&self, moments: Sides<Timestamp>) -> String;

    /// «12 days».
    fn days(&self, days: usize) -> String;

    /// When the newer of two versions was stored, seen from the older: «2 h 4 min later».
    fn elapsed(&self, moments: Sides<Timestamp>) -> String;
}
