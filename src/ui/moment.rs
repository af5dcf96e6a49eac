//! A moment in UTC, with the local time on hover.

use yew::prelude::*;

use super::speech::use_words;
use crate::browser::local_time;
use crate::present::MomentView;

/// Properties of [`Moment`].
#[derive(Properties, PartialEq)]
pub struct MomentProps {
    /// The moment.
    pub view: MomentView,
}

/// A moment in UTC, with the local time on hover.
#[component]
pub fn Moment(props: &MomentProps) -> Html {
    let local = use_local_time(Some(&props.view));
    html! {
        <time datetime={props.view.datetime.clone()} title={local}>{ &props.view.text }</time>
    }
}

/// The moment in the person's own time zone; nothing before the page is drawn, where only the day is known, or no moment is.
#[hook]
pub fn use_local_time(view: Option<&MomentView>) -> String {
    let local = use_state_eq(String::new);
    let setter = local.setter();
    // A day is one everywhere.
    let at = view.filter(|view| !view.is_day).map(|view| view.at);
    let tag = use_words().language_tag();
    use_effect_with((at, tag), move |(at, tag)| {
        let text = at.map(|at| local_time::text(at, tag));
        setter.set(text.unwrap_or_default());
    });
    (*local).clone()
}
