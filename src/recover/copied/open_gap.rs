//! A gap of loose cells: its readings, and what speaks for each of them without looking at the rest of the page.

use super::super::RecoverConfig;
use super::super::gap::{Choice, Gap};
use super::super::infer::Reading;
use super::super::line::Line;
use super::cells::Alike;
use super::pairs::Pair;
use super::table::{Place, Stretch, Table};
use crate::model::Side;

/// A gap with what is known of it.
pub(super) struct OpenGap {
    pub(super) place: Gap,
    /// The cells two by two, as if all were halves of changed rows.
    pub(super) pairs: Vec<Pair>,
    /// How like its cells are.
    pub(super) alike: Alike,
    /// All readings that fit what stands around it.
    pub(super) fitting: Vec<Choice>,
    /// Those that are followed, and how probable each is.
    pub(super) choices: Vec<(Choice, f64)>,
}

impl OpenGap {
    /// The gap of a stretch, with all of its readings that fit what stands around it; `None` where the stretch is a row.
    pub(super) fn of(
        stretch: &Stretch,
        table: &Table<'_>,
        lines: &[Line<'_>],
        weights: &[f64],
        config: &RecoverConfig,
        steps: &mut usize,
    ) -> Option<OpenGap> {
        let Stretch::Gap(gap) = stretch else {
            return None;
        };
        let cells = &table.cells[gap.cells.clone()];
        let may_pair = cells
            .iter()
            .take_while(|cell| cell.place == Place::Loose { may_pair: true })
            .count()
            / 2;
        let halves = &lines[gap.cells.clone()][..may_pair * 2];
        let pairs = halves
            .chunks_exact(2)
            .map(|pair| Pair::of(&pair[0], &pair[1], weights, config, steps));
        let mut open = OpenGap {
            place: Gap {
                lines: gap.cells.clone(),
                first: gap.first,
                last: gap.last,
            },
            pairs: pairs.collect(),
            alike: Alike::of(&lines[gap.cells.clone()], weights),
            fitting: Vec::new(),
            choices: Vec::new(),
        };
        let all = choices(cells.len(), may_pair);
        let fitting: Vec<Choice> = all
            .iter()
            .copied()
            .filter(|choice| {
                gap.after
                    .is_none_or(|side| choice.changed == 0 && choice.rest == side)
            })
            .filter(|choice| !gap.before_changed || choice.changed * 2 == cells.len())
            .collect();
        open.fitting = if fitting.is_empty() { all } else { fitting };
        open.choices = open.most_probable(config);
        Some(open)
    }

    /// Of very many readings those that score best by themselves.
    fn most_probable(&self, config: &RecoverConfig) -> Vec<(Choice, f64)> {
        let mut scored: Vec<(Choice, f64)> =
            self.fitting.iter().map(|choice| (*choice, 0.0)).collect();
        let most = config.worlds_for(self.place.lines.len());
        if scored.len() > most {
            let mut sums = vec![0.0];
            for pair in &self.pairs {
                sums.push(sums.last().copied().unwrap_or_default() + pair_score(pair, config));
            }
            for (choice, score) in &mut scored {
                *score = sums.get(choice.changed).copied().unwrap_or_default();
            }
            scored.sort_by(|one, two| two.1.total_cmp(&one.1));
            scored.truncate(most);
        }
        scored
            .into_iter()
            .map(|(choice, _)| (choice, 0.0))
            .collect()
    }

    /// What a reading scores by the gap's own cells.
    pub(super) fn own_score(&self, choice: Choice, config: &RecoverConfig) -> f64 {
        let pairs = self.pairs.iter().take(choice.changed);
        pairs.map(|pair| pair_score(pair, config)).sum()
    }

    /// The reading of which most rows are expected to be right.
    fn best(&self) -> Option<Choice> {
        let expected = |reading: Choice| -> f64 {
            let right = |(truth, share): &(Choice, f64)| share * self.right(reading, *truth) as f64;
            self.choices.iter().map(right).sum()
        };
        let scored = self
            .choices
            .iter()
            .map(|(choice, _)| (*choice, expected(*choice)));
        scored
            .max_by(|one, two| one.1.total_cmp(&two.1))
            .map(|(choice, _)| choice)
    }

    /// How its cells are best read, each with how probable that is, but at most so.
    pub(super) fn readings(&self, surest: f64) -> Vec<(Reading, f64)> {
        let Some(best) = self.best() else {
            return Vec::new();
        };
        let cells = 0..self.place.lines.len();
        cells
            .map(|at| {
                let (reading, share) = match (at / 2 < best.changed, at % 2) {
                    (true, 0) => (Reading::WithNext, self.share_paired(at)),
                    (true, _) => (Reading::WithLast, self.share_paired(at)),
                    (false, _) => {
                        let is_here =
                            |choice: Choice| choice.changed * 2 <= at && choice.rest == best.rest;
                        (Reading::OneSided(best.rest), self.share(is_here))
                    }
                };
                (reading, share.min(surest))
            })
            .collect()
    }

    /// How probable it is that the cell at this place of the gap is in a changed row.
    fn share_paired(&self, at: usize) -> f64 {
        self.share(|choice| at / 2 < choice.changed)
    }

    /// How many rows of a reading are right if the other one is the truth.
    fn right(&self, reading: Choice, truth: Choice) -> usize {
        let pairs = reading.changed.min(truth.changed);
        let rest = self
            .place
            .lines
            .len()
            .saturating_sub(2 * reading.changed.max(truth.changed));
        if reading.rest == truth.rest {
            pairs + rest
        } else {
            pairs
        }
    }

    /// How probable it is that the gap is read in one of these ways.
    pub(super) fn share(&self, is_so: impl Fn(Choice) -> bool) -> f64 {
        self.choices
            .iter()
            .filter(|(choice, _)| is_so(*choice))
            .map(|(_, share)| share)
            .sum()
    }
}

fn pair_score(pair: &Pair, config: &RecoverConfig) -> f64 {
    let score = weighed(&pair.clues, &config.pair_clues);
    if pair.is_same {
        score - config.same_cells
    } else {
        score
    }
}

/// All readings of a gap of so many cells of which at most so many pairs are changed rows.
fn choices(cells: usize, pairs: usize) -> Vec<Choice> {
    let sides = |changed: usize| -> &[Side] {
        if changed * 2 == cells {
            &[Side::New]
        } else {
            &Side::BOTH
        }
    };
    (0..=pairs)
        .flat_map(|changed| {
            sides(changed).iter().map(move |rest| Choice {
                changed,
                rest: *rest,
            })
        })
        .collect()
}

/// On which side the cell at this place of a gap stands under a reading.
pub(super) fn side_of(at: usize, choice: Choice) -> Side {
    match at {
        _ if at >= choice.changed * 2 => choice.rest,
        _ if at.is_multiple_of(2) => Side::Old,
        _ => Side::New,
    }
}

/// The sum of clues, each times its weight.
pub(super) fn weighed(clues: &[f64], weights: &[f64]) -> f64 {
    clues
        .iter()
        .zip(weights)
        .map(|(clue, weight)| clue * weight)
        .sum()
}
