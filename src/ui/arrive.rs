//! The way in: what the page is for, and the four ways to give it something.

use std::rc::Rc;

use yew::prelude::*;

use super::Dispatch;
use super::articles::Articles;
use super::bar::OpenFiles;
use crate::browser::opening;
use crate::present;
use crate::state::{Action, State};

/// So many articles are named one by one on the way in.
const FEW: usize = 3;

/// Properties of [`Arrive`].
#[derive(Properties, PartialEq)]
pub struct ArriveProps {
    /// All that the app knows.
    pub state: Rc<State>,
    /// Takes actions.
    pub dispatch: Dispatch,
}

/// The way in.
#[component]
pub fn Arrive(props: &ArriveProps) -> Html {
    let example = Callback::from(|_: MouseEvent| opening::open_example());
    html! {
        <div class="arrive">
            <h1>{ "See how a news story changed after it was published" }</h1>
            <p class="lead">
                { "Drop what you saved from News Sniffer, the revision tracker. Read both versions word by word, with a timeline of all the others." }
            </p>
            <div class="zone">
                <p class="call">{ "Drop saved pages anywhere, or paste" }</p>
                <p class="ways">
                    <OpenFiles class="primary" />
                    <OpenFiles class="second" is_folder=true />
                    <button class="second" onclick={example}>{ "Try an example" }</button>
                </p>
                <p class="quiet">
                    { "Saved pages (.html), text copied out of one, or a history saved here (.json). One file or several." }
                </p>
            </div>
            { open_already(props) }
            <p class="quiet">{ "Nothing is uploaded: the page has no server to send to, and your files stay on this machine." }</p>
            { how_to_save() }
        </div>
    }
}

/// Leads back to what is open: to each article, or where there are many, to their list.
fn open_already(props: &ArriveProps) -> Html {
    let count = props.state.articles.len();
    if count <= FEW {
        let entries = present::articles(&props.state);
        return html! { <Articles {entries} dispatch={props.dispatch.clone()} /> };
    }
    let list = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.emit(Action::List))
    };
    html! { <button class="second" onclick={list}>{ present::words::see_articles(count) }</button> }
}

fn how_to_save() -> Html {
    html! {
        <details class="how">
            <summary>{ "How to save a page" }</summary>
            <p>
                { "Open the article on News Sniffer and choose two versions, so that both stand side by side. Then:" }
            </p>
            <dl>
                <dt>{ "Chrome, Edge" }</dt>
                <dd>{ "Ctrl S (⌘ S on a Mac), and choose “Webpage, HTML only” or “Webpage, complete”." }</dd>
                <dt>{ "Firefox" }</dt>
                <dd>{ "Ctrl S (⌘ S), and choose “Web page, HTML only” or “Web page, complete”." }</dd>
                <dt>{ "Safari" }</dt>
                <dd>{ "File, Save As, and choose “Page Source”." }</dd>
                <dt>{ "On a phone, or in a hurry" }</dt>
                <dd>{ "Select all of the page, copy, and paste it here." }</dd>
            </dl>
        </details>
    }
}
