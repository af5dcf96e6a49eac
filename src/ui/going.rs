//! Goes to a place in a comparison, which may have to be put on show first.

use std::rc::Rc;

use yew::prelude::*;

use super::Dispatch;
use super::filling::{Aim, HEADLINE};
use crate::browser::place;
use crate::present::{Compared, TracedTarget};
use crate::state::{Action, Address};

/// A way to any place in any comparison of the article on show. `compared` is the one on show, and `address` what the address says now.
#[hook]
pub fn use_going(
    compared: &Option<Rc<Compared>>,
    address: &Address,
    reach: &Callback<Aim>,
    dispatch: &Dispatch,
) -> Callback<TracedTarget> {
    let awaited = use_mut_ref(|| None::<TracedTarget>);
    {
        let (awaited, reach) = (Rc::clone(&awaited), reach.clone());
        use_effect_with(
            (compared.clone(), address.since),
            move |(compared, since)| {
                let Some(compared) = compared.as_ref().filter(|_| !since) else {
                    return;
                };
                let is_there = |target: &mut TracedTarget| target.pair == compared.pair();
                let target = awaited.borrow_mut().take_if(is_there);
                if let Some(target) = target {
                    go_to(compared, target, &reach);
                }
            },
        );
    }
    let (compared, reach) = (compared.clone(), reach.clone());
    let (address, dispatch) = (address.clone(), dispatch.clone());
    Callback::from(move |target: TracedTarget| {
        let shown = compared.as_ref().filter(|one| one.pair() == target.pair);
        if let Some(compared) = shown.filter(|_| !address.since) {
            go_to(compared, target, &reach);
            return;
        }
        awaited.replace(Some(target));
        dispatch.emit(Action::Address(Address {
            pair: Some(target.pair),
            since: false,
            at: None,
            ..address.clone()
        }));
    })
}

fn go_to(compared: &Compared, target: TracedTarget, reach: &Callback<Aim>) {
    match target.paragraph {
        None => place::go_to(HEADLINE),
        Some(paragraph) => {
            if let Some(row) = compared.row_at(target.side, paragraph) {
                reach.emit(Aim::Go(row));
            }
        }
    }
}
