//! Says that something was taken away, and brings it back.

use yew::prelude::*;

use super::speech::use_words;
use crate::browser::opening;
use crate::session::Undo;

/// Properties of [`Gone`].
#[derive(Properties, PartialEq)]
pub struct GoneProps {
    /// What can be undone.
    pub undo: Option<Undo>,
}

/// «“page.html” was removed. Undo»; nothing where nothing was taken away, or the person has closed it.
#[component]
pub fn Gone(props: &GoneProps) -> Html {
    let words = use_words();
    let closed = use_state_eq(|| false);
    {
        let closed = closed.setter();
        use_effect_with(props.undo.clone(), move |_| closed.set(false));
    }
    let sentence = props
        .undo
        .as_ref()
        .and_then(|undo| words.gone(undo))
        .filter(|_| !*closed);
    let undo = Callback::from(|_: MouseEvent| opening::undo());
    let close = {
        let closed = closed.setter();
        Callback::from(move |_: MouseEvent| closed.set(true))
    };
    html! {
        <div role="status" class="gone">
            if let Some(sentence) = sentence {
                <p>
                    <span dir="auto">{ sentence }</span>
                    <button class="second" onclick={undo}>{ words.undo() }</button>
                    <button onclick={close} aria-label={words.close_notice()}>{ "×" }</button>
                </p>
            }
        </div>
    }
}
