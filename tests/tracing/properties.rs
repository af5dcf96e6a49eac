//! What holds for any history.

use palimpsest::model::{Certainty, VersionNumber};
use palimpsest::trace::{
    Life, Passage, Place, PlacePart, Point, Since, TraceConfig, Tracing, Turn,
};
use proptest::prelude::*;

use crate::edits::Story;
use crate::{article, version};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn runs_cover_their_paragraphs_and_lives_are_in_order(texts in history()) {
        let tracing = traced(&texts);
        for (number, paragraphs) in (0..).zip(&texts) {
            let since = tracing.since(VersionNumber(number)).expect("a held version");
            prop_assert_eq!(since.paragraphs.len(), paragraphs.len());
            for (runs, text) in since.paragraphs.iter().zip(paragraphs) {
                let mut reached = 0;
                for run in runs {
                    prop_assert_eq!(run.at.start, reached);
                    prop_assert!(!run.at.is_empty() && text.is_char_boundary(run.at.end));
                    reached = run.at.end;
                    assert_in_order(&run.life, number);
                }
                prop_assert!(reached == text.len() || runs.is_empty() && !text.contains(char::is_alphanumeric));
            }
        }
    }

    #[test]
    fn words_that_stand_in_all_versions_are_born_in_the_first(texts in history()) {
        let same = vec![texts[0].clone(); texts.len()];
        let tracing = traced(&same);
        for number in 0..texts.len() {
            for run in all(&since(&tracing, number)) {
                prop_assert_eq!((run.born.by, run.absences.len(), run.left), (VersionNumber(0), 0, None));
            }
        }
    }

    #[test]
    fn a_version_that_comes_twice_changes_nothing(texts in history()) {
        let mut twice = texts.clone();
        twice.extend(texts.last().cloned());
        let (once, twice) = (traced(&texts), traced(&twice));
        for number in 0..texts.len() {
            prop_assert_eq!(since(&once, number), since(&twice, number));
        }
        prop_assert_eq!(since(&once, texts.len() - 1), since(&twice, texts.len()));
    }

    #[test]
    fn a_paragraph_that_goes_and_comes_back_keeps_its_birth(seed in 1..u64::MAX, at in any::<prop::sample::Index>()) {
        let story = Story::new(seed, 5, 6, 4);
        let mut texts: Vec<Vec<String>> = (0..6).map(|version| story.paragraphs(version)).collect();
        let whole = texts[5].clone();
        let at = at.index(whole.len());
        let mut without = whole.clone();
        without.remove(at);
        texts.extend([without, whole]);
        let (before, after) = (traced(&texts[..6]), traced(&texts));
        let born = |tracing: &Tracing, number: usize| -> Vec<Turn> {
            since(tracing, number).paragraphs[at].iter().map(|run| run.life.born).collect()
        };
        let (mut was, mut is) = (born(&before, 5), born(&after, 7));
        was.dedup();
        is.dedup();
        prop_assert_eq!(was, is);
    }

    #[test]
    fn version_by_version_is_as_all_at_once_whatever_was_traced_before(seed in 1..u64::MAX, cut in 0..8_usize, changed in 0..8_usize) {
        let story = Story::new(seed, 5, 8, 5);
        let texts: Vec<String> = (0..8).map(|at| story.paragraphs(at).join("\n")).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let whole = article(&texts);
        let at_once = Tracing::of(&whole, TraceConfig::default());

        let mut one_by_one = Tracing::new(TraceConfig::default());
        whole.versions.iter().for_each(|version| one_by_one.push(version));

        let mut updated = Tracing::of(&article(&texts[..cut]), TraceConfig::default());
        updated.update(&whole);

        let mut other = whole.clone();
        other.versions[changed] = version(u32::try_from(changed).unwrap_or(0), "The ferry sails.\nNobody was hurt.");
        let mut set_back = Tracing::of(&other, TraceConfig::default());
        set_back.update(&whole);

        for number in 0..texts.len() {
            let expected = since(&at_once, number);
            prop_assert_eq!(&since(&one_by_one, number), &expected);
            prop_assert_eq!(&since(&updated, number), &expected);
            prop_assert_eq!(&since(&set_back, number), &expected);
        }
    }

    #[test]
    fn a_line_goes_through_places_that_there_are(texts in history(), phrase in "(the|of|12|said|Odile|a)( storm| harbour| the)?") {
        let trace = traced(&texts).phrase(&phrase, false);
        for line in &trace.text {
            prop_assert!(!line.places.is_empty());
            prop_assert!(line.places.iter().any(|place| place.is_literal));
            prop_assert!(line.places.windows(2).all(|pair| pair[0].version < pair[1].version));
            prop_assert_eq!(line.changes.first().map(|change| (change.turn.by, &change.old)), Some((line.places[0].version, &None)));
            for place in &line.places {
                assert_there(place, &texts);
                prop_assert!(!place.is_literal || trace.versions.contains(&place.version));
            }
        }
    }

    #[test]
    fn any_passage_can_be_followed(texts in history(), at in any::<prop::sample::Index>(), from in (0..4_usize, 0..80_usize), to in (0..4_usize, 0..80_usize)) {
        let tracing = traced(&texts);
        let number = at.index(texts.len());
        let point = |(paragraph, byte)| Point { paragraph, byte };
        let passage = Passage::Text(point(from)..point(to));
        if let Some(line) = tracing.passage(VersionNumber(u32::try_from(number).unwrap_or(0)), &passage) {
            prop_assert!(line.places.iter().any(|place| place.version.0 as usize == number && place.is_literal));
            line.places.iter().for_each(|place| assert_there(place, &texts));
        }
    }
}

