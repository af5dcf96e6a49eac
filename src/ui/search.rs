//! A field for words, and where they stand in every version; a phrase is traced on demand.

use std::rc::Rc;

use yew::prelude::*;

use super::command::use_command;
use super::found::Found;
use super::speech::use_words;
use super::traced::{Asked, STORY, Traced};
use crate::browser::{field, later, opening, passage, place};
use crate::model::Article;
use crate::present::{self, FoundView, Hits, Marked, TracedTarget};
use crate::session::{Answer, Question};
use crate::state::Command;

/// The id of the field.
pub const SEARCH: &str = "search";

/// What is found is spoken when nobody has typed for so long (milliseconds).
const CALM: u32 = 700;

/// Properties of [`Search`].
#[derive(Properties, PartialEq)]
pub struct SearchProps {
    /// The article.
    pub article: Rc<Article>,
    /// The phrase that is traced.
    pub asked: Option<Asked>,
    /// Traces another one, or none.
    pub ask: Callback<Option<String>>,
    /// Goes to a place in a comparison.
    pub go: Callback<TracedTarget>,
    /// Takes with which versions the traced phrase changed, for the timeline.
    pub traced: Callback<Option<Marked>>,
    /// Takes what was found, for the timeline.
    pub found: Callback<Option<Hits>>,
}

/// A field for words; below it, where they stand, and what became of them.
#[component]
pub fn Search(props: &SearchProps) -> Html {
    let words = use_words();
    let typed = use_state_eq(String::new);
    let found = use_found(&props.article, typed.trim());
    use_marked(&found, &props.found);
    let spoken = use_calm(found.as_ref().map(|view| view.lead.clone()));
    use_command(|command, _| {
        let is_it = command == Command::Search;
        if is_it {
            place::focus_on(SEARCH);
        }
        is_it
    });
    {
        // What is asked elsewhere on the page stands in the field too, and its answer comes in sight.
        let typed = typed.clone();
        use_effect_with(props.asked.clone(), move |asked| {
            if let Some((phrase, _)) = asked.as_ref().filter(|(phrase, _)| **phrase != **typed) {
                typed.set(phrase.to_string());
                place::focus_on(STORY);
                passage::bring_in_sight(STORY);
            }
        });
    }
    let typing = {
        let (typed, ask) = (typed.setter(), props.ask.clone());
        Callback::from(move |event: InputEvent| {
            if let Some(text) = field::text(&event) {
                typed.set(text);
                ask.emit(None);
            }
        })
    };
    let submit = {
        let (typed, ask) = (typed.clone(), props.ask.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            ask.emit(Some((*typed).clone()).filter(|phrase| !phrase.trim().is_empty()));
        })
    };
    let trace = props.ask.reform(Some);
    html! {
        <section class="traced" aria-label={words.search_all()}>
            <form role="search" aria-label={words.search_all()} onsubmit={submit}>
                <label for={SEARCH}>{ words.search_all() }</label>
                <input id={SEARCH} type="search" value={(*typed).clone()} oninput={typing} placeholder={words.search_hint()} aria-describedby="how-searched" maxlength="1000" autocomplete="off" spellcheck="false" dir="auto" />
                <button type="submit" class="second">{ words.trace() }</button>
                <p class="quiet" id="how-searched">{ words.how_searched() }</p>
            </form>
            <p class="hidden" role="status">{ spoken }</p>
            if let Some(view) = found { <Found {view} go={props.go.clone()} {trace} /> }
            if let Some(asked) = &props.asked {
                <Traced article={Rc::clone(&props.article)} asked={asked.clone()} go={props.go.clone()} traced={props.traced.clone()} />
            }
        </section>
    }
}

/// Where words stand, as far as that was found out: until the answer to new words comes, that to the last ones.
#[hook]
fn use_found(article: &Rc<Article>, sought: &str) -> Option<Rc<FoundView>> {
    let words = use_words();
    let found = use_state(|| None::<(Rc<Article>, Rc<FoundView>)>);
    {
        let found = found.setter();
        use_effect_with(
            (Rc::clone(article), sought.to_owned(), words),
            move |(article, sought, words)| {
                if sought.is_empty() {
                    found.set(None);
                    return;
                }
                let (of, sought, words) = (Rc::clone(article), sought.clone(), *words);
                let question = Question::Words(sought.clone());
                opening::trace(Rc::clone(article), question, move |answer| {
                    if let Answer::Words(finding) = answer {
                        let view = Rc::new(present::found(words, &of, &sought, &finding));
                        found.set(Some((of, view)));
                    }
                });
            },
        );
    }
    let (of, view) = (*found).as_ref()?;
    (Rc::ptr_eq(of, article) && !sought.is_empty()).then(|| Rc::clone(view))
}

/// A sentence as soon as it has not changed for a while.
#[hook]
fn use_calm(said: Option<String>) -> String {
    let calm = use_state_eq(String::new);
    {
        let calm = calm.setter();
        use_effect_with(said, move |said| {
            let said = said.clone().unwrap_or_default();
            let waits = later::after(CALM, move || calm.set(said));
            move || drop(waits)
        });
    }
    (*calm).clone()
}

/// Tells the timeline how often the words stand in each version, for as long as they are looked for.
#[hook]
fn use_marked(found: &Option<Rc<FoundView>>, tell: &Callback<Option<Hits>>) {
    let hits = found.as_ref().and_then(|view| view.hits());
    let tell = tell.clone();
    use_effect_with(hits, move |hits| {
        tell.emit(hits.clone());
        move || tell.emit(None)
    });
}
