//! What can be done with a comparison: choose the layout, go a step back or on.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    Dispatch,
    clean::{Clean, CleanChoice},
    filling::Aim,
    fold::FoldSwitch,
    kinds::KindsChoice,
    layout::LayoutChoice,
    since_switch::SinceSwitch,
    speech::use_words,
    typography::TypographySwitch,
    walk::Walk,
};
use crate::browser::sight;
use crate::model::Sides;
use crate::present::{Compared, Kinds};
use crate::state::{Action, Direction, Layout};

/// Properties of [`Tools`].
#[derive(Properties, Clone, PartialEq)]
pub struct ToolsProps {
    /// The layout on show.
    pub arrangement: Layout,
    /// Whether the newer version's text is shown by age instead.
    pub since: bool,
    /// Whether unchanged paragraphs are folded away.
    pub folds: bool,
    /// Whether changes of typography are hidden.
    pub hides_typography: bool,
    /// Which version's text is shown alone.
    pub clean: Clean,
    /// Whether there is a step before, and one after.
    pub can_go: Sides<bool>,
    /// The comparison, for its changes; `None` while it is being made.
    pub compared: Option<Rc<Compared>>,
    /// The kinds of change that the person wants to see; none where all are.
    pub chosen: Kinds,
    /// Goes to a row.
    pub reach: Callback<Aim>,
    /// Takes actions.
    pub dispatch: Dispatch,
}

/// The tools of a comparison.
#[component]
pub fn Tools(props: &ToolsProps) -> Html {
    let words = use_words();
    let act = |action: Action| {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.emit(action.clone()))
    };
    // By age there are no changes to choose from or to walk through.
    let changes = props.compared.as_ref().filter(|_| !props.since);
    let node = use_node_ref();
    use_height(&node, "--tools-height", true);
    let [previous, previous_more] = words.previous_step();
    let [next, next_more] = words.next_step();
    html! {
        <div class="tools" ref={node} role="group" aria-label={words.foot()}>
            <LayoutChoice arrangement={props.arrangement} is_covered={props.since} dispatch={props.dispatch.clone()} />
            <SinceSwitch is_on={props.since} dispatch={props.dispatch.clone()} />
            if !props.since {
                <CleanChoice clean={props.clean.clone()} />
                <FoldSwitch folds={props.folds} dispatch={props.dispatch.clone()} />
            }
            if let Some(compared) = changes {
                <TypographySwitch count={compared.typographic()} is_hidden={props.hides_typography} dispatch={props.dispatch.clone()} />
                <Walk {compared} chosen={props.chosen} reach={props.reach.clone()} />
            }
            <span class="steps">
                <button class="second" disabled={!props.can_go.old} onclick={act(Action::Step(Direction::Back))}>
                    <span aria-hidden="true">{ "‹ " }</span>{ previous }<span class="word">{ previous_more }</span>
                </button>
                <button class="second" disabled={!props.can_go.new} onclick={act(Action::Step(Direction::On))}>
                    { next }<span class="word">{ next_more }</span><span aria-hidden="true">{ " ›" }</span>
                </button>
            </span>
            if let Some(compared) = changes {
                <KindsChoice {compared} chosen={props.chosen} dispatch={props.dispatch.clone()} />
            }
        </div>
    }
}

/// Tells the style sheets, in a custom property of that name, how much of the window something takes that stays in it, so that nothing
/// that is gone to lies under it.
#[hook]
pub fn use_height(node: &NodeRef, name: &'static str, stays: bool) {
    let node = node.clone();
    use_effect_with(stays, move |stays| {
        let node = node.cast().filter(|_| *stays);
        let watch = node.and_then(|node| sight::tell_height(&node, name));
        move || drop(watch)
    });
}
