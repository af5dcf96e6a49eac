//! The timeline: bars, flags, breaks, marks, cards, and what a number means that is typed.

use std::collections::BTreeMap;
use std::rc::Rc;

use expect_test::{Expect, expect};
use palimpsest::diff::DiffConfig;
use palimpsest::kinds::Comparison;
use palimpsest::model::{Article, Certainty, Side, Sides, Timestamp, Version, VersionNumber};
use palimpsest::present::{
    Background, Compared, Density, Hits, MarkKind, Marked, Marks, Stop, TimelineView, Typing,
    Words, figures_at_once, handles, meant, timeline,
};
use palimpsest::session::{Answer, Figures, Question};
use palimpsest::state::Scale;
use palimpsest::trace::{TraceConfig, Tracing};

use crate::articles::{article, version};

/// A version with a time, a headline and a text; nothing where that is not known.
type Told<'t> = (Option<&'t str>, Option<&'t str>, Option<&'t [&'t str]>);

fn story(versions: &[Told<'_>]) -> Rc<Article> {
    let version = |(number, (stored, title, texts)): (u32, &Told<'_>)| {
        let time = |text: &str| Timestamp::from_rfc3339(&format!("{text}:00Z")).expect("a time");
        let mut version = Version {
            title: title.map(str::to_owned),
            captured_at: stored.map(time),
            ..version(number, *texts)
        };
        for paragraph in version.paragraphs.iter_mut().flatten() {
            paragraph.certainty = Certainty::READ;
        }
        version
    };
    let versions = (0..).zip(versions).map(version).collect();
    Rc::new(article(Some("77"), versions))
}

fn number(number: u32) -> VersionNumber {
    VersionNumber(number)
}

fn view(article: &Article, scale: Scale, marks: &Marks) -> TimelineView {
    let figures = figures_at_once(article, &DiffConfig::default()).expect("it is short");
    timeline(Words::default(), article, &figures, scale, marks)
}

fn check(view: &TimelineView, expected: Expect) {
    let line = |stop: &Rc<Stop>| {
        let bars = stop.bars.map(|bars| {
            let percent = |share: f64| (share * 100.0).round();
            let (added, removed) = (bars.added.value(), bars.removed.value());
            format!(" +{}-{}", percent(added), percent(removed))
        });
        let flag = if stop.is_retitled { " flag" } else { "" };
        let silence = stop.silence.as_ref();
        let silence = silence.map(|silence| format!(" //{}", silence.lasted));
        format!(
            "{}{}{flag}{}: {}",
            stop.number,
            bars.unwrap_or_default(),
            silence.unwrap_or_default(),
            stop.card.lines.join("; ")
        )
    };
    let lines: Vec<String> = view.stops.iter().map(line).collect();
    expected.assert_eq(&lines.join("\n"));
}

const HIT: &[&str] = &["The ferry hit the quay at noon."];
const MOVED: &[&str] = &["The ferry hit the quay at noon. Four people and a dog were hurt."];
const CUT: &[&str] = &["The ferry hit the quay."];

fn ferry() -> Rc<Article> {
    story(&[
        (
            Some("2026-03-03T07:00"),
            Some("Ferry ‘hits’ quay"),
            Some(HIT),
        ),
        (
            Some("2026-03-03T08:00"),
            Some("Ferry 'hits' quay"),
            Some(MOVED),
        ),
        (
            Some("2026-03-03T09:00"),
            Some("Ferry ‘hits’ quay; four hurt"),
            None,
        ),
        (Some("2026-03-06T09:00"), None, Some(MOVED)),
        (
            Some("2026-03-06T10:00"),
            Some("Ferry 'hits' quay"),
            Some(CUT),
        ),
    ])
}

#[test]
fn bars_flags_breaks_and_cards_tell_what_happened_with_each_version() {
    check(
        &view(&ferry(), Scale::ByStep, &Marks::default()),
        expect![[r#"
            0: The first version held: nothing to compare it with
            1 +88-0: 1 h after version 0; 7 words added since version 0
            2 flag: 1 h after version 1; Its text is not held; The headline changed; in version 1 it was “Ferry 'hits' quay”
            3 +0-0 //3 days: 3 days after version 2; No word of the text changed since version 1
            4 +0-100 flag: 1 h after version 3; 9 words removed since version 3; The headline changed; in version 2 it was “Ferry ‘hits’ quay; four hurt”"#]],
    );
}

#[test]
fn bars_come_as_steps_are_compared_and_change_no_place() {
    let article = ferry();
    let all = figures_at_once(&article, &DiffConfig::default()).expect("it is short");
    let step = Sides::new(number(0), number(1));
    let mut some = Figures::default();
    some.set(step, all.get(step).expect("it is a step"));
    let views = [Figures::default(), some, all].map(|figures| {
        timeline(
            Words::default(),
            &article,
            &figures,
            Scale::ByTime,
            &Marks::default(),
        )
    });
    let places =
        |view: &TimelineView| -> Vec<_> { view.stops.iter().map(|stop| stop.place).collect() };
    let bars = |view: &TimelineView| view.stops.iter().filter(|stop| stop.bars.is_some()).count();
    assert_eq!(views.each_ref().map(bars), [0, 1, 3]);
    assert_eq!(places(&views[0]), places(&views[2]));
    assert!(!views[0].signs.bars && views[1].signs.bars);
    let waiting = &views[1].stops[4].card.lines;
    assert!(
        waiting.iter().any(|line| line.contains("being counted")),
        "{waiting:?}"
    );
}

#[test]
fn a_long_article_is_not_compared_at_once() {
    let long = "The ferry hit the quay. ".repeat(2_000);
    let texts: &[&str] = &[&long];
    let article = story(&[(None, None, Some(texts)), (None, None, Some(texts))]);
    assert_eq!(figures_at_once(&article, &DiffConfig::default()), None);
}

#[test]
fn marks_stand_at_their_versions_and_say_what_they_are() {
    let marks = Marks {
        paragraph: Some(Marked {
            name: "The ferry".to_owned(),
            at: vec![number(1), number(4)],
        }),
        phrase: Some(Marked {
            name: "quay".to_owned(),
            at: vec![number(4)],
        }),
        hits: Some(Hits {
            name: "dog".to_owned(),
            at: BTreeMap::from([(number(1), 2), (number(3), 1)]),
        }),
    };
    let view = view(&ferry(), Scale::ByStep, &marks);
    let kinds: Vec<Vec<MarkKind>> = view
        .stops
        .iter()
        .map(|stop| stop.marks.iter().map(|mark| mark.kind).collect())
        .collect();
    assert_eq!(
        kinds,
        [
            vec![],
            vec![MarkKind::Paragraph, MarkKind::Hits(2)],
            vec![],
            vec![MarkKind::Hits(1)],
            vec![MarkKind::Paragraph, MarkKind::Phrase],
        ]
    );
    let legend: Vec<&str> = view
        .marks
        .iter()
        .map(|mark| mark.sentence.as_str())
        .collect();
    assert_eq!(
        legend,
        [
            "The paragraph “The ferry” changed with versions 1 and 4.",
            "“quay”, or what stands in its place, changed with version 4.",
            "“dog” stands in 2 versions, 3 times in all.",
        ]
    );
    let card = &view.stops[1].card.lines;
    assert!(
        card.contains(&"“dog” stands here twice".to_owned()),
        "{card:?}"
    );
}

#[test]
fn the_paragraph_of_a_row_is_asked_about_and_the_answer_tells_with_which_versions_it_changed() {
    let first: &[&str] = &["Police came.", "The ferry hit the quay."];
    let second: &[&str] = &["Police came.", "The ferry struck the quay."];
    let third: &[&str] = &["The ferry struck the quay hard.", "Police came."];
    let article = story(&[
        (None, None, Some(first)),
        (None, None, Some(second)),
        (None, None, Some(second)),
        (None, None, Some(third)),
    ]);
    let pair = Sides::new(number(1), number(3));
    let comparison = Comparison::of_versions(&article, pair, &DiffConfig::default());
    let comparison = Rc::new(comparison.expect("both are held"));
    let compared = Compared::new(Rc::clone(&article), pair, comparison, Background::default());
    let compared = compared.expect("both are held");
    let row = compared.row_at(Side::New, 0).expect("it stands there");
    let paragraph = compared.in_focus(&compared.id(row)).expect("it is a row");
    assert_eq!(paragraph.name, "The ferry struck the quay hard.");
    let Question::Passage { version, passage } = &paragraph.question else {
        panic!("{:?}", paragraph.question);
    };
    let tracing = Tracing::of(&article, TraceConfig::default());
    let answer = Answer::Passage(tracing.passage(*version, passage));
    assert_eq!(paragraph.marked(&answer).at, [number(1), number(3)]);
    assert_eq!(paragraph.marked(&Answer::Passage(None)).at, []);
    assert_eq!(compared.in_focus("row-77-99"), None);
}

#[test]
fn a_number_that_is_typed_is_whole_when_no_other_version_begins_with_it() {
    let texts: Vec<String> = (0..30).map(|at| format!("Text {at}.")).collect();
    let texts: Vec<[&str; 1]> = texts.iter().map(|text| [text.as_str()]).collect();
    let told: Vec<Told<'_>> = texts
        .iter()
        .map(|text| (None, None, Some(&text[..])))
        .collect();
    let view = view(&story(&told), Scale::ByStep, &Marks::default());
    let waiting = |text: &str| Some(Typing::Waiting(text.to_owned()));
    for (before, key, expected) in [
        ("", "1", waiting("1")),
        ("1", "4", Some(Typing::Meant(number(14)))),
        ("", "7", Some(Typing::Meant(number(7)))),
        ("", "2", waiting("2")),
        ("2", "Enter", Some(Typing::Meant(number(2)))),
        ("2", "Backspace", Some(Typing::Dropped)),
        ("12", "Backspace", waiting("1")),
        ("2", "Escape", Some(Typing::Dropped)),
        ("9", "9", waiting("99")),
        ("2", "ArrowLeft", None),
        ("", "Enter", None),
        ("", "Escape", None),
        ("", "Backspace", None),
        ("", "x", None),
        ("123456", "7", waiting("123456")),
    ] {
        assert_eq!(view.typed(before, key), expected, "{before:?} {key}");
    }
    assert_eq!(meant("007"), Typing::Meant(number(7)));
    assert_eq!(meant(""), Typing::Dropped);
}

#[test]
fn where_a_handle_cannot_go_it_says_why() {
    let article = ferry();
    let view = view(&article, Scale::ByStep, &Marks::default());
    let stand = handles(&article, Sides::new(number(1), number(3)));
    let refusal = |side, to| view.refusal(Words::default(), &stand, side, number(to));
    assert_eq!(refusal(Side::New, 4), None);
    assert_eq!(refusal(Side::Old, 0), None);
    for (side, to, said) in [
        (Side::New, 9, "There is no version 9."),
        (Side::New, 2, "The text of version 2 is not held."),
        (
            Side::New,
            1,
            "The newer version has to come after version 1; 1 does not.",
        ),
        (
            Side::Old,
            4,
            "The older version has to come before version 3; 4 does not.",
        ),
    ] {
        assert_eq!(refusal(side, to).as_deref(), Some(said));
    }
}

#[test]
fn the_nearest_stop_is_the_one_meant() {
    let view = view(&ferry(), Scale::ByTime, &Marks::default());
    for stop in &view.stops {
        assert_eq!(view.nearest(stop.place.value()), Some(stop.number));
    }
    assert_eq!(view.nearest(-3.0), Some(number(0)));
    assert_eq!(view.nearest(7.0), Some(number(4)));
}

#[test]
fn the_more_versions_the_less_is_written_at_each_and_every_day_is_seen_where_it_has_room() {
    let dense = |count: u32| {
        let version = |at: u32| Version {
            captured_at: Timestamp::from_seconds(1_600_000_000 + i64::from(at) * 7_200),
            ..version(at, Some(&["Text."]))
        };
        let article = article(None, (0..count).map(version).collect());
        timeline(
            Words::default(),
            &article,
            &Figures::default(),
            Scale::ByStep,
            &Marks::default(),
        )
    };
    assert_eq!(dense(7).density, Density::Roomy);
    assert_eq!(dense(30).density, Density::Close);
    let view = dense(150);
    assert_eq!(view.density, Density::Dense);
    let days: Vec<usize> = (0..150)
        .filter(|at| view.stops[*at].day.is_some())
        .collect();
    assert_eq!(days.len(), 13, "{days:?}");
    assert!(days.windows(2).all(|two| two[1] - two[0] >= 3), "{days:?}");
}

#[test]
fn times_that_are_not_known_are_told_where_they_matter() {
    let article = story(&[
        (Some("2026-03-03T07:00"), None, Some(HIT)),
        (None, None, Some(MOVED)),
        (Some("2026-03-03T09:00"), None, Some(CUT)),
    ]);
    let caveat = |scale| view(&article, scale, &Marks::default()).caveat;
    assert_eq!(caveat(Scale::ByStep), None);
    assert_eq!(
        caveat(Scale::ByTime).as_deref(),
        Some("The time of 1 version is not known; it stands between its neighbours.")
    );
    let timeless = story(&[(None, None, Some(HIT)), (None, None, Some(CUT))]);
    let view = view(&timeless, Scale::ByTime, &Marks::default());
    assert!(!view.has_times);
    assert_eq!(view.scale, Scale::ByStep);
}
