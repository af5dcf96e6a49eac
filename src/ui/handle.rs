//! One handle of the timeline: a slider that is dragged, driven by keys, and sent to the version whose number is typed.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::speech::use_words;
use super::typing::{Typist, use_typing};
use super::{Dispatch, stop};
use crate::browser::place;
use crate::model::Side;
use crate::present::{HandlesView, Stop, TimelineView};
use crate::state::{Action, Direction};

/// The id of the handle that chooses the older version.
pub const OLDER: &str = "older-handle";

/// Properties of [`Handle`].
#[derive(Properties, Clone, PartialEq)]
pub struct HandleProps {
    /// Which version it chooses.
    pub side: Side,
    /// The timeline that it stands on.
    pub view: Rc<TimelineView>,
    /// Where both stand.
    pub handles: HandlesView,
    /// The element that it slides along.
    pub track: NodeRef,
    /// Takes what is to be said while a number is typed.
    pub hint: Callback<Option<String>>,
    /// Takes actions.
    pub dispatch: Dispatch,
}

/// One handle of the timeline.
#[component]
pub fn Handle(props: &HandleProps) -> Html {
    let words = use_words();
    let node = use_node_ref();
    let held = use_mut_ref(|| false);
    let typist = use_typing(props);
    let at = props.handles.at[props.side];
    let Some(stop) = props.view.stops.get(at) else {
        return Html::default();
    };
    let (name, class, id) = match props.side {
        Side::Old => (words.older_version(), "handle old", OLDER),
        Side::New => (words.newer_version(), "handle new", "newer-handle"),
    };
    let number = |at: Option<&Rc<Stop>>| at.map(|stop| stop.number.to_string());
    let (down, moved, up) = drag(props, &node, &held);
    let key_node = node.clone();
    let blurred = {
        let typist = typist.clone();
        Callback::from(move |_: FocusEvent| typist.forget())
    };
    html! {
        <div
            ref={node}
            {class}
            {id}
            role="slider"
            tabindex="0"
            data-stop={stop.number.to_string()}
            aria-label={name}
            aria-orientation="horizontal"
            aria-valuemin={number(props.view.stops.first())}
            aria-valuemax={number(props.view.stops.last())}
            aria-valuenow={number(Some(stop))}
            aria-valuetext={stop.spoken.clone()}
            aria-describedby={stop::told(stop.number)}
            onkeydown={keys(props, &key_node, &typist)}
            onblur={blurred}
            onpointerdown={down}
            onpointermove={moved}
            onpointerup={up.clone()}
            onpointercancel={up}
            onselectstart={selects_nothing()}
        ></div>
    }
}

/// Keeps a drag from selecting text on its way, as it would in WebKit.
pub fn selects_nothing() -> Callback<Event> {
    Callback::from(|event: Event| event.prevent_default())
}

/// Arrow keys go to the next held version, Home and End as far as the other handle lets it; digits are those of a version.
fn keys(props: &HandleProps, node: &NodeRef, typist: &Typist) -> Callback<KeyboardEvent> {
    let (side, dispatch) = (props.side, props.dispatch.clone());
    let (node, typist) = (node.clone(), typist.clone());
    Callback::from(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let key = event.key();
        if typist.press(&key) {
            event.prevent_default();
            return;
        }
        typist.forget();
        let action = match key.as_str() {
            "ArrowDown" => Action::Nudge(side, Direction::Back),
            "ArrowUp" => Action::Nudge(side, Direction::On),
            // The handle goes where the arrow points, on a page that reads from right to left too.
            "ArrowLeft" | "ArrowRight" => {
                let is_mirrored = node
                    .cast()
                    .is_some_and(|handle| place::reads_right_to_left(&handle));
                let is_on = (key == "ArrowRight") != is_mirrored;
                let direction = if is_on {
                    Direction::On
                } else {
                    Direction::Back
                };
                Action::Nudge(side, direction)
            }
            "Home" => Action::Far(side, Direction::Back),
            "End" => Action::Far(side, Direction::On),
            _ => return,
        };
        event.prevent_default();
        dispatch.emit(action);
    })
}

type Follow = Callback<PointerEvent>;

/// Follows the pointer from press to release; the handle jumps from held version to held version.
fn drag(props: &HandleProps, node: &NodeRef, held: &Rc<RefCell<bool>>) -> (Follow, Follow, Follow) {
    let down = {
        let (node, held, dispatch) = (node.clone(), held.clone(), props.dispatch.clone());
        Callback::from(move |event: PointerEvent| {
            if let Some(element) = node.cast() {
                place::capture_pointer(&element, &event);
                held.replace(true);
                dispatch.emit(Action::Grab);
            }
        })
    };
    let moved = {
        let (held, track, dispatch, side) = (
            held.clone(),
            props.track.clone(),
            props.dispatch.clone(),
            props.side,
        );
        let view = Rc::clone(&props.view);
        Callback::from(move |event: PointerEvent| {
            let Some(track) = track.cast().filter(|_| *held.borrow()) else {
                return;
            };
            let share = place::share_across(&track, &event).clamp(0.0, 1.0);
            if let Some(number) = view.nearest(share) {
                dispatch.emit(Action::Drag(side, number));
            }
        })
    };
    let up = {
        let held = held.clone();
        Callback::from(move |_: PointerEvent| {
            held.replace(false);
        })
    };
    (down, moved, up)
}
