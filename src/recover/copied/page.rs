//! The inference over a copied table: gap by gap, in rounds, each with what the last one made likely of all other cells.

use super::super::budget::Budget;
use super::super::chance::shares;
use super::super::context::{CHANNELS, Evidence, SharedRuns};
use super::super::gap::{Choice, GAP_CLUES, Gap, RowView, whole_clues};
use super::super::infer::Reading;
use super::super::likeness::word_weights;
use super::super::line::{Line, Vocabulary};
use super::super::sentences::Sentences;
use super::super::{RecoverConfig, RecoveredRow};
use super::cells::{self, CELL_CLUES};
use super::open_gap::{OpenGap, side_of, weighed};
use super::table::{Place, Stretch, Table};
use crate::model::{Certainty, Row, Side, Sides};

/// A copied table in the course of inference.
pub(super) struct Page<'t> {
    pub(super) table: Table<'t>,
    lines: Vec<Line<'t>>,
    pub(super) gaps: Vec<OpenGap>,
    shared: SharedRuns,
    sentences: Sentences,
    /// By cell and word, how probably it stands on the old side.
    old_share: Vec<Vec<f32>>,
    pub(super) budget: Budget,
}

impl<'t> Page<'t> {
    /// All that is known before the first round.
    pub(super) fn new(table: Table<'t>, config: &RecoverConfig) -> Self {
        let mut vocabulary = Vocabulary::default();
        let lines: Vec<Line<'t>> = table
            .cells
            .iter()
            .map(|cell| Line::cell(cell.text, cell.place == Place::Both, &mut vocabulary))
            .collect();
        let weights = word_weights(&lines, vocabulary.len());
        let mut steps = config.steps;
        let gaps: Vec<OpenGap> = table
            .stretches
            .iter()
            .filter_map(|stretch| {
                OpenGap::of(stretch, &table, &lines, &weights, config, &mut steps)
            })
            .collect();
        let places: Vec<Gap> = gaps.iter().map(|gap| gap.place.clone()).collect();
        Page {
            budget: Budget::of(&places, config),
            shared: SharedRuns::find(&lines, config),
            sentences: Sentences::find(&lines, &weights, config),
            old_share: lines
                .iter()
                .zip(&table.cells)
                .map(|(line, cell)| vec![known_share(cell.place); line.units.len()])
                .collect(),
            gaps,
            lines,
            table,
        }
    }

    /// Goes through all gaps, as often as the budget has it.
    pub(super) fn infer(&mut self, config: &RecoverConfig) {
        for _ in 0..self.budget.rounds {
            for gap in 0..self.gaps.len() {
                let scores = self.scores(gap, config);
                let tempered: Vec<f64> = scores
                    .iter()
                    .map(|score| score * config.loose_temper)
                    .collect();
                let probable = shares(&tempered);
                for ((_, share), probability) in self.gaps[gap].choices.iter_mut().zip(&probable) {
                    *share = *probability;
                }
                self.spread(gap);
            }
        }
    }

    /// How well the gap fits the page under each of its readings, as natural logarithms.
    fn scores(&mut self, gap: usize, config: &RecoverConfig) -> Vec<f64> {
        let choices: Vec<Choice> = self.gaps[gap]
            .choices
            .iter()
            .map(|(choice, _)| *choice)
            .collect();
        choices
            .into_iter()
            .map(|choice| {
                self.suppose(gap, choice);
                let clues = self.clues(gap, choice);
                let own = self.gaps[gap].own_score(choice, config);
                own + weighed(&clues.whole, &config.loose_gap_clues)
                    + weighed(&clues.cells, &config.cell_clues)
            })
            .collect()
    }

    /// What the page tells of a gap, whose cells must stand where this reading has them.
    fn clues(&self, gap: usize, choice: Choice) -> Clues {
        let gap = &self.gaps[gap];
        let evidence: Vec<[Evidence; CHANNELS]> = gap
            .place
            .lines
            .clone()
            .map(|cell| self.evidence(cell))
            .collect();
        let lines = &self.lines[gap.place.lines.clone()];
        let (changed, rest) = views(gap, lines, &evidence, choice);
        let cells = evidence.iter().zip(lines).enumerate();
        let cells =
            cells.map(|(at, (evidence, line))| (evidence, line.units.len(), side_of(at, choice)));
        Clues {
            cells: cells::clues(cells, rest.len(), &gap.alike, |at| side_of(at, choice)),
            whole: whole_clues(&gap.place, &changed, &rest, choice.rest),
        }
    }

