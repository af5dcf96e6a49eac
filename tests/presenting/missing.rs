//! Which pages would complete an article.

use palimpsest::model::Tracker;
use palimpsest::present::{Words, missing};

use crate::articles::{article, version};

#[test]
fn missing_pages_are_links_to_the_tracker() {
    let held = |number, held: bool| version(number, held.then_some(&["Text."]));
    let versions = vec![
        held(0, true),
        held(1, false),
        held(2, false),
        held(3, false),
    ];
    let view =
        missing(Words::default(), &article(Some("77"), versions)).expect("two pages are missing");
    let links: Vec<(&str, &str)> = view
        .links
        .iter()
        .map(|link| (link.text.as_str(), link.address.as_str()))
        .collect();
    assert_eq!(
        links,
        [
            ("1→2", "https://www.newssniffer.co.uk/articles/77/diff/1/2"),
            ("2→3", "https://www.newssniffer.co.uk/articles/77/diff/2/3"),
        ]
    );
    assert_eq!(view.lead, "2 pages are missing: open");
    assert_eq!(
        view.advice,
        "on News Sniffer, save each, and drop them here."
    );
}

#[test]
fn nothing_is_said_to_be_missing_where_no_link_could_help() {
    let known = vec![version(0, Some(&["Text."])), version(1, None)];
    for id in [None, Some(""), Some("7/../8"), Some("javascript:alert(1)")] {
        assert_eq!(
            missing(Words::default(), &article(id, known.clone())),
            None,
            "{id:?}"
        );
    }
    let mut texts = article(Some("77"), known.clone());
    texts.tracker = Tracker::TextFiles;
    assert_eq!(missing(Words::default(), &texts), None);
    let complete = vec![version(0, Some(&["Text."])), version(1, Some(&["Text."]))];
    assert_eq!(
        missing(Words::default(), &article(Some("77"), complete)),
        None
    );
}
