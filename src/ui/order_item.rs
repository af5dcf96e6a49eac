//! A version in the list in which the order is changed: dragged by its handle, moved by keys and buttons.

use yew::prelude::*;

use super::handle::selects_nothing;
use super::moment::Moment;
use super::order::{Moving, Tool};
use super::speech::use_words;
use crate::browser::place;
use crate::model::Shift;
use crate::present;

/// Properties of [`OrderItem`].
#[derive(Properties, PartialEq)]
pub struct OrderItemProps {
    /// The version.
    pub item: present::OrderItem,
    /// Its place, from 0.
    pub at: usize,
    /// How many there are.
    pub of: usize,
    /// Which version is being dragged, and before which one it would be put down.
    pub gap: Option<(usize, usize)>,
    /// Called as the version is dragged: with its place and that before which it would be put down; with nothing at the end.
    pub drag: Callback<Option<(usize, usize)>>,
    /// Called to move it.
    pub ask: Callback<Moving>,
}

/// A version in the list.
#[component]
pub fn OrderItem(props: &OrderItemProps) -> Html {
    let words = use_words();
    let grip = use_node_ref();
    let (item, at) = (&props.item, props.at);
    let name = words.version_named(item.number, &item.names);
    let button = |tool: Tool,
                  shift: Shift,
                  sign: &'static str,
                  word: &'static str,
                  is_end: bool| {
        let ask = asking(props, tool);
        html! {
            <button
                id={tool.id(at)}
                class="second"
                disabled={is_end}
                onclick={Callback::from(move |_: MouseEvent| ask.emit(shift))}
            >
                <span aria-hidden="true">{ sign }</span><span class="word">{ word }</span><span class="hidden">{ format!(": {name}") }</span>
            </button>
        }
    };
    let is_before = |gap: usize| props.gap.is_some_and(|(_, over)| over == gap);
    let class = classes!(
        props
            .gap
            .is_some_and(|(dragged, _)| dragged == at)
            .then_some("dragged"),
        is_before(at).then_some("gap-before"),
        (at + 1 == props.of && is_before(at + 1)).then_some("gap-after"),
    );
    let (down, over, up, cancel) = dragging(props, &grip);
    html! {
        <li {class} data-place={at.to_string()}>
            <button
                ref={grip}
                id={Tool::Grip.id(at)}
                class="grip"
                aria-label={words.move_version(&name)}
                onkeydown={keys(props)}
                onpointerdown={down}
                onpointermove={over}
                onpointerup={up}
                onpointercancel={cancel}
                onselectstart={selects_nothing()}
            ></button>
            <b class="number">{ item.number.0 }</b>
            <div class="what">
                <p class="name" dir="auto">{ &item.names }</p>
                <p class="quiet">
                    if let Some(moment) = &item.moment {
                        <Moment view={moment.clone()} />{ ", " }
                    }
                    { &item.basis }
                    if let Some(against) = &item.against { <span class="against">{ against }</span> }
                </p>
            </div>
            <span class="ways">
                { button(Tool::Earlier, Shift::Earlier, "↑", words.move_earlier(), at == 0) }
                { button(Tool::Later, Shift::Later, "↓", words.move_later(), at + 1 == props.of) }
            </span>
        </li>
    }
}

/// Asks to move this version, by one of its parts.
fn asking(props: &OrderItemProps, tool: Tool) -> Callback<Shift> {
    let (ask, item, at) = (props.ask.clone(), props.item.clone(), props.at);
    Callback::from(move |shift| {
        ask.emit(Moving {
            file: item.file.clone(),
            number: item.number,
            at,
            tool,
            shift,
        });
    })
}

/// Arrow keys move the version by one place, Home and End to either end; Escape lets go of it.
fn keys(props: &OrderItemProps) -> Callback<KeyboardEvent> {
    let (ask, drag) = (asking(props, Tool::Grip), props.drag.clone());
    let (last, is_dragged) = (props.of.saturating_sub(1), props.gap.is_some());
    Callback::from(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key() {
            return;
        }
        let shift = match event.key().as_str() {
            "ArrowUp" => Shift::Earlier,
            "ArrowDown" => Shift::Later,
            "Home" => Shift::To(0),
            "End" => Shift::To(last),
            "Escape" if is_dragged => {
                event.prevent_default();
                drag.emit(None);
                return;
            }
            _ => return,
        };
        event.prevent_default();
        ask.emit(shift);
    })
}

type Follow = Callback<PointerEvent>;

/// Follows the pointer from press to release, where the version is put down; nowhere else.
fn dragging(props: &OrderItemProps, grip: &NodeRef) -> (Follow, Follow, Follow, Follow) {
    let at = props.at;
    let down = {
        let (grip, drag) = (grip.clone(), props.drag.clone());
        Callback::from(move |event: PointerEvent| {
            if let Some(grip) = grip.cast().filter(|_| event.button() == 0) {
                place::capture_pointer(&grip, &event);
                drag.emit(Some((at, at)));
            }
        })
    };
    let held = props.gap.filter(|(dragged, _)| *dragged == at);
    let over = {
        let drag = props.drag.clone();
        Callback::from(move |event: PointerEvent| {
            if held.is_none() {
                return;
            }
            place::scroll_at_edge(&event);
            if let Some((place, beyond)) = place::place_under(&event) {
                drag.emit(Some((at, place + usize::from(beyond))));
            }
        })
    };
    let up = {
        let (drag, ask) = (props.drag.clone(), asking(props, Tool::Grip));
        Callback::from(move |_: PointerEvent| {
            let Some((_, gap)) = held else { return };
            drag.emit(None);
            let to = gap - usize::from(gap > at);
            if to != at {
                ask.emit(Shift::To(to));
            }
        })
    };
    let cancel = {
        let drag = props.drag.clone();
        Callback::from(move |_: PointerEvent| drag.emit(None))
    };
    (down, over, up, cancel)
}
