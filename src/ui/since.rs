//! The since-when view: one version's text by age, in place of the comparison.

use std::rc::Rc;

use yew::prelude::*;

use super::Dispatch;
use super::leisure::use_parts;
use super::past::{use_since, use_told};
use super::since_legend::SinceLegend;
use super::since_text::{PASSAGE, SincePart, paragraph_id, passage_id};
use super::since_told::SinceTold;
use super::speech::use_words;
use crate::browser::{back, passage, sight};
use crate::model::{Article, Side, Sides, VersionNumber};
use crate::present::{Filling, Part, SinceView, TracedTarget};
use crate::state::Action;

/// Properties of [`SinceWhen`].
#[derive(Properties, PartialEq)]
pub struct SinceWhenProps {
    /// The article.
    pub article: Rc<Article>,
    /// The two versions on show.
    pub pair: Sides<VersionNumber>,
    /// Which of them is shown by age.
    pub side: Side,
    /// The language of the article, where it is known.
    pub language: Option<&'static str>,
    /// The paragraph that is to stand where the reader is, and how far below the window's upper edge.
    pub at: Option<(usize, f64)>,
    /// Whether the window is narrow or low: then the legend is told in a line until it is opened.
    pub is_narrow: bool,
    /// Goes to a place in a comparison.
    pub go: Callback<TracedTarget>,
    /// Traces a phrase.
    pub trace: Callback<String>,
    /// Takes actions.
    pub dispatch: Dispatch,
}

/// One version's text by age, and the choice of the other; says so while that is being found out.
#[component]
pub fn SinceWhen(props: &SinceWhenProps) -> Html {
    let words = use_words();
    let view = use_since(&props.article, props.pair[props.side]);
    let choose = |side: Side| {
        let dispatch = props.dispatch.clone();
        let choose = Callback::from(move |_: MouseEvent| dispatch.emit(Action::Since(Some(side))));
        let pressed = (side == props.side).to_string();
        html! { <button aria-pressed={pressed} onclick={choose}>{ words.version(props.pair[side]) }</button> }
    };
    html! {
        <>
            <span class="choice since-of" role="group" aria-label={words.since_of()}>{ for Side::BOTH.map(choose) }</span>
            if let Some(view) = view {
                <ByAge
                    key={view.number.0}
                    article={Rc::clone(&props.article)}
                    view={Rc::clone(&view)}
                    side={props.side}
                    language={props.language}
                    at={props.at}
                    is_narrow={props.is_narrow}
                    go={props.go.clone()}
                    trace={props.trace.clone()}
                />
            } else {
                <p class="sheet wait" role="status">{ words.since_to_come() }</p>
            }
        </>
    }
}

/// Properties of [`ByAge`].
#[derive(Properties, PartialEq)]
pub struct ByAgeProps {
    /// The article.
    pub article: Rc<Article>,
    /// The text.
    pub view: Rc<SinceView>,
    /// Which of the two versions on show it is.
    #[prop_or(Side::New)]
    pub side: Side,
    /// The language of the article, where it is known.
    pub language: Option<&'static str>,
    /// The paragraph that is to stand where the reader is, and how far below the window's upper edge.
    #[prop_or_default]
    pub at: Option<(usize, f64)>,
    /// Whether the window is narrow or low: then the legend is told in a line until it is opened.
    #[prop_or_default]
    pub is_narrow: bool,
    /// Goes to a place in a comparison.
    pub go: Callback<TracedTarget>,
    /// Traces a phrase.
    pub trace: Callback<String>,
}

