//! English: what is said of what is open and of what is being read.

use super::English;
use super::number::count;
use crate::model::PageFormat;
use crate::present::words::OpenWords;

impl OpenWords for English {
    fn files_word(&self) -> &'static str {
        "Files "
    }

    fn what_is_open(&self) -> &'static str {
        "What is open"
    }

    fn what_is_open_meaning(&self) -> &'static str {
        "What is open: see it, remove some or all of it"
    }

    fn clear(&self) -> &'static str {
        "Clear"
    }

    fn clear_meaning(&self) -> &'static str {
        "Forget everything that was opened in this tab"
    }

    fn remove(&self) -> &'static str {
        "Remove"
    }

    fn format_name(&self, format: PageFormat) -> &'static str {
        match format {
            PageFormat::Flattened => "comparison as flattened text",
            PageFormat::Copied => "comparison copied as plain text",
            PageFormat::TextFile => "text file",
            PageFormat::Listing => "list of versions",
            PageFormat::RichPaste => "comparison copied from the page",
            PageFormat::DiffPage => "comparison page",
            PageFormat::VersionPage => "page of one version",
        }
    }

    fn nothing_read(&self) -> &'static str {
        "nothing in it could be read"
    }

    fn pages_of(&self, pages: usize, formats: &[&str]) -> String {
        format!("{}: {}", count(pages, "page", "pages"), formats.join(", "))
    }

    fn dismiss(&self) -> &'static str {
        "Dismiss"
    }

    fn undo(&self) -> &'static str {
        "Undo"
    }

    fn close_notice(&self) -> &'static str {
        "Close this notice"
    }

    fn reading_files(&self) -> &'static str {
        "Reading"
    }

    fn files_read(&self) -> &'static str {
        "Files read"
    }

    fn skip_file(&self) -> &'static str {
        "Skip this file"
    }

    fn skip_file_meaning(&self) -> &'static str {
        "It takes long: leave this file unread, and go on with the rest"
    }

    fn cancel(&self) -> &'static str {
        "Cancel"
    }

    fn not_read_heading(&self) -> &'static str {
        "Not read"
    }

    fn original_meaning(&self) -> &'static str {
        "The original article, as it is now"
    }
}
