//! A field for words, and where they stand in every version; a phrase is traced on demand.

use std::rc::Rc;

use yew::prelude::*;

use super::command::use_command;
use super::foot::OPEN_SEARCH;
use super::found::Found;
use super::looking_up::Opening;
use super::speech::use_words;
use super::traced::{Asked, STORY, Traced};
use crate::browser::{back, field, later, opening, passage, place};
use crate::model::Article;
use crate::present::{self, FoundView, Hits, Marked, TracedTarget};
use crate::session::{Answer, Question};
use crate::state::{Command, Standpoint};

/// The id of the field.
pub const SEARCH: &str = "search";

/// The id of the whole.
pub const PANEL: &str = "search-panel";

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
    /// Whether the window is narrow or low: then the field is there only when it was asked for.
    pub is_narrow: bool,
    /// Whether it was asked for, and how that is said.
    pub opening: Opening,
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
    let returning = use_state(|| None::<Standpoint>);
    let spoken = use_calm(found.as_ref().map(|view| view.lead.clone()));
    let opening = &props.opening;
    let is_shown =
        !props.is_narrow || opening.is_open || !typed.is_empty() || props.asked.is_some();
    let close = {
        let (typed, ask, opening) = (typed.setter(), props.ask.clone(), opening.clone());
        let returning = returning.setter();
        Callback::from(move |()| {
            typed.set(String::new());
            ask.emit(None);
            place::focus_on(OPEN_SEARCH);
            returning.set(opening.close());
        })
    };
    {
        // When what was found is gone, and what stands below it has its place again.
        let returning = returning.clone();
        use_effect_with((*returning).clone(), move |place| {
            if let Some(place) = place {
                back::go_back(place, OPEN_SEARCH);
                returning.set(None);
            }
        });
    }
    let go = {
        let opening = opening.clone();
        props.go.reform(move |target| {
            opening.arrive();
            target
        })
    };
    {
        // It is another article's text that is left next.
        let opening = opening.clone();
        use_effect_with((), move |()| move || opening.arrive());
    }
    {
        let (opening, close) = (opening.clone(), close.clone());
        let can_close = props.is_narrow && is_shown;
        use_command(move |command, _| {
            match command {
                Command::Search => opening.open(),
                Command::Close if can_close || opening.can_go_back() => close.emit(()),
                _ => return false,
            }
            true
        });
    }
    let is_narrow = props.is_narrow;
    use_effect_with(opening.count, move |count| {
        if *count > 0 {
            place::focus_on(SEARCH);
            if is_narrow {
                // There is to be room below it for what is found.
                passage::bring_to_start(PANEL);
            }
        }
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
        let (typed, ask, set) = (typed.setter(), props.ask.clone(), opening.set.clone());
        Callback::from(move |event: InputEvent| {
            if let Some(text) = field::text(&event) {
                // It does not go while somebody is at it, also with nothing in it.
                set.emit(true);
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
    // Escape empties the field; an empty one it closes.
    let escape = {
        let (close, can_close) = (close.clone(), typed.is_empty());
        Callback::from(move |event: KeyboardEvent| {
            if can_close && event.key() == "Escape" && !event.is_composing() {
                event.prevent_default();
                close.emit(());
            }
        })
    };
    let trace = props.ask.reform(Some);
    html! {
        <section class="traced" id={PANEL} aria-label={words.search_all()} hidden={!is_shown}>
            <form role="search" aria-label={words.search_all()} onsubmit={submit}>
                <label for={SEARCH}>{ words.search_all() }</label>
                if props.is_narrow {
                    <button type="button" class="close-search" aria-label={words.close_search()} onclick={close.reform(|_: MouseEvent| ())}>{ words.close() }</button>
                }
                <input id={SEARCH} type="search" value={(*typed).clone()} oninput={typing} onkeydown={escape} placeholder={words.search_hint()} aria-describedby="how-searched" maxlength="1000" autocomplete="off" spellcheck="false" dir="auto" />
                <button type="submit" class="second">{ words.trace() }</button>
                <p class="quiet" id="how-searched">{ words.how_searched() }</p>
            </form>
            <p class="hidden" role="status">{ spoken }</p>
            if let Some(view) = found { <Found {view} go={go.clone()} {trace} /> }
            if let Some(asked) = &props.asked {
                <Traced article={Rc::clone(&props.article)} asked={asked.clone()} {go} traced={props.traced.clone()} />
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
