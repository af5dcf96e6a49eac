//! Paragraphs, sentences, headlines: what comes, goes and moves as a whole.

use palimpsest::kinds::{Kind, counted};
use palimpsest::model::Sides;

use crate::pairs::{ENGLISH, compared, told};

const MILL: &str =
    "The old mill by the lake was sold to a family of bakers from the next valley in the spring.";
const LAMPS: &str =
    "All lamps along the promenade were replaced by the council with ones that use less power.";

fn texts(old: &[&str], new: &[&str]) -> String {
    told(&compared(Sides::default(), old, new))
}

#[test]
fn paragraphs_that_come_and_go_are_one_change_each() {
    assert_eq!(texts(&[ENGLISH], &[ENGLISH, MILL, LAMPS]), "added, added");
    assert_eq!(
        texts(&[ENGLISH, MILL, LAMPS], &[ENGLISH]),
        "removed, removed"
    );
}

#[test]
fn what_a_new_paragraph_holds_is_not_told_as_changed() {
    let paragraph = "Ines Aldous, 34, said on Tuesday that it may not have cost £12,000 after all.";
    assert_eq!(texts(&[ENGLISH], &[ENGLISH, paragraph]), "added");
}

#[test]
fn a_quotation_in_a_paragraph_that_went_is_told() {
    let quote = "“Nobody told us about the sale of it,” the baker said in the yard.";
    assert_eq!(
        texts(&[ENGLISH, quote], &[ENGLISH]),
        "quotation(Nobody told us about the sale of it,→)+removed"
    );
}

#[test]
fn a_quotation_that_stands_elsewhere_is_not_told_as_gone() {
    let with =
        |text: &str| format!("{text} “Nobody told us about the sale of it,” the baker said.");
    let (mill, lamps) = (with(MILL), with(LAMPS));
    let told = texts(&[&mill, ENGLISH, LAMPS], &[MILL, ENGLISH, &lamps]);
    assert!(!told.contains("quotation"), "{told}");
}

#[test]
fn a_paragraph_that_moved_is_one_change_and_its_edits_are_others() {
    assert_eq!(
        texts(
            &[MILL, ENGLISH, LAMPS, "It ends."],
            &[ENGLISH, LAMPS, "It ends.", MILL]
        ),
        "moved"
    );
    let edited = MILL.replace("spring", "autumn");
    assert_eq!(
        texts(
            &[MILL, ENGLISH, LAMPS, "It ends."],
            &[ENGLISH, LAMPS, "It ends.", &edited]
        ),
        "moved, wording"
    );
}

#[test]
fn a_paragraph_that_is_parted_is_a_matter_of_print() {
    let whole = format!("{MILL} {LAMPS}");
    assert_eq!(
        texts(&[ENGLISH, &whole], &[ENGLISH, MILL, LAMPS]),
        "typography"
    );
}

#[test]
fn a_paragraph_that_is_nothing_but_a_stamp_is_told_as_one() {
    assert_eq!(
        texts(
            &[ENGLISH],
            &[ENGLISH, "Last updated on Tuesday 12 March at 10:30 GMT"]
        ),
        "added+date(→Tuesday 12 March at 10:30 GMT)"
    );
}

#[test]
fn a_headline_is_one_change_with_all_that_changed_in_it() {
    let headlines = |old, new| {
        let found = compared(Sides::new(old, new), &[ENGLISH], &[ENGLISH]);
        told(&found)
    };
    let gate = Some("Weir gate fails, 12 boats adrift");
    assert_eq!(headlines(gate, gate), "");
    assert_eq!(headlines(gate, None), "");
    assert_eq!(
        headlines(gate, Some("Weir gate fails, 17 boats adrift")),
        "headline+number"
    );
    assert_eq!(
        headlines(gate, Some("Old weir gate broke: 12 boats float away")),
        "headline"
    );
    assert_eq!(
        headlines(Some("Mill’s end"), Some("Mill's end")),
        "headline+typography"
    );
}

#[test]
fn kinds_are_counted_in_their_order() {
    let found = compared(
        Sides::new(Some("Mill sold"), Some("Mill not sold")),
        &[ENGLISH, "The mill cost £12 in the end.", LAMPS],
        &[ENGLISH, "The mill cost £17 in the end."],
    );
    assert_eq!(
        counted(&found.changes),
        [
            (Kind::Headline, 1),
            (Kind::Number, 1),
            (Kind::Hedge, 1),
            (Kind::Removed, 1)
        ]
    );
}
