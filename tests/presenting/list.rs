//! The order and the search of the list of articles.

use std::rc::Rc;

use palimpsest::model::Article;
use palimpsest::present::{articles, listed};
use palimpsest::state::{Column, Listing, State};
use proptest::prelude::*;

use crate::articles::{article, titled, version};

fn state(articles: Vec<Article>, changed: Vec<usize>) -> State {
    State {
        articles: Rc::new(articles.into_iter().map(Rc::new).collect()),
        changed: Rc::new(changed),
        ..State::default()
    }
}

fn three() -> State {
    let mut ferry = article(
        Some("1"),
        vec![
            titled(0, "Ferry stops", Some("2019-05-02")),
            titled(1, "Ferry sails", Some("2019-05-04")),
        ],
    );
    ferry.source = Some("Harbour Post".to_owned());
    let weir = article(
        Some("2"),
        vec![
            titled(0, "Élan Weir", Some("2020-01-01")),
            titled(1, "Élan Weir", Some("2020-01-01")),
            titled(2, "Élan Weir", None),
        ],
    );
    let mut bridge = article(
        Some("3"),
        vec![titled(0, "“Bridge” shut", None), version(1, None)],
    );
    bridge.source = Some("Fenland Echo".to_owned());
    state(vec![ferry, weir, bridge], vec![7, 12_000, 0])
}

fn keys(state: &State, listing: &Listing) -> Vec<String> {
    let entries = articles(state);
    listed(&entries, listing)
        .into_iter()
        .map(|entry| entry.key.clone())
        .collect()
}

#[test]
fn an_entry_says_what_is_held_when_it_was_and_how_much_changed() {
    let entries = articles(&three());
    let said: Vec<String> = entries
        .iter()
        .map(|entry| {
            format!(
                "{} | {:?} | {} | {:?} {:?} | {:?} | {}",
                entry.title,
                entry.source,
                entry.held,
                entry.days,
                entry.elapsed,
                entry.changed,
                entry.can_open
            )
        })
        .collect();
    expect_test::expect![[r#"
        Ferry sails | Some("Harbour Post") | both versions held | Some("2 May 2019 – 4 May 2019") Some("2 days") | Some("7") | true
        Élan Weir | None | all 3 versions held | Some("1 Jan 2020") None | Some("12,000") | true
        “Bridge” shut | Some("Fenland Echo") | 1 of 2 versions held | None None | None | false"#]]
    .assert_eq(&said.join("\n"));
    assert!(
        entries[2].missing.is_some(),
        "what can't be opened says what would help"
    );
}

#[test]
fn every_column_sorts_both_ways_with_what_is_not_known_last_and_then_not_at_all() {
    let state = three();
    let orders = [
        (Column::Headline, ["3", "1", "2"], ["2", "1", "3"]),
        (Column::Source, ["3", "1", "2"], ["1", "3", "2"]),
        (Column::Held, ["2", "1", "3"], ["3", "1", "2"]),
        (Column::Time, ["2", "1", "3"], ["1", "2", "3"]),
        (Column::Changed, ["2", "1", "3"], ["1", "2", "3"]),
    ];
    for (column, first, then) in orders {
        let mut listing = Listing::default();
        listing.sort(column);
        assert_eq!(keys(&state, &listing), first, "{column:?}");
        listing.sort(column);
        assert_eq!(keys(&state, &listing), then, "{column:?}, once more");
        listing.sort(column);
        assert_eq!(listing, Listing::default(), "{column:?}, a third time");
    }
}

#[test]
fn a_search_looks_for_all_its_words_in_headlines_of_every_version_and_in_sources() {
    let state = three();
    let found = |words: &str| {
        let listing = Listing {
            words: words.to_owned(),
            ..Listing::default()
        };
        keys(&state, &listing)
    };
    assert_eq!(found("  "), ["1", "2", "3"]);
    assert_eq!(found("STOPS ferry"), ["1"]);
    assert_eq!(found("harbour sails"), ["1"]);
    assert_eq!(found("élan"), ["2"]);
    assert_eq!(found("\"bridge\""), ["3"]);
    assert_eq!(found("ferry bridge"), Vec::<String>::new());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn sorting_loses_nothing_and_a_search_only_narrows(
        titles in proptest::collection::vec("[a-c ]{0,4}", 0..9),
        words in "[a-c ]{0,3}",
        turns in 0..4_usize,
    ) {
        let all: Vec<Article> = titles.iter().enumerate().map(|(at, title)| {
            article(Some(&at.to_string()), vec![titled(0, title, None), titled(1, title, None)])
        }).collect();
        let state = state(all, (0..titles.len()).collect());
        for column in [Column::Headline, Column::Source, Column::Held, Column::Time, Column::Changed] {
            let mut listing = Listing::default();
            for _ in 0..turns {
                listing.sort(column);
            }
            let mut sorted = keys(&state, &listing);
            listing.words = words.clone();
            let found = keys(&state, &listing);
            prop_assert!(found.iter().all(|key| sorted.contains(key)));
            sorted.retain(|key| found.contains(key));
            prop_assert_eq!(found, sorted, "the search keeps the order");
        }
    }
}
