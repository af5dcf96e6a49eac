//! Makes a correct word diff a readable one: edges at the starts of words and sentences, no confetti, and a sentence of
//! which little survives replaced as a whole.
//!
//! Only runs that were matched are shortened, dropped or slid along equal words, so the result stays correct.

use std::ops::Range;

use super::DiffConfig;
use super::marks::{Marks, Run};
use crate::model::{Side, Sides};

/// How often islands are looked for: dissolving one makes the change around the next heavier.
const ROUNDS: usize = 4;

/// Makes `runs`, in order and without overlap, readable.
pub(super) fn tidy(runs: Vec<Run>, marks: &Sides<Marks<'_>>, config: &DiffConfig) -> Vec<Run> {
    let mut runs = slide(runs, marks);
    for _ in 0..ROUNDS {
        let before = runs.len();
        runs = dissolve_islands(runs, marks, config);
        if runs.len() == before {
            break;
        }
    }
    let runs = replace_lost_sentences(runs, marks, config);
    widen_compounds(slide(runs, marks), marks)
}

/// Drops the runs that are too slight to stand between the changes on both sides of them.
fn dissolve_islands(runs: Vec<Run>, marks: &Sides<Marks<'_>>, config: &DiffConfig) -> Vec<Run> {
    let mut kept: Vec<Run> = Vec::with_capacity(runs.len());
    for (index, run) in runs.iter().enumerate() {
        let before = change(kept.last().copied(), Some(*run), marks);
        let after = change(Some(*run), runs.get(index + 1).copied(), marks);
        if !is_island(*run, &before, &after, marks, config) {
            kept.push(*run);
        }
    }
    kept
}

/// The marks between two runs, or between a run and an end of the text.
fn change(
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
    if !has_words && (run.at.old..run.end().old).any(|mark| marks.old.is_pause(mark)) {
        return false;
    }
    if has_words {
        let both_small = [before_words, after_words]
            .iter()
            .all(|words| words.old.max(words.new) <= 2);
        if run.len == 1 && marks.old.is_glyph_within(run.at.old) {
            return true;
        }
        if both_small || is_pointed(before, marks) || is_pointed(after, marks) {
            return false;
        }
    }
    marks.old.weight(run.at.old..run.end().old) as f64 <= config.island_ratio * lighter as f64
}

