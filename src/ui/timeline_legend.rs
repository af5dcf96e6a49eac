//! Below the timeline: what the signs and the marks on it stand for.

use std::rc::Rc;

use yew::prelude::*;

use super::speech::use_words;
use crate::present::Words;
use crate::present::{MarkKind, MarkLegend, TimelineView};
use crate::state::Scale;

/// Properties of [`TimelineLegend`].
#[derive(Properties, PartialEq)]
pub struct TimelineLegendProps {
    /// The timeline.
    pub view: Rc<TimelineView>,
    /// Whether it is being found out where the paragraph in focus changed.
    pub is_asking: bool,
    /// Takes the marks of the paragraph in focus away.
    pub forget: Callback<()>,
}

/// What the signs stand for that there are, and what the marks do.
#[component]
pub fn TimelineLegend(props: &TimelineLegendProps) -> Html {
    let words = use_words();
    let signs = props.view.signs;
    let sign = |is_there: bool, class: &'static str, meaning: &'static str| {
        html! {
            if is_there { <li><span class={classes!("key", class)} aria-hidden="true"></span>{ meaning }</li> }
        }
    };
    let broken = match props.view.scale {
        Scale::ByStep => words.legend_break(),
        Scale::ByTime => words.legend_cut(),
    };
    let marks = props.view.marks.iter();
    html! {
        <div class="legend">
            <ul class="signs">
                { sign(signs.bars, "added", words.legend_added()) }
                { sign(signs.bars, "removed", words.legend_removed()) }
                { sign(signs.flags, "flag", words.legend_flag()) }
                { sign(signs.hollow, "hollow", words.legend_hollow()) }
                { sign(signs.breaks, "gap-mark", broken) }
            </ul>
            if let Some(caveat) = &props.view.caveat { <p class="quiet">{ caveat }</p> }
            <div class="mark-legend" role="status">
                if props.is_asking { <p>{ words.paragraph_traced() }</p> }
                { for marks.map(|mark| one(words, mark, &props.forget)) }
            </div>
        </div>
    }
}

fn one(words: Words, legend: &MarkLegend, forget: &Callback<()>) -> Html {
    let (class, is_paragraph) = match legend.kind {
        MarkKind::Paragraph => ("of-paragraph", true),
        MarkKind::Phrase => ("of-phrase", false),
        MarkKind::Hits(_) => ("of-hits", false),
    };
    let forget = forget.reform(|_: MouseEvent| ());
    html! {
        <p>
            <span class={classes!("stop-mark", class)} aria-hidden="true">
                if let MarkKind::Hits(count) = legend.kind { { count } }
            </span>
            <span dir="auto">{ &legend.sentence }</span>
            if is_paragraph {
                <button class="second" onclick={forget}>{ words.forget_marks() }</button>
            }
        </p>
    }
}
