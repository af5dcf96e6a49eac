//! How far reading has come, and the way to stop it.

use yew::prelude::*;

use super::speech::use_words;
use crate::browser::{later, opening};
use crate::present::shown;
use crate::session::Progress;

/// Properties of [`ProgressBar`].
#[derive(Properties, PartialEq)]
pub struct ProgressProps {
    /// How far reading has come, while something is being read.
    pub progress: Option<Progress>,
}

/// How far reading has come, and the way to stop it. What is over in a moment does not show. Screen readers are told once that reading
/// goes on, not of every file.
#[component]
pub fn ProgressBar(props: &ProgressProps) -> Html {
    let words = use_words();
    let told = props.progress.as_ref();
    let told = told.map(|progress| words.reading(progress.of));
    html! {
        <>
            <p class="hidden" role="status">{ told.unwrap_or_default() }</p>
            if let Some(progress) = &props.progress { <Bar progress={progress.clone()} /> }
        </>
    }
}

/// After so many milliseconds without any news the person is offered to leave the file in hand.
const SLOW: u32 = 6000;

/// Properties of [`Bar`].
#[derive(Properties, PartialEq)]
struct BarProps {
    progress: Progress,
}

#[component]
fn Bar(props: &BarProps) -> Html {
    let words = use_words();
    let progress = &props.progress;
    let is_slow = use_state_eq(|| false);
    {
        let is_slow = is_slow.setter();
        use_effect_with(progress.clone(), move |_| {
            is_slow.set(false);
            let waiting = later::after(SLOW, move || is_slow.set(true));
            move || drop(waiting)
        });
    }
    let cancel = Callback::from(|_: MouseEvent| opening::cancel());
    let leave = Callback::from(|_: MouseEvent| opening::break_off());
    // One of several files, or the file that is the only one: how much of all was read.
    let (max, value) = match progress.parts {
        Some(parts) if progress.of == 1 => (parts.of, parts.done),
        _ => (progress.of, progress.done),
    };
    html! {
        <section class="progress" aria-label={words.reading_files()}>
            <p>
                <span>{ words.progress(progress) }</span><bdi>{ shown(&progress.name) }</bdi>
                if let Some(parts) = progress.parts { <span class="parts">{ words.parts_read(parts) }</span> }
            </p>
            <progress aria-label={words.files_read()} max={max.to_string()} value={value.to_string()} />
            <span class="ways">
                if *is_slow {
                    <button class="second" onclick={leave} title={words.skip_file_meaning()}>{ words.skip_file() }</button>
                }
                <button class="second" onclick={cancel}>{ words.cancel() }</button>
            </span>
        </section>
    }
}
