//! What was read joins what is there, and the page goes to it.

use std::rc::Rc;

use super::follow::follow;
use super::{
    Address, Comparing, Direction, Screen, State, article_key, disputed, end_pair, pair, renamed,
};
use crate::model::{Article, Problem, ProblemKind, Sides, Tracker, VersionNumber};
use crate::session::{Assembled, News, Told, disputes};

/// Takes what the session holds now.
pub(super) fn take(state: &mut State, assembled: Assembled) {
    let before = std::mem::replace(&mut state.problems, Rc::new(assembled.problems));
    let shown = state.comparing().map(|(article, _)| Rc::clone(article));
    set(&mut state.articles, assembled.articles);
    set(&mut state.changed, assembled.changed);
    set(&mut state.captures, assembled.captures);
    set(&mut state.overrulings, assembled.overrulings);
    state.undo = assembled.undo;
    notice(state, &before, &assembled.news);
    stay(state, shown.as_deref());
    show(state, &assembled.news);
}

/// Puts a list in place of another, and keeps the pointer where they are the same.
fn set<T: PartialEq>(list: &mut Rc<Vec<T>>, new: Vec<T>) {
    if **list != new {
        *list = Rc::new(new);
    }
}

/// Tells the person of problems that are new, or that they have come upon once more; no longer of those that are gone.
fn notice(state: &mut State, before: &[Problem], news: &News) {
    let is_news = |problem: &&Problem| {
        !before.contains(problem) || (!news.is_reopened && news.problems.contains(problem))
    };
    let problems = Rc::clone(&state.problems);
    let mut notices: Vec<Problem> = state
        .notices
        .iter()
        .filter(|problem| problems.contains(problem))
        .cloned()
        .collect();
    for problem in problems.iter().filter(is_news) {
        if !notices.contains(problem) && !is_told_beside_the_text(&state.articles, problem) {
            notices.push(problem.clone());
        }
    }
    set(&mut state.notices, notices);
}

/// Whether the comparison itself tells of this problem, as long as it shows the text that is concerned. That text files came together by
/// likeness, as they must, is said with their order; what the person has settled is no news to them.
fn is_told_beside_the_text(articles: &[Rc<Article>], problem: &Problem) -> bool {
    let holds = |article: &Article| {
        let mut versions = article.versions.iter();
        versions.any(|version| version.is_held() && version.files.contains(&problem.file))
    };
    let mut articles = articles.iter();
    articles.any(|article| match problem.kind() {
        ProblemKind::Conflict => is_settled(article, problem),
        ProblemKind::GroupedByLikeness => {
            article.tracker == Tracker::TextFiles && article.versions.len() > 1 && holds(article)
        }
        kind => kind.is_caveat() && holds(article),
    })
}

/// Whether a conflict is about a version of which the person has chosen a reading.
fn is_settled(article: &Article, problem: &Problem) -> bool {
    let settled = article.versions.iter().filter(|version| {
        let dispute = version.dispute.as_ref();
        dispute.is_some_and(|dispute| dispute.is_chosen)
    });
    let mut conflicts = settled.flat_map(disputes);
    conflicts.any(|(_, conflict)| conflict == *problem)
}

/// Stays with what is on show as far as that is still there, and goes back to what was on show before it went. `shown` is the article on
/// show, as it was before.
fn stay(state: &mut State, shown: Option<&Article>) {
    let (articles, mut screen) = (Rc::clone(&state.articles), state.screen.clone());
    let is_back =
        |(left, instead): &mut (Screen, Screen)| *instead == screen && is_there(&articles, left);
    if let Some((left, _)) = state.left.take_if(is_back) {
        state.screen = left;
        return;
    }
    let mut before = None;
    if let (Screen::Read(comparing), Some(shown)) = (&mut screen, shown) {
        before = Some(comparing.clone());
        renamed::follow(comparing, shown, &articles);
        state.screen = Screen::Read(comparing.clone());
    }
    if let Screen::Read(comparing) = screen
        && !is_whole(&articles, &comparing)
    {
        let article = state.article(&comparing.article);
        let nearest = article.and_then(|article| nearest(article, comparing.pair));
        let known = article.map(|_| Screen::Known(comparing.article.clone()));
        let instead = nearest.map(Screen::Read).or(known);
        state.screen = instead.unwrap_or(Screen::Arrive);
        let left = Screen::Read(before.unwrap_or(comparing));
        state.left = Some((left, state.screen.clone()));
    }
    if is_there(&articles, &state.screen) {
        return;
    }
    let instead = match &state.screen {
        Screen::Readings(disputed) => disputed::behind(state, disputed),
        _ => Screen::Arrive,
    };
    let left = std::mem::replace(&mut state.screen, instead);
    state.left = Some((left, state.screen.clone()));
}

