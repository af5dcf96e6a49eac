//! The bar on top: the name, which leads to the way in, and what can be done from everywhere.

use std::rc::Rc;

use yew::prelude::*;

use super::Dispatch;
use super::app::Panel;
use super::speech::use_words;
use crate::browser::{download, files, opening};
use crate::state::{Action, Address, Screen, State};

/// Properties of [`Bar`].
#[derive(Properties, PartialEq)]
pub struct BarProps {
    /// All that the app knows.
    pub state: Rc<State>,
    /// Takes actions.
    pub dispatch: Dispatch,
    /// Whether the panel of what is open is shown.
    pub shows_open: bool,
    /// Shows or hides it.
    pub toggle: Callback<()>,
    /// Shows a panel over the page.
    pub show: Callback<Panel>,
}

/// The id of the field that opens files.
pub const OPEN_FILES: &str = "open-files";

/// The id of what is behind the menu where the window is narrow.
const MENU: &str = "more-actions";

/// The bar on top.
#[component]
pub fn Bar(props: &BarProps) -> Html {
    let words = use_words();
    let home = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.emit(Action::Address(Address::default())))
    };
    let save = {
        let state = Rc::clone(&props.state);
        Callback::from(move |_: MouseEvent| download::history(&state.history()))
    };
    let list = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.emit(Action::List))
    };
    let toggle = {
        let toggle = props.toggle.clone();
        Callback::from(move |_: MouseEvent| toggle.emit(()))
    };
    let show = |panel: Panel| props.show.reform(move |_: MouseEvent| panel);
    let articles = props.state.articles.len();
    let captures = props.state.captures.len();
    let is_list = (props.state.screen == Screen::List).then_some("page");
    html! {
        <header class="bar">
            <button class="name" onclick={home} aria-label={words.way_in()}>
                { mark() }
                <span class="word">{ "Palimpsest" }</span>
            </button>
            if articles > 1 {
                <button onclick={list} aria-current={is_list}>{ words.articles() }{ " " }<b>{ articles }</b></button>
            }
            if captures > 0 || !props.state.unread.is_empty() {
                <button
                    onclick={toggle}
                    aria-expanded={props.shows_open.to_string()}
                    aria-controls={props.shows_open.then_some("what-is-open")}
                    title={words.what_is_open_meaning()}
                >
                    <span class="hidden">{ words.what_is_open() }{ ": " }</span>{ words.files_word() }<b>{ captures }</b>
                </button>
            }
            <OpenFiles class="second" id={OPEN_FILES} />
            // Where there is room its contents stand in the bar.
            <button class="more" popovertarget={MENU} aria-label={words.more_actions()} title={words.more_actions()}>{ "⋯" }</button>
            <div id={MENU} class="actions" popover="auto">
                if articles > 0 {
                    <button class="second" popovertarget={MENU} popovertargetaction="hide" onclick={save} title={words.save_meaning()}>
                        { words.save() }
                    </button>
                }
                <button popovertarget={MENU} popovertargetaction="hide" onclick={show(Panel::Settings)} title={words.show_settings()}>{ words.settings() }</button>
                <button popovertarget={MENU} popovertargetaction="hide" onclick={show(Panel::Help)} aria-label={words.help()} title={words.help()}>
                    <span aria-hidden="true">{ "?" }</span><span class="narrow" aria-hidden="true">{ " " }{ words.help() }</span>
                </button>
            </div>
        </header>
    }
}

/// Two lines of text, one over the other: the app's mark.
fn mark() -> Html {
    html! {
        <svg viewBox="0 0 24 24" aria-hidden="true" class="mark">
            <path class="old" d="M4 5h16M4 10h10" />
            <path class="new" d="M4 14h16M4 19h12" />
        </svg>
    }
}

/// Properties of [`OpenFiles`].
#[derive(Properties, PartialEq)]
pub struct OpenFilesProps {
    /// How it looks.
    pub class: Classes,
    /// Whether it opens a folder with all that is in it.
    #[prop_or_default]
    pub is_folder: bool,
    /// The field's id, where it has one.
    #[prop_or_default]
    pub id: Option<&'static str>,
}

/// A labelled file field that takes several files, or a folder.
#[component]
pub fn OpenFiles(props: &OpenFilesProps) -> Html {
    let words = use_words();
    let field = use_node_ref();
    let picked = {
        let field = field.clone();
        Callback::from(move |_: Event| {
            if let Some(field) = field.cast::<_>() {
                opening::take_files(files::take(&field));
            }
        })
    };
    let [open, what] = if props.is_folder {
        words.open_folder()
    } else {
        words.open_files()
    };
    html! {
        <label class={classes!("open", "button", props.class.clone())}>
            <span>{ open }<span class="word">{ what }</span></span>
            <input ref={field} id={props.id} type="file" multiple=true webkitdirectory={props.is_folder} onchange={picked} />
        </label>
    }
}
