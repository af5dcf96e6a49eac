//! The page, drawn with Yew: one component a file. It shows what `present` says and sends actions to `state`; it decides nothing.

mod app;
mod arrive;
mod articles;
mod bar;
mod comparison;
mod handle;
mod head;
pub mod hooks;
mod inferred;
mod intake;
mod moment;
mod notices;
mod pieces;
mod reading;
mod row;
mod store;
mod timeline;
mod tools;
mod walk;

pub use app::App;
pub use arrive::{Arrive, ArriveProps};
pub use reading::{Reading, ReadingProps};

use yew::Callback;

use crate::browser::{panic, place};
use crate::state::Action;

/// Sends an action to the state.
pub type Dispatch = Callback<Action>;

/// Mounts the app in the element that `index.html` keeps for it.
pub fn start() {
    panic::report();
    if let Some(root) = place::root() {
        yew::Renderer::<App>::with_root(root).render();
    }
}
