//! German: what is said of what was inferred.

use super::German;
use super::number::{count, plural, thousands};
use crate::present::words::InferenceWords;

impl InferenceWords for German {
    fn inferred(&self, percent: u8) -> String {
        format!(
            "Erschlossen, zu {percent}\u{a0}% sicher: Die Spalten der Seite gingen verloren; in welcher Version das stand, wurde aus dem Text abgeleitet."
        )
    }

    fn set_by_you(&self) -> &'static str {
        "Von Ihnen festgelegt: Die Spalten der Seite gingen verloren, und Sie haben gesagt, in welcher Version das stand."
    }

    fn inferred_rows(&self, inferred: usize, set: usize, rows: usize, can_set: bool) -> String {
        const PLAIN: &str = "Die Seite liegt nur als reiner Text vor, ohne ihre zwei Spalten.";
        let were = |number| plural(number, "wurde", "wurden");
        if inferred == 0 {
            let set_here = so_many_here(set, rows);
            return format!("{set_here} {} von Ihnen festgelegt: {PLAIN}", were(set));
        }
        let how = match (inferred, can_set) {
            (1, true) => {
                "Sie ist gerahmt und sagt, wie sicher sie ist; über ihre Marke lässt sie sich berichtigen."
            }
            (1, false) => {
                "Sie ist gerahmt und sagt, wie sicher sie ist; um sie zu berichtigen, öffnen Sie die Seite, aus der sie stammt."
            }
            (_, true) => {
                "Sie sind gerahmt, und jede sagt, wie sicher sie ist; über ihre Marke lässt sie sich berichtigen."
            }
            (_, false) => {
                "Sie sind gerahmt, und jede sagt, wie sicher sie ist; um eine zu berichtigen, öffnen Sie die Seite, aus der sie stammt."
            }
        };
        let by_you = match set {
            0 => String::new(),
            1 => " 1 weitere wurde von Ihnen festgelegt.".to_owned(),
            _ => format!(" {} weitere wurden von Ihnen festgelegt.", thousands(set)),
        };
        format!(
            "{} {} erschlossen: {PLAIN} {how}{by_you}",
            so_many_here(inferred, rows),
            were(inferred)
        )
    }

    fn inferred_headline(&self, percent: u8) -> String {
        format!(
            "Erschlossen, zu {percent}\u{a0}% sicher: Die beiden Überschriften waren zusammengelaufen; wo die eine endet und die andere beginnt, wurde abgeleitet."
        )
    }

    fn inferred_mark(&self, in_part_by_you: bool) -> &'static str {
        if in_part_by_you {
            "erschlossen, teils von Ihnen festgelegt"
        } else {
            "erschlossen"
        }
    }

    fn set_by_you_mark(&self) -> &'static str {
        "von Ihnen festgelegt"
    }
}

/// «3 von 12 Stellen hier», before a verb that goes with the first number.
pub(super) fn so_many_here(some: usize, rows: usize) -> String {
    match (some, rows) {
        (1, 1) => "Die einzige Stelle hier".to_owned(),
        (2, 2) => "Beide Stellen hier".to_owned(),
        _ if some == rows => format!("Alle {} Stellen hier", thousands(rows)),
        _ => format!(
            "{} von {} hier",
            thousands(some),
            count(rows, "Stelle", "Stellen")
        ),
    }
}
