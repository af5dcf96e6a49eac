//! What went wrong.

use std::rc::Rc;

use yew::prelude::*;

use super::Dispatch;
use crate::model::Problem;
use crate::present;
use crate::state::Action;

/// Properties of [`Notices`].
#[derive(Properties, PartialEq)]
pub struct NoticesProps {
    /// What the person has not dismissed.
    pub problems: Rc<Vec<Problem>>,
    /// Takes actions.
    pub dispatch: Dispatch,
}

/// What went wrong; announced by screen readers when it changes.
#[component]
pub fn Notices(props: &NoticesProps) -> Html {
    let dismiss = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.emit(Action::Dismiss))
    };
    html! {
            <div role="alert" class="alerts">
                if !props.problems.is_empty() {
                    <section class="notices">
                        <ul tabindex="0">
                            { for present::notices(&props.problems).into_iter().map(|sentence| html! {
                                <li dir="auto">{ sentence }</li>
                            }) }
                        </ul>
                        <button class="second" onclick={dismiss}>{ "Dismiss" }</button>
                    </section>
                }
            </div>
    }
}
