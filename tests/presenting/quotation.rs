//! Selected text as a quotation: whose words they are, exactly, and where they are from; and the way back from a link.

use std::rc::Rc;

use expect_test::expect;
use palimpsest::diff::DiffConfig;
use palimpsest::model::{Article, Certainty, Side, Sides, Timestamp, VersionNumber};
use palimpsest::present::{
    Background, Compared, Linked, Quotation, Stretch, TracedTarget, Words, compared_at_once,
    pinpointed, quotation,
};
use palimpsest::state::{Pinpoint, Selected, SelectedRow, Slice};

use crate::articles::{article, version};

const PAIR: Sides<VersionNumber> = Sides {
    old: VersionNumber(0),
    new: VersionNumber(1),
};

fn story() -> Article {
    let texts: [&[&str]; 2] = [
        &["The ferry … hit the old quay.", "Nobody knew."],
        &[
            "The ferry... hit the quay.",
            "Nobody knew.",
            "The mayor <wept>.",
        ],
    ];
    let versions = (0..).zip(texts).map(|(number, texts)| {
        let mut version = version(number, Some(texts));
        version.title = Some("Ferry & quay".to_owned());
        version.captured_at = Timestamp::from_rfc3339("2017-11-16T21:37:00Z").ok();
        for paragraph in version.paragraphs.iter_mut().flatten() {
            paragraph.certainty = Certainty::READ;
        }
        version
    });
    let mut article = article(Some("77"), versions.collect());
    article.source = Some("Fenland Echo".to_owned());
    article.url = Some("https://www.fenlandecho.example/ferry".to_owned());
    article
}

fn compared(article: &Article) -> Compared {
    let made = compared_at_once(article, PAIR, &DiffConfig::default()).expect("both are held");
    Compared::new(Rc::new(article.clone()), PAIR, made, Background::default())
        .expect("both are held")
}

fn slice(before: usize, text: &str) -> Slice {
    Slice {
        before,
        text: text.to_owned(),
    }
}

fn row(compared: &Compared, at: usize, old: Slice, new: Slice) -> SelectedRow {
    SelectedRow {
        id: compared.id(at),
        slices: Sides::new(old, new),
    }
}

fn quoted(article: &Article, rows: Vec<SelectedRow>, column: Option<Side>) -> Option<Quotation> {
    let selected = Selected { rows, column };
    quotation(
        Words::default(),
        article,
        PAIR,
        Some(&compared(article)),
        &selected,
    )
}

#[test]
fn what_is_inserted_is_the_newer_versions_and_what_is_deleted_the_older_ones() {
    let article = story();
    let compared = compared(&article);
    let deleted = quoted(
        &article,
        vec![row(&compared, 0, slice(13, "old "), slice(0, ""))],
        None,
    );
    let deleted = deleted.expect("text");
    assert_eq!(
        (
            deleted.number.0,
            deleted.text.as_str(),
            deleted.note.as_deref()
        ),
        (0, "old", None)
    );
    let both = vec![row(
        &compared,
        0,
        slice(8, "hit the old quay"),
        slice(11, "hit the quay"),
    )];
    let both = quoted(&article, both, None).expect("text");
    assert_eq!(both.text, "hit the quay");
    assert_eq!(both.note.as_deref(), Some("As version 1 has it"));
}

#[test]
fn a_selection_within_a_column_is_that_columns_though_the_other_lies_between() {
    let article = story();
    let compared = compared(&article);
    let rows = vec![
        row(
            &compared,
            0,
            slice(8, "… hit the old quay."),
            slice(0, "The ferry... hit the quay."),
        ),
        row(&compared, 1, slice(0, "Nobody"), slice(0, "")),
    ];
    let old = quoted(&article, rows, Some(Side::Old)).expect("text");
    assert_eq!(old.text, "… hit the old quay.\nNobody");
    assert_eq!((old.number.0, old.note), (0, None));
}

