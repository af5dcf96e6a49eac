//! Chooses how two texts are arranged.

use yew::prelude::*;

use super::Dispatch;
use super::speech::use_words;
use crate::state::{Action, Layout};

/// Properties of [`LayoutChoice`].
#[derive(Properties, PartialEq)]
pub struct LayoutChoiceProps {
    /// The layout on show.
    pub arrangement: Layout,
    /// Whether something else is shown in its place, until a layout is chosen.
    #[prop_or_default]
    pub is_covered: bool,
    /// Takes actions.
    pub dispatch: Dispatch,
}

/// A button a layout.
#[component]
pub fn LayoutChoice(props: &LayoutChoiceProps) -> Html {
    let words = use_words();
    let layout = |layout: Layout| {
        let pressed = (!props.is_covered && props.arrangement == layout).to_string();
        let dispatch = props.dispatch.clone();
        let choose = Callback::from(move |_: MouseEvent| dispatch.emit(Action::Layout(layout)));
        html! { <button aria-pressed={pressed} onclick={choose}>{ words.layout_name(layout) }</button> }
    };
    html! {
        <span class="choice" role="group" aria-label={words.layout()}>
            { layout(Layout::SideBySide) }
            { layout(Layout::Inline) }
        </span>
    }
}
