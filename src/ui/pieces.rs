//! Runs of text with their marks. Text is always a text node: what a capture holds never becomes markup.

use yew::prelude::*;

use crate::present::{Mark, Piece, words};

/// The runs of a line, `del` and `ins` round what changed.
pub fn pieces(pieces: &[Piece]) -> Html {
    pieces
        .iter()
        .map(|piece| match piece.mark {
            Mark::Same => html! { { &piece.text } },
            Mark::Deleted => html! { <del>{ &piece.text }</del> },
            Mark::Inserted => html! { <ins>{ &piece.text }</ins> },
            Mark::MovedAway => {
                html! { <del class="moved" title={words::SENTENCE_AWAY}>{ &piece.text }</del> }
            }
            Mark::MovedHere => {
                html! { <ins class="moved" title={words::SENTENCE_HERE}>{ &piece.text }</ins> }
            }
        })
        .collect()
}
