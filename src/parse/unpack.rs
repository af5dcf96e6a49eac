//! What is unpacked out of a capture, and the limits that keep a small file from becoming an endless one.

use std::collections::HashSet;

use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

use crate::model::{Capture, Timestamp};

use super::{Decode, MAX_BYTES, Reading, read_within};

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

/// Why a file inside is not unpacked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It is not what a packer writes, or ends too early.
    Damaged,
    /// It would be too many times larger than its packed form.
    Ratio(usize),
    /// It alone would be too large: the limit in bytes.
    Size(usize),
    /// All files together would be too large: the limit in bytes.
    Total(usize),
}

/// What is left of the limits while one capture is unpacked.
#[derive(Debug)]
pub struct Unpacking {
    config: UnpackConfig,
    depth: usize,
    entries: usize,
    bytes: usize,
    names: HashSet<String>,
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
        let numbered = (2_u32..).map(|number| format!("{plain} ({number})"));
        let name = std::iter::once(plain.clone())
            .chain(numbered)
            .find(|name| !self.names.contains(name))
            .unwrap_or(plain);
        self.names.insert(name.clone());
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

/// Most characters of a name inside that are shown.
const LONGEST_NAME: usize = 120;

fn inner_name(outer: &str, inner: &[u8]) -> String {
    let inner = String::from_utf8_lossy(inner).replace('\\', "/");
    let shown: Vec<char> = inner
        .trim_start_matches('/')
        .chars()
        .map(|c| if is_unfit(c) { '\u{fffd}' } else { c })
        .collect();
    let start = shown.len().saturating_sub(LONGEST_NAME);
    let end: String = shown.iter().skip(start).collect();
    let cut = if start > 0 { "…" } else { "" };
    format!("{outer}/{cut}{end}")
}

fn is_unfit(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether a file in an archive or a folder is only there for the look of a page beside it, or for the system that packed it: from its
/// path, folders parted by `/` or `\\`. Such a file is passed over without a word; one that a person gives by itself is not.
#[must_use]
pub fn is_clutter(path: &str) -> bool {
    let path = path.replace('\\', "/").to_lowercase();
    let mut parts = path.split('/').rev();
    let file = parts.next().unwrap_or_default();
    let is_systems = file.starts_with("._")
        || matches!(file, ".ds_store" | "thumbs.db" | "desktop.ini")
        || parts.clone().any(|folder| folder == "__macosx");
    let ending = file.rsplit_once('.').map_or("", |(_, ending)| ending);
    is_systems || PAGE_PARTS.contains(&ending) || parts.any(is_companion)
}

/// Endings of what a page is made of besides its text.
const PAGE_PARTS: [&str; 26] = [
    "css", "js", "mjs", "map", "png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "ico", "bmp",
    "woff", "woff2", "ttf", "otf", "eot", "mp3", "mp4", "webm", "ogg", "wav", "swf", "m4a", "mov",
];

/// Whether a folder is the one that a browser saved beside a page: «NAME_files» and what Windows calls that in other languages.
fn is_companion(folder: &str) -> bool {
    let endings = [
        "_files",
        ".files",
        "-filer",
        "_filer",
        "_dateien",
        "-dateien",
        "_fichiers",
        "_archivos",
        "_arquivos",
        "_ficheiros",
        "_file",
        "_bestanden",
        "_pliki",
        "_soubory",
        "_tiedostot",
        "_elemei",
    ];
    endings.iter().any(|ending| folder.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_inside_is_a_label_and_nothing_else() {
        assert_eq!(
            inner_name("a.zip", b"../..\\x/page.html"),
            "a.zip/../../x/page.html"
        );
        assert_eq!(
            inner_name("a.zip", "/x\u{202e}lmth.\0\n".as_bytes()),
            "a.zip/x\u{fffd}lmth.\u{fffd}\u{fffd}"
        );
        assert_eq!(inner_name("a", &[b'x'; 500]).chars().count(), 123);
    }

    #[test]
    fn two_files_of_one_name_are_told_apart() {
        let mut unpacking = Unpacking::new(UnpackConfig::default());
        let mut name = || unpacking.name_inner("a.zip", b"x.html");
        assert_eq!(name(), "a.zip/x.html");
        assert_eq!(name(), "a.zip/x.html (2)");
        assert_eq!(name(), "a.zip/x.html (3)");
    }

    #[test]
    fn clutter_is_told_from_what_may_be_a_page() {
        for path in [
            "story_files/saved_resource.html",
            "Story-Dateien\\logo.png",
            "__MACOSX/story/._page.html",
            "story/.DS_Store",
            "a/style.CSS",
        ] {
            assert!(is_clutter(path), "{path}");
        }
        for path in [
            "page.html",
            "my_files.html",
            "story/2018",
            "a.zip",
            "notes.txt",
        ] {
            assert!(!is_clutter(path), "{path}");
        }
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
