//! Runs of text with their marks. Text is always a text node: what a capture holds never becomes markup.

use yew::prelude::*;

use super::filling::Aim;
use super::kinds::of_kinds;
use crate::present::Words;
use crate::present::{Kinds, Mark, Piece};

/// The runs of a line, `del` and `ins` round what changed, a faint mark under what changed its typography only.
pub fn pieces(words: Words, pieces: &[Piece]) -> Html {
    let shown = pieces.iter().enumerate();
    shown
        .map(|(at, one)| piece(words, one, is_close(pieces, at)))
        .collect()
}

/// Whether a mark comes right after another one, with nothing between them.
fn is_close(pieces: &[Piece], at: usize) -> bool {
    let is_marked = |piece: &Piece| !matches!(piece.mark, Mark::Same | Mark::Typographic);
    at.checked_sub(1)
        .is_some_and(|before| is_marked(&pieces[before]))
}

/// The same; what leads from one place of a moved sentence to the other stands behind the sentence.
pub fn pieces_with_jumps(words: Words, pieces: &[Piece], reach: &Callback<Aim>) -> Html {
    let shown = pieces.iter().enumerate().map(|(at, one)| {
        let is_close = is_close(pieces, at);
        let Some(jump) = &one.jump else {
            return piece(words, one, is_close);
        };
        let (row, reach) = (jump.row, reach.clone());
        let go = Callback::from(move |_: MouseEvent| reach.emit(Aim::Go(row)));
        html! {
            <>
                { piece(words, one, is_close) }
                <button class="jump" lang={words.language_tag()} onclick={go} title={jump.sentence.clone()} aria-label={jump.sentence.clone()}>{ jump.arrow }</button>
            </>
        }
    });
    shown.collect()
}

fn piece(words: Words, piece: &Piece, is_close: bool) -> Html {
    let class = classes!(of_kinds(piece.kinds), is_close.then_some("close-by"));
    match piece.mark {
        Mark::Same => html! { { &piece.text } },
        Mark::Deleted => {
            html! { <del {class} title={title(words, piece.kinds)}>{ &piece.text }</del> }
        }
        Mark::Inserted => {
            html! { <ins {class} title={title(words, piece.kinds)}>{ &piece.text }</ins> }
        }
        Mark::MovedAway => {
            html! { <del class={classes!("moved", class)} title={words.sentence_away()}>{ &piece.text }</del> }
        }
        Mark::MovedHere => {
            html! { <ins class={classes!("moved", class)} title={words.sentence_here()}>{ &piece.text }</ins> }
        }
        Mark::Typographic => typographic(words, piece),
    }
}

/// What it was is said on hover, and read out.
fn typographic(words: Words, piece: &Piece) -> Html {
    let class = classes!("print", piece.text.is_empty().then_some("gone"));
    html! {
        <span {class} title={piece.note.clone()}>
            { &piece.text }
            if let Some(note) = &piece.note { <span class="hidden" lang={words.language_tag()}>{ format!(" ({note}) ") }</span> }
        </span>
    }
}

/// What is said of a change when a pointer rests on it.
fn title(words: Words, kinds: Kinds) -> Option<String> {
    (!kinds.is_empty()).then(|| words.kinds_title(kinds))
}
