//! Of which version something is told beside the timeline: the one that is pointed at, else the one that has the focus.

use std::rc::Rc;

use yew::prelude::*;

use super::{handle::OLDER, stop};
use crate::browser::later::{self, Later};
use crate::browser::{around, keys, outside, place};
use crate::model::{Side, VersionNumber};
use crate::present::{HandlesView, TimelineView};

/// Milliseconds for which a pointer has to rest at a version: it may be on its way elsewhere.
const REST: u32 = 300;

/// The version of which something is told, and what makes it so.
pub struct ToldOf {
    /// The version.
    pub number: Option<VersionNumber>,
    /// Takes what is pointed at.
    pub pointed: Callback<MouseEvent>,
    /// Takes what a finger has pressed: it rests nowhere.
    pub touched: Callback<PointerEvent>,
    /// Takes that the pointer has left the timeline.
    pub left: Callback<MouseEvent>,
    /// Takes what gets the focus.
    pub focused: Callback<FocusEvent>,
    /// Takes the keys that are pressed on it.
    pub pressed: Callback<KeyboardEvent>,
    /// Takes that it has lost the focus.
    pub blurred: Callback<FocusEvent>,
}

/// Keys that ask for nothing to be told.
const SILENT: [&str; 6] = ["Escape", "Tab", "Shift", "Control", "Alt", "Meta"];

/// What is asked for: a handle tells of the version on which it stands, wherever it goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Subject {
    Handle(Side),
    Stop(VersionNumber),
}

impl Subject {
    /// What an event happened in.
    fn of(event: &Event) -> Option<Subject> {
        if let Some(id) = around::id_around(event, ".handle") {
            let side = if id == OLDER { Side::Old } else { Side::New };
            return Some(Subject::Handle(side));
        }
        around::number_around(event, "data-stop").map(|number| Subject::Stop(VersionNumber(number)))
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
    let resting = use_mut_ref(|| None::<(Subject, Later)>);
    let number = pointed.or(*focused).map(|subject| subject.number(handles));
    use_ends(number.is_some(), &pointed, &focused);
    {
        let area = area.clone();
        use_effect_with((number, *handles, Rc::clone(view)), move |(number, ..)| {
            let Some((area, number)) = area.cast().zip(*number) else {
                return;
            };
            if let Some(middle) = place::middle_within(&area, &stop::id(number)) {
                around::set_around(&area, ".timeline", "--card", &format!("{middle}px"));
            }
        });
    }
    let (point, focus) = (pointed.setter(), focused.setter());
    ToldOf {
        number,
        pointed: {
            let (point, resting) = (point.clone(), Rc::clone(&resting));
            let is_told = pointed.is_some();
            Callback::from(move |event: MouseEvent| {
                let Some(subject) = Subject::of(&event) else {
                    return;
                };
                let is_asked = event.type_() == "contextmenu";
                if is_told || is_asked {
                    point.set(Some(subject));
                    return;
                }
                let mut resting = resting.borrow_mut();
                let is_same = |(other, _): &(Subject, Later)| *other == subject;
                if !resting.as_ref().is_some_and(is_same) {
                    let point = point.clone();
                    let later = later::after(REST, move || point.set(Some(subject)));
                    *resting = Some((subject, later));
                }
            })
        },
        touched: {
            let point = point.clone();
            Callback::from(move |event: PointerEvent| {
                if event.pointer_type() == "touch" {
                    point.set(Subject::of(&event));
                }
            })
        },
        left: {
            let (point, resting) = (point.clone(), Rc::clone(&resting));
            Callback::from(move |_: MouseEvent| {
                resting.replace(None);
                point.set(None);
            })
        },
        focused: {
            let focus = focus.clone();
            Callback::from(move |event: FocusEvent| {
                // A click has told what there is to tell, and what lies below is wanted next.
                let subject = Subject::of(&event).filter(|_| around::shows_focus(&event));
                focus.set(subject);
                if subject.is_some() {
                    resting.replace(None);
                    point.set(None);
                }
            })
        },
        pressed: {
            let focus = focus.clone();
            Callback::from(move |event: KeyboardEvent| {
                if !SILENT.contains(&event.key().as_str()) {
                    focus.set(Subject::of(&event));
                }
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
                outside::listen(".track", move || elsewhere.set(None)),
            )
        });
        move || drop(listeners)
    });
}
