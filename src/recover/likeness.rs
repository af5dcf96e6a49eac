//! How like the two halves of a line are, for every place where it could part.

use std::collections::HashMap;

use super::RecoverConfig;
use super::line::Line;
use crate::text::similarity::{HalvesLcs, common_prefix, common_suffix};

/// How like the two halves at one split are. All but the counts are between 0 and 1.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Likeness {
    /// Words told in both halves, rare words weighing more (Dice).
    pub(crate) words: f64,
    /// Stems told in both halves, rare ones weighing more (Dice).
    pub(crate) stems: f64,
    /// Pairs of neighbouring words told in both halves (Dice); in scripts without spaces, of characters.
    pub(crate) pairs: f64,
    /// Twice the longest common subsequence by the number of words.
    pub(crate) order: f64,
    /// The longest common subsequence by the number of words of the shorter half.
    pub(crate) held: f64,
    /// How many words the halves share at their beginning.
    pub(crate) prefix: usize,
    /// How many words the halves share at their end.
    pub(crate) suffix: usize,
}

/// The likeness at every split of `line`. `weights` tells by word how much it weighs; `steps` is lowered by the work done, and
/// where it is used up, or the line is too long, order is told from the words alone.
pub(crate) fn likeness(
    line: &Line<'_>,
    weights: &[f64],
    config: &RecoverConfig,
    steps: &mut usize,
) -> Vec<Likeness> {
    let words: Vec<u32> = line.units.iter().map(|unit| unit.word).collect();
    let stems: Vec<u32> = line.units.iter().map(|unit| unit.stem).collect();
    let weigh = |word: u32| weights.get(word as usize).copied().unwrap_or(1.0);
    let word_shares = shares(&words, weigh);
    let stem_shares = shares(&stems, weigh);
    let pair_shares = pair_shares(&words);
    let mut found: Vec<Likeness> = line
        .splits
        .iter()
        .map(|split| {
            let (old, new) = words.split_at(split.unit.min(words.len()));
            Likeness {
                words: word_shares[old.len()],
                stems: stem_shares[old.len()],
                pairs: pair_shares[old.len()],
                order: word_shares[old.len()],
                held: word_shares[old.len()],
                prefix: common_prefix(old, capped(new)),
                suffix: common_suffix(old, capped_end(new)),
            }
        })
        .collect();
    if words.len() <= config.longest_ordered_line {
        add_order(&mut found, line, &words, config, steps);
    }
    found
}

/// Common ends longer than this many words tell nothing more; the cap keeps the work linear on lines that repeat one word.
const LONGEST_COMMON_END: usize = 64;

fn capped(words: &[u32]) -> &[u32] {
    &words[..words.len().min(LONGEST_COMMON_END)]
}

fn capped_end(words: &[u32]) -> &[u32] {
    &words[words.len().saturating_sub(LONGEST_COMMON_END)..]
}

/// Puts the longest common subsequences in, for the splits where so many words are told twice that the order can matter.
fn add_order(
    found: &mut [Likeness],
    line: &Line<'_>,
    words: &[u32],
    config: &RecoverConfig,
    steps: &mut usize,
) {
    let mut halves = HalvesLcs::new(words);
    for (likeness, split) in found.iter_mut().zip(&line.splits) {
        let place = split.unit;
        let work = halves.work(place);
        if *steps < work {
            return;
        }
        let shorter = place.min(words.len() - place.min(words.len()));
        if shorter == 0 || likeness.words < config.least_ordered_words {
            continue;
        }
        *steps -= work;
        let common = halves.at(place) as f64;
        likeness.order = 2.0 * common / words.len() as f64;
        likeness.held = common / shorter as f64;
    }
}

