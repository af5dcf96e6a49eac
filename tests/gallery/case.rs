//! A case of the gallery: a plain text file that people read and edit.
//!
//! ```text
//! # Title
//! A sentence that says what is right about it.
//! --- old
//! A paragraph a line, exactly as it stands.
//! --- new
//! The same of the newer version.
//! --- blocks
//! = 1 → 1
//! ```
//!
//! A character that can't be seen is written by its number, as in `\u{ad}`. How blocks are written says `notation.rs`.

use std::fs;
use std::path::{Path, PathBuf};

use palimpsest::model::Sides;

/// One case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// Its file.
    pub path: PathBuf,
    /// What it is about, in a few words.
    pub title: String,
    /// What is right about the expected blocks.
    pub why: String,
    /// The paragraphs of both versions.
    pub texts: Sides<Vec<String>>,
    /// What a reader should see, a block a line.
    pub blocks: String,
}

/// All cases, in the order of their files' names.
pub fn all() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gallery/cases");
    let entries = fs::read_dir(&folder).expect("the folder of the cases");
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry of the folder").path())
        .collect();
    paths.sort();
    paths.into_iter().map(read).collect()
}

fn read(path: PathBuf) -> Case {
    let text = fs::read_to_string(&path).expect("a case is a text file");
    let case = parse(&path, &text);
    case.unwrap_or_else(|| panic!("{}: not in the form of a case", path.display()))
}

fn parse(path: &Path, text: &str) -> Option<Case> {
    let (head, rest) = text.split_once("--- old\n")?;
    let (old, rest) = rest.split_once("--- new\n")?;
    let (new, blocks) = rest.split_once("--- blocks\n")?;
    let (title, why) = head.strip_prefix("# ")?.split_once('\n')?;
    let paragraphs = |section: &str| section.lines().map(seen_through).collect();
    Some(Case {
        path: path.to_owned(),
        title: title.to_owned(),
        why: why.trim().to_owned(),
        texts: Sides::new(paragraphs(old), paragraphs(new)),
        blocks: blocks.to_owned(),
    })
}

impl Case {
    /// Its paragraphs as the comparison takes them.
    pub fn paragraphs(&self) -> Sides<Vec<&str>> {
        self.texts
            .as_ref()
            .map(|texts| texts.iter().map(String::as_str).collect())
    }

    /// Writes other expected blocks into its file.
    pub fn accept(&self, blocks: &str) {
        let text = fs::read_to_string(&self.path).expect("a case is a text file");
        let (kept, _) = text.split_once("--- blocks\n").expect("a case has blocks");
        fs::write(&self.path, format!("{kept}--- blocks\n{blocks}"))
            .expect("the case can be written");
    }
}

/// A line with its numbered characters put in.
fn seen_through(line: &str) -> String {
    let mut parts = line.split("\\u{");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (number, rest) = part.split_once('}').expect("a number in braces");
        let number = u32::from_str_radix(number, 16).expect("a hexadecimal number");
        text.push(char::from_u32(number).expect("a character"));
        text.push_str(rest);
    }
    text
}

/// A text with characters that can't be seen written by their numbers.
pub fn by_number(text: &str) -> String {
    let is_unseen = |c: char| matches!(c, '\u{a0}' | '\u{ad}' | '\u{2000}'..='\u{200f}' | '\u{202a}'..='\u{202f}' | '\u{2060}' | '\u{feff}' | '\t');
    let written = |c: char| match is_unseen(c) && c != '\u{200d}' {
        true => format!("\\u{{{:x}}}", u32::from(c)),
        false => c.to_string(),
    };
    text.chars().map(written).collect()
}
