//! The page, drawn with Yew: one component a file. It shows what `present` says and sends actions to `state`; it decides nothing.

mod app;
mod arrive;
mod articles;
mod awaited;
mod bar;
mod clean;
mod clean_text;
mod command;
mod compared;
mod comparison;
mod dialog;
mod disputed;
mod figures;
mod filling;
mod fold;
mod folding;
mod foot;
mod found;
mod going;
mod gone;
mod handle;
mod head;
mod help;
mod hooks;
mod inferred;
mod kinds;
mod known;
mod layout;
mod leisure;
mod lighting;
mod linked;
mod linked_to;
mod list;
mod looking_up;
mod marking;
mod missing;
mod moment;
mod more_tools;
mod notices;
mod open;
mod order;
mod order_item;
mod overrule;
mod part;
mod past;
mod pieces;
mod play;
mod progress;
mod rail;
mod reading;
mod readings;
mod row;
mod search;
mod selection;
mod settings;
mod sign;
mod since;
mod since_legend;
mod since_switch;
mod since_text;
mod since_told;
mod source;
mod speech;
mod splitter;
mod staying;
mod stop;
mod stop_card;
mod store;
mod summary;
mod timeline;
mod timeline_head;
mod timeline_legend;
mod told;
mod tools;
mod traced;
mod typing;
mod typography;
mod unkept;
mod unread;
mod version_menu;
mod walk;
mod whole;

pub use app::App;
pub use arrive::{Arrive, ArriveProps};
pub use known::{Known, KnownProps};
pub use list::{List, ListProps};
pub use open::{Open, OpenProps};
pub use reading::{Reading, ReadingProps};
pub use readings::{Readings, ReadingsProps};
pub use since::{ByAge, ByAgeProps};

use std::rc::Rc;

use yew::Callback;

use crate::browser::{look, opening, panic, place};
use crate::state::Action;

/// Sends an action to the state.
pub type Dispatch = Callback<Action>;

/// The same, for the browser room, which knows no Yew.
fn emit(dispatch: &Dispatch) -> opening::Emit {
    let dispatch = dispatch.clone();
    Rc::new(move |action| dispatch.emit(action))
}

/// Mounts the app in the element that `index.html` keeps for it.
pub fn start() {
    panic::report();
    look::show(&look::remembered());
    if let Some(root) = place::root() {
        yew::Renderer::<App>::with_root(root).render();
    }
}
