//! How much each step changed: told of every step, of steps only, and for as long as an article stays the same.

use std::rc::Rc;

use palimpsest::model::VersionNumber;
use palimpsest::session::{Ahead, Answer, Figure, KeptAnswers, KeptFigures, Question, article_key};
use palimpsest::trace::{Passage, PhraseTrace};

use crate::{comparison, pair, story};

/// The pages that tell all versions but one.
const WITHOUT_4: &[usize] = &[0, 1, 3];

#[test]
fn what_is_compared_ahead_comes_to_a_figure_of_every_step() {
    let article = story(WITHOUT_4);
    let mut ahead = Ahead::default();
    let mut kept = KeptFigures::default();
    // The page itself has compared the pair on show.
    let on_show = pair(0, 1);
    ahead.look(article_key(&article), on_show);
    kept.note(&article, on_show, &comparison(&article, on_show));
    while let Some((of, step)) = ahead.next(&[Rc::clone(&article)]) {
        kept.note(&of, step, &comparison(&of, step));
    }
    let figures = kept.get(&article);
    for step in [pair(0, 1), pair(1, 2), pair(2, 3), pair(3, 5), pair(5, 6)] {
        let stats = comparison(&article, step).diff.stats;
        let expected = Figure {
            inserted: stats.words_inserted,
            deleted: stats.words_deleted,
            moved: stats.words_moved,
        };
        assert_eq!(figures.get(step), Some(expected), "{step:?}");
    }
    for other in [pair(0, 2), pair(3, 4), pair(1, 3)] {
        assert_eq!(figures.get(other), None, "{other:?} is no step");
    }
    let most = figures.get(pair(3, 5)).expect("it is known");
    assert!(figures.most() >= most.inserted.max(most.deleted));
}

#[test]
fn nothing_new_is_no_news_and_another_article_has_figures_of_its_own() {
    let (one, other) = (story(WITHOUT_4), Rc::new((*story(WITHOUT_4)).clone()));
    let mut kept = KeptFigures::default();
    let made = comparison(&one, pair(0, 1));
    assert!(kept.note(&one, pair(0, 1), &made));
    assert!(!kept.note(&one, pair(0, 1), &made), "known already");
    assert!(!kept.note(&one, pair(0, 3), &made), "no step");
    assert_eq!(kept.get(&other).get(pair(0, 1)), None);
    // Going to another article and back loses nothing.
    assert!(kept.note(&other, pair(1, 2), &comparison(&other, pair(1, 2))));
    assert!(kept.get(&one).get(pair(0, 1)).is_some());
    kept.retain(&[Rc::clone(&other)]);
    assert_eq!(kept.get(&one).get(pair(0, 1)), None, "it is no longer open");
    assert!(kept.get(&other).get(pair(1, 2)).is_some());
}

#[test]
fn what_was_answered_once_is_kept_until_the_article_is_another_one() {
    let (one, other) = (story(WITHOUT_4), Rc::new((*story(WITHOUT_4)).clone()));
    let asked = |end| Question::Passage {
        version: VersionNumber(1),
        passage: Passage::Headline(0..end),
    };
    let mut kept = KeptAnswers::default();
    assert_eq!(kept.get(&one, &asked(4)), None);
    kept.keep(&one, &asked(4), &Answer::Passage(None));
    let phrase = Answer::Phrase(PhraseTrace::default());
    kept.keep(&one, &asked(5), &phrase);
    assert_eq!(
        kept.get(&one, &asked(4)).as_deref(),
        Some(&Answer::Passage(None))
    );
    assert_eq!(kept.get(&one, &asked(5)).as_deref(), Some(&phrase));
    assert_eq!(kept.get(&one, &asked(6)), None);
    assert_eq!(kept.get(&other, &asked(4)), None);
    for end in 10..400 {
        kept.keep(&one, &asked(end), &Answer::Passage(None));
    }
    assert_eq!(kept.get(&one, &asked(4)), None, "the oldest made room");
    assert!(kept.get(&one, &asked(399)).is_some());
    kept.keep(&other, &asked(4), &Answer::Passage(None));
    assert_eq!(kept.get(&one, &asked(399)), None);
}
