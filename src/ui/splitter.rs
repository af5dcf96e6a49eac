//! A mark in a line, between the old words and the new: dragged, or moved word by word by keys.

use yew::prelude::*;

use super::handle::selects_nothing;
use super::speech::use_words;
use crate::browser::place;
use crate::model::{Fixed, Sides, VersionNumber};
use crate::present::Parting;

/// How many words Page Up and Page Down go.
const FAR: usize = 10;

/// Properties of [`Splitter`].
#[derive(Properties, PartialEq)]
pub struct SplitterProps {
    /// The line and where it could part.
    pub parting: Parting,
    /// The two versions.
    pub numbers: Sides<VersionNumber>,
    /// Called with the place that the person chose.
    pub used: Callback<Fixed>,
    /// Called when the person leaves it as it was.
    pub leave: Callback<()>,
}

/// The line in two halves, the mark between them.
#[component]
pub fn Splitter(props: &SplitterProps) -> Html {
    let words = use_words();
    let parting = &props.parting;
    let at = use_state_eq(|| parting.at);
    let node = use_node_ref();
    let held = use_mut_ref(|| false);
    {
        let node = node.clone();
        use_effect_with((), move |()| {
            if let Some(mark) = node.cast() {
                place::focus(&mark);
            }
        });
    }
    let last = parting.places.len().saturating_sub(1);
    let at_now = (*at).min(last);
    let use_it = {
        let (used, parting) = (props.used.clone(), parting.clone());
        Callback::from(move |()| used.emit(parting.fixed(at_now)))
    };
    let press = {
        let (at, node) = (at.clone(), node.clone());
        let (use_it, leave) = (use_it.clone(), props.leave.clone());
        Callback::from(move |event: KeyboardEvent| {
            let flipped = node
                .cast()
                .is_some_and(|mark| place::reads_right_to_left(&mark));
            let (back, on) = if flipped {
                ("ArrowRight", "ArrowLeft")
            } else {
                ("ArrowLeft", "ArrowRight")
            };
            let to = match event.key().as_str() {
                "Enter" => {
                    use_it.emit(());
                    at_now
                }
                "Escape" => {
                    leave.emit(());
                    at_now
                }
                key if key == back || key == "ArrowUp" => at_now.saturating_sub(1),
                key if key == on || key == "ArrowDown" => at_now + 1,
                "PageUp" => at_now.saturating_sub(FAR),
                "PageDown" => at_now + FAR,
                "Home" => 0,
                "End" => last,
                _ => return,
            };
            event.prevent_default();
            at.set(to.min(last));
        })
    };
    let grab = {
        let (node, held) = (node.clone(), held.clone());
        Callback::from(move |event: PointerEvent| {
            if let Some(mark) = node.cast() {
                place::capture_pointer(&mark, &event);
                held.replace(true);
            }
        })
    };
    let follow = {
        let (at, held) = (at.clone(), held.clone());
        Callback::from(move |event: PointerEvent| {
            if let Some((part, beyond)) = place::part_under(&event).filter(|_| *held.borrow()) {
                at.set((part + usize::from(beyond)).saturating_sub(1).min(last));
            }
        })
    };
    let drop = Callback::from(move |_: PointerEvent| {
        held.replace(false);
    });
    let runs = parting.runs();
    let (old, new) = runs.split_at((at_now + 1).min(runs.len()));
    let part = |(number, run): (usize, &&str)| {
        let at = at.clone();
        let to = number.saturating_sub(1).min(last);
        let click = Callback::from(move |_: MouseEvent| at.set(to));
        html! { <span data-part={number.to_string()} onclick={click}>{ *run }</span> }
    };
    let done = {
        let use_it = use_it.clone();
        Callback::from(move |_: MouseEvent| use_it.emit(()))
    };
    let back = {
        let leave = props.leave.clone();
        Callback::from(move |_: MouseEvent| leave.emit(()))
    };
    html! {
        <div class="splitter">
            <p class="quiet">{ words.how_to_part() }</p>
            <p class="halves" dir="auto">
                <b class="of">{ words.version(props.numbers.old) }</b>{ " " }
                <span class="half old">{ for old.iter().enumerate().map(part) }</span>
                <span
                    ref={node}
                    class="cut"
                    role="slider"
                    tabindex="0"
                    aria-label={words.where_newer_begins()}
                    aria-valuemin="1"
                    aria-valuemax={(last + 1).to_string()}
                    aria-valuenow={(at_now + 1).to_string()}
                    aria-valuetext={words.parts_at(parting.halves(at_now))}
                    onkeydown={press}
                    onpointerdown={grab}
                    onpointermove={follow}
                    onpointerup={drop.clone()}
                    onpointercancel={drop}
                    onselectstart={selects_nothing()}
                ></span>
                <b class="of">{ words.version(props.numbers.new) }</b>{ " " }
                <span class="half new">{ for new.iter().enumerate().map(|(number, run)| part((number + old.len(), run))) }</span>
            </p>
            <p class="choices">
                <button class="primary" onclick={done}>{ words.use_this() }</button>
                <button onclick={back}>{ words.leave_it() }</button>
            </p>
        </div>
    }
}
