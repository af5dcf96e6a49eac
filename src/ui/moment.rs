//! A moment in UTC, with the local time on hover.

use yew::prelude::*;

use super::speech::use_words;
use crate::browser::{later, local_time};
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

/// The moment in the person's own time zone; nothing before the page is drawn and has leisure, where only the day is known, or no moment is.
#[hook]
pub fn use_local_time(view: Option<&MomentView>) -> String {
    // A day is one everywhere.
    let at = view.filter(|view| !view.is_day).map(|view| view.at);
    let subject = (at, use_words().language_tag());
    let local = use_state_eq(|| (subject, String::new()));
    let setter = local.setter();
    use_effect_with(subject, move |&subject| {
        let (at, tag) = subject;
        // Browsers take their time for it, and it is only read by who rests at a moment.
        let later = at
            .map(|at| later::at_leisure(move || setter.set((subject, local_time::text(at, tag)))));
        move || drop(later)
    });
    let (of, text) = &*local;
    if *of == subject {
        text.clone()
    } else {
        String::new()
    }
}
