//! Turns the since-when view on and off.

use yew::prelude::*;

use super::Dispatch;
use super::speech::use_words;
use crate::model::Side;
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
    let words = use_words();
    let toggle = {
        let (dispatch, is_on) = (props.dispatch.clone(), props.is_on);
        let side = (!is_on).then_some(Side::New);
        Callback::from(move |_: MouseEvent| dispatch.emit(Action::Since(side)))
    };
    html! {
        <span class="choice">
            <button onclick={toggle} aria-pressed={props.is_on.to_string()} title={words.since_when_title()}>{ words.since_when() }</button>
        </span>
    }
}
