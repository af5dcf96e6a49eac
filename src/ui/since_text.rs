//! A version's text, its passages marked by age.

use std::rc::Rc;

use yew::prelude::*;

use super::inferred::InferredMark;
use super::leisure::use_room;
use crate::model::Side;
use crate::present::{SincePassage, SinceView};

/// The passage's number, on the page.
pub const PASSAGE: &str = "data-passage";

/// The id of a passage on the page.
pub fn passage_id(at: usize) -> String {
    format!("passage-{at}")
}

/// The id of a paragraph on the page.
pub fn paragraph_id(at: usize) -> String {
    format!("since-{at}")
}

/// The paragraph that has that id on the page.
pub fn paragraph_of(id: &str) -> Option<usize> {
    id.strip_prefix("since-")?.parse().ok()
}

/// Properties of [`SincePart`].
#[derive(Properties, PartialEq)]
pub struct SincePartProps {
    /// The text.
    pub view: Rc<SinceView>,
    /// Which of the two versions on show it is.
    pub side: Side,
    /// The language of the text, where it is known.
    pub language: Option<&'static str>,
    /// Which of its parts.
    pub number: usize,
    /// Whether it is there; until then it keeps its place.
    pub is_filled: bool,
    /// The passage of which something is told, where it is one of these.
    pub current: Option<usize>,
    /// The line of the legend of which the text is to be picked out.
    pub chosen: Option<usize>,
}

/// A part of the text.
#[component]
pub fn SincePart(props: &SincePartProps) -> Html {
    let node = use_node_ref();
    let part = props.view.parts.get(props.number);
    use_room(&node, part.map(|part| part.lines));
    let part = part.filter(|_| props.is_filled);
    let paragraphs = part.into_iter().flat_map(|part| part.rows.clone());
    html! {
        <div ref={node} class={classes!("part", part.is_none().then_some("to-come"))} lang={props.language.unwrap_or_default()} data-number={props.number.to_string()}>
            { for paragraphs.map(|at| paragraph(props, at)) }
        </div>
    }
}

fn paragraph(props: &SincePartProps, at: usize) -> Html {
    let Some(paragraph) = props.view.paragraphs.get(at) else {
        return Html::default();
    };
    let class = classes!("row", paragraph.inferred.is_some().then_some("inferred"));
    let name = match props.side {
        Side::Old => "old",
        Side::New => "new",
    };
    let mut before = None;
    let passages = paragraph.passages.clone().filter_map(|number| {
        let one = props.view.passages.get(number)?;
        let is_first = before.replace(one.age) != Some(one.age);
        Some(passage(props, number, one, is_first))
    });
    html! {
        <div {class} key={at} id={paragraph_id(at)} data-paragraph={at.to_string()} tabindex="-1">
            <div class={classes!("cell", name)}>
                if let Some(inferred) = &paragraph.inferred {
                    <InferredMark view={inferred.clone()} id={format!("inferred-since-{at}")} />
                }
                <p dir="auto">
                    { for passages }
                    { paragraph.bare.as_deref().unwrap_or_default() }
                </p>
            </div>
        </div>
    }
}

fn passage(props: &SincePartProps, number: usize, one: &SincePassage, is_first: bool) -> Html {
    let age = props.view.ages.get(one.age);
    let shade = age.map_or(0, |age| age.shade);
    let class = classes!(
        "run",
        format!("shade-{shade}"),
        (props.chosen == Some(one.age)).then_some("chosen"),
        (props.current == Some(number)).then_some("current"),
        one.life.born.certainty.is_inferred().then_some("unsure"),
    );
    let since = age.filter(|_| is_first).map(|age| age.number.to_string());
    html! {
        <span {class} id={passage_id(number)} data-passage={number.to_string()} data-since={since}>{ &one.text }</span>
    }
}
