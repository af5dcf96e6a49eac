//! The order of versions that no tracker has numbered: what it rests on, beside the timeline, and the list in which it is changed.

use yew::prelude::*;

use super::order_item::OrderItem;
use super::speech::use_words;
use crate::browser::{opening, place};
use crate::model::{Shift, VersionNumber};
use crate::present::OrderView;

/// The id of the list.
const LIST: &str = "order";

/// Properties of [`Order`].
#[derive(Properties, PartialEq)]
pub struct OrderProps {
    /// The order.
    pub view: OrderView,
}

/// A part of a version in the list that can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tool {
    /// What it is dragged by, and moved by arrow keys.
    Grip,
    /// Moves it before the one above.
    Earlier,
    /// Moves it after the one below.
    Later,
}

impl Tool {
    /// The id of this part of the version at that place.
    pub fn id(self, at: usize) -> String {
        let word = match self {
            Tool::Grip => "grip",
            Tool::Earlier => "earlier",
            Tool::Later => "later",
        };
        format!("{LIST}-{at}-{word}")
    }
}

/// A move that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moving {
    /// A file of the version that moves.
    pub file: String,
    /// Its number before.
    pub number: VersionNumber,
    /// Its place before, from 0.
    pub at: usize,
    /// What the person moved it by.
    pub tool: Tool,
    /// Where to.
    pub shift: Shift,
}

/// The order: a sentence, and the list when it is asked for.
#[component]
pub fn Order(props: &OrderProps) -> Html {
    let words = use_words();
    let view = &props.view;
    let is_shown = use_state_eq(|| false);
    let dragged = use_state_eq(|| None::<(usize, usize)>);
    let (said, ask, left) = use_moves(view);
    let toggle = {
        let is_shown = is_shown.clone();
        Callback::from(move |_: MouseEvent| is_shown.set(!*is_shown))
    };
    let release = {
        let file = view.items.first().map(|item| item.file.clone());
        let said = said.setter();
        Callback::from(move |_: MouseEvent| {
            if let Some(file) = &file {
                opening::release_order(file);
                place::focus_on("order-toggle");
                said.set(words.order_released().to_owned());
            }
        })
    };
    let item = |(at, item): (usize, &crate::present::OrderItem)| {
        let dragged_over = dragged.setter();
        html! {
            <OrderItem
                key={item.file.clone()}
                item={item.clone()}
                {at}
                of={view.items.len()}
                gap={*dragged}
                drag={Callback::from(move |over| dragged_over.set(over))}
                ask={ask.clone()}
            />
        }
    };
    html! {
        <section class="order" aria-label={words.order_group()}>
            <p class="lead">
                <span>{ words.put_together() }</span>
                <span class={view.is_set.then_some("by-hand")}>{ &view.lead }</span>
                <button
                    id="order-toggle"
                    class="second"
                    onclick={toggle}
                    aria-expanded={is_shown.to_string()}
                    aria-controls={is_shown.then_some(LIST)}
                >{ words.change_order() }</button>
                if view.is_set {
                    <button class="second" onclick={release} title={words.release_order_meaning()}>
                        { words.order_as_inferred() }
                    </button>
                }
            </p>
            if let Some(against) = &view.against { <p class="against">{ against }</p> }
            if *is_shown {
                <p class="quiet">{ words.order_advice() }</p>
                <ol id={LIST} onfocusout={left}>{ for view.items.iter().enumerate().map(item) }</ol>
            }
            <p class="hidden" role="status">{ &*said }</p>
        </section>
    }
}

/// Asks for moves; as they come about, says so and keeps the focus on what was moved, also where another press came before the first one's
/// move. What is moved loses the focus on the way: the last one of what comes back is told when that happens.
#[hook]
fn use_moves(
    view: &OrderView,
) -> (
    UseStateHandle<String>,
    Callback<Moving>,
    Callback<FocusEvent>,
) {
    let words = use_words();
    let said = use_state_eq(String::new);
    // The last move, and the place that it leads to.
    let awaited = use_mut_ref(|| None::<(Moving, usize)>);
    {
        let (awaited, said) = (awaited.clone(), said.setter());
        use_effect_with(view.items.clone(), move |items| {
            let Some((moving, to)) = awaited.borrow_mut().take() else {
                return;
            };
            let place = items.iter().position(|item| item.file == moving.file);
            let Some((at, item)) = place.and_then(|at| Some((at, items.get(at)?))) else {
                return;
            };
            let is_end = match moving.tool {
                Tool::Earlier => at == 0,
                Tool::Later => at + 1 == items.len(),
                Tool::Grip => false,
            };
            // A button that can't be pressed any more loses the focus.
            let tool = if is_end { Tool::Grip } else { moving.tool };
            place::focus_on(&tool.id(at));
            said.set(words.version_moved(moving.number, item.number));
            if at != to {
                awaited.borrow_mut().replace((moving, to));
            }
        });
    }
    let left = {
        let awaited = awaited.clone();
        use_callback((), move |event: FocusEvent, ()| {
            if awaited.borrow().is_some() {
                place::keep_focus(&event);
            }
        })
    };
    let last = view.items.len().saturating_sub(1);
    let ask = use_callback(last, move |moving: Moving, last| {
        let before = awaited.borrow_mut().take();
        let before = before.filter(|(before, _)| before.file == moving.file);
        let from = before.map_or(moving.at, |(_, to)| to);
        let to = match moving.shift {
            Shift::Earlier => from.saturating_sub(1),
            Shift::Later => (from + 1).min(*last),
            Shift::To(place) => place.min(*last),
        };
        if to != from {
            opening::rearrange(&moving.file, moving.shift);
        }
        if to != moving.at {
            awaited.borrow_mut().replace((moving, to));
        }
    });
    (said, ask, left)
}
