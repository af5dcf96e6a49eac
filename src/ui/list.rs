//! The list of articles as a screen of its own: a table to put in order and to search.

use std::rc::Rc;

use yew::prelude::*;

use super::speech::use_words;
use super::{Dispatch, missing::Missing};
use crate::browser::field;
use crate::present::Words;
use crate::present::{self, ArticleEntry};
use crate::state::{Action, Column, Listing, Order, State};

/// Properties of [`List`].
#[derive(Properties, PartialEq)]
pub struct ListProps {
    /// All that the app knows.
    pub state: Rc<State>,
    /// Takes actions.
    pub dispatch: Dispatch,
}

const COLUMNS: [Column; 5] = [
    Column::Headline,
    Column::Source,
    Column::Held,
    Column::Time,
    Column::Changed,
];

/// The list of articles.
#[component]
pub fn List(props: &ListProps) -> Html {
    let words = use_words();
    let known = (
        Rc::clone(&props.state.articles),
        Rc::clone(&props.state.changed),
    );
    let state = Rc::clone(&props.state);
    let entries = use_memo((known, words), move |_| present::articles(&state));
    let listing = &props.state.listing;
    let found = present::listed(&entries, listing);
    let search = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(words) = field::text(&event) {
                dispatch.emit(Action::Search(words));
            }
        })
    };
    html! {
        <div class="list">
            <header>
                <h1>{ words.articles() }</h1>
                <p role="status" class="quiet">{ words.articles_listed(found.len(), entries.len(), listing.by) }</p>
                <label class="search">
                    <span>{ words.search_articles() }</span>
                    <input
                        type="search"
                        value={listing.words.clone()}
                        oninput={search}
                        placeholder={words.search_articles_hint()}
                        autocomplete="off"
                        spellcheck="false"
                    />
                </label>
            </header>
            if found.is_empty() {
                { nothing_found(words, &props.dispatch) }
            } else {
                // The heads of the columns tell it themselves; for the eye it stands above them where they are none.
                <p class="sort-by" aria-hidden="true">{ words.sort_by() }</p>
                <table role="table">
                    <thead role="rowgroup">
                        <tr role="row">{ for COLUMNS.map(|column| head(words, column, words.column(column), listing, &props.dispatch)) }</tr>
                    </thead>
                    <tbody role="rowgroup">{ for found.into_iter().map(|entry| row(words, entry, &props.dispatch)) }</tbody>
                </table>
            }
        </div>
    }
}

fn nothing_found(words: Words, dispatch: &Dispatch) -> Html {
    let all = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.emit(Action::Search(String::new())))
    };
    html! {
        <div class="nothing">
            <p class="call">{ words.no_article_found() }</p>
            <p class="quiet">{ words.where_searched() }</p>
            <button class="second" onclick={all}>{ words.show_all_articles() }</button>
        </div>
    }
}

fn head(
    words: Words,
    column: Column,
    name: &'static str,
    listing: &Listing,
    dispatch: &Dispatch,
) -> Html {
    let sort = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.emit(Action::Sort(column)))
    };
    let order = listing
        .by
        .filter(|(by, _)| *by == column)
        .map(|(_, order)| order);
    let (sorted, arrow) = match order {
        None => ("none", ""),
        Some(Order::Ascending) => ("ascending", "↑"),
        Some(Order::Descending) => ("descending", "↓"),
    };
    html! {
        <th role="columnheader" scope="col" aria-sort={sorted}>
            <button onclick={sort} title={words.sorts_next(listing.after(column))}>{ name }<span class="arrow" aria-hidden="true">{ arrow }</span></button>
        </th>
    }
}

fn row(words: Words, entry: &ArticleEntry, dispatch: &Dispatch) -> Html {
    let open = {
        let (dispatch, key) = (dispatch.clone(), entry.key.clone());
        Callback::from(move |_: MouseEvent| dispatch.emit(Action::Open(key.clone())))
    };
    html! {
        <tr role="row" key={entry.key.clone()}>
            <th role="rowheader" scope="row">
                <button class="title" onclick={open} dir="auto">{ &entry.title }</button>
                if !entry.can_open {
                    if let Some(missing) = &entry.missing {
                        <Missing view={missing.clone()} />
                    } else {
                        <span class="quiet">{ words.two_are_needed() }</span>
                    }
                }
            </th>
            <td role="cell" dir="auto">{ entry.source.clone().unwrap_or_default() }</td>
            <td role="cell">
                { &entry.held_of }<span class="unit">{ words.versions_held_unit(entry.has_one) }</span>
                if entry.is_order_set { <span class="quiet">{ words.order_set() }</span> }
            </td>
            <td role="cell" class="days">
                { entry.days.clone().unwrap_or_default() }
                if let Some(elapsed) = &entry.elapsed { <span class="quiet">{ elapsed }</span> }
            </td>
            <td role="cell" class="figure">
                if let Some(changed) = &entry.changed {
                    { changed }<span class="unit">{ words.words_changed_unit(changed == "1") }</span>
                }
            </td>
        </tr>
    }
}
