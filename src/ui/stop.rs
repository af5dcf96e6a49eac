//! One version on the timeline: its flag, its bars, its dot, its marks, and what it is called.

use std::rc::Rc;

use yew::prelude::*;

use super::speech::use_words;
use crate::browser::place;
use crate::model::Side;
use crate::present::{Break, MarkKind, Stop, StopMark};

/// Properties of [`TimelineStop`].
#[derive(Properties, PartialEq)]
pub struct TimelineStopProps {
    /// What to show.
    pub stop: Rc<Stop>,
    /// The handle that stands on it, if one does.
    pub handle: Option<Side>,
    /// Whether it says why it can't be chosen.
    pub is_explained: bool,
}

/// The id of a version's stop.
pub fn id(number: impl std::fmt::Display) -> String {
    format!("stop-{number}")
}

/// The id of what is told of a version, in words.
pub fn told(number: impl std::fmt::Display) -> String {
    format!("told-{number}")
}

/// One version on the timeline. What a press on it does is the timeline's affair.
#[component]
pub fn TimelineStop(props: &TimelineStopProps) -> Html {
    let words = use_words();
    let stop = &props.stop;
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with((stop.place, stop.bars), move |(at, bars)| {
            let Some(node) = node.cast() else { return };
            place::set_property(&node, "--at", &at.value().to_string());
            if let Some(bars) = bars {
                place::set_property(&node, "--added", &bars.added.value().to_string());
                place::set_property(&node, "--removed", &bars.removed.value().to_string());
            }
        });
    }
    let held = stop.is_held();
    let class = classes!(
        "stop",
        (!held).then_some("not-held"),
        stop.disputed.is_some().then_some("is-disputed"),
        props.handle.map(|side| match side {
            Side::Old => "is-old",
            Side::New => "is-new",
        }),
    );
    let number = stop.number.to_string();
    html! {
        <li ref={node} {class} id={id(stop.number)}>
            <button
                data-stop={number.clone()}
                aria-describedby={told(stop.number)}
                aria-expanded={(!held).then(|| props.is_explained.to_string())}
            >
                <span class="sign" aria-hidden="true">
                    if stop.is_retitled { <span class="flag"></span> }
                </span>
                { bar("added", stop.bars.is_some_and(|bars| bars.added.value() > 0.0)) }
                <span class="dot" aria-hidden="true"></span>
                { bar("removed", stop.bars.is_some_and(|bars| bars.removed.value() > 0.0)) }
                <span class="stop-marks" aria-hidden="true">{ for stop.marks.iter().map(mark) }</span>
                <span class="hidden">{ words.version_word() }</span>
                <span class="number">
                    { number }
                    if stop.disputed.is_some() { <span class="differs" aria-hidden="true">{ " ≠" }</span> }
                </span>
                <span class="clock">{ stop.clock.clone().unwrap_or_default() }</span>
                <span class="day">{ stop.day.clone().unwrap_or_default() }</span>
                <span class="hidden">{ &stop.tail }</span>
            </button>
            <span id={told(stop.number)} hidden={true}>{ description(stop) }</span>
        </li>
    }
}

/// A bar keeps its room, so that nothing moves when it comes.
fn bar(name: &'static str, is_there: bool) -> Html {
    html! {
        <span class={classes!("bars", name)} aria-hidden="true">
            if is_there { <span class="words-bar"></span> }
        </span>
    }
}

fn mark(mark: &StopMark) -> Html {
    match mark.kind {
        MarkKind::Paragraph => html! { <span class="stop-mark of-paragraph"></span> },
        MarkKind::Phrase => html! { <span class="stop-mark of-phrase"></span> },
        MarkKind::Hits(count) => html! { <span class="stop-mark of-hits">{ count }</span> },
    }
}

/// All that the card tells beside the number and the time, for who hears it.
fn description(stop: &Stop) -> String {
    let headline = stop.card.headline.iter().cloned();
    let told: Vec<String> = headline.chain(stop.card.lines.iter().cloned()).collect();
    told.join(". ")
}

/// Properties of [`TimelineBreak`].
#[derive(Properties, PartialEq)]
pub struct TimelineBreakProps {
    /// What to show.
    pub view: Break,
}

/// A break on the line. What it says is told of the stop behind it too, so that nobody has to see it.
#[component]
pub fn TimelineBreak(props: &TimelineBreakProps) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with(props.view.place, move |at| {
            if let Some(node) = node.cast() {
                place::set_property(&node, "--at", &at.value().to_string());
            }
        });
    }
    html! {
        <span ref={node} class="break" aria-hidden="true">
            if props.view.has_room { <span class="lasted">{ &props.view.lasted }</span> }
            <span class="gap-mark"></span>
        </span>
    }
}