/// Whether one of two neighbouring changes only takes away and the other only brings a word that the first has: what stands between
/// them changed places with it.
fn is_swap(
    before: &Sides<Range<usize>>,
    after: &Sides<Range<usize>>,
    marks: &Sides<Marks<'_>>,
) -> bool {
    let crossing = |old: &Range<usize>, new: &Range<usize>| {
        old.len() <= 3
            && new.len() <= 3
            && old.clone().any(|old| {
                marks.old.is_word(old)
                    && new
                        .clone()
                        .any(|new| marks.old.mark(old) == marks.new.mark(new))
            })
    };
    (before.new.is_empty() && after.old.is_empty() && crossing(&before.old, &after.new))
        || (before.old.is_empty() && after.new.is_empty() && crossing(&after.old, &before.new))
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

/// Whether a change puts one number or name in place of another: such a change is the story and never drowns in a larger one.
fn is_pointed(change: &Sides<Range<usize>>, marks: &Sides<Marks<'_>>) -> bool {
    let words = words(change, marks);
    words.old == 1
        && words.new == 1
        && marks.old.sharp(change.old.clone())
        && marks.new.sharp(change.new.clone())
}

/// What both texts hold between two places where a sentence starts on both sides at once.
struct Sentence {
    start: Sides<usize>,
    runs: Vec<Run>,
}

/// Drops all runs of a sentence of which less than the configured share is left.
fn replace_lost_sentences(
    runs: Vec<Run>,
    marks: &Sides<Marks<'_>>,
    config: &DiffConfig,
) -> Vec<Run> {
    let sentences = cut_at_sentences(&runs, marks);
    let mut kept: Vec<Run> = Vec::with_capacity(runs.len());
    for (index, sentence) in sentences.iter().enumerate() {
        let end = sentences
            .get(index + 1)
            .map_or(Sides::new(marks.old.len(), marks.new.len()), |next| {
                next.start
            });
        let whole = Sides::new(sentence.start.old..end.old, sentence.start.new..end.new);
        if !is_lost(&sentence.runs, &whole, marks, config) {
            kept.extend(&sentence.runs);
        }
    }
    join_touching(kept)
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

fn cut_at_sentences(runs: &[Run], marks: &Sides<Marks<'_>>) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let mut current = Sentence {
        start: Sides::new(0, 0),
        runs: Vec::new(),
    };
    for run in runs {
        let mut rest = *run;
        for step in 0..run.len {
            let at = run.at.map(|start| start + step);
            if at == current.start
                || !(marks.old.sentence_starts(at.old) && marks.new.sentence_starts(at.new))
            {
                continue;
            }
            let done = at.old - rest.at.old;
            if done > 0 {
                current.runs.push(Run { len: done, ..rest });
            }
            rest = Run {
                at,
                len: rest.len - done,
            };
            sentences.push(std::mem::replace(
                &mut current,
                Sentence {
                    start: at,
                    runs: Vec::new(),
                },
            ));
        }
        current.runs.push(rest);
    }
    sentences.push(current);
    sentences
}

fn join_touching(runs: Vec<Run>) -> Vec<Run> {
    let mut joined: Vec<Run> = Vec::with_capacity(runs.len());
    for run in runs.into_iter().filter(|run| run.len > 0) {
        match joined.last_mut() {
            Some(last) if last.end() == run.at => last.len += run.len,
            _ => joined.push(run),
        }
    }
    joined
}

/// Moves each pure insertion or deletion along the equal words around it to the place where it reads best.
fn slide(runs: Vec<Run>, marks: &Sides<Marks<'_>>) -> Vec<Run> {
    let mut runs = with_ends(runs, marks);
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
    runs
}

/// The runs with an empty one at each end of the text where a change stands there.
fn with_ends(mut runs: Vec<Run>, marks: &Sides<Marks<'_>>) -> Vec<Run> {
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
    runs
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
        u32::from(marks.stands_free(mark))
    }
}

/// Where a change touches a part of a compound, marks the compound whole, as people do; a struck-out hyphen can hardly be seen, nor
/// can a space. A word for a word inside one stays exact, such as the age in “12-year-old”.
fn widen_compounds(runs: Vec<Run>, marks: &Sides<Marks<'_>>) -> Vec<Run> {
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
    join_touching(runs)
}

/// Cuts runs where words are written together on one side only.
fn cut_at_joints(runs: Vec<Run>, marks: &Sides<Marks<'_>>) -> Vec<Run> {
    let mut cut = Vec::with_capacity(runs.len());
    for mut run in runs {
        let end = run.end();
        let mut at = run.at.map(|start| start + 1);
        while at.old < end.old {
            if marks.old.stands_free(at.old) != marks.new.stands_free(at.new)
                && is_within(at, marks)
            {
                cut.push(Run {
                    len: at.old - run.at.old,
                    ..run
                });
                run = Run {
                    at,
                    len: end.old - at.old,
                };
            }
            at = at.map(|index| index + 1);
        }
        cut.push(run);
    }
    cut
}

/// Whether one word stands for another in the same place of a compound.
fn is_part_for_part(gap: &Sides<Range<usize>>, marks: &Sides<Marks<'_>>) -> bool {
    let one = |side: Side| gap[side].len() == 1 && marks[side].is_word(gap[side].start);
    let edges = |side: Side| {
        [gap[side].start, gap[side].end].map(|mark| marks[side].is_within_compound(mark))
    };
    one(Side::Old) && one(Side::New) && edges(Side::Old) == edges(Side::New)
}

fn is_within(at: Sides<usize>, marks: &Sides<Marks<'_>>) -> bool {
    marks.old.is_within_compound(at.old) || marks.new.is_within_compound(at.new)
}
