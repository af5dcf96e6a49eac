//! A phrase through the versions: where it stands word for word, and what stands in its place where it does not.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::chain::Chain;
use super::follow::follow;
use super::line::{Line, line};
use super::sought::{Reading, Sought};
use super::spot::{Piece, Spot};
use super::{TraceConfig, Tracing};
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
    /// Whether all its places were followed, and not only as many as [`TraceConfig::lines`] allows.
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
        let mut is_complete = true;
        let mut lines = |chain: &Chain| {
            let sought = Sought::phrase(phrase, match_case, &chain.cutter.lexicon);
            let found = Found::of(chain, &sought, &self.config);
            is_complete &= found.is_complete;
            (found.lines, found.versions)
        };
        let (headlines, mut versions) = lines(&self.headlines);
        let (text, in_text) = lines(&self.text);
        versions.extend(in_text);
        versions.sort_unstable();
        versions.dedup();
        PhraseTrace {
            headlines,
            text,
            versions,
            is_complete,
        }
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

/// Where a phrase was found.
struct Found {
    lines: Vec<Line>,
    /// In which versions.
    versions: Vec<VersionNumber>,
    /// Whether the lines are all there are.
    is_complete: bool,
}

impl Found {
    fn of(chain: &Chain, sought: &Sought<'_>, config: &TraceConfig) -> Found {
        let mut found = Found {
            lines: Vec::new(),
            versions: Vec::new(),
            is_complete: true,
        };
        let mut covered: Vec<Vec<Spot>> = vec![Vec::new(); chain.versions.len()];
        for (version, held) in chain.versions.iter().enumerate() {
            let reading = Reading::of(held);
            let mut places = sought.places(&reading).peekable();
            if places.peek().is_some() {
                found.versions.push(held.number);
            }
            for place in places {
                let pieces = reading.pieces(&place);
                let spot = Spot { version, pieces };
                if covered[version].iter().any(|other| other.overlaps(&spot)) {
                    continue;
                }
                if found.lines.len() == config.lines {
                    found.is_complete = false;
                    break;
                }
                let spots = follow(chain, &spot, config);
                found.lines.push(line(chain, &spots, sought));
                for spot in spots {
                    covered[spot.version].push(spot);
                }
            }
        }
        found
    }
}
