//! Asks of a phrase: since when, until when, and what stood there before.

use std::rc::Rc;

use yew::prelude::*;

use super::command::use_command;
use super::filling::{Aim, HEADLINE};
use super::{Dispatch, moment::Moment, pieces::pieces};
use crate::browser::{field, opening, place};
use crate::model::Article;
use crate::present::{self, Compared, TracedPlace, TracedTarget, TracedTurn, TracedView, words};
use crate::session::{Answer, Question};
use crate::state::{Action, Address, Command};

/// Places that are told at first; more are shown when asked for.
const FIRST: usize = 6;

/// The id of the field.
const PHRASE: &str = "phrase";

/// Properties of [`Traced`].
#[derive(Properties, PartialEq)]
pub struct TracedProps {
    /// The article.
    pub article: Rc<Article>,
    /// The comparison on show; `None` while it is being made.
    pub compared: Option<Rc<Compared>>,
    /// What the address says now.
    pub address: Address,
    /// Goes to a change.
    pub reach: Callback<Aim>,
    /// Takes actions.
    pub dispatch: Dispatch,
}

/// A field for a phrase, folded away at first, and what became of the phrase in the article.
#[component]
pub fn Traced(props: &TracedProps) -> Html {
    let typed = use_state_eq(String::new);
    let asked = use_state_eq(|| None::<String>);
    let found = use_found(&props.article, &asked);
    let go = use_going(props);
    let is_opened = use_state_eq(|| false);
    let survivors = use_survivors(props, *is_opened);
    let open = {
        let is_opened = is_opened.setter();
        Callback::from(move |_: MouseEvent| is_opened.set(true))
    };
    {
        let is_opened = is_opened.setter();
        use_command(move |command, _| {
            if command != Command::Search {
                return false;
            }
            is_opened.set(true);
            place::unfold(PHRASE);
            true
        });
    }
    let shows_all = use_state_eq(|| false);
    let typing = {
        let typed = typed.setter();
        Callback::from(move |event: InputEvent| {
            if let Some(text) = field::text(&event) {
                typed.set(text);
            }
        })
    };
    let ask = {
        let (typed, asked, shows_all) = (typed.clone(), asked.setter(), shows_all.setter());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            shows_all.set(false);
            asked.set(Some((*typed).clone()).filter(|phrase| !phrase.trim().is_empty()));
        })
    };
    let show_all = {
        let shows_all = shows_all.setter();
        Callback::from(move |_: MouseEvent| shows_all.set(true))
    };
    let said = match (&*asked, &found) {
        (None, _) => words::HOW_TRACED.to_owned(),
        (Some(_), None) => words::TRACING.to_owned(),
        (Some(_), Some(view)) => view.lead.clone(),
    };
    html! {
        <details class="traced">
            <summary onclick={open}>{ "Trace a phrase" }</summary>
            <form role="search" aria-label="Trace a phrase through all versions" onsubmit={ask}>
                <label class="hidden" for={PHRASE}>{ "Phrase" }</label>
                <input id={PHRASE} type="search" value={(*typed).clone()} oninput={typing} placeholder="A name, a number, some words" maxlength="1000" autocomplete="off" spellcheck="false" dir="auto" />
                <button type="submit" class="second">{ "Trace" }</button>
            </form>
            <p class={classes!("lead", asked.is_none().then_some("quiet"))} role="status">{ said }</p>
            if let Some(survivors) = survivors { <p class="quiet">{ survivors }</p> }
            if let Some(view) = &found {
                { places(view, *shows_all, &go) }
                if view.places.len() > FIRST && !*shows_all {
                    <button class="second" onclick={show_all}>{ words::more_places(view.places.len() - FIRST) }</button>
                }
                { for view.caveats.iter().map(|caveat| html! { <p class="caveat">{ caveat }</p> }) }
            }
        </details>
    }
}

/// What became of the phrase; `None` until that was found out.
#[hook]
fn use_found(article: &Rc<Article>, asked: &Option<String>) -> Option<Rc<TracedView>> {
    type Found = (Rc<Article>, String, Rc<TracedView>);
    let found = use_state(|| None::<Found>);
    {
        let found = found.setter();
        use_effect_with(
            (Rc::clone(article), asked.clone()),
            move |(article, asked)| {
                let Some(phrase) = asked.clone() else { return };
                let question = Question::Phrase {
                    phrase: phrase.clone(),
                    match_case: false,
                };
                let of = Rc::clone(article);
                opening::trace(Rc::clone(article), question, move |answer| {
                    if let Answer::Phrase(trace) = answer {
                        let view = Rc::new(present::traced(&of, &phrase, &trace));
                        found.set(Some((of, phrase, view)));
                    }
                });
            },
        );
    }
    let (of, phrase, view) = (*found).as_ref()?;
    let is_it = Rc::ptr_eq(of, article) && asked.as_ref() == Some(phrase);
    is_it.then(|| Rc::clone(view))
}

