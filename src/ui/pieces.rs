//! Runs of text with their marks. Text is always a text node: what a capture holds never becomes markup.

use yew::prelude::*;

use super::kinds::of_kinds;
use crate::present::{Kinds, Mark, Piece, words};

/// The runs of a line, `del` and `ins` round what changed, a faint mark under what changed its typography only.
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
            Mark::Typographic => typographic(piece),
        })
        .collect()
}

/// What it was is said on hover, and read out.
fn typographic(piece: &Piece) -> Html {
    let class = classes!("print", piece.text.is_empty().then_some("gone"));
    html! {
        <span {class} title={piece.note.clone()}>
            { &piece.text }
            if let Some(note) = &piece.note { <span class="hidden">{ format!(" ({note}) ") }</span> }
        </span>
    }
}

/// What is said of a change when a pointer rests on it.
fn title(kinds: Kinds) -> Option<String> {
    (!kinds.is_empty()).then(|| words::kinds_title(kinds))
}
