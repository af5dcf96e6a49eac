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
    let local = use_local_time(Some(&props.view), false);
    html! {
        <time datetime={props.view.datetime.clone()} title={local}>{ &props.view.text }</time>
    }
}

/// The moment in the person's own time zone; nothing before the page is drawn, where only the day is known, or no moment is. Where it is not
/// read at once (`is_read`) it comes at leisure, since browsers take their time for it.
#[hook]
pub fn use_local_time(view: Option<&MomentView>, is_read: bool) -> String {
    // A day is one everywhere.
    let at = view.filter(|view| !view.is_day).map(|view| view.at);
    let subject = (at, use_words().language_tag());
    let local = use_state_eq(|| (subject, String::new()));
    let setter = local.setter();
    use_effect_with(subject, move |&subject| {
        let (at, tag) = subject;
        let tell = at.map(|at| move || setter.set((subject, local_time::text(at, tag))));
        let later = match tell {
            Some(tell) if is_read => {
                tell();
                None
            }
            tell => tell.map(later::at_leisure),
        };
        move || drop(later)
    });
    let (of, text) = &*local;
    if *of == subject {
        text.clone()
    } else {
        String::new()
    }
}
