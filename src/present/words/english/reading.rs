//! English: what is said while captures are read, and of what was not read.

use super::English;
use super::number::{count, thousands};
use crate::present::words::ReadingWords;
use crate::session::{PartsRead, Progress, Unread, Why};
use crate::text::label::quoted;

impl ReadingWords for English {
    fn progress(&self, progress: &Progress) -> String {
        let at = progress.done.saturating_add(1).min(progress.of);
        let (at, of) = (thousands(at), thousands(progress.of));
        let colon = if progress.name.is_empty() { "" } else { ": " };
        format!("Reading {at} of {of}{colon}")
    }

    fn parts_read(&self, parts: PartsRead) -> String {
        format!(
            "{} of {} in it",
            thousands(parts.done),
            count(parts.of, "file", "files")
        )
    }

    fn unread(&self, unread: &[Unread]) -> Option<String> {
        match unread {
            [] => None,
            [one] => {
                let why = self.why_unread(one.why);
                Some(format!("{} was {why}.", quoted(&one.name)))
            }
            many => {
                let is_cancelled = many.iter().all(|one| one.why == Why::Cancelled);
                let why = if is_cancelled { ": cancelled" } else { "" };
                let files = count(many.len(), "file", "files");
                Some(format!(
                    "{files} were not read{why}. “Files” above names them."
                ))
            }
        }
    }

    fn not_read(&self, files: usize) -> String {
        format!("{} not read", count(files, "file", "files"))
    }

    fn why_unread(&self, why: Why) -> &'static str {
        match why {
            Why::Cancelled => "not read: cancelled",
            Why::BrokenOff => "not read: it took long, and was skipped",
            Why::Stopped => "not read: the last time, reading it did not come to an end",
        }
    }

    fn read_now(&self, why: Option<Why>, count: usize) -> &'static str {
        match why {
            Some(Why::BrokenOff | Why::Stopped) => "Try again",
            Some(Why::Cancelled) => "Read it now",
            None if count == 1 => "Read it now",
            None => "Read them now",
        }
    }

    fn reading(&self, captures: usize) -> String {
        format!("Reading {} …", count(captures, "file", "files"))
    }
}
