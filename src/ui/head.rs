//! The head of a comparison: source, headline with its change, the two versions and what lies between them.

use yew::prelude::*;

use super::{
    Dispatch, disputed::Disputed, inferred::InferredMark, moment::Moment, pieces::pieces,
    source::SourceLine,
};
use crate::present::{HeadView, VersionLine};

/// Properties of [`Head`].
#[derive(Properties, PartialEq)]
pub struct HeadProps {
    /// What to show.
    pub view: HeadView,
    /// What changed, in one sentence; `None` while that is being found out.
    pub summary: Option<String>,
    /// Takes actions.
    pub dispatch: Dispatch,
}

/// The head of a comparison.
#[component]
pub fn Head(props: &HeadProps) -> Html {
    let view = &props.view;
    html! {
        <header class="story">
            <SourceLine source={view.source.clone()} original={view.original.clone()} held={view.held.clone()} />
            <h1 dir="auto">
                if view.headline.is_empty() {
                    <span class="quiet">{ "Headline not known" }</span>
                } else {
                    { pieces(&view.headline) }
                }
            </h1>
            if let Some(inferred) = &view.inferred {
                <InferredMark view={inferred.clone()} id="inferred-headline" />
            }
            <p class="summary">
                { "From " }{ version(&view.versions.old) }{ " to " }{ version(&view.versions.new) }
                if let Some(elapsed) = &view.elapsed { { ", " }{ elapsed } }
                if let Some(summary) = &props.summary { { ": " }{ sentence(summary) } }
            </p>
            { for view.disputes.iter().map(|dispute| html! {
                <Disputed key={dispute.number.0} view={dispute.clone()} dispatch={props.dispatch.clone()} />
            }) }
        </header>
    }
}

fn version(line: &VersionLine) -> Html {
    html! {
        <>
            <b>{ format!("version {}", line.number) }</b>
            if let Some(moment) = &line.captured_at {
                { " (" }<Moment view={moment.clone()} />{ ")" }
            }
        </>
    }
}

/// The summary as the end of a sentence: its first letter small.
fn sentence(summary: &str) -> String {
    let mut letters = summary.chars();
    letters
        .next()
        .map(|first| first.to_lowercase().chain(letters).collect())
        .unwrap_or_default()
}
