//! What the picture of a state is about, and how it is come to again in another window.

use crate::{
    harness::App,
    selecting,
    states::{SELECTED, State},
};

impl State {
    /// What a picture of it is about, where that is not what the window begins with.
    pub fn about(self) -> Option<&'static str> {
        match self {
            State::HowToSave => Some(".how"),
            State::Kinds => Some(".kinds"),
            State::Folded => Some(".fold"),
            State::SinceWhen => Some(".beside"),
            State::Selected => Some(".selection"),
            State::Inferred => Some(".overrule"),
            State::Tracing => Some(".story-of"),
            State::Order => Some(".order ol"),
            _ => None,
        }
    }

    /// Comes to it again in a window of another size, in which the text is drawn anew.
    pub async fn renew(self, app: &App) {
        match self {
            State::Selected => selecting::select(app, SELECTED).await,
            State::Kinds if app.count(".tools .meanings:not([open])").await == 1 => {
                app.click(".meanings summary").await;
            }
            _ => {}
        }
    }
}
