//! What a session holds: captures come, go and come back, in any order, and the history follows from what is there alone.

#[path = "session/ahead.rs"]
mod ahead;
#[path = "session/arranging.rs"]
mod arranging;
#[path = "session/figures.rs"]
mod figures;
#[path = "session/tracing.rs"]
mod tracing;
#[path = "session/undoing.rs"]
mod undoing;

use std::rc::Rc;

use palimpsest::assemble::AssembleConfig;
use palimpsest::diff::DiffConfig;
use palimpsest::kinds::Comparison;
use palimpsest::model::{
    Article, Capture, Fixed, Overruling, Problem, Said, Side, Sides, VersionNumber,
};
use palimpsest::parse::NativeDecode;
use palimpsest::session::messages::{Command, Inbox, Outbox, Report, Source, decode, encode};
use palimpsest::session::{Assembled, CaptureId, News, Progress, Session, Undo, Undone};
use proptest::prelude::*;
use proptest::sample::subsequence;

/// Captures of every kind: pages of two articles, flattened text, a page that was cut, what is no page at all.
fn captures() -> Vec<Capture> {
    let last = include_str!("../example/example-5-6.html");
    let cut = &last[..last.find("id='p6'").expect("six rows")];
    let capture = |name: &str, text: &str| Capture::new(name, text.as_bytes());
    vec![
        capture("0-1.html", include_str!("../example/example-0-1.html")),
        capture("2-3.html", include_str!("../example/example-2-3.html")),
        capture("4-5.html", include_str!("../example/example-4-5.html")),
        capture("5-6.html", last),
        capture("cut.html", cut),
        capture("flat.txt", include_str!("fixtures/flattened.txt")),
        capture("today.html", include_str!("fixtures/2016-09-03-today.html")),
        capture("notes.txt", "milk, bread"),
        capture("empty.html", ""),
    ]
}

/// These, and a piece that does not say which versions it compares.
fn captures_and_a_piece() -> Vec<Capture> {
    let piece = include_str!("fixtures/extracted-piece.txt");
    let mut all = captures();
    all.push(Capture::new("piece.txt", piece.as_bytes()));
    all
}

fn give(session: &mut Session, capture: &Capture) -> CaptureId {
    let outcome = session.give(vec![capture.clone()], &NativeDecode);
    outcome.expect("there is one form").id
}

fn session(captures: &[Capture]) -> Session {
    let mut session = Session::default();
    session.begin();
    for capture in captures {
        give(&mut session, capture);
    }
    session
}

fn assembled(session: &mut Session) -> Assembled {
    session.assembled(true, &AssembleConfig::default())
}

/// The built-in story's article, as far as these of its pages tell it.
fn story(pages: &[usize]) -> Rc<Article> {
    let all = captures();
    let given: Vec<Capture> = pages.iter().map(|page| all[*page].clone()).collect();
    Rc::clone(&assembled(&mut session(&given)).articles[0])
}

fn pair(old: u32, new: u32) -> Sides<VersionNumber> {
    Sides::new(VersionNumber(old), VersionNumber(new))
}

fn comparison(article: &Article, pair: Sides<VersionNumber>) -> Comparison {
    Comparison::of_versions(article, pair, &DiffConfig::default()).expect("both are held")
}

/// What is there, without what has just come.
fn still(session: &mut Session) -> Assembled {
    Assembled {
        news: News::default(),
        undo: None,
        ..assembled(session)
    }
}