/// Whether what a screen shows is there.
fn is_there(articles: &[Rc<Article>], screen: &Screen) -> bool {
    match screen {
        Screen::Arrive => true,
        Screen::List => !articles.is_empty(),
        Screen::Known(key) => articles.iter().any(|article| article_key(article) == *key),
        Screen::Readings(disputed) => {
            let mut articles = articles.iter();
            articles.any(|article| {
                article_key(article) == disputed.article
                    && disputed::is_there(article, disputed.number, disputed.other)
            })
        }
        Screen::Read(comparing) => is_whole(articles, comparing),
    }
}

/// Whether both versions are held.
fn is_whole(articles: &[Rc<Article>], comparing: &Comparing) -> bool {
    let mut articles = articles.iter();
    articles
        .find(|article| article_key(article) == comparing.article)
        .is_some_and(|article| pair::is_held(article, comparing.pair))
}

/// The step that leads to the same newer version or one before it, where there is one.
fn nearest(article: &Article, wanted: Sides<VersionNumber>) -> Option<Comparing> {
    let first = end_pair(article, Direction::Back)?;
    let pair = pair::steps(article)
        .take_while(|pair| pair.new <= wanted.new)
        .last();
    Some(comparing(article, pair.unwrap_or(first)))
}

/// Goes to what was just read; stays where it is when nothing in it can be compared, or goes from the way in to the list.
///
/// A link that was opened before its captures is taken up as soon as both its versions are held; what was just read is shown meanwhile,
/// and for good if the versions never come. After a reload the address is such a link, but only it is followed: it leads to what there
/// is when nothing more comes.
fn show(state: &mut State, news: &News) {
    if state.articles.is_empty() {
        return;
    }
    let is_due = |wanted: &mut Address| {
        can_show(&state.articles, wanted) || (news.is_reopened && news.is_last)
    };
    if let Some(wanted) = state.wanted.take_if(is_due) {
        follow(state, &wanted);
        return;
    }
    if news.is_reopened {
        return;
    }
    if let Some(target) = target(state, &news.told) {
        state.screen = Screen::Read(target);
        state.left = None;
    } else if news.is_last
        && matches!(state.screen, Screen::Arrive | Screen::Known(_))
        && is_nothing_held(&state.articles)
    {
        // They say what was read, and what is missing.
        state.screen = match state.articles.as_slice() {
            [article] => Screen::Known(article_key(article)),
            _ => Screen::List,
        };
    }
    if news.is_last {
        state.wanted = None;
    }
}

/// Whether no article has two versions that could be compared.
fn is_nothing_held(articles: &[Rc<Article>]) -> bool {
    articles
        .iter()
        .all(|article| end_pair(article, Direction::Back).is_none())
}

/// Whether the two versions that an address names are held, or where it names the list, whether there is anything in it.
fn can_show(articles: &[Rc<Article>], wanted: &Address) -> bool {
    if wanted.list {
        return !articles.is_empty();
    }
    let held = |article: &Rc<Article>| {
        let is_read = |(number, other)| disputed::is_there(article, number, other);
        match wanted.reading {
            Some(reading) => is_read(reading),
            None if wanted.known => true,
            None => wanted.pair.is_some_and(|pair| pair::is_held(article, pair)),
        }
    };
    match &wanted.article {
        Some(key) => articles
            .iter()
            .find(|article| article_key(article) == *key)
            .is_some_and(held),
        None => articles.first().is_some_and(held),
    }
}

/// One page leads to its own two versions; several lead to the first step of the first one's article.
fn target(state: &State, told: &[Told]) -> Option<Comparing> {
    told.iter().find_map(|one| {
        let article = state.article(&one.article)?;
        let own = one
            .pair
            .filter(|pair| told.len() == 1 && pair::is_held(article, *pair));
        let pair = own.or_else(|| end_pair(article, Direction::Back))?;
        Some(comparing(article, pair))
    })
}

fn comparing(article: &Article, pair: Sides<VersionNumber>) -> Comparing {
    Comparing {
        article: article_key(article),
        pair,
    }
}