/// A text by age, its legend, and what is told of a passage of it.
#[component]
pub fn ByAge(props: &ByAgeProps) -> Html {
    let words = use_words();
    let view = &props.view;
    let current = use_state_eq(|| None::<usize>);
    let pointed = use_state_eq(|| None::<usize>);
    let chosen = use_state_eq(|| None::<usize>);
    let shows_numbers = use_state_eq(|| false);
    // What is spoken is what was gone to by keys or buttons, not what a pointer passes.
    let is_walked = use_state_eq(|| false);
    let first = |parts: &[Part]| {
        let around = props.at.map(|(at, _)| view.part_of(at));
        Filling::around(parts, around)
    };
    let filling = use_parts(view, |view| &view.parts, first, sight::parts);
    use_effect_with((view.number, props.at), |(_, at)| {
        if let Some((at, top)) = at {
            back::bring(&paragraph_id(*at), *top);
        }
    });
    let looked_at = pointed.or(*current).filter(|at| *at < view.passages.len());
    let told = use_told(&props.article, view, looked_at);

    let walk = {
        let (view, chosen, is_walked) = (Rc::clone(view), *chosen, is_walked.setter());
        let (from, current, pointed) = (*current, current.setter(), pointed.setter());
        Callback::from(move |on: bool| {
            if let Some(at) = view.next(from, on, chosen) {
                is_walked.set(true);
                pointed.set(None);
                current.set(Some(at));
                passage::bring_in_sight(&passage_id(at));
            }
        })
    };
    let keys = {
        let (walk, current) = (walk.clone(), current.setter());
        let has_current = looked_at.is_some();
        Callback::from(move |event: KeyboardEvent| {
            if event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key() {
                return;
            }
            match event.key().as_str() {
                "ArrowRight" | "ArrowDown" => walk.emit(true),
                "ArrowLeft" | "ArrowUp" => walk.emit(false),
                "Escape" if has_current => current.set(None),
                _ => return,
            }
            event.prevent_default();
        })
    };
    // Only where the pointer itself moves: not where the text is scrolled away under it.
    let over = {
        let (pointed, is_walked) = (pointed.setter(), is_walked.setter());
        Callback::from(move |event: PointerEvent| {
            if event.pointer_type() == "mouse" {
                is_walked.set(false);
                pointed.set(passage::number_at(&event, PASSAGE));
            }
        })
    };
    let leave = {
        let pointed = pointed.setter();
        Callback::from(move |_: PointerEvent| pointed.set(None))
    };
    let tap = {
        let (current, is_walked) = (current.setter(), is_walked.setter());
        Callback::from(move |event: MouseEvent| {
            if let Some(at) = passage::number_at(&event, PASSAGE) {
                is_walked.set(false);
                current.set(Some(at));
            }
        })
    };
    let choose = {
        let chosen = chosen.setter();
        Callback::from(move |age| chosen.set(age))
    };
    let show_numbers = {
        let shows_numbers = shows_numbers.setter();
        Callback::from(move |shows| shows_numbers.set(shows))
    };
    let trace = {
        let (trace, view) = (props.trace.clone(), Rc::clone(view));
        Callback::from(move |()| {
            if let Some(passage) = looked_at.and_then(|at| view.passages.get(at)) {
                trace.emit(passage.text.trim().to_owned());
            }
        })
    };
    let spoken = told
        .as_ref()
        .filter(|_| *is_walked)
        .map(|told| told.spoken());
    let text = classes!(
        "rows",
        "inline",
        "since-text",
        chosen.is_some().then_some("only-chosen"),
        shows_numbers.then_some("numbered")
    );
    let part = |number: usize| {
        let is_here = |at: &usize| {
            let passage = view.passages.get(*at);
            passage.is_some_and(|passage| view.part_of(passage.paragraph) == number)
        };
        html! {
            <SincePart key={number} view={Rc::clone(view)} side={props.side} language={props.language} {number} is_filled={filling.has(number)} current={looked_at.filter(is_here)} chosen={*chosen} />
        }
    };
    html! {
        <section class="since" aria-label={words.since_when()}>
            <header>
                <p>{ &view.lead }</p>
                if let Some(survivors) = &view.survivors { <p>{ survivors }</p> }
                if let Some(headline) = &view.headline { <p>{ headline }</p> }
                if let Some(caveat) = view.caveat { <p class="caveat">{ caveat }</p> }
            </header>
            <div class="beside">
                <aside aria-label={words.since_aside()}>
                    <SinceTold told={told.clone()} place={looked_at.and_then(|at| view.place(at, *chosen))} {walk} go={props.go.clone()} {trace} />
                    <SinceLegend view={Rc::clone(view)} chosen={*chosen} {choose} shows_numbers={*shows_numbers} {show_numbers} is_narrow={props.is_narrow} />
                </aside>
                <article class="sheet" aria-label={words.version(view.number)}>
                    <div class={text} role="group" tabindex="0" aria-label={words.since_text(view.number)} aria-busy={(!filling.is_whole()).then_some("true")}
                        onkeydown={keys} onpointermove={over} onpointerleave={leave} onclick={tap}>
                        { for (0..view.parts.len()).map(part) }
                    </div>
                </article>
            </div>
            <p class="hidden" role="status">{ spoken }</p>
        </section>
    }
}
