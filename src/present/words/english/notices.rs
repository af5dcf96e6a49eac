//! English: what is said of many faults at once, and of what was taken away.

use super::English;
use super::number::{count, plural};
use crate::present::words::{NoticeWords, OrderWords};
use crate::session::Undo;
use crate::text::label::quoted;

impl NoticeWords for English {
    fn put_together_by_likeness(&self, files: usize) -> String {
        if files == 1 {
            return "1 file does not say which article it is of; it was put together with others by its words. “Files” above says with which; if that is wrong, it can be removed there.".to_owned();
        }
        format!(
            "{} do not say which article they are of; they were put together by their words. “Files” above says which with which; what is wrong can be removed there.",
            count(files, "file", "files")
        )
    }

    fn many_without_text(&self, files: usize) -> String {
        format!(
            "{} no text that Palimpsest can read, but {}. “Files” above names {}.",
            count(files, "file holds", "files hold"),
            plural(
                files,
                "is a picture, a document of another program or the like",
                "are pictures, documents of other programs or the like"
            ),
            plural(files, "it", "each of them")
        )
    }

    fn gone(&self, undo: &Undo) -> Option<String> {
        match undo {
            Undo::Added { .. } => None,
            Undo::Removed { captures: 1, name } => Some(format!("{} was removed.", quoted(name))),
            Undo::Removed { captures, .. } => Some(format!(
                "{} were removed.",
                count(*captures, "file", "files")
            )),
            Undo::Cleared { captures } => Some(format!(
                "Everything was cleared: {}.",
                count(*captures, "file", "files")
            )),
            Undo::OrderReleased => Some(English.order_gone().to_owned()),
        }
    }

    fn unkept(&self) -> &'static str {
        "Your browser keeps nothing of this (no room left, or it is set not to): after a reload it would be gone. Save the history to have it again."
    }
}
