//! What is said while captures are read, and of what was not read.

use super::{count, thousands};
use crate::session::{PartsRead, Progress, Unread, Why};
use crate::text::label::quoted;

/// Said beside the name of the capture that is being read.
#[must_use]
pub fn progress(progress: &Progress) -> String {
    let at = progress.done.saturating_add(1).min(progress.of);
    let of = progress.of;
    let colon = if progress.name.is_empty() { "" } else { ": " };
    format!("Reading {at} of {of}{colon}")
}

/// How much of the file in hand was read, where it holds many.
#[must_use]
pub fn parts_read(parts: PartsRead) -> String {
    format!(
        "{} of {} files in it",
        thousands(parts.done),
        thousands(parts.of)
    )
}

/// That something was not read, in a sentence; nothing where all was.
#[must_use]
pub fn unread(unread: &[Unread]) -> Option<String> {
    match unread {
        [] => None,
        [one] => {
            let why = why_unread(one.why);
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

/// The heading over what was not read.
#[must_use]
pub fn not_read(files: usize) -> String {
    format!("{} not read", count(files, "file", "files"))
}

/// Why something was not read.
#[must_use]
pub fn why_unread(why: Why) -> &'static str {
    match why {
        Why::Cancelled => "not read: cancelled",
        Why::BrokenOff => "not read: it took long, and was skipped",
        Why::Stopped => "not read: the last time, reading it did not come to an end",
    }
}

/// Lets something be read after all.
#[must_use]
pub fn read_now(why: Option<Why>, count: usize) -> &'static str {
    match why {
        Some(Why::BrokenOff | Why::Stopped) => "Try again",
        Some(Why::Cancelled) => "Read it now",
        None if count == 1 => "Read it now",
        None => "Read them now",
    }
}

/// Said while captures are being read.
#[must_use]
pub fn reading(captures: usize) -> String {
    format!("Reading {} …", count(captures, "file", "files"))
}
