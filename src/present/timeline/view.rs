//! The timeline as plain data.

use std::rc::Rc;

use super::super::Link;
use super::{Card, MarkLegend, StopMark};
use crate::model::{Sides, VersionNumber};
use crate::session::Figure;
use crate::state::Scale;

/// The whole timeline, but for the handles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelineView {
    /// Every version known, ascending.
    pub stops: Vec<Rc<Stop>>,
    /// How long it is, in cells; a cell is the room of one stop.
    pub cells: Share,
    /// How much there is to be seen of each stop.
    pub density: Density,
    /// Which scale it has.
    pub scale: Scale,
    /// Whether it can have a scale by time: where two times are known.
    pub has_times: bool,
    /// What of the signs on it there is, to be explained.
    pub signs: Signs,
    /// What the marks on it stand for.
    pub marks: Vec<MarkLegend>,
    /// Says that some times are not known, where these matter.
    pub caveat: Option<String>,
}

/// A number of the style sheet's, in ten-thousandths.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Share(u32);

/// How much there is to be seen of each stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Density {
    /// Its number, its time, its day.
    Roomy,
    /// Its number, and some days.
    Close,
    /// Its number, small, and some days.
    Dense,
}

/// Which signs there are on a timeline.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Signs {
    /// Bars.
    pub bars: bool,
    /// Flags.
    pub flags: bool,
    /// Hollow stops.
    pub hollow: bool,
    /// Breaks.
    pub breaks: bool,
}

/// Where the handles stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HandlesView {
    /// On which versions.
    pub numbers: Sides<VersionNumber>,
    /// As indexes into [`TimelineView::stops`].
    pub at: Sides<usize>,
    /// Whether there is a step before, and one after.
    pub can_go: Sides<bool>,
}

/// One version on the timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// The version.
    pub number: VersionNumber,
    /// Where it stands, as a share of the whole length.
    pub place: Share,
    /// How much changed since the version held before it; nothing where one of the two is not held, or the two were not compared yet.
    pub bars: Option<Bars>,
    /// Whether its headline is another one than that of the last version before it whose headline is known.
    pub is_retitled: bool,
    /// The break before it, where nothing was stored for long.
    pub silence: Option<Break>,
    /// What is marked here.
    pub marks: Vec<StopMark>,
    /// What is told of it when somebody asks for it.
    pub card: Card,
    /// «Version 5, of 0 to 7, 16 November 2017, 21:37 UTC»: what a screen reader says of a handle that stands here.
    pub spoken: String,
    /// «5 · 16 Nov 2017, 21:37»: the same in a menu.
    pub named: String,
    /// «21:37», or a dash where only other versions' times are known; nothing where none is.
    pub clock: Option<String>,
    /// «16 Nov», where it is the first stop of its day; with the year where it is the first of its year. Where stops stand closely, the
    /// first one of its day that has room for it.
    pub day: Option<String>,
    /// What a screen reader says of the stop after the number, the clock and the day that are seen: the day where none is seen, of which
    /// versions, and whether the text is not held. The seen label is spoken as it stands, so that whoever speaks to the page can call the
    /// stop by what they read (WCAG 2.5.3).
    pub tail: String,
    /// «read differently in “b.html”», where sources tell it differently.
    pub disputed: Option<String>,
    /// Why it can't be chosen, if it can't.
    pub not_held: Option<NotHeld>,
}

/// The bars of a step. All steps of an article have one scale: the root of the number of words, so that a few words beside a thousand can
/// still be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bars {
    /// Above the line: words added, as a share of the highest bar.
    pub added: Share,
    /// Below it: words removed.
    pub removed: Share,
}

/// A break on the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Break {
    /// Where it stands, as a share of the whole length.
    pub place: Share,
    /// How long nothing was stored.
    pub lasted: String,
    /// Whether there is room beside it to say so.
    pub has_room: bool,
}

/// Why a version can't be chosen, and where its text is to be had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotHeld {
    /// The sentence.
    pub sentence: String,
    /// The tracker's page that holds the text.
    pub link: Option<Link>,
}

/// Most stops of a roomy timeline, and of a close one.
const MOST_ROOMY: usize = 16;
const MOST_CLOSE: usize = 40;

impl Share {
    /// The nearest that can be told.
    #[must_use]
    pub fn of(share: f64) -> Share {
        Share((share * 10_000.0).round() as u32)
    }

    /// As a number.
    #[must_use]
    pub fn value(self) -> f64 {
        f64::from(self.0) / 10_000.0
    }
}

impl Density {
    pub(super) fn of(stops: usize) -> Density {
        if stops <= MOST_ROOMY {
            Density::Roomy
        } else if stops <= MOST_CLOSE {
            Density::Close
        } else {
            Density::Dense
        }
    }

    /// How many cells a day's label fills. Where stops stand close it begins at its stop, and one that is longer than in English takes more.
    pub(super) fn cells_of_a_day(self, label: &str) -> f64 {
        // «16 Nov 2017».
        const USUAL: f64 = 11.0;
        let longer = (label.chars().count() as f64 / USUAL).max(1.0);
        match self {
            Density::Roomy => 1.0,
            Density::Close => 1.75 * longer,
            Density::Dense => 2.75 * longer,
        }
    }

    /// How many cells have to lie between two stops for a break to say how long it was.
    pub(super) fn cells_of_a_break(self) -> f64 {
        match self {
            Density::Roomy => 1.0,
            Density::Close => 1.75,
            Density::Dense => 3.0,
        }
    }
}

impl Stop {
    /// Whether its text is held.
    #[must_use]
    pub fn is_held(&self) -> bool {
        self.not_held.is_none()
    }
}

impl TimelineView {
    /// The version whose stop is nearest to a place, told as a share of the whole length.
    #[must_use]
    pub fn nearest(&self, share: f64) -> Option<VersionNumber> {
        let distance = |stop: &&Rc<Stop>| (stop.place.value() - share).abs();
        let nearest =
            |one: &&Rc<Stop>, other: &&Rc<Stop>| distance(one).total_cmp(&distance(other));
        self.stops.iter().min_by(nearest).map(|stop| stop.number)
    }
}

impl Bars {
    pub(super) fn of(figure: &Figure, most: usize) -> Bars {
        let share = |words: usize| Share::of((words as f64 / most.max(1) as f64).sqrt());
        Bars {
            added: share(figure.inserted),
            removed: share(figure.deleted),
        }
    }
}

impl Signs {
    pub(super) fn on(stops: &[Rc<Stop>]) -> Signs {
        Signs {
            bars: stops.iter().any(|stop| stop.bars.is_some()),
            flags: stops.iter().any(|stop| stop.is_retitled),
            hollow: stops.iter().any(|stop| !stop.is_held()),
            breaks: stops.iter().any(|stop| stop.silence.is_some()),
        }
    }
}
