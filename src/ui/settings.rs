//! What a person can set for themselves.

use std::rc::Rc;

use yew::prelude::*;

use super::Dispatch;
use super::dialog::Dialog;
use super::speech::use_words;
use crate::present::Words;
use crate::state::{Action, Language, Preferences, Setting, TextSize, TextWidth, Theme};

/// Properties of [`Settings`].
#[derive(Properties, PartialEq)]
pub struct SettingsProps {
    /// What is set.
    pub preferences: Rc<Preferences>,
    /// Takes actions.
    pub dispatch: Dispatch,
    /// Called when it was closed.
    pub closed: Callback<()>,
}

/// The settings. What is set shows at once.
#[component]
pub fn Settings(props: &SettingsProps) -> Html {
    let words = use_words();
    let set = &props.preferences;
    let theme = |theme: Theme| Setting::Theme(theme);
    let size = |size: TextSize| Setting::TextSize(size);
    let width = |width: TextWidth| Setting::TextWidth(width);
    html! {
        <Dialog id="settings" title={words.settings()} closed={props.closed.clone()}>
            { languages(words, props) }
            { choice(props, words.theme(), "theme", &Theme::ALL, set.theme, |theme| html! { words.theme_name(theme) }, theme) }
            { choice(props, words.text_size(), "text-size", &TextSize::ALL, set.text_size, |size| html! { words.size_name(size) }, size) }
            { choice(props, words.text_width(), "text-width", &TextWidth::ALL, set.text_width, |width| html! { words.width_name(width) }, width) }
            <fieldset>
                <legend>{ words.reading_settings() }</legend>
                { switch(props, words.hyphenates(), set.hyphenates, Setting::Hyphenates) }
                { switch(props, words.speaks_marks(), set.speaks_marks, Setting::SpeaksMarks) }
                { switch(props, words.takes_keys(), !set.ignores_keys, |takes| Setting::IgnoresKeys(!takes)) }
            </fieldset>
            <p class="quiet">{ words.settings_stay() }</p>
        </Dialog>
    }
}

/// The languages of the interface, each in its own words.
fn languages(words: Words, props: &SettingsProps) -> Html {
    let all: Vec<Option<Language>> = [None].into_iter().chain(Language::ALL.map(Some)).collect();
    let named = |language: Option<Language>| match language {
        None => html! { words.language_of_browser() },
        Some(language) => html! { <span lang={language.tag()}>{ language.name() }</span> },
    };
    let chosen = props.preferences.language;
    let legend = words.language_setting();
    choice(
        props,
        legend,
        "language",
        &all,
        chosen,
        named,
        Setting::Language,
    )
}

/// One of several.
fn choice<T: Copy + PartialEq + 'static>(
    props: &SettingsProps,
    legend: &'static str,
    name: &'static str,
    all: &[T],
    chosen: T,
    called: impl Fn(T) -> Html,
    setting: fn(T) -> Setting,
) -> Html {
    let one = |value: &T| {
        let (dispatch, value) = (props.dispatch.clone(), *value);
        let choose = Callback::from(move |_: Event| dispatch.emit(Action::Set(setting(value))));
        html! {
            <label>
                <input type="radio" {name} checked={value == chosen} onchange={choose} />
                { called(value) }
            </label>
        }
    };
    html! {
        <fieldset class="one-of">
            <legend>{ legend }</legend>
            { for all.iter().map(one) }
        </fieldset>
    }
}

/// On or off.
fn switch(
    props: &SettingsProps,
    name: &'static str,
    is_on: bool,
    setting: fn(bool) -> Setting,
) -> Html {
    let dispatch = props.dispatch.clone();
    let toggle = Callback::from(move |_: Event| dispatch.emit(Action::Set(setting(!is_on))));
    html! {
        <label>
            <input type="checkbox" checked={is_on} onchange={toggle} />
            { name }
        </label>
    }
}
