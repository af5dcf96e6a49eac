//! A small bar beside selected text: copy it as a quotation, trace it, link to it.

use std::rc::Rc;

use yew::prelude::*;

use super::speech::use_words;
use crate::browser::selected::{self, Area};
use crate::browser::{address, clipboard};
use crate::model::{Article, Sides, VersionNumber};
use crate::present::{self, Compared, Quotation};
use crate::state::{Address, Selected};

/// The bar's class.
const BAR: &str = "selection";

/// The id of the field from which the person copies where the page may not.
const BY_HAND: &str = "copy-by-hand";

/// Properties of [`Selection`].
#[derive(Properties, PartialEq)]
pub struct SelectionProps {
    /// The article.
    pub article: Rc<Article>,
    /// The two versions on show.
    pub pair: Sides<VersionNumber>,
    /// Their comparison, where it is on show.
    pub compared: Option<Rc<Compared>>,
    /// What the address says now.
    pub address: Address,
    /// Traces a phrase.
    pub trace: Callback<String>,
}

/// What copying came to.
#[derive(Debug, Clone, PartialEq)]
enum Outcome {
    Copied(String),
    Refused(String),
}

/// The bar, while text is selected.
#[component]
pub fn Selection(props: &SelectionProps) -> Html {
    let words = use_words();
    let selected = use_selected();
    let quotation = use_memo(
        (
            Rc::clone(&props.article),
            props.pair,
            props.compared.clone(),
            (*selected).as_ref().map(|(selected, _)| selected.clone()),
            words,
        ),
        |(article, pair, compared, selected, words)| {
            present::quotation(
                *words,
                article,
                *pair,
                compared.as_deref(),
                selected.as_ref()?,
            )
        },
    );
    let outcome = use_state_eq(|| None::<Outcome>);
    {
        let outcome = outcome.setter();
        use_effect_with((*quotation).clone(), move |quotation| {
            if quotation.is_some() {
                outcome.set(None);
            }
        });
    }
    let said = match &*outcome {
        Some(Outcome::Copied(said)) => said.clone(),
        Some(Outcome::Refused(_)) => words.copy_by_hand().to_owned(),
        None if quotation.is_some() => words.selected_how().to_owned(),
        None => String::new(),
    };
    let area = (*selected).as_ref().map(|(_, area)| *area);
    let shown = (*quotation).as_ref().zip(area);
    html! {
        <>
            if let Some((quotation, area)) = shown {
                <Bar quotation={quotation.clone()} {area} outcome={outcome.clone()} close={close(&selected)} address={props.address.clone()} trace={props.trace.clone()} />
            }
            <p class="hidden" role="status">{ said }</p>
        </>
    }
}

type Held = UseStateHandle<Option<(Selected, Area)>>;

#[hook]
fn use_selected() -> Held {
    let selected = use_state(|| None::<(Selected, Area)>);
    {
        let selected = selected.setter();
        use_effect_with((), move |()| {
            let listening = selected::listen(BAR, move |now| selected.set(now));
            move || drop(listening)
        });
    }
    selected
}

fn close(selected: &Held) -> Callback<()> {
    let selected = selected.setter();
    Callback::from(move |()| selected.set(None))
}

#[derive(Properties, PartialEq)]
struct BarProps {
    quotation: Quotation,
    area: Area,
    outcome: UseStateHandle<Option<Outcome>>,
    close: Callback<()>,
    address: Address,
    trace: Callback<String>,
}

#[component]
fn Bar(props: &BarProps) -> Html {
    let words = use_words();
    let node = use_node_ref();
    use_place(&node, props);
    use_keys(&node, &props.close);
    {
        let is_refused = matches!(*props.outcome, Some(Outcome::Refused(_)));
        use_effect_with(is_refused, |is_refused| {
            if *is_refused {
                clipboard::select_all(BY_HAND);
            }
        });
    }
    let quote = {
        let (quotation, outcome) = (props.quotation.clone(), props.outcome.setter());
        Callback::from(move |_: MouseEvent| {
            let said = words.quotation_copied(quotation.number);
            copy(
                quotation.plain(),
                Some(quotation.rich()),
                said,
                outcome.clone(),
            );
        })
    };
    let link = {
        let (at, outcome) = (props.quotation.at.clone(), props.outcome.setter());
        let address = Address {
            layout: None,
            folds: false,
            at,
            ..props.address.clone()
        };
        Callback::from(move |_: MouseEvent| {
            let text = address::link(&address.text());
            copy(text, None, words.link_copied().to_owned(), outcome.clone());
        })
    };
    let trace = {
        let (trace, close) = (props.trace.clone(), props.close.clone());
        let phrase = props.quotation.text.clone();
        Callback::from(move |_: MouseEvent| {
            trace.emit(phrase.clone());
            selected::clear();
            close.emit(());
        })
    };
    // A press must not take the selection away, nor an arrow key go to another version.
    let hold = Callback::from(|event: PointerEvent| event.prevent_default());
    let keep = Callback::from(|event: MouseEvent| event.prevent_default());
    let keys = Callback::from(|event: KeyboardEvent| {
        if event.key().starts_with("Arrow") {
            event.prevent_default();
        }
    });
    let refused = match &*props.outcome {
        Some(Outcome::Refused(text)) => Some(text.clone()),
        _ => None,
    };
    html! {
        <div ref={node} class={BAR} role="group" aria-label={words.selected()} onkeydown={keys} onpointerdown={refused.is_none().then_some(hold)} onmousedown={refused.is_none().then_some(keep)}>
            <button onclick={quote}>{ words.copy_quotation() }</button>
            <button onclick={trace}>{ words.trace_this() }</button>
            <button onclick={link}>{ words.copy_link() }</button>
            if let Some(Outcome::Copied(said)) = &*props.outcome {
                <p aria-hidden="true">{ format!("✓ {said}") }</p>
            } else if let Some(text) = refused {
                <label for={BY_HAND}>{ words.copy_by_hand() }</label>
                <textarea id={BY_HAND} readonly={true} rows="4" value={text} />
            } else if let Some(note) = &props.quotation.note {
                <p class="quiet">{ note }</p>
            }
        </div>
    }
}

fn copy(
    plain: String,
    rich: Option<String>,
    said: String,
    outcome: UseStateSetter<Option<Outcome>>,
) {
    let by_hand = plain.clone();
    clipboard::copy(&plain, rich.as_deref(), move |is_copied| {
        outcome.set(Some(match is_copied {
            true => Outcome::Copied(said),
            false => Outcome::Refused(by_hand),
        }));
    });
}

/// Puts the bar where the selection is.
#[hook]
fn use_place(node: &NodeRef, props: &BarProps) {
    let node = node.clone();
    let shown = (props.quotation.clone(), (*props.outcome).clone());
    use_effect_with((props.area, shown), move |(area, _)| {
        if let Some(node) = node.cast() {
            selected::put(&node, area);
        }
    });
}

/// Tab leads into the bar, Escape out of it and closes it.
#[hook]
fn use_keys(node: &NodeRef, close: &Callback<()>) {
    let (node, close) = (node.clone(), close.clone());
    use_effect_with((), move |()| {
        let before = Rc::new(std::cell::RefCell::new(None));
        let enter = {
            let before = Rc::clone(&before);
            move || {
                let Some(bar) = node.cast() else { return false };
                *before.borrow_mut() = selected::enter(&bar);
                true
            }
        };
        let leave = move || {
            if let Some(before) = before.take() {
                selected::Before::restore(before);
            }
            close.emit(());
            true
        };
        let listening = selected::listen_for_keys(BAR, enter, leave);
        move || drop(listening)
    });
}
