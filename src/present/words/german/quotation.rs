//! German: what is said of selected text.

use super::German;
use super::number::quoted;
use crate::model::VersionNumber;
use crate::present::words::QuotationWords;

impl QuotationWords for German {
    fn selected(&self) -> &'static str {
        "Ausgewählter Text"
    }

    fn selected_how(&self) -> &'static str {
        "Text ausgewählt. Die Tabulatortaste führt zu dem, was sich damit tun lässt."
    }

    fn copy_quotation(&self) -> &'static str {
        "Als Zitat kopieren"
    }

    fn copy_link(&self) -> &'static str {
        "Link hierher"
    }

    fn copy_by_hand(&self) -> &'static str {
        "Ihr Browser hat das Kopieren nicht erlaubt. Kopieren Sie es von hier:"
    }

    fn link_copied(&self) -> &'static str {
        "Kopiert: ein Link zu dieser Stelle."
    }

    fn quotation_copied(&self, number: VersionNumber) -> String {
        format!("Kopiert, wie es in Version {number} steht.")
    }

    fn taken_from_newer(&self, number: VersionNumber) -> String {
        format!("Wie es in Version {number} steht")
    }

    fn quoted_from(
        &self,
        source: Option<&str>,
        title: Option<&str>,
        number: VersionNumber,
        moment: Option<&str>,
    ) -> String {
        let moment = match moment {
            Some(moment) => format!("gespeichert am {moment}"),
            None => "Zeit der Speicherung nicht bekannt".to_owned(),
        };
        let source = source.map(str::to_owned);
        let parts = source.into_iter().chain(title.map(quoted));
        let parts = parts.chain([format!("Version {number}"), moment]);
        let parts: Vec<String> = parts.collect();
        format!("– {}", parts.join(", "))
    }

    /// Read by others than the person who set it: no «von Ihnen» here.
    fn quoted_how(&self, percent: Option<u8>, in_part_by_you: bool) -> String {
        let how = match percent {
            Some(percent) if in_part_by_you => {
                format!(
                    "zum Teil erschlossen (zu {percent}\u{a0}% sicher), zum Teil von Hand festgelegt"
                )
            }
            Some(percent) => format!("erschlossen (zu {percent}\u{a0}% sicher)"),
            None => "von Hand festgelegt".to_owned(),
        };
        format!("Dass es in dieser Version stand, ist {how}.")
    }

    fn quoted_original(&self, address: &str) -> String {
        format!("Original: {address}")
    }

    fn quoted_tracker(&self, tracker: &str, address: &str) -> String {
        format!("{tracker}: {address}")
    }

    fn passage_not_there(&self, words: &str, number: VersionNumber) -> String {
        format!(
            "Dieser Link führt zu {}; in Version {number}, wie sie hier vorliegt, steht das nicht.",
            quoted(words)
        )
    }
}
