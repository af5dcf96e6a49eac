//! Goes to a place in a comparison, which may have to be put on show first.

use std::rc::Rc;

use yew::prelude::*;

use super::Dispatch;
use super::filling::Aim;
use super::lighting::use_lighting;
use crate::model::{Sides, VersionNumber};
use crate::present::{Compared, TracedTarget};
use crate::state::{Action, Address};

/// A place in some comparison of the article on show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Goal {
    /// A row or the headline in the comparison of these two versions.
    Aim(Sides<VersionNumber>, Aim),
    /// A passage of one of two versions; it is lit up there.
    Passage(TracedTarget),
}

impl Goal {
    fn pair(&self) -> Sides<VersionNumber> {
        match self {
            Goal::Aim(pair, _) => *pair,
            Goal::Passage(target) => target.pair,
        }
    }
}

/// A way to any place in any comparison of the article on show: it is gone to as soon as that is on show. `compared` is the one on show, and
/// `address` what the address says now.
#[hook]
pub fn use_going(
    compared: &Option<Rc<Compared>>,
    address: &Address,
    reach: &Callback<Aim>,
    dispatch: &Dispatch,
) -> Callback<Goal> {
    let light = use_lighting();
    let awaited = use_mut_ref(|| None::<Goal>);
    let go_to = {
        let (reach, light) = (reach.clone(), light.clone());
        move |compared: &Compared, goal: Goal| match goal {
            Goal::Aim(_, aim) => reach.emit(aim),
            Goal::Passage(target) => {
                let row = |paragraph| compared.row_at(target.side, paragraph).map(Aim::Go);
                let aim = target.paragraph.map_or(Some(Aim::Headline), row);
                aim.into_iter().for_each(|aim| reach.emit(aim));
                light.emit(compared.lit(&target));
            }
        }
    };
    {
        let (awaited, go_to) = (Rc::clone(&awaited), go_to.clone());
        use_effect_with(
            (compared.clone(), address.since),
            move |(compared, since)| {
                let Some(compared) = compared.as_ref().filter(|_| since.is_none()) else {
                    return;
                };
                let is_there = |goal: &mut Goal| goal.pair() == compared.pair();
                let goal = awaited.borrow_mut().take_if(is_there);
                if let Some(goal) = goal {
                    go_to(compared, goal);
                }
            },
        );
    }
    let (compared, address, dispatch) = (compared.clone(), address.clone(), dispatch.clone());
    Callback::from(move |goal: Goal| {
        let shown = compared.as_ref().filter(|one| one.pair() == goal.pair());
        if let Some(compared) = shown.filter(|_| address.since.is_none()) {
            go_to(compared, goal);
            return;
        }
        awaited.replace(Some(goal));
        dispatch.emit(Action::Address(Address {
            pair: Some(goal.pair()),
            since: None,
            at: None,
            ..address.clone()
        }));
    })
}
