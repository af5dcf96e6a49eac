//! Goes to a place in the comparison of two other versions, which has to be put on show first.

use std::rc::Rc;

use yew::prelude::*;

use super::Dispatch;
use super::filling::Aim;
use crate::model::{Sides, VersionNumber};
use crate::present::Compared;
use crate::state::{Action, Address};

/// A place in the comparison of two versions.
pub type Elsewhere = (Sides<VersionNumber>, Aim);

/// A way to a place in another comparison: it is gone to as soon as that is on show.
#[hook]
pub fn use_elsewhere(
    compared: &Option<Rc<Compared>>,
    reach: &Callback<Aim>,
    address: Address,
    dispatch: &Dispatch,
) -> Callback<Elsewhere> {
    let awaited = use_mut_ref(|| None::<Elsewhere>);
    {
        let (awaited, reach) = (Rc::clone(&awaited), reach.clone());
        use_effect_with(
            (compared.clone(), address.since),
            move |(compared, since)| {
                let Some(compared) = compared.as_ref().filter(|_| !since) else {
                    return;
                };
                let is_there = |(pair, _): &mut Elsewhere| *pair == compared.pair();
                let there = awaited.borrow_mut().take_if(is_there);
                if let Some((_, aim)) = there {
                    reach.emit(aim);
                }
            },
        );
    }
    let dispatch = dispatch.clone();
    Callback::from(move |(pair, aim): Elsewhere| {
        awaited.replace(Some((pair, aim)));
        dispatch.emit(Action::Address(Address {
            pair: Some(pair),
            since: false,
            at: None,
            ..address.clone()
        }));
    })
}
