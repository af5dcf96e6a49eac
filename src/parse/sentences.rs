//! Every sentence that reading says to a person about a file: what it is, and what to do.

mod packed;

pub use packed::{
    damaged_archive, damaged_web_archive, locked, nested_too_deep, no_page_inside, nothing_inside,
    refused, too_many_files, unknown_packing,
};

use crate::model::file::HistoryFileError;
use crate::model::{Problem, ProblemKind};

use crate::text::label::quoted;

use super::newssniffer::{Lead, OtherPage};

/// What to do to get a page that can be read, for the end of a sentence.
const SAVE_AGAIN: &str = "open the comparison in a browser and save it as “HTML only”";

fn problem(file: &str, kind: ProblemKind, what: &str) -> Problem {
    Problem {
        file: file.to_owned(),
        kind,
        message: format!("{} {what}", quoted(file)),
    }
}

/// The capture holds nothing.
pub fn empty(file: &str) -> Problem {
    let what = "is empty: save the page again and look whether its download had ended.";
    problem(file, ProblemKind::Empty, what)
}

/// The capture is larger than a page may be; the limit in bytes.
pub fn too_large(file: &str, limit: usize) -> Problem {
    let megabytes = limit / (1024 * 1024);
    let what = format!(
        "is larger than {megabytes} MB, far more than any page of News Sniffer: look whether it is the file that you meant."
    );
    problem(file, ProblemKind::UnreadableFormat, &what)
}

/// A picture of the kind given.
pub fn image(file: &str, kind: &str) -> Problem {
    let what = format!("is an image ({kind}), which holds no text to compare: {SAVE_AGAIN}.");
    problem(file, ProblemKind::UnreadableFormat, &what)
}

/// A PDF document.
pub fn pdf(file: &str) -> Problem {
    let what = format!("is a PDF, which Palimpsest cannot read: {SAVE_AGAIN}.");
    problem(file, ProblemKind::UnreadableFormat, &what)
}

/// A document of an office program.
pub fn office(file: &str) -> Problem {
    let what =
        format!("is a document of an office program, which Palimpsest cannot read: {SAVE_AGAIN}.");
    problem(file, ProblemKind::UnreadableFormat, &what)
}

/// Bytes that are no text.
pub fn binary(file: &str) -> Problem {
    let what = "is not text: drop a comparison of News Sniffer that was saved as HTML, or the text of one.";
    problem(file, ProblemKind::UnreadableFormat, what)
}

/// One of our own history files that cannot be read back, and why.
pub fn bad_history(file: &str, fault: &HistoryFileError) -> Problem {
    let what = format!(
        "is a history file that cannot be read back, as {fault}: drop the pages that it was made from."
    );
    problem(file, ProblemKind::BadHistory, &what)
}

/// HTML, but not the tracker's.
pub fn foreign_html(file: &str) -> Problem {
    let what = "is a web page, but not one of News Sniffer: drop a page that you saved from newssniffer.co.uk.";
    problem(file, ProblemKind::NotATrackerPage, what)
}

/// Text, but not that of a page of the tracker, nor prose.
pub fn foreign_text(file: &str) -> Problem {
    let what = "is text, but neither that of a comparison on News Sniffer nor an article, or too short to be taken for one: drop a page that you saved from newssniffer.co.uk, or longer texts of the same article.";
    problem(file, ProblemKind::NotATrackerPage, what)
}

/// The text of a comparison with all of its rows on one line.
pub fn one_line(file: &str) -> Problem {
    let what = format!(
        "is the text of a comparison with all of its rows on one line, so that nobody can tell where one ends and the next begins: {SAVE_AGAIN}."
    );
    problem(file, ProblemKind::NoComparison, &what)
}

/// The text of a comparison with all of its rows on one line, of which the unchanged ones were found.
pub fn guessed_rows(file: &str) -> Problem {
    let what = format!(
        "has all rows of its comparison on one line: unchanged paragraphs were found as they stand there twice, but where others begin and end is a guess. To know it, {SAVE_AGAIN}."
    );
    problem(file, ProblemKind::LossyText, &what)
}

/// A piece of a comparison's text without the line that names the versions.
pub fn unknown_numbers(file: &str) -> Problem {
    let what = "does not tell which versions it compares: the numbers that they have here need not be the tracker's. Copy the whole page to have them.";
    problem(file, ProblemKind::LossyText, what)
}

/// A piece of a comparison's text that begins or ends within a row.
pub fn cut_text(file: &str) -> Problem {
    let what = "begins or ends in the middle of the comparison's text, so that paragraphs of both versions are missing there: copy the whole page to have them.";
    problem(file, ProblemKind::Truncated, what)
}

/// A news feed of another site.
pub fn foreign_feed(file: &str) -> Problem {
    let what = "is a news feed, but not one of News Sniffer: drop a page that you saved from newssniffer.co.uk.";
    problem(file, ProblemKind::NotATrackerPage, what)
}

/// A page of the tracker, or about it, that holds neither a text nor the versions of one article.
pub fn other_page(file: &str, page: &OtherPage) -> Problem {
    let what = match page {
        OtherPage::UnnumberedVersion => {
            "is News Sniffer's page of a single version as it was before 2009, which does not say which version it is: open the comparison with the version before it and save that.".to_owned()
        }
        OtherPage::List(leads) => format!(
            "is one of News Sniffer's lists of many articles, which holds no text of them: open one of the articles and save its comparison{}.",
            examples(leads)
        ),
        OtherPage::Blocked => {
            "says that News Sniffer does not show this article for legal reasons: look for a copy of the comparison at web.archive.org.".to_owned()
        }
        OtherPage::Archive => {
            "is a page of the Wayback Machine about its captures, which holds no text of an article: open one of the captures and save that.".to_owned()
        }
        OtherPage::Unknown => {
            "is a page of News Sniffer, but none that compares two versions: open a comparison and save it.".to_owned()
        }
    };
    problem(file, ProblemKind::NoComparison, &what)
}