#[test]
fn a_quotation_says_where_it_is_from_and_is_no_markup() {
    let article = story();
    let compared = compared(&article);
    let last = compared.len() - 1;
    let rows = vec![
        row(
            &compared,
            1,
            slice(0, "Nobody knew."),
            slice(0, "Nobody knew."),
        ),
        row(&compared, last, slice(0, ""), slice(0, "The mayor <wept>")),
    ];
    let quotation = quoted(&article, rows, None).expect("text");
    expect![[r#"
        Nobody knew.

        The mayor <wept>

        — Fenland Echo, “Ferry & quay”, version 1, captured 16 November 2017, 21:37 UTC
        Original: https://www.fenlandecho.example/ferry
        News Sniffer: https://www.newssniffer.co.uk/articles/77/diff/0/1
    "#]]
    .assert_eq(&quotation.plain());
    let rich = quotation.rich();
    assert!(
        rich.contains("<p>The mayor &lt;wept&gt;</p>") && rich.contains("Ferry &amp; quay"),
        "{rich}"
    );
    assert!(
        rich.contains("<a href=\"https://www.newssniffer.co.uk/articles/77/diff/0/1\">"),
        "{rich}"
    );
}

#[test]
fn what_was_inferred_or_set_by_hand_says_so() {
    for (certainty, said) in [
        (Certainty::inferred(0.93), "inferred (93% sure)"),
        (Certainty::OVERRULED, "set by you"),
    ] {
        let mut article = story();
        article.versions[1].paragraphs.as_mut().expect("held")[1].certainty = certainty;
        let compared = compared(&article);
        let rows = vec![row(&compared, 1, slice(0, ""), slice(0, "Nobody"))];
        let quotation = quoted(&article, rows, Some(Side::New)).expect("text");
        assert!(quotation.plain().contains(said), "{}", quotation.plain());
        let rows = vec![row(&compared, 0, slice(0, ""), slice(0, "The"))];
        let quotation = quoted(&article, rows, Some(Side::New)).expect("text");
        assert!(!quotation.plain().contains(said));
    }
}

#[test]
fn text_by_age_and_the_headline_can_be_quoted_and_what_is_no_text_can_not() {
    let article = story();
    let one = |id: &str, text: &str| {
        let row = SelectedRow {
            id: id.to_owned(),
            slices: Sides::new(slice(0, ""), slice(0, text)),
        };
        let found = quoted(&article, vec![row], None)?;
        Some((found.text, found.at.expect("a passage").paragraph))
    };
    assert_eq!(
        one("since-1", "Nobody"),
        Some(("Nobody".to_owned(), Some(1)))
    );
    assert_eq!(one("headline", "Ferry"), Some(("Ferry".to_owned(), None)));
    for (id, text) in [
        ("since-99", "Nobody"),
        ("row-7-7", "Nobody"),
        ("since-1", "train"),
        ("since-1", " "),
    ] {
        assert_eq!(one(id, text), None, "{id} {text}");
    }
}

#[test]
fn a_link_leads_to_the_paragraph_or_the_nearest_with_its_words_or_says_that_there_is_none() {
    let article = story();
    let at = |paragraph, words: &str| Pinpoint::of(Side::New, paragraph, words).expect("words");
    let led = |at: &Pinpoint| pinpointed(Words::default(), &article, PAIR, at);
    let version = article.version(PAIR.new).expect("the newer version");
    let texts = version.paragraphs.as_deref().expect("its text");
    let place = |led: Linked| match led {
        Linked::There(target) => {
            let (side, at) = (target.side, target.at.expect("a place"));
            match target.paragraph {
                None => {
                    let title = version.title.as_deref().expect("a headline");
                    format!("{side:?} headline: {}", &title[at.from..at.to])
                }
                Some(paragraph) => {
                    let text = &texts[paragraph].text;
                    format!("{side:?} {paragraph}: {}", &text[at.from..at.to])
                }
            }
        }
        Linked::NotThere(sentence) => sentence,
    };
    assert_eq!(
        place(led(&at(Some(0), "ferry… hit"))),
        "New 0: ferry... hit"
    );
    assert_eq!(
        place(led(&at(Some(7), "Nobody  knew"))),
        "New 1: Nobody knew"
    );
    assert_eq!(place(led(&at(None, "Ferry"))), "New headline: Ferry");
    for (paragraph, words) in [
        (Some(0), "no train"),
        (None, "no train"),
        (Some(0), "Ferry & quay"),
    ] {
        assert!(
            matches!(led(&at(paragraph, words)), Linked::NotThere(_)),
            "{words}"
        );
    }
}

#[test]
fn where_a_passage_stands_on_the_page_is_counted_by_what_can_be_seen() {
    let article = story();
    let compared = compared(&article);
    let lit = |side: Side, paragraph: Option<usize>, words: &str| {
        let version = article.version(PAIR[side]).expect("a version");
        let text = match paragraph {
            None => version.title.as_deref().expect("a headline"),
            Some(at) => &version.paragraphs.as_deref().expect("its text")[at].text,
        };
        let from = text.find(words).expect("these words");
        let at = Some(Stretch::new(&(from..from + words.len())));
        let pair = PAIR;
        compared.lit(&TracedTarget {
            pair,
            side,
            paragraph,
            at,
        })
    };
    let found = lit(Side::New, Some(0), "hit the").expect("a place");
    assert_eq!((found.id, found.seen), (compared.id(0), 11..17));
    let found = lit(Side::Old, Some(0), "old").expect("a place");
    assert_eq!(
        (found.id, found.side, found.seen),
        (compared.id(0), Side::Old, 15..18)
    );
    let found = lit(Side::New, None, "& quay").expect("a place");
    assert_eq!((found.id.as_str(), found.seen), ("headline", 5..10));
    let nowhere = TracedTarget {
        pair: PAIR,
        side: Side::New,
        paragraph: Some(9),
        at: None,
    };
    assert_eq!(compared.lit(&nowhere), None);
}
