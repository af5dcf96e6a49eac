//! A version's text by age: since when every word of it stands there.

mod strengths;
mod told;

use std::collections::BTreeMap;
use std::ops::Range;

use super::moment::MomentView;
use super::{Inferred, Part, Words};
use crate::model::{Article, Version, VersionNumber};
use crate::text::{TokenKind, fold, tokens};
use crate::trace::{Annals, Life, Passage, Point, Run, Since};

pub use strengths::Strength;
pub use told::SinceTold;

/// A version's text by age.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SinceView {
    /// The version.
    pub number: VersionNumber,
    /// «The text of version 6 comes from 5 versions …».
    pub lead: String,
    /// How much of it is as old as the first version that is held; nothing of that one itself.
    pub survivors: Option<String>,
    /// Since when its headline reads so, where it has one.
    pub headline: Option<String>,
    /// Said where it was found out coarsely.
    pub caveat: Option<&'static str>,
    /// The legend: the versions that its text comes from, the oldest first.
    pub ages: Vec<Age>,
    /// The passages of the text, in reading order: neighbouring words that came, were away and left together.
    pub passages: Vec<SincePassage>,
    /// The paragraphs.
    pub paragraphs: Vec<SinceParagraph>,
    /// Paragraphs that are shown together; every one stands in one part.
    pub parts: Vec<Part>,
}

/// A line of the legend: a version that some of the text comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Age {
    /// Its number.
    pub number: VersionNumber,
    /// When it was stored.
    pub moment: Option<MomentView>,
    /// How strongly its text is marked, from 0, not at all, to [`SHADES`] − 1.
    pub shade: usize,
    /// «34 words, 8 %».
    pub share: String,
}

/// Neighbouring words with the same past.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SincePassage {
    /// In which paragraph, by index.
    pub paragraph: usize,
    /// Where in it (bytes).
    pub at: Range<usize>,
    /// Its text.
    pub text: String,
    /// Its line in the legend.
    pub age: usize,
    /// When it came, was away and left.
    pub life: Life,
}

/// A paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SinceParagraph {
    /// Its passages.
    pub passages: Range<usize>,
    /// Its text, where it holds neither a word nor a sign, and so no passage.
    pub bare: Option<String>,
    /// Where the text was inferred, or set by the person.
    pub inferred: Option<Inferred>,
}

/// In how many strengths text is marked. More could not be told apart in grey.
pub const SHADES: usize = 5;

/// Characters of a line of the text.
const LINE: usize = 70;

/// Most passages of a part that has more than one paragraph.
const MOST_PASSAGES: usize = 200;

/// Most paragraphs of a part.
const MOST_PARAGRAPHS: usize = 100;

/// A version's text by age; `None` where the text is not held, or the annals do not tell of it. `precise` is whether these are as fine as
/// can be.
#[must_use]
pub fn since(
    words: Words,
    article: &Article,
    number: VersionNumber,
    annals: &Annals,
    precise: bool,
) -> Option<SinceView> {
    let version = article.version(number)?;
    let since = annals.since(number)?;
    let counted = counted(version, &since)?;
    let ages = ages(words, article, annals, &counted);
    let (passages, paragraphs) = passages(words, version, &since, &ages)?;
    Some(SinceView {
        number,
        lead: words.since_lead(number, ages.len()),
        survivors: survivors(words, number, annals, &counted),
        headline: headline(words, article, version),
        caveat: (!precise).then_some(words.since_coarse()),
        parts: parts(&passages, &paragraphs),
        ages,
        passages,
        paragraphs,
    })
}

impl SinceView {
    /// The passage that comes `steps` (1 or −1) after another one in reading order, of those from one version where `age` names it; round the
    /// end to the other. `None` where there is none.
    #[must_use]
    pub fn next(&self, from: Option<usize>, on: bool, age: Option<usize>) -> Option<usize> {
        let is_meant = |at: &usize| {
            let passage = self.passages.get(*at);
            passage.is_some_and(|passage| age.is_none_or(|age| passage.age == age))
        };
        let all = 0..self.passages.len();
        if on {
            let start = from.map_or(0, |from| from + 1).min(all.end);
            (start..all.end).chain(0..start).find(is_meant)
        } else {
            let start = from.unwrap_or(all.end).min(all.end);
            let before = (0..start).rev();
            before.chain((start..all.end).rev()).find(is_meant)
        }
    }

    /// Where a passage stands among those from one version, or among all, and how many there are.
    #[must_use]
    pub fn place(&self, at: usize, age: Option<usize>) -> Option<(usize, usize)> {
        let is_meant = |passage: &&SincePassage| age.is_none_or(|age| passage.age == age);
        let own = self.passages.get(at)?;
        let before = self.passages.get(..at)?.iter().filter(is_meant).count();
        let of = self.passages.iter().filter(is_meant).count();
        is_meant(&own).then_some((before, of))
    }

    /// Which part a paragraph stands in.
    #[must_use]
    pub fn part_of(&self, paragraph: usize) -> usize {
        self.parts
            .partition_point(|part| part.rows.end <= paragraph)
    }

