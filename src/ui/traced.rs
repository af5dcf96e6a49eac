//! What became of a phrase: since when, until when, and what stood there before.

use std::rc::Rc;

use yew::prelude::*;

use super::speech::use_words;
use super::{moment::Moment, pieces::pieces};
use crate::browser::opening;
use crate::model::Article;
use crate::present::Words;
use crate::present::{self, Marked, TracedPlace, TracedTarget, TracedTurn, TracedView};
use crate::session::{Answer, Question};

/// Places that are told at first; more are shown when asked for.
const FIRST: usize = 6;

/// The id of the whole.
pub const STORY: &str = "story-of-phrase";

/// A phrase that somebody has asked about, and the how manyth question that was.
pub type Asked = (Rc<str>, u32);

/// Properties of [`Traced`].
#[derive(Properties, PartialEq)]
pub struct TracedProps {
    /// The article.
    pub article: Rc<Article>,
    /// The phrase.
    pub asked: Asked,
    /// Goes to a place in a comparison.
    pub go: Callback<TracedTarget>,
    /// Takes with which versions the phrase changed, for the timeline.
    pub traced: Callback<Option<Marked>>,
}

/// What became of a phrase in the article.
#[component]
pub fn Traced(props: &TracedProps) -> Html {
    let words = use_words();
    let found = use_found(&props.article, &props.asked);
    use_marked(&found, &props.asked.0, &props.traced);
    let shows_all = use_state_eq(|| false);
    {
        let shows_all = shows_all.setter();
        use_effect_with(props.asked.clone(), move |_| shows_all.set(false));
    }
    let show_all = {
        let shows_all = shows_all.setter();
        Callback::from(move |_: MouseEvent| shows_all.set(true))
    };
    let said = found
        .as_ref()
        .map_or_else(|| words.tracing().to_owned(), |view| view.lead.clone());
    html! {
        <div class="story-of" id={STORY} tabindex="-1">
            <h2 dir="auto">{ words.story_of(&props.asked.0) }</h2>
            // The lead stands above already, with what was found of the same words.
            <p class={classes!(found.is_some().then_some("hidden"))} role="status">{ said }</p>
            if let Some(view) = &found {
                { places(words, view, *shows_all, &props.go) }
                if view.places.len() > FIRST && !*shows_all {
                    <button class="second" onclick={show_all}>{ words.more_places(view.places.len() - FIRST) }</button>
                }
                { for view.caveats.iter().map(|caveat| html! { <p class="caveat">{ caveat }</p> }) }
            }
        </div>
    }
}

/// What became of the phrase; `None` until that was found out.
#[hook]
fn use_found(article: &Rc<Article>, asked: &Asked) -> Option<Rc<TracedView>> {
    let words = use_words();
    type Found = (Rc<Article>, Rc<str>, Rc<TracedView>);
    let found = use_state(|| None::<Found>);
    {
        let found = found.setter();
        use_effect_with(
            (Rc::clone(article), Rc::clone(&asked.0), words),
            move |(article, phrase, words)| {
                let (phrase, words) = (Rc::clone(phrase), *words);
                let question = Question::Phrase {
                    phrase: phrase.to_string(),
                    match_case: false,
                };
                let of = Rc::clone(article);
                opening::trace(Rc::clone(article), question, move |answer| {
                    if let Answer::Phrase(trace) = answer {
                        let view = Rc::new(present::traced(words, &of, &phrase, &trace));
                        found.set(Some((of, phrase, view)));
                    }
                });
            },
        );
    }
    let (of, phrase, view) = (*found).as_ref()?;
    let is_it = Rc::ptr_eq(of, article) && *phrase == asked.0;
    is_it.then(|| Rc::clone(view))
}

/// Tells the timeline with which versions the phrase changed, for as long as it is traced.
#[hook]
fn use_marked(found: &Option<Rc<TracedView>>, asked: &str, traced: &Callback<Option<Marked>>) {
    let marked = found.as_ref().map(|view| view.marked(asked));
    let traced = traced.clone();
    use_effect_with(marked, move |marked| {
        traced.emit(marked.clone());
        move || traced.emit(None)
    });
}

fn places(words: Words, view: &TracedView, shows_all: bool, go: &Callback<TracedTarget>) -> Html {
    let shown = if shows_all { view.places.len() } else { FIRST };
    html! {
        <ol class="places">
            { for view.places.iter().take(shown).map(|place| one_place(words, place, go)) }
        </ol>
    }
}

fn one_place(words: Words, place: &TracedPlace, go: &Callback<TracedTarget>) -> Html {
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
                { for place.turns.iter().map(|turn| one_turn(words, turn, go)) }
                if let Some(still) = &place.still { <li class="quiet">{ still }</li> }
            </ol>
        </li>
    }
}

fn one_turn(words: Words, turn: &TracedTurn, go: &Callback<TracedTarget>) -> Html {
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
            <span class="what" dir="auto">{ pieces(words, &turn.what) }</span>
            if let Some(percent) = turn.percent {
                <span class="quiet">{ words.sure_in_brackets(percent) }</span>
            }
        </li>
    }
}
