//! Which sentences of a page tell the same thing as a sentence of another line, in the same words or in others.

use std::collections::HashMap;
use std::ops::Range;

use super::RecoverConfig;
use super::clues::clean_edges;
use super::context::Evidence;
use super::line::{Line, Unit};

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
    /// Others like this one, and how like.
    alike: Vec<(usize, f64)>,
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
        let stems: Vec<Vec<u32>> = self
            .sentences
            .iter()
            .map(|sentence| stems(&lines[sentence.line].units[sentence.units.clone()]))
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
            let mut alike: Vec<(usize, f64)> = common
                .into_iter()
                .filter(|(other, _)| self.sentences[*other].line != line)
                .map(|(other, common)| {
                    (
                        other,
                        2.0 * common / (totals[sentence] + totals[other]).max(f64::MIN_POSITIVE),
                    )
                })
                .filter(|(_, likeness)| *likeness >= config.least_sentence_likeness)
                .collect();
            alike.sort_by(|one, two| two.1.total_cmp(&one.1).then(one.0.cmp(&two.0)));
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
            let (lean, strongest) = self.lean(sentence, old_share);
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

    /// How surely the sentence stands elsewhere on the new side rather than on the old one, and how like the likest other is.
    fn lean(&self, sentence: &Sentence, old_share: &[Vec<f32>]) -> (f64, f64) {
        let (mut old, mut new, mut strongest) = (0.0f64, 0.0f64, 0.0f64);
        for (other, likeness) in &sentence.alike {
            let other = &self.sentences[*other];
            let middle = (other.units.start + other.units.end) / 2;
            let share = f64::from(old_share[other.line].get(middle).copied().unwrap_or(0.5));
            old = old.max(likeness * share);
            new = new.max(likeness * (1.0 - share));
            strongest = strongest.max(*likeness);
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

fn stems(units: &[Unit]) -> Vec<u32> {
    let mut stems: Vec<u32> = units.iter().map(|unit| unit.stem).collect();
    stems.sort_unstable();
    stems.dedup();
    stems
}
