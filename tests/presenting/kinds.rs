//! Kinds of change in a comparison: where one stops, what is counted, and the summary.

use std::rc::Rc;

use palimpsest::model::{Article, Sides, VersionNumber};
use palimpsest::present::{
    Background, Compared, Kind, Kinds, Mark, Spot, Summary, Target, Words, compared_at_once,
};

use crate::articles::{article, version};

const QUOTE: &str = "“Nobody told us about the sale of it,” the baker said in the yard.";
const LAMPS: &str =
    "All lamps along the promenade were replaced by the council with ones that use less power.";
const MILL: &str =
    "The old mill by the lake was sold to a family of bakers from the valley for £12,000.";

/// The versions of a story: headline and text; no text where it is not held.
fn story(versions: &[(&str, Option<&[&str]>)]) -> Article {
    let versions = versions.iter().zip(0..).map(|((title, texts), number)| {
        let mut version = version(number, *texts);
        version.title = Some((*title).to_owned());
        for paragraph in version.paragraphs.iter_mut().flatten() {
            paragraph.certainty = palimpsest::model::Certainty::READ;
        }
        version
    });
    article(Some("77"), versions.collect())
}

fn compared(article: &Article, old: u32, new: u32) -> Compared {
    let pair = Sides::new(VersionNumber(old), VersionNumber(new));
    let made = compared_at_once(article, pair, &palimpsest::diff::DiffConfig::default())
        .expect("both are held, and short");
    Compared::new(Rc::new(article.clone()), pair, made, Background::default())
        .expect("both are held")
}

fn mill(price: &str) -> String {
    MILL.replace("£12,000", price)
}

#[test]
fn the_summary_tells_what_is_news_first_and_leads_to_it() {
    let sold = mill("£17,000");
    let article = story(&[
        ("Mill sold", Some(&[LAMPS, MILL, QUOTE])),
        ("Old mill sold", Some(&[LAMPS, &sold])),
    ]);
    let compared = compared(&article, 0, 1);
    let summary = compared.summary();
    assert_eq!(
        summary.text(Words::default()),
        "Headline changed; “£12,000” became “£17,000”; one quotation removed; one paragraph removed; 1 word added, 15 words removed."
    );
    let targets: Vec<Option<Target>> = summary.news.iter().map(|part| part.target).collect();
    let at = |row: usize| Some(Target::Spot(Spot::Row(row)));
    assert_eq!(targets, [Some(Target::Spot(Spot::Headline)), at(1), at(2)]);
    assert_eq!(summary.amounts[0].target, at(2));
}

#[test]
fn over_several_steps_edits_and_headlines_are_counted_and_what_is_not_held_is_told() {
    let [first, second] = ["£14,000", "£17,000"].map(mill);
    let article = story(&[
        ("Mill sold", Some(&[LAMPS, MILL])),
        ("Old mill sold", Some(&[LAMPS, &first])),
        ("", None),
        ("Mill by the lake sold", Some(&[LAMPS, &second])),
    ]);
    assert_eq!(
        compared(&article, 0, 3).summary().text(Words::default()),
        "In 2 edits or more, as 3 of these 4 versions are held: headline changed twice; “£12,000” became “£17,000”; 1 word added, 1 word removed."
    );
    assert_eq!(
        compared(&article, 0, 1).summary().edits,
        None,
        "nothing lies between neighbours"
    );
}

#[test]
fn a_headline_that_is_what_it_was_leads_to_where_it_was_another_one() {
    let article = story(&[
        ("Mill sold", Some(&[LAMPS])),
        ("Old mill sold", Some(&[LAMPS])),
        ("Mill sold", Some(&[LAMPS])),
    ]);
    let summary = compared(&article, 0, 2).summary();
    assert_eq!(
        summary.text(Words::default()),
        "In 2 edits: headline changed and changed back; no word of the text changed."
    );
    let step = Sides::new(VersionNumber(0), VersionNumber(1));
    assert_eq!(summary.news[0].target, Some(Target::Step(step)));
}

