//! A phrase through the versions: where it stands word for word, and what stands in its place where it does not.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::chain::Chain;
use super::follow::follow;
use super::line::{Line, line};
use super::sought::Sought;
use super::spot::{Piece, Spot};
use super::{Search, Tracing};
use crate::model::VersionNumber;

/// Some of a version's text, as a person selects it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Passage {
    /// Bytes of its headline.
    Headline(Range<usize>),
    /// From one point of its text to another one, over as many paragraphs as lie between.
    Text(Range<Point>),
}

/// A point in the text of a version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Point {
    /// The paragraph, by index.
    pub paragraph: usize,
    /// Before which byte of it.
    pub byte: usize,
}

/// What became of a phrase.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhraseTrace {
    /// Its places in headlines, each followed through the versions; those that were met first come first.
    pub headlines: Vec<Line>,
    /// The same in the text.
    pub text: Vec<Line>,
    /// The versions in which it stands word for word, in the headline or in the text; ascending.
    pub versions: Vec<VersionNumber>,
    /// Whether the work that was allowed sufficed for tracing; where it did not, what moved or came back may count as gone and new.
    pub precise: bool,
    /// Whether all its places were followed, and not only as many as [`TraceConfig::lines`](super::TraceConfig::lines) allows.
    pub is_complete: bool,
}

impl Tracing {
    /// Follows a phrase through the versions.
    ///
    /// It is found where the same words and signs stand one after the other, whole words only. White space between them, kinds of quotation
    /// marks and dashes, and invisible characters are passed over, and so is letter case unless it is to be matched. It may run over the
    /// end of a paragraph behind a sign, or where it has a line break itself. A phrase without a word or sign is found nowhere.
    #[must_use]
    pub fn phrase(&self, phrase: &str, match_case: bool) -> PhraseTrace {
        let mut search = Search::new(phrase, match_case);
        while search.step(self) {}
        search.found(self)
    }

    /// Follows what stands somewhere in a version through the others: the words and signs of a passage, also those of which only a part
    /// stands in it. [`Place::is_literal`](super::Place::is_literal) tells where the same words stand.
    ///
    /// `None` where the version or a headline is not held, or no word or sign stands there.
    #[must_use]
    pub fn passage(&self, number: VersionNumber, passage: &Passage) -> Option<Line> {
        let (chain, points) = match passage {
            Passage::Headline(bytes) => {
                let point = |byte| Point { paragraph: 0, byte };
                (&self.headlines, point(bytes.start)..point(bytes.end))
            }
            Passage::Text(points) => (&self.text, points.clone()),
        };
        let spot = spot(chain, number, &points)?;
        let sought = Sought::passage(&spot, chain);
        Some(line(chain, &follow(chain, &spot, &self.config), &sought))
    }
}

/// The marks between two points of a version; `None` where there is none.
fn spot(chain: &Chain, number: VersionNumber, points: &Range<Point>) -> Option<Spot> {
    let version = chain.place(number)?;
    let paragraphs = chain.versions.get(version)?.paragraphs.iter().enumerate();
    let (start, end) = (points.start, points.end);
    let inside = paragraphs
        .skip(start.paragraph)
        .take_while(|(paragraph, _)| *paragraph <= end.paragraph);
    let pieces = inside.map(|(paragraph, lived)| {
        let is_first = paragraph == start.paragraph;
        let is_last = paragraph == end.paragraph;
        let from = if is_first { start.byte } else { 0 };
        let to = if is_last { end.byte } else { usize::MAX };
        let marks = lived.cut.marks_in(&(from..to));
        Piece { paragraph, marks }
    });
    let pieces: Vec<Piece> = pieces.filter(|piece| !piece.marks.is_empty()).collect();
    (!pieces.is_empty()).then_some(Spot { version, pieces })
}
