//! What was read joins what is there, and the page goes to it.

use std::rc::Rc;

use super::{Address, Comparing, Direction, Screen, State, article_key, end_pair, follow, pair};
use crate::assemble::{AssembleConfig, assemble};
use crate::model::{Article, Page, Problem, Sides, VersionNumber};

/// What was read from captures that came together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Batch {
    /// How many captures it was.
    pub captures: usize,
    /// Pages found in them.
    pub pages: Vec<Page>,
    /// Articles found in history files among them.
    pub articles: Vec<Article>,
    /// What could not be read.
    pub problems: Vec<Problem>,
}

/// Adds a batch to the state. A page or an article that is there already is not added again.
pub(super) fn read(state: &mut State, batch: Batch, address: Option<&Address>) {
    state.reading = state.reading.saturating_sub(batch.captures);
    let before = Rc::clone(&state.problems);
    add_new(&mut state.pages, &batch.pages);
    add_new(&mut state.saved, &batch.articles);
    add_new(&mut state.unread, &batch.problems);
    let history = assemble(
        &state.pages,
        &state.saved,
        &state.unread,
        &[],
        &AssembleConfig::default(),
    );
    state.articles = Rc::new(history.articles.into_iter().map(Rc::new).collect());
    let fresh: Vec<Problem> = history
        .problems
        .iter()
        .filter(|problem| !before.contains(problem) || batch.problems.contains(problem))
        .filter(|problem| !is_told_beside_the_text(&state.articles, problem))
        .cloned()
        .collect();
    add_new(&mut state.notices, &fresh);
    state.problems = Rc::new(history.problems);
    show(state, &batch, address);
}

/// Whether the comparison itself tells of this problem, as long as it shows the text that is concerned.
fn is_told_beside_the_text(articles: &[Rc<Article>], problem: &Problem) -> bool {
    let mut versions = articles.iter().flat_map(|article| &article.versions);
    problem.kind.is_caveat()
        && versions.any(|version| version.is_held() && version.files.contains(&problem.file))
}

/// Goes where the address says, or to what was just read; stays where it is when nothing in it can be compared.
fn show(state: &mut State, batch: &Batch, address: Option<&Address>) {
    if state.articles.is_empty() {
        return;
    }
    let wanted = state.wanted.take().filter(|wanted| can_show(state, wanted));
    if let Some(address) = address.or(wanted.as_ref()) {
        follow(state, address);
        return;
    }
    let target = target(state, batch);
    if let Some(comparing) = target {
        state.screen = Screen::Read(comparing);
    }
}

/// Whether the two versions that a link led to are held by now.
fn can_show(state: &State, wanted: &Address) -> bool {
    let held = |article: &Rc<Article>| wanted.pair.is_some_and(|pair| pair::is_held(article, pair));
    match &wanted.article {
        Some(key) => state.article(key).is_some_and(held),
        None => state.articles.first().is_some_and(held),
    }
}

/// One page leads to its own two versions; several lead to the first step of the first one's article.
fn target(state: &State, batch: &Batch) -> Option<Comparing> {
    let of_page = batch.pages.iter().find_map(|page| {
        let numbers = page.comparison.as_ref()?.numbers;
        let article = state.articles.iter().find(|article| holds(article, page))?;
        let own =
            Some(numbers).filter(|pair| batch.pages.len() == 1 && pair::is_held(article, *pair));
        let pair = own.or_else(|| end_pair(article, Direction::Back))?;
        Some(comparing(article, pair))
    });
    of_page.or_else(|| {
        batch.articles.iter().find_map(|read| {
            let key = article_key(read);
            let article = state.article(&key)?;
            Some(comparing(article, end_pair(article, Direction::Back)?))
        })
    })
}

fn comparing(article: &Article, pair: Sides<VersionNumber>) -> Comparing {
    Comparing {
        article: article_key(article),
        pair,
    }
}

/// Whether the article was made of this page, among others.
fn holds(article: &Article, page: &Page) -> bool {
    let same_id = page.tracker_id.is_none() || page.tracker_id == article.tracker_id;
    let same_url = page.url.is_none()
        || article.url.is_none()
        || page.tracker_id.is_some()
        || page.url == article.url;
    same_id
        && same_url
        && article
            .versions
            .iter()
            .any(|version| version.files.contains(&page.file))
}

fn add_new<T: Clone + PartialEq>(list: &mut Rc<Vec<T>>, found: &[T]) {
    for item in found {
        if !list.contains(item) {
            Rc::make_mut(list).push(item.clone());
        }
    }
}
