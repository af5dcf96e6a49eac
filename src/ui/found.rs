//! Where words stand: how often in every version, and in which sentences.

use std::rc::Rc;

use yew::prelude::*;

use super::speech::use_words;
use crate::present::Words;
use crate::present::{FoundCount, FoundEntry, FoundView, Mark, TracedTarget};

/// Passages that are told at first; more are shown when asked for.
const FIRST: usize = 5;

/// Properties of [`Found`].
#[derive(Properties, PartialEq)]
pub struct FoundProps {
    /// What was found.
    pub view: Rc<FoundView>,
    /// Goes to a place in a comparison.
    pub go: Callback<TracedTarget>,
    /// Traces a phrase.
    pub trace: Callback<String>,
}

/// Where words stand.
#[component]
pub fn Found(props: &FoundProps) -> Html {
    let words = use_words();
    let view = &props.view;
    let shows_all = use_state_eq(|| false);
    {
        let shows_all = shows_all.setter();
        use_effect_with(view.words.clone(), move |_| shows_all.set(false));
    }
    let show_all = {
        let shows_all = shows_all.setter();
        Callback::from(move |_: MouseEvent| shows_all.set(true))
    };
    let shown = if *shows_all {
        view.passages.len()
    } else {
        FIRST
    };
    let hidden = view.passages.len().saturating_sub(shown);
    html! {
        <div class="found">
            <p class="lead" dir="auto">{ &view.lead }</p>
            if !view.counts.is_empty() {
                <ol class="by-version" aria-label={words.by_version()}>{ for view.counts.iter().map(|one| count(words, one, &props.go)) }</ol>
                <ol class="hits" aria-label={words.found_passages()}>{ for view.passages.iter().take(shown).map(|one| entry(words, one, props)) }</ol>
            }
            if hidden > 0 {
                <button class="second" onclick={show_all}>{ words.more_passages(hidden) }</button>
            } else if view.more > 0 {
                <p class="quiet">{ words.untold_passages(view.more) }</p>
            }
        </div>
    }
}

fn count(words: Words, one: &FoundCount, go: &Callback<TracedTarget>) -> Html {
    let shown = html! {
        <><span aria-hidden="true">{ one.number.0 }<b>{ words.times(one.count) }</b></span><span class="hidden">{ &one.name }</span></>
    };
    html! {
        <li key={one.number.0}>
            if let Some(target) = one.target {
                <button title={one.name.clone()} onclick={go.reform(move |_: MouseEvent| target)}>{ shown }</button>
            } else {
                <span class="plain" title={one.name.clone()}>{ shown }</span>
            }
        </li>
    }
}

fn entry(words: Words, one: &FoundEntry, props: &FoundProps) -> Html {
    let trace = {
        let words = one.words.clone();
        props.trace.reform(move |_: MouseEvent| words.clone())
    };
    html! {
        <li>
            <p class="where" dir="auto">
                { for one.sentence.iter().map(|piece| match piece.mark {
                    Mark::Same => html! { { &piece.text } },
                    _ => html! { <mark>{ &piece.text }</mark> },
                }) }
            </p>
            <p class="ways">
                <span class="quiet">{ &one.name }</span>
                if let Some(target) = one.target {
                    <button class="told" onclick={props.go.reform(move |_: MouseEvent| target)}>{ &one.show }</button>
                }
                <button class="told" onclick={trace}>{ words.trace_this() }</button>
            </p>
        </li>
    }
}