/// How many leads of a list are named, and how many letters of each headline.
const LEADS: usize = 3;
const LETTERS: usize = 60;

/// The first leads of a list, for the end of a sentence.
fn examples(leads: &[Lead]) -> String {
    let named: Vec<String> = leads
        .iter()
        .take(LEADS)
        .map(|Lead { text, address }| {
            let mut headline: String = text.chars().take(LETTERS).collect();
            if headline.len() < text.len() {
                headline.push('…');
            }
            format!("“{headline}” ({address})")
        })
        .collect();
    match named.as_slice() {
        [] => String::new(),
        [one] => format!(", such as {one}"),
        [first @ .., last] => format!(", such as {} or {last}", first.join(", ")),
    }
}

/// A comparison whose two versions' numbers are nowhere told.
pub fn no_numbers(file: &str) -> Problem {
    let what = format!(
        "does not tell which versions it compares: copy the whole page, with the head of its table, or {SAVE_AGAIN}."
    );
    problem(file, ProblemKind::NoComparison, &what)
}

/// The first markup tells the numbers by its links only, and there are none.
pub fn guessed_numbers(file: &str) -> Problem {
    let what = "does not tell which versions it compares; as it links to none before or after, they are taken for versions 0 and 1.";
    problem(file, ProblemKind::LossyText, what)
}

/// The flattened text of a comparison shown backwards.
pub fn backwards(file: &str) -> Problem {
    let what = "is the text of a comparison shown backwards, the later version first, which Palimpsest cannot take apart: open the comparison the other way round and save it as “HTML only”.";
    problem(file, ProblemKind::NoComparison, what)
}

/// The page ends before its table.
pub fn cut_before_table(file: &str) -> Problem {
    let what =
        "ends before the text of its comparison: save the page again and wait until it has loaded.";
    problem(file, ProblemKind::Truncated, what)
}

/// The page ends inside its table.
pub fn cut_inside_table(file: &str) -> Problem {
    let what = "ends in the middle of its comparison, so that the ends of both versions are missing: save the page again and wait until it has loaded.";
    problem(file, ProblemKind::Truncated, what)
}

/// The list of an article's versions ends before its table does.
pub fn cut_inside_list(file: &str) -> Problem {
    let what = "ends in the middle of its list of versions, so that some may be missing: save it again and wait until it has loaded.";
    problem(file, ProblemKind::Truncated, what)
}

/// The page of a version ends before its text does.
pub fn cut_inside_version(file: &str) -> Problem {
    let what = "ends in the middle of its text, so that the end of the version is missing: save the page again and wait until it has loaded.";
    problem(file, ProblemKind::Truncated, what)
}

/// A pasted piece of a version's page that ends with its text in sight.
pub fn cut_version_paste(file: &str) -> Problem {
    let what = "ends with the version's text, so that its last paragraphs may be missing: select the whole page before copying.";
    problem(file, ProblemKind::Truncated, what)
}

/// A page of a version without a text.
pub fn empty_version(file: &str) -> Problem {
    let what = "holds a version without any text: look at the page in a browser and, if there is text, save it again.";
    problem(file, ProblemKind::LossyText, what)
}

/// Paragraphs of a version's page that hold markup of the article's own.
pub fn markup_in_paragraphs(file: &str, paragraphs: usize) -> Problem {
    let what = format!(
        "has {} with tags in the article's own text, which browsers take for markup: words may be missing there.",
        if paragraphs == 1 {
            "one paragraph".to_owned()
        } else {
            format!("{paragraphs} paragraphs")
        }
    );
    problem(file, ProblemKind::LossyText, &what)
}

/// A pasted piece that ends with the table's last row in sight, so that nobody knows whether more rows followed.
pub fn cut_paste(file: &str) -> Problem {
    let what = "ends with the comparison's text, so that its last rows may be missing: select the whole page before copying.";
    problem(file, ProblemKind::Truncated, what)
}

/// The page's markup goes beyond what we read.
pub fn too_deep(file: &str) -> Problem {
    let what = "holds markup far beyond that of any page of News Sniffer, so that it was read only in part, if at all: save the page again.";
    problem(file, ProblemKind::Truncated, what)
}

/// A whole table without a single row of text.
pub fn no_text(file: &str) -> Problem {
    let what = "holds a comparison without any text: look at the page in a browser and, if there is text, save it again.";
    problem(file, ProblemKind::LossyText, what)
}

/// Rows that hold markup of the article's own.
pub fn markup_in_text(file: &str, rows: usize) -> Problem {
    let what = format!(
        "has {} with tags in the article's own text, which browsers take for markup: words may be missing there.",
        count(rows)
    );
    problem(file, ProblemKind::LossyText, &what)
}

/// Rows that did not come out whole.
pub fn broken_rows(file: &str, rows: usize) -> Problem {
    let what = format!(
        "has {} whose parts ran together because of tags in the article's own text: what is shown of them may be incomplete or on the wrong side.",
        count(rows)
    );
    problem(file, ProblemKind::LossyText, &what)
}

/// Rows whose text stands outside of the table, its order lost.
pub fn unplaced_text(file: &str) -> Problem {
    let what = "holds unchanged text that slipped out of its table, as the tracker's markup of July 2016 was faulty: some paragraphs could not be put back in their places and are missing.";
    problem(file, ProblemKind::LossyText, what)
}

fn count(rows: usize) -> String {
    if rows == 1 {
        "one row".to_owned()
    } else {
        format!("{rows} rows")
    }
}
