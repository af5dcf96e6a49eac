//! A version's text by age, what is told of a passage of it, and what was found of words.

use expect_test::expect;
use palimpsest::model::{Article, Certainty, Timestamp, VersionNumber};
use palimpsest::present::{Mark, SHADES, SinceView, Words, found, since};
use palimpsest::trace::{Annals, AnnalsWriter, Finder, TraceConfig, Tracing};
use proptest::prelude::*;

use crate::articles::{article, version};

fn story(texts: &[Option<&[&str]>], titles: &[&str]) -> Article {
    let versions = (0..).zip(texts).map(|(number, texts)| {
        let mut version = version(number, *texts);
        let title = titles.get(number as usize).or(titles.last());
        version.title = title.map(|title| (*title).to_owned());
        version.captured_at = Timestamp::from_rfc3339(&format!("2017-11-1{number}T21:37:00Z")).ok();
        for paragraph in version.paragraphs.iter_mut().flatten() {
            paragraph.certainty = Certainty::READ;
        }
        version
    });
    article(Some("77"), versions.collect())
}

fn annals(tracing: &Tracing) -> Annals {
    let mut annals = Annals::default();
    let mut writer = AnnalsWriter::default();
    while let Some(portion) = writer.next(tracing, 100) {
        annals.extend(portion);
    }
    annals
}

fn by_age(article: &Article, number: u32) -> (Tracing, SinceView) {
    let tracing = Tracing::of(article, TraceConfig::default());
    let view = since(
        Words::default(),
        article,
        VersionNumber(number),
        &annals(&tracing),
        true,
    );
    (tracing, view.expect("a held version"))
}

/// All that is told of the passage with this text.
fn told(article: &Article, number: u32, text: &str) -> String {
    let (tracing, view) = by_age(article, number);
    let mut passages = view.passages.iter();
    let at = passages.position(|passage| passage.text.trim() == text);
    let at = at.unwrap_or_else(|| panic!("no «{text}» in {:?}", view.passages));
    let asked = view.question(at).expect("a passage");
    let line = tracing.passage(VersionNumber(number), &asked);
    let told = view
        .told(Words::default(), article, at, line.as_ref())
        .expect("a passage");
    let target = told.target.map(|target| {
        format!(
            " [{}→{} {:?}]",
            target.pair.old, target.pair.new, target.paragraph
        )
    });
    format!("{}{}", told.spoken(), target.unwrap_or_default())
}

fn ferry() -> Article {
    story(
        &[
            Some(&["The ferry hit the quay. Police said a dozen people were hurt."]),
            Some(&["The ferry hit the quay. Police said 12 people were hurt."]),
            None,
            Some(&[
                "The ferry hit the quay.",
                "The mayor wept for an hour at noon.",
            ]),
            Some(&[
                "The ferry hit the quay. Police said 12 people were hurt.",
                "The mayor wept for an hour at noon.",
            ]),
            Some(&["The ferry hit the quay. Police said 17 people were hurt."]),
        ],
        &[
            "Ferry hits quay",
            "Ferry hits “quay”",
            "Ferry hits \"quay\"",
            "Twelve hurt",
        ],
    )
}