/// The history alone, which must not depend on how it came about.
fn history(session: &mut Session) -> (Vec<Rc<Article>>, Vec<Problem>) {
    let assembled = assembled(session);
    (assembled.articles, assembled.problems)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn order_and_repetition_do_not_matter_nor_what_was_looked_at_on_the_way(some in subsequence(captures_and_a_piece(), 0..=10), seed in any::<u64>()) {
        let mut shuffled: Vec<Capture> = some.iter().chain(some.iter().take(3)).cloned().collect();
        let length = shuffled.len().max(1);
        for at in 0..shuffled.len() {
            shuffled.swap(at, (seed.rotate_left(at as u32 * 7) as usize) % length);
        }
        let mut looked_at = Session::default();
        for capture in &shuffled {
            give(&mut looked_at, capture);
            // What was put together on the way is remembered, and must not show in the end.
            history(&mut looked_at);
        }
        prop_assert_eq!(history(&mut session(&some)), history(&mut looked_at));
    }

    #[test]
    fn a_capture_that_went_leaves_no_trace_and_comes_back_as_it_was(at in 0..10_usize, is_looked_at in any::<bool>()) {
        let all = captures_and_a_piece();
        let mut others = all.clone();
        let gone = others.remove(at);
        let mut session = session(&all);
        let before = still(&mut session);
        let id = before.captures.iter().find(|held| held.name == gone.name).expect("it is there").id;
        prop_assert!(session.remove(id));
        if is_looked_at {
            prop_assert_eq!(history(&mut session), history(&mut self::session(&others)));
        }
        prop_assert_eq!(session.undo(), Some(Undone::CameBack(vec![id])));
        prop_assert_eq!(still(&mut session), before);
    }

    #[test]
    fn what_page_and_worker_say_crosses_unchanged(name in ".*", done in 0..300_usize, bytes in any::<Vec<u8>>(), line in any::<usize>()) {
        let reading = Report::Reading { progress: Progress { done, of: 300, name: name.clone(), parts: None }, is_given: true };
        prop_assert_eq!(decode(&encode(&reading).expect("memory")), Some(reading));
        let file = Source::File { name: name.clone(), length: 7, modified: None };
        let read = Command::Read(vec![file, Source::Forms(vec![Capture::new(name.clone(), bytes)])]);
        prop_assert_eq!(decode(&encode(&read).expect("memory")), Some(read));
        let overrule = Command::Overrule(Overruling { file: name, line, fixed: Fixed::OneSided(Side::New) });
        prop_assert_eq!(decode(&encode(&overrule).expect("memory")), Some(overrule));
    }

    #[test]
    fn bytes_that_nobody_said_are_no_message(bytes in any::<Vec<u8>>()) {
        // Whatever comes of it, nothing breaks.
        let _: Option<Report> = decode(&bytes);
        let _: Option<Command> = decode(&bytes);
    }
}

/// The messages, as they cross.
fn sent(outbox: &mut Outbox, assembled: Assembled) -> Vec<Vec<u8>> {
    let mut messages = Vec::new();
    outbox.send(assembled, |report| {
        messages.push(encode(&report).expect("memory"))
    });
    messages
}

fn received(inbox: &mut Inbox, messages: &[Vec<u8>]) -> Assembled {
    let mut arrived = None;
    for bytes in messages {
        match decode(bytes).expect("it is what was encoded") {
            Report::Piece(piece) => inbox.take(piece),
            Report::Assembled(update) => arrived = Some(inbox.unpack(update)),
            other => panic!("nobody sent {other:?}"),
        }
    }
    arrived.expect("it comes last")
}

#[test]
fn a_long_article_arrives_whole_in_messages_of_which_none_is_large() {
    let mut long = (*story(&[0, 1, 2, 3])).clone();
    for version in &mut long.versions {
        if let Some(paragraphs) = &mut version.paragraphs {
            *paragraphs = paragraphs.iter().cycle().take(6_000).cloned().collect();
        }
    }
    for step in &mut long.steps {
        step.rows = step.rows.iter().cycle().take(6_000).cloned().collect();
    }
    let mut short = long.clone();
    short.tracker_id = Some("1".to_owned());
    for version in &mut short.versions {
        version.paragraphs = None;
    }
    let there = Assembled {
        articles: vec![Rc::new(long.clone()), Rc::new(short), Rc::new(long)],
        ..Assembled::default()
    };
    let (mut outbox, mut inbox) = (Outbox::default(), Inbox::default());
    let messages = sent(&mut outbox, there.clone());
    let longest = messages.iter().map(Vec::len).max();
    assert!(
        messages.len() > 10 && longest < Some(1_500_000),
        "{longest:?}"
    );
    assert_eq!(received(&mut inbox, &messages), there);
    let again = sent(&mut outbox, there.clone());
    assert_eq!(again.len(), 1, "what was sent is not sent again");
    assert_eq!(received(&mut inbox, &again), there);
}