/// The parts of a place are text that there is, in reading order, each in its sentence.
fn assert_there(place: &Place, texts: &[Vec<String>]) {
    assert!(!place.parts.is_empty());
    for part in &place.parts {
        let text = &texts[place.version.0 as usize][part.paragraph];
        let wording = text.get(part.at.clone());
        assert!(wording.is_some_and(|wording| !wording.is_empty()));
        assert!(part.sentence.start <= part.at.start && part.at.end <= part.sentence.end);
    }
    let order = |part: &PlacePart| (part.paragraph, part.at.start);
    assert!(
        place
            .parts
            .windows(2)
            .all(|parts| order(&parts[0]) < order(&parts[1]))
    );
}

fn assert_in_order(life: &Life, number: u32) {
    let mut turns = vec![life.born];
    turns.extend(
        life.absences
            .iter()
            .flat_map(|absence| [absence.left, absence.back]),
    );
    turns.extend(life.left);
    assert!(life.born.by.0 <= number);
    assert!(turns.windows(2).all(|pair| pair[0].by < pair[1].by));
    assert!(
        turns
            .iter()
            .all(|turn| turn.after.is_none_or(|after| after < turn.by))
    );
}

fn traced(texts: &[Vec<String>]) -> Tracing {
    let mut tracing = Tracing::new(TraceConfig::default());
    for (number, texts) in (0..).zip(texts) {
        let given: Vec<_> = texts
            .iter()
            .map(|text| (text.as_str(), Certainty::READ))
            .collect();
        tracing.push_text(VersionNumber(number), &given);
    }
    tracing
}

fn since(tracing: &Tracing, number: usize) -> Since {
    let number = VersionNumber(u32::try_from(number).expect("few versions"));
    tracing.since(number).expect("a held version")
}

fn all(since: &Since) -> impl Iterator<Item = &Life> {
    since.paragraphs.iter().flatten().map(|run| &run.life)
}

/// Versions of made-up prose in few words, so that much is shared and comes back.
fn history() -> impl Strategy<Value = Vec<Vec<String>>> {
    let word = prop::sample::select(vec![
        "the",
        "a",
        "of",
        "and",
        "minister",
        "harbour",
        "Odile",
        "12",
        "17",
        "said",
        "storm",
        "not",
        "vote.",
        "“closed”",
        "reopened…",
        "سفينة",
        "橋が落ちた。",
        "👩🏽‍🚒",
        "e\u{301}t\u{e9}",
        "\u{ad}",
        "won't",
    ]);
    let paragraph = prop::collection::vec(word, 1..14).prop_map(|words| words.join(" "));
    let pool = prop::collection::vec(paragraph, 3..8);
    let picks = prop::collection::vec(
        prop::collection::vec(any::<prop::sample::Index>(), 0..6),
        1..6,
    );
    (pool, picks).prop_map(|(pool, picks)| {
        let pick = |version: Vec<prop::sample::Index>| {
            version
                .into_iter()
                .map(|at| at.get(&pool).clone())
                .collect()
        };
        picks.into_iter().map(pick).collect()
    })
}
