//! A page as the chain sees it: what each of its gaps could be, how likely the page by itself finds that, and which cells that
//! puts on which side.

use super::key::{Key, keys_at};
use crate::model::{Side, Sides, VersionNumber};
use crate::recover::RecoverConfig;
use crate::recover::gap::{Choice, choices};
use crate::recover::infer::Inference;
use crate::recover::line::{Line, Split};

/// A page of a chain.
#[derive(Debug)]
pub(crate) struct Member {
    /// The versions that it compares.
    pub(crate) numbers: Sides<VersionNumber>,
    /// The cells that stand on each side whatever the gaps are, in reading order.
    pub(crate) sure: Sides<Vec<Key>>,
    /// What has to be found out.
    pub(crate) gaps: Vec<OpenGap>,
}

/// Rows of which it has to be found out how many are changed and where the rest stands. The row at place `n` of `changed` is a
/// changed row in every world with more than `n` of them.
#[derive(Debug)]
pub(crate) struct OpenGap {
    /// The gap's first line; `None` for the line of both headlines.
    pub(crate) first: Option<usize>,
    /// How many of the page's sure cells stand before it, by side.
    pub(crate) sure_before: Sides<usize>,
    /// What each line, or each pair of lines where two make a changed row, could be as a changed row.
    pub(crate) changed: Vec<Vec<Parting>>,
    /// What each line is as a row of one side.
    pub(crate) whole: Vec<Key>,
    /// How many lines make one changed row.
    pub(crate) lines_per_row: usize,
    /// The readings that the gap could have.
    pub(crate) worlds: Vec<World>,
}

/// One way in which a line among the changed rows could be read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Parting {
    /// How the line is read.
    pub(crate) form: Form,
    /// Its cells.
    pub(crate) cells: Sides<Option<Key>>,
    /// How probable the page by itself finds it if the row is a changed one: a natural logarithm.
    pub(crate) alone: f64,
}

/// How a line among the changed rows of a gap is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// It is a changed row and parts here.
    Parted(Split),
    /// It is one cell of a changed row that an extractor broke into two lines, as it does where a cell holds markup.
    Piece(Side),
    /// It and the next line are the cells of a changed row, as in a table that was copied.
    Pair,
}

/// One reading of a gap.
#[derive(Debug, Clone, Copy)]
pub(crate) struct World {
    /// The reading.
    pub(crate) choice: Choice,
    /// How probable the page by itself finds it: a natural logarithm.
    pub(crate) alone: f64,
}

impl Member {
    /// A flattened page, inferred by itself.
    pub(crate) fn of_lines(
        numbers: Sides<VersionNumber>,
        page: &Inference<'_>,
        config: &RecoverConfig,
    ) -> Member {
        let sure = page
            .lines
            .iter()
            .filter_map(|line| line.doubled)
            .map(Key::of);
        let sure: Vec<Key> = sure.collect();
        Member {
            numbers,
            sure: Sides::new(sure.clone(), sure),
            gaps: (0..page.gaps.len())
                .map(|gap| open_gap(page, gap, config))
                .collect(),
        }
    }

    /// Whether it tells of headlines.
    pub(crate) fn has_title(&self) -> bool {
        let is_sure = |side: Side| self.sure[side].last().is_some_and(|key| key.is_title());
        Side::BOTH.into_iter().any(is_sure)
            || self.gaps.last().is_some_and(|gap| gap.first.is_none())
    }

    /// Adds the headlines that the versions surely have.
    pub(crate) fn add_sure_titles(&mut self, titles: Sides<Key>) {
        for side in Side::BOTH {
            self.sure[side].push(titles[side].as_title());
        }
    }

    /// Adds the line of both headlines, inferred by itself as a page of one line. It is always a changed row.
    pub(crate) fn add_open_title(&mut self, page: &Inference<'_>, config: &RecoverConfig) {
        let rows = page
            .lines
            .iter()
            .enumerate()
            .map(|(line, text)| partings(text, &page.split_shares(line), 0.0, config))
            .map(|row| row.into_iter().map(Parting::as_title).collect());
        self.gaps.push(OpenGap {
            first: None,
            sure_before: Sides::new(0, 0),
            changed: rows.collect(),
            whole: Vec::new(),
            lines_per_row: 1,
            worlds: vec![World {
                choice: Choice {
                    changed: 1,
                    rest: Side::New,
                },
                alone: 0.0,
            }],
        });
    }
}