#[test]
fn a_long_summary_is_cut_and_says_how_much_is_left() {
    let with = |numbers: &[u32]| -> Vec<String> {
        let line = |number: &u32| {
            format!(
                "In the town hall of the valley sat {number} people when it was lit by the lamps."
            )
        };
        numbers.iter().map(line).collect()
    };
    let (old, new) = (
        with(&[11, 12, 13, 14, 15, 16, 18, 19]),
        with(&[21, 22, 23, 24, 25, 26, 28, 29]),
    );
    let [old, new] = [&old, &new].map(|texts| texts.iter().map(String::as_str).collect::<Vec<_>>());
    let article = story(&[("Hall", Some(&old)), ("Hall", Some(&new))]);
    let summary = compared(&article, 0, 1).summary();
    assert_eq!((summary.news.len(), summary.first_news().len()), (8, 5));
    assert!(
        summary.text(Words::default()).contains("; and 3 more; "),
        "{}",
        summary.text(Words::default())
    );
}

#[test]
fn what_was_inferred_says_so() {
    let sold = mill("£17,000");
    let mut article = story(&[
        ("Mill", Some(&[LAMPS, MILL])),
        ("Mill", Some(&[LAMPS, &sold])),
    ]);
    for paragraph in article.versions[1].paragraphs.iter_mut().flatten() {
        paragraph.certainty = palimpsest::model::Certainty::inferred(0.7);
    }
    let summary = compared(&article, 0, 1).summary();
    assert_eq!(
        summary.news[0].text,
        "“£12,000” became “£17,000” (inferred)"
    );
}

#[test]
fn only_the_chosen_kinds_are_walked_through() {
    let sold = mill("£17,000");
    let article = story(&[
        ("Mill sold", Some(&[LAMPS, MILL, QUOTE])),
        ("Old mill sold", Some(&[LAMPS, &sold])),
    ]);
    let compared = compared(&article, 0, 1);
    let stops = |kinds: &[Kind]| compared.stops(kinds.iter().copied().collect());
    assert_eq!(stops(&[]), [Spot::Headline, Spot::Row(1), Spot::Row(2)]);
    assert_eq!(stops(&[Kind::Number]), [Spot::Row(1)]);
    assert_eq!(
        stops(&[Kind::Number, Kind::Headline]),
        [Spot::Headline, Spot::Row(1)]
    );
    assert_eq!(stops(&[Kind::Hedge]), []);
    for (kind, count) in compared.kinds() {
        assert_eq!(stops(&[kind]).len(), count, "{kind:?}");
    }
}

#[test]
fn every_mark_has_the_kinds_of_its_change() {
    let sold = mill("£17,000");
    let article = story(&[
        ("Mill", Some(&[LAMPS, MILL, QUOTE])),
        ("Mill", Some(&[LAMPS, &sold])),
    ]);
    let rows = compared(&article, 0, 1).rows(0..9);
    let marked = |row: usize| -> Vec<(Mark, String, Kinds)> {
        let pieces = rows[row].inline.iter().flatten();
        let marked = pieces.filter(|piece| piece.mark != Mark::Same);
        marked
            .map(|piece| (piece.mark, piece.text.clone(), piece.kinds))
            .collect()
    };
    let number: Kinds = [Kind::Number].into_iter().collect();
    let gone: Kinds = [Kind::Quotation, Kind::Removed].into_iter().collect();
    assert_eq!(rows[0].kinds, Kinds::default());
    assert_eq!((rows[1].kinds, rows[2].kinds), (number, gone));
    assert!(marked(1).iter().all(|(_, _, kinds)| *kinds == number));
    assert_eq!(marked(2), [(Mark::Deleted, QUOTE.to_owned(), gone)]);
}

#[test]
fn nothing_changed_is_said_as_well() {
    let article = story(&[("Mill", Some(&[LAMPS])), ("Mill", Some(&[LAMPS]))]);
    let summary: Summary = compared(&article, 0, 1).summary();
    assert_eq!(
        summary.text(Words::default()),
        "No word of the text changed."
    );
}
