//! What is said of archives, mails and packed files.

use crate::model::{Problem, ProblemKind};
use crate::parse::unpack::Refusal;

use super::{SAVE_AGAIN, problem};

/// A zip archive whose directory cannot be read, or not to its end.
pub fn damaged_archive(file: &str) -> Problem {
    let what = "is a zip archive that is damaged or was cut off, so that not all that it holds could be read: copy or download it again.";
    problem(file, ProblemKind::UnreadableFormat, what)
}

/// A web archive of Safari that cannot be opened.
pub fn damaged_web_archive(file: &str) -> Problem {
    let what = "is a web archive of Safari that is damaged or was cut off: copy it again, or save the page again as “Page Source”.";
    problem(file, ProblemKind::UnreadableFormat, what)
}

/// An archive or mail inside too many others.
pub fn nested_too_deep(file: &str) -> Problem {
    let what = "holds archives within archives, deeper than Palimpsest looks: unpack it and drop the files that it holds.";
    problem(file, ProblemKind::Limit, what)
}

/// An archive with more files than are looked at; the limit.
pub fn too_many_files(file: &str, limit: usize) -> Problem {
    let what = format!(
        "holds more than {limit} files, of which only the first were looked at: drop the folder of pages itself, or a part of it."
    );
    problem(file, ProblemKind::Limit, &what)
}

/// An archive without any file that could be a page; how many files belong to pages.
pub fn nothing_inside(file: &str, page_parts: usize) -> Problem {
    let what = match page_parts {
        0 => "is an archive without any file: pack it again.".to_owned(),
        1 => "is an archive that holds no page, only one picture or other part of one: pack the pages themselves.".to_owned(),
        many => format!("is an archive that holds no page, only {many} pictures and other parts of some: pack the pages themselves."),
    };
    problem(file, ProblemKind::Empty, &what)
}

/// A file inside an archive that only its password opens.
pub fn locked(file: &str) -> Problem {
    let what = "is locked with a password: unpack the archive and drop the files that it holds.";
    problem(file, ProblemKind::UnreadableFormat, what)
}

/// A file inside an archive that was packed in a way of which we know nothing.
pub fn unknown_packing(file: &str) -> Problem {
    let what = "is packed in a way that Palimpsest does not know: unpack the archive and drop the files that it holds.";
    problem(file, ProblemKind::UnreadableFormat, what)
}

/// A packed file that is not unpacked, and why.
pub fn refused(file: &str, refusal: Refusal) -> Problem {
    const MEGABYTE: usize = 1024 * 1024;
    let (kind, what) = match refusal {
        Refusal::Damaged => (
            ProblemKind::UnreadableFormat,
            "is packed, but damaged or cut off: copy or download the archive again.".to_owned(),
        ),
        Refusal::Ratio(ratio) => (
            ProblemKind::Limit,
            format!(
                "would unfold to more than {ratio} times its size, as no saved page does, so it was left packed: look whether it is the file that you meant."
            ),
        ),
        Refusal::Size(limit) => (
            ProblemKind::Limit,
            format!(
                "would unfold to more than {} MB, far more than any page of News Sniffer, so it was left packed: look whether it is the file that you meant.",
                limit / MEGABYTE
            ),
        ),
        Refusal::Total(limit) => (
            ProblemKind::Limit,
            format!(
                "was left packed, as all files of one archive may have {} MB together: unpack the archive and drop a part of its files.",
                limit / MEGABYTE
            ),
        ),
    };
    problem(file, kind, &what)
}

/// A web archive or mail without a page.
pub fn no_page_inside(file: &str) -> Problem {
    let what = format!("is a web archive or a mail without a page in it: {SAVE_AGAIN}.");
    problem(file, ProblemKind::UnreadableFormat, &what)
}