/// How much of the newer version is as old as the first one; found out from when the panel is opened.
#[hook]
fn use_survivors(props: &TracedProps, is_opened: bool) -> Option<String> {
    let answered = use_state(|| None::<Rc<Article>>);
    {
        let answered = answered.setter();
        use_effect_with(
            (Rc::clone(&props.article), is_opened),
            move |(article, is_opened)| {
                if *is_opened && opening::annals(article).is_none() {
                    let of = Rc::clone(article);
                    opening::trace(Rc::clone(article), Question::Annals, move |_| {
                        answered.set(Some(of));
                    });
                }
            },
        );
    }
    let (annals, _) = opening::annals(&props.article).filter(|_| is_opened)?;
    present::survivors(&annals, props.compared.as_ref()?.pair().new)
}

/// Goes to a place in a comparison, which may have to be put on show first.
#[hook]
fn use_going(props: &TracedProps) -> Callback<TracedTarget> {
    let awaited = use_mut_ref(|| None::<TracedTarget>);
    {
        let (awaited, reach) = (Rc::clone(&awaited), props.reach.clone());
        use_effect_with(props.compared.clone(), move |compared| {
            let Some(compared) = compared else { return };
            let is_there = |target: &mut TracedTarget| target.pair == compared.pair();
            let target = awaited.borrow_mut().take_if(is_there);
            if let Some(target) = target {
                go_to(compared, target, &reach);
            }
        });
    }
    let (compared, reach) = (props.compared.clone(), props.reach.clone());
    let (address, dispatch) = (props.address.clone(), props.dispatch.clone());
    Callback::from(move |target: TracedTarget| {
        if let Some(compared) = compared.as_ref().filter(|one| one.pair() == target.pair) {
            go_to(compared, target, &reach);
            return;
        }
        awaited.replace(Some(target));
        dispatch.emit(Action::Address(Address {
            pair: Some(target.pair),
            ..address.clone()
        }));
    })
}

fn go_to(compared: &Compared, target: TracedTarget, reach: &Callback<Aim>) {
    match target.paragraph {
        None => place::go_to(HEADLINE),
        Some(paragraph) => {
            if let Some(row) = compared.row_at(target.side, paragraph) {
                reach.emit(Aim::Go(row));
            }
        }
    }
}

fn places(view: &TracedView, shows_all: bool, go: &Callback<TracedTarget>) -> Html {
    let shown = if shows_all { view.places.len() } else { FIRST };
    html! {
        <ol class="places">
            { for view.places.iter().take(shown).map(|place| one_place(place, go)) }
        </ol>
    }
}

fn one_place(place: &TracedPlace, go: &Callback<TracedTarget>) -> Html {
    html! {
        <li>
            <p class="where" dir="auto">
                <span class="quiet">{ place.name }{ ": " }</span>
                { for place.sentence.iter().map(|piece| match piece.mark {
                    present::Mark::Same => html! { { &piece.text } },
                    _ => html! { <mark>{ &piece.text }</mark> },
                }) }
            </p>
            <ol class="turns">
                { for place.turns.iter().map(|turn| one_turn(turn, go)) }
                if let Some(still) = &place.still { <li class="quiet">{ still }</li> }
            </ol>
        </li>
    }
}

fn one_turn(turn: &TracedTurn, go: &Callback<TracedTarget>) -> Html {
    let when = match turn.target {
        None => html! { <b>{ &turn.when }</b> },
        Some(target) => {
            let go = go.reform(move |_: MouseEvent| target);
            html! { <button class="told" onclick={go}>{ &turn.when }</button> }
        }
    };
    html! {
        <li>
            { when }
            if let Some(moment) = &turn.moment {
                <span class="quiet">{ " · " }<Moment view={moment.clone()} /></span>
            }
            <span class="what" dir="auto">{ pieces(&turn.what) }</span>
            if let Some(percent) = turn.percent {
                <span class="quiet">{ format!(" (inferred, {percent} % sure)") }</span>
            }
        </li>
    }
}
