//! Goes from change to change.

use std::rc::Rc;

use yew::prelude::*;

use super::filling::Aim;
use crate::present::{Compared, words};

/// Properties of [`Walk`].
#[derive(Properties, PartialEq)]
pub struct WalkProps {
    /// The comparison whose changes are walked through.
    pub compared: Rc<Compared>,
    /// Goes to a row.
    pub reach: Callback<Aim>,
}

/// «‹ 3 of 9 ›»: the previous and the next change; nothing where there is none.
#[component]
pub fn Walk(props: &WalkProps) -> Html {
    let current = use_state_eq(|| None::<usize>);
    {
        let current = current.setter();
        use_effect_with(Rc::clone(&props.compared), move |_| current.set(None));
    }
    let changes = use_memo(Rc::clone(&props.compared), |compared| compared.changes());
    let Some(last) = changes.len().checked_sub(1) else {
        return Html::default();
    };
    let before = current.map_or(last, |at| at.checked_sub(1).unwrap_or(last));
    let after = current.map_or(0, |at| if at >= last { 0 } else { at + 1 });
    let go = |at: usize| {
        let (current, reach) = (current.clone(), props.reach.clone());
        let row = changes.get(at).copied().unwrap_or_default();
        Callback::from(move |_: MouseEvent| {
            current.set(Some(at));
            reach.emit(Aim::Go(row));
        })
    };
    html! {
        <span class="walk">
            <button onclick={go(before)} aria-label="Previous change" title="Previous change">{ "‹" }</button>
            <span role="status">{ words::change_of(*current, changes.len()) }</span>
            <button onclick={go(after)} aria-label="Next change" title="Next change">{ "›" }</button>
        </span>
    }
}
