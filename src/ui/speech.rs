//! The language in which the page speaks, for every component.

use yew::prelude::*;

use crate::present::Words;

/// The interface's words; a component that asks for them is drawn anew when the language changes. English where nothing says which.
#[hook]
pub fn use_words() -> Words {
    use_context::<Words>().unwrap_or_default()
}
