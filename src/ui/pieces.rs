//! Runs of text with their marks. Text is always a text node: what a capture holds never becomes markup.

use yew::prelude::*;

use crate::present::{Mark, Piece};

/// The runs of a line, `del` and `ins` round what changed, a faint mark under what changed its typography only.
pub fn pieces(pieces: &[Piece]) -> Html {
    pieces
        .iter()
        .map(|piece| match piece.mark {
            Mark::Same => html! { { &piece.text } },
            Mark::Deleted => html! { <del>{ &piece.text }</del> },
            Mark::Inserted => html! { <ins>{ &piece.text }</ins> },
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
