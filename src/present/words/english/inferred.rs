//! English: what is said of what was inferred.

use super::English;
use super::number::count;
use crate::present::words::InferenceWords;

impl InferenceWords for English {
    fn inferred(&self, percent: u8) -> String {
        format!(
            "Inferred, {percent} % sure: the page’s columns were lost, so which version this stood in was worked out from the text."
        )
    }

    fn set_by_you(&self) -> &'static str {
        "Set by you: the page’s columns were lost, and you said which version this stood in."
    }

    fn inferred_rows(&self, inferred: usize, set: usize, rows: usize, can_set: bool) -> String {
        let by_you = if set > 0 {
            format!(
                " {set} more {} set by you.",
                if set == 1 { "was" } else { "were" }
            )
        } else {
            String::new()
        };
        let all = count(rows, "passage", "passages");
        if inferred == 0 {
            return format!(
                "{set} of {all} here {} set by you: the page reached us as plain text, without its two columns.",
                if set == 1 { "was" } else { "were" }
            );
        }
        let advice = if can_set {
            "; press its mark to set it right"
        } else {
            "; to set one right, open the page that it comes from"
        };
        format!(
            "{inferred} of {all} here were inferred: the page reached us as plain text, without its two columns. They are framed, and each says how sure it is{advice}.{by_you}"
        )
    }

    fn inferred_headline(&self, percent: u8) -> String {
        format!(
            "Inferred, {percent} % sure: the two headlines had run together, so where they part was worked out."
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
