//! A sentence in which the tracker's addresses can be followed.

use yew::prelude::*;

use crate::present::linked;

/// The sentence as text, its addresses as links.
pub fn sentence(sentence: &str) -> Html {
    let passages = linked(sentence).into_iter();
    let shown = passages.map(|passage| {
        if !passage.is_address {
            return html! { { passage.text } };
        }
        html! {
            <a href={passage.text.clone()} target="_blank" rel="noopener noreferrer external" dir="ltr">{ passage.text }</a>
        }
    });
    shown.collect()
}
