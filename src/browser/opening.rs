//! What a person gives and asks for, sent to where captures are read.

use std::cell::RefCell;
use std::rc::Rc;

use super::files::Named;
use super::folder;
use super::given::Given;
use super::intake::Handover;
use super::line::Line;
use super::spawn;
use crate::kinds::Comparison;
use crate::model::{
    Article, Capture, Overruling, Problem, ReadingChoice, Shift, Sides, VersionNumber,
};
use crate::parse::unpack::is_clutter;
use crate::session::messages::{Command, Source};
use crate::session::{Answer, CaptureId, Figures, Question, UnreadId};
use crate::state::{Action, Address};
use crate::trace::Annals;

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
    /// The page's line; there is one.
    static LINE: RefCell<Option<(Rc<Line>, Emit)>> = const { RefCell::new(None) };
}

/// Opens again what this tab had open before a reload, at the place that the address names; calls `opened` when that is there, and in
/// any case. From then on `emit` gets all that comes of what is given and asked for.
pub fn start(address: Address, emit: Emit, opened: impl FnOnce() + 'static) {
    emit(Action::Begin(address));
    let line = Line::open(Rc::clone(&emit), opened);
    LINE.set(Some((line, emit)));
}

/// Takes what was dropped or pasted.
pub fn take(given: Handover) {
    if given.dropped.is_empty() {
        let forms = pasted(&given);
        if !forms.is_empty() {
            give(Given::of_sources([Source::Forms(forms)]));
        }
        return;
    }
    spawn(async move {
        give_files(folder::walk(given.dropped).await);
    });
}

/// Takes files that were picked.
pub fn take_files(files: Vec<Named>) {
    give_files(files.into_iter().map(Ok).collect());
}

/// Gives files to read, save for what lies in a folder without being anything by itself.
fn give_files(found: Vec<Result<Named, Problem>>) {
    let is_meant = |found: &Result<Named, Problem>| match found {
        Ok(Named { path, .. }) => !(path.contains('/') && is_clutter(path)),
        Err(_) => true,
    };
    give(Given::of_files(found.into_iter().filter(is_meant)));
}

/// Opens the built-in example.
pub fn open_example() {
    let pages = EXAMPLE.map(|(name, bytes)| Source::Forms(vec![Capture::new(name, bytes)]));
    give(Given::of_sources(pages));
}

/// Reads no more; what was read stays, the rest is named.
pub fn cancel() {
    ask(Command::Cancel);
}

/// Takes a capture away.
pub fn remove(id: CaptureId) {
    ask(Command::Remove(id));
}

/// Leaves the file in hand unread, and goes on with the rest.
pub fn break_off() {
    if let Some((line, _)) = line() {
        line.break_off();
    }
}

/// Reads what was not read; `None` stands for all of it.
pub fn read_now(id: Option<UnreadId>) {
    if let Some((line, _)) = line() {
        line.read_now(id);
    }
}

/// Forgets what was not read; `None` stands for all of it.
pub fn leave_unread(id: Option<UnreadId>) {
    if let Some((line, _)) = line() {
        line.leave_unread(id);
    }
}

/// A comparison that was asked for; when dropped nobody waits for it any more.
pub struct Awaited(());

impl Drop for Awaited {
    fn drop(&mut self) {
        if let Some((line, _)) = line() {
            line.forget_comparison();
        }
    }
}

/// Asks for the comparison of two long versions of an article that is open.
pub fn compare(
    article: Rc<Article>,
    pair: Sides<VersionNumber>,
    answered: impl FnOnce(Rc<Comparison>) + 'static,
) -> Awaited {
    if let Some((line, _)) = line() {
        line.compare(article, pair, answered);
    }
    Awaited(())
}

/// The comparison of two versions, if it was made already: asked for before, or ahead of need.
pub fn known(article: &Rc<Article>, pair: Sides<VersionNumber>) -> Option<Rc<Comparison>> {
    line().and_then(|(line, _)| line.known(article, pair))
}

/// Keeps a comparison that was made in the page.
pub fn keep(article: &Rc<Article>, pair: Sides<VersionNumber>, made: &Rc<Comparison>) {
    if let Some((line, _)) = line() {
        line.keep(article, pair, made);
    }
}

/// These two versions are on show: what may be wanted next is compared ahead.
pub fn look(article: Rc<Article>, pair: Sides<VersionNumber>) {
    if let Some((line, _)) = line() {
        line.look(article, pair);
    }
}

/// Asks about the past of an article that is open; the question takes the place of one of the same kind.
pub fn trace(article: Rc<Article>, question: Question, answered: impl FnOnce(Answer) + 'static) {
    if let Some((line, _)) = line() {
        line.trace(article, question, answered);
    }
}

/// What was said to a question about an article, if it was asked before and the article is still the same.
pub fn answer(article: &Rc<Article>, question: &Question) -> Option<Rc<Answer>> {
    line().and_then(|(line, _)| line.answer(article, question))
}

/// How much the steps of an article changed, as far as they were compared.
pub fn figures(article: &Rc<Article>) -> Rc<Figures> {
    let known = line().map(|(line, _)| line.figures(article));
    known.unwrap_or_default()
}

/// Somebody who is told when more is known of how much the steps changed; nobody when dropped.
pub struct Watching(());

impl Drop for Watching {
    fn drop(&mut self) {
        if let Some((line, _)) = line() {
            line.watch_figures(None);
        }
    }
}

/// Calls back whenever more is known of how much the steps of an article changed, a few times a second at most.
pub fn watch_figures(told: impl Fn() + 'static) -> Watching {
    if let Some((line, _)) = line() {
        line.watch_figures(Some(Rc::new(told)));
    }
    Watching(())
}

/// Since when every word of every version of an article stands there, if that was asked and is answered; and whether it was told as finely as
/// it can be.
pub fn annals(article: &Rc<Article>) -> Option<(Rc<Annals>, bool)> {
    line().and_then(|(line, _)| line.annals(article))
}

/// Undoes what was done last: adding, removing, clearing.
pub fn undo() {
    if let Some((line, _)) = line() {
        line.undo();
    }
}

/// Takes everything away, on the page and on the machine. Until something else is done it can be undone.
pub fn clear() {
    ask(Command::Clear);
}

/// Reads a line of a page as the person says.
pub fn overrule(overruling: Overruling) {
    ask(Command::Overrule(overruling));
}

/// Leaves a line of a page to the inference again.
pub fn release(file: &str, line: usize) {
    ask(Command::Release {
        file: file.to_owned(),
        line,
    });
}

/// Shows this reading of a version.
pub fn choose(choice: ReadingChoice) {
    ask(Command::Choose(choice));
}

/// Moves the version that comes from a file among the others of its article.
pub fn rearrange(file: &str, shift: Shift) {
    ask(Command::Rearrange {
        file: file.to_owned(),
        shift,
    });
}

/// Leaves the order of the versions to the inference again, of the article that a file is of.
pub fn release_order(file: &str) {
    ask(Command::ReleaseOrder {
        file: file.to_owned(),
    });
}

fn give(given: Given) {
    if given.is_empty() {
        return;
    }
    if let Some((line, emit)) = line() {
        emit(Action::Began(given.len()));
        line.give(given);
    }
}

fn ask(command: Command) {
    if let Some((line, _)) = line() {
        line.ask(command);
    }
}

fn line() -> Option<(Rc<Line>, Emit)> {
    LINE.with_borrow(Clone::clone)
}

/// What was pasted, the richest form first.
fn pasted(given: &Handover) -> Vec<Capture> {
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
