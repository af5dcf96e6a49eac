//! The way in: what the page is for, and the four ways to give it something.

use std::rc::Rc;

use yew::prelude::*;

use super::Dispatch;
use super::articles::Articles;
use super::bar::OpenFiles;
use super::speech::use_words;
use crate::browser::opening;
use crate::present;
use crate::present::Words;
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
    let words = use_words();
    let example = Callback::from(|_: MouseEvent| opening::open_example());
    html! {
        <div class="arrive">
            <h1>{ words.arrival_heading() }</h1>
            <p class="lead">
                { words.arrival_lead() }
            </p>
            <div class="zone">
                <p class="call">{ words.drop_anywhere() }</p>
                <p class="ways">
                    <OpenFiles class="primary" />
                    <OpenFiles class="second" is_folder=true />
                    <button class="second" onclick={example}>{ words.try_example() }</button>
                </p>
                <p class="quiet">
                    { words.what_to_drop() }
                </p>
            </div>
            { open_already(words, props) }
            <p class="quiet">{ words.nothing_uploaded() }</p>
            { how_to_save(words) }
        </div>
    }
}

/// Leads back to what is open: to each article, or where there are many, to their list.
fn open_already(words: Words, props: &ArriveProps) -> Html {
    let count = props.state.articles.len();
    if count <= FEW {
        let entries = present::articles(&props.state);
        return html! { <Articles {entries} dispatch={props.dispatch.clone()} /> };
    }
    let list = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.emit(Action::List))
    };
    html! { <button class="second" onclick={list}>{ words.see_articles(count) }</button> }
}

fn how_to_save(words: Words) -> Html {
    html! {
        <details class="how">
            <summary><span>{ words.how_to_save() }</span></summary>
            <p>
                { words.how_to_save_lead() }
            </p>
            <dl>
                { for words.ways_to_save().map(|way| html! { <><dt>{ way.browser }</dt><dd>{ way.how }</dd></> }) }
            </dl>
        </details>
    }
}
