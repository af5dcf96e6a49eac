//! What is said of the order of versions that no tracker has numbered.

use expect_test::{Expect, expect};
use palimpsest::diff::DiffConfig;
use palimpsest::model::{Article, DatedBy, Sides, Timestamp, Tracker, Version, VersionNumber};
use palimpsest::present::{Marks, Typography, Words, head, order, timeline};
use palimpsest::session::Figures;
use palimpsest::state::Scale;

use crate::articles::{article, version};

/// An article of text files with these times.
fn files(stored: &[Option<(&str, DatedBy)>]) -> Article {
    let version = |(at, stored): (usize, &Option<(&str, DatedBy)>)| {
        let time = |text: &str| Timestamp::from_rfc3339(&format!("{text}:00Z")).expect("a time");
        Version {
            captured_at: stored.map(|(text, _)| time(text)),
            dated_by: stored.map(|(_, dated_by)| dated_by),
            files: vec![format!("{}.txt", ["ash", "beech", "cedar", "elm"][at])],
            ..version(u32::try_from(at).expect("few"), Some(&["Text."]))
        }
    };
    Article {
        tracker: Tracker::TextFiles,
        ..article(None, stored.iter().enumerate().map(version).collect())
    }
}

fn check(article: &Article, expected: Expect) {
    let Some(view) = order(Words::default(), article) else {
        expected.assert_eq("nothing");
        return;
    };
    let mut lines = vec![view.lead];
    lines.extend(view.against);
    lines.extend(view.items.into_iter().map(|item| {
        let moment = item
            .moment
            .map_or_else(|| "-".to_owned(), |moment| moment.text);
        let against = item
            .against
            .map_or_else(String::new, |against| format!(", {against}"));
        format!(
            "{} {}: {moment}, {}{against}",
            item.number, item.names, item.basis
        )
    }));
    expected.assert_eq(&lines.join("\n"));
}

#[test]
fn the_order_says_what_it_rests_on() {
    use DatedBy::{FrontMatter, Modified, Name};
    check(
        &files(&[
            Some(("2019-01-01T10:00", Name)),
            Some(("2019-01-02T10:00", Name)),
        ]),
        expect![[r#"
            In order of the times in the files’ names.
            0 ash.txt: 1 January 2019, 10:00 UTC, from its name
            1 beech.txt: 2 January 2019, 10:00 UTC, from its name"#]],
    );
    check(
        &files(&[
            Some(("2019-01-01T10:00", Modified)),
            Some(("2019-01-02T10:00", Modified)),
            None,
        ]),
        expect![[r#"
            In order of when the files were last written. One has no time and comes last.
            0 ash.txt: 1 January 2019, 10:00 UTC, last written
            1 beech.txt: 2 January 2019, 10:00 UTC, last written
            2 cedar.txt: -, no time known"#]],
    );
    check(
        &files(&[
            Some(("2019-01-01T10:00", FrontMatter)),
            Some(("2019-01-02T10:00", Name)),
        ]),
        expect![[r#"
            In order of their times.
            0 ash.txt: 1 January 2019, 10:00 UTC, from above its text
            1 beech.txt: 2 January 2019, 10:00 UTC, from its name"#]],
    );
    check(
        &files(&[None, None]),
        expect![[r#"
            In alphabetical order of the files’ names, as no times tell them apart.
            0 ash.txt: -, no time known
            1 beech.txt: -, no time known"#]],
    );
    check(
        &files(&[
            Some(("2019-01-02T10:00", Name)),
            Some(("2019-01-01T10:00", Name)),
        ]),
        expect![[r#"
            In the order of the saved history.
            0 ash.txt: 2 January 2019, 10:00 UTC, from its name
            1 beech.txt: 1 January 2019, 10:00 UTC, from its name"#]],
    );
}

#[test]
fn an_order_set_by_hand_says_so_and_where_it_goes_against_the_times() {
    use DatedBy::{Modified, Name};
    let mut set = files(&[
        Some(("2019-01-02T10:00", Name)),
        Some(("2018-01-01T10:00", Modified)),
        Some(("2019-01-01T10:00", Name)),
        Some(("2018-12-31T12:00", Name)),
    ]);
    set.is_order_overruled = true;
    check(
        &set,
        expect![[r#"
            In an order that was set by hand.
            This goes against the times: version 0 is of 2 January 2019, 10:00 UTC, and version 2, which comes after it, of 1 January 2019, 10:00 UTC. There is one more such place.
            0 ash.txt: 2 January 2019, 10:00 UTC, from its name
            1 beech.txt: 1 January 2018, 10:00 UTC, last written
            2 cedar.txt: 1 January 2019, 10:00 UTC, from its name, earlier than version 0 above
            3 elm.txt: 31 December 2018, 12:00 UTC, from its name, earlier than version 2 above"#]],
    );
}

#[test]
fn nothing_is_said_where_a_tracker_numbers_the_versions_or_there_is_but_one() {
    check(
        &article(Some("7"), vec![version(0, None), version(1, None)]),
        expect!["nothing"],
    );
    check(&files(&[None]), expect!["nothing"]);
    let mut nameless = files(&[None, None]);
    nameless.versions[1].files.clear();
    check(&nameless, expect!["nothing"]);
}

#[test]
fn no_time_of_day_is_told_where_a_name_tells_the_day_alone() {
    let told = |stored: &str, dated_by| {
        let article = files(&[Some((stored, dated_by)), None]);
        let pair = Sides::new(VersionNumber(0), VersionNumber(1));
        let moment = head(
            Words::default(),
            &article,
            pair,
            Typography::Shown,
            &DiffConfig::default(),
        )
        .versions
        .old
        .captured_at;
        let moment = moment.expect("it has a time");
        let none = (Figures::default(), Marks::default());
        let stops = timeline(Words::default(), &article, &none.0, Scale::ByStep, &none.1).stops;
        (moment.text, moment.datetime, stops[0].clock.clone())
    };
    let day = |text: &str, datetime: &str| (text.to_owned(), datetime.to_owned(), None);
    for dated_by in [DatedBy::Name, DatedBy::FrontMatter] {
        let expected = day("1 March 2021", "2021-03-01");
        assert_eq!(told("2021-03-01T00:00", dated_by), expected);
    }
    assert_eq!(
        told("2021-03-01T00:01", DatedBy::Name).0,
        "1 March 2021, 00:01 UTC"
    );
    assert_eq!(
        told("2021-03-01T00:00", DatedBy::Modified).0,
        "1 March 2021, 00:00 UTC"
    );
}
