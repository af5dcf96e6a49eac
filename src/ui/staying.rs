//! Keeps the reader at the paragraph in sight where the text by age takes the place of the comparison, and where it goes again.

use std::rc::Rc;

use yew::prelude::*;

use super::since_text::paragraph_of;
use crate::browser::back;
use crate::model::{Side, Sides, VersionNumber};
use crate::present::{Compared, Seen};

/// What is on show: of which two versions, and of which of them the text by age.
type Shown = (Option<Sides<VersionNumber>>, Option<Side>);

/// Where the reader is to be in the text by age: a paragraph, and how far below the window's upper edge it begins. Nothing for who has not
/// begun to read. Back in the comparison, the reader is brought to the paragraph here.
#[hook]
pub fn use_staying(compared: &Option<Rc<Compared>>, since: Option<Side>) -> Option<(usize, f64)> {
    let pair = compared.as_ref().map(|compared| compared.pair());
    let held = use_mut_ref(|| ((pair, since), None::<(Seen, f64)>));
    let shown: Shown = (pair, since);
    {
        let mut held = held.borrow_mut();
        let before = held.0;
        if before != shown {
            // What is in sight now is what was on show until now.
            let is_same_text = before.0 == pair && before.1 != since;
            let seen = compared.as_ref().filter(|_| is_same_text);
            let seen = seen.and_then(|compared| seen_in(compared, before.1, since));
            *held = (shown, seen);
        }
    }
    let seen = held.borrow().1.clone();
    use_effect_with((shown, seen.clone()), |(_, seen)| {
        if let Some((Seen::Row(id), top)) = seen {
            back::bring(id, *top);
        }
    });
    match seen {
        Some((Seen::Paragraph(_, at), top)) => Some((at, top)),
        _ => None,
    }
}

fn seen_in(compared: &Compared, before: Option<Side>, since: Option<Side>) -> Option<(Seen, f64)> {
    let (id, top) = back::in_the_midst()?;
    let seen = match before {
        None => Seen::Row(id),
        Some(side) => Seen::Paragraph(side, paragraph_of(&id)?),
    };
    Some((compared.staying(&seen, since)?, top))
}
