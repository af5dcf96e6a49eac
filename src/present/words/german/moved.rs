//! German: what is said of passages and sentences that moved.

use super::German;
use super::number::quoted;
use crate::present::words::MoveWords;
use std::cmp::Ordering;

impl MoveWords for German {
    fn sentence_away(&self) -> &'static str {
        "Verschobener Satz: In der neueren Version steht er an anderer Stelle"
    }

    fn sentence_here(&self) -> &'static str {
        "Verschobener Satz: In der älteren Version stand er an anderer Stelle"
    }

    fn moved_sentence(&self, to_newer: bool, direction: Ordering) -> String {
        let what = if to_newer {
            "Zeigen, wo dieser Satz jetzt steht"
        } else {
            "Zeigen, wo dieser Satz stand"
        };
        let direction = match direction {
            Ordering::Less => ", weiter oben",
            Ordering::Equal => "",
            Ordering::Greater => ", weiter unten",
        };
        format!("{what}{direction}")
    }

    fn moved(&self, here: bool, beginning: &str) -> String {
        if here {
            "Hierher verschoben; zeigen, wo es stand".to_owned()
        } else {
            format!(
                "Von hier verschoben; zeigen, wo {} jetzt steht",
                quoted(beginning)
            )
        }
    }
}
