//! Says that something was taken away, and brings it back.

use yew::prelude::*;

use crate::browser::opening;
use crate::present::words;
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
    let closed = use_state_eq(|| false);
    {
        let closed = closed.setter();
        use_effect_with(props.undo.clone(), move |_| closed.set(false));
    }
    let sentence = props
        .undo
        .as_ref()
        .and_then(words::gone)
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
                    <button class="second" onclick={undo}>{ "Undo" }</button>
                    <button onclick={close} aria-label="Close this notice">{ "×" }</button>
                </p>
            }
        </div>
    }
}
