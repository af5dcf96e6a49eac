//! The mark of what was inferred rather than read, with its certainty on hover and focus.

use yew::prelude::*;

use crate::present::Inferred;

/// Properties of [`InferredMark`].
#[derive(Properties, PartialEq)]
pub struct InferredMarkProps {
    /// How sure it is.
    pub view: Inferred,
    /// An id for the sentence, unique on the page.
    pub id: AttrValue,
}

/// «inferred», with the sentence and the certainty on hover and focus.
#[component]
pub fn InferredMark(props: &InferredMarkProps) -> Html {
    html! {
        <span class="inferred-mark">
            <button type="button" aria-describedby={props.id.clone()}>{ "inferred" }</button>
            <span class="tip" role="tooltip" id={props.id.clone()}>{ &props.view.sentence }</span>
        </span>
    }
}
