//! The tools of the timeline: which two versions, in which scale, and playing. Above it where there is room, else below.

use std::rc::Rc;

use yew::prelude::*;

use super::speech::use_words;
use super::timeline::CHOICES;
use super::{Dispatch, play::Play, version_menu::VersionMenu};
use crate::model::Side;
use crate::present::{HandlesView, TimelineView, Words};
use crate::state::{Action, Scale};

/// Properties of [`TimelineHead`].
#[derive(Properties, PartialEq)]
pub struct TimelineHeadProps {
    /// The timeline.
    pub view: Rc<TimelineView>,
    /// Where the handles stand.
    pub handles: HandlesView,
    /// How the steps are walked through.
    pub play: Play,
    /// Takes actions.
    pub dispatch: Dispatch,
}

/// All tools of the timeline, in a line above it.
#[component]
pub fn TimelineHead(props: &TimelineHeadProps) -> Html {
    let words = use_words();
    html! {
        <div class="timeline-head">
            { choices(words, &props.view, props.handles, &props.dispatch) }
            { play_button(words, &props.play) }
        </div>
    }
}

/// Properties of [`TimelineFoot`].
#[derive(Properties, PartialEq)]
pub struct TimelineFootProps {
    /// Whether what can be chosen is shown.
    pub is_open: bool,
    /// Shows and hides it.
    pub open: Callback<MouseEvent>,
    /// How the steps are walked through.
    pub play: Play,
}

/// Below a timeline in a narrow window: what leads to all that can be chosen, and playing.
#[component]
pub fn TimelineFoot(props: &TimelineFootProps) -> Html {
    let words = use_words();
    html! {
        <div class="timeline-head">
            <button class="more-of-timeline" aria-expanded={props.is_open.to_string()} aria-controls={props.is_open.then_some(CHOICES)} onclick={props.open.clone()}>
                { words.more_of_timeline() }
            </button>
            { play_button(words, &props.play) }
        </div>
    }
}

/// Properties of [`TimelineChoices`].
#[derive(Properties, PartialEq)]
pub struct TimelineChoicesProps {
    /// Its id, unique on the page.
    pub id: &'static str,
    /// The timeline.
    pub view: Rc<TimelineView>,
    /// Where the handles stand.
    pub handles: HandlesView,
    /// Takes actions.
    pub dispatch: Dispatch,
}

/// What can be chosen, for itself.
#[component]
pub fn TimelineChoices(props: &TimelineChoicesProps) -> Html {
    let words = use_words();
    html! {
        <div class="timeline-head" id={props.id}>
            { choices(words, &props.view, props.handles, &props.dispatch) }
        </div>
    }
}

/// The two versions and the scale.
fn choices(
    words: Words,
    view: &Rc<TimelineView>,
    handles: HandlesView,
    dispatch: &Dispatch,
) -> Html {
    let menu = |side| {
        html! {
            <VersionMenu {side} view={Rc::clone(view)} {handles} dispatch={dispatch.clone()} />
        }
    };
    let scale = |scale: Scale, name: &'static str, is_there: bool| {
        let dispatch = dispatch.clone();
        let choose = Callback::from(move |_: MouseEvent| dispatch.emit(Action::Scale(scale)));
        let pressed = (view.scale == scale).to_string();
        html! {
            <button aria-pressed={pressed} disabled={!is_there} title={(!is_there).then_some(words.no_times())} onclick={choose}>{ name }</button>
        }
    };
    html! {
        <>
            <div class="version-menus">
                { menu(Side::Old) }
                { menu(Side::New) }
            </div>
            <span class="choice" role="group" aria-label={words.scale()}>
                { scale(Scale::ByStep, words.by_step(), true) }
                { scale(Scale::ByTime, words.by_time(), view.has_times) }
            </span>
        </>
    }
}

fn play_button(words: Words, play: &Play) -> Html {
    let name = match play.is_playing {
        true => words.stop_playing(),
        false => words.play(),
    };
    html! {
        <button class={classes!("second", "play", play.is_playing.then_some("is-on"))} title={words.play_hint()} onclick={play.toggle.clone()}>
            <span class="sign" aria-hidden="true"></span>
            { name }
        </button>
    }
}
