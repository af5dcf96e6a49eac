//! How far reading has come, and the way to stop it.

use yew::prelude::*;

use crate::browser::opening;
use crate::present::words;
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
    let told = props.progress.as_ref();
    let told = told.map(|progress| words::reading(progress.of));
    html! {
        <>
            <p class="hidden" role="status">{ told.unwrap_or_default() }</p>
            if let Some(progress) = &props.progress { { bar(progress) } }
        </>
    }
}

fn bar(progress: &Progress) -> Html {
    let cancel = Callback::from(|_: MouseEvent| opening::cancel());
    html! {
        <section class="progress" aria-label="Reading">
            <p><span>{ words::progress(progress) }</span><bdi>{ &progress.name }</bdi></p>
            <progress aria-label="Files read" max={progress.of.to_string()} value={progress.done.to_string()} />
            <button class="second" onclick={cancel}>{ "Cancel" }</button>
        </section>
    }
}
