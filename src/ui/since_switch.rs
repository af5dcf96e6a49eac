//! Turns the since-when view on and off.

use yew::prelude::*;

use super::Dispatch;
use crate::present::words;
use crate::state::Action;

/// Properties of [`SinceSwitch`].
#[derive(Properties, PartialEq)]
pub struct SinceSwitchProps {
    /// Whether it is on.
    pub is_on: bool,
    /// Takes actions.
    pub dispatch: Dispatch,
}

/// «Since when»: pressed in while the view is on.
#[component]
pub fn SinceSwitch(props: &SinceSwitchProps) -> Html {
    let toggle = {
        let (dispatch, is_on) = (props.dispatch.clone(), !props.is_on);
        Callback::from(move |_: MouseEvent| dispatch.emit(Action::Since(is_on)))
    };
    html! {
        <span class="choice">
            <button onclick={toggle} aria-pressed={props.is_on.to_string()} title={words::SINCE_WHEN_TITLE}>{ words::SINCE_WHEN }</button>
        </span>
    }
}
