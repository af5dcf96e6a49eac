//! What changed, in one sentence whose parts lead to their places.

use yew::prelude::*;

use super::speech::use_words;
use super::{Dispatch, filling::Aim};
use crate::model::{Sides, VersionNumber};
use crate::present::{Summary, SummaryPart, Target};
use crate::state::{Action, Address};

/// Properties of [`SummaryLine`].
#[derive(Properties, PartialEq)]
pub struct SummaryLineProps {
    /// What to say.
    pub summary: Summary,
    /// What the address says now.
    pub address: Address,
    /// Goes to a change.
    pub reach: Callback<Aim>,
    /// Takes actions.
    pub dispatch: Dispatch,
}

/// The end of a sentence: «, in 3 edits: headline changed twice; “12” became “17”.»
#[component]
pub fn SummaryLine(props: &SummaryLineProps) -> Html {
    let words = use_words();
    let is_open = use_state_eq(|| false);
    {
        let is_open = is_open.setter();
        use_effect_with(props.summary.clone(), move |_| is_open.set(false));
    }
    let summary = &props.summary;
    let first = summary.first_news();
    let left = summary.news.len() - first.len();
    let shown = if *is_open { &summary.news } else { first };
    let mut parts: Vec<(Html, bool)> = shown.iter().map(|one| part(one, props)).collect();
    if left > 0 && !*is_open {
        let open = {
            let is_open = is_open.setter();
            Callback::from(move |_: MouseEvent| is_open.set(true))
        };
        let more = html! { <button class="told" aria-expanded="false" onclick={open}>{ words.and_more(left) }</button> };
        parts.push((more, true));
    }
    parts.extend(summary.amounts.iter().map(|one| part(one, props)));
    let last = parts.len().saturating_sub(1);
    html! {
        <>
            if let Some(edits) = &summary.edits { { ", " }{ edits } }
            { ": " }
            { for parts.into_iter().enumerate().map(|(at, (part, is_button))| {
                let end = if at == last { "." } else { ";" };
                // A line is not to begin with the sign that ends a part.
                html! { <><span class={is_button.then_some("kept")}>{ part }{ end }</span>{ " " }</> }
            }) }
        </>
    }
}

/// A part that leads somewhere is a button: what it leads to is on this page. Says whether it is one.
fn part(part: &SummaryPart, props: &SummaryLineProps) -> (Html, bool) {
    let Some(target) = part.target else {
        return (html! { { &part.text } }, false);
    };
    let go = match target {
        Target::Spot(spot) => {
            let reach = props.reach.clone();
            Callback::from(move |_: MouseEvent| reach.emit(Aim::at(spot)))
        }
        Target::Step(pair) => {
            let (dispatch, address) = (props.dispatch.clone(), at_step(&props.address, pair));
            Callback::from(move |_: MouseEvent| dispatch.emit(Action::Address(address.clone())))
        }
    };
    let button = html! { <button class="told" onclick={go}>{ &part.text }</button> };
    (button, true)
}

/// The address of two other versions, with all else as it is.
fn at_step(address: &Address, pair: Sides<VersionNumber>) -> Address {
    Address {
        pair: Some(pair),
        ..address.clone()
    }
}
