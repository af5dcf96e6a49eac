//! Every fault in English, one whole sentence each, save for readings that differ, which take two.

mod assembly;
mod packed;
mod page;

use std::fmt;

use super::{Fault, FormatFault, Lead, OtherPage, TextFault};
use crate::model::Problem;
use crate::model::file::HistoryFileError;
use crate::text::label::{quoted, thousands};

/// What to do to get a page that can be read, for the end of a sentence.
const SAVE_AGAIN: &str = "open the comparison in a browser and save it as “HTML only”";

/// A number of bytes, in whole megabytes.
fn megabytes(bytes: usize) -> String {
    format!("{}\u{a0}MB", thousands(bytes / (1024 * 1024)))
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let file = &self.file;
        let what = match &self.fault {
            Fault::Format(fault) => format(fault),
            Fault::History(fault) => history(fault),
            Fault::OtherPage(page) => other_page(page),
            Fault::Page(fault) => page::page(*fault),
            Fault::Text(fault) => text(*fault),
            Fault::Packed(fault) => packed::packed(*fault),
            Fault::Assembly(fault) => return f.write_str(&assembly::assembly(file, fault)),
            Fault::Told { sentence, .. } => return f.write_str(sentence),
        };
        write!(f, "{} {what}", quoted(file))
    }
}

fn format(fault: &FormatFault) -> String {
    match fault {
        FormatFault::Empty => {
            "is empty: save the page again and look whether its download had ended.".to_owned()
        }
        FormatFault::TooLarge { limit } => format!(
            "is larger than {}, far more than any page of News Sniffer: look whether it is the file that you meant.",
            megabytes(*limit)
        ),
        FormatFault::Image { kind } => {
            format!("is an image ({kind}), which holds no text to compare: {SAVE_AGAIN}.")
        }
        FormatFault::Pdf => format!("is a PDF, which Palimpsest cannot read: {SAVE_AGAIN}."),
        FormatFault::Office => format!(
            "is a document of an office program, which Palimpsest cannot read: {SAVE_AGAIN}."
        ),
        FormatFault::Binary => "is not text: drop a comparison of News Sniffer that was saved as HTML, or the text of one.".to_owned(),
        FormatFault::ForeignHtml => "is a web page, but not one of News Sniffer: drop a page that you saved from newssniffer.co.uk.".to_owned(),
        FormatFault::ForeignText => "is text, but neither that of a comparison on News Sniffer nor an article, or too short to be taken for one: drop a page that you saved from newssniffer.co.uk, or longer texts of the same article.".to_owned(),
        FormatFault::ForeignFeed => "is a news feed, but not one of News Sniffer: drop a page that you saved from newssniffer.co.uk.".to_owned(),
        FormatFault::Unopened => "could not be opened: it was moved or removed meanwhile, or may not be read; save or drop it again.".to_owned(),
        FormatFault::Broken => "could not be read: reading it met a fault of Palimpsest’s own; everything else is unharmed.".to_owned(),
    }
}

fn history(fault: &HistoryFileError) -> String {
    format!(
        "is a history file that cannot be read back, as {fault}: drop the pages that it was made from."
    )
}

fn other_page(page: &OtherPage) -> String {
    match page {
        OtherPage::UnnumberedVersion => "is News Sniffer's page of a single version as it was before 2009, which does not say which version it is: open the comparison with the version before it and save that.".to_owned(),
        OtherPage::List(leads) => format!(
            "is one of News Sniffer's lists of many articles, which holds no text of them: open one of the articles and save its comparison{}.",
            examples(leads)
        ),
        OtherPage::Blocked => "says that News Sniffer does not show this article for legal reasons: look for a copy of the comparison at web.archive.org.".to_owned(),
        OtherPage::Archive => "is a page of the Wayback Machine about its captures, which holds no text of an article: open one of the captures and save that.".to_owned(),
        OtherPage::Unknown => "is a page of News Sniffer, but none that compares two versions: open a comparison and save it.".to_owned(),
    }
}

/// The leads of a list, for the end of a sentence.
fn examples(leads: &[Lead]) -> String {
    let name = |Lead { headline, address }: &Lead| format!("“{headline}” ({address})");
    let named: Vec<String> = leads.iter().map(name).collect();
    match named.as_slice() {
        [] => String::new(),
        [one] => format!(", such as {one}"),
        [first @ .., last] => format!(", such as {} or {last}", first.join(", ")),
    }
}

fn text(fault: TextFault) -> String {
    match fault {
        TextFault::OneLine => format!(
            "is the text of a comparison with all of its rows on one line, so that nobody can tell where one ends and the next begins: {SAVE_AGAIN}."
        ),
        TextFault::GuessedRows => format!(
            "has all rows of its comparison on one line: unchanged paragraphs were found as they stand there twice, but where others begin and end is a guess. To know it, {SAVE_AGAIN}."
        ),
        TextFault::UnknownNumbers => "does not tell which versions it compares: the numbers that they have here need not be the tracker's. Copy the whole page to have them.".to_owned(),
        TextFault::CutText => "begins or ends in the middle of the comparison's text, so that paragraphs of both versions are missing there: copy the whole page to have them.".to_owned(),
        TextFault::Backwards => "is the text of a comparison shown backwards, the later version first, which Palimpsest cannot take apart: open the comparison the other way round and save it as “HTML only”.".to_owned(),
    }
}
