//! What became of a phrase, to be read: where it stands, when it came, and what stood in its place before and after.

use std::ops::Range;

use std::collections::BTreeSet;

use super::moment::MomentView;
use super::timeline::{Marked, turned};
use super::{Inferred, Mark, Piece, Words};
use crate::model::{Article, Certainty, Side, Sides, Version, VersionNumber};
use crate::trace::{Change, Line, PhraseTrace, Place};

/// What became of a phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TracedView {
    /// «“12 people” stands in versions 0–1, of 4 held.»
    pub lead: String,
    /// Its places, those in headlines first.
    pub places: Vec<TracedPlace>,
    /// The versions with which it came, changed or left at any of its places, ascending.
    pub turned: Vec<VersionNumber>,
    /// What the reader must know before trusting it: that there are more places than are told, that tracing was coarse.
    pub caveats: Vec<String>,
}

/// A place of the phrase through the versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TracedPlace {
    /// «In the headline», «In the text».
    pub name: &'static str,
    /// The sentence that it stands in, in the last version that has it; the phrase is marked as inserted, the rest not at all.
    pub sentence: Vec<Piece>,
    /// What happened to it, in order.
    pub turns: Vec<TracedTurn>,
    /// Where it did not leave: «still there in version 6, the last held».
    pub still: Option<String>,
}

/// Something that happened to a phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TracedTurn {
    /// «Version 3», or «Between versions 2 and 5» where those between are not held.
    pub when: String,
    /// When that version was stored.
    pub moment: Option<MomentView>,
    /// «12 people became 17 people»: what was there as deleted, what is there as inserted.
    pub what: Vec<Piece>,
    /// How sure that is, in hundredths, where it rests on text that was inferred.
    pub percent: Option<u8>,
    /// The step with which it happened, and where it can be seen there.
    pub target: Option<TracedTarget>,
}

/// A place in a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TracedTarget {
    /// The two versions.
    pub pair: Sides<VersionNumber>,
    /// In which of the two it stands.
    pub side: Side,
    /// In which paragraph, by index; `None` for the headline.
    pub paragraph: Option<usize>,
    /// Which bytes of it; nothing where that is not known.
    pub at: Option<Stretch>,
}

/// From which to which byte of a paragraph or a headline a passage reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// The first byte.
    pub from: usize,
    /// The first byte behind it.
    pub to: usize,
}

impl Stretch {
    /// A passage that stands there.
    #[must_use]
    pub fn new(at: &Range<usize>) -> Stretch {
        Stretch {
            from: at.start,
            to: at.end,
        }
    }
}

impl TracedView {
    /// The phrase and its turns, for the timeline.
    #[must_use]
    pub fn marked(&self, phrase: &str) -> Marked {
        Marked {
            name: phrase.trim().to_owned(),
            at: self.turned.clone(),
        }
    }
}

/// What became of a phrase in an article.
#[must_use]
pub fn traced(words: Words, article: &Article, phrase: &str, trace: &PhraseTrace) -> TracedView {
    let headlines = trace.headlines.iter();
    let headlines = headlines.map(|line| place(words, article, line, true));
    let text = trace
        .text
        .iter()
        .map(|line| place(words, article, line, false));
    let found = trace.headlines.len() + trace.text.len();
    // Of a version whose text is not held a headline may be known.
    let known = article.versions.iter();
    let known = known.filter(|version| version.is_held() || version.title.is_some());
    let known: Vec<VersionNumber> = known.map(|version| version.number).collect();
    let cut = (!trace.is_complete).then(|| words.only_places(found));
    let coarse = (!trace.precise).then(|| words.traced_coarsely().to_owned());
    let lines = trace.headlines.iter().chain(&trace.text);
    let turned: BTreeSet<VersionNumber> = lines.flat_map(turned).collect();
    TracedView {
        turned: turned.into_iter().collect(),
        lead: words.phrase_stands(phrase.trim(), &trace.versions, &known),
        places: headlines.chain(text).collect(),
        caveats: cut.into_iter().chain(coarse).collect(),
    }
}

fn place(words: Words, article: &Article, line: &Line, is_headline: bool) -> TracedPlace {
    let literal = line.places.iter().rev().find(|place| place.is_literal);
    let shown = literal.or(line.places.last());
    TracedPlace {
        name: if is_headline {
            words.in_headline()
        } else {
            words.in_text()
        },
        sentence: shown.map_or_else(Vec::new, |place| sentence(article, place, is_headline)),
        turns: turns(words, article, line, is_headline),
        still: still(words, article, line, is_headline),
    }
}

