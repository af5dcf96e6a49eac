//! Comparisons ahead of need: what is compared next, what is kept, and that no step of a history is left out.

use std::rc::Rc;

use palimpsest::model::Article;
use palimpsest::session::{Ahead, KeptComparisons, article_key};

use crate::{comparison, pair, story};

/// The pages that tell all seven versions.
const ALL: &[usize] = &[0, 1, 2, 3];

fn all(ahead: &mut Ahead, articles: &[Rc<Article>]) -> Vec<(u32, u32)> {
    let pairs = std::iter::from_fn(|| ahead.next(articles));
    pairs.map(|(_, pair)| (pair.old.0, pair.new.0)).collect()
}

#[test]
fn where_the_handles_may_go_comes_first_then_every_step_the_nearest_first() {
    let article = story(ALL);
    let mut ahead = Ahead::default();
    ahead.look(article_key(&article), pair(2, 3));
    let articles = [article];
    assert_eq!(
        all(&mut ahead, &articles),
        [(3, 4), (1, 2), (2, 4), (1, 3), (4, 5), (0, 1), (5, 6)]
    );
    assert!(ahead.next(&articles).is_none(), "once is enough");
}

#[test]
fn another_pair_brings_only_what_was_not_compared_yet() {
    let article = story(ALL);
    let mut ahead = Ahead::default();
    ahead.look(article_key(&article), pair(0, 1));
    let articles = [Rc::clone(&article)];
    assert_eq!(ahead.next(&articles).map(|next| next.1), Some(pair(1, 2)));
    ahead.look(article_key(&article), pair(0, 3));
    let rest = all(&mut ahead, &articles);
    assert_eq!(rest[..2], [(1, 4), (0, 4)]);
    assert!(!rest.contains(&(1, 2)) && !rest.contains(&(0, 3)));
    assert!(
        rest.contains(&(0, 1)),
        "not on show any more, so nobody else has it: {rest:?}"
    );
}

#[test]
fn an_article_that_changed_is_compared_anew_and_one_that_went_is_not() {
    let article = story(ALL);
    let mut ahead = Ahead::default();
    ahead.look(article_key(&article), pair(0, 1));
    let first = all(&mut ahead, &[Rc::clone(&article)]);
    let other = Rc::new((*article).clone());
    assert_eq!(all(&mut ahead, &[other]), first);
    assert!(ahead.next(&[]).is_none());
    assert!(
        Ahead::default().next(&[article]).is_none(),
        "nothing is on show"
    );
}

#[test]
fn a_version_without_text_is_stepped_over() {
    let mut bare = (*story(ALL)).clone();
    bare.versions[3].paragraphs = None;
    let article = Rc::new(bare);
    let mut ahead = Ahead::default();
    ahead.look(article_key(&article), pair(2, 4));
    let pairs = all(&mut ahead, &[article]);
    assert!(
        pairs.iter().all(|(old, new)| *old != 3 && *new != 3),
        "{pairs:?}"
    );
    assert_eq!(pairs[..2], [(4, 5), (1, 2)]);
}

#[test]
fn a_comparison_is_kept_for_as_long_as_its_article_is_the_same() {
    let article = story(ALL);
    let made = Rc::new(comparison(&article, pair(0, 1)));
    let mut kept = KeptComparisons::default();
    kept.keep_ahead(&article, pair(0, 1), &made);
    assert!(
        kept.get(&article, pair(0, 1))
            .is_some_and(|known| Rc::ptr_eq(&known, &made))
    );
    assert!(kept.get(&article, pair(1, 2)).is_none());
    let other = Rc::new((*article).clone());
    assert!(
        kept.get(&other, pair(0, 1)).is_none(),
        "another one, however like"
    );
    kept.keep(&other, pair(1, 2), &Rc::new(comparison(&other, pair(1, 2))));
    assert!(
        kept.get(&article, pair(0, 1)).is_none(),
        "only of one article"
    );
}

#[test]
fn where_there_is_no_room_what_is_on_show_goes_before_what_may_be_wanted() {
    let article = story(ALL);
    let pairs = [pair(0, 1), pair(1, 2), pair(2, 3), pair(3, 4), pair(4, 5)];
    let mut kept = KeptComparisons::up_to(4_000);
    for pair in pairs {
        kept.keep_ahead(&article, pair, &Rc::new(comparison(&article, pair)));
    }
    let held = |kept: &KeptComparisons| pairs.map(|pair| kept.get(&article, pair).is_some());
    let before = held(&kept);
    assert!(
        before[0] && !before[4],
        "the nearest came first, and stay: {before:?}"
    );
    kept.keep(&article, pairs[4], &Rc::new(comparison(&article, pairs[4])));
    let after = held(&kept);
    assert!(after[4] && !after[0], "{after:?}");
    let mut none = KeptComparisons::up_to(0);
    none.keep(&article, pairs[0], &Rc::new(comparison(&article, pairs[0])));
    assert_eq!(held(&none), [false; 5]);
}
