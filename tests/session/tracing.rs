//! Questions about the past of an article, answered between other work.

use std::rc::Rc;

use palimpsest::diff::DiffConfig;
use palimpsest::model::{Article, Certainty, Paragraph, Tracker, Version, VersionNumber};
use palimpsest::session::messages::{Report, decode, encode};
use palimpsest::session::{Answer, KeptAnnals, Question, Traced, Tracer, article_key};
use palimpsest::trace::{Passage, Point, TraceConfig, Tracing};

fn article(id: &str, texts: &[&str]) -> Rc<Article> {
    let paragraph = |line: &str| Paragraph {
        text: line.to_owned(),
        certainty: Certainty::READ,
    };
    let versions = (0..).zip(texts).map(|(number, text)| Version {
        number: VersionNumber(number),
        title: Some("Ferry hits quay".to_owned()),
        title_certainty: Certainty::READ,
        captured_at: None,
        dated_by: None,
        paragraphs: Some(text.lines().map(paragraph).collect()),
        files: Vec::new(),
        dispute: None,
    });
    Rc::new(Article {
        tracker: Tracker::NewsSniffer,
        tracker_id: Some(id.to_owned()),
        source: None,
        url: None,
        first_seen: None,
        version_count: None,
        is_order_overruled: false,
        versions: versions.collect(),
        steps: Vec::new(),
    })
}

fn story() -> Rc<Article> {
    article(
        "1",
        &[
            "The ferry hit the quay.\nPolice said 12 people were hurt.",
            "The ferry hit the quay at noon.\nPolice said 12 people were hurt.",
            "The ferry hit the quay at noon.\nPolice said 17 people were hurt.\nThe harbour is closed.",
        ],
    )
}

fn tracer() -> Tracer {
    Tracer::new(DiffConfig::default())
}

fn phrase(phrase: &str) -> Question {
    Question::Phrase {
        phrase: phrase.to_owned(),
        match_case: false,
    }
}

/// All that is said until there is nothing left to do, as it crosses over.
fn said(tracer: &mut Tracer, articles: &[Rc<Article>]) -> Vec<(String, Question, Answer)> {
    let mut said = Vec::new();
    loop {
        match tracer.step(articles) {
            Traced::Nothing => return said,
            Traced::Some => {}
            Traced::Answer(article, question, answer) => {
                let report = Report::Traced {
                    article,
                    question,
                    answer,
                };
                let packed = encode(&report).expect("room for it");
                match decode(&packed) {
                    Some(Report::Traced {
                        article,
                        question,
                        answer,
                    }) => said.push((article, question, *answer)),
                    other => panic!("{other:?}"),
                }
            }
        }
    }
}

#[test]
fn annals_that_come_over_tell_of_every_version_what_tracing_tells() {
    let article = story();
    let mut tracer = tracer();
    tracer.ask(article_key(&article), Question::Annals);
    let mut kept = KeptAnnals::default();
    let said = said(&mut tracer, &[Rc::clone(&article)]);
    let last = said.len() - 1;
    for (at, (_, _, answer)) in said.into_iter().enumerate() {
        assert!(kept.get(&article).is_none());
        assert_eq!(kept.take(&article, answer), at == last);
    }
    let (annals, precise) = kept.get(&article).expect("all of them");
    assert!(precise);
    let whole = Tracing::of(&article, TraceConfig::default());
    let versions: Vec<VersionNumber> = annals.versions().collect();
    assert_eq!(versions, whole.versions().collect::<Vec<_>>());
    for number in versions {
        assert_eq!(annals.since(number), whole.since(number));
    }
    assert!(kept.get(&story()).is_none(), "of another article");
}

#[test]
fn a_phrase_and_a_passage_are_answered_as_tracing_does() {
    let article = story();
    let whole = Tracing::of(&article, TraceConfig::default());
    let mut tracer = tracer();
    let passage = Passage::Text(
        Point {
            paragraph: 1,
            byte: 12,
        }..Point {
            paragraph: 1,
            byte: 21,
        },
    );
    let version = VersionNumber(0);
    let asked = [
        Question::Passage {
            version,
            passage: passage.clone(),
        },
        phrase("12 people"),
    ];
    for question in asked.clone() {
        tracer.ask(article_key(&article), question);
    }
    let said = said(&mut tracer, std::slice::from_ref(&article));
    let expected = [
        Answer::Phrase(whole.phrase("12 people", false)),
        Answer::Passage(whole.passage(version, &passage)),
    ];
    let answers: Vec<Answer> = said.iter().map(|(_, _, answer)| answer.clone()).collect();
    assert_eq!(answers, expected, "what was asked last comes first");
    assert_eq!(said[0].1, asked[1]);
}

#[test]
fn of_two_questions_of_a_kind_only_the_later_is_answered() {
    let article = story();
    let mut tracer = tracer();
    tracer.ask(article_key(&article), phrase("12 people"));
    for _ in 0..5 {
        tracer.step(std::slice::from_ref(&article));
    }
    tracer.ask(article_key(&article), phrase("the quay"));
    let said = said(&mut tracer, &[Rc::clone(&article)]);
    let whole = Tracing::of(&article, TraceConfig::default());
    assert_eq!(
        said,
        [(
            article_key(&article),
            phrase("the quay"),
            Answer::Phrase(whole.phrase("the quay", false))
        )]
    );
}

#[test]
fn a_question_about_an_article_that_is_not_there_waits_for_it() {
    let article = story();
    let mut tracer = tracer();
    tracer.ask(article_key(&article), phrase("12 people"));
    assert_eq!(said(&mut tracer, &[]), []);
    assert_eq!(said(&mut tracer, &[article]).len(), 1);
}

#[test]
fn a_question_about_another_article_takes_the_place_of_all() {
    let (first, second) = (story(), article("2", &["The mayor spoke."]));
    let mut tracer = tracer();
    tracer.ask(article_key(&first), Question::Annals);
    tracer.ask(article_key(&second), phrase("mayor"));
    let said = said(&mut tracer, &[first, Rc::clone(&second)]);
    assert_eq!(said.len(), 1);
    assert_eq!(said[0].0, article_key(&second));
}

#[test]
fn an_article_that_changes_while_it_is_traced_is_traced_as_it_is_then() {
    let old = story();
    let new = article(
        "1",
        &[
            "The ferry hit the quay.\nPolice said 11 people were hurt.",
            "The ferry hit the quay at noon.\nPolice said 12 people were hurt.",
            "The ferry hit the quay at noon.\nPolice said 17 people were hurt.",
        ],
    );
    for steps in 0..8 {
        let mut tracer = tracer();
        tracer.ask(article_key(&old), phrase("12 people"));
        for _ in 0..steps {
            tracer.step(std::slice::from_ref(&old));
        }
        tracer.ask(article_key(&new), phrase("12 people"));
        let said = said(&mut tracer, &[Rc::clone(&new)]);
        let whole = Tracing::of(&new, TraceConfig::default());
        let answer = said.last().map(|(_, _, answer)| answer.clone());
        assert_eq!(
            answer,
            Some(Answer::Phrase(whole.phrase("12 people", false)))
        );
    }
}
