//! Says how many unchanged paragraphs are folded away, and shows them.

use yew::prelude::*;

use super::Dispatch;
use super::speech::use_words;
use crate::present::Fold;
use crate::present::Words;
use crate::state::Action;

/// The rows of a fold, after the button that opens and closes it. The browser's own search finds what is folded away, and opens it.
pub fn fold(words: Words, fold: &Fold, rows: Vec<Html>, toggle: &Callback<usize>) -> Html {
    let number = fold.number;
    let press = toggle.reform(move |_: MouseEvent| number);
    html! {
        <div class="stretch" key={format!("fold-{number}")}>
            if fold.begins {
                <button class="fold" lang={words.language_tag()} onclick={press} aria-expanded={fold.is_open.to_string()}>
                    { words.unchanged(fold.count) }
                </button>
            }
            <div class="folded" data-fold={number.to_string()} data-open={fold.is_open.to_string()}>{ for rows }</div>
        </div>
    }
}

/// Properties of [`FoldSwitch`].
#[derive(Properties, PartialEq)]
pub struct FoldSwitchProps {
    /// Whether unchanged paragraphs are folded away.
    pub folds: bool,
    /// Takes actions.
    pub dispatch: Dispatch,
}

/// «Changes only»: pressed in while unchanged paragraphs are folded away.
#[component]
pub fn FoldSwitch(props: &FoldSwitchProps) -> Html {
    let words = use_words();
    let toggle = {
        let (dispatch, folds) = (props.dispatch.clone(), !props.folds);
        Callback::from(move |_: MouseEvent| dispatch.emit(Action::Fold(folds)))
    };
    html! {
        <span class="choice">
            <button class="changes-only" onclick={toggle} aria-pressed={props.folds.to_string()} title={words.changes_only_meaning()}>
                { words.changes_only() }
            </button>
        </span>
    }
}
