//! A dialog over the page. It is on the page for as long as it is open.

use yew::prelude::*;

use super::speech::use_words;
use crate::browser::{around, dialog};

/// Properties of [`Dialog`].
#[derive(Properties, PartialEq)]
pub struct DialogProps {
    /// Its id, unique on the page.
    pub id: &'static str,
    /// What it is called.
    pub title: &'static str,
    /// Called when it was closed, whichever way.
    pub closed: Callback<()>,
    /// What is in it.
    pub children: Html,
}

/// A dialog with a title and a button that closes it. The browser keeps the focus in it, and gives it back afterwards.
#[component]
pub fn Dialog(props: &DialogProps) -> Html {
    let words = use_words();
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with((), move |()| {
            if let Some(node) = node.cast() {
                dialog::open(&node);
            }
        });
    }
    let close = {
        let node = node.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(node) = node.cast() {
                dialog::close(&node);
            }
        })
    };
    // A press beside it closes it: the browser sees to that where it knows `closedby`, and otherwise we do. What lies beside a dialog is its own
    // too; a press that began in it, as when text is selected, is none beside it.
    let id = props.id;
    let is_beside = move |event: &Event| around::own_id(event, "dialog").as_deref() == Some(id);
    let began_beside = use_mut_ref(|| false);
    let pressed = {
        let began_beside = began_beside.clone();
        Callback::from(move |event: PointerEvent| {
            began_beside.replace(is_beside(&event));
        })
    };
    let let_go = {
        let close = close.clone();
        Callback::from(move |event: MouseEvent| {
            if began_beside.replace(false) && is_beside(&event) {
                close.emit(event);
            }
        })
    };
    let closed = props.closed.reform(|_: Event| ());
    let title = format!("{}-title", props.id);
    html! {
        <dialog ref={node} id={props.id} class={classes!("dialog", props.id)} aria-labelledby={title.clone()} closedby="any" onclose={closed} onpointerdown={pressed} onclick={let_go}>
            <header>
                <h2 id={title}>{ props.title }</h2>
                <button class="second" onclick={close}>{ words.close() }</button>
            </header>
            <div class="body" tabindex="0">{ props.children.clone() }</div>
        </dialog>
    }
}
