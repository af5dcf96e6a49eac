//! Since when every word of every version stands there, in little room.

use std::rc::Rc;

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::chain::{Chain, Lived};
use super::{Life, Run, Since, Tracing};
use crate::model::VersionNumber;

/// Since when every word of every held version stands there: what [`Tracing::since`] tells of each, in little room. A paragraph that
/// stands in many versions is kept once, and so is the life of words that came and left together. 150 versions of 100 paragraphs are about
/// 200 KB. They come in portions ([`AnnalsWriter`]), which are put together again in their order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Annals {
    lives: Vec<Life>,
    paragraphs: Vec<Vec<Stretch>>,
    versions: Vec<Entry>,
}

/// A run: how many bytes it has, and which life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Stretch {
    bytes: u32,
    life: u32,
}

/// A version, its paragraphs by their places in the list of all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Entry {
    number: VersionNumber,
    title: Option<u32>,
    paragraphs: Vec<u32>,
}

impl Annals {
    /// The versions that are told of, ascending.
    pub fn versions(&self) -> impl Iterator<Item = VersionNumber> + '_ {
        self.versions.iter().map(|entry| entry.number)
    }

    /// Since when every word of a version stands there; `None` where nothing is told of it.
    #[must_use]
    pub fn since(&self, number: VersionNumber) -> Option<Since> {
        let entries = &self.versions;
        let at = entries.binary_search_by_key(&number, |entry| entry.number);
        let entry = entries.get(at.ok()?)?;
        let paragraphs = entry.paragraphs.iter();
        Some(Since {
            title: entry.title.map_or_else(Vec::new, |at| self.runs(at)),
            paragraphs: paragraphs.map(|at| self.runs(*at)).collect(),
        })
    }

    /// Takes the portion that comes next.
    pub fn extend(&mut self, portion: Annals) {
        self.lives.extend(portion.lives);
        self.paragraphs.extend(portion.paragraphs);
        self.versions.extend(portion.versions);
    }

    /// How many runs are kept.
    #[must_use]
    pub fn run_count(&self) -> usize {
        self.paragraphs.iter().map(Vec::len).sum()
    }

    /// Whether nothing is told.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.versions.is_empty()
    }

    fn runs(&self, paragraph: u32) -> Vec<Run> {
        let stretches = self.paragraphs.get(paragraph as usize);
        let mut reached = 0;
        let runs = stretches.into_iter().flatten().filter_map(|stretch| {
            let start = reached;
            reached += stretch.bytes as usize;
            Some(Run {
                at: start..reached,
                life: self.lives.get(stretch.life as usize)?.clone(),
            })
        });
        runs.collect()
    }
}

/// Writes the annals of what was traced, portion by portion. What was traced must stay the same meanwhile; else it takes another writer.
#[derive(Debug, Default)]
pub struct AnnalsWriter {
    /// The versions that were written.
    done: usize,
    lives: FxHashMap<Life, u32>,
    /// Paragraphs that were written, by where their marks and their text lie.
    paragraphs: FxHashMap<(usize, usize), u32>,
}

impl AnnalsWriter {
    /// The next portion: whole versions, until there are so many new runs; `None` after the last one.
    pub fn next(&mut self, tracing: &Tracing, runs: usize) -> Option<Annals> {
        let mut portion = Annals::default();
        while portion.is_empty() || portion.run_count() < runs {
            let Some(held) = tracing.text.versions.get(self.done) else {
                break;
            };
            self.done += 1;
            let paragraphs = held.paragraphs.iter();
            let paragraphs = paragraphs.map(|lived| self.write(&tracing.text, lived, &mut portion));
            let paragraphs = paragraphs.collect();
            let headlines = &tracing.headlines;
            let title = headlines
                .place(held.number)
                .and_then(|at| headlines.lived(at, 0));
            let title = title.map(|lived| self.write(headlines, lived, &mut portion));
            portion.versions.push(Entry {
                number: held.number,
                title,
                paragraphs,
            });
        }
        (!portion.is_empty()).then_some(portion)
    }

    fn write(&mut self, chain: &Chain, lived: &Lived, portion: &mut Annals) -> u32 {
        let place = (
            Rc::as_ptr(&lived.ids).cast::<u8>().addr(),
            Rc::as_ptr(&lived.cut).addr(),
        );
        if let Some(known) = self.paragraphs.get(&place) {
            return *known;
        }
        let runs = chain.runs(lived).into_iter();
        let stretches = runs.map(|run| Stretch {
            bytes: short(run.at.len()),
            life: self.life(run.life, portion),
        });
        let stretches = stretches.collect();
        portion.paragraphs.push(stretches);
        let number = short(self.paragraphs.len());
        self.paragraphs.insert(place, number);
        number
    }

    fn life(&mut self, life: Life, portion: &mut Annals) -> u32 {
        if let Some(known) = self.lives.get(&life) {
            return *known;
        }
        let number = short(self.lives.len());
        portion.lives.push(life.clone());
        self.lives.insert(life, number);
        number
    }
}

/// No text that fits into memory has more.
fn short(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
