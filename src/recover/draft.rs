//! A flattened page in work: its lines, and how each is read so far.

use super::RecoverConfig;
use super::chain::{Member, key::Key};
use super::held::{Held, HeldLine, held_lines};
use super::infer::{Inference, Reading};
use super::line::{self, Split};
use super::{Recovered, RecoveredRow};
use crate::model::{Certainty, Fixed, Row, Side, Sides, VersionNumber};

/// A page with the readings of all its lines.
pub(super) struct Draft<'p> {
    title: Title<'p>,
    lines: Vec<HeldLine<'p>>,
    /// By line.
    readings: Vec<(Reading, f64)>,
}

/// The line of both headlines.
enum Title<'p> {
    /// There is none.
    None,
    /// Both are this.
    Same(&'p str),
    /// It nowhere parts; perhaps both are this.
    Whole(&'p str),
    /// The text itself tells them apart.
    Told(Sides<&'p str>),
    /// They part here, with this probability.
    Parted(&'p str, Split, f64),
}

impl<'p> Draft<'p> {
    /// Infers a page by itself. With the numbers of its versions, it can take part in a chain.
    pub(super) fn of(
        title: Option<&'p str>,
        lines: &'p [String],
        fixed: &[(usize, Fixed)],
        numbers: Option<Sides<VersionNumber>>,
        config: &RecoverConfig,
    ) -> (Draft<'p>, Option<Member>) {
        let lines = held_lines(lines, fixed);
        let page = Inference::run(&lines, config);
        let readings = page.readings(config);
        let mut member = numbers.map(|numbers| Member::of_lines(numbers, &page, config));
        drop(page);
        let title = Title::of(title, member.as_mut(), config);
        let draft = Draft {
            title,
            lines,
            readings,
        };
        (draft, member)
    }

    /// Takes over how a chain reads the page's gaps, in the order of the member's gaps; or of the headlines only.
    pub(super) fn settle(
        &mut self,
        member: &Member,
        gaps: Vec<Vec<(Reading, f64)>>,
        with_rows: bool,
    ) {
        for (gap, readings) in member.gaps.iter().zip(gaps) {
            match (&mut self.title, gap.first) {
                (Title::Parted(_, split, share), None) => {
                    if let Some((Reading::Changed(better), probable)) = readings.first() {
                        (*split, *share) = (*better, *probable);
                    }
                }
                (_, Some(first)) if with_rows => {
                    for (mine, reading) in self.readings.iter_mut().skip(first).zip(readings) {
                        *mine = reading;
                    }
                }
                _ => {}
            }
        }
    }

    /// The page as it is read.
    pub(super) fn recovered(&self, config: &RecoverConfig) -> Recovered {
        let rows = self.lines.iter().zip(&self.readings).enumerate();
        Recovered {
            titles: self.title.told(),
            rows: rows
                .filter(|(_, (_, (reading, _)))| *reading != Reading::WithLast)
                .map(|(at, (line, (reading, share)))| RecoveredRow {
                    row: row(line, self.lines.get(at + 1), *reading, *share, config),
                    line: line.number,
                })
                .collect(),
        }
    }
}

/// A line as its row. What a person has fixed stands as they said, though it may not fit the other rows of its gap.
fn row(
    line: &HeldLine<'_>,
    next: Option<&HeldLine<'_>>,
    reading: Reading,
    share: f64,
    config: &RecoverConfig,
) -> Row {
    let text = &*line.text;
    let parted = |end: usize, start: usize| Sides::new(text.get(..end), text.get(start..));
    let one_sided = |side: Side| match side {
        Side::Old => Sides::new(Some(text), None),
        Side::New => Sides::new(None, Some(text)),
    };
    let (cells, certainty) = match (line.held, reading) {
        (Some(Held::Changed(end, start)), _) => (parted(end, start), Certainty::OVERRULED),
        (Some(Held::OneSided(side)), _) => (one_sided(side), Certainty::OVERRULED),
        (_, Reading::Same) => {
            let cell = line::doubled_cell(text, config).unwrap_or(text);
            (
                Sides::new(Some(cell), Some(cell)),
                doubled_certainty(cell, config),
            )
        }
        (Some(Held::AtTab), Reading::Changed(split)) => {
            let is_told = text.matches('\t').count() == 1;
            let certainty = match is_told {
                true => Certainty::READ,
                false => Certainty::inferred(share),
            };
            (parted(split.end, split.start), certainty)
        }
        (_, Reading::Changed(split)) => {
            (parted(split.end, split.start), Certainty::inferred(share))
        }
        (_, Reading::WithNext) => {
            let next = next.map(|next| &*next.text);
            (Sides::new(Some(text), next), Certainty::inferred(share))
        }
        (_, Reading::WithLast) => (one_sided(Side::New), Certainty::inferred(share)),
        (_, Reading::OneSided(side)) => (one_sided(side), Certainty::inferred(share)),
    };
    Row {
        cells: cells.map(|cell| cell.map(|text| text.replace('\t', " "))),
        certainty,
    }
}

/// How sure an unchanged row is.
fn doubled_certainty(cell: &str, config: &RecoverConfig) -> Certainty {
    if cell.len() < config.shortest_read || line::doubled_cell(cell, config).is_some() {
        Certainty::inferred(config.short_doubled_sure)
    } else {
        Certainty::READ
    }
}

impl<'p> Title<'p> {
    /// Parts the line of both headlines. They are always parted by a space, and mostly equal.
    fn of(
        title: Option<&'p str>,
        member: Option<&mut Member>,
        config: &RecoverConfig,
    ) -> Title<'p> {
        let Some(title) = title.map(str::trim).filter(|title| !title.is_empty()) else {
            return Title::None;
        };
        if let Some((old, new)) = title.split_once('\t') {
            return Title::Told(Sides::new(old.trim(), new.trim()));
        }
        if let Some(cell) = line::doubled_cell(title, config).or_else(|| spaced_cell(title)) {
            if let Some(member) = member {
                let key = Key::of(cell);
                member.add_sure_titles(Sides::new(key, key));
            }
            return Title::Same(cell);
        }
        let lines = [HeldLine::free(title)];
        let page = Inference::run(&lines, config);
        let Some((split, share)) = page.split_of(0) else {
            return Title::Whole(title);
        };
        if let Some(member) = member {
            member.add_open_title(&page, config);
        }
        Title::Parted(title, split, share)
    }

    fn told(&self) -> Sides<Option<(String, Certainty)>> {
        let both = |text: &str, certainty| {
            let told = Some((text.to_owned(), certainty));
            Sides::new(told.clone(), told)
        };
        match self {
            Title::None => Sides::default(),
            Title::Same(cell) => both(cell, Certainty::READ),
            Title::Told(titles) => titles.map(|text| {
                let text = text.replace('\t', " ");
                (!text.is_empty()).then_some((text, Certainty::READ))
            }),
            Title::Whole(text) => both(text, Certainty::inferred(0.5)),
            Title::Parted(text, split, share) => {
                let certainty = Certainty::inferred(*share);
                Sides::new(text.get(..split.end), text.get(split.start..))
                    .map(|cell| cell.map(|cell| (cell.to_owned(), certainty)))
            }
        }
    }
}

/// The cell that the line holds twice with one space between, if it does.
fn spaced_cell(text: &str) -> Option<&str> {
    let cell = text.get(..text.len() / 2)?;
    let rest = text.get(cell.len()..)?;
    (rest.strip_prefix(' ') == Some(cell)).then_some(cell)
}
