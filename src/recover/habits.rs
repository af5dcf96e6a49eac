//! How the paragraphs of one page begin and end and how long they are, learned from those that are sure.
//!
//! This adapts the inference to lists, to text in small letters and to scripts without spaces: what matters is not whether a
//! sentence ends at a place but how much more often this page's paragraphs end like that than words inside them do.

use std::collections::HashMap;

use super::RecoverConfig;
use super::line::Line;
use crate::text::sentence::{ENDINGS, Ending, OPENINGS, Opening, ending, opening};

/// What is usual on a page.
#[derive(Debug, Clone)]
pub(crate) struct Habits {
    endings: [f64; ENDINGS],
    openings: [f64; OPENINGS],
    mean_length: f64,
    spread: f64,
    /// By how many sentences a paragraph has, how often that is, as a natural logarithm.
    sentences: [f64; MOST_SENTENCES],
    /// By how a paragraph ends and the next begins, how much more often the one follows the other than it stands anywhere, as a
    /// natural logarithm.
    follows: [[f64; OPENINGS]; ENDINGS],
    /// By the last mark of a word, how often it ends a paragraph and how often it stands inside; by its first mark, likewise.
    marks: [HashMap<char, (f64, f64)>; 2],
    /// By word, how often it stands in small letters and how often, inside a line, with a capital.
    cases: HashMap<u32, (f64, f64)>,
}

/// Paragraphs with more sentences count like those with so many.
const MOST_SENTENCES: usize = 6;

/// How many pairs of paragraphs outweigh that nothing is known of what follows what.
const FOLLOWING_WEIGHT: f64 = 4.0;

/// Counts at the edges of paragraphs and inside them.
struct Counts<const N: usize> {
    edge: [f64; N],
    inside: [f64; N],
}

impl<const N: usize> Counts<N> {
    /// The natural logarithm of how much more often each kind stands at an edge than inside.
    fn log_odds(&self) -> [f64; N] {
        let edges: f64 = self.edge.iter().sum();
        let insides: f64 = self.inside.iter().sum();
        std::array::from_fn(|kind| {
            let edge = self.edge[kind] / edges.max(1.0);
            let inside = self.inside[kind] / insides.max(1.0);
            (edge.max(1e-4) / inside.max(1e-4)).ln()
        })
    }
}

