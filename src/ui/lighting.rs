//! Lights up a passage that was gone to, as soon as it is on the page.

use yew::prelude::*;

use super::awaited::{Awaited, when_there};
use crate::browser::light;
use crate::present::Lit;

/// Takes what is to be lit up; nothing puts out what was.
#[hook]
pub fn use_lighting() -> Callback<Option<Lit>> {
    let waits = use_mut_ref(|| None::<Awaited>);
    use_effect_with((), |()| light::out);
    use_callback((), move |lit: Option<Lit>, ()| {
        let awaited = lit.map(|lit| {
            let id = lit.id.clone();
            when_there(id, move || light::up(&lit.id, lit.side, &lit.seen))
        });
        if awaited.is_none() {
            light::out();
        }
        waits.replace(awaited);
    })
}
