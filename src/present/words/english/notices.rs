//! English: what is said of many faults at once, and of what was taken away.

use super::English;
use super::number::count;
use crate::present::words::{NoticeWords, OrderWords};
use crate::session::Undo;
use crate::text::label::quoted;

impl NoticeWords for English {
    fn put_together_by_likeness(&self, files: usize) -> String {
        format!(
            "{} do not say which article they are of; they were put together by their words. “Files” above says which with which; what is wrong can be removed there.",
            count(files, "file", "files")
        )
    }

    fn many_without_text(&self, files: usize) -> String {
        format!(
            "{} hold no text that Palimpsest can read, as they are pictures, documents of other programs or the like. “Files” above names each of them.",
            count(files, "file", "files")
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
}
