//! What a person gives, read capture by capture, kept for a reload, and sent to the state.

use std::rc::Rc;

use super::decode::PlatformDecode;
use super::intake::Given;
use super::{files, pause, shelf, spawn};
use crate::model::{Capture, Problem};
use crate::parse::{self, Reading};
use crate::state::{Action, Address, Batch};

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

/// Takes what was dropped, picked or pasted.
pub fn take(given: Given, emit: &Emit) {
    if given.files.is_empty() {
        let captures = pasted(&given);
        if !captures.is_empty() {
            emit(Action::Began(1));
            let emit = Rc::clone(emit);
            spawn(async move {
                pause().await;
                let (batch, kept) = read_first(captures);
                finish(batch, kept, &emit).await;
            });
        }
        return;
    }
    emit(Action::Began(given.files.len()));
    let emit = Rc::clone(emit);
    spawn(async move {
        let mut batch = Batch::default();
        let mut kept = Vec::new();
        for file in given.files {
            pause().await;
            batch.captures += 1;
            match files::read(file).await {
                Ok(capture) => add(&mut batch, &mut kept, capture),
                Err(problem) => batch.problems.push(problem),
            }
        }
        finish(batch, kept, &emit).await;
    });
}

/// Opens the built-in example.
pub fn open_example(emit: &Emit) {
    let captures = EXAMPLE
        .map(|(name, bytes)| Capture::new(name, bytes))
        .to_vec();
    emit(Action::Began(captures.len()));
    let emit = Rc::clone(emit);
    spawn(async move {
        pause().await;
        let (batch, kept) = read_all(captures);
        finish(batch, kept, &emit).await;
    });
}

/// Opens again what this tab had open before a reload, at the place that the address names. Calls `done` in any case.
pub fn restore(address: Address, emit: Emit, done: impl FnOnce() + 'static) {
    spawn(async move {
        let captures = shelf::fetch().await;
        if captures.is_empty() {
            emit(Action::Address(address));
        } else {
            let (batch, _) = read_all(captures);
            emit(Action::Read(batch, Some(address)));
        }
        done();
        shelf::tidy().await;
    });
}

/// Forgets everything, on the page and on the machine.
pub fn clear(emit: &Emit) {
    emit(Action::Clear);
    spawn(shelf::forget());
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

/// Reads forms of the same thing: the first that holds a page counts; where none does, what was wrong with the last one.
fn read_first(captures: Vec<Capture>) -> (Batch, Vec<Capture>) {
    let mut last: Option<Problem> = None;
    for capture in captures {
        let mut batch = Batch::default();
        let mut kept = Vec::new();
        add(&mut batch, &mut kept, capture);
        if !kept.is_empty() {
            batch.captures = 1;
            return (batch, kept);
        }
        last = batch.problems.pop().or(last);
    }
    let batch = Batch {
        captures: 1,
        problems: last.into_iter().collect(),
        ..Batch::default()
    };
    (batch, Vec::new())
}

fn read_all(captures: Vec<Capture>) -> (Batch, Vec<Capture>) {
    let mut batch = Batch {
        captures: captures.len(),
        ..Batch::default()
    };
    let mut kept = Vec::new();
    for capture in captures {
        add(&mut batch, &mut kept, capture);
    }
    (batch, kept)
}

/// Reads a capture into the batch. Only one that holds something is worth keeping for a reload.
fn add(batch: &mut Batch, kept: &mut Vec<Capture>, capture: Capture) {
    let Reading {
        pages,
        articles,
        problems,
    } = parse::read(&capture, &PlatformDecode);
    if !pages.is_empty() || !articles.is_empty() {
        kept.push(capture);
    }
    batch.pages.extend(pages);
    batch.articles.extend(articles);
    batch.problems.extend(problems);
}

async fn finish(batch: Batch, kept: Vec<Capture>, emit: &Emit) {
    emit(Action::Read(batch, None));
    if !kept.is_empty() {
        shelf::keep(kept).await;
    }
}
