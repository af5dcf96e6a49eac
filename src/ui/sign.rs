//! Signs for buttons that have no room for words. They take the colour of the words; the style sheet turns those with a direction round.

use yew::prelude::*;

/// What a sign stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// A step back.
    Back,
    /// A step on.
    On,
    /// Searching.
    Search,
    /// Things that can be set.
    Tools,
}

/// A sign; the button has to say in words what it does.
pub fn sign(sign: Sign) -> Html {
    let (class, drawn) = match sign {
        Sign::Back => (
            "drawn directed",
            html! { <path class="full" d="M15 5v14L6 12z" /> },
        ),
        Sign::On => (
            "drawn directed",
            html! { <path class="full" d="M9 5v14l9-7z" /> },
        ),
        Sign::Search => (
            "drawn",
            html! { <><circle cx="10.5" cy="10.5" r="6" /><path d="M15 15l5.5 5.5" /></> },
        ),
        Sign::Tools => (
            "drawn",
            html! { <><path d="M4 7h8M18 7h2M4 17h2M12 17h8" /><circle cx="15" cy="7" r="2.5" /><circle cx="9" cy="17" r="2.5" /></> },
        ),
    };
    html! { <svg viewBox="0 0 24 24" aria-hidden="true" {class}>{ drawn }</svg> }
}
