//! Chooses the version on which a handle stands, from a menu: a way that needs no aim, however many versions there are.

use std::rc::Rc;

use yew::prelude::*;

use super::Dispatch;
use super::speech::use_words;
use crate::browser::field;
use crate::model::{Side, VersionNumber};
use crate::present::{HandlesView, Stop, TimelineView};
use crate::state::Action;

/// Properties of [`VersionMenu`].
#[derive(Properties, PartialEq)]
pub struct VersionMenuProps {
    /// Which handle it moves.
    pub side: Side,
    /// The versions.
    pub view: Rc<TimelineView>,
    /// Where the handles stand.
    pub handles: HandlesView,
    /// Takes actions.
    pub dispatch: Dispatch,
}

/// A menu of the versions that a handle can stand on.
#[component]
pub fn VersionMenu(props: &VersionMenuProps) -> Html {
    let words = use_words();
    let menu = use_node_ref();
    let number = props.handles.numbers[props.side];
    {
        let menu = menu.clone();
        use_effect_with((number, props.handles), move |(number, _)| {
            if let Some(menu) = menu.cast() {
                field::choose(&menu, &number.to_string());
            }
        });
    }
    let (label, class) = match props.side {
        Side::Old => (words.compare_version(), "version-menu old"),
        Side::New => (words.with_version(), "version-menu new"),
    };
    let chosen = {
        let (side, dispatch) = (props.side, props.dispatch.clone());
        Callback::from(move |event: Event| {
            let number = field::chosen(&event).and_then(|value| value.parse().ok());
            if let Some(number) = number {
                dispatch.emit(Action::Handle(side, VersionNumber(number)));
            }
        })
    };
    let other = props.handles.numbers[props.side.other()];
    let is_allowed = |stop: &&Rc<Stop>| {
        let is_before = match props.side {
            Side::Old => stop.number < other,
            Side::New => stop.number > other,
        };
        stop.is_held() && is_before
    };
    let option = |stop: &Rc<Stop>| {
        let value = stop.number.to_string();
        html! { <option key={value.clone()} {value} selected={stop.number == number}>{ &stop.named }</option> }
    };
    html! {
        <label {class}>
            <span>{ label }</span>
            <select ref={menu} onchange={chosen}>
                { for props.view.stops.iter().filter(is_allowed).map(option) }
            </select>
        </label>
    }
}
