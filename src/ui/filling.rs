//! Brings a long comparison on the page part by part, and goes to rows that are not there yet.

use std::rc::Rc;

use yew::prelude::*;

use super::folding::Folded;
use super::leisure;
use crate::browser::{place, sight};
use crate::present::{Compared, Filling, Folding, Spot};
use crate::state::{HEADLINE, Layout};

/// A place to go to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aim {
    /// Bring it to the middle of the window, and the focus to it.
    Go(usize),
    /// Bring the headline to the middle of the window, and the focus to it.
    Headline,
    /// Bring the focus to it, and scroll no farther than it takes to see it.
    Focus(usize),
}

impl Aim {
    /// To go where a reader stops.
    pub fn at(spot: Spot) -> Aim {
        match spot {
            Spot::Headline => Aim::Headline,
            Spot::Row(row) => Aim::Go(row),
        }
    }
}

/// What is being filled: a comparison in an arrangement, folded or not. Another one begins anew.
type Subject = (Option<Rc<Compared>>, Layout, bool);

/// Which parts of the comparison are to be on the page now, and a way to any of its rows.
#[hook]
pub fn use_filling(
    compared: &Option<Rc<Compared>>,
    arrangement: Layout,
    folded: &Folded,
) -> (Filling, Callback<Aim>) {
    let held = use_state(|| None::<(Subject, Filling)>);
    let subject: Subject = (compared.clone(), arrangement, folded.folding.is_some());
    let first = use_memo(subject.clone(), |(compared, ..)| {
        let parts = compared.as_ref().map(|compared| compared.parts());
        // The text before it is still there: whoever reads in the middle goes on reading there.
        Filling::first(parts.unwrap_or_default(), &sight::parts())
    });
    let of_this = held.as_ref().filter(|(of, _)| is_same(of, &subject));
    let filling = of_this.map_or_else(|| (*first).clone(), |(_, filling)| filling.clone());
    let aim = use_mut_ref(|| None::<Aim>);
    {
        // Goes on when what is there now has been drawn; what is no longer wanted by then is not begun.
        let (held, aim) = (held.setter(), Rc::clone(&aim));
        use_effect_with(
            (subject.clone(), filling.clone(), folded.folding.clone()),
            move |(subject, filling, folding)| {
                if let Some(compared) = &subject.0 {
                    let is_there = |aim: &mut Aim| {
                        row_of(*aim).is_none_or(|row| {
                            filling.has(compared.part_of(row)) && !hides(folding, row)
                        })
                    };
                    let reached = aim.borrow_mut().take_if(is_there);
                    if let Some(aim) = reached {
                        take(compared, aim);
                    }
                }
                let next = {
                    let (subject, filling) = (subject.clone(), filling.clone());
                    move || {
                        let parts = subject.0.as_ref().map(|compared| compared.parts());
                        let more = filling.more(parts.unwrap_or_default(), &sight::parts());
                        held.set(Some((subject, more)));
                    }
                };
                let rest = leisure::at_leisure(filling, next);
                move || drop(rest)
            },
        );
    }
    // Stays the same, so that no part is drawn anew because another has come.
    let latest = use_mut_ref(|| (subject.clone(), filling.clone(), folded.clone()));
    *latest.borrow_mut() = (subject, filling.clone(), folded.clone());
    let reach = {
        let (held, latest) = (held.setter(), Rc::clone(&latest));
        use_callback((), move |wanted: Aim, ()| {
            let (subject, filling, folded) = latest.borrow().clone();
            let Some(compared) = &subject.0 else { return };
            let row = row_of(wanted);
            let covered = row.filter(|row| hides(&folded.folding, *row));
            let part = row.map(|row| compared.part_of(row));
            let missing = part.filter(|part| !filling.has(*part));
            if covered.is_none() && missing.is_none() {
                take(compared, wanted);
                return;
            }
            aim.replace(Some(wanted));
            if let Some(row) = covered {
                folded.uncover.emit(row);
            }
            if let Some(part) = missing {
                held.set(Some((subject.clone(), filling.with(part))));
            }
        })
    };
    (filling, reach)
}

fn is_same(one: &Subject, other: &Subject) -> bool {
    let is_same = match (&one.0, &other.0) {
        (Some(one), Some(other)) => Rc::ptr_eq(one, other),
        (one, other) => one.is_none() && other.is_none(),
    };
    is_same && one.1 == other.1 && one.2 == other.2
}

fn hides(folding: &Option<Rc<Folding>>, row: usize) -> bool {
    folding.as_ref().is_some_and(|folding| folding.hides(row))
}

fn row_of(aim: Aim) -> Option<usize> {
    match aim {
        Aim::Go(row) | Aim::Focus(row) => Some(row),
        Aim::Headline => None,
    }
}

fn take(compared: &Compared, aim: Aim) {
    match aim {
        Aim::Go(row) => place::go_to(&compared.id(row)),
        Aim::Headline => place::go_to(HEADLINE),
        Aim::Focus(row) => place::focus_on(&compared.id(row)),
    }
}
