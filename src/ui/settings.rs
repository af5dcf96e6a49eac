//! What a person can set for themselves.

use std::rc::Rc;

use yew::prelude::*;

use super::Dispatch;
use super::dialog::Dialog;
use crate::present::words;
use crate::state::{Action, Preferences, Setting, TextSize, TextWidth, Theme};

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
    let set = &props.preferences;
    let theme = |theme: Theme| Setting::Theme(theme);
    let size = |size: TextSize| Setting::TextSize(size);
    let width = |width: TextWidth| Setting::TextWidth(width);
    html! {
        <Dialog id="settings" title={words::SETTINGS} closed={props.closed.clone()}>
            { choice(props, words::THEME, "theme", &Theme::ALL, set.theme, words::theme_name, theme) }
            { choice(props, words::TEXT_SIZE, "text-size", &TextSize::ALL, set.text_size, words::size_name, size) }
            { choice(props, words::TEXT_WIDTH, "text-width", &TextWidth::ALL, set.text_width, words::width_name, width) }
            <fieldset>
                <legend>{ words::AND }</legend>
                { switch(props, words::HYPHENATES, set.hyphenates, Setting::Hyphenates) }
                { switch(props, words::SPEAKS_MARKS, set.speaks_marks, Setting::SpeaksMarks) }
                { switch(props, words::TAKES_KEYS, !set.ignores_keys, |takes| Setting::IgnoresKeys(!takes)) }
            </fieldset>
            <p class="quiet">{ words::SETTINGS_STAY }</p>
        </Dialog>
    }
}

/// One of several.
fn choice<T: Copy + PartialEq + 'static>(
    props: &SettingsProps,
    legend: &'static str,
    name: &'static str,
    all: &[T],
    chosen: T,
    called: fn(T) -> &'static str,
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
