//! English: what is said of kinds of change, and the parts of the summary.

use super::English;
use super::compared::amounts;
use super::number::{count, plural, so_often, thousands};
use crate::kinds::{Kind, Kinds};
use crate::model::Sides;
use crate::present::words::{KindWords, PassageFate, WholeFate, beginning, capital};
use crate::text::label::quoted;

impl KindWords for English {
    fn kind_name(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Headline => "Headline",
            Kind::Number => "Numbers",
            Kind::Name => "Names",
            Kind::Quotation => "Quotations",
            Kind::Attribution => "Attribution",
            Kind::Hedge => "Hedges",
            Kind::Moved => "Moved",
            Kind::Added => "Added",
            Kind::Removed => "Removed",
            Kind::Wording => "Wording",
            Kind::Date => "Dates",
            Kind::Typography => "Typography",
        }
    }

    fn kinds_meaning(&self) -> &'static str {
        "Of what kind a change is, is told by rules, not guessed; a rule that can’t be sure is silent, and what no rule knows is called wording. A change can be of several kinds. Press a kind to see and to walk through its changes alone."
    }

    fn kind_meaning(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Headline => "The headline is another one.",
            Kind::Number => "A number or an amount came, went, or is another one.",
            Kind::Name => "A name came, went, or is another one.",
            Kind::Quotation => "A quotation came, went, or reads otherwise.",
            Kind::Attribution => {
                "It is told otherwise who says something, or how: “said”, “claimed”, “according to”."
            }
            Kind::Hedge => {
                "Something is denied or weakened that was not, or the other way round: “not”, “may”, “allegedly”, “about”."
            }
            Kind::Moved => "A passage stands elsewhere.",
            Kind::Added => "Words came where none went.",
            Kind::Removed => "Words went where none came.",
            Kind::Wording => "Words, or signs, stand for others; no rule says more of it.",
            Kind::Date => "A date or a time is another one.",
            Kind::Typography => {
                "Only print differs: quotation marks, dashes, spaces, where a paragraph ends."
            }
        }
    }

    fn kinds_title(&self, kinds: Kinds) -> String {
        let one = |kind: Kind| match kind {
            Kind::Number => "number",
            Kind::Name => "name",
            Kind::Quotation => "quotation",
            Kind::Date => "date",
            other => other.word(),
        };
        capital(&kinds.iter().map(one).collect::<Vec<_>>().join(", "))
    }

    fn change_of_kind(&self, current: Option<usize>, changes: usize, all: usize) -> String {
        match (current, changes) {
            (_, 0) if all == 1 => "0 of 1 change".to_owned(),
            (_, 0) => format!("none of {}", count(all, "change", "changes")),
            (Some(current), _) => {
                format!("{} of {}", thousands(current + 1), thousands(changes))
            }
            (None, _) => format!(
                "{} of {}",
                thousands(changes),
                count(all, "change", "changes")
            ),
        }
    }

    fn became(&self, told: Sides<Option<&str>>) -> String {
        let short = |text: &str| quoted(&beginning(text.trim()));
        match (told.old, told.new) {
            (Some(old), Some(new)) => format!("{} became {}", short(old), short(new)),
            (Some(old), None) => format!("{} removed", short(old)),
            (None, Some(new)) => format!("{} added", short(new)),
            (None, None) => String::new(),
        }
    }

    fn headline_changed(&self, times: usize, only_print: bool) -> String {
        let what = if only_print {
            "headline’s typography"
        } else {
            "headline"
        };
        match times {
            0 | 1 => format!("{what} changed"),
            _ => format!("{what} changed {}", so_often(times)),
        }
    }

    fn headline_changed_back(&self, times: usize) -> String {
        match times {
            0..=2 => "headline changed and changed back".to_owned(),
            _ => format!("headline changed {}, back to what it was", so_often(times)),
        }
    }

    fn in_edits(&self, edits: usize, held: usize, known: usize) -> String {
        let all = count(edits, "edit", "edits");
        if held == known {
            return match edits {
                0 => "without an edit".to_owned(),
                _ => format!("in {all}"),
            };
        }
        let at_least = match edits {
            0 => "in no edit that can be told".to_owned(),
            _ => format!("in {all} or more"),
        };
        format!(
            "{at_least}, as {} of these {} versions {} held",
            thousands(held),
            thousands(known),
            plural(held, "is", "are")
        )
    }

    fn and_more(&self, left: usize) -> String {
        format!("and {} more", thousands(left))
    }

    fn inferred_part(&self, text: &str) -> String {
        format!("{text} (inferred)")
    }

    fn only_typography(&self) -> &'static str {
        "no word of the text changed, only its typography"
    }

    fn amounts(&self, deleted: usize, inserted: usize, moved: usize) -> String {
        amounts(deleted, inserted, moved)
            .unwrap_or_else(|| "no word of the text changed".to_owned())
    }

    fn summed_up(&self, edits: Option<&str>, parts: &[String]) -> String {
        let parts = parts.join("; ");
        match edits {
            Some(edits) => capital(&format!("{edits}: {parts}.")),
            None => capital(&format!("{parts}.")),
        }
    }

    fn quotations(&self, number: usize, fate: PassageFate) -> String {
        let fate = match fate {
            PassageFate::Removed => "removed",
            PassageFate::Added => "added",
            PassageFate::Altered => "altered",
        };
        so_many(number, "quotation", "quotations", fate)
    }

    fn whole_paragraphs(&self, number: usize, fate: WholeFate) -> String {
        let fate = match fate {
            WholeFate::Moved => "moved",
            WholeFate::Added => "added",
            WholeFate::Removed => "removed",
        };
        so_many(number, "paragraph", "paragraphs", fate)
    }

    fn kinds_group(&self) -> &'static str {
        "Kinds of change to emphasise"
    }

    fn emphasised(&self, kinds: Kinds) -> String {
        format!(
            "Only changes of these kinds are emphasised: {}. All others are marked faintly.",
            self.kind_names(kinds)
        )
    }

    fn all_changes(&self) -> &'static str {
        "All changes"
    }

    fn what_are_kinds(&self) -> &'static str {
        "What are these?"
    }
}

/// «one quotation removed», «2 quotations removed».
fn so_many(number: usize, one: &str, many: &str, fate: &str) -> String {
    match number {
        1 => format!("one {one} {fate}"),
        _ => format!("{} {fate}", count(number, one, many)),
    }
}
