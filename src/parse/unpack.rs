//! What is unpacked out of a capture, and the limits that keep a small file from becoming an endless one.

mod paths;

pub use paths::is_clutter;

use std::collections::{HashMap, HashSet};

use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

use crate::model::fault::Refusal;
use crate::model::{Capture, Timestamp};

use super::{Decode, MAX_BYTES, Reading, read_within};
use paths::inner_name;

/// How much one capture may unfold into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnpackConfig {
    /// Archives and mails inside of each other, the capture itself included: 2 opens a zip in a zip, and no third one in that.
    pub depth: usize,
    /// Most files inside one capture that are looked at, at all depths together. Two hundred saved pages with their pictures have under
    /// ten thousand.
    pub entries: usize,
    /// Most bytes that all files inside may unfold into, one after the other: a few times what one capture may have by itself.
    pub bytes: usize,
    /// How many times larger than its packed form one file may be. Saved pages reach 5 to 30; made-up ones reach 1000.
    pub ratio: usize,
    /// Bytes up to which the ratio is not looked at, since a short file of one letter is no danger.
    pub ratio_from: usize,
}

impl Default for UnpackConfig {
    fn default() -> Self {
        UnpackConfig {
            depth: 2,
            entries: 10_000,
            bytes: 4 * MAX_BYTES,
            ratio: 200,
            ratio_from: 1024 * 1024,
        }
    }
}

/// What is left of the limits while one capture is unpacked.
#[derive(Debug)]
pub struct Unpacking {
    config: UnpackConfig,
    depth: usize,
    entries: usize,
    bytes: usize,
    names: HashSet<String>,
    /// By name, the number from which on another file of that name gets the next free one.
    numbers: HashMap<String, u32>,
}

impl Unpacking {
    /// Nothing unpacked yet.
    #[must_use]
    pub fn new(config: UnpackConfig) -> Self {
        Unpacking {
            depth: 0,
            entries: config.entries,
            bytes: config.bytes,
            names: HashSet::new(),
            numbers: HashMap::new(),
            config,
        }
    }

    /// The limits.
    #[must_use]
    pub fn config(&self) -> &UnpackConfig {
        &self.config
    }

    /// Whether what is read now may be opened, or stands too deep inside others.
    #[must_use]
    pub fn may_open(&self) -> bool {
        self.depth < self.config.depth
    }

    /// Takes one file off those that may still be looked at; `false` when none is left.
    pub fn take_entry(&mut self) -> bool {
        let is_left = self.entries > 0;
        self.entries = self.entries.saturating_sub(1);
        is_left
    }

    /// Unpacks deflated bytes (RFC 1951).
    ///
    /// # Errors
    /// [`Refusal`], with what was unpacked so far thrown away.
    pub fn inflate(&mut self, deflated: &[u8]) -> Result<Vec<u8>, Refusal> {
        let by_ratio = deflated
            .len()
            .saturating_mul(self.config.ratio)
            .max(self.config.ratio_from);
        let limit = by_ratio.min(MAX_BYTES).min(self.bytes);
        let unpacked = decompress_to_vec_with_limit(deflated, limit).map_err(|fault| {
            if fault.status != TINFLStatus::HasMoreOutput {
                Refusal::Damaged
            } else if limit == self.bytes {
                Refusal::Total(self.config.bytes)
            } else if limit == by_ratio {
                Refusal::Ratio(self.config.ratio)
            } else {
                Refusal::Size(MAX_BYTES)
            }
        })?;
        self.bytes -= unpacked.len();
        Ok(unpacked)
    }

    /// Takes bytes that are not packed.
    ///
    /// # Errors
    /// [`Refusal::Size`] or [`Refusal::Total`].
    pub fn store(&mut self, bytes: &[u8]) -> Result<Vec<u8>, Refusal> {
        if bytes.len() > MAX_BYTES {
            return Err(Refusal::Size(MAX_BYTES));
        }
        self.bytes = self
            .bytes
            .checked_sub(bytes.len())
            .ok_or(Refusal::Total(self.config.bytes))?;
        Ok(bytes.to_vec())
    }

    /// The name of a file inside another, «archive.zip/folder/page.html»; where that is taken, with the first number from 2 on.
    ///
    /// It is a label and nothing else: control characters and marks that turn the direction of writing are replaced, and of a long one
    /// only the end is kept.
    pub fn name_inner(&mut self, outer: &str, inner: &[u8]) -> String {
        let plain = inner_name(outer, inner);
        let mut name = plain.clone();
        // Where the last search ended: thousands of files of one name must not each try all numbers.
        let number = self.numbers.entry(plain.clone()).or_insert(2);
        while !self.names.insert(name.clone()) && *number < u32::MAX {
            name = format!("{plain} ({number})");
            *number += 1;
        }
        name
    }

    /// Reads a file inside another as if it had been given alone, under the name that it has from [`Unpacking::name_inner`].
    pub fn read_inner(
        &mut self,
        name: String,
        bytes: Vec<u8>,
        modified: Option<Timestamp>,
        decode: &dyn Decode,
    ) -> Reading {
        let inner = Capture::new(name, bytes).with_modified(modified);
        self.depth += 1;
        let reading = read_within(&inner, decode, self);
        self.depth -= 1;
        reading
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_files_of_one_name_are_told_apart() {
        let mut unpacking = Unpacking::new(UnpackConfig::default());
        let mut name = || unpacking.name_inner("a.zip", b"x.html");
        assert_eq!(name(), "a.zip/x.html");
        assert_eq!(name(), "a.zip/x.html (2)");
        assert_eq!(name(), "a.zip/x.html (3)");
    }

    #[test]
    fn what_is_unpacked_ends_at_each_limit() {
        let packed = |length: usize| miniz_oxide::deflate::compress_to_vec(&vec![b'a'; length], 6);
        let config = UnpackConfig {
            bytes: 3_000_000,
            ratio_from: 10_000,
            ..UnpackConfig::default()
        };
        let mut unpacking = Unpacking::new(config);
        assert_eq!(
            unpacking.inflate(&packed(9_000)).map(|bytes| bytes.len()),
            Ok(9_000)
        );
        assert_eq!(
            unpacking.inflate(&packed(1_000_000)),
            Err(Refusal::Ratio(200))
        );
        assert_eq!(
            unpacking.inflate(&packed(9_000)[..5]),
            Err(Refusal::Damaged)
        );
        assert_eq!(
            unpacking
                .store(&vec![b'a'; 2_990_000])
                .map(|bytes| bytes.len()),
            Ok(2_990_000)
        );
        assert_eq!(
            unpacking.inflate(&packed(9_000)),
            Err(Refusal::Total(3_000_000))
        );
    }
}
