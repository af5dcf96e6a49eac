//! A moment in UTC, with the local time on hover.

use yew::prelude::*;

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
    let local = use_state_eq(String::new);
    {
        let local = local.setter();
        // A day is one everywhere.
        let at = (!props.view.is_day).then_some(props.view.at);
        use_effect_with(at, move |at| {
            local.set(at.map(local_time::text).unwrap_or_default());
        });
    }
    html! {
        <time datetime={props.view.datetime.clone()} title={(*local).clone()}>{ &props.view.text }</time>
    }
}
