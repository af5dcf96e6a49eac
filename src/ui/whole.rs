//! The whole history in a sentence, folded away at first.

use std::rc::Rc;

use yew::prelude::*;

use super::filling::Aim;
use super::speech::use_words;
use super::summary::SummaryLine;
use super::{Dispatch, compared::compared_now, going::Goal};
use crate::model::Article;
use crate::present::{Summary, WholeView};
use crate::state::{Action, Address};

/// Properties of [`Whole`].
#[derive(Properties, PartialEq)]
pub struct WholeProps {
    /// The article.
    pub article: Rc<Article>,
    /// What is said of its history.
    pub view: WholeView,
    /// What the address says now.
    pub address: Address,
    /// Goes to a place in another comparison.
    pub go: Callback<Goal>,
    /// Takes actions.
    pub dispatch: Dispatch,
}

/// «The whole history: 7 versions over 3 days»; opened, what changed from the first to the last, each part leading to its place there.
#[component]
pub fn Whole(props: &WholeProps) -> Html {
    let words = use_words();
    let is_open = use_state_eq(|| false);
    let open = {
        let is_open = is_open.setter();
        Callback::from(move |_: MouseEvent| is_open.set(true))
    };
    let subject = (Rc::clone(&props.article), props.view.pair, *is_open, words);
    let summary: Rc<Option<Summary>> = use_memo(subject, |(article, pair, is_open, words)| {
        let compared = is_open
            .then(|| compared_now(*words, article, *pair))
            .flatten()?;
        Some(compared.summary())
    });
    let reach = {
        let pair = props.view.pair;
        props.go.reform(move |aim: Aim| Goal::Aim(pair, aim))
    };
    let go = {
        let (dispatch, address) = (props.dispatch.clone(), at_ends(props));
        Callback::from(move |_: MouseEvent| dispatch.emit(Action::Address(address.clone())))
    };
    html! {
        <details class="whole">
            <summary onclick={open}><span>{ &props.view.lead }</span></summary>
            <p>
                if let Some(summary) = &*summary {
                    { words.first_to_last() }
                    <SummaryLine summary={summary.clone()} address={at_ends(props)} {reach} dispatch={props.dispatch.clone()} />
                    { " " }
                }
                <button class="told compare-ends" onclick={go}>{ words.compare_ends() }</button>
            </p>
        </details>
    }
}

/// The address of the first and the last version, with all else as it is.
fn at_ends(props: &WholeProps) -> Address {
    Address {
        pair: Some(props.view.pair),
        ..props.address.clone()
    }
}
