//! Goes from change to change.

use std::rc::Rc;

use yew::prelude::*;

use super::command::use_command;
use super::filling::Aim;
use super::speech::use_words;
use crate::present::{Compared, Kinds};
use crate::state::{Command, Direction};

/// Properties of [`Walk`].
#[derive(Properties, PartialEq)]
pub struct WalkProps {
    /// The comparison whose changes are walked through.
    pub compared: Rc<Compared>,
    /// The kinds of change that alone are walked through; none where all are.
    #[prop_or_default]
    pub chosen: Kinds,
    /// Goes to a row.
    pub reach: Callback<Aim>,
}

/// «‹ 3 of 9 ›»: the previous and the next change; nothing where there is none.
#[component]
pub fn Walk(props: &WalkProps) -> Html {
    let words = use_words();
    let current = use_state_eq(|| None::<usize>);
    {
        let current = current.setter();
        use_effect_with((Rc::clone(&props.compared), props.chosen), move |_| {
            current.set(None);
        });
    }
    let stops = use_memo(
        (Rc::clone(&props.compared), props.chosen),
        |(compared, chosen)| {
            (
                compared.stops(*chosen),
                compared.stops(Kinds::default()).len(),
            )
        },
    );
    let (stops, all) = &*stops;
    let last = stops.len().saturating_sub(1);
    // For a moment after others were chosen the last one of those is still current.
    let current_stop = current.filter(|at| *at <= last);
    let before = current_stop.map_or(last, |at| at.checked_sub(1).unwrap_or(last));
    let after = current_stop.map_or(0, |at| if at >= last { 0 } else { at + 1 });
    let go = {
        let (current, reach) = (current.clone(), props.reach.clone());
        let stops = stops.clone();
        Callback::from(move |at: usize| {
            if let Some(stop) = stops.get(at) {
                current.set(Some(at));
                reach.emit(Aim::at(*stop));
            }
        })
    };
    {
        let (go, is_any) = (go.clone(), !stops.is_empty());
        use_command(move |command, _| {
            match command {
                Command::Change(Direction::Back) if is_any => go.emit(before),
                Command::Change(Direction::On) if is_any => go.emit(after),
                _ => return false,
            }
            true
        });
    }
    if *all == 0 {
        return Html::default();
    }
    let said = match props.chosen.is_empty() {
        true => words.change_of(current_stop, stops.len()),
        false => words.change_of_kind(current_stop, stops.len(), *all),
    };
    let go = |at: usize| {
        let go = go.clone();
        Callback::from(move |_: MouseEvent| go.emit(at))
    };
    html! {
        <span class="walk">
            <button disabled={stops.is_empty()} onclick={go(before)} aria-label={words.previous_change()} title={words.previous_change_key()}>{ "‹" }</button>
            // How many changes there are is told with the versions; here only which one was gone to.
            <span role="status" aria-live={if current_stop.is_some() { "polite" } else { "off" }}>
                if current_stop.is_some() { <span class="hidden">{ words.change() }{ " " }</span> }
                { said }
            </span>
            <button disabled={stops.is_empty()} onclick={go(after)} aria-label={words.next_change()} title={words.next_change_key()}>{ "›" }</button>
        </span>
    }
}
