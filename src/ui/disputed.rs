//! What is said of a version that sources tell differently, with the way to look at it.

use yew::prelude::*;

use super::Dispatch;
use super::speech::use_words;
use crate::model::VersionNumber;
use crate::present::{DisputeLink, DisputeView};
use crate::state::Action;

/// Properties of [`Disputed`].
#[derive(Properties, PartialEq)]
pub struct DisputedProps {
    /// What is said.
    pub view: DisputeView,
    /// Takes actions.
    pub dispatch: Dispatch,
}

/// «≠ Version 5 reads differently in “b.html” … Compare the two readings».
#[component]
pub fn Disputed(props: &DisputedProps) -> Html {
    let words = use_words();
    let DisputeView {
        number,
        sentence,
        links,
    } = &props.view;
    html! {
        <div class="disputed" id={place(*number)} tabindex="-1">
            <p role="status" dir={words.direction()}><span class="differs" aria-hidden="true">{ "≠ " }</span>{ sentence }</p>
            <p class="choices">{ for links.iter().map(|link| compare(link, &props.dispatch)) }</p>
        </div>
    }
}

/// The id of what is said of a version.
pub fn place(number: VersionNumber) -> String {
    format!("disputed-{number}")
}

/// Leads to two readings.
pub fn compare(link: &DisputeLink, dispatch: &Dispatch) -> Html {
    let go = {
        let (dispatch, link) = (dispatch.clone(), link.clone());
        Callback::from(move |_: MouseEvent| {
            let key = link.article.clone();
            dispatch.emit(Action::Readings(key, link.number, link.other));
        })
    };
    html! { <button class="second" onclick={go}>{ &link.text }</button> }
}
