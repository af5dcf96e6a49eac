//! Names that two versions spell a letter apart, such as one transliterated twice.

use std::collections::{HashMap, HashSet};

use super::RecoverConfig;
use super::line::{Line, Unit};

/// Which words of a page are other spellings of a name.
#[derive(Debug, Default)]
pub(crate) struct Spellings {
    /// By stem of such a spelling, the stem of the one met first.
    first_met: HashMap<u32, u32>,
}

impl Spellings {
    /// Finds the names of the open lines that differ by one letter, added, left out or exchanged.
    ///
    /// Two such words have what remains of them in common when one letter is left out of either, so the work is linear.
    pub(crate) fn find(lines: &[Line<'_>], config: &RecoverConfig) -> Self {
        let mut found = Spellings::default();
        let mut rests: HashMap<String, u32> = HashMap::new();
        let mut seen: HashSet<u32> = HashSet::new();
        for line in lines.iter().filter(|line| line.doubled.is_none()) {
            for unit in line.units.iter().filter(|unit| unit.capital) {
                let word = line.text.get(unit.at.clone()).unwrap_or_default();
                let is_name = config.name_letters.contains(&word.chars().count());
                if is_name && seen.insert(unit.word) {
                    found.add(unit, &word.to_lowercase(), &mut rests);
                }
            }
        }
        found
    }

    /// `rests` has what remains of the words so far, whole or without one letter, and the stem of the word.
    fn add(&mut self, unit: &Unit, word: &str, rests: &mut HashMap<String, u32>) {
        let without_one = word.char_indices().map(|(at, letter)| {
            let (before, after) = (&word[..at], &word[at + letter.len_utf8()..]);
            // The mark tells a letter exchanged for another from one left out elsewhere.
            [format!("{before}{after}"), format!("{before}?{after}")]
        });
        let keys: Vec<String> = without_one.flatten().chain([word.to_owned()]).collect();
        let known = keys.iter().find_map(|key| rests.get(key)).copied();
        if let Some(stem) = known.filter(|stem| *stem != unit.stem) {
            self.first_met.insert(unit.stem, stem);
        }
        let stem = self.of(unit);
        for key in keys {
            rests.entry(key).or_insert(stem);
        }
    }

    /// The stem of the unit, or of the spelling that was met first.
    pub(crate) fn of(&self, unit: &Unit) -> u32 {
        self.first_met.get(&unit.stem).copied().unwrap_or(unit.stem)
    }
}

#[cfg(test)]
mod tests {
    use super::super::held::HeldLine;
    use super::super::line::Vocabulary;
    use super::*;

    fn are_one_name(one: &str, two: &str) -> bool {
        let config = RecoverConfig::default();
        let mut vocabulary = Vocabulary::default();
        let held = [one, two].map(HeldLine::free);
        let lines = held
            .each_ref()
            .map(|line| Line::new(line, &mut vocabulary, &config));
        let spellings = Spellings::find(&lines, &config);
        spellings.of(&lines[0].units[0]) == spellings.of(&lines[1].units[0])
    }

    #[test]
    fn names_a_letter_apart_are_one() {
        assert!(are_one_name("Corley", "Corrley"));
        assert!(are_one_name("Corrley", "Corley"));
        assert!(are_one_name("Ostrenko", "Ostrynko"));
        assert!(are_one_name("Петрова", "Питрова"));
    }

    #[test]
    fn short_words_small_words_and_words_two_letters_apart_are_not() {
        assert!(!are_one_name("Mara", "Mary"));
        assert!(!are_one_name("harbour", "larbour"));
        assert!(!are_one_name("Corley", "Conleys"));
    }
}
