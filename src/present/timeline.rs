//! The timeline: a stop for every version known, held or not, where it stands, how much changed with it, and the two handles.

mod card;
mod layout;
mod marks;
mod stop;
mod typed;
mod view;

use std::rc::Rc;

use super::words::Words;
use crate::diff::DiffConfig;
use crate::kinds::Comparison;
use crate::model::{Article, Sides, Timestamp, Version, VersionNumber};
use crate::session::{Figure, Figures};
use crate::state::{Direction, Scale};

pub use card::Card;
pub use layout::{Layout as TimelineLayout, Silence, layout};
pub use marks::{Hits, MarkKind, MarkLegend, Marked, Marks, ParagraphInFocus, StopMark};
pub use typed::{Typing, meant};
pub use view::{Bars, Break, Density, HandlesView, NotHeld, Share, Signs, Stop, TimelineView};

pub(super) use marks::turned;
pub(super) use stop::not_held;

/// Bytes of an article's held versions together up to which all its steps are compared as soon as it is shown.
const AT_ONCE: usize = 40_000;

/// Where the handles stand on an article's timeline.
#[must_use]
pub fn handles(article: &Article, pair: Sides<VersionNumber>) -> HandlesView {
    let at = |number| {
        let versions = &article.versions;
        let at = versions.binary_search_by_key(&number, |version| version.number);
        at.unwrap_or_default()
    };
    let can = |direction| crate::state::shifted(article, pair, direction).is_some();
    HandlesView {
        numbers: pair,
        at: pair.map(at),
        can_go: Sides::new(can(Direction::Back), can(Direction::On)),
    }
}

/// The figures of an article's steps, where it is short enough for all of them to be compared as soon as it is shown.
#[must_use]
pub fn figures_at_once(article: &Article, config: &DiffConfig) -> Option<Figures> {
    let held = article.versions.iter().filter(|version| version.is_held());
    let texts = held.clone().filter_map(Version::texts).flatten();
    if texts.map(str::len).sum::<usize>() > AT_ONCE {
        return None;
    }
    let mut figures = Figures::default();
    for (old, new) in held.clone().zip(held.skip(1)) {
        let step = Sides::new(old.number, new.number);
        if let Some(comparison) = Comparison::of_versions(article, step, config) {
            figures.set(step, Figure::of(&comparison));
        }
    }
    Some(figures)
}

/// The timeline of an article: `figures` are those of its steps as far as they are known, `marks` what else is to be seen on it.
#[must_use]
pub fn timeline(
    words: Words,
    article: &Article,
    figures: &Figures,
    scale: Scale,
    marks: &Marks,
) -> TimelineView {
    let times: Vec<Option<Timestamp>> = article
        .versions
        .iter()
        .map(|version| version.captured_at)
        .collect();
    let has_times = times.iter().flatten().count() > 1;
    let scale = if has_times { scale } else { Scale::ByStep };
    let places = layout(&times, scale);
    let density = Density::of(times.len());
    let days = stop::days(words, &times, &places.at, density);
    let retitled = card::retitled(article);
    let most = figures.most();
    let mut held_before: Option<&Version> = None;
    let mut stops = Vec::with_capacity(times.len());
    for (at, version) in article.versions.iter().enumerate() {
        let step = held_before.map(|before| Sides::new(before.number, version.number));
        let figure = step.filter(|_| version.is_held());
        let figure = figure.and_then(|step| figures.get(step));
        let silence = places.silences.get(at).copied().flatten();
        let marked = marks.of(words, version.number);
        let known = card::Known {
            before: held_before,
            figure,
            retitled: retitled.get(at).copied().flatten(),
            last: at.checked_sub(1).and_then(|at| article.versions.get(at)),
            silence,
            marks: &marked,
        };
        let card = card::card(words, version, &known);
        let place = |cells: f64| Share::of(cells / places.cells);
        let own = places.at.get(at).copied().unwrap_or_default();
        let before = at.checked_sub(1).and_then(|at| places.at.get(at).copied());
        stops.push(Rc::new(Stop {
            place: place(own),
            bars: figure.map(|figure| Bars::of(&figure, most)),
            is_retitled: known.retitled.is_some(),
            silence: silence.zip(before).map(|(silence, before)| Break {
                place: place(f64::midpoint(before, own)),
                lasted: card::silence_in_words(words, &silence),
                has_room: own - before >= density.cells_of_a_break(),
            }),
            card,
            marks: marked,
            ..stop::stop(words, article, version, days.get(at).cloned().flatten())
        }));
        held_before = Some(version)
            .filter(|version| version.is_held())
            .or(held_before);
    }
    let caveat = (scale == Scale::ByTime && places.unknown > 0)
        .then(|| words.times_not_known(places.unknown));
    TimelineView {
        signs: Signs::on(&stops),
        cells: Share::of(places.cells),
        density,
        scale,
        has_times,
        marks: marks.legend(words),
        caveat,
        stops,
    }
}
