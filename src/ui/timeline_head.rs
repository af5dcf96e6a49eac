//! Above the timeline: which two versions, in which scale, and playing.

use std::rc::Rc;

use yew::prelude::*;

use super::speech::use_words;
use super::{Dispatch, version_menu::VersionMenu};
use crate::model::Side;
use crate::present::{HandlesView, TimelineView};
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
    let words = use_words();
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
            <button aria-pressed={pressed} disabled={!is_there} title={(!is_there).then_some(words.no_times())} onclick={choose}>{ name }</button>
        }
    };
    let name = match props.is_playing {
        true => words.stop_playing(),
        false => words.play(),
    };
    html! {
        <div class="timeline-head">
            <div class="version-menus">
                { menu(Side::Old) }
                { menu(Side::New) }
            </div>
            <span class="choice" role="group" aria-label={words.scale()}>
                { scale(Scale::ByStep, words.by_step(), true) }
                { scale(Scale::ByTime, words.by_time(), props.view.has_times) }
            </span>
            <button class={classes!("second", "play", props.is_playing.then_some("is-on"))} title={words.play_hint()} onclick={props.toggle.clone()}>
                <span class="sign" aria-hidden="true"></span>
                { name }
            </button>
        </div>
    }
}
