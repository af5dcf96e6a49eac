//! English: what is said of what was inferred.

use super::English;
use super::number::{count, plural, thousands};
use crate::present::words::InferenceWords;

impl InferenceWords for English {
    fn inferred(&self, percent: u8) -> String {
        format!(
            "Inferred, {percent}% sure: the page’s columns were lost, so which version this stood in was worked out from the text."
        )
    }

    fn set_by_you(&self) -> &'static str {
        "Set by you: the page’s columns were lost, and you said which version this stood in."
    }

    fn inferred_rows(&self, inferred: usize, set: usize, rows: usize, can_set: bool) -> String {
        const PLAIN: &str = "the page reached us as plain text, without its two columns.";
        let were = |number| plural(number, "was", "were");
        if inferred == 0 {
            let set_here = so_many_here(set, rows);
            return format!("{set_here} {} set by you: {PLAIN}", were(set));
        }
        let how = match (inferred, can_set) {
            (1, true) => "It is framed, and says how sure it is; press its mark to set it right.",
            (1, false) => {
                "It is framed, and says how sure it is; to set it right, open the page that it comes from."
            }
            (_, true) => {
                "They are framed, and each says how sure it is; press its mark to set it right."
            }
            (_, false) => {
                "They are framed, and each says how sure it is; to set one right, open the page that it comes from."
            }
        };
        let by_you = match set {
            0 => String::new(),
            _ => format!(" {} more {} set by you.", thousands(set), were(set)),
        };
        format!(
            "{} {} inferred: {PLAIN} {how}{by_you}",
            so_many_here(inferred, rows),
            were(inferred)
        )
    }

    fn inferred_headline(&self, percent: u8) -> String {
        format!(
            "Inferred, {percent}% sure: the two headlines had run together, so where they part was worked out."
        )
    }

    fn inferred_mark(&self, in_part_by_you: bool) -> &'static str {
        if in_part_by_you {
            "inferred, in part set by you"
        } else {
            "inferred"
        }
    }

    fn set_by_you_mark(&self) -> &'static str {
        "set by you"
    }
}

/// «3 of 12 passages here», before a verb that goes with the first number.
pub(super) fn so_many_here(some: usize, rows: usize) -> String {
    match (some, rows) {
        (1, 1) => "The one passage here".to_owned(),
        (2, 2) => "Both passages here".to_owned(),
        _ if some == rows => format!("All {} passages here", thousands(rows)),
        _ => format!(
            "{} of {} here",
            thousands(some),
            count(rows, "passage", "passages")
        ),
    }
}
