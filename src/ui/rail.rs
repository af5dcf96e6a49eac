//! The rail beside a long text, with a mark for every change.

use std::rc::Rc;

use yew::prelude::*;

use super::filling::Aim;
use super::speech::use_words;
use crate::browser::{later, place, sight};
use crate::present::{Compared, Folding, Kinds, Rail, RailMark};

/// A text of fewer windows than this needs no rail.
const LONG: f64 = 2.0;

/// Milliseconds without another change after which the rail follows.
const SETTLED: u32 = 150;

/// Properties of [`ChangesRail`].
#[derive(Properties, PartialEq)]
pub struct ChangesRailProps {
    /// The comparison.
    pub compared: Rc<Compared>,
    /// What is folded away in it.
    pub folding: Option<Rc<Folding>>,
    /// The kinds of change that alone are marked; none where all are.
    pub chosen: Kinds,
    /// The element with the text.
    pub text: NodeRef,
    /// Told whether the rail is shown.
    pub tell: Callback<bool>,
    /// Goes to a row.
    pub reach: Callback<Aim>,
}

/// The rail; nothing beside a text that is short. One stop of the Tab key: from mark to mark one goes by arrow keys.
#[component]
pub fn ChangesRail(props: &ChangesRailProps) -> Html {
    let words = use_words();
    let node = use_node_ref();
    let is_long = use_state_eq(|| false);
    let current = use_state_eq(|| 0_usize);
    let settled = use_settled((
        Rc::clone(&props.compared),
        props.folding.clone(),
        props.chosen,
    ));
    let rail = use_memo((settled, words), |((compared, folding, chosen), words)| {
        compared.rail(*words, folding.as_deref(), *chosen)
    });
    {
        let (node, text, is_long) = (node.clone(), props.text.clone(), is_long.setter());
        use_effect_with(Rc::clone(&rail), move |rail| {
            let rail = Rc::clone(rail);
            let watch = text.cast().and_then(|text| {
                sight::watch(&text, move |seen| {
                    is_long.set(seen.windows > LONG);
                    if let Some(node) = node.cast() {
                        let (from, to) = (seen.from, seen.to);
                        place::set_property(
                            &node,
                            "--seen-from",
                            &rail.share(from.0, from.1).to_string(),
                        );
                        place::set_property(
                            &node,
                            "--seen-to",
                            &rail.share(to.0, to.1).to_string(),
                        );
                    }
                })
            });
            move || drop(watch)
        });
    }
    {
        let node = node.clone();
        use_effect_with((Rc::clone(&rail), *is_long), move |(rail, _)| {
            if let Some(node) = node.cast() {
                let shares = rail.marks.iter().map(|mark| (mark.from, mark.to));
                place::set_shares(&node, ".rail-mark", shares);
            }
        });
    }
    let is_shown = *is_long && !rail.marks.is_empty();
    use_effect_with((is_shown, props.tell.clone()), |(is_shown, tell)| {
        tell.emit(*is_shown);
    });
    if rail.marks.is_empty() {
        return Html::default();
    }
    let first = (*current).min(rail.marks.len() - 1);
    let marks = rail.marks.iter().enumerate();
    html! {
        <nav ref={node.clone()} class={classes!("rail", (!*is_long).then_some("short"))} aria-label={words.rail()} onkeydown={keys(&node, first, &current, &rail)}>
            <span class="seen" aria-hidden="true"></span>
            { for marks.map(|(at, mark)| button(mark, at, at == first, props, &current)) }
        </nav>
    }
}

/// What the rail is of.
type Subject = (Rc<Compared>, Option<Rc<Folding>>, Kinds);

/// What the rail is of, a moment later where it changes: the text comes first, and who goes through the steps quickly waits for no rail.
#[hook]
fn use_settled(subject: Subject) -> Subject {
    let settled = use_state_eq(|| subject.clone());
    {
        let settled = settled.setter();
        use_effect_with(subject, move |subject| {
            let subject = subject.clone();
            let later = later::after(SETTLED, move || settled.set(subject));
            move || drop(later)
        });
    }
    (*settled).clone()
}

fn button(
    mark: &RailMark,
    at: usize,
    is_current: bool,
    props: &ChangesRailProps,
    current: &UseStateHandle<usize>,
) -> Html {
    let go = {
        let (reach, row, current) = (props.reach.clone(), mark.row, current.setter());
        Callback::from(move |_: MouseEvent| {
            current.set(at);
            reach.emit(Aim::Go(row));
        })
    };
    let tab = if is_current { "0" } else { "-1" };
    html! {
        <button key={at} class={classes!("rail-mark", mark.look.word())} tabindex={tab} title={mark.name.clone()} aria-label={mark.name.clone()} onclick={go}></button>
    }
}

/// Arrow keys lead from mark to mark.
fn keys(
    node: &NodeRef,
    at: usize,
    current: &UseStateHandle<usize>,
    rail: &Rail,
) -> Callback<KeyboardEvent> {
    let (node, current, last) = (node.clone(), current.setter(), rail.marks.len() - 1);
    Callback::from(move |event: KeyboardEvent| {
        let next = match event.key().as_str() {
            "ArrowUp" => at.saturating_sub(1),
            "ArrowDown" => (at + 1).min(last),
            "Home" => 0,
            "End" => last,
            _ => return,
        };
        event.prevent_default();
        current.set(next);
        if let Some(node) = node.cast() {
            place::focus_nth(&node, ".rail-mark", next);
        }
    })
}
