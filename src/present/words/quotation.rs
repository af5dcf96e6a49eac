//! What is said of selected text.

use crate::model::VersionNumber;
use crate::text::label::quoted;

/// What a screen reader calls what can be done with selected text.
pub const SELECTED: &str = "Selected text";

/// Said when text is selected.
pub const SELECTED_HOW: &str = "Text selected. Tab leads to what can be done with it.";

/// Copies selected text with where it comes from.
pub const COPY_QUOTATION: &str = "Copy as quotation";

/// Copies an address that leads to selected text.
pub const COPY_LINK: &str = "Link to this";

/// Said where the browser refuses to copy.
pub const COPY_BY_HAND: &str = "Your browser did not let the page copy. Copy it from here:";

/// Said when an address was copied.
pub const LINK_COPIED: &str = "Copied: a link to this passage.";

/// Said when a quotation was copied.
#[must_use]
pub fn quotation_copied(number: VersionNumber) -> String {
    format!("Copied, as version {number} has it.")
}

/// Says of what has text of two versions which one is taken.
#[must_use]
pub fn taken_from_newer(number: VersionNumber) -> String {
    format!("As version {number} has it")
}

/// Where a quotation comes from.
#[must_use]
pub fn quoted_from(
    source: Option<&str>,
    title: Option<&str>,
    number: VersionNumber,
    moment: Option<&str>,
) -> String {
    let moment = match moment {
        Some(moment) => format!("captured {moment}"),
        None => "time of capture not known".to_owned(),
    };
    let source = source.map(str::to_owned);
    let parts = source.into_iter().chain(title.map(quoted));
    let parts = parts.chain([format!("version {number}"), moment]);
    let parts: Vec<String> = parts.collect();
    format!("— {}", parts.join(", "))
}

/// How it is known that a text stood in that version, where that was not simply read.
#[must_use]
pub fn quoted_how(percent: Option<u8>, in_part_by_you: bool) -> String {
    let how = match percent {
        Some(percent) if in_part_by_you => {
            format!("in part inferred ({percent} % sure), in part set by you")
        }
        Some(percent) => format!("inferred ({percent} % sure)"),
        None => "set by you".to_owned(),
    };
    format!("That it stood in this version was {how}.")
}

/// The original's address.
#[must_use]
pub fn quoted_original(address: &str) -> String {
    format!("Original: {address}")
}

/// The address of the tracker's page.
#[must_use]
pub fn quoted_tracker(tracker: &str, address: &str) -> String {
    format!("{tracker}: {address}")
}

/// Said where the passage that a link leads to is not there.
#[must_use]
pub fn passage_not_there(words: &str, number: VersionNumber) -> String {
    format!(
        "This link leads to {}, which does not stand in version {number} as it is held here.",
        quoted(words)
    )
}
