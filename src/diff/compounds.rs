//! Changes that touch a part of a compound, such as “long-term”, mark it whole.

use std::ops::Range;

use super::marks::{Marks, Run};
use super::matching::join;
use super::tidy::change;
use crate::model::{Side, Sides};

/// Where a change touches a part of a compound, marks the compound whole, as people do; a struck-out hyphen can hardly be seen, nor
/// can a space. A word for a word inside one stays exact, such as the age in “12-year-old”; but a figure, such as the time “09:14”, is one.
pub(super) fn widen_compounds(runs: Vec<Run>, marks: &Sides<Marks<'_>>) -> Vec<Run> {
    let mut runs = cut_at_joints(runs, marks);
    for index in 0..=runs.len() {
        let before = index.checked_sub(1).and_then(|index| runs.get(index));
        let gap = change(before.copied(), runs.get(index).copied(), marks);
        if is_part_for_part(&gap, marks) {
            continue;
        }
        if let Some(run) = index.checked_sub(1).and_then(|index| runs.get_mut(index)) {
            while run.len > 0 && is_within(run.end(), marks) {
                run.len -= 1;
            }
        }
        if let Some(run) = runs.get_mut(index) {
            while run.len > 0 && is_within(run.at, marks) {
                run.at = run.at.map(|start| start + 1);
                run.len -= 1;
            }
        }
    }
    join(&mut runs);
    runs
}

/// Cuts runs where a hyphen joins words on one side only; other white space that comes or goes is a matter of print.
fn cut_at_joints(mut runs: Vec<Run>, marks: &Sides<Marks<'_>>) -> Vec<Run> {
    let mut index = 0;
    while let Some(run) = runs.get(index).copied() {
        index += 1;
        if let Some(len) = joint(run, marks) {
            let rest = Run {
                at: run.at.map(|start| start + len),
                len: run.len - len,
            };
            runs[index - 1].len = len;
            runs.insert(index, rest);
        }
    }
    runs
}

/// The first place within a run, counted from its beginning, where a hyphen joins words on one side only.
fn joint(run: Run, marks: &Sides<Marks<'_>>) -> Option<usize> {
    let free = |side: Side| marks[side].free(run.at[side]..run.end()[side]);
    let differs = free(Side::Old).zip(free(Side::New)).enumerate().skip(1);
    let mut places = differs.filter(|(_, (old, new))| old != new);
    let joint = places.find(|(step, _)| {
        let [old, new] = Side::BOTH.map(|side| marks[side].is_hyphenated(run.at[side] + step));
        old != new
    });
    joint.map(|(step, _)| step)
}

/// Whether one word stands for another in the same place of a compound.
fn is_part_for_part(gap: &Sides<Range<usize>>, marks: &Sides<Marks<'_>>) -> bool {
    let one = |side: Side| gap[side].len() == 1 && marks[side].is_word(gap[side].start);
    let edges = |side: Side| {
        [gap[side].start, gap[side].end].map(|mark| marks[side].is_within_compound(mark))
    };
    let in_figure = |side: Side| {
        [gap[side].start, gap[side].end].map(|mark| marks[side].is_within_figure(mark))
    };
    one(Side::Old)
        && one(Side::New)
        && edges(Side::Old) == edges(Side::New)
        && in_figure(Side::Old) == [false; 2]
        && in_figure(Side::New) == [false; 2]
        && !is_within_han_words(gap.as_ref().map(|range| range.start), marks)
        && !is_within_han_words(gap.as_ref().map(|range| range.end), marks)
}

fn is_within(at: Sides<usize>, marks: &Sides<Marks<'_>>) -> bool {
    marks.old.is_within_compound(at.old)
        || marks.new.is_within_compound(at.new)
        || is_within_han_words(at, marks)
}

/// Whether a place is inside a word of Japanese on both sides: what is one on one side only may be two words that now stand together.
fn is_within_han_words(at: Sides<usize>, marks: &Sides<Marks<'_>>) -> bool {
    marks.old.is_within_han_word(at.old) && marks.new.is_within_han_word(at.new)
}
