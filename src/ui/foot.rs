//! The bar at the foot of a narrow or low window: from change to change, from step to step, search, and all other tools.

use yew::prelude::*;

use super::{
    more_tools::{MORE_TOOLS, MoreTools},
    play::Play,
    sign::{Sign, sign},
    speech::use_words,
    tools::{ToolsProps, use_height},
    walk::Walk,
};
use crate::browser::{dialog, place};
use crate::model::{Sides, VersionNumber};
use crate::state::{Action, Direction};

/// The id of what opens the search.
pub const OPEN_SEARCH: &str = "open-search";

/// The ids of what goes a step back and on.
const STEPS: Sides<&str> = Sides {
    old: "step-back",
    new: "step-on",
};

/// Properties of [`Foot`].
#[derive(Properties, PartialEq)]
pub struct FootProps {
    /// The tools of the comparison.
    pub tools: ToolsProps,
    /// The two versions on show.
    pub pair: Sides<VersionNumber>,
    /// How the steps are walked through.
    pub play: Play,
    /// Opens the search.
    pub search: Callback<()>,
    /// Whether it stays in the window while the text scrolls; else it stands where it is put.
    pub stays: bool,
}

/// The bar.
#[component]
pub fn Foot(props: &FootProps) -> Html {
    let words = use_words();
    let tools = &props.tools;
    let node = use_node_ref();
    use_height(&node, "--foot-height", props.stays);
    let changes = tools.compared.as_ref().filter(|_| !tools.since);
    let search = props.search.reform(|_: MouseEvent| ());
    let left = Callback::from(|event: FocusEvent| {
        dialog::close_menu_left(&event, ".foot", MORE_TOOLS);
    });
    html! {
        <section class={classes!("foot", props.stays.then_some("stays"))} ref={node} aria-label={words.foot()} onfocusout={left}>
            if let Some(compared) = changes {
                <Walk {compared} chosen={tools.chosen} reach={tools.reach.clone()} />
            }
            <Steps can_go={tools.can_go} pair={props.pair} play={props.play.clone()} dispatch={tools.dispatch.clone()} />
            <button id={OPEN_SEARCH} title={words.search_all()} onclick={search}>{ sign(Sign::Search) }<span>{ words.search_word() }</span></button>
            <button popovertarget={MORE_TOOLS} class="tools-button">{ sign(Sign::Tools) }<span>{ words.more_tools() }</span></button>
            <MoreTools ..tools.clone() />
        </section>
    }
}

/// Properties of [`Steps`].
#[derive(Properties, PartialEq)]
struct StepsProps {
    /// Whether there is a step before, and one after.
    can_go: Sides<bool>,
    pair: Sides<VersionNumber>,
    play: Play,
    dispatch: super::Dispatch,
}

/// «◂ 0 → 1 ▸»; while the steps are walked through, what stops that stands between the two.
#[component]
fn Steps(props: &StepsProps) -> Html {
    let words = use_words();
    let step = |direction: Direction| {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.emit(Action::Step(direction)))
    };
    let stop = {
        let (stop, can_go) = (props.play.stop.clone(), props.can_go);
        Callback::from(move |_: MouseEvent| {
            stop.emit(());
            // The button goes, and the focus with it: to its neighbour.
            place::focus_on(if can_go.new { STEPS.new } else { STEPS.old });
        })
    };
    let [back, on] = [words.step_back(), words.step_on()];
    html! {
        <span class="walk steps-walk" role="group" aria-label={words.step_on_show(props.pair)}>
            <button id={STEPS.old} disabled={!props.can_go.old} aria-label={back} title={back} onclick={step(Direction::Back)}>{ sign(Sign::Back) }</button>
            if props.play.is_playing {
                <button class="play is-on" onclick={stop}><span class="sign" aria-hidden="true"></span>{ words.stop_playing() }</button>
            } else {
                <span aria-hidden="true">
                    <span class="over-number">{ words.versions_on_show() }</span>
                    <bdi>{ props.pair.old.0 }</bdi><span class="to"></span><bdi>{ props.pair.new.0 }</bdi>
                </span>
            }
            <button id={STEPS.new} disabled={!props.can_go.new} aria-label={on} title={on} onclick={step(Direction::On)}>{ sign(Sign::On) }</button>
        </span>
    }
}