impl Parting {
    fn as_title(self) -> Self {
        Parting {
            cells: self.cells.map(|key| key.map(Key::as_title)),
            ..self
        }
    }
}

fn open_gap(page: &Inference<'_>, gap: usize, config: &RecoverConfig) -> OpenGap {
    let range = page.gaps[gap].lines.clone();
    let lines = &page.lines[range.clone()];
    let unsure = 1.0 - page.surest(gap, config);
    let changed: Vec<Vec<Parting>> = range
        .clone()
        .map(|number| {
            let line = &page.lines[number];
            let mut forms = partings(line, &page.split_shares(number), unsure, config);
            forms.extend(pieces(line, config));
            forms
        })
        .collect();
    let can_change = changed.iter().map(|partings| !partings.is_empty());
    let possible = choices(lines.len(), can_change, config.most_changed);
    let alike = possible.len();
    let worlds = possible.into_iter().map(|choice| {
        let known = page.state.choices[gap]
            .iter()
            .find(|(known, _)| *known == choice);
        let share = known.map_or(0.0, |(_, share)| *share);
        let alone = doubted(share, alike, config.chain_doubt.max(unsure));
        World {
            choice,
            alone: alone - page.against_person(gap, choice, config),
        }
    });
    let before = page.lines[..range.start].iter();
    let sure_before = before.filter(|line| line.doubled.is_some()).count();
    OpenGap {
        first: Some(range.start),
        sure_before: Sides::new(sure_before, sure_before),
        whole: lines.iter().map(|line| Key::of(line.text)).collect(),
        lines_per_row: 1,
        worlds: worlds.collect(),
        changed,
    }
}

/// Every way in which a line could part, with what the page by itself says of those that it looked at.
fn partings(
    line: &Line<'_>,
    shares: &[(Split, f64)],
    unsure: f64,
    config: &RecoverConfig,
) -> Vec<Parting> {
    let mut known = shares.iter().peekable();
    line.splits
        .iter()
        .zip(keys_at(line.text, &line.splits))
        .map(|(split, (old, new))| {
            let share = known
                .next_if(|(known, _)| known.end == split.end)
                .map_or(0.0, |(_, share)| *share);
            Parting {
                form: Form::Parted(*split),
                cells: Sides::new(Some(old), Some(new)),
                alone: doubted(share, line.splits.len(), config.chain_doubt.max(unsure)),
            }
        })
        .collect()
}

/// A line as one cell of a broken row, on each side. What a person has fixed is not broken.
fn pieces(line: &Line<'_>, config: &RecoverConfig) -> impl Iterator<Item = Parting> {
    let key = Key::of(line.text);
    let sides = Side::BOTH.into_iter().filter(|_| line.held.is_none());
    sides.map(move |side| Parting {
        form: Form::Piece(side),
        cells: match side {
            Side::Old => Sides::new(Some(key), None),
            Side::New => Sides::new(None, Some(key)),
        },
        alone: -config.chain_broken,
    })
}

/// The logarithm of a probability of which some is spread over all that could be.
pub(crate) fn doubted(share: f64, alike: usize, doubt: f64) -> f64 {
    ((1.0 - doubt) * share + doubt / alike.max(1) as f64).ln()
}

impl OpenGap {
    /// How much work it is to weigh all that it could be.
    pub(crate) fn work(&self) -> usize {
        let partings: usize = self.changed.iter().map(Vec::len).sum();
        partings + self.len() + self.worlds.len()
    }

    /// How many lines it has.
    pub(crate) fn len(&self) -> usize {
        self.whole.len()
    }

    /// The first line that is no part of a changed row when there are so many of these.
    pub(crate) fn rest_from(&self, changed: usize) -> usize {
        (changed * self.lines_per_row).min(self.len())
    }

    /// Every cell that it could put on a side, some more than once.
    pub(crate) fn possible(&self, side: Side) -> impl Iterator<Item = Key> {
        let parted = self.changed.iter().flatten();
        parted
            .filter_map(move |parting| parting.cells[side])
            .chain(self.whole.iter().copied())
    }
}