impl Habits {
    /// Learns from the doubled lines; the first and last words of the others tell their part too.
    pub(crate) fn learn(lines: &[Line<'_>], config: &RecoverConfig) -> Self {
        let mut endings = Counts {
            edge: config.usual_endings.edge,
            inside: config.usual_endings.inside,
        };
        let mut openings = Counts {
            edge: config.usual_openings.edge,
            inside: config.usual_openings.inside,
        };
        let mut marks: [HashMap<char, (f64, f64)>; 2] = Default::default();
        let mut sentences = config.usual_sentences;
        let mut lengths = vec![config.usual_length_ln; config.usual_length_weight];
        for line in lines {
            let cell = line.doubled.unwrap_or(line.text);
            let mut last = None;
            let mut stops = 0;
            for (at, word) in cell.split_whitespace().enumerate() {
                let opens = opening(word) as usize;
                if at == 0 || line.doubled.is_some() {
                    let counts = marks[1].entry(first_mark(word)).or_default();
                    *(if at == 0 {
                        &mut counts.0
                    } else {
                        &mut counts.1
                    }) += 1.0;
                }
                if let Some(word) = last.replace(word).filter(|_| line.doubled.is_some()) {
                    let ends = ending(word);
                    marks[0].entry(last_mark(word)).or_default().1 += 1.0;
                    endings.inside[ends as usize] += 1.0;
                    let stop = ends == Ending::Sentence && opens != Opening::Small as usize;
                    stops += usize::from(stop);
                }
                match at {
                    0 => openings.edge[opens] += 1.0,
                    _ if line.doubled.is_some() => openings.inside[opens] += 1.0,
                    _ => {}
                }
            }
            marks[0]
                .entry(last_mark(last.unwrap_or_default()))
                .or_default()
                .0 += 1.0;
            endings.edge[ending(last.unwrap_or_default()) as usize] += 1.0;
            if line.doubled.is_some() {
                lengths.push(ln_length(line.units.len()));
                sentences[stops.min(MOST_SENTENCES - 1)] += 1.0;
            }
        }
        let count = lengths.len().max(1) as f64;
        let mean = lengths.iter().sum::<f64>() / count;
        let squares: f64 = lengths.iter().map(|length| (length - mean).powi(2)).sum();
        let prior = config.usual_length_spread.powi(2) * config.usual_length_weight as f64;
        Habits {
            endings: endings.log_odds(),
            openings: openings.log_odds(),
            sentences: shares_ln(&sentences),
            marks,
            follows: follows(lines),
            mean_length: mean,
            cases: cases(lines),
            spread: ((squares + prior) / count).sqrt().max(0.2),
        }
    }

    /// How much more often a paragraph ends like this than a word inside one does, as a natural logarithm.
    pub(crate) fn ends(&self, ending: Ending) -> f64 {
        self.endings[ending as usize]
    }

    /// How much more often a paragraph begins like this than a word inside one does, as a natural logarithm.
    pub(crate) fn opens(&self, opening: Opening) -> f64 {
        self.openings[opening as usize]
    }

    /// How much more often a paragraph ends with the last mark of this word than a word inside one does, as a natural logarithm; letters
    /// and figures are one.
    pub(crate) fn ends_with(&self, word: &str) -> f64 {
        mark_odds(&self.marks[0], last_mark(word))
    }

    /// The same for the first mark of this word and how paragraphs begin.
    pub(crate) fn opens_with(&self, word: &str) -> f64 {
        mark_odds(&self.marks[1], first_mark(word))
    }

    /// How often a paragraph has so many sentences, as a natural logarithm.
    pub(crate) fn has_sentences(&self, sentences: usize) -> f64 {
        self.sentences[sentences.clamp(1, MOST_SENTENCES) - 1]
    }

    /// How much more often a paragraph that begins like this follows one that ends like this than it stands anywhere, as a natural
    /// logarithm.
    pub(crate) fn follows(&self, ending: usize, opening: usize) -> f64 {
        self.follows[ending][opening]
    }

    /// How surely a word that stands here with a capital is usually written small, and so has its capital from the beginning of a sentence.
    pub(crate) fn usually_small(&self, word: u32) -> f64 {
        let (small, capital) = self.cases.get(&word).copied().unwrap_or_default();
        small / (small + capital + 0.5)
    }

    /// How unusual a paragraph of so many units is: 0 for the usual length, in squared standard deviations of the logarithm, at most 9.
    pub(crate) fn strangeness(&self, units: usize) -> f64 {
        ((ln_length(units) - self.mean_length) / self.spread)
            .powi(2)
            .min(9.0)
    }
}

fn cases(lines: &[Line<'_>]) -> HashMap<u32, (f64, f64)> {
    let mut cases: HashMap<u32, (f64, f64)> = HashMap::new();
    for unit in lines.iter().flat_map(|line| line.units.iter().skip(1)) {
        let (small, capital) = cases.entry(unit.word).or_default();
        if unit.capital {
            *capital += 1.0;
        } else {
            *small += 1.0;
        }
    }
    cases
}

fn last_mark(word: &str) -> char {
    as_mark(word.chars().next_back())
}

fn first_mark(word: &str) -> char {
    as_mark(word.chars().next())
}

/// Stands for every letter and figure.
const NO_MARK: char = ' ';

fn as_mark(mark: Option<char>) -> char {
    mark.filter(|mark| !mark.is_alphanumeric())
        .unwrap_or(NO_MARK)
}

fn mark_odds(marks: &HashMap<char, (f64, f64)>, mark: char) -> f64 {
    let edges: f64 = marks.values().map(|count| count.0).sum();
    let insides: f64 = marks.values().map(|count| count.1).sum();
    let (edge, inside) = marks.get(&mark).copied().unwrap_or_default();
    let share = |count: f64, all: f64| (count + 1.0) / (all + 10.0);
    (share(edge, edges) / share(inside, insides)).ln()
}

fn shares_ln(counts: &[f64; MOST_SENTENCES]) -> [f64; MOST_SENTENCES] {
    let sum: f64 = counts.iter().sum();
    counts.map(|count| (count.max(1e-3) / sum.max(1.0)).ln())
}

/// Learns what follows what from unchanged rows that follow each other.
fn follows(lines: &[Line<'_>]) -> [[f64; OPENINGS]; ENDINGS] {
    let mut together = [[0.0; OPENINGS]; ENDINGS];
    let mut opens = [1.0 / OPENINGS as f64; OPENINGS];
    for pair in lines.windows(2) {
        if let (Some(before), Some(after)) = (pair[0].doubled, pair[1].doubled) {
            let opening = opening(after) as usize;
            together[ending(before) as usize][opening] += 1.0;
            opens[opening] += 1.0;
        }
    }
    let all: f64 = opens.iter().sum();
    together.map(|counts| {
        let sum: f64 = counts.iter().sum();
        std::array::from_fn(|opening| {
            let usual = opens[opening] / all;
            let here = (counts[opening] + FOLLOWING_WEIGHT * usual) / (sum + FOLLOWING_WEIGHT);
            (here / usual).ln()
        })
    })
}

fn ln_length(units: usize) -> f64 {
    (units as f64 + 1.0).ln()
}

#[cfg(test)]
mod tests {
    use super::super::line::Vocabulary;
    use super::*;

    fn learnt(cells: &[&str]) -> Habits {
        let config = RecoverConfig::default();
        let mut vocabulary = Vocabulary::default();
        let lines: Vec<Line<'_>> = cells
            .iter()
            .map(|cell| Line::cell(cell, true, &mut vocabulary))
            .collect();
        Habits::learn(&lines, &config)
    }

    #[test]
    fn a_mark_that_ends_the_paragraphs_of_a_page_is_known_from_them() {
        let list = [
            "* Bridges of Tarnholm (May)",
            "* Quays (June)",
            "* Ferry (July)",
        ];
        let habits = learnt(&list);
        assert!(habits.ends_with("(June)") > habits.ends_with("Ferry"));
        assert!(habits.opens_with("*") > habits.opens_with("Ferry"));
        let prose = learnt(&["The (old) mill closed.", "The (new) quay opened."]);
        assert!(prose.ends_with("(old)") < prose.ends_with("closed."));
    }

    #[test]
    fn paragraphs_of_several_sentences_make_them_usual() {
        let many = learnt(&["It rained. Then it snowed. Nobody came."; 20]);
        assert!(many.has_sentences(3) > many.has_sentences(1));
        assert!(learnt(&[]).has_sentences(1) > learnt(&[]).has_sentences(3));
        assert_eq!(many.has_sentences(60), many.has_sentences(6));
    }

    #[test]
    fn small_letters_after_a_colon_are_learnt_from_the_page() {
        let habits = learnt(&[
            "The ferry calls at:",
            "Tarnholm",
            "It stops for:",
            "the night",
        ]);
        let after =
            |ending: Ending, opening: Opening| habits.follows(ending as usize, opening as usize);
        assert!(after(Ending::Colon, Opening::Small) > 0.0);
        assert!(after(Ending::Letter, Opening::Small) < 0.0);
    }
}
