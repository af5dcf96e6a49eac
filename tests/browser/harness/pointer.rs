//! What a person does with a mouse or a finger beyond a click: drag, and rest on something.

use std::time::Duration;

use fantoccini::{
    Locator,
    actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction, TouchActions},
    elements::Element,
};

use super::App;

/// How long the pointer takes from one place to the next.
const STRIDE: Duration = Duration::from_millis(60);

impl App {
    /// Drags the middle of one element to the middle of others, one after the other, and lets go at the last.
    pub async fn drag(&self, from: &str, through: &[&str]) {
        let mouse = MouseActions::new("mouse".to_owned());
        self.pull(mouse, from, through).await;
    }

    /// The same with a finger.
    pub async fn drag_by_touch(&self, from: &str, through: &[&str]) {
        let finger = TouchActions::new("finger".to_owned());
        self.pull(finger, from, through).await;
    }

    /// Touches the middle of an element for a moment.
    pub async fn tap(&self, on: &str) {
        self.drag_by_touch(on, &[]).await;
    }

    /// Presses the mouse on the middle of an element, and keeps it down.
    pub async fn press_down(&self, on: &str) {
        let actions = MouseActions::new("mouse".to_owned())
            .then(onto(&self.shown(on).await))
            .then(PointerAction::Down {
                button: MOUSE_BUTTON_LEFT,
            });
        self.client
            .perform_actions(actions)
            .await
            .expect("the pointer can be pressed");
    }

    /// Lets go of the mouse after so long.
    pub async fn let_go_after(&self, held: Duration) {
        let actions = MouseActions::new("mouse".to_owned())
            .then(PointerAction::Pause { duration: held })
            .then(PointerAction::Up {
                button: MOUSE_BUTTON_LEFT,
            });
        self.client
            .perform_actions(actions)
            .await
            .expect("the pointer can be let go");
    }

    /// Puts the mouse on the middle of an element and leaves it there.
    pub async fn hover(&self, on: &str) {
        let element = self.shown(on).await;
        self.bring_in_sight(&element).await;
        let there = onto(&element);
        let actions = MouseActions::new("mouse".to_owned()).then(there);
        self.client
            .perform_actions(actions)
            .await
            .expect("the pointer can be moved");
    }

    async fn pull<Pointer>(&self, pointer: Pointer, from: &str, through: &[&str])
    where
        Pointer: InputSource<Action = PointerAction>,
    {
        let start = self.shown(from).await;
        self.bring_in_sight(&start).await;
        let mut actions = pointer.then(onto(&start)).then(PointerAction::Down {
            button: MOUSE_BUTTON_LEFT,
        });
        for to in through {
            actions = actions.then(onto(&self.shown(to).await));
        }
        actions = actions.then(PointerAction::Up {
            button: MOUSE_BUTTON_LEFT,
        });
        self.client
            .perform_actions(actions)
            .await
            .expect("the pointer can be moved");
    }

    async fn shown(&self, selector: &str) -> Element {
        match self.client.find(Locator::Css(selector)).await {
            Ok(element) => element,
            Err(error) => self.fail(&format!("no `{selector}`: {error}")).await,
        }
    }
}

fn onto(element: &Element) -> PointerAction {
    PointerAction::MoveToElement {
        element: element.clone(),
        duration: Some(STRIDE),
        x: 0.0,
        y: 0.0,
    }
}
