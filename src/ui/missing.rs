//! The fewest pages that would complete an article, as links to the tracker.

use yew::prelude::*;

use crate::present::{Link, MissingView};

/// Most links that stand in the line; more are folded away.
const IN_LINE: usize = 8;

/// Properties of [`Missing`].
#[derive(Properties, PartialEq)]
pub struct MissingProps {
    /// What is missing.
    pub view: MissingView,
}

/// «4 pages are missing: open 1→2, 3→4 … on News Sniffer, save each, and drop them here.»
#[component]
pub fn Missing(props: &MissingProps) -> Html {
    let MissingView {
        lead,
        links,
        advice,
    } = &props.view;
    let (first, rest) = links.split_at(links.len().min(IN_LINE));
    html! {
        <div class="missing">
            <p>
                { lead }{ " " }
                { for first.iter().map(link) }
                if rest.is_empty() { { advice } }
            </p>
            if !rest.is_empty() {
                <details>
                    <summary>{ format!("and {} more", rest.len()) }</summary>
                    <p>{ for rest.iter().map(link) }</p>
                </details>
                <p>{ advice }</p>
            }
        </div>
    }
}

fn link(link: &Link) -> Html {
    html! {
        <>
            <a href={link.address.clone()} target="_blank" rel="noopener noreferrer external">
                <span class="hidden">{ "the page of versions " }</span>
                { &link.text }
            </a>
            { " " }
        </>
    }
}
