//! Chooses how two texts are arranged.

use yew::prelude::*;

use super::Dispatch;
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
    let layout = |layout: Layout, name: &'static str| {
        let pressed = (!props.is_covered && props.arrangement == layout).to_string();
        let dispatch = props.dispatch.clone();
        let choose = Callback::from(move |_: MouseEvent| dispatch.emit(Action::Layout(layout)));
        html! { <button aria-pressed={pressed} onclick={choose}>{ name }</button> }
    };
    html! {
        <span class="choice" role="group" aria-label="Layout">
            { layout(Layout::SideBySide, "Side by side") }
            { layout(Layout::Inline, "Inline") }
        </span>
    }
}
