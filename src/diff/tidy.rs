//! Makes a correct word diff a readable one: edges at the starts of words and sentences, no confetti, and a sentence of
//! which little survives replaced as a whole.
//!
//! Only runs that were matched are shortened, dropped or slid along equal words, so the result stays correct.

use std::ops::Range;

use super::DiffConfig;
use super::compounds::widen_compounds;
use super::marks::{MarkKind, Marks, Run};
use super::matching::join;
use super::weight::{LIGHT, negates};
use crate::model::{Side, Sides};
use crate::text::sentence::is_wrapping;

/// How often islands are looked for: dissolving one makes the change around the next heavier.
const ROUNDS: usize = 4;

/// Makes `runs`, in order and without overlap, readable.
pub(super) fn tidy(mut runs: Vec<Run>, marks: &Sides<Marks<'_>>, config: &DiffConfig) -> Vec<Run> {
    slide(&mut runs, marks);
    for _ in 0..ROUNDS {
        let before = runs.len();
        dissolve_islands(&mut runs, marks, config);
        if runs.len() == before {
            break;
        }
    }
    let mut runs = replace_lost_sentences(&runs, marks, config);
    slide(&mut runs, marks);
    widen_compounds(runs, marks)
}

/// Drops the runs that are too slight to stand between the changes on both sides of them.
fn dissolve_islands(runs: &mut Vec<Run>, marks: &Sides<Marks<'_>>, config: &DiffConfig) {
    let mut kept = 0_usize;
    for index in 0..runs.len() {
        let run = runs[index];
        let last = kept.checked_sub(1).map(|last| runs[last]);
        let before = change(last, Some(run), marks);
        let after = change(Some(run), runs.get(index + 1).copied(), marks);
        if !is_island(run, &before, &after, marks, config) {
            runs[kept] = run;
            kept += 1;
        }
    }
    runs.truncate(kept);
}

/// The marks between two runs, or between a run and an end of the text.
pub(super) fn change(
    before: Option<Run>,
    after: Option<Run>,
    marks: &Sides<Marks<'_>>,
) -> Sides<Range<usize>> {
    let start = before.map_or(Sides::new(0, 0), Run::end);
    let end = after.map_or(Sides::new(marks.old.len(), marks.new.len()), |run| run.at);
    Sides::new(start.old..end.old, start.new..end.new)
}

fn is_island(
    run: Run,
    before: &Sides<Range<usize>>,
    after: &Sides<Range<usize>>,
    marks: &Sides<Marks<'_>>,
    config: &DiffConfig,
) -> bool {
    if is_empty(before) || is_empty(after) {
        return false;
    }
    if marks.old.words(run.at.old..run.end().old) <= config.words.swap_words
        && is_swap(before, after, marks)
    {
        return true;
    }
    let [before_words, after_words] = [before, after].map(|gap| words(gap, marks));
    if before_words.old + after_words.old == 0 || before_words.new + after_words.new == 0 {
        return false;
    }
    let has_words = marks.old.words(run.at.old..run.end().old) > 0;
    let [before_weight, after_weight] = [before, after].map(|gap| weight(gap, marks));
    let lighter = before_weight.min(after_weight);
    if !has_words
        && ((run.at.old..run.end().old).any(|mark| marks.old.is_pause(mark))
            || is_unit(run, before, after, marks)
            || parts_point(before, after, marks))
    {
        return false;
    }
    if has_words {
        let both_small = [before_words, after_words]
            .iter()
            .all(|words| words.old.max(words.new) <= 3);
        if run.len == 1 && marks.old.is_glyph_within(run.at.old) {
            return true;
        }
        if has_number(run, marks) {
            return false;
        }
        if both_small || is_pointed(before, marks) || is_pointed(after, marks) {
            return false;
        }
    }
    marks.old.weight(run.at.old..run.end().old) as f64 <= config.island_ratio * lighter as f64
}

/// The most marks of each change around words that changed places: longer ones are a phrase that moved past them.
const LONGEST_SWAP: usize = 3;

/// Whether the first of two neighbouring changes only takes away a word, which the other brings, or the other way round: what stands
/// between them changed places with it. Signs may have gone with it, as in “May 12,” for “12 May”.
fn is_swap(
    before: &Sides<Range<usize>>,
    after: &Sides<Range<usize>>,
    marks: &Sides<Marks<'_>>,
) -> bool {
    let crossing = |old: &Range<usize>, new: &Range<usize>, least: u64| {
        let goes = |mark: usize| {
            let is_same = |new: usize| marks.old.mark(mark) == marks.new.mark(new);
            let weighs = marks.old.weight_of(mark) > least;
            marks.old.is_word(mark) && weighs && new.clone().any(is_same)
        };
        old.len().max(new.len()) <= LONGEST_SWAP && old.clone().any(goes)
    };
    let after_words = words(after, marks);
    let light = u64::from(LIGHT);
    (before.new.is_empty() && after_words.old == 0 && crossing(&before.old, &after.new, 0))
        || (before.old.is_empty() && after_words.new == 0 && crossing(&after.old, &before.new, 0))
        || ((before.new.is_empty() || after.old.is_empty())
            && crossing(&before.old, &after.new, light))
        || ((before.old.is_empty() || after.new.is_empty())
            && crossing(&after.old, &before.new, light))
}