    /// What to ask to learn what stood in a passage's place before and after.
    #[must_use]
    pub fn question(&self, at: usize) -> Option<Passage> {
        let passage = self.passages.get(at)?;
        let point = |byte| Point {
            paragraph: passage.paragraph,
            byte,
        };
        Some(Passage::Text(
            point(passage.at.start)..point(passage.at.end),
        ))
    }
}

/// How many words of a text are as old as each version; those that signs alone come from, too.
fn counted(version: &Version, since: &Since) -> Option<BTreeMap<VersionNumber, usize>> {
    let texts = version.paragraphs.as_ref()?.iter();
    let mut counted = BTreeMap::new();
    for (paragraph, runs) in texts.zip(&since.paragraphs) {
        for run in runs {
            let text = paragraph.text.get(run.at.clone()).unwrap_or_default();
            let words = tokens(text).into_iter();
            let words = words.filter(|token| token.kind == TokenKind::Word).count();
            *counted.entry(run.life.born.by).or_default() += words;
        }
    }
    Some(counted)
}

/// How much of a text is as old as the first version; in words, as the legend counts. Nothing of the first version itself.
fn survivors(
    words: Words,
    number: VersionNumber,
    annals: &Annals,
    counted: &BTreeMap<VersionNumber, usize>,
) -> Option<String> {
    let first = annals.versions().next().filter(|first| *first != number)?;
    let all: usize = counted.values().sum();
    let old = counted.get(&first).copied().unwrap_or_default();
    (all > 0).then(|| words.survivors(old, hundredths(old, all), number, first))
}

fn ages(
    words: Words,
    article: &Article,
    annals: &Annals,
    counted: &BTreeMap<VersionNumber, usize>,
) -> Vec<Age> {
    let all: usize = counted.values().sum();
    let first = annals.versions().next();
    let has_first = first.is_some_and(|first| counted.contains_key(&first));
    let later = counted.len() - usize::from(has_first);
    let ages = counted.iter().enumerate().map(|(at, (number, own))| Age {
        number: *number,
        moment: article
            .version(*number)
            .and_then(|version| MomentView::of(words, version)),
        shade: shade(at + usize::from(!has_first), later),
        share: words.share_of_text(*own, hundredths(*own, all)),
    });
    ages.collect()
}

/// A share in whole hundredths, rounded as usual; all hundred of them only where nothing is left out.
fn hundredths(part: usize, all: usize) -> usize {
    let rounded = (part * 200 + all) / (all * 2).max(1);
    if part < all { rounded.min(99) } else { rounded }
}

/// How strongly the text of the nth version after the first is marked, where there are so many: the last one most, and alone.
fn shade(nth: usize, of: usize) -> usize {
    match nth {
        0 => 0,
        nth if nth >= of => SHADES - 1,
        nth => 1 + (nth - 1) * (SHADES - 2) / (of - 1),
    }
}

type Passages = (Vec<SincePassage>, Vec<SinceParagraph>);

fn passages(words: Words, version: &Version, since: &Since, ages: &[Age]) -> Option<Passages> {
    let (mut passages, mut paragraphs) = (Vec::new(), Vec::new());
    let texts = version.paragraphs.as_ref()?.iter();
    for (at, (paragraph, runs)) in texts.zip(&since.paragraphs).enumerate() {
        let first = passages.len();
        let passage = |run: &Run| {
            let age = ages.binary_search_by_key(&run.life.born.by, |age| age.number);
            Some(SincePassage {
                paragraph: at,
                at: run.at.clone(),
                text: paragraph.text.get(run.at.clone())?.to_owned(),
                age: age.ok()?,
                life: run.life.clone(),
            })
        };
        passages.extend(runs.iter().filter_map(passage));
        paragraphs.push(SinceParagraph {
            passages: first..passages.len(),
            bare: runs.is_empty().then(|| paragraph.text.clone()),
            inferred: Inferred::of(words, [paragraph.certainty]),
        });
    }
    Some((passages, paragraphs))
}

fn parts(passages: &[SincePassage], paragraphs: &[SinceParagraph]) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut held = 0;
    for (at, paragraph) in paragraphs.iter().enumerate() {
        let own = passages.get(paragraph.passages.clone()).unwrap_or_default();
        let bytes: usize = own.iter().map(|passage| passage.text.len()).sum();
        let lines = bytes.div_ceil(LINE) + 1;
        held += own.len();
        match parts.last_mut() {
            Some(part) if part.rows.len() < MOST_PARAGRAPHS && held <= MOST_PASSAGES => {
                part.rows.end = at + 1;
                part.lines += lines;
            }
            _ => {
                held = own.len();
                parts.push(Part {
                    rows: at..at + 1,
                    lines,
                });
            }
        }
    }
    parts
}

/// Since when the headline reads as it does in a version, typography aside.
fn headline(words: Words, article: &Article, version: &Version) -> Option<String> {
    let own = fold(version.title.as_deref()?);
    let earlier = article.versions.iter().rev();
    let earlier = earlier.filter(|other| other.number < version.number);
    let mut titled = earlier.filter_map(|other| Some((other, other.title.as_deref()?)));
    let (mut by, mut after) = (version, None);
    for (other, title) in titled.by_ref() {
        if fold(title) != own {
            after = Some(other.number);
            break;
        }
        by = other;
    }
    let moment = MomentView::of(words, by).map(|moment| moment.text);
    Some(words.headline_since(by.number, after, moment.as_deref()))
}
