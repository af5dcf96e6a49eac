//! Keeps the reader at the paragraph in sight where the text by age takes the place of the comparison, and where it goes again.

use std::rc::Rc;

use yew::prelude::*;

use super::since_text::{paragraph_id, paragraph_of};
use crate::browser::back;
use crate::model::{Side, Sides, VersionNumber};
use crate::present::{Compared, Seen};

/// What is on show: of which two versions, and of which of them the text by age.
type Shown = (Option<Sides<VersionNumber>>, Option<Side>);

/// A paragraph, and how far below the window's upper edge it begins.
type Place = (Seen, f64);

/// What was on show last, where the reader is to be in it, and where in the comparison they were before the text by age came.
#[derive(Default)]
struct Held {
    shown: Shown,
    place: Option<Place>,
    left: Option<Place>,
}

/// Where the reader is to be in the text by age: a paragraph, and how far below the window's upper edge it begins. Nothing for who has not
/// begun to read. Back in the comparison, the reader is brought to the paragraph here.
#[hook]
pub fn use_staying(compared: &Option<Rc<Compared>>, since: Option<Side>) -> Option<(usize, f64)> {
    let pair = compared.as_ref().map(|compared| compared.pair());
    let shown: Shown = (pair, since);
    let held = use_mut_ref(Held::default);
    {
        let mut held = held.borrow_mut();
        if held.shown != shown {
            // What is in sight now is what was on show until now.
            let is_same_text = held.shown.0 == pair && held.shown.1 != since;
            let same = compared.as_ref().filter(|_| is_same_text);
            *held = same
                .map(|compared| next(&held, compared, since))
                .unwrap_or_default();
            held.shown = shown;
        }
    }
    let place = held.borrow().place.clone();
    use_effect_with((shown, place.clone()), |(_, place)| {
        if let Some((Seen::Row(id), top)) = place {
            back::bring(id, *top);
        }
    });
    match place {
        Some((Seen::Paragraph(_, at), top)) => Some((at, top)),
        _ => None,
    }
}

fn next(held: &Held, compared: &Compared, since: Option<Side>) -> Held {
    let before = held.shown.1;
    let seen = seen_in(before);
    let left = match before {
        None => seen.clone(),
        Some(_) => held.left.clone(),
    };
    let to = |(seen, top): Place| Some((compared.staying(&seen, since)?, top));
    // Who has not gone on in the text by age is to be just where they were.
    let is_still_there = |(seen, _): &Place| {
        let now = compared.staying(seen, before);
        matches!(now, Some(Seen::Paragraph(_, at)) if back::is_in_sight(&paragraph_id(at)))
    };
    let returning = left
        .clone()
        .filter(|left| since.is_none() && is_still_there(left));
    Held {
        shown: held.shown,
        // Who has not begun to read stays at the beginning.
        place: returning.or_else(|| seen.filter(|_| back::is_in_the_midst()).and_then(to)),
        left,
    }
}

/// The paragraph in sight of what is on show.
fn seen_in(since: Option<Side>) -> Option<Place> {
    let (id, top) = back::row_in_sight()?;
    let seen = match since {
        None => Seen::Row(id),
        Some(side) => Seen::Paragraph(side, paragraph_of(&id)?),
    };
    Some((seen, top))
}
