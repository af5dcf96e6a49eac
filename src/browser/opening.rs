//! What a person gives, read capture by capture, kept for a reload, and sent to the state.

use std::cell::RefCell;
use std::rc::Rc;

use super::decode::PlatformDecode;
use super::intake::Given;
use super::{files, pause, shelf, spawn};
use crate::assemble::AssembleConfig;
use crate::model::{Capture, Overruling};
use crate::session::{CaptureId, Session};
use crate::state::{Action, Address};

/// Takes the actions that reading leads to.
pub type Emit = Rc<dyn Fn(Action)>;

/// The pages of the built-in example, in the tracker's own markup; the story is made up.
const EXAMPLE: [(&str, &[u8]); 4] = [
    (
        "example-0-1.html",
        include_bytes!("../../example/example-0-1.html"),
    ),
    (
        "example-2-3.html",
        include_bytes!("../../example/example-2-3.html"),
    ),
    (
        "example-4-5.html",
        include_bytes!("../../example/example-4-5.html"),
    ),
    (
        "example-5-6.html",
        include_bytes!("../../example/example-5-6.html"),
    ),
];

thread_local! {
    static SESSION: RefCell<Session> = RefCell::default();
}

/// Takes what was dropped, picked or pasted.
pub fn take(given: Given, emit: &Emit) {
    let emit = Rc::clone(emit);
    if given.files.is_empty() {
        let forms = pasted(&given);
        if !forms.is_empty() {
            emit(Action::Began(1));
            spawn(async move {
                pause().await;
                read_all(vec![forms], &emit).await;
            });
        }
        return;
    }
    emit(Action::Began(given.files.len()));
    spawn(async move {
        let mut captures = Vec::new();
        for file in given.files {
            pause().await;
            match files::read(file).await {
                Ok(capture) => captures.push(vec![capture]),
                Err(problem) => SESSION.with_borrow_mut(|session| {
                    session.add_unread(problem);
                }),
            }
        }
        read_all(captures, &emit).await;
    });
}

/// Opens the built-in example.
pub fn open_example(emit: &Emit) {
    let captures = EXAMPLE.map(|(name, bytes)| vec![Capture::new(name, bytes)]);
    emit(Action::Began(captures.len()));
    let emit = Rc::clone(emit);
    spawn(async move {
        pause().await;
        read_all(captures.to_vec(), &emit).await;
    });
}

/// Opens again what this tab had open before a reload, at the place that the address names. Calls `done` in any case.
pub fn restore(address: Address, emit: Emit, done: impl FnOnce() + 'static) {
    spawn(async move {
        let captures = shelf::fetch().await;
        if captures.is_empty() {
            emit(Action::Address(address));
        } else {
            let assembled = SESSION.with_borrow_mut(|session| {
                for (id, capture) in (0..).zip(&captures) {
                    session.reopen(CaptureId(id), capture, &PlatformDecode);
                }
                session.assembled(true, &AssembleConfig::default())
            });
            emit(Action::Assembled(assembled, Some(address)));
        }
        done();
        shelf::tidy().await;
    });
}

/// Forgets everything, on the page and on the machine.
pub fn clear(emit: &Emit) {
    SESSION.with_borrow_mut(|session| session.clear());
    tell(emit);
    spawn(shelf::forget());
}

/// Takes a capture away.
pub fn remove(id: CaptureId, emit: &Emit) {
    SESSION.with_borrow_mut(|session| session.remove(id));
    tell(emit);
}

/// Undoes what was done last.
pub fn undo(emit: &Emit) {
    SESSION.with_borrow_mut(|session| session.undo());
    tell(emit);
}

/// Reads a line of a page as the person says.
pub fn overrule(overruling: Overruling, emit: &Emit) {
    SESSION.with_borrow_mut(|session| session.overrule(overruling));
    tell(emit);
}

/// Leaves a line of a page to the inference again.
pub fn release(file: &str, line: usize, emit: &Emit) {
    SESSION.with_borrow_mut(|session| session.release(file, line));
    tell(emit);
}

/// What was pasted, the richest form first.
fn pasted(given: &Given) -> Vec<Capture> {
    let capture = |name: &str, text: &Option<String>| {
        text.as_ref()
            .map(|text| Capture::new(name, text.as_bytes()))
    };
    [
        capture("pasted page", &given.rich),
        capture("pasted text", &given.plain),
    ]
    .into_iter()
    .flatten()
    .collect()
}

async fn read_all(captures: Vec<Vec<Capture>>, emit: &Emit) {
    let outcomes: Vec<_> = SESSION.with_borrow_mut(|session| {
        session.begin();
        let captures = captures.into_iter();
        captures
            .filter_map(|forms| session.give(forms, &PlatformDecode))
            .collect()
    });
    tell(emit);
    let kept: Vec<Capture> = outcomes
        .into_iter()
        .filter_map(|outcome| outcome.worth_keeping)
        .collect();
    if !kept.is_empty() {
        shelf::keep(kept).await;
    }
}

fn tell(emit: &Emit) {
    let assembled =
        SESSION.with_borrow_mut(|session| session.assembled(true, &AssembleConfig::default()));
    emit(Action::Progress(None));
    emit(Action::Assembled(assembled, None));
}
