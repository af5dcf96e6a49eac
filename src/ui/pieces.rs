//! Runs of text with their marks. Text is always a text node: what a capture holds never becomes markup.

use yew::prelude::*;

use super::kinds::of_kinds;
use crate::present::{Kinds, Mark, Piece, words};

/// The runs of a line, `del` and `ins` round what changed.
pub fn pieces(pieces: &[Piece]) -> Html {
    pieces
        .iter()
        .map(|piece| match piece.mark {
            Mark::Same => html! { { &piece.text } },
            Mark::Deleted => html! { <del class={of_kinds(piece.kinds)} title={title(piece.kinds)}>{ &piece.text }</del> },
            Mark::Inserted => html! { <ins class={of_kinds(piece.kinds)} title={title(piece.kinds)}>{ &piece.text }</ins> },
            Mark::MovedAway => {
                html! { <del class={classes!("moved", of_kinds(piece.kinds))} title={words::SENTENCE_AWAY}>{ &piece.text }</del> }
            }
            Mark::MovedHere => {
                html! { <ins class={classes!("moved", of_kinds(piece.kinds))} title={words::SENTENCE_HERE}>{ &piece.text }</ins> }
            }
        })
        .collect()
}

/// What is said of a change when a pointer rests on it.
fn title(kinds: Kinds) -> Option<String> {
    (!kinds.is_empty()).then(|| words::kinds_title(kinds))
}
