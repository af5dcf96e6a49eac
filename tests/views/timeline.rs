//! The timeline as it is drawn first: with bars at once where an article is short, with what each sign means, with words for every figure.

use std::rc::Rc;

use palimpsest::model::{Certainty, Timestamp, Version};
use palimpsest::state::{Action, Scale, State, reduce};

use crate::{article, opened, paragraphs, reading, version};

fn text(text: &str) -> Option<Vec<palimpsest::model::Paragraph>> {
    paragraphs(&[(text, Certainty::READ)])
}

fn at(version: Version, time: &str) -> Version {
    Version {
        captured_at: Timestamp::from_rfc3339(time).ok(),
        ..version
    }
}

/// Four versions, one of them not held, one after a silence of days.
fn weir() -> Rc<State> {
    let shut = text("The gate is shut.");
    let open = text("The gate is open, and nobody knows why.");
    opened(article(vec![
        at(version(0, "Weir", shut.clone()), "2026-03-03T07:00:00Z"),
        at(version(1, "Weir fails", open), "2026-03-03T08:00:00Z"),
        at(version(2, "Weir fails", None), "2026-03-03T09:00:00Z"),
        at(version(3, "Weir fails", shut), "2026-03-09T09:00:00Z"),
    ]))
}

/// The drawn stop of a version.
fn stop(html: &str, number: u32) -> String {
    let (_, rest) = html
        .split_once(&format!("id=\"stop-{number}\""))
        .unwrap_or_default();
    let (stop, _) = rest.split_once("</li>").unwrap_or_default();
    stop.to_owned()
}

#[test]
fn a_short_article_has_its_bars_at_once_and_none_where_nothing_is_held() {
    let html = reading(weir());
    let bars = |number| stop(&html, number).matches("words-bar").count();
    assert_eq!([0, 1, 2, 3].map(bars), [0, 2, 0, 2], "{html}");
    for (number, said) in [
        (0, "The first version held"),
        (
            1,
            "1\u{a0}h after version 0. 5 words added, 1 word removed since version 0",
        ),
        (2, "Its text is not held"),
        (3, "1 word added, 5 words removed since version 1"),
    ] {
        let stop = stop(&html, number);
        assert!(stop.contains(said), "{said} in {stop}");
        assert!(
            stop.contains(&format!("aria-describedby=\"told-{number}\"")),
            "{stop}"
        );
    }
}

#[test]
fn what_signs_there_are_is_explained_and_no_other() {
    let html = reading(weir());
    for meaning in [
        "words added",
        "headline changed",
        "not held",
        "long silence",
    ] {
        assert!(
            html.contains(&format!("</span>{meaning}</li>")),
            "{meaning} in {html}"
        );
    }
    assert_eq!(html.matches("class=\"flag\"").count(), 1, "{html}");
    assert!(html.contains(">6 days</span>"), "{html}");
    let plain = reading(opened(article(vec![
        version(0, "Weir", text("The gate is shut.")),
        version(1, "Weir", text("The gate is open.")),
    ])));
    for meaning in ["headline changed</li>", "not held</li>", "silence</li>"] {
        assert!(!plain.contains(meaning), "{meaning} in {plain}");
    }
}

#[test]
fn the_scale_in_use_is_pressed_and_one_that_cannot_be_is_off() {
    let by_time = reduce(&weir(), Action::Scale(Scale::ByTime));
    let html = reading(by_time);
    assert!(
        html.contains("aria-pressed=\"true\">By time</button>"),
        "{html}"
    );
    let timeless = opened(article(vec![
        version(0, "Weir", text("The gate is shut.")),
        version(1, "Weir", text("The gate is open.")),
    ]));
    let html = reading(reduce(&timeless, Action::Scale(Scale::ByTime)));
    assert!(
        html.contains("aria-pressed=\"true\">By step</button>"),
        "{html}"
    );
    assert!(
        html.contains("not known\" disabled=\"disabled\">By time</button>"),
        "{html}"
    );
}

#[test]
fn menus_offer_what_the_handles_can_stand_on() {
    let html = reading(weir());
    let (_, menus) = html.split_once("version-menus").unwrap_or_default();
    let (older, newer) = menus.split_once("with version").unwrap_or_default();
    let (newer, _) = newer.split_once("</select>").unwrap_or_default();
    assert!(older.contains("0 · 3 Mar 2026, 07:00"), "{older}");
    assert!(!older.contains(">3 · "), "{older}");
    assert!(newer.contains("3 · 9 Mar 2026, 09:00"), "{newer}");
    assert!(!newer.contains(">2 · "), "not held: {newer}");
}
