//! What is open: every capture with what it is, and the way to take it away.

use std::rc::Rc;

use yew::prelude::*;

use super::speech::use_words;
use super::{linked, unread::UnreadList};
use crate::browser::opening;
use crate::present::Words;
use crate::present::{self, CaptureEntry};
use crate::state::State;

/// Properties of [`Open`].
#[derive(Properties, PartialEq)]
pub struct OpenProps {
    /// All that the app knows.
    pub state: Rc<State>,
    /// Called when the person closes the panel.
    pub close: Callback<()>,
}

/// The panel of what is open.
#[component]
pub fn Open(props: &OpenProps) -> Html {
    let words = use_words();
    let clear = Callback::from(|_: MouseEvent| opening::clear());
    let close = {
        let close = props.close.clone();
        Callback::from(move |_: MouseEvent| close.emit(()))
    };
    let leave = {
        let close = props.close.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                close.emit(());
            }
        })
    };
    let articles = present::articles(&props.state);
    let entries = present::captures(&props.state, &articles);
    html! {
        <section class="what-is-open" id="what-is-open" aria-label={words.what_is_open()} onkeydown={leave}>
            <header>
                <h2>{ words.what_is_open() }</h2>
                <button onclick={clear} title={words.clear_meaning()}>{ words.clear() }</button>
                <button class="second" onclick={close}>{ words.close() }</button>
            </header>
            <UnreadList unread={Rc::clone(&props.state.unread)} />
            <ul>{ for entries.iter().map(|entry| item(words, entry)) }</ul>
        </section>
    }
}

fn item(words: Words, entry: &CaptureEntry) -> Html {
    let remove = {
        let id = entry.id;
        Callback::from(move |_: MouseEvent| opening::remove(id))
    };
    html! {
        <li key={entry.id.0}>
            <div>
                <p class="name"><bdi>{ &entry.name }</bdi></p>
                <p class="quiet">
                    { &entry.what }
                    { for entry.articles.iter().map(|title| html! { <>{ " · " }<span dir="auto">{ title }</span></> }) }
                </p>
                { for entry.problems.iter().map(|problem| html! { <p class="problem" dir="auto">{ linked::sentence(problem) }</p> }) }
            </div>
            <button class="second" onclick={remove}>
                { words.remove() }<span class="hidden">{ " " }<bdi>{ &entry.name }</bdi></span>
            </button>
        </li>
    }
}
