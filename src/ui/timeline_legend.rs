//! Below the timeline: what the signs and the marks on it stand for.

use std::rc::Rc;

use yew::prelude::*;

use crate::present::{MarkKind, MarkLegend, TimelineView, words};
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
    let signs = props.view.signs;
    let sign = |is_there: bool, class: &'static str, meaning: &'static str| {
        html! {
            if is_there { <li><span class={classes!("key", class)} aria-hidden="true"></span>{ meaning }</li> }
        }
    };
    let broken = match props.view.scale {
        Scale::ByStep => words::LEGEND_BREAK,
        Scale::ByTime => words::LEGEND_CUT,
    };
    let marks = props.view.marks.iter();
    html! {
        <div class="legend">
            <ul class="signs">
                { sign(signs.bars, "added", words::LEGEND_ADDED) }
                { sign(signs.bars, "removed", words::LEGEND_REMOVED) }
                { sign(signs.flags, "flag", words::LEGEND_FLAG) }
                { sign(signs.hollow, "hollow", words::LEGEND_HOLLOW) }
                { sign(signs.breaks, "gap-mark", broken) }
            </ul>
            if let Some(caveat) = &props.view.caveat { <p class="quiet">{ caveat }</p> }
            <div class="mark-legend" role="status">
                if props.is_asking { <p>{ words::PARAGRAPH_TRACED }</p> }
                { for marks.map(|mark| one(mark, &props.forget)) }
            </div>
        </div>
    }
}

fn one(legend: &MarkLegend, forget: &Callback<()>) -> Html {
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
                <button class="second" onclick={forget}>{ words::FORGET_MARKS }</button>
            }
        </p>
    }
}
