//! Brings the parts of a long text on the page bit by bit, and keeps their room until they come.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::later::{self, Leisure};
use crate::browser::place;
use crate::present::{Filling, Part};

/// Which parts of a text are to be on the page now: some at first, then the rest at leisure, those that are seen before all others. Another
/// text begins anew.
#[hook]
pub fn use_parts<T: PartialEq + 'static>(
    text: &Rc<T>,
    parts: fn(&T) -> &[Part],
    first: impl FnOnce(&[Part]) -> Filling,
    seen: impl FnOnce() -> Vec<usize> + 'static,
) -> Filling {
    let held = use_state(|| None::<(Rc<T>, Filling)>);
    let of_this = held.as_ref().filter(|(of, _)| Rc::ptr_eq(of, text));
    let filling = of_this.map_or_else(|| first(parts(text)), |(_, filling)| filling.clone());
    let held = held.setter();
    use_effect_with(
        (Rc::clone(text), filling.clone()),
        move |(text, filling)| {
            let next = {
                let (text, filling) = (Rc::clone(text), filling.clone());
                move || {
                    let more = filling.more(parts(&text), &seen());
                    held.set(Some((text, more)));
                }
            };
            let rest = at_leisure(filling, next);
            move || drop(rest)
        },
    );
    filling
}

/// Has more of a text come when the page has nothing else to do, where some of it is still to come; not once this is dropped.
pub fn at_leisure(filling: &Filling, more: impl FnOnce() + 'static) -> Option<Leisure> {
    (!filling.is_whole()).then(|| later::at_leisure(more))
}

/// Tells the style sheets about how many lines a part of a text fills, so that its room is kept; nothing where that is known better.
#[hook]
pub fn use_room(part: &NodeRef, lines: Option<usize>) {
    let part = part.clone();
    use_effect_with(lines, move |lines| {
        if let Some((part, lines)) = part.cast().zip(*lines) {
            place::set_property(&part, "--lines", &lines.to_string());
        }
    });
}
