//! What is said of passages and sentences that moved.

use std::cmp::Ordering;

/// Said of a sentence where it stood before it moved.
pub const SENTENCE_AWAY: &str = "Moved sentence: it stands elsewhere in the newer version";

/// Said of a sentence where it stands since it moved.
pub const SENTENCE_HERE: &str = "Moved sentence: it stood elsewhere in the older version";

/// What leads from one place of a moved sentence to the other one.
#[must_use]
pub fn moved_sentence(to_newer: bool, direction: Ordering) -> String {
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

/// What the end of a moved passage says; `beginning` is how the passage begins.
#[must_use]
pub fn moved(here: bool, beginning: &str) -> String {
    if here {
        "Moved to here; show where it stood".to_owned()
    } else {
        format!("Moved away; show where “{beginning}” stands now")
    }
}
