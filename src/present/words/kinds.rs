//! What is said of kinds of change, and the parts of the summary.

use super::{beginning, count, thousands};
use crate::kinds::{Kind, Kinds};
use crate::model::Sides;
use crate::text::label::quoted;

/// What a kind is called among the filters.
#[must_use]
pub fn kind_name(kind: Kind) -> &'static str {
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

/// What kinds are, for who wonders.
pub const KINDS_MEANING: &str = "Of what kind a change is, is told by rules, not guessed; a rule that can’t be sure is silent, and what no rule knows is called wording. A change can be of several kinds. Press a kind to see and to walk through its changes alone.";

/// What a kind means, in a sentence.
#[must_use]
pub fn kind_meaning(kind: Kind) -> &'static str {
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

/// What a mark says of itself: «Number, added».
#[must_use]
pub fn kinds_title(kinds: Kinds) -> String {
    let one = |kind: Kind| match kind {
        Kind::Number => "number",
        Kind::Name => "name",
        Kind::Quotation => "quotation",
        Kind::Date => "date",
        other => other.word(),
    };
    capital(&kinds.iter().map(one).collect::<Vec<_>>().join(", "))
}

/// Which change is in focus, where only some kinds of change are walked through; `all` are those of every kind.
#[must_use]
pub fn change_of_kind(current: Option<usize>, changes: usize, all: usize) -> String {
    match (current, changes) {
        (_, 0) => format!("none of {}", count(all, "change", "changes")),
        (Some(current), _) => format!("{} of {}", current + 1, thousands(changes)),
        (None, _) => format!(
            "{} of {}",
            thousands(changes),
            count(all, "change", "changes")
        ),
    }
}

/// «“12” became “17”», «“not” added».
#[must_use]
pub fn became(told: Sides<Option<&str>>) -> String {
    let short = |text: &str| quoted(&beginning(text.trim()));
    match (told.old, told.new) {
        (Some(old), Some(new)) => format!("{} became {}", short(old), short(new)),
        (Some(old), None) => format!("{} removed", short(old)),
        (None, Some(new)) => format!("{} added", short(new)),
        (None, None) => String::new(),
    }
}

/// «one quotation removed», «2 quotations removed».
#[must_use]
pub fn so_many(number: usize, one: &str, many: &str, fate: &str) -> String {
    match number {
        1 => format!("one {one} {fate}"),
        _ => format!("{} {fate}", count(number, one, many)),
    }
}

/// How often the headline changed on the way, and is another one now.
#[must_use]
pub fn headline_changed(times: usize, only_print: bool) -> String {
    let what = if only_print {
        "headline’s typography"
    } else {
        "headline"
    };
    match times {
        0 | 1 => format!("{what} changed"),
        2 => format!("{what} changed twice"),
        _ => format!("{what} changed {times} times"),
    }
}

/// How often the headline changed on the way, and is what it was.
#[must_use]
pub fn headline_changed_back(times: usize) -> String {
    match times {
        0..=2 => "headline changed and changed back".to_owned(),
        _ => format!("headline changed {times} times, back to what it was"),
    }
}

/// In how many edits two versions with others between them became each other: «in 3 edits».
#[must_use]
pub fn in_edits(edits: usize, held: usize, known: usize) -> String {
    let edits = count(edits, "edit", "edits");
    if held == known {
        format!("in {edits}")
    } else {
        format!("in {edits} or more, as {held} of these {known} versions are held")
    }
}

/// Stands for the news that are not told at first.
#[must_use]
pub fn and_more(left: usize) -> String {
    format!("and {} more", thousands(left))
}

/// What is told of a passage that was inferred.
#[must_use]
pub fn inferred_part(text: &str) -> String {
    format!("{text} (inferred)")
}

/// Said where nothing but print differs.
pub const ONLY_TYPOGRAPHY: &str = "no word of the text changed, only its typography";

/// How many words came, went and moved, as a part of a sentence.
#[must_use]
pub fn amounts(deleted: usize, inserted: usize, moved: usize) -> String {
    let whole = super::summary(deleted, inserted, moved);
    let mut letters = whole.trim_end_matches('.').chars();
    letters
        .next()
        .map(|first| first.to_lowercase().chain(letters).collect())
        .unwrap_or_default()
}

/// Parts of a sentence, one after the other.
#[must_use]
pub fn joined(parts: &[String]) -> String {
    parts.join("; ")
}

/// A sentence with its first letter large.
#[must_use]
pub fn capital(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}
