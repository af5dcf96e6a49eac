//! Articles on their way from the worker to the page: each once, and long ones in pieces, so that no message is so large that packing it
//! takes much memory, or unpacking it much time at once.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::Report;
use crate::model::{Article, Overruling, Paragraph, Problem, Row, Step, Version};
use crate::session::{Assembled, HeldCapture, News, Undo};

/// An [`Assembled`] on its way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Update {
    articles: Vec<Sent>,
    changed: Vec<usize>,
    problems: Vec<Problem>,
    captures: Vec<HeldCapture>,
    overrulings: Vec<Overruling>,
    undo: Option<Undo>,
    news: News,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
enum Sent {
    /// The article at that place of the list before.
    Same(usize),
    New(Rc<Article>),
    /// An article without its text, which came before in so many pieces.
    InPieces(Article, usize),
}

/// A piece of an article's text: what comes next of a version or a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Piece {
    /// Paragraphs of the version at that place of the article.
    Paragraphs(usize, Vec<Paragraph>),
    /// Rows of the step at that place of the article.
    Rows(usize, Vec<Row>),
}

/// Bytes of text from which on an article is sent in pieces, and which a piece has.
const PIECE: usize = 1024 * 1024;

/// Remembers which articles were sent.
#[derive(Debug, Clone, Default)]
pub struct Outbox {
    sent: Vec<Rc<Article>>,
}

/// Holds the articles that were received.
#[derive(Debug, Clone, Default)]
pub struct Inbox {
    held: Vec<Rc<Article>>,
    pieces: Vec<Piece>,
}

impl Outbox {
    /// Sends what is there now, in one message or several.
    pub fn send(&mut self, assembled: Assembled, mut send: impl FnMut(Report)) {
        let before = std::mem::replace(&mut self.sent, assembled.articles);
        let place =
            |article: &Rc<Article>| before.iter().position(|sent| Rc::ptr_eq(sent, article));
        let articles = self.sent.iter().map(|article| match place(article) {
            Some(at) => Sent::Same(at),
            None if length(article) < PIECE => Sent::New(Rc::clone(article)),
            None => Sent::InPieces(bare(article), in_pieces(article, &mut send)),
        });
        let articles = articles.collect();
        send(Report::Assembled(Update {
            articles,
            changed: assembled.changed,
            problems: assembled.problems,
            captures: assembled.captures,
            overrulings: assembled.overrulings,
            undo: assembled.undo,
            news: assembled.news,
        }));
    }

    /// The articles that were sent last.
    #[must_use]
    pub fn sent(&self) -> &[Rc<Article>] {
        &self.sent
    }
}

impl Inbox {
    /// Takes a piece of an update that is to come.
    pub fn take(&mut self, piece: Piece) {
        self.pieces.push(piece);
    }

    /// Unpacks what one [`Outbox`] has sent, in the same order, all of it.
    pub fn unpack(&mut self, update: Update) -> Assembled {
        let before = std::mem::take(&mut self.held);
        let mut pieces = std::mem::take(&mut self.pieces).into_iter();
        let articles = update.articles.into_iter().filter_map(|sent| match sent {
            Sent::Same(at) => before.get(at).map(Rc::clone),
            Sent::New(article) => Some(article),
            Sent::InPieces(article, count) => {
                Some(Rc::new(whole(article, pieces.by_ref().take(count))))
            }
        });
        self.held = articles.collect();
        Assembled {
            articles: self.held.clone(),
            changed: update.changed,
            problems: update.problems,
            captures: update.captures,
            overrulings: update.overrulings,
            undo: update.undo,
            news: update.news,
        }
    }

    /// The articles that were received last.
    #[must_use]
    pub fn held(&self) -> &[Rc<Article>] {
        &self.held
    }
}

/// The bytes of an article's text.
fn length(article: &Article) -> usize {
    let paragraphs = article
        .versions
        .iter()
        .flat_map(|one| one.paragraphs.iter());
    let rows = article.steps.iter().flat_map(|step| &step.rows);
    paragraphs.flatten().map(of_paragraph).sum::<usize>() + rows.map(of_row).sum::<usize>()
}

fn of_paragraph(paragraph: &Paragraph) -> usize {
    paragraph.text.len()
}

fn of_row(row: &Row) -> usize {
    let cells = [&row.cells.old, &row.cells.new];
    cells.into_iter().flatten().map(String::len).sum()
}

/// Sends an article's text; says in how many pieces.
fn in_pieces(article: &Article, send: &mut impl FnMut(Report)) -> usize {
    let mut count = 0;
    let mut send = |piece| {
        count += 1;
        send(Report::Piece(piece));
    };
    for (at, version) in article.versions.iter().enumerate() {
        let paragraphs = version.paragraphs.as_deref().unwrap_or_default();
        for piece in cut(paragraphs, of_paragraph) {
            send(Piece::Paragraphs(at, piece.to_vec()));
        }
    }
    for (at, step) in article.steps.iter().enumerate() {
        for piece in cut(&step.rows, of_row) {
            send(Piece::Rows(at, piece.to_vec()));
        }
    }
    count
}

/// Neighbours together for as long as they fit in a piece; at least one.
fn cut<T>(all: &[T], length: impl Fn(&T) -> usize) -> impl Iterator<Item = &[T]> {
    let mut rest = all;
    std::iter::from_fn(move || {
        let mut bytes = 0;
        let fits = |one: &&T| {
            bytes += length(one);
            bytes <= PIECE
        };
        let count = rest.iter().take_while(fits).count().max(1).min(rest.len());
        let (piece, after) = rest.split_at(count);
        rest = after;
        (!piece.is_empty()).then_some(piece)
    })
}

/// An article without its text.
fn bare(article: &Article) -> Article {
    let version = |version: &Version| Version {
        number: version.number,
        title: version.title.clone(),
        title_certainty: version.title_certainty,
        captured_at: version.captured_at,
        dated_by: version.dated_by,
        paragraphs: version.paragraphs.as_ref().map(|_| Vec::new()),
        files: version.files.clone(),
        // Other readings are few: they go along whole.
        dispute: version.dispute.clone(),
    };
    let step = |step: &Step| Step {
        numbers: step.numbers,
        elapsed: step.elapsed.clone(),
        rows: Vec::new(),
        lines: step.lines.clone(),
        files: step.files.clone(),
    };
    Article {
        tracker: article.tracker,
        tracker_id: article.tracker_id.clone(),
        source: article.source.clone(),
        url: article.url.clone(),
        first_seen: article.first_seen,
        version_count: article.version_count,
        is_order_overruled: article.is_order_overruled,
        versions: article.versions.iter().map(version).collect(),
        steps: article.steps.iter().map(step).collect(),
    }
}

/// The article with its text again.
fn whole(mut article: Article, pieces: impl Iterator<Item = Piece>) -> Article {
    for piece in pieces {
        match piece {
            Piece::Paragraphs(at, more) => {
                let version = article.versions.get_mut(at);
                if let Some(all) = version.and_then(|version| version.paragraphs.as_mut()) {
                    all.extend(more);
                }
            }
            Piece::Rows(at, more) => {
                if let Some(step) = article.steps.get_mut(at) {
                    step.rows.extend(more);
                }
            }
        }
    }
    article
}
