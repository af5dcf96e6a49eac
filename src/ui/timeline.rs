//! The timeline: a stop for every version known, and the two handles.

use yew::prelude::*;

use super::{Dispatch, handle::Handle};
use crate::browser::place;
use crate::model::{Side, VersionNumber};
use crate::present::{NotHeld, Stop, TimelineView};
use crate::state::Action;

/// Properties of [`Timeline`].
#[derive(Properties, PartialEq)]
pub struct TimelineProps {
    /// What to show.
    pub view: TimelineView,
    /// Takes actions.
    pub dispatch: Dispatch,
}

/// The timeline.
#[component]
pub fn Timeline(props: &TimelineProps) -> Html {
    let (track, area) = (use_node_ref(), use_node_ref());
    let asked = use_state_eq(|| None::<VersionNumber>);
    use_between(&area, &track, &props.view);
    let handle = |side| {
        html! {
            <Handle {side} view={props.view.clone()} track={track.clone()} dispatch={props.dispatch.clone()} />
        }
    };
    let stops = props.view.stops.iter().enumerate().map(|(at, stop)| {
        let chosen = choose(props, at, &asked);
        item(stop, at, &props.view, chosen, *asked == Some(stop.number))
    });
    let explained = props
        .view
        .stops
        .iter()
        .find(|stop| Some(stop.number) == *asked)
        .and_then(|stop| stop.not_held.as_ref());
    html! {
        <section class="timeline" aria-label="Timeline">
            <div class="track" ref={area.clone()}>
                <div class="line" ref={track.clone()}>
                    <span class="between" aria-hidden="true"></span>
                    <ol>{ for stops }</ol>
                    { handle(Side::Old) }
                    { handle(Side::New) }
                </div>
            </div>
            <div role="status">
                if let Some(not_held) = explained { { explanation(not_held, &asked) } }
            </div>
        </section>
    }
}

/// What a click on a stop does: a held one takes the nearer handle, one that is not held says why.
fn choose(
    props: &TimelineProps,
    at: usize,
    asked: &UseStateHandle<Option<VersionNumber>>,
) -> Callback<MouseEvent> {
    let Some(stop) = props.view.stops.get(at) else {
        return Callback::noop();
    };
    let number = stop.number;
    if stop.not_held.is_some() {
        let asked = asked.clone();
        return Callback::from(move |_| asked.set((*asked != Some(number)).then_some(number)));
    }
    let side = nearer(props.view.handles.old, props.view.handles.new, at);
    let (dispatch, asked) = (props.dispatch.clone(), asked.clone());
    Callback::from(move |_| {
        asked.set(None);
        dispatch.emit(Action::Handle(side, number));
    })
}

/// The handle nearer to a stop; the newer one where both are equally near.
fn nearer(old: usize, new: usize, at: usize) -> Side {
    if at.abs_diff(old) < at.abs_diff(new) {
        Side::Old
    } else {
        Side::New
    }
}

fn item(
    stop: &Stop,
    at: usize,
    view: &TimelineView,
    chosen: Callback<MouseEvent>,
    asked: bool,
) -> Html {
    let held = stop.not_held.is_none();
    let class = classes!(
        "stop",
        (!held).then_some("not-held"),
        stop.disputed.is_some().then_some("is-disputed"),
        (at == view.handles.old).then_some("is-old"),
        (at == view.handles.new).then_some("is-new"),
    );
    html! {
        <li key={stop.number.0} {class}>
            <button
                onclick={chosen}
                title={title(stop)}
                aria-expanded={(!held).then(|| asked.to_string())}
            >
                <span class="dot" aria-hidden="true"></span>
                <span class="hidden">{ "Version" }</span>
                <span class="number">
                    { stop.number.0 }
                    if stop.disputed.is_some() { <span class="differs" aria-hidden="true">{ " ≠" }</span> }
                </span>
                <span class="clock">{ stop.clock.clone().unwrap_or_default() }</span>
                <span class="day">{ stop.day.clone().unwrap_or_default() }</span>
                <span class="hidden">{ &stop.tail }</span>
            </button>
        </li>
    }
}

/// When it was stored, and whether sources tell it differently.
fn title(stop: &Stop) -> String {
    match &stop.disputed {
        Some(disputed) => format!("{}; {disputed}", stop.moment),
        None => stop.moment.clone(),
    }
}

fn explanation(not_held: &NotHeld, asked: &UseStateHandle<Option<VersionNumber>>) -> Html {
    let close = {
        let asked = asked.clone();
        Callback::from(move |_: MouseEvent| asked.set(None))
    };
    html! {
        <p class="why">
            { &not_held.sentence }
            if let Some(link) = &not_held.link {
                { " " }
                <a href={link.address.clone()} target="_blank" rel="noopener noreferrer external">{ &link.text }</a>
            }
            { " " }
            <button class="second" onclick={close}>{ "Close" }</button>
        </p>
    }
}

/// Tells the style sheet where the handles and the shade between them stand, in shares of the line, and keeps both in sight. The
/// handles glide to their places, so these are reckoned and not measured.
#[hook]
fn use_between(area: &NodeRef, track: &NodeRef, view: &TimelineView) {
    let (area, track) = (area.clone(), track.clone());
    use_effect_with((view.handles, view.stops.len()), move |(handles, stops)| {
        let place = |at: usize| (at as f64 + 0.5) / (*stops).max(1) as f64;
        let places = handles.map(place);
        if let Some(line) = track.cast() {
            place::set_property(&line, "--from", &places.old.to_string());
            place::set_property(&line, "--to", &places.new.to_string());
            place::set_property(&line, "--stops", &stops.to_string());
        }
        if let (Some(area), Some(line)) = (area.cast(), track.cast()) {
            place::reveal_across(&area, &line, [places.old, places.new]);
        }
    });
}
