//! Folds, the rail, languages and directions of writing.

use std::rc::Rc;

use palimpsest::model::Certainty;
use palimpsest::state::{Action, Layout, State, reduce};

use crate::{article, one_paragraph, opened, paragraphs, reading, version};

/// A text of so many paragraphs, of which the one in the middle changed.
fn long(count: usize) -> Rc<State> {
    let texts = |changed: &str| -> Vec<String> {
        let text =
            |at| format!("The lock keeper wrote down what happened at gate {at} of the weir.");
        let mut all: Vec<String> = (0..count).map(text).collect();
        all[count / 2].push_str(changed);
        all
    };
    let held = |texts: Vec<String>| {
        let all: Vec<(&str, Certainty)> = texts
            .iter()
            .map(|text| (text.as_str(), Certainty::READ))
            .collect();
        paragraphs(&all)
    };
    opened(article(vec![
        version(0, "Weir", held(texts(""))),
        version(1, "Weir", held(texts(" Nobody was near."))),
    ]))
}

#[test]
fn only_changes_are_shown_with_a_paragraph_on_each_side_and_buttons_for_the_rest() {
    for layout in [Layout::SideBySide, Layout::Inline] {
        let state = reduce(&long(11), Action::Layout(layout));
        assert!(!reading(Rc::clone(&state)).contains("class=\"fold"));
        let html = reading(reduce(&state, Action::Fold(true)));
        assert_eq!(html.matches("4 unchanged paragraphs").count(), 2, "{html}");
        assert_eq!(html.matches("data-open=\"false\"").count(), 2, "{html}");
        // What is folded away is there, for the browser's search.
        assert!(
            html.contains("gate 0 of the weir") && html.contains("gate 10 of the weir"),
            "{html}"
        );
    }
}

#[test]
fn folds_go_on_over_the_parts_of_a_long_text() {
    let html = reading(reduce(&long(901), Action::Fold(true)));
    assert_eq!(
        html.matches("449 unchanged paragraphs").count(),
        1,
        "{html}"
    );
}

/// The tag of the first element with that class.
fn tag<'h>(html: &'h str, class: &str) -> &'h str {
    let mut tags = html.split('<');
    let found = tags.find(|tag| tag.contains(&format!("class=\"{class}\"")));
    found
        .and_then(|tag| tag.split('>').next())
        .unwrap_or_default()
}

#[test]
fn an_article_that_reads_from_right_to_left_turns_the_page() {
    let text = "המועצה סגרה את הגשר מעל הנהר ביום שני בבוקר.";
    let html = reading(one_paragraph(text, &text.replace("שני", "שלישי")));
    assert!(tag(&html, "reading").contains("dir=\"rtl\""), "{html}");
    assert!(!tag(&reading(long(3)), "reading").contains("dir="));
}

#[test]
fn every_change_has_a_mark_on_the_rail_and_the_live_region_counts_them() {
    let html = reading(long(11));
    assert_eq!(html.matches("rail-mark").count(), 1, "{html}");
    assert!(
        html.contains("aria-label=\"Change 1 of 1: changed\""),
        "{html}"
    );
    assert!(
        html.contains("Comparing version 0 with version 1. 1 change. "),
        "{html}"
    );
}
