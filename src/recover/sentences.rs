//! Which sentences of a page tell the same thing as a sentence of another line, in the same words or in others.

use std::collections::HashMap;
use std::ops::Range;

use super::RecoverConfig;
use super::clues::clean_edges;
use super::context::Evidence;
use super::line::{Line, Unit};
use super::names::Spellings;

/// The sentences of the open lines, each with those of other lines that are like it.
#[derive(Debug)]
pub(crate) struct Sentences {
    sentences: Vec<Sentence>,
    /// By line, which of `sentences` are its own.
    of_line: Vec<Range<usize>>,
}

#[derive(Debug)]
struct Sentence {
    line: usize,
    units: Range<usize>,
    /// Others like this one, the likest first.
    alike: Vec<Alike>,
}

/// A sentence that is like another.
#[derive(Debug, Clone, Copy)]
struct Alike {
    other: usize,
    /// Weighted Dice of the stems, 0 to 1.
    likeness: f64,
    /// How surely one of the two retells the other, 0 to 1.
    retold: f64,
}

impl Sentences {
    /// Cuts the open lines into sentences and finds like ones. `weights` tells by stem how much it weighs.
    pub(crate) fn find(lines: &[Line<'_>], weights: &[f64], config: &RecoverConfig) -> Self {
        let mut sentences: Vec<Sentence> = Vec::new();
        let of_line = lines
            .iter()
            .enumerate()
            .map(|(line, content)| {
                let first = sentences.len();
                if content.doubled.is_none() {
                    sentences.extend(cut(content).map(|units| Sentence {
                        line,
                        units,
                        alike: Vec::new(),
                    }));
                }
                first..sentences.len()
            })
            .collect();
        let mut found = Sentences { sentences, of_line };
        found.compare(lines, weights, config);
        found
    }

    fn compare(&mut self, lines: &[Line<'_>], weights: &[f64], config: &RecoverConfig) {
        let weigh = |stem: u32| weights.get(stem as usize).copied().unwrap_or(1.0);
        let names = Spellings::find(lines, config);
        let stems: Vec<Vec<u32>> = self
            .sentences
            .iter()
            .map(|sentence| stems(&lines[sentence.line].units[sentence.units.clone()], &names))
            .collect();
        let totals: Vec<f64> = stems
            .iter()
            .map(|stems| stems.iter().map(|stem| weigh(*stem)).sum())
            .collect();
        let mut holders: HashMap<u32, Vec<usize>> = HashMap::new();
        for (sentence, stems) in stems.iter().enumerate() {
            for stem in stems {
                holders.entry(*stem).or_default().push(sentence);
            }
        }
        holders.retain(|_, holders| holders.len() > 1 && holders.len() <= config.most_holders);
        for sentence in 0..self.sentences.len() {
            let mut common: HashMap<usize, f64> = HashMap::new();
            for stem in &stems[sentence] {
                for other in holders.get(stem).into_iter().flatten() {
                    *common.entry(*other).or_default() += weigh(*stem);
                }
            }
            let line = self.sentences[sentence].line;
            let mut alike: Vec<Alike> = common
                .into_iter()
                .filter(|(other, _)| self.sentences[*other].line != line)
                .map(|(other, common)| {
                    let (mine, its) = (totals[sentence], totals[other]);
                    let held = common / mine.min(its).max(f64::MIN_POSITIVE);
                    Alike {
                        other,
                        likeness: 2.0 * common / (mine + its).max(f64::MIN_POSITIVE),
                        retold: within(held, &config.retold),
                    }
                })
                .filter(|alike| alike.likeness >= config.least_sentence_likeness)
                .collect();
            alike.sort_by(|one, two| {
                two.likeness
                    .total_cmp(&one.likeness)
                    .then(one.other.cmp(&two.other))
            });
            alike.truncate(config.most_like_sentences);
            self.sentences[sentence].alike = alike;
        }
    }

    /// What like sentences elsewhere tell about the sentences of this line: the more alike the more, and those nearly the same alone.
    pub(crate) fn evidence(
        &self,
        line: usize,
        units: usize,
        old_share: &[Vec<f32>],
    ) -> [Evidence; 2] {
        let mut by_unit = [vec![0.0; units], vec![0.0; units]];
        for sentence in &self.sentences[self.of_line[line].clone()] {
            let (lean, strongest) = self.lean(sentence, old_share, |alike| alike.likeness);
            let length = sentence.units.len().max(1) as f64;
            for unit in sentence.units.clone() {
                by_unit[0][unit] = lean / length;
                by_unit[1][unit] = if strongest > NEARLY_THE_SAME {
                    lean / length
                } else {
                    0.0
                };
            }
        }
        by_unit.map(|values| Evidence::of_units(&values))
    }

    /// What lines of one side tell that retell sentences of this one. Only such lines speak: the halves of changed rows follow each
    /// other, and their like sentences are mostly of one subject rather than of one fact. Sentences nearly the same are left to the rounds.
    pub(crate) fn retold(
        &self,
        line: usize,
        units: usize,
        old_share: &[Vec<f32>],
        config: &RecoverConfig,
    ) -> Evidence {
        let mut by_unit = vec![0.0; units];
        for sentence in &self.sentences[self.of_line[line].clone()] {
            let (lean, _) = self.lean(sentence, old_share, |alike| {
                let whole = is_of_one_side(&old_share[self.sentences[alike.other].line], config);
                if whole { alike.retold } else { 0.0 }
            });
            let length = sentence.units.len().max(1) as f64;
            let known = sentence
                .alike
                .first()
                .is_some_and(|alike| alike.likeness > NEARLY_THE_SAME);
            if !known {
                by_unit[sentence.units.clone()].fill(lean / length);
            }
        }
        Evidence::of_units(&by_unit)
    }

    /// How surely the sentence stands elsewhere on the new side rather than on the old one, and how like the likest other is.
    fn lean(
        &self,
        sentence: &Sentence,
        old_share: &[Vec<f32>],
        strength: impl Fn(&Alike) -> f64,
    ) -> (f64, f64) {
        let (mut old, mut new, mut strongest) = (0.0f64, 0.0f64, 0.0f64);
        for alike in &sentence.alike {
            let likeness = strength(alike);
            let other = &self.sentences[alike.other];
            let middle = (other.units.start + other.units.end) / 2;
            let share = f64::from(old_share[other.line].get(middle).copied().unwrap_or(0.5));
            old = old.max(likeness * share);
            new = new.max(likeness * (1.0 - share));
            strongest = strongest.max(likeness);
        }
        (new - old, strongest)
    }
}

/// From which likeness on two sentences are nearly the same.
const NEARLY_THE_SAME: f64 = 0.7;

/// The sentences of a line, as ranges of its units.
fn cut(line: &Line<'_>) -> impl Iterator<Item = Range<usize>> {
    let mut ends: Vec<usize> = clean_edges(line).map(|split| split.unit).collect();
    ends.push(line.units.len());
    let mut start = 0;
    ends.into_iter().filter_map(move |end| {
        let range = start..end;
        start = end;
        (!range.is_empty()).then_some(range)
    })
}

/// Whether the line with these shares of its units is told by one version only, whichever that is.
fn is_of_one_side(old_share: &[f32], config: &RecoverConfig) -> bool {
    match (old_share.first(), old_share.last()) {
        (Some(first), Some(last)) => (first - last).abs() < config.one_side_spread,
        _ => false,
    }
}

/// Where in the range the value is: 0 at its start or before, 1 at its end or after.
fn within(value: f64, range: &Range<f64>) -> f64 {
    ((value - range.start) / (range.end - range.start).max(f64::MIN_POSITIVE)).clamp(0.0, 1.0)
}

fn stems(units: &[Unit], names: &Spellings) -> Vec<u32> {
    let mut stems: Vec<u32> = units.iter().map(|unit| names.of(unit)).collect();
    stems.sort_unstable();
    stems.dedup();
    stems
}
