//! Reading a capture step by step: of an archive one file at a time, so that whoever reads it can say how far it has come, and stop.

use serde::{Deserialize, Serialize};

use crate::model::Capture;

use super::format::{self, Format};
use super::unpack::{UnpackConfig, Unpacking};
use super::{Decode, MAX_BYTES, Reading, mhtml, read_within, zip};

/// How much of a capture with many files inside was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartsRead {
    /// How many of the files in it.
    pub done: usize,
    /// How many it holds, as its directory says.
    pub of: usize,
}

/// A capture that is being read. All steps together read what [`read`](super::read) reads at once.
pub struct Steps<'c> {
    work: Work<'c>,
    unpacking: Unpacking,
    reading: Reading,
}

enum Work<'c> {
    /// What is read in one step.
    Whole(&'c Capture),
    Zip(zip::Files<'c>),
    Mhtml(mhtml::Parts<'c>),
    Done,
}

impl<'c> Steps<'c> {
    /// Nothing read yet.
    #[must_use]
    pub fn of(capture: &'c Capture) -> Steps<'c> {
        let config = UnpackConfig::default();
        Steps {
            work: Work::of(capture, config.entries),
            unpacking: Unpacking::new(config),
            reading: Reading::default(),
        }
    }

    /// Takes one step. Says whether another is left.
    pub fn step(&mut self, decode: &dyn Decode) -> bool {
        let (reading, unpacking) = (&mut self.reading, &mut self.unpacking);
        let is_more = match &mut self.work {
            Work::Whole(capture) => {
                reading.add(read_within(capture, decode, unpacking));
                false
            }
            Work::Zip(files) => files.next(reading, decode, unpacking),
            Work::Mhtml(parts) => parts.next(reading, decode, unpacking),
            Work::Done => false,
        };
        if !is_more {
            self.work = Work::Done;
        }
        is_more
    }

    /// How far reading has come, where that can be told.
    #[must_use]
    pub fn parts(&self) -> Option<PartsRead> {
        match &self.work {
            Work::Zip(files) => Some(files.read()),
            Work::Mhtml(parts) => Some(parts.read()),
            Work::Whole(_) | Work::Done => None,
        }
    }

    /// What was read.
    #[must_use]
    pub fn finish(self) -> Reading {
        self.reading
    }
}

impl<'c> Work<'c> {
    fn of(capture: &'c Capture, most: usize) -> Work<'c> {
        if capture.bytes.len() > MAX_BYTES {
            return Work::Whole(capture);
        }
        match format::detect(&capture.bytes) {
            Format::Zip => zip::Files::of(capture, most).map_or(Work::Whole(capture), Work::Zip),
            // What has to be decoded first is read at once.
            Format::Mhtml if !format::is_wide(&capture.bytes) => {
                Work::Mhtml(mhtml::Parts::of(capture, most))
            }
            _ => Work::Whole(capture),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::{NativeDecode, read};

    #[test]
    fn an_archive_says_how_far_it_was_read_and_may_be_left_at_any_step() {
        let bytes = include_bytes!("../../tests/fixtures/story.zip");
        let capture = Capture::new("story.zip", bytes.as_slice());
        let mut steps = Steps::of(&capture);
        let mut seen = Vec::new();
        while steps.step(&NativeDecode) {
            seen.extend(steps.parts());
        }
        assert!(!seen.is_empty());
        let of = seen[0].of;
        assert!(seen.windows(2).all(|two| two[0].done < two[1].done));
        assert!(seen.iter().all(|parts| parts.done <= of && parts.of == of));
        assert_eq!(steps.finish(), read(&capture, &NativeDecode));
    }

    #[test]
    fn what_is_no_archive_is_read_in_one_step() {
        let capture = Capture::new("page.html", b"<p>Bread</p>".as_slice());
        let mut steps = Steps::of(&capture);
        assert!(!steps.step(&NativeDecode));
        assert_eq!(steps.parts(), None);
        assert!(!steps.step(&NativeDecode), "there is nothing more to do");
        assert_eq!(steps.finish(), read(&capture, &NativeDecode));
    }
}
