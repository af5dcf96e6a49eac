//! The head of a comparison: source, headline with its change, the two versions and what lies between them.

use yew::prelude::*;

use super::filling::Aim;
use super::speech::use_words;
use super::{
    Dispatch, disputed::Disputed, inferred::InferredMark, moment::Moment, pieces::pieces,
    source::SourceLine, summary::SummaryLine,
};
use crate::present::Words;
use crate::present::{HeadView, Kinds, Mark, Piece, Summary, VersionLine};
use crate::state::{Address, HEADLINE};

/// Properties of [`Head`].
#[derive(Properties, PartialEq)]
pub struct HeadProps {
    /// What to show.
    pub view: HeadView,
    /// What changed; `None` while that is being found out.
    pub summary: Option<Summary>,
    /// Of what kinds the headline's change is.
    pub kinds: Kinds,
    /// The language of the headline, where it is known.
    pub language: Option<&'static str>,
    /// What the address says now.
    pub address: Address,
    /// Goes to a change.
    pub reach: Callback<Aim>,
    /// Takes actions.
    pub dispatch: Dispatch,
}

/// The head of a comparison.
#[component]
pub fn Head(props: &HeadProps) -> Html {
    let words = use_words();
    let view = &props.view;
    html! {
        <header class="story">
            <SourceLine source={view.source.clone()} original={view.original.clone()} held={view.held.clone()} />
            <h1 dir="auto" lang={props.language.unwrap_or_default()} id={HEADLINE} tabindex="-1">
                if view.headline.is_empty() {
                    <span class="quiet" lang={words.language_tag()}>{ words.headline_not_known() }</span>
                } else {
                    { pieces(words, &of_kinds(&view.headline, props.kinds)) }
                }
            </h1>
            if let Some(inferred) = &view.inferred {
                <InferredMark view={inferred.clone()} id="inferred-headline" />
            }
            <p class="summary">
                { words.before_older_version() }{ version(words, &view.versions.old) }{ words.before_newer_version() }{ version(words, &view.versions.new) }
                if let Some(elapsed) = &view.elapsed { { ", " }{ elapsed } }
                if let Some(summary) = props.summary.clone() {
                    <SummaryLine {summary} address={props.address.clone()} reach={props.reach.clone()} dispatch={props.dispatch.clone()} />
                }
            </p>
            { for view.disputes.iter().map(|dispute| html! {
                <Disputed key={dispute.number.0} view={dispute.clone()} dispatch={props.dispatch.clone()} />
            }) }
        </header>
    }
}

fn version(words: Words, line: &VersionLine) -> Html {
    html! {
        <>
            <b>{ words.a_version(line.number) }</b>
            if let Some(moment) = &line.captured_at {
                { " (" }<Moment view={moment.clone()} />{ ")" }
            }
        </>
    }
}

/// A headline's pieces; what changed in it is one change.
fn of_kinds(headline: &[Piece], kinds: Kinds) -> Vec<Piece> {
    let of = |piece: &Piece| match piece.mark {
        Mark::Same => piece.clone(),
        _ => piece.clone().of(kinds),
    };
    headline.iter().map(of).collect()
}