#[test]
fn everything_that_is_held_arrives_in_the_page_and_nothing_is_sent_twice() {
    let (mut outbox, mut inbox) = (Outbox::default(), Inbox::default());
    let mut session = Session::default();
    session.begin();
    let mut lengths = Vec::new();
    for capture in captures() {
        give(&mut session, &capture);
        let there = assembled(&mut session);
        let messages = sent(&mut outbox, there.clone());
        lengths.push(messages.iter().map(Vec::len).sum::<usize>());
        assert_eq!(received(&mut inbox, &messages), there);
    }
    let again = sent(&mut outbox, assembled(&mut session)).concat();
    let [.., notes, empty] = lengths.as_slice() else {
        panic!("nine captures");
    };
    let most = lengths.iter().max().expect("nine captures");
    assert!(
        again.len() < 4096 && *notes < 4096 && *empty < 4096,
        "{lengths:?}"
    );
    assert!(*most > 4096, "{lengths:?}");
}

#[test]
fn an_article_that_does_not_change_stays_the_same_pointer() {
    let mut session = session(&captures()[..2]);
    let before = assembled(&mut session).articles;
    give(&mut session, &captures()[7]);
    let after = assembled(&mut session).articles;
    assert!(Rc::ptr_eq(&before[0], &after[0]));
}

#[test]
fn the_same_bytes_are_held_once_under_their_first_name() {
    let mut session = session(&captures()[..1]);
    let again = Capture {
        name: "copy of it.html".to_owned(),
        ..captures().remove(0)
    };
    give(&mut session, &again);
    let there = assembled(&mut session);
    let names: Vec<&str> = there
        .captures
        .iter()
        .map(|held| held.name.as_str())
        .collect();
    assert_eq!(names, ["0-1.html"]);
}

#[test]
fn two_captures_of_one_name_are_told_apart() {
    let mut all = captures();
    for capture in &mut all[..3] {
        capture.name = "page.html".to_owned();
    }
    let there = assembled(&mut session(&all[..3]));
    let names: Vec<&str> = there
        .captures
        .iter()
        .map(|held| held.name.as_str())
        .collect();
    assert_eq!(names, ["page.html", "page.html (2)", "page.html (3)"]);
    let files: Vec<&str> = there.articles[0]
        .steps
        .iter()
        .flat_map(|step| &step.files)
        .map(String::as_str)
        .collect();
    assert_eq!(files, names);
}

#[test]
fn of_several_forms_the_first_that_can_be_read_counts() {
    let [rich, plain] = ["<p>Version 1 Version 2</p>", "milk, bread"];
    let forms = |rich: &str, plain: &str| {
        vec![
            Capture::new("pasted page", rich.as_bytes()),
            Capture::new("pasted text", plain.as_bytes()),
        ]
    };
    let page = include_str!("../example/example-0-1.html");
    let flat = include_str!("fixtures/flattened.txt");
    for (rich, plain, held, readable) in [
        (page, flat, "pasted page", true),
        (rich, flat, "pasted text", true),
        (rich, plain, "pasted text", false),
    ] {
        let mut session = Session::default();
        session.give(forms(rich, plain), &NativeDecode);
        let there = assembled(&mut session);
        let [capture] = there.captures.as_slice() else {
            panic!("one capture: {:?}", there.captures);
        };
        assert_eq!(
            (capture.name.as_str(), capture.is_readable()),
            (held, readable)
        );
    }
}

#[test]
fn what_is_listed_says_what_it_holds_and_of_what_article() {
    let there = assembled(&mut session(&captures()));
    let lines: Vec<String> = there
        .captures
        .iter()
        .map(|held| {
            format!(
                "{}: {:?}, {} pages, of {:?}, {} problems",
                held.name,
                held.formats,
                held.pages,
                held.articles,
                held.problems.len()
            )
        })
        .collect();
    expect_test::expect![[r#"
        0-1.html: [DiffPage], 1 pages, of ["9000001"], 0 problems
        2-3.html: [DiffPage], 1 pages, of ["9000001"], 0 problems
        4-5.html: [DiffPage], 1 pages, of ["9000001"], 0 problems
        5-6.html: [DiffPage], 1 pages, of ["9000001"], 0 problems
        cut.html: [DiffPage], 1 pages, of ["9000001"], 1 problems
        flat.txt: [Flattened], 1 pages, of ["371"], 0 problems
        today.html: [DiffPage], 1 pages, of ["371"], 0 problems
        notes.txt: [], 0 pages, of [], 1 problems
        empty.html: [], 0 pages, of [], 1 problems"#]]
    .assert_eq(&lines.join("\n"));
}
