//! One version's text alone, without marks: for as long as a key or a button is held, or until it is closed.

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use super::command::use_command;
use super::speech::use_words;
use crate::browser::{keys, place};
use crate::model::Side;
use crate::present::CleanView;
use crate::state::Command;

/// Milliseconds from which on a button was held rather than pressed.
const HELD: f64 = 350.0;

/// Which version's text is to be shown alone, and a way to say so.
#[derive(Clone, PartialEq)]
pub struct Clean {
    /// Which one; `None` while the comparison is on show.
    pub side: Option<Side>,
    /// Called with what is to be shown.
    pub show: Callback<Option<Side>>,
}

/// Shows one version's text alone while its key is held; what was shown by a button is closed by Escape.
#[hook]
pub fn use_clean() -> Clean {
    let side = use_state_eq(|| None::<Side>);
    let by_key = use_mut_ref(|| false);
    let show = {
        let side = side.setter();
        use_callback((), move |shown, ()| side.set(shown))
    };
    {
        let (show, by_key, is_shown) = (show.clone(), Rc::clone(&by_key), side.is_some());
        use_command(move |command, press| {
            match command {
                Command::Clean(_) if press.again => {}
                Command::Clean(side) => {
                    by_key.replace(true);
                    show.emit(Some(side));
                }
                Command::Close if is_shown => show.emit(None),
                _ => return false,
            }
            true
        });
    }
    {
        let show = show.clone();
        use_effect_with((), move |()| {
            let listeners = keys::listen_for_release(move |key| {
                // A window that is left hears of no key any more.
                let is_it = key.is_none_or(|key| {
                    matches!(Command::of(key, false, false), Some(Command::Clean(_)))
                });
                if is_it && by_key.replace(false) {
                    show.emit(None);
                }
            });
            move || drop(listeners)
        });
    }
    Clean { side: *side, show }
}

/// Properties of [`CleanChoice`].
#[derive(Properties, PartialEq)]
pub struct CleanChoiceProps {
    /// What is shown alone.
    pub clean: Clean,
}

/// A button a version: held, its text is shown for as long; pressed, until it is pressed again.
#[component]
pub fn CleanChoice(props: &CleanChoiceProps) -> Html {
    let words = use_words();
    html! {
        <span class="choice clean-choice" role="group" aria-label={words.clean()}>
            <CleanButton side={Side::Old} clean={props.clean.clone()} />
            <CleanButton side={Side::New} clean={props.clean.clone()} />
        </span>
    }
}

/// Properties of [`CleanButton`].
#[derive(Properties, PartialEq)]
struct CleanButtonProps {
    side: Side,
    clean: Clean,
}

#[component]
fn CleanButton(props: &CleanButtonProps) -> Html {
    let words = use_words();
    let node = use_node_ref();
    // When it went down, and whether its text was shown already.
    let pressed = use_memo((), |()| Cell::new(None::<(f64, bool)>));
    let (side, is_shown) = (props.side, props.clean.side == Some(props.side));
    let show = |shown: bool| {
        let show = props.clean.show.clone();
        move || show.emit(shown.then_some(side))
    };
    let down = {
        let (node, pressed, show) = (node.clone(), Rc::clone(&pressed), show(true));
        Callback::from(move |event: PointerEvent| {
            if event.button() != 0 {
                return;
            }
            if let Some(node) = node.cast() {
                place::capture_pointer(&node, &event);
            }
            pressed.set(Some((event.time_stamp(), is_shown)));
            show();
        })
    };
    let up = {
        let (pressed, hide) = (Rc::clone(&pressed), show(false));
        Callback::from(move |event: PointerEvent| {
            if let Some((since, was_shown)) = pressed.get()
                && (was_shown || event.time_stamp() - since > HELD)
            {
                hide();
            }
        })
    };
    // What a pointer did has been seen to by now, unless it told nothing of itself; a press by key counts no clicks.
    let click = {
        let (show, hide) = (show(true), show(false));
        Callback::from(move |event: MouseEvent| {
            let was_pointer = pressed.take().is_some();
            match (was_pointer && event.detail() > 0, is_shown) {
                (true, _) => {}
                (false, true) => hide(),
                (false, false) => show(),
            }
        })
    };
    html! {
        <button
            ref={node}
            aria-pressed={is_shown.to_string()}
            title={words.clean_meaning(side)}
            onpointerdown={down}
            onpointerup={up.clone()}
            onpointercancel={up}
            onclick={click}
        >{ words.clean_name(side) }</button>
    }
}

/// Properties of [`CleanText`].
#[derive(Properties, PartialEq)]
pub struct CleanTextProps {
    /// The text.
    pub view: Rc<CleanView>,
    /// The paragraph that is to stand where the reader is, and how far below the window's upper edge.
    pub at: Option<(usize, f64)>,
    /// Closes it.
    pub close: Callback<()>,
}

/// The text, laid over the comparison: that stays as it is below, so that everything is where it was afterwards.
#[component]
pub fn CleanText(props: &CleanTextProps) -> Html {
    let words = use_words();
    let (node, text) = (use_node_ref(), use_node_ref());
    {
        let (node, text) = (node.clone(), text.clone());
        let at = props.at;
        use_effect_with(Rc::clone(&props.view), move |_| {
            if let (Some(node), Some(text)) = (node.cast(), text.cast()) {
                place::lay_below(&node, ".tools", "--clean-top");
                if let Some((paragraph, top)) = at {
                    place::bring_to(&text, &format!("[data-paragraph=\"{paragraph}\"]"), top);
                }
            }
        });
    }
    let view = &props.view;
    let close = props.close.reform(|_: MouseEvent| ());
    html! {
        <section ref={node} class={classes!("clean", view.side_word)} aria-label={view.heading.clone()}>
            <header>
                <p role="status"><b>{ &view.heading }</b></p>
                <button class="second" onclick={close}>{ words.close() }</button>
            </header>
            <div ref={text} class="clean-text" tabindex="0">
                if let Some(title) = &view.title { <h2 dir="auto">{ title }</h2> }
                { for view.paragraphs.iter().enumerate().map(|(at, paragraph)| html! {
                    <p key={at} dir="auto" data-paragraph={at.to_string()}>{ paragraph }</p>
                }) }
            </div>
        </section>
    }
}
