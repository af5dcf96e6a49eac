//! Samples of what is said with something put in: of versions, their times, and what became of a text through them.

use palimpsest::model::{Certainty, Side, Sides, Timestamp, VersionNumber};
use palimpsest::present::{Inferred, PageLine, Told, Words};
use palimpsest::session::Figure;
use palimpsest::trace::Turn;

use super::samples::{Sample, said};

/// A version's number.
pub fn number(number: u32) -> VersionNumber {
    VersionNumber(number)
}

/// Several.
pub fn numbers(numbers: &[u32]) -> Vec<VersionNumber> {
    numbers.iter().copied().map(VersionNumber).collect()
}

/// Something that happened after one held version and by the next.
pub fn turn(after: Option<u32>, by: u32) -> Turn {
    Turn {
        after: after.map(VersionNumber),
        by: VersionNumber(by),
        certainty: Certainty::READ,
    }
}

/// A moment.
pub fn at(moment: &str) -> Timestamp {
    Timestamp::from_rfc3339(moment).expect("a moment")
}

/// A line of a flattened page, and how it is read.
pub fn line(words: Words, told: Told, certainty: Certainty) -> PageLine {
    PageLine {
        file: "a.html".to_owned(),
        line: 3,
        numbers: Sides::new(number(5), number(7)),
        told,
        inferred: Inferred::of(words, [certainty]),
        fixed: None,
        next: None,
        can_part: true,
    }
}

/// Of versions and what became of a text.
pub fn versions(words: Words) -> Vec<Sample> {
    let parts: [fn(Words) -> Vec<Sample>; 4] =
        [on_the_timeline, through_time, sought, told_otherwise];
    parts.into_iter().flat_map(|part| part(words)).collect()
}

fn on_the_timeline(words: Words) -> Vec<Sample> {
    let (five, seven) = (number(5), number(7));
    let range = Sides::new(number(0), number(9));
    let figure = Figure {
        inserted: 64,
        deleted: 31,
        moved: 0,
    };
    let (first, then) = (at("2017-11-16T21:37:12Z"), at("2017-11-18T23:41:12Z"));
    let mut all = said![words;
        past_the_stops(1), past_the_stops(9), version(five), version_of(five, "x"),
        changed_since(five, &figure), changed_since(five, &Figure::default()), retitled(five, "x"), after("x", five),
        your_time("x"), about("x"), times_not_known(1), times_not_known(3), typing("5"), no_such_version(five),
        text_not_held(five), across(Side::Old, five, seven), across(Side::New, five, seven), phrase_changed("x"),
        paragraph_changed_with("x", &[]), paragraph_changed_with("x", &[five]), paragraph_changed_with("x", &[five, seven]),
        phrase_changed_with("x", &[]), phrase_changed_with("x", &[five]), phrase_changed_with("x", &[five, seven]),
        stands_times("x", 1), stands_times("x", 3), found_in("x", 1, 1), found_in("x", 3, 14),
        spoken_stop(five, range, "x"), stop_tail("x", range, true), stop_tail("x", range, false),
        moment(first), long_day(first), day(at("2017-10-16T00:00:00Z")), day_and_year(at("2017-10-16T00:00:00Z")), days(1), days(12),
    ];
    for (old, new) in [(first, then), (then, first), (first, first)] {
        let moments = Sides::new(old, new);
        all.extend(said![words; between(moments), elapsed(moments)]);
    }
    all
}

fn through_time(words: Words) -> Vec<Sample> {
    let five = number(5);
    let (exact, vague) = (turn(Some(4), 5), turn(Some(6), 9));
    let mut all = said![words;
        since_text(five), since_lead(five, 0), since_lead(five, 1), since_lead(five, 3),
        share_of_text(0, 0), share_of_text(1, 0), share_of_text(12, 3),
        since(&turn(None, 3)), since(&exact), since(&vague), stood_before("x"), stays(five),
        was_away(&exact, &vague, None), was_away(&vague, &exact, Some("x")), went(&exact, None), went(&vague, Some("x")),
        headline_since(five, None, None), headline_since(five, Some(number(4)), Some("x")), headline_since(five, Some(number(2)), None),
        sure_of(Some(87)), sure_of(None), passage_of(2, 12),
        only_places(1), only_places(50), more_places(1), more_places(3), traced_when(&exact), traced_when(&vague),
        survivors(0, 0, five, number(0)), survivors(1, 0, five, number(0)), survivors(9, 87, five, number(0)), survivors(9, 100, five, number(0)), still_there(five), sure_in_brackets(87),
    ];
    for (found, held) in FOUND {
        let (found, held) = (numbers(found), numbers(held));
        all.extend(said![words; phrase_stands("x", &found, &held)]);
    }
    all
}

/// Versions in which something was found, of those that are held.
const FOUND: [(&[u32], &[u32]); 8] = [
    (&[], &[3]),
    (&[], &[3, 4]),
    (&[], &[3, 4, 5]),
    (&[3], &[3]),
    (&[3, 4], &[3, 4]),
    (&[3, 4, 5], &[3, 4, 5]),
    (&[4], &[3, 4, 5]),
    (&[0, 1, 4], &[0, 1, 2, 4]),
];

fn sought(words: Words) -> Vec<Sample> {
    let five = number(5);
    let mut all = said![words;
        story_of("x"), stands_in_version(five, 1), stands_in_version(five, 14), times(3), show_in(five),
        more_passages(1), more_passages(3), untold_passages(1), untold_passages(3),
        quotation_copied(five), taken_from_newer(five), passage_not_there("x", five),
        quoted_from(Some("Paper"), Some("x"), five, Some("y")), quoted_from(None, None, five, None),
        quoted_how(Some(87), true), quoted_how(Some(87), false), quoted_how(None, false),
        quoted_original("https://x.example/"), quoted_tracker("Tracker", "https://x.example/"),
    ];
    for (found, held) in FOUND.into_iter().filter(|(found, _)| !found.is_empty()) {
        let (found, held) = (numbers(found), numbers(held));
        all.extend(said![words;
            beginning_stands("x", &found, &held), words_stand("x", &found, &held),
            found_in_versions(true, &found, &held), found_in_versions(false, &found, &held),
        ]);
    }
    all
}

fn told_otherwise(words: Words) -> Vec<Sample> {
    let five = number(5);
    let (one, other) = ("a b".to_owned(), "c d".to_owned());
    let ways = [
        Told::OneSided(Side::Old, one.clone()),
        Told::OneSided(Side::New, one.clone()),
        Told::Both(Sides::new(one.clone(), one.clone())),
        Told::Both(Sides::new(one.clone(), other.clone())),
    ];
    let mut all = said![words;
        choose_reading(""), choose_reading("x"), compare_with("x"), listed(&[one.clone(), other]), listed(&[one]),
        read_differently(""), read_differently("x"),
        disputed(five, "x", "y", true), disputed(five, "x", "y", false), disputed(five, "", "y", true), disputed(five, "", "y", false),
        many_disputes(1), many_disputes(9), two_readings(five),
        readings_differ(0, 0, 0), readings_differ(0, 0, 1), readings_differ(1, 2, 3), readings_differ(3, 0, 0),
        inferred_in_readings(1, 12), inferred_in_readings(3, 12), comparing_readings(five, "x"),
        reading_shown(true), reading_shown(false),
        only_in(five), parts_at(Sides::new("x", "y")),
    ];
    for told in ways {
        for certainty in [Certainty::inferred(0.87), Certainty::OVERRULED] {
            all.extend(said![words; read_as(&line(words, told.clone(), certainty))]);
        }
    }
    all
}
