//! The fewest pages that would complete an article, as links to the tracker.

use yew::prelude::*;

use super::speech::use_words;
use crate::present::Words;
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
    let words = use_words();
    let MissingView {
        lead,
        links: all,
        advice,
    } = &props.view;
    let (first, rest) = all.split_at(all.len().min(IN_LINE));
    html! {
        <div class="missing">
            <p>
                { lead }{ " " }
                { links(words, first) }
                if rest.is_empty() { { advice } }
            </p>
            if !rest.is_empty() {
                <details>
                    <summary><span>{ words.more_pages(rest.len()) }</span></summary>
                    <p>{ links(words, rest) }</p>
                </details>
                <p>{ advice }</p>
            }
        </div>
    }
}

/// Links, parted by commas.
fn links(words: Words, links: &[Link]) -> Html {
    let last = links.len().saturating_sub(1);
    let link = |(at, link): (usize, &Link)| {
        html! {
            <>
                <a href={link.address.clone()} target="_blank" rel="noopener noreferrer external">
                    <span class="hidden">{ words.page_of_versions() }</span>{ &link.text }
                </a>
                { if at < last { ", " } else { " " } }
            </>
        }
    };
    links.iter().enumerate().map(link).collect()
}
