//! A passage that a link leads to, short enough for an address: `at=new.3&words=two+people`, where it is long with its last words too:
//! `&to=were+hurt`.

use crate::model::Side;
use crate::text::tokens;

/// A passage of a version: where it stands, and the words by which it is known again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pinpoint {
    /// In which of the two versions.
    pub side: Side,
    /// In which paragraph it begins, by index; `None` for the headline.
    pub paragraph: Option<usize>,
    /// Its words; of a long passage the first ones.
    pub words: String,
    /// Of a long passage the last words.
    pub to: Option<String>,
}

/// Passages of up to so many bytes are named whole.
const WHOLE: usize = 60;

/// About so many bytes of a longer passage's beginning and end are named.
const END: usize = 30;

/// No address that we write has longer words; what is longer is no address of ours, and not worth looking for.
const LONGEST: usize = 600;

/// The word for the headline, where a paragraph's number stands otherwise.
const HEADLINE: &str = "headline";

impl Pinpoint {
    /// The passage with this text; `None` where it holds nothing to be seen.
    #[must_use]
    pub fn of(side: Side, paragraph: Option<usize>, text: &str) -> Option<Pinpoint> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        let one = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ");
        let is_whole = text.len() <= WHOLE && !text.contains('\n');
        let (words, to) = if is_whole {
            (one(text), None)
        } else {
            (one(beginning(text)), Some(one(end(text))))
        };
        Some(Pinpoint {
            side,
            paragraph,
            words,
            to,
        })
    }

    /// What stands for it in an address.
    pub(super) fn pairs(&self) -> impl Iterator<Item = (&'static str, String)> {
        let side = match self.side {
            Side::Old => "old",
            Side::New => "new",
        };
        // People count from one.
        let paragraph = self.paragraph.map(|at| at.saturating_add(1).to_string());
        let paragraph = paragraph.unwrap_or_else(|| HEADLINE.to_owned());
        let at = ("at", format!("{side}.{paragraph}"));
        let to = self.to.clone().map(|to| ("to", to));
        [at, ("words", self.words.clone())].into_iter().chain(to)
    }
}

/// What an address says of a passage, as it is being read.
#[derive(Debug, Default)]
pub(super) struct Parts {
    at: Option<(Side, Option<usize>)>,
    words: Option<String>,
    to: Option<String>,
}

impl Parts {
    /// Takes a part; what is none of ours is left out.
    pub(super) fn take(&mut self, name: &str, value: &str) {
        let words = || Some(value.trim().to_owned()).filter(|one| !one.is_empty());
        let words = || words().filter(|one| one.len() <= LONGEST);
        match name {
            "at" => self.at = place(value),
            "words" => self.words = words(),
            _ => self.to = words(),
        }
    }

    /// The passage, where enough is said of it.
    pub(super) fn pinpoint(self) -> Option<Pinpoint> {
        let (side, paragraph) = self.at?;
        Some(Pinpoint {
            side,
            paragraph,
            words: self.words?,
            to: self.to,
        })
    }
}

fn place(value: &str) -> Option<(Side, Option<usize>)> {
    let (side, paragraph) = value.split_once('.')?;
    let side = match side {
        "old" => Side::Old,
        "new" => Side::New,
        _ => return None,
    };
    if paragraph == HEADLINE {
        return Some((side, None));
    }
    let number: usize = paragraph.parse().ok()?;
    Some((side, Some(number.checked_sub(1)?)))
}

/// The first words, at least one.
fn beginning(text: &str) -> &str {
    let line = text.lines().next().unwrap_or_default();
    let mut ends = tokens(line).into_iter().map(|token| token.at.end);
    let first = ends.next().unwrap_or(line.len());
    let end = ends.take_while(|end| *end <= END).last().unwrap_or(first);
    line.get(..end).unwrap_or(line)
}

/// The last words, at least one.
fn end(text: &str) -> &str {
    let line = text.lines().next_back().unwrap_or_default();
    let starts = tokens(line).into_iter().rev().map(|token| token.at.start);
    let mut starts = starts.peekable();
    let last = starts.next().unwrap_or_default();
    let least = line.len().saturating_sub(END);
    let start = starts.take_while(|start| *start >= least).last();
    line.get(start.unwrap_or(last)..).unwrap_or(line)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::Address;
    use super::*;
    use crate::model::{Sides, VersionNumber};

    fn written(at: &Pinpoint) -> String {
        let address = Address {
            pair: Some(Sides::new(VersionNumber(5), VersionNumber(6))),
            at: Some(at.clone()),
            ..Address::default()
        };
        address.text()
    }

    #[test]
    fn a_short_passage_is_named_whole_and_a_long_one_by_its_ends() {
        let short = Pinpoint::of(Side::New, Some(2), " two  people ").expect("words");
        assert_eq!(written(&short), "old=5&new=6&at=new.3&words=two+people");
        let long = "The ferry that hit the quay on Monday morning had been repaired twice.\nPolice said nobody was to blame for what the mayor called a disaster.";
        let long = Pinpoint::of(Side::Old, None, long).expect("words");
        assert_eq!(
            written(&long),
            "old=5&new=6&at=old.headline&words=The+ferry+that+hit+the+quay+on&to=the+mayor+called+a+disaster."
        );
        assert_eq!(Pinpoint::of(Side::New, None, " \n "), None);
    }

    #[test]
    fn what_names_no_passage_is_left_out() {
        for text in [
            "old=5&new=6&at=new.3",
            "old=5&new=6&words=two",
            "old=5&new=6&at=new.0&words=two",
            "old=5&new=6&at=newer.1&words=two",
            "old=5&new=6&at=new.99999999999999999999999&words=two",
            "old=5&new=6&at=new.3&words=+",
        ] {
            let address = Address::parse(text);
            assert_eq!(
                (address.at.clone(), address.text()),
                (None, "old=5&new=6".to_owned()),
                "{text}"
            );
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back_and_short(
            text in "\\PC{1,40}( \\PC{1,40}){0,9}",
            paragraph in prop::option::of(0..100_000_usize),
        ) {
            if let Some(at) = Pinpoint::of(Side::Old, paragraph, &text) {
                let read = Address::parse(&written(&at)).at;
                prop_assert_eq!(read, Some(at));
            }
        }
    }
}
