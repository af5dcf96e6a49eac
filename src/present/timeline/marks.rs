//! Marks on the timeline: where the paragraph in focus changed, where the traced phrase did, where a search has found something.

use std::collections::BTreeMap;

use super::super::words::beginning;
use super::super::{Compared, Words};
use crate::model::VersionNumber;
use crate::session::{Answer, Question};
use crate::trace::{Line, Passage, Point};

/// All that is to be marked on the timeline.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marks {
    /// Where the paragraph in focus changed.
    pub paragraph: Option<Marked>,
    /// Where the traced phrase came, changed or left.
    pub phrase: Option<Marked>,
    /// Where a search has found something.
    pub hits: Option<Hits>,
}

/// The versions with which something changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked {
    /// What it is: its first words.
    pub name: String,
    /// Ascending.
    pub at: Vec<VersionNumber>,
}

/// What a search has found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hits {
    /// What was searched for.
    pub name: String,
    /// How often it stands in each version that has it.
    pub at: BTreeMap<VersionNumber, usize>,
}

/// What is marked at a stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkKind {
    /// The paragraph in focus changed with it.
    Paragraph,
    /// The traced phrase came, changed or left with it.
    Phrase,
    /// A search has found so much in it.
    Hits(usize),
}

/// A mark at a stop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StopMark {
    /// What is marked.
    pub kind: MarkKind,
    /// The same in words.
    pub sentence: String,
}

/// What a kind of mark stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkLegend {
    /// The kind; the number of hits means nothing here.
    pub kind: MarkKind,
    /// In words.
    pub sentence: String,
}

impl Marks {
    /// The marks at a version's stop.
    #[must_use]
    pub(super) fn of(&self, words: Words, number: VersionNumber) -> Vec<StopMark> {
        let is_at = |marked: &&Marked| marked.at.contains(&number);
        let paragraph = self.paragraph.as_ref().filter(is_at).map(|_| StopMark {
            kind: MarkKind::Paragraph,
            sentence: words.paragraph_changed().to_owned(),
        });
        let phrase = self.phrase.as_ref().filter(is_at).map(|marked| StopMark {
            kind: MarkKind::Phrase,
            sentence: words.phrase_changed(&marked.name),
        });
        let hits = self.hits.as_ref().and_then(|hits| {
            let count = *hits.at.get(&number)?;
            Some(StopMark {
                kind: MarkKind::Hits(count),
                sentence: words.stands_times(&hits.name, count),
            })
        });
        [paragraph, phrase, hits].into_iter().flatten().collect()
    }

    /// What the kinds of mark stand for that there are.
    #[must_use]
    pub(super) fn legend(&self, words: Words) -> Vec<MarkLegend> {
        let paragraph = self.paragraph.as_ref().map(|marked| MarkLegend {
            kind: MarkKind::Paragraph,
            sentence: words.paragraph_changed_with(&marked.name, &marked.at),
        });
        let phrase = self.phrase.as_ref().map(|marked| MarkLegend {
            kind: MarkKind::Phrase,
            sentence: words.phrase_changed_with(&marked.name, &marked.at),
        });
        let hits = self.hits.as_ref().map(|hits| MarkLegend {
            kind: MarkKind::Hits(hits.at.values().sum()),
            sentence: words.found_in(&hits.name, hits.at.len(), hits.at.values().sum()),
        });
        [paragraph, phrase, hits].into_iter().flatten().collect()
    }
}

/// A paragraph in focus: what it is called, and what to ask about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParagraphInFocus {
    /// Its first words.
    pub name: String,
    /// The question to which the answer tells when it changed.
    pub question: Question,
}

impl ParagraphInFocus {
    /// With which versions it changed, by the answer to its question.
    #[must_use]
    pub fn marked(&self, answer: &Answer) -> Marked {
        let line = match answer {
            Answer::Passage(line) => line.as_ref(),
            Answer::Annals { .. } | Answer::Phrase(_) | Answer::Words(_) => None,
        };
        Marked {
            name: self.name.clone(),
            at: line.map(turned).unwrap_or_default(),
        }
    }
}

/// With which versions a passage came, changed or left; what stands in the first version held did not come with it, as far as is known.
pub(crate) fn turned(line: &Line) -> Vec<VersionNumber> {
    let changes = line.changes.iter();
    let later = changes.filter(|change| change.turn.after.is_some());
    let mut at: Vec<VersionNumber> = later.map(|change| change.turn.by).collect();
    at.dedup();
    at
}

impl Compared {
    /// The paragraph that stands in the row of that id: in the newer version, where it has one. Nothing where there is no such row.
    #[must_use]
    pub fn in_focus(&self, id: &str) -> Option<ParagraphInFocus> {
        let (number, paragraphs) = self.paragraphs_of(id)?;
        let all = self.article().version(number)?.paragraphs.as_ref()?;
        let first = all.get(paragraphs.start)?;
        let last = all.get(paragraphs.end.checked_sub(1)?)?;
        let point = |paragraph, byte| Point { paragraph, byte };
        Some(ParagraphInFocus {
            name: beginning(&first.text),
            question: Question::Passage {
                version: number,
                passage: Passage::Text(
                    point(paragraphs.start, 0)..point(paragraphs.end - 1, last.text.len()),
                ),
            },
        })
    }
}
