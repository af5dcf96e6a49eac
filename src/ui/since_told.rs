//! What is told of a passage of a text by age, in a fixed place beside it.

use std::rc::Rc;

use yew::prelude::*;

use super::moment::Moment;
use super::speech::use_words;
use crate::present::Words;
use crate::present::{SinceTold as Told, TracedTarget};

/// Properties of [`SinceTold`].
#[derive(Properties, PartialEq)]
pub struct SinceToldProps {
    /// What is told; `None` where no passage is looked at.
    pub told: Option<Rc<Told>>,
    /// Where it stands in the walk through the passages.
    pub place: Option<(usize, usize)>,
    /// Goes to the previous (`false`) or the next passage.
    pub walk: Callback<bool>,
    /// Goes to the step with which it came.
    pub go: Callback<TracedTarget>,
    /// Traces it.
    pub trace: Callback<()>,
}

/// Since when a passage stands there, what stood there before, when it was away and when it leaves.
#[component]
pub fn SinceTold(props: &SinceToldProps) -> Html {
    let words = use_words();
    let walk = |on: bool| props.walk.reform(move |_: MouseEvent| on);
    let place = props.place.map(|(at, of)| words.passage_of(at, of));
    html! {
        <div class="since-told">
            <span class="walk">
                <button onclick={walk(false)} aria-label={words.passage_before()} title={words.passage_before()}>{ "‹" }</button>
                <span>{ place.unwrap_or_else(|| words.passages().to_owned()) }</span>
                <button onclick={walk(true)} aria-label={words.passage_after()} title={words.passage_after()}>{ "›" }</button>
            </span>
            if let Some(told) = &props.told {
                { facts(words, told, props) }
            } else {
                <p class="quiet" id="since-how">{ words.since_how() }</p>
            }
        </div>
    }
}

fn facts(words: Words, told: &Told, props: &SinceToldProps) -> Html {
    let trace = props.trace.reform(|_: MouseEvent| ());
    html! {
        <>
            <p class="passage" dir="auto">{ &told.passage }</p>
            <p>
                <b>{ &told.since }</b>
                if let Some(moment) = &told.moment { { " · " }<Moment view={moment.clone()} /> }
                { sure(&told.sure) }
            </p>
            if let Some(before) = &told.before { <p dir="auto">{ before }</p> }
            { for told.turns.iter().map(|turn| html! {
                <p dir="auto">
                    { &turn.text }
                    if let Some(moment) = &turn.moment { <span class="quiet">{ " · " }<Moment view={moment.clone()} /></span> }
                    { sure(&turn.sure) }
                </p>
            }) }
            <p class="ways">
                if let Some(target) = told.target {
                    <button class="second" onclick={props.go.reform(move |_: MouseEvent| target)}>{ words.see_step() }</button>
                }
                <button class="second" onclick={trace}>{ words.trace_this() }</button>
            </p>
        </>
    }
}

fn sure(sure: &Option<String>) -> Html {
    sure.iter()
        .map(|sure| html! { <span class="quiet">{ format!(" ({sure})") }</span> })
        .collect()
}
