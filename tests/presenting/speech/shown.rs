//! What views make of German words where they do more than to show them.

use palimpsest::diff::DiffConfig;
use palimpsest::model::{Article, Sides, Timestamp, Version};
use palimpsest::present::{Marks, TimelineView, Typography, Words, head, timeline};
use palimpsest::session::Figures;
use palimpsest::state::{Language, Scale};

use super::versions::{at, number};
use crate::articles::{article, version};

/// A version each at these moments.
fn stored(moments: &[Timestamp]) -> Article {
    let version = |(number, at): (u32, &Timestamp)| Version {
        captured_at: Some(*at),
        ..version(number, Some(&["Text."]))
    };
    article(None, (0..).zip(moments).map(version).collect())
}

fn view(language: Language, article: &Article) -> TimelineView {
    let (figures, marks) = (Figures::default(), Marks::default());
    timeline(
        Words::new(language),
        article,
        &figures,
        Scale::ByStep,
        &marks,
    )
}

#[test]
fn what_is_spoken_of_a_stop_leaves_out_what_is_seen_of_its_day() {
    let article = stored(&[
        at("2017-03-16T21:37:00Z"),
        at("2017-09-17T08:00:00Z"),
        at("2017-09-17T09:00:00Z"),
    ]);
    let stops = view(Language::German, &article).stops;
    let seen: Vec<Option<&str>> = stops.iter().map(|stop| stop.day.as_deref()).collect();
    assert_eq!(seen, [Some("16. März 2017"), Some("17. Sept."), None]);
    let spoken: Vec<&str> = stops.iter().map(|stop| stop.tail.as_str()).collect();
    assert_eq!(
        spoken,
        [
            " UTC, eine von 0 bis 2",
            "2017 UTC, eine von 0 bis 2",
            "17. Sept. 2017 UTC, eine von 0 bis 2"
        ]
    );
}

#[test]
fn a_long_label_of_a_day_keeps_the_next_one_from_standing_in_it() {
    // Three versions a day: the next day begins at the stop where an English label just ends.
    let moments = (0..150).map(|step| Timestamp::from_seconds(1_600_000_000 + step * 28_800));
    let article = stored(&moments.map(|at| at.expect("a moment")).collect::<Vec<_>>());
    let labelled = |language| {
        let stops = view(language, &article).stops;
        let with_day = (0..stops.len()).filter(|at| stops[*at].day.is_some());
        with_day.take(2).collect::<Vec<_>>()
    };
    assert_eq!(labelled(Language::English), [0, 3]);
    assert_eq!(labelled(Language::German), [0, 4]);
}

#[test]
fn the_head_of_a_comparison_is_german() {
    let article = stored(&[at("2017-11-16T21:37:00Z"), at("2017-11-16T23:41:00Z")]);
    let pair = Sides::new(number(0), number(1));
    let (typography, config) = (Typography::hidden(false), DiffConfig::default());
    let words = Words::new(Language::German);
    let view = head(words, &article, pair, typography, &config);
    assert_eq!(view.held, "beide Versionen liegen vor");
    assert_eq!(
        view.elapsed.as_deref(),
        Some("2\u{a0}Std. 4\u{a0}Min. später")
    );
    let moment = view.versions.new.captured_at.expect("its time is known");
    assert_eq!(moment.text, "16. November 2017, 23:41 UTC");
}
