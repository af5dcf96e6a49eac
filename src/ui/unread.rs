//! What was given or kept and is not read: named, with the way to read it after all.

use std::rc::Rc;

use yew::prelude::*;

use super::speech::use_words;
use crate::browser::opening;
use crate::present::Words;
use crate::present::shown;
use crate::session::Unread;

/// So many are named at once; more are listed when that is asked for.
const FEW: usize = 3;

/// Properties of [`UnreadNotice`] and [`UnreadList`].
#[derive(Properties, PartialEq)]
pub struct UnreadProps {
    /// What is not read.
    pub unread: Rc<Vec<Unread>>,
}

/// Says in a line that something was not read.
#[component]
pub fn UnreadNotice(props: &UnreadProps) -> Html {
    let words = use_words();
    html! {
        <div role="status" class="unread">
            if let Some(sentence) = words.unread(&props.unread) {
                <p>
                    <span dir="auto">{ sentence }</span>
                    { ways(words, None, props.unread.len()) }
                </p>
            }
        </div>
    }
}

/// Everything that was not read, one by one.
#[component]
pub fn UnreadList(props: &UnreadProps) -> Html {
    let words = use_words();
    let unread = &props.unread;
    if unread.is_empty() {
        return Html::default();
    }
    let (few, more) = unread.split_at(FEW.min(unread.len()));
    html! {
        <section class="unread-list" aria-label={words.not_read_heading()}>
            <header>
                <h3>{ words.not_read(unread.len()) }</h3>
                if unread.len() > 1 { { ways(words, None, unread.len()) } }
            </header>
            <ul>{ for few.iter().map(|unread| item(words, unread)) }</ul>
            if !more.is_empty() {
                <details>
                    <summary><span>{ words.more(more.len()) }</span></summary>
                    <ul>{ for more.iter().map(|unread| item(words, unread)) }</ul>
                </details>
            }
        </section>
    }
}

fn item(words: Words, unread: &Unread) -> Html {
    html! {
        <li key={unread.id.0}>
            <p class="name"><bdi>{ shown(&unread.name) }</bdi></p>
            <p class="quiet">{ words.why_unread(unread.why) }</p>
            { ways(words, Some(unread), 1) }
        </li>
    }
}

/// Read it now, or forget it: one of them, or all.
fn ways(words: Words, unread: Option<&Unread>, count: usize) -> Html {
    let id = unread.map(|unread| unread.id);
    let read = Callback::from(move |_: MouseEvent| opening::read_now(id));
    let leave = Callback::from(move |_: MouseEvent| opening::leave_unread(id));
    let of = unread.map(
        |unread| html! { <span class="hidden">{ " " }<bdi>{ shown(&unread.name) }</bdi></span> },
    );
    html! {
        <span class="ways">
            <button class="second" onclick={read}>{ words.read_now(unread.map(|unread| unread.why), count) }{ of.clone() }</button>
            <button onclick={leave}>{ words.remove() }{ of }</button>
        </span>
    }
}
