//! Hostile texts: how much work they take, counted and never timed, and how much of them is marked.

use palimpsest::diff::{BlockKind, Diff, DiffConfig, SpanOp, diff};
use palimpsest::model::Sides;

use crate::borrowed;
use crate::holds::assert_holds;
use crate::texts::{Cut, Hostility, Versions, hostile};

/// Bytes of each side: enough for paragraphs to be too many for looking at every pair of them.
const BYTES: usize = 40_000;

/// Each kind, cut in each way.
fn all() -> impl Iterator<Item = (String, Hostility, Versions)> {
    let kinds = Hostility::ALL.into_iter();
    kinds.flat_map(|kind| {
        Cut::ALL.map(|cut| {
            let name = format!("{}, {}", kind.name(), cut.name());
            (name, kind, hostile(kind, cut, BYTES))
        })
    })
}

fn compared(versions: &Versions, config: &DiffConfig) -> Diff {
    let (old, new) = (borrowed(&versions.old), borrowed(&versions.new));
    let texts = Sides::new(old.as_slice(), new.as_slice());
    let result = diff(texts, config);
    assert_holds(texts, &result);
    result
}

/// The share of both texts that is marked.
fn marked(versions: &Versions, result: &Diff) -> f64 {
    let length = |side: &[String], range: &std::ops::Range<usize>| {
        side[range.clone()].iter().map(String::len).sum::<usize>()
    };
    let of_block = |block: &palimpsest::diff::Block| match block.kind {
        BlockKind::Equal => 0,
        BlockKind::Replace => {
            let changed = block.spans.iter().filter(|span| span.op != SpanOp::Equal);
            changed
                .map(|span| span.at.old.len() + span.at.new.len())
                .sum()
        }
        _ => {
            length(&versions.old, &block.paragraphs.old)
                + length(&versions.new, &block.paragraphs.new)
        }
    };
    let all = length(&versions.old, &(0..versions.old.len()))
        + length(&versions.new, &(0..versions.new.len()));
    result.blocks.iter().map(of_block).sum::<usize>() as f64 / all as f64
}

#[test]
fn hostile_texts_take_less_than_half_of_the_budget() {
    let usual = DiffConfig::default();
    let half = DiffConfig {
        align_steps: usual.align_steps / 2,
        word_steps: usual.word_steps / 2,
        ..usual.clone()
    };
    for (name, _, versions) in all() {
        let is_same = compared(&versions, &usual) == compared(&versions, &half);
        assert!(is_same, "{name}");
    }
}

#[test]
fn without_work_hostile_texts_are_still_compared_without_loss_and_it_is_said() {
    for steps in [0, 1_000] {
        let starved = DiffConfig {
            align_steps: steps,
            word_steps: steps,
            ..DiffConfig::default()
        };
        for (name, kind, versions) in all() {
            let result = compared(&versions, &starved);
            // What is the same at both ends takes no work, nor does seeing that two paragraphs share no word.
            let are_strangers = kind == Hostility::Disjoint && versions.old.len() == 1;
            let is_easy = kind == Hostility::OneSentence || are_strangers;
            assert!(!result.precise || is_easy, "{name}, {steps} steps");
        }
    }
}

#[test]
fn of_hostile_texts_little_more_is_marked_than_must_be() {
    for (name, kind, versions) in all() {
        let most = match kind {
            // Little is common to them but chance.
            Hostility::Unrelated | Hostility::Disjoint => 1.0,
            // A longest common subsequence of such texts has two words in three.
            Hostility::FourWords => 1.5 * 0.36,
            // A hundredth, and the ends of paragraphs.
            Hostility::OneSentence => 0.02,
        };
        let share = marked(&versions, &compared(&versions, &DiffConfig::default()));
        assert!(share <= most, "{name}: {share}");
    }
}
