//! The list of articles that are open.

use yew::prelude::*;

use super::Dispatch;
use super::speech::use_words;
use crate::present::ArticleEntry;
use crate::state::Action;

/// Properties of [`Articles`].
#[derive(Properties, PartialEq)]
pub struct ArticlesProps {
    /// The articles.
    pub entries: Vec<ArticleEntry>,
    /// Takes actions.
    pub dispatch: Dispatch,
}

/// The list of articles that are open; nothing where there are none.
#[component]
pub fn Articles(props: &ArticlesProps) -> Html {
    let words = use_words();
    if props.entries.is_empty() {
        return Html::default();
    }
    html! {
        <nav class="articles" aria-label={words.articles()}>
            <ul>{ for props.entries.iter().map(|entry| item(entry, &props.dispatch)) }</ul>
        </nav>
    }
}

fn item(entry: &ArticleEntry, dispatch: &Dispatch) -> Html {
    let open = {
        let (dispatch, key) = (dispatch.clone(), entry.key.clone());
        Callback::from(move |_: MouseEvent| dispatch.emit(Action::Open(key.clone())))
    };
    html! {
        <li key={entry.key.clone()}>
            <button onclick={open} aria-current={entry.current.then_some("true")}>
                <span class="title" dir="auto">{ &entry.title }</span>
                <span class="quiet">
                    if let Some(source) = &entry.source {
                        { source }{ " · " }
                    }
                    { &entry.held }
                </span>
            </button>
        </li>
    }
}