    /// Puts the cells of a gap where this reading has them.
    fn suppose(&mut self, gap: usize, choice: Choice) {
        let cells = self.gaps[gap].place.lines.clone();
        for (at, cell) in cells.enumerate() {
            let share = if side_of(at, choice) == Side::Old {
                1.0
            } else {
                0.0
            };
            self.old_share[cell].fill(share);
        }
    }

    /// Puts the cells of a gap where its readings have them, by how probable each is.
    fn spread(&mut self, gap: usize) {
        let gap = &self.gaps[gap];
        for (at, cell) in gap.place.lines.clone().enumerate() {
            let old: f64 = gap
                .choices
                .iter()
                .filter(|(choice, _)| side_of(at, *choice) == Side::Old)
                .map(|(_, share)| share)
                .sum();
            self.old_share[cell].fill(old as f32);
        }
    }

    /// What the other cells tell about this one.
    fn evidence(&self, cell: usize) -> [Evidence; CHANNELS] {
        let [single, pairs, long] = self.shared.evidence(cell, &self.old_share);
        let units = self.lines[cell].units.len();
        let [alike, same] = self.sentences.evidence(cell, units, &self.old_share);
        [single, pairs, long, alike, same]
    }

    /// How the cells of each gap are read by what this page alone tells: each with how probable that is.
    pub(super) fn readings(&self, config: &RecoverConfig) -> Vec<Vec<(Reading, f64)>> {
        let gaps = self.gaps.iter();
        gaps.map(|gap| gap.readings(self.budget.surest(gap.place.lines.len(), config)))
            .collect()
    }

    /// The rows of the table, its gaps under these readings of their cells.
    pub(super) fn rows(&self, readings: &[Vec<(Reading, f64)>]) -> Vec<RecoveredRow> {
        let mut recovered = Vec::new();
        let mut gaps = self.gaps.iter().zip(readings);
        for stretch in &self.table.stretches {
            match stretch {
                Stretch::Row { row, line } => {
                    recovered.push(RecoveredRow {
                        row: row.clone(),
                        line: *line,
                    });
                }
                Stretch::Gap(_) => {
                    if let Some((gap, readings)) = gaps.next() {
                        self.push_rows(gap, readings, &mut recovered);
                    }
                }
            }
        }
        recovered
    }

    fn push_rows(
        &self,
        gap: &OpenGap,
        readings: &[(Reading, f64)],
        recovered: &mut Vec<RecoveredRow>,
    ) {
        let cells = self.table.cells[gap.place.lines.clone()].iter();
        let mut cells = cells.zip(readings);
        while let Some((cell, (reading, share))) = cells.next() {
            let text = Some(cell.text.to_owned());
            let row = match reading {
                Reading::WithNext => {
                    let new = cells.next().map(|(cell, _)| cell.text.to_owned());
                    Sides::new(text, new)
                }
                Reading::OneSided(Side::Old) => Sides::new(text, None),
                _ => Sides::new(None, text),
            };
            recovered.push(RecoveredRow {
                row: Row {
                    cells: row,
                    certainty: Certainty::inferred(*share),
                },
                line: cell.line,
            });
        }
    }
}

/// What the page tells of a gap under one of its readings.
struct Clues {
    cells: [f64; CELL_CLUES],
    whole: [f64; GAP_CLUES],
}

/// The changed rows and those of one side, as the rest of the page sees them.
fn views(
    gap: &OpenGap,
    lines: &[Line<'_>],
    evidence: &[[Evidence; CHANNELS]],
    choice: Choice,
) -> (Vec<RowView>, Vec<RowView>) {
    let (paired, rest) = evidence.split_at((choice.changed * 2).min(evidence.len()));
    let changed = paired
        .chunks(2)
        .zip(&gap.pairs)
        .map(|(halves, pair)| RowView {
            order: pair.order,
            agree: std::array::from_fn(|channel| {
                let signed = halves.iter().zip([1.0, -1.0]);
                signed
                    .map(|(half, sign)| half[channel].for_old() * sign)
                    .sum()
            }),
            ..RowView::default()
        });
    let lines = lines.get(paired.len()..).unwrap_or_default();
    let rest = rest.iter().zip(lines).map(|(evidence, line)| RowView {
        units: line.units.len(),
        for_old: RowView::lean(evidence),
        ..RowView::default()
    });
    (changed.collect(), rest.collect())
}

/// How probably a cell of this place stands on the old side, before anything is inferred.
fn known_share(place: Place) -> f32 {
    match place {
        Place::In(Side::Old) => 1.0,
        Place::In(Side::New) => 0.0,
        Place::Both | Place::Loose { .. } => 0.5,
    }
}
