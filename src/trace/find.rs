//! Where words stand, in every version at once: without following anything, and so at once.

use std::ops::Range;
use std::rc::Rc;

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::cut::{Cut, Cutter, marks};
use super::lexicon::{Key, Lexicon};
use super::sought::ends;
use crate::model::{Article, Version, VersionNumber};

/// What was found of some words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// In which way.
    pub by: FoundBy,
    /// How often, in every version that has any; ascending.
    pub counts: Vec<(VersionNumber, usize)>,
    /// Where, those that stand in earlier versions first; a sentence that stands in several versions is one.
    pub passages: Vec<FoundPassage>,
    /// How many more passages there are.
    pub more: usize,
}

/// In which way words were found: the first one in which any were.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum FoundBy {
    /// The same words and signs, one after the other.
    #[default]
    Phrase,
    /// The same, with a last word that only begins so.
    Beginning,
    /// All of the words, anywhere in a paragraph; the last one may only begin so.
    Words,
}

/// A sentence in which words were found, through the versions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundPassage {
    /// Whether it is a headline.
    pub is_headline: bool,
    /// The sentence, or several where the words stand in more than one, as the latest version has it.
    pub sentence: String,
    /// Where in it the words stand (bytes), ascending.
    pub at: Vec<Range<usize>>,
    /// Where it stands, ascending by version and place.
    pub places: Vec<FoundPlace>,
}

/// A place in which words were found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundPlace {
    /// The version.
    pub version: VersionNumber,
    /// The paragraph in which they begin, by index; 0 for a headline.
    pub paragraph: usize,
    /// From the first of them to the end of the last one in that paragraph (bytes).
    pub at: Range<usize>,
}

/// All words of an article's versions, to be looked through again and again.
#[derive(Debug, Default)]
pub struct Finder {
    cutter: Cutter,
    texts: Vec<Text>,
    reached: Option<VersionNumber>,
}

/// A version's headline or text.
#[derive(Debug)]
struct Text {
    number: VersionNumber,
    is_headline: bool,
    cuts: Vec<Rc<Cut>>,
}

/// The words that are looked for: by mark, which wordings in small letters will do.
struct Wanted {
    keys: Vec<Vec<Key>>,
    /// By mark, whether a paragraph may end behind it.
    ends: Vec<bool>,
}

/// Words found in one text: marks of neighbouring paragraphs.
struct Hit {
    paragraph: usize,
    /// By paragraph from that one on, which of its marks.
    marks: Vec<Vec<Range<usize>>>,
}

impl Finder {
    /// Nothing read yet.
    #[must_use]
    pub fn new() -> Finder {
        Finder::default()
    }

    /// Reads all of an article.
    #[must_use]
    pub fn of(article: &Article) -> Finder {
        let mut finder = Finder::new();
        while finder.step(article) {}
        finder
    }

    /// Reads one version more; `false` where there is none left. The article stays the same meanwhile; else it takes another finder.
    pub fn step(&mut self, article: &Article) -> bool {
        let mut versions = article.versions.iter();
        let next = versions.find(|version| self.reached.is_none_or(|last| last < version.number));
        let Some(version) = next else { return false };
        self.read(version);
        self.reached = Some(version.number);
        true
    }

    fn read(&mut self, version: &Version) {
        let headline = version.title.iter().map(|title| (true, vec![title]));
        let text = version.paragraphs.iter().map(|paragraphs| {
            let texts = paragraphs.iter().map(|paragraph| &paragraph.text);
            (false, texts.collect())
        });
        for (is_headline, texts) in headline.chain(text) {
            let cuts = texts.iter().map(|text| self.cutter.cut(text)).collect();
            self.texts.push(Text {
                number: version.number,
                is_headline,
                cuts,
            });
        }
    }