#[test]
fn the_text_comes_with_a_legend_and_since_when_the_headline_reads_so() {
    let (_, view) = by_age(&ferry(), 4);
    let ages: Vec<String> = view
        .ages
        .iter()
        .map(|age| format!("{} {} {}", age.number, age.shade, age.share))
        .collect();
    expect![[r#"
        The text of version 4 comes from 3 versions: the stronger the mark, the newer the words.
        0 0 10 words, 53%
        1 1 1 word, 5%
        3 4 8 words, 42%
        53% of the text of version 4 has stood there since version 0, the first one held.
        The headline has read so since version 3 (13 November 2017, 21:37 UTC)."#]]
    .assert_eq(&format!(
        "{}\n{}\n{}\n{}",
        view.lead,
        ages.join("\n"),
        view.survivors.unwrap_or_default(),
        view.headline.unwrap_or_default()
    ));
    let (_, view) = by_age(&ferry(), 1);
    assert_eq!(
        view.headline.as_deref(),
        Some("The headline has read so since version 1 (11 November 2017, 21:37 UTC).")
    );
}

#[test]
fn of_a_passage_it_is_told_when_it_came_what_stood_there_before_and_what_became_of_it() {
    let article = ferry();
    expect!["“12”: Since version 1, 11 November 2017, 21:37 UTC. Before that: “a dozen”. Left between versions 1 and 3, back in version 4. Gone in version 5; since then: “17”. [0→1 Some(0)]"]
        .assert_eq(told(&article, 4, "12").trim_end_matches('.'));
    expect!["“The mayor wept for an hour at noon.”: Came between versions 1 and 3, 13 November 2017, 21:37 UTC. Nothing stood in its place before. Gone in version 5. [1→3 Some(1)]"].assert_eq(&told(&article, 4, "The mayor wept for an hour at noon."));
    expect!["“The ferry hit the quay.”: There from version 0 on, the first one held, 10 November 2017, 21:37 UTC. Still there in version 5, the last one held."].assert_eq(&told(&article, 4, "The ferry hit the quay."));
}

#[test]
fn until_it_is_known_what_stood_there_before_that_is_said() {
    let article = ferry();
    let (_, view) = by_age(&article, 5);
    let last = view
        .passages
        .iter()
        .position(|passage| passage.text.trim() == "17");
    let told = view
        .told(Words::default(), &article, last.expect("a passage"), None)
        .expect("a passage");
    assert!(told.before.expect("not the first").contains("Looking"));
    assert_eq!(told.target, None);
}

#[test]
fn a_walk_goes_round_and_keeps_to_one_version_where_it_is_to() {
    let (_, view) = by_age(&ferry(), 4);
    let all = view.passages.len();
    assert_eq!(view.next(None, true, None), Some(0));
    assert_eq!(view.next(Some(all - 1), true, None), Some(0));
    assert_eq!(view.next(Some(0), false, None), Some(all - 1));
    let newest = view.ages.len() - 1;
    let mut at = None;
    for _ in 0..all {
        at = view.next(at, true, Some(newest));
        let passage = at.and_then(|at| view.passages.get(at));
        assert_eq!(passage.map(|passage| passage.age), Some(newest));
    }
    assert_eq!(view.next(None, true, Some(99)), None);
    let (place, of) = view.place(0, None).expect("a passage");
    assert_eq!((place, of), (0, all));
}

#[test]
fn an_inferred_passage_says_how_sure_it_is() {
    let mut article = ferry();
    for paragraph in article.versions[1].paragraphs.iter_mut().flatten() {
        paragraph.certainty = Certainty::inferred(0.93);
    }
    let said = told(&article, 4, "12");
    assert!(said.contains("inferred, 93% sure"), "{said}");
    let (_, view) = by_age(&article, 1);
    assert!(view.paragraphs[0].inferred.is_some());
}

#[test]
fn what_was_found_leads_to_the_latest_version_with_it() {
    let article = ferry();
    let finding = Finder::of(&article).find("12 people", 10);
    let view = found(Words::default(), &article, " 12 people ", &finding);
    let entries: Vec<String> = view
        .passages
        .iter()
        .map(|entry| {
            let marked = entry
                .sentence
                .iter()
                .filter(|piece| piece.mark == Mark::Inserted);
            let marked: Vec<&str> = marked.map(|piece| piece.text.as_str()).collect();
            let target = entry
                .target
                .map(|target| format!("{}→{}", target.pair.old, target.pair.new));
            format!("{}: {} {:?}", entry.name, marked.join("+"), target)
        })
        .collect();
    expect![[r#"
        “12 people” stands in 2 of 6 versions held: 1 and 4.
        In versions 1 and 4: 12 people Some("3→4")"#]]
    .assert_eq(&format!("{}\n{}", view.lead, entries.join("\n")));
    let first = found(
        Words::default(),
        &article,
        "dozen",
        &Finder::of(&article).find("dozen", 10),
    );
    let target = first.counts[0].target.expect("two held versions");
    assert_eq!(
        (target.pair.old.0, target.side),
        (0, palimpsest::model::Side::Old)
    );
    let nothing = found(
        Words::default(),
        &article,
        "train",
        &Finder::of(&article).find("train", 10),
    );
    assert_eq!(
        nothing.lead,
        "“train” stands in none of the 6 versions held."
    );
}

proptest! {
    #[test]
    fn the_newer_the_text_the_stronger_its_mark_and_all_of_it_is_there(
        texts in prop::collection::vec(prop::collection::vec("[ab]{1,2}( [a-d]{1,2}){0,5}", 1..4), 1..9),
        at in 0..9_usize,
    ) {
        let lines: Vec<Vec<&str>> = texts.iter().map(|lines| lines.iter().map(String::as_str).collect()).collect();
        let held: Vec<Option<&[&str]>> = lines.iter().map(|lines| Some(lines.as_slice())).collect();
        let article = story(&held, &["One"]);
        let number = at.min(texts.len() - 1);
        let (_, view) = by_age(&article, number as u32);
        let shades: Vec<usize> = view.ages.iter().map(|age| age.shade).collect();
        prop_assert!(shades.is_sorted() && shades.iter().all(|shade| *shade < SHADES));
        let numbers: Vec<VersionNumber> = view.ages.iter().map(|age| age.number).collect();
        prop_assert!(numbers.is_sorted());
        for (paragraph, text) in view.paragraphs.iter().zip(&texts[number]) {
            let shown: String = view.passages[paragraph.passages.clone()].iter().map(|passage| passage.text.as_str()).collect();
            prop_assert_eq!(&shown, text);
        }
        let covered: Vec<usize> = view.parts.iter().flat_map(|part| part.rows.clone()).collect();
        prop_assert_eq!(covered, (0..texts[number].len()).collect::<Vec<_>>());
    }
}
