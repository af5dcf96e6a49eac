//! Says that nothing is kept for a reload.

use yew::prelude::*;

use super::Dispatch;
use super::speech::use_words;
use crate::state::Action;

/// Properties of [`Unkept`].
#[derive(Properties, PartialEq)]
pub struct UnkeptProps {
    /// Whether there is anything to say.
    pub is_so: bool,
    /// Takes actions.
    pub dispatch: Dispatch,
}

/// Says that what is open would not be there again after a reload, until the person has seen it.
#[component]
pub fn Unkept(props: &UnkeptProps) -> Html {
    let words = use_words();
    let close = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.emit(Action::Unkept(false)))
    };
    html! {
        <div role="status" class="unkept">
            if props.is_so {
                <p>
                    <span>{ words.unkept() }</span>
                    <button onclick={close}>{ words.dismiss() }</button>
                </p>
            }
        </div>
    }
}
