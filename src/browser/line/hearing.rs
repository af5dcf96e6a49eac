//! What comes over the line: reports, and that a worker has failed.

use std::rc::{Rc, Weak};

use wasm_bindgen::JsValue;

use super::unread::Left;
use super::{End, Line, Withdrawn};
use crate::browser::worker::Word;
use crate::browser::{marks, shelf};
use crate::kinds::Comparison;
use crate::model::{Article, Sides, VersionNumber};
use crate::session::messages::Report;
use crate::session::{Undo, Why, article_key};
use crate::state::Action;

impl Line {
    /// What a worker's words are given to.
    pub(super) fn hearing(&self) -> impl Fn(Word) + 'static {
        let own = Weak::clone(&self.own);
        move |word| {
            let Some(line) = own.upgrade() else { return };
            match word {
                Word::Report(report, beside) => line.hear(*report, beside),
                Word::Lost(fault) => line.lose(&fault),
            }
        }
    }

    fn hear(&self, report: Report, beside: Vec<JsValue>) {
        // The state may act at once on what it is told, and come back here: nothing is borrowed by then.
        match report {
            Report::Ready => self.begin(),
            Report::Reading { progress, is_given } => {
                if is_given {
                    self.inner.borrow_mut().pending.begin();
                }
                (self.emit)(Action::Progress(Some(progress)));
            }
            Report::Progress(progress) => (self.emit)(Action::Progress(Some(progress))),
            Report::Settled(count) => self.inner.borrow_mut().pending.settle(count),
            Report::Piece(piece) => self.inner.borrow_mut().inbox.take(piece),
            Report::Assembled(update) => {
                let assembled = {
                    let mut inner = self.inner.borrow_mut();
                    let assembled = inner.inbox.unpack(update);
                    inner.figures.retain(&assembled.articles);
                    inner.undo.clone_from(&assembled.undo);
                    if matches!(
                        assembled.undo,
                        None | Some(Undo::Added { .. } | Undo::OrderReleased)
                    ) {
                        inner.withdrawn = None;
                    }
                    assembled
                };
                (self.emit)(Action::Assembled(assembled));
            }
            Report::Compared {
                article,
                pair,
                comparison,
            } => self.hear_compared(&article, pair, comparison),
            Report::Traced {
                article,
                question,
                answer,
            } => self.hear_traced(&article, &question, *answer),
            Report::Withdrawn { keys, said } => {
                self.inner.borrow_mut().withdrawn = Some(Withdrawn {
                    keys,
                    said,
                    records: beside,
                });
            }
            Report::Cancelled(count) => {
                let things = self.inner.borrow_mut().pending.take_cancelled(count);
                let left = |thing| (Left::Given(thing), Why::Cancelled);
                self.leave(things.into_iter().map(left).collect());
            }
            Report::PassedOver {
                key,
                name,
                is_cancelled,
            } => {
                let why = if is_cancelled {
                    Why::Cancelled
                } else {
                    marks::pass_over(&key);
                    Why::Stopped
                };
                self.inner
                    .borrow_mut()
                    .unread
                    .add(Left::Kept(key), name, why);
                self.tell_unread();
            }
            Report::Unkept => (self.emit)(Action::Unkept(true)),
            Report::Opening(key) => marks::set(&key),
            Report::Opened(_) => {
                marks::clear();
                let opened = self.inner.borrow_mut().opened.take();
                if let Some(opened) = opened {
                    opened();
                }
            }
            Report::Idle => {
                self.inner.borrow_mut().timer = None;
                (self.emit)(Action::Progress(None));
            }
        }
    }

    /// A comparison: the answer to what the page waits for, or one ahead of need, if the article is still the one that it is of.
    fn hear_compared(&self, key: &str, pair: Sides<VersionNumber>, comparison: Comparison) {
        let comparison = Rc::new(comparison);
        let (asked, article) = {
            let mut inner = self.inner.borrow_mut();
            let mut held = inner.inbox.held().iter();
            let article = held.find(|article| article_key(article) == key).cloned();
            let Some(article) = article else { return };
            let asked = inner
                .compared
                .take_if(|asked| asked.pair == pair && Rc::ptr_eq(&article, &asked.article));
            // What was compared ahead for an article that is no more on show is of no use.
            let is_on_show = |(on_show, _): &(Rc<Article>, _)| Rc::ptr_eq(on_show, &article);
            if asked.is_some() {
                inner.comparisons.keep(&article, pair, &comparison);
            } else if inner.on_show.as_ref().is_some_and(is_on_show) {
                inner.comparisons.keep_ahead(&article, pair, &comparison);
            }
            (asked, article)
        };
        self.note(&article, pair, &comparison);
        if let Some(asked) = asked {
            (asked.answered)(comparison);
        }
    }

    /// The worker has failed. One that never came up is not tried again; the place of any other is taken by a new one.
    pub(super) fn lose(&self, fault: &str) {
        web_sys::console::warn_1(&format!("the worker has failed: {fault}").into());
        let is_starting = matches!(self.inner.borrow().end, End::Starting(..));
        if is_starting {
            self.read_in_the_page();
            return;
        }
        // What it broke on of what was kept is not tried again.
        let is_known = marks::pass_over_marked();
        let tab = {
            let mut inner = self.inner.borrow_mut();
            inner.pending.blame();
            // Where nobody knows what of it that was, and it was so twice, all of it is left alone.
            let is_opening = inner.opened.is_some() && !inner.pending.has_begun() && !is_known;
            let may_open = !(is_opening && inner.has_failed_to_open);
            inner.has_failed_to_open = is_opening;
            may_open.then(shelf::tab).flatten()
        };
        self.start(true, tab);
    }
}
