//! What is traced, held against histories of which it is known which word is which.

use palimpsest::model::{Certainty, VersionNumber};
use palimpsest::trace::{Life, TraceConfig, Tracing};

use crate::edits::Story;

#[test]
fn words_that_occur_once_are_traced_without_a_fault_and_others_nearly() {
    let counts = count(4, 12, 25, 3);
    assert!(counts.rare.1 > 30_000 && counts.common.1 > 15_000);
    assert_eq!(counts.rare.0, counts.rare.1);
    assert!(share(counts.common) > 0.99, "{:?}", counts.common);
}

#[test]
fn many_edits_at_once_are_traced_nearly_without_a_fault() {
    let counts = count(4, 12, 12, 30);
    assert!(share(counts.rare) > 0.99, "{:?}", counts.rare);
    assert!(share(counts.common) > 0.975, "{:?}", counts.common);
}

fn share((right, all): (usize, usize)) -> f64 {
    right as f64 / all as f64
}

/// How many words were traced rightly, of how many.
#[derive(Default)]
struct Counts {
    rare: (usize, usize),
    common: (usize, usize),
}

fn count(stories: u64, paragraphs: usize, versions: usize, edits: usize) -> Counts {
    let mut counts = Counts::default();
    for seed in 1..=stories {
        let story = Story::new(seed, paragraphs, versions, edits);
        let mut tracing = Tracing::new(TraceConfig::default());
        for version in 0..versions {
            let texts = story.paragraphs(version);
            let given: Vec<_> = texts
                .iter()
                .map(|text| (text.as_str(), Certainty::READ))
                .collect();
            tracing.push_text(number(version), &given);
        }
        assert!(tracing.precise());
        for version in 0..versions {
            hold(&story, version, &tracing, &mut counts);
        }
    }
    println!(
        "rare words {:?}, common words {:?}",
        counts.rare, counts.common
    );
    counts
}

/// Holds every word of a version against the truth: in which versions it stands, all of them.
fn hold(story: &Story, version: usize, tracing: &Tracing, counts: &mut Counts) {
    let since = tracing.since(number(version)).expect("a held version");
    for ((paragraph, text), runs) in story.versions[version]
        .iter()
        .zip(story.paragraphs(version))
        .zip(&since.paragraphs)
    {
        let mut from = 0;
        for word in paragraph.iter().flatten() {
            let at = from + text[from..].find(&word.text).expect("the word");
            from = at + word.text.len();
            let run = runs.iter().find(|run| run.at.contains(&at)).expect("a run");
            let truth: Vec<usize> = story.standing[&word.tag].iter().copied().collect();
            let is_right = truth == versions(&run.life, story.versions.len());
            let count = if word.text.starts_with(['q', 'Q']) {
                &mut counts.rare
            } else {
                &mut counts.common
            };
            count.0 += usize::from(is_right);
            count.1 += 1;
        }
    }
}

/// The versions in which something with that life stands.
fn versions(life: &Life, end: usize) -> Vec<usize> {
    let place = |number: VersionNumber| number.0 as usize;
    let last = life.left.map_or(end, |left| place(left.by));
    let mut versions: Vec<usize> = (place(life.born.by)..last).collect();
    for absence in &life.absences {
        versions
            .retain(|version| !(place(absence.left.by)..place(absence.back.by)).contains(version));
    }
    versions
}

fn number(at: usize) -> VersionNumber {
    VersionNumber(u32::try_from(at).expect("few versions"))
}
