//! Of which version something is told beside the timeline: the one that is pointed at, else the one that has the focus.

use std::rc::Rc;

use yew::prelude::*;

use super::{handle::OLDER, stop};
use crate::browser::{keys, outside, place};
use crate::model::{Side, VersionNumber};
use crate::present::{HandlesView, TimelineView};

/// The version of which something is told, and what makes it so.
pub struct ToldOf {
    /// The version.
    pub number: Option<VersionNumber>,
    /// Takes what is pointed at.
    pub pointed: Callback<MouseEvent>,
    /// Takes that the pointer has left the timeline.
    pub left: Callback<MouseEvent>,
    /// Takes what gets the focus.
    pub focused: Callback<FocusEvent>,
    /// Takes that it has lost the focus.
    pub blurred: Callback<FocusEvent>,
}

/// What is asked for: a handle tells of the version on which it stands, wherever it goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Subject {
    Handle(Side),
    Stop(VersionNumber),
}

impl Subject {
    /// What an event happened in.
    fn of(event: &Event) -> Option<Subject> {
        if let Some(id) = place::id_around(event, ".handle") {
            let side = if id == OLDER { Side::Old } else { Side::New };
            return Some(Subject::Handle(side));
        }
        place::number_around(event, "data-stop").map(|number| Subject::Stop(VersionNumber(number)))
    }

    fn number(self, handles: &HandlesView) -> VersionNumber {
        match self {
            Subject::Handle(side) => handles.numbers[side],
            Subject::Stop(number) => number,
        }
    }
}

/// Tells of the version that is pointed at, else of the one that has the focus, until Escape is pressed or something elsewhere. `area` is
/// what the stops lie in.
#[hook]
pub fn use_told(area: &NodeRef, handles: &HandlesView, view: &Rc<TimelineView>) -> ToldOf {
    let pointed = use_state_eq(|| None::<Subject>);
    let focused = use_state_eq(|| None::<Subject>);
    let number = pointed.or(*focused).map(|subject| subject.number(handles));
    use_ends(number.is_some(), &pointed, &focused);
    {
        let area = area.clone();
        use_effect_with((number, *handles, Rc::clone(view)), move |(number, ..)| {
            let Some((area, number)) = area.cast().zip(*number) else {
                return;
            };
            if let Some(middle) = place::middle_within(&area, &stop::id(number)) {
                place::set_around(&area, ".timeline", "--card", &format!("{middle}px"));
            }
        });
    }
    let (point, focus) = (pointed.setter(), focused.setter());
    ToldOf {
        number,
        pointed: {
            let point = point.clone();
            Callback::from(move |event: MouseEvent| {
                if let Some(subject) = Subject::of(&event) {
                    point.set(Some(subject));
                }
            })
        },
        left: {
            let point = point.clone();
            Callback::from(move |_: MouseEvent| point.set(None))
        },
        focused: {
            let focus = focus.clone();
            Callback::from(move |event: FocusEvent| {
                focus.set(Subject::of(&event));
                point.set(None);
            })
        },
        blurred: Callback::from(move |_: FocusEvent| focus.set(None)),
    }
}

/// Escape ends it, and a press elsewhere ends what was pointed at: a finger points at nothing when it is gone.
#[hook]
fn use_ends(
    is_told: bool,
    pointed: &UseStateHandle<Option<Subject>>,
    focused: &UseStateHandle<Option<Subject>>,
) {
    let (point, focus) = (pointed.setter(), focused.setter());
    use_effect_with(is_told, move |is_told| {
        let listeners = is_told.then(|| {
            let elsewhere = point.clone();
            let pressed = move |press: &keys::Press| {
                let is_over = press.key == "Escape";
                if is_over {
                    point.set(None);
                    focus.set(None);
                }
                is_over
            };
            (
                keys::listen(pressed),
                outside::listen(".timeline", move || elsewhere.set(None)),
            )
        });
        move || drop(listeners)
    });
}