fn is_empty(change: &Sides<Range<usize>>) -> bool {
    change.old.is_empty() && change.new.is_empty()
}

fn words(change: &Sides<Range<usize>>, marks: &Sides<Marks<'_>>) -> Sides<usize> {
    Sides::new(
        marks.old.words(change.old.clone()),
        marks.new.words(change.new.clone()),
    )
}

fn weight(change: &Sides<Range<usize>>, marks: &Sides<Marks<'_>>) -> u64 {
    marks
        .old
        .weight(change.old.clone())
        .max(marks.new.weight(change.new.clone()))
}

/// Whether a change puts one number or name in place of another, or only a negation came or went: such a change is the story and
/// never drowns in a larger one.
fn is_pointed(change: &Sides<Range<usize>>, marks: &Sides<Marks<'_>>) -> bool {
    let word = |side: Side| change[side].clone().find(|&mark| marks[side].is_word(mark));
    let words = words(change, marks);
    match (word(Side::Old), word(Side::New)) {
        (Some(old), Some(new)) if words == Sides::new(1, 1) => {
            let (old, new) = (marks.old.kind(old), marks.new.kind(new));
            old == new && matches!(old, MarkKind::Number | MarkKind::Name)
        }
        (Some(old), None) if words.old == 1 => negates(marks.old.mark(old)),
        (None, Some(new)) if words.new == 1 => negates(marks.new.mark(new)),
        _ => false,
    }
}

/// Whether a run of signs is written together with a number that changed, such as the sign of its currency or “%”.
fn is_unit(
    run: Run,
    before: &Sides<Range<usize>>,
    after: &Sides<Range<usize>>,
    marks: &Sides<Marks<'_>>,
) -> bool {
    let (start, end) = (run.at, run.end());
    let is_number = |side: Side, mark: usize| marks[side].kind(mark) == MarkKind::Number;
    let joined = |at: Sides<usize>| {
        Side::BOTH
            .iter()
            .all(|&side| !marks[side].stands_free(at[side]))
    };
    let behind = Side::BOTH
        .iter()
        .all(|&side| start[side] > 0 && is_number(side, start[side] - 1));
    let ahead = Side::BOTH.iter().all(|&side| is_number(side, end[side]));
    !marks.old.mark(start.old).starts_with(is_wrapping)
        && (behind && joined(start) && is_pointed(before, marks)
            || ahead && joined(end) && is_pointed(after, marks))
}

/// Whether of two neighbouring changes one put a number or name in place of another and the other only added or only took away: a
/// sign between them parts them.
fn parts_point(
    before: &Sides<Range<usize>>,
    after: &Sides<Range<usize>>,
    marks: &Sides<Marks<'_>>,
) -> bool {
    let is_one_sided =
        |change: &Sides<Range<usize>>| change.old.is_empty() || change.new.is_empty();
    is_one_sided(before) && is_pointed(after, marks)
        || is_one_sided(after) && is_pointed(before, marks)
}

/// Drops the runs of a sentence of which less than the configured share is left, save for those that tell of a number or name. A sentence
/// is what both texts hold between two places where one starts on both sides at once.
fn replace_lost_sentences(runs: &[Run], marks: &Sides<Marks<'_>>, config: &DiffConfig) -> Vec<Run> {
    let mut kept: Vec<Run> = Vec::with_capacity(runs.len() + 4);
    let mut start = Sides::new(0, 0);
    // Where the runs of the sentence begin among those that are kept.
    let mut first = 0;
    for run in runs {
        let mut rest = *run;
        for at in sentence_starts(*run, marks) {
            if at == start {
                continue;
            }
            let done = at.old - rest.at.old;
            if done > 0 {
                kept.push(Run { len: done, ..rest });
            }
            rest = Run {
                at,
                len: rest.len - done,
            };
            end_sentence(&mut kept, first, start..at, marks, config);
            first = kept.len();
            start = at;
        }
        kept.push(rest);
    }
    let end = Sides::new(marks.old.len(), marks.new.len());
    end_sentence(&mut kept, first, start..end, marks, config);
    join(&mut kept);
    kept
}

/// The places within a run where a sentence starts on both sides.
fn sentence_starts(run: Run, marks: &Sides<Marks<'_>>) -> impl Iterator<Item = Sides<usize>> {
    let starts = marks.old.starts(run.at.old..run.end().old).enumerate();
    let places = starts.filter(|(_, starts)| *starts);
    let places = places.map(move |(step, _)| run.at.map(|start| start + step));
    places.filter(|at| marks.new.sentence_starts(at.new))
}

