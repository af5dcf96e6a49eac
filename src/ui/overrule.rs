//! What a person can say of a passage that was inferred: on which side it stands, where it parts, whether it goes with the next.

use yew::prelude::*;

use super::speech::use_words;
use super::splitter::Splitter;
use crate::browser::opening;
use crate::model::Fixed;
use crate::present::{Choice, Does, PageLine};

/// Properties of [`Overrule`].
#[derive(Properties, PartialEq)]
pub struct OverruleProps {
    /// The lines that the passage was inferred from.
    pub lines: Vec<PageLine>,
    /// The language of their text, where it is known.
    pub language: Option<&'static str>,
    /// Called with the line that was said to be read otherwise, or with none when the person leaves it as it is.
    pub done: Callback<Option<PageLine>>,
}

/// The tools for the lines behind a passage.
#[component]
pub fn Overrule(props: &OverruleProps) -> Html {
    let words = use_words();
    let leave = {
        let done = props.done.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && !event.default_prevented() {
                event.prevent_default();
                done.emit(None);
            }
        })
    };
    html! {
        <div class="overrule" lang={words.language_tag()} role="group" aria-label={words.read_otherwise()} onkeydown={leave}>
            { for props.lines.iter().map(|line| html! {
                <LineTools
                    key={format!("{} {}", line.line, line.file)}
                    line={line.clone()}
                    language={props.language}
                    done={props.done.clone()}
                />
            }) }
        </div>
    }
}

/// Properties of [`LineTools`].
#[derive(Properties, PartialEq)]
struct LineToolsProps {
    line: PageLine,
    language: Option<&'static str>,
    done: Callback<Option<PageLine>>,
}

/// The tools for one line.
#[component]
fn LineTools(props: &LineToolsProps) -> Html {
    let words = use_words();
    let is_parting = use_state_eq(|| false);
    let line = &props.line;
    let fix = {
        let (done, line) = (props.done.clone(), line.clone());
        Callback::from(move |fixed: Fixed| {
            opening::overrule(line.overruling(fixed));
            done.emit(Some(line.clone()));
        })
    };
    let choose = |choice: &Choice| {
        let (does, line) = (choice.does, line.clone());
        let (fix, is_parting) = (fix.clone(), is_parting.clone());
        let done = props.done.clone();
        Callback::from(move |_: MouseEvent| match does {
            Does::Fix(fixed) => fix.emit(fixed),
            Does::Part => is_parting.set(true),
            Does::Release => {
                opening::release(&line.file, line.line);
                done.emit(Some(line.clone()));
            }
        })
    };
    let leave = {
        let is_parting = is_parting.setter();
        Callback::from(move |()| is_parting.set(false))
    };
    html! {
        <div class="line-tools">
            <p dir={words.direction()}>{ line.sentence(words) }</p>
            if let Some(parting) = line.parting().filter(|_| *is_parting) {
                <Splitter {parting} numbers={line.numbers} language={props.language} used={fix} {leave} />
            } else {
                <p class="choices">
                    { for line.choices(words).iter().map(|choice| html! {
                        <button class="second" onclick={choose(choice)}>{ &choice.name }</button>
                    }) }
                </p>
            }
        </div>
    }
}
