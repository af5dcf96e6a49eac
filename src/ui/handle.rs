//! One handle of the timeline: a slider that is dragged, and driven by keys.

use yew::prelude::*;

use super::Dispatch;
use crate::browser::place;
use crate::model::Side;
use crate::present::TimelineView;
use crate::state::{Action, Direction};

/// Properties of [`Handle`].
#[derive(Properties, PartialEq)]
pub struct HandleProps {
    /// Which version it chooses.
    pub side: Side,
    /// The timeline that it stands on.
    pub view: TimelineView,
    /// The element that it slides along.
    pub track: NodeRef,
    /// Takes actions.
    pub dispatch: Dispatch,
}

/// One handle of the timeline.
#[component]
pub fn Handle(props: &HandleProps) -> Html {
    let node = use_node_ref();
    let held = use_mut_ref(|| false);
    let at = props.view.handles[props.side];
    let Some(stop) = props.view.stops.get(at) else {
        return Html::default();
    };
    let (name, class) = match props.side {
        Side::Old => ("Older version", "handle old"),
        Side::New => ("Newer version", "handle new"),
    };
    let number = |at: Option<&crate::present::Stop>| at.map(|stop| stop.number.to_string());
    let (down, moved, up) = drag(props, &node, &held);
    html! {
        <div
            ref={node}
            {class}
            role="slider"
            tabindex="0"
            aria-label={name}
            aria-orientation="horizontal"
            aria-valuemin={number(props.view.stops.first())}
            aria-valuemax={number(props.view.stops.last())}
            aria-valuenow={number(Some(stop))}
            aria-valuetext={stop.spoken.clone()}
            onkeydown={keys(props)}
            onpointerdown={down}
            onpointermove={moved}
            onpointerup={up.clone()}
            onpointercancel={up}
        ></div>
    }
}

/// Arrow keys go to the next held version, Home and End as far as the other handle lets it.
fn keys(props: &HandleProps) -> Callback<KeyboardEvent> {
    let (side, dispatch) = (props.side, props.dispatch.clone());
    Callback::from(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let action = match event.key().as_str() {
            "ArrowLeft" | "ArrowDown" => Action::Nudge(side, Direction::Back),
            "ArrowRight" | "ArrowUp" => Action::Nudge(side, Direction::On),
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
fn drag(
    props: &HandleProps,
    node: &NodeRef,
    held: &std::rc::Rc<std::cell::RefCell<bool>>,
) -> (Follow, Follow, Follow) {
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
        let numbers: Vec<_> = props.view.stops.iter().map(|stop| stop.number).collect();
        Callback::from(move |event: PointerEvent| {
            let Some(track) = track.cast().filter(|_| *held.borrow()) else {
                return;
            };
            let share = place::share_across(&track, &event).clamp(0.0, 1.0);
            let at = ((share * numbers.len() as f64) as usize).min(numbers.len().saturating_sub(1));
            if let Some(number) = numbers.get(at) {
                dispatch.emit(Action::Drag(side, *number));
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
