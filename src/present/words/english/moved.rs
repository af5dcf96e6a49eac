//! English: what is said of passages and sentences that moved.

use super::English;
use crate::present::words::MoveWords;
use std::cmp::Ordering;

impl MoveWords for English {
    fn sentence_away(&self) -> &'static str {
        "Moved sentence: it stands elsewhere in the newer version"
    }

    fn sentence_here(&self) -> &'static str {
        "Moved sentence: it stood elsewhere in the older version"
    }

    fn moved_sentence(&self, to_newer: bool, direction: Ordering) -> String {
        let what = if to_newer {
            "Show where this sentence stands now"
        } else {
            "Show where this sentence stood"
        };
        let direction = match direction {
            Ordering::Less => ", further up",
            Ordering::Equal => "",
            Ordering::Greater => ", further down",
        };
        format!("{what}{direction}")
    }

    fn moved(&self, here: bool, beginning: &str) -> String {
        if here {
            "Moved to here; show where it stood".to_owned()
        } else {
            format!("Moved away; show where “{beginning}” stands now")
        }
    }
}
