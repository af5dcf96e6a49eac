//! Where an article comes from: its source, the original, and how much of it is held.

use yew::prelude::*;

use super::speech::use_words;
use crate::present::Link;

/// Properties of [`SourceLine`].
#[derive(Properties, PartialEq)]
pub struct SourceLineProps {
    /// Who published it, where that is known.
    pub source: Option<String>,
    /// The article itself, where its address is known.
    pub original: Option<Link>,
    /// «5 of 8 versions held».
    pub held: String,
}

/// The line above a headline.
#[component]
pub fn SourceLine(props: &SourceLineProps) -> Html {
    let words = use_words();
    html! {
        <p class="source">
            if let Some(source) = &props.source { <b dir="auto">{ source }</b> }
            if let Some(original) = &props.original {
                <a href={original.address.clone()} target="_blank" rel="noopener noreferrer external" title={words.original_meaning()}>
                    { &original.text }
                </a>
            }
            <span>{ &props.held }</span>
        </p>
    }
}
