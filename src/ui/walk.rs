//! Goes from change to change.

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use super::command::use_command;
use super::filling::Aim;
use super::speech::use_words;
use crate::browser::back;
use crate::browser::later::{self, Later};
use crate::present::{Compared, Kinds, Spot};
use crate::state::{Command, Direction, HEADLINE};

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

/// «‹ 3 of 9 ›»: the previous and the next change; nothing where there is none. The way goes on from the change that was gone to last, and
/// where the reader has scrolled away from it, from what is in sight.
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
    // For a moment after others were chosen the last one of those is still current.
    let current_stop = current.filter(|at| *at < stops.len());
    let gliding = use_mut_ref(|| None::<Later>);
    let on_the_way = use_memo((), |()| Cell::new(false));
    let step = {
        let (current, reach, stops) = (current.setter(), props.reach.clone(), stops.clone());
        let compared = Rc::clone(&props.compared);
        Callback::from(move |direction: Direction| {
            let gone_to = current_stop
                .filter(|at| on_the_way.get() || is_in_sight(&compared, stops.get(*at)));
            let beside = match gone_to {
                Some(at) => (at.checked_sub(1), at + 1),
                None => beside_the_reader(&compared, &stops),
            };
            let at = turn(beside, stops.len(), direction);
            let Some(stop) = stops.get(at) else { return };
            on_the_way.set(true);
            let arrived = Rc::clone(&on_the_way);
            gliding.replace(Some(later::after(GLIDING, move || arrived.set(false))));
            current.set(Some(at));
            reach.emit(Aim::at(*stop));
        })
    };
    {
        let (step, is_any) = (step.clone(), !stops.is_empty());
        use_command(move |command, _| match command {
            Command::Change(direction) if is_any => {
                step.emit(direction);
                true
            }
            _ => false,
        });
    }
    if *all == 0 {
        return Html::default();
    }
    let said = match props.chosen.is_empty() {
        true => words.change_of(current_stop, stops.len()),
        false => words.change_of_kind(current_stop, stops.len(), *all),
    };
    let go = |direction| step.reform(move |_: MouseEvent| direction);
    html! {
        <span class="walk">
            <button disabled={stops.is_empty()} onclick={go(Direction::Back)} aria-label={words.previous_change()} title={words.previous_change_key()}>{ "‹" }</button>
            // How many changes there are is told with the versions; here only which one was gone to.
            <span role="status" aria-live={if current_stop.is_some() { "polite" } else { "off" }}>
                if current_stop.is_some() { <span class="hidden over-number">{ words.change() }{ " " }</span> }
                { said }
            </span>
            <button disabled={stops.is_empty()} onclick={go(Direction::On)} aria-label={words.next_change()} title={words.next_change_key()}>{ "›" }</button>
        </span>
    }
}

/// Milliseconds in which the window has glided to a change.
const GLIDING: u32 = 1_200;

fn is_in_sight(compared: &Compared, stop: Option<&Spot>) -> bool {
    stop.is_some_and(|stop| match stop {
        Spot::Headline => back::is_in_sight(HEADLINE),
        Spot::Row(row) => back::is_in_sight(&compared.id(*row)),
    })
}

/// Between which stops somebody is who reads in the midst of the text; before the first where nobody does.
fn beside_the_reader(compared: &Compared, stops: &[Spot]) -> (Option<usize>, usize) {
    let seen = back::row_in_sight().filter(|_| back::is_in_the_midst());
    let Some(row) = seen.and_then(|(id, _)| compared.row_with(&id)) else {
        return (None, 0);
    };
    let is_before = |stop: &Spot| match stop {
        Spot::Headline => true,
        Spot::Row(other) => *other < row,
    };
    let after = stops.partition_point(is_before);
    (after.checked_sub(1), after)
}

/// The stop to go to from between two, of so many: from the last one on it is the first, from the first one back the last.
fn turn((before, after): (Option<usize>, usize), stops: usize, direction: Direction) -> usize {
    match direction {
        Direction::Back => before.unwrap_or(stops.saturating_sub(1)),
        Direction::On if after < stops => after,
        Direction::On => 0,
    }
}
