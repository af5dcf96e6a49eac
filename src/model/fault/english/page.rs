//! What is said in English of the text that a page holds.

use super::SAVE_AGAIN;
use crate::model::fault::PageFault;
use crate::text::label::thousands;

pub(super) fn page(fault: PageFault) -> String {
    let what = match fault {
        PageFault::NoNumbers => {
            return format!(
                "does not tell which versions it compares: copy the whole page, with the head of its table, or {SAVE_AGAIN}."
            );
        }
        PageFault::MarkupInParagraphs { paragraphs } => {
            return markup(paragraphs, "one paragraph", "paragraphs");
        }
        PageFault::MarkupInRows { rows } => return markup(rows, "one row", "rows"),
        PageFault::BrokenRows { rows } => {
            return format!(
                "has {} whose parts ran together because of tags in the article's own text: what is shown of {} may be incomplete or on the wrong side.",
                count(rows, "one row", "rows"),
                if rows == 1 { "it" } else { "them" }
            );
        }
        PageFault::GuessedNumbers => {
            "does not tell which versions it compares; as it links to none before or after, they are taken for versions 0 and 1."
        }
        PageFault::CutBeforeTable => {
            "ends before the text of its comparison: save the page again and wait until it has loaded."
        }
        PageFault::CutInsideTable => {
            "ends in the middle of its comparison, so that the ends of both versions are missing: save the page again and wait until it has loaded."
        }
        PageFault::CutInsideList => {
            "ends in the middle of its list of versions, so that some may be missing: save it again and wait until it has loaded."
        }
        PageFault::CutInsideVersion => {
            "ends in the middle of its text, so that the end of the version is missing: save the page again and wait until it has loaded."
        }
        PageFault::CutVersionPaste => {
            "ends with the version's text, so that its last paragraphs may be missing: select the whole page before copying."
        }
        PageFault::CutPaste => {
            "ends with the comparison's text, so that its last rows may be missing: select the whole page before copying."
        }
        PageFault::TooDeep => {
            "holds markup far beyond that of any page of News Sniffer, so that it was read only in part, if at all: save the page again."
        }
        PageFault::EmptyVersion => {
            "holds a version without any text: look at the page in a browser and, if there is text, save it again."
        }
        PageFault::NoText => {
            "holds a comparison without any text: look at the page in a browser and, if there is text, save it again."
        }
        PageFault::UnplacedText => {
            "holds unchanged text that slipped out of its table, as the tracker's markup of July 2016 was faulty: some paragraphs could not be put back in their places and are missing."
        }
    };
    what.to_owned()
}

fn markup(number: usize, one: &str, many: &str) -> String {
    format!(
        "has {} with tags in the article's own text, which browsers take for markup: words may be missing there.",
        count(number, one, many)
    )
}

/// A number of things; a single one in words.
pub(super) fn count(number: usize, one: &str, many: &str) -> String {
    if number == 1 {
        one.to_owned()
    } else {
        format!("{} {many}", thousands(number))
    }
}
