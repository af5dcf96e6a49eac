//! Chooses which kinds of change are to be seen.

use std::rc::Rc;

use yew::prelude::*;

use super::Dispatch;
use super::speech::use_words;
use crate::present::{Compared, Kind, Kinds};
use crate::state::Action;

/// Properties of [`KindsChoice`].
#[derive(Properties, PartialEq)]
pub struct KindsChoiceProps {
    /// The comparison whose changes they are.
    pub compared: Rc<Compared>,
    /// The kinds that the person wants to see; none where all are.
    pub chosen: Kinds,
    /// Takes actions.
    pub dispatch: Dispatch,
}

/// A button a kind that occurs, with how often; those that are chosen stay where they are in comparisons that have none of them.
#[component]
pub fn KindsChoice(props: &KindsChoiceProps) -> Html {
    let words = use_words();
    let counts = use_memo(Rc::clone(&props.compared), |compared| compared.kinds());
    let count = |kind: Kind| {
        let found = counts.iter().find(|(other, _)| *other == kind);
        found.map_or(0, |(_, count)| *count)
    };
    let shown = Kind::ALL
        .into_iter()
        .filter(|kind| count(*kind) > 0 || props.chosen.has(*kind));
    let shown: Vec<Kind> = shown.collect();
    if shown.is_empty() {
        return Html::default();
    }
    let meant = shown.clone();
    let act = |action: Action| {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.emit(action.clone()))
    };
    let button = |kind: Kind| {
        let pressed = props.chosen.has(kind).to_string();
        html! {
            <button key={kind.word()} aria-pressed={pressed} title={words.kind_meaning(kind)} onclick={act(Action::Kind(kind))}>
                { words.kind_name(kind) }{ " " }<b>{ words.thousands(count(kind)) }</b>
            </button>
        }
    };
    html! {
        <div class="kinds" role="group" aria-label={words.kinds_group()}>
            { for shown.into_iter().map(button) }
            if !props.chosen.is_empty() {
                <button class="all" key="all" onclick={act(Action::AllKinds)}>{ words.all_changes() }</button>
            }
            <details class="meanings" key="meanings">
                <summary><span>{ words.what_are_kinds() }</span></summary>
                <p>{ words.kinds_meaning() }</p>
                <dl>
                    { for meant.into_iter().map(|kind| html! {
                        <><dt>{ words.kind_name(kind) }</dt><dd>{ words.kind_meaning(kind) }</dd></>
                    }) }
                </dl>
            </details>
        </div>
    }
}

/// The classes of what shows changes: which kinds alone are emphasised in it. The style sheet knows them, so that nothing is drawn anew when
/// others are chosen.
pub fn emphasis(chosen: Kinds) -> Classes {
    let only = chosen.iter().map(|kind| format!("only-{}", kind.word()));
    let mut classes: Classes = only.collect();
    if !chosen.is_empty() {
        classes.push("only");
    }
    classes
}

/// The classes of a change of these kinds.
pub fn of_kinds(kinds: Kinds) -> Classes {
    kinds
        .iter()
        .map(|kind| format!("of-{}", kind.word()))
        .collect()
}
