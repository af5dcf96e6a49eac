//! Shows or hides changes of typography.

use yew::prelude::*;

use super::Dispatch;
use super::speech::use_words;
use crate::state::Action;

/// Properties of [`TypographySwitch`].
#[derive(Properties, PartialEq)]
pub struct TypographySwitchProps {
    /// How many such changes there are.
    pub count: usize,
    /// Whether they are hidden.
    pub is_hidden: bool,
    /// Takes actions.
    pub dispatch: Dispatch,
}

/// «Typographic changes 12»: pressed in while they are marked; nothing where there are none.
#[component]
pub fn TypographySwitch(props: &TypographySwitchProps) -> Html {
    let words = use_words();
    if props.count == 0 {
        return Html::default();
    }
    let toggle = {
        let (dispatch, hides) = (props.dispatch.clone(), !props.is_hidden);
        Callback::from(move |_: MouseEvent| dispatch.emit(Action::HideTypography(hides)))
    };
    html! {
        <span class="choice">
            <button onclick={toggle} aria-pressed={(!props.is_hidden).to_string()} title={words.typography()}>
                { words.typographic_changes() }<b>{ words.thousands(props.count) }</b>
            </button>
        </span>
    }
}