    /// Where words stand: whole words one after the other, whatever the letter case, the kinds of quotation marks, dashes and spaces, and
    /// however accents are composed. Where that is found nowhere, with a last word that only begins so; where not even that is, all of
    /// the words in one paragraph. At most so many passages are told.
    #[must_use]
    pub fn find(&self, words: &str, most: usize) -> Finding {
        let lexicon = &self.cutter.lexicon;
        let ways = [
            (FoundBy::Phrase, Wanted::of(words, lexicon, false)),
            (FoundBy::Beginning, Wanted::of(words, lexicon, true)),
        ];
        for (by, wanted) in ways {
            let found = self.look(by, most, |text| wanted.in_a_row(text, lexicon));
            if !found.counts.is_empty() {
                return found;
            }
        }
        let wanted = Wanted::of(words, lexicon, true).words_only(words);
        self.look(FoundBy::Words, most, |text| wanted.anywhere(text, lexicon))
    }

    fn look(&self, by: FoundBy, most: usize, hits: impl Fn(&Text) -> Vec<Hit>) -> Finding {
        let mut finding = Finding {
            by,
            ..Finding::default()
        };
        let mut known: FxHashMap<(bool, Vec<Key>, usize), Option<usize>> = FxHashMap::default();
        for text in &self.texts {
            for hit in hits(text) {
                match finding.counts.last_mut() {
                    Some((number, count)) if *number == text.number => *count += 1,
                    _ => finding.counts.push((text.number, 1)),
                }
                let Some(shown) = text.around(&hit) else {
                    continue;
                };
                let place = known.entry((text.is_headline, shown.keys, shown.first));
                let at = *place.or_insert_with(|| {
                    let is_room = finding.passages.len() < most;
                    finding.more += usize::from(!is_room);
                    is_room.then(|| {
                        finding.passages.push(FoundPassage {
                            is_headline: text.is_headline,
                            sentence: String::new(),
                            at: Vec::new(),
                            places: Vec::new(),
                        });
                        finding.passages.len() - 1
                    })
                });
                if let Some(passage) = at.and_then(|at| finding.passages.get_mut(at)) {
                    passage.sentence = shown.sentence;
                    passage.at = shown.at;
                    passage.places.push(FoundPlace {
                        version: text.number,
                        paragraph: hit.paragraph,
                        at: shown.place,
                    });
                }
            }
        }
        finding
    }
}

/// What is shown of a hit.
struct Shown {
    sentence: String,
    at: Vec<Range<usize>>,
    /// The marks of the sentence, by which it is known again, and which of them the hit begins with.
    keys: Vec<Key>,
    first: usize,
    place: Range<usize>,
}

impl Text {
    /// The sentences around a hit.
    fn around(&self, hit: &Hit) -> Option<Shown> {
        let mut shown: Option<Shown> = None;
        for (paragraph, ranges) in (hit.paragraph..).zip(&hit.marks) {
            let cut = self.cuts.get(paragraph)?;
            // A paragraph without any mark may lie between.
            let (Some(first), Some(last)) = (ranges.first(), ranges.last()) else {
                continue;
            };
            let sentence = cut.sentences_of(&(first.start..last.end));
            let bytes = cut.bytes(sentence.clone());
            let text = cut.text.get(bytes.clone())?;
            let keys = cut.keys.get(sentence.clone())?;
            let own = shown.get_or_insert_with(|| Shown {
                sentence: String::new(),
                at: Vec::new(),
                keys: Vec::new(),
                first: first.start - sentence.start,
                place: cut.bytes(first.start..last.end),
            });
            if !own.sentence.is_empty() {
                own.sentence.push(' ');
            }
            let start = own.sentence.len();
            own.sentence.push_str(text);
            own.keys.extend(keys);
            let at = ranges.iter().map(|range| cut.bytes(range.clone()));
            let at = at.map(|at| start + at.start - bytes.start..start + at.end - bytes.start);
            own.at.extend(at);
        }
        shown
    }
}

impl Wanted {
    fn of(words: &str, lexicon: &Lexicon, begins: bool) -> Wanted {
        let marks = marks(words);
        let last = marks.len().saturating_sub(1);
        let keys = marks.iter().enumerate().map(|(at, (_, wording))| {
            let small = wording.to_lowercase();
            if begins && at == last && small.chars().any(char::is_alphanumeric) {
                lexicon.beginning(&small)
            } else {
                lexicon.find(&small).into_iter().collect()
            }
        });
        Wanted {
            keys: keys.collect(),
            ends: ends(words, &marks),
        }
    }