/// Drops the runs of a sentence, which are the last ones from the `first` on, if it is lost.
fn end_sentence(
    runs: &mut Vec<Run>,
    first: usize,
    at: Range<Sides<usize>>,
    marks: &Sides<Marks<'_>>,
    config: &DiffConfig,
) {
    let own = &runs[first..];
    let whole = Sides::new(at.start.old..at.end.old, at.start.new..at.end.new);
    if is_lost(own, &whole, marks, config) {
        let told = telling(own, marks);
        runs.truncate(first);
        runs.extend(told);
    }
}

/// The runs on both sides of a number or name that took another's place, and those with a number and the word that it belongs to: what
/// is left of a sentence that has little else left.
fn telling(runs: &[Run], marks: &Sides<Marks<'_>>) -> Vec<Run> {
    let is_figure =
        |run: &Run| marks.old.words(run.at.old..run.end().old) > 1 && has_number(*run, marks);
    let mut tells: Vec<bool> = runs.iter().map(is_figure).collect();
    for (index, pair) in runs.windows(2).enumerate() {
        let gap = change(pair.first().copied(), pair.last().copied(), marks);
        if is_pointed(&gap, marks) {
            tells[index] = true;
            tells[index + 1] = true;
        }
    }
    let kept = runs.iter().zip(tells).filter(|(_, tells)| *tells);
    kept.map(|(run, _)| *run).collect()
}

/// Whether one of the words that stayed is a number: then it did not change, and must not look as if it had.
fn has_number(run: Run, marks: &Sides<Marks<'_>>) -> bool {
    let mut words = run.at.old..run.end().old;
    words.any(|mark| marks.old.kind(mark) == MarkKind::Number)
}

fn is_lost(
    runs: &[Run],
    whole: &Sides<Range<usize>>,
    marks: &Sides<Marks<'_>>,
    config: &DiffConfig,
) -> bool {
    let survives: u64 = runs
        .iter()
        .map(|run| marks.old.weight(run.at.old..run.end().old))
        .sum();
    let lighter = marks
        .old
        .weight(whole.old.clone())
        .min(marks.new.weight(whole.new.clone()));
    (survives as f64) < config.sentence_kept * lighter as f64
}

/// Moves each pure insertion or deletion along the equal words around it to the place where it reads best.
fn slide(runs: &mut Vec<Run>, marks: &Sides<Marks<'_>>) {
    add_ends(runs, marks);
    for index in 1..runs.len() {
        let (before, after) = (runs[index - 1], runs[index]);
        let gap = change(Some(before), Some(after), marks);
        let side = match (gap.old.is_empty(), gap.new.is_empty()) {
            (true, false) => Side::New,
            (false, true) => Side::Old,
            _ => continue,
        };
        let shift = best_shift(gap[side].clone(), before, after, &marks[side]);
        runs[index - 1].len = before.len.saturating_add_signed(shift);
        runs[index].at = after.at.map(|start| start.saturating_add_signed(shift));
        runs[index].len = after.len.saturating_add_signed(-shift);
    }
    runs.retain(|run| run.len > 0);
}

/// Adds an empty run at each end of the text where a change stands there.
fn add_ends(runs: &mut Vec<Run>, marks: &Sides<Marks<'_>>) {
    let end = Sides::new(marks.old.len(), marks.new.len());
    if runs.first().is_none_or(|run| run.at != Sides::new(0, 0)) {
        runs.insert(
            0,
            Run {
                at: Sides::new(0, 0),
                len: 0,
            },
        );
    }
    if runs.last().is_none_or(|run| run.end() != end) {
        runs.push(Run { at: end, len: 0 });
    }
}

/// By how many marks to slide the change `gap`; negative towards the start. Of equally good places the last wins.
fn best_shift(gap: Range<usize>, before: Run, after: Run, marks: &Marks<'_>) -> isize {
    let room = |run: Run, at_end: bool| {
        if at_end {
            run.len
        } else {
            run.len.saturating_sub(1)
        }
    };
    let back = (1..=room(before, gap.start == before.len))
        .take_while(|step| marks.mark(gap.start - step) == marks.mark(gap.end - step))
        .count();
    let on = (0..room(after, gap.end + after.len == marks.len()))
        .take_while(|step| marks.mark(gap.start + step) == marks.mark(gap.end + step))
        .count();
    let places = -isize::try_from(back).unwrap_or(0)..=isize::try_from(on).unwrap_or(0);
    places
        .max_by_key(|&shift| {
            let start = gap.start.saturating_add_signed(shift);
            let end = gap.end.saturating_add_signed(shift);
            edge_quality(start, true, marks) + edge_quality(end, false, marks)
        })
        .unwrap_or(0)
}

fn edge_quality(mark: usize, is_start: bool, marks: &Marks<'_>) -> u32 {
    if marks.sentence_starts(mark) {
        8
    } else if is_start && (marks.is_pause(mark) || marks.clause_starts(mark)) {
        3
    } else {
        u32::from(marks.stands_free(mark) || marks.is_closing(mark))
    }
}
