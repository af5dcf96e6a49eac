//! Runs of text with their marks. Text is always a text node: what a capture holds never becomes markup.

use yew::prelude::*;

use crate::present::{Mark, Piece};

/// The runs of a line, `del` and `ins` round what changed.
pub fn pieces(pieces: &[Piece]) -> Html {
    pieces
        .iter()
        .map(|piece| match piece.mark {
            Mark::Same => html! { { &piece.text } },
            Mark::Deleted => html! { <del>{ &piece.text }</del> },
            Mark::Inserted => html! { <ins>{ &piece.text }</ins> },
        })
        .collect()
}