    /// Without signs; nothing where fewer than two words are left, which stand in a row if anywhere.
    fn words_only(self, words: &str) -> Wanted {
        let marks = marks(words);
        let is_word = |wording: &str| wording.chars().any(char::is_alphanumeric);
        let kept = marks.iter().zip(self.keys);
        let kept = kept.filter(|((_, wording), _)| is_word(wording));
        let mut keys: Vec<Vec<Key>> = kept.map(|(_, keys)| keys).collect();
        if keys.len() < 2 {
            keys.clear();
        }
        Wanted {
            keys,
            ends: Vec::new(),
        }
    }

    fn fits(&self, at: usize, key: Key, lexicon: &Lexicon) -> bool {
        let keys = self.keys.get(at).map_or(&[][..], Vec::as_slice);
        keys.contains(&lexicon.small(key))
    }

    fn can_be_found(&self) -> bool {
        !self.keys.is_empty() && self.keys.iter().all(|keys| !keys.is_empty())
    }

    /// Where the marks stand one after the other, as places that don't overlap.
    fn in_a_row(&self, text: &Text, lexicon: &Lexicon) -> Vec<Hit> {
        let mut hits = Vec::new();
        if !self.can_be_found() {
            return hits;
        }
        let mut next = (0, 0);
        for (paragraph, cut) in text.cuts.iter().enumerate() {
            for mark in 0..cut.len() {
                if (paragraph, mark) < next {
                    continue;
                }
                if let Some((hit, end)) = self.from(text, paragraph, mark, lexicon) {
                    hits.push(hit);
                    next = end;
                }
            }
        }
        hits
    }

    /// The marks one after the other from there on, and the place behind them.
    fn from(
        &self,
        text: &Text,
        paragraph: usize,
        mark: usize,
        lexicon: &Lexicon,
    ) -> Option<(Hit, (usize, usize))> {
        let (mut at, mut mark) = (paragraph, mark);
        let start = mark..mark;
        let mut ranges = vec![start];
        for wanted in 0..self.keys.len() {
            let mut cut = text.cuts.get(at)?;
            while mark == cut.len() {
                // A paragraph may end here only if the words allow for it.
                let before = wanted.checked_sub(1);
                let may_end = before.and_then(|before| self.ends.get(before));
                if !may_end.copied().unwrap_or(false) {
                    return None;
                }
                at += 1;
                mark = 0;
                cut = text.cuts.get(at)?;
                ranges.push(0..0);
            }
            if !self.fits(wanted, *cut.keys.get(mark)?, lexicon) {
                return None;
            }
            mark += 1;
            if let Some(range) = ranges.last_mut() {
                range.end = mark;
            }
        }
        let marks = ranges.into_iter().map(|range| match range.is_empty() {
            true => Vec::new(),
            false => Vec::from([range]),
        });
        let marks = marks.collect();
        Some((Hit { paragraph, marks }, (at, mark)))
    }

    /// The paragraphs that have all of the words, each with all places of them.
    fn anywhere(&self, text: &Text, lexicon: &Lexicon) -> Vec<Hit> {
        let mut hits = Vec::new();
        if !self.can_be_found() {
            return hits;
        }
        for (paragraph, cut) in text.cuts.iter().enumerate() {
            let mut is_there = vec![false; self.keys.len()];
            let mut marks: Vec<Range<usize>> = Vec::new();
            for (mark, key) in cut.keys.iter().enumerate() {
                let mut is_wanted = false;
                for (at, there) in is_there.iter_mut().enumerate() {
                    if self.fits(at, *key, lexicon) {
                        (*there, is_wanted) = (true, true);
                    }
                }
                match marks.last_mut() {
                    Some(last) if is_wanted && last.end == mark => last.end = mark + 1,
                    _ if is_wanted => marks.push(mark..mark + 1),
                    _ => {}
                }
            }
            if is_there.iter().all(|there| *there) {
                hits.push(Hit {
                    paragraph,
                    marks: vec![marks],
                });
            }
        }
        hits
    }
}
