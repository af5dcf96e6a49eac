//! English: what is said of selected text.

use super::English;
use crate::model::VersionNumber;
use crate::present::words::QuotationWords;
use crate::text::label::quoted;

impl QuotationWords for English {
    fn selected(&self) -> &'static str {
        "Selected text"
    }

    fn selected_how(&self) -> &'static str {
        "Text selected. Tab leads to what can be done with it."
    }

    fn copy_quotation(&self) -> &'static str {
        "Copy as quotation"
    }

    fn copy_link(&self) -> &'static str {
        "Link to this"
    }

    fn copy_by_hand(&self) -> &'static str {
        "Your browser did not let the page copy. Copy it from here:"
    }

    fn link_copied(&self) -> &'static str {
        "Copied: a link to this passage."
    }

    fn quotation_copied(&self, number: VersionNumber) -> String {
        format!("Copied, as version {number} has it.")
    }

    fn taken_from_newer(&self, number: VersionNumber) -> String {
        format!("As version {number} has it")
    }

    fn quoted_from(
        &self,
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

    fn quoted_how(&self, percent: Option<u8>, in_part_by_you: bool) -> String {
        let how = match percent {
            Some(percent) if in_part_by_you => {
                format!("in part inferred ({percent}% sure), in part set by you")
            }
            Some(percent) => format!("inferred ({percent}% sure)"),
            None => "set by you".to_owned(),
        };
        format!("That it stood in this version was {how}.")
    }

    fn quoted_original(&self, address: &str) -> String {
        format!("Original: {address}")
    }

    fn quoted_tracker(&self, tracker: &str, address: &str) -> String {
        format!("{tracker}: {address}")
    }

    fn passage_not_there(&self, words: &str, number: VersionNumber) -> String {
        format!(
            "This link leads to {}, which does not stand in version {number} as it is held here.",
            quoted(words)
        )
    }
}
