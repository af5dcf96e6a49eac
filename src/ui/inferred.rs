//! The mark of what was inferred rather than read, with its certainty on hover and focus.

use yew::prelude::*;

use super::speech::use_words;
use crate::present::Inferred;

/// Properties of [`InferredMark`].
#[derive(Properties, PartialEq)]
pub struct InferredMarkProps {
    /// How sure it is.
    pub view: Inferred,
    /// An id for the sentence, unique on the page.
    pub id: AttrValue,
    /// Whether the tools behind the mark are shown; `None` where there are none.
    #[prop_or_default]
    pub is_open: Option<bool>,
    /// Shows or hides the tools behind it.
    #[prop_or_default]
    pub toggle: Callback<()>,
}

/// «inferred», or «set by you», with the sentence and the certainty on hover and focus; a press shows what can be said instead.
#[component]
pub fn InferredMark(props: &InferredMarkProps) -> Html {
    let words = use_words();
    let toggle = {
        let toggle = props.toggle.clone();
        Callback::from(move |_: MouseEvent| toggle.emit(()))
    };
    let (name, class) = match props.view.percent {
        Some(_) => (
            words.inferred_mark(props.view.in_part_by_you),
            "inferred-mark",
        ),
        None => (words.set_by_you_mark(), "inferred-mark by-you"),
    };
    let expanded = props.is_open.map(|is_open| is_open.to_string());
    html! {
        <span {class} lang={words.language_tag()}>
            <button type="button" aria-describedby={props.id.clone()} aria-expanded={expanded} onclick={toggle}>{ name }</button>
            <span class="tip" role="tooltip" id={props.id.clone()}>{ &props.view.sentence }</span>
        </span>
    }
}