/// The sentences that a passage stands in, the passage marked in them.
fn sentence(article: &Article, place: &Place, is_headline: bool) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for part in &place.parts {
        let Some(text) = text_of(article, place.version, part.paragraph, is_headline) else {
            continue;
        };
        if !pieces.is_empty() {
            pieces.push(Piece::new(Mark::Same, " "));
        }
        let cut = |from, to| text.get(from..to).unwrap_or_default();
        let whole = &part.sentence;
        for (mark, run) in [
            (Mark::Same, cut(whole.start, part.at.start)),
            (Mark::Inserted, cut(part.at.start, part.at.end)),
            (Mark::Same, cut(part.at.end, whole.end)),
        ] {
            if !run.is_empty() {
                pieces.push(Piece::new(mark, run));
            }
        }
    }
    pieces
}

/// What stands there in the last version that is held; nothing where that has just come.
fn still(words: Words, article: &Article, line: &Line, is_headline: bool) -> Option<String> {
    let is_told = |version: &&Version| match is_headline {
        true => version.title.is_some(),
        false => version.is_held(),
    };
    let last = article.versions.iter().rev().find(is_told)?.number;
    let change = line.changes.last()?;
    let is_there = change.new.is_some() && change.turn.by != last;
    is_there.then(|| words.still_there(last))
}

fn turns(words: Words, article: &Article, line: &Line, is_headline: bool) -> Vec<TracedTurn> {
    let mut was_there = false;
    let turns = line.changes.iter().map(|change| {
        let is_back = was_there;
        was_there = true;
        turn(words, article, line, change, is_back, is_headline)
    });
    turns.collect()
}

fn turn(
    words: Words,
    article: &Article,
    line: &Line,
    change: &Change,
    is_back: bool,
    is_headline: bool,
) -> TracedTurn {
    let by = change.turn.by;
    let version = article.version(by);
    TracedTurn {
        when: words.traced_when(&change.turn),
        moment: version.and_then(|version| MomentView::of(words, version)),
        what: what(words, change, is_back),
        percent: percent(words, change.turn.certainty),
        target: target(article, line, change, is_headline),
    }
}

/// The step with which something happened; `None` where its two versions can't be compared.
fn target(
    article: &Article,
    line: &Line,
    change: &Change,
    is_headline: bool,
) -> Option<TracedTarget> {
    let pair = Sides::new(change.turn.after?, change.turn.by);
    let is_held = |number| article.version(number).is_some_and(Version::is_held);
    let side = if change.new.is_some() {
        Side::New
    } else {
        Side::Old
    };
    let mut places = line.places.iter();
    let place = places.find(|place| place.version == pair[side]);
    let part = place.and_then(|place| place.parts.first());
    (is_held(pair.old) && is_held(pair.new)).then_some(TracedTarget {
        pair,
        side,
        paragraph: part.filter(|_| !is_headline).map(|part| part.paragraph),
        at: part.map(|part| Stretch::new(&part.at)),
    })
}

fn what(words: Words, change: &Change, is_back: bool) -> Vec<Piece> {
    let same = |text: &str| Piece::new(Mark::Same, text);
    // A line break stands for a paragraph's end, which is no space to see.
    let shown = |mark, wording: &str| Piece::new(mark, wording.replace('\n', " ¶ "));
    match (&change.old, &change.new) {
        (Some(old), Some(new)) => vec![
            shown(Mark::Deleted, old),
            same(words.between_wordings()),
            shown(Mark::Inserted, new),
        ],
        (None, Some(new)) if change.turn.after.is_none() => {
            vec![same(words.there_from_the_first()), shown(Mark::Same, new)]
        }
        (None, Some(new)) => {
            let came = if is_back {
                words.came_back()
            } else {
                words.came()
            };
            vec![same(came), shown(Mark::Inserted, new)]
        }
        (Some(old), None) => vec![same(words.left()), shown(Mark::Deleted, old)],
        (None, None) => Vec::new(),
    }
}

fn text_of(
    article: &Article,
    number: VersionNumber,
    paragraph: usize,
    is_headline: bool,
) -> Option<&str> {
    let version = article.version(number)?;
    if is_headline {
        return version.title.as_deref();
    }
    let paragraphs = version.paragraphs.as_ref()?;
    Some(paragraphs.get(paragraph)?.text.as_str())
}

fn percent(words: Words, certainty: Certainty) -> Option<u8> {
    Inferred::of(words, [certainty]).and_then(|inferred| inferred.percent)
}