/// For every place of a sequence, the weighted share of it that is told on both sides of the place.
fn shares(items: &[u32], weigh: impl Fn(u32) -> f64) -> Vec<f64> {
    let mut after: HashMap<u32, usize> = HashMap::new();
    for item in items {
        *after.entry(*item).or_default() += 1;
    }
    let total: f64 = items.iter().map(|item| weigh(*item)).sum();
    let mut before: HashMap<u32, usize> = HashMap::new();
    let mut common = 0.0;
    let mut shares = vec![0.0];
    for item in items {
        let ahead = after.entry(*item).or_default();
        let behind = before.entry(*item).or_default();
        let was = (*ahead).min(*behind);
        *ahead -= 1;
        *behind += 1;
        let is = (*ahead).min(*behind);
        common += weigh(*item) * (is as f64 - was as f64);
        shares.push(2.0 * common / total.max(f64::MIN_POSITIVE));
    }
    shares
}

/// [`shares`] of the pairs of neighbours; the pair that a place parts counts with what stands before it.
fn pair_shares(items: &[u32]) -> Vec<f64> {
    let mut numbers = HashMap::new();
    let pairs: Vec<u32> = items
        .windows(2)
        .map(|pair| {
            let next = numbers.len() as u32;
            *numbers.entry((pair[0], pair[1])).or_insert(next)
        })
        .collect();
    let mut by_place = shares(&pairs, |_| 1.0);
    by_place.push(0.0);
    by_place
}

/// By word, how much it weighs: little where most lines tell it, more the fewer do.
pub(crate) fn word_weights(lines: &[Line<'_>], words: usize) -> Vec<f64> {
    let mut last_seen = vec![usize::MAX; words];
    let mut counts = vec![0usize; words];
    for (number, line) in lines.iter().enumerate() {
        for unit in &line.units {
            for id in [unit.word as usize, unit.stem as usize] {
                if last_seen.get(id).is_some_and(|seen| *seen != number) {
                    last_seen[id] = number;
                    counts[id] += 1;
                }
            }
        }
    }
    let all = lines.len() as f64;
    counts
        .into_iter()
        .map(|count| ((all + 4.0) / (count as f64 + 0.5)).ln().max(0.1))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::held::HeldLine;
    use super::super::line::Vocabulary;
    use super::*;

    fn best_by(text: &str, measure: impl Fn(&Likeness) -> f64) -> String {
        let config = RecoverConfig::default();
        let mut vocabulary = Vocabulary::default();
        let held = HeldLine::free(text);
        let lines = [Line::new(&held, &mut vocabulary, &config)];
        let weights = word_weights(&lines, vocabulary.len());
        let found = likeness(&lines[0], &weights, &config, &mut 1_000_000);
        let best = (0..found.len())
            .max_by(|one, two| measure(&found[*one]).total_cmp(&measure(&found[*two])));
        let (old, _) = lines[0].cells(lines[0].splits[best.unwrap()]);
        old.to_owned()
    }

    #[test]
    fn the_halves_of_an_edited_sentence_are_most_alike_where_it_parts() {
        let text =
            "The mill closed in May after a fire. The mill closed in June after a small fire.";
        assert_eq!(
            best_by(text, |found| found.order),
            "The mill closed in May after a fire."
        );
        assert_eq!(
            best_by(text, |found| found.prefix as f64),
            "The mill closed in May after a fire."
        );
    }

    #[test]
    fn pairs_of_characters_serve_where_no_spaces_part_words() {
        let text = "工場は五月に閉鎖された。 工場は六月に閉鎖された。";
        assert_eq!(
            best_by(text, |found| found.pairs),
            "工場は五月に閉鎖された。"
        );
    }

    #[test]
    fn a_used_up_budget_still_gives_a_likeness() {
        let config = RecoverConfig::default();
        let mut vocabulary = Vocabulary::default();
        let held = HeldLine::free("one two one two");
        let lines = [Line::new(&held, &mut vocabulary, &config)];
        let weights = word_weights(&lines, vocabulary.len());
        let found = likeness(&lines[0], &weights, &config, &mut 0);
        assert_eq!(found[1].words, 1.0);
        assert_eq!(found[1].order, 1.0);
    }
}
