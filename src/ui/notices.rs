//! What went wrong.

use std::rc::Rc;

use yew::prelude::*;

use super::speech::use_words;
use super::{Dispatch, disputed::compare, linked};
use crate::model::{Article, Problem};
use crate::present;
use crate::state::Action;

/// Properties of [`Notices`].
#[derive(Properties, PartialEq)]
pub struct NoticesProps {
    /// What the person has not dismissed.
    pub problems: Rc<Vec<Problem>>,
    /// What was made of the captures.
    pub articles: Rc<Vec<Rc<Article>>>,
    /// Takes actions.
    pub dispatch: Dispatch,
}

/// What went wrong; announced by screen readers when it changes.
#[component]
pub fn Notices(props: &NoticesProps) -> Html {
    let words = use_words();
    let dismiss = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.emit(Action::Dismiss))
    };
    let known = (
        Rc::clone(&props.problems),
        Rc::clone(&props.articles),
        words,
    );
    let notices = use_memo(known, |(problems, articles, words)| {
        present::notices(*words, problems, articles)
    });
    html! {
            <div role="alert" class="alerts">
                if !props.problems.is_empty() {
                    <section class="notices">
                        <ul tabindex="0">
                            { for notices.iter().map(|notice| html! {
                                <li dir="auto">
                                    { linked::sentence(&notice.sentence) }
                                    if let Some(link) = &notice.link { { " " }{ compare(link, &props.dispatch) } }
                                </li>
                            }) }
                        </ul>
                        <button class="second" onclick={dismiss}>{ words.dismiss() }</button>
                    </section>
                }
            </div>
    }
}
