//! Above the timeline: which two versions, in which scale, and playing.

use std::rc::Rc;

use yew::prelude::*;

use super::{Dispatch, version_menu::VersionMenu};
use crate::model::Side;
use crate::present::{HandlesView, TimelineView, words};
use crate::state::{Action, Scale};

/// Properties of [`TimelineHead`].
#[derive(Properties, PartialEq)]
pub struct TimelineHeadProps {
    /// The timeline.
    pub view: Rc<TimelineView>,
    /// Where the handles stand.
    pub handles: HandlesView,
    /// Whether the steps are being walked through.
    pub is_playing: bool,
    /// Begins and ends that.
    pub toggle: Callback<MouseEvent>,
    /// Takes actions.
    pub dispatch: Dispatch,
}

/// The tools of the timeline.
#[component]
pub fn TimelineHead(props: &TimelineHeadProps) -> Html {
    let menu = |side| {
        html! {
            <VersionMenu {side} view={Rc::clone(&props.view)} handles={props.handles} dispatch={props.dispatch.clone()} />
        }
    };
    let scale = |scale: Scale, name: &'static str, is_there: bool| {
        let dispatch = props.dispatch.clone();
        let choose = Callback::from(move |_: MouseEvent| dispatch.emit(Action::Scale(scale)));
        let pressed = (props.view.scale == scale).to_string();
        html! {
            <button aria-pressed={pressed} disabled={!is_there} title={(!is_there).then_some(words::NO_TIMES)} onclick={choose}>{ name }</button>
        }
    };
    let name = match props.is_playing {
        true => words::STOP,
        false => words::PLAY,
    };
    html! {
        <div class="timeline-head">
            <div class="version-menus">
                { menu(Side::Old) }
                { menu(Side::New) }
            </div>
            <span class="choice" role="group" aria-label={words::SCALE}>
                { scale(Scale::ByStep, words::BY_STEP, true) }
                { scale(Scale::ByTime, words::BY_TIME, props.view.has_times) }
            </span>
            <button class={classes!("second", "play", props.is_playing.then_some("is-on"))} title={words::PLAY_HINT} onclick={props.toggle.clone()}>
                <span class="sign" aria-hidden="true"></span>
                { name }
            </button>
        </div>
    }
}
