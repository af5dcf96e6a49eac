//! In which scripts a line is written: where a translation stands beside its original, the script tells where the one ends.

use std::ops::Range;

use super::line::Line;

/// Where a line has words in Latin letters and where in others.
pub(super) struct Scripts {
    /// By unit, how many of the units before it are in Latin letters, and how many in others; one more than there are units.
    sums: Vec<[usize; 2]>,
}

impl Scripts {
    pub(super) fn of(line: &Line<'_>) -> Self {
        let mut sum = [0, 0];
        let mut sums = vec![sum];
        for unit in &line.units {
            let word = line.text.get(unit.at.clone()).unwrap_or_default();
            if let Some(script) = script_of(word).filter(|_| word.starts_with(char::is_alphabetic))
            {
                sum[usize::from(script != LATIN)] += 1;
            }
            sums.push(sum);
        }
        Scripts { sums }
    }

    /// How many of these units are in Latin letters and how many in others.
    fn count(&self, units: Range<usize>) -> [usize; 2] {
        let up_to = |unit: usize| self.sums[unit.min(self.sums.len() - 1)];
        let (before, with) = (up_to(units.start), up_to(units.end));
        std::array::from_fn(|kind| with[kind].saturating_sub(before[kind]))
    }

    /// How much of these units is in Latin letters, 0 to 1.
    pub(super) fn latin_share(&self, units: Range<usize>) -> f64 {
        let length = units.len() as f64;
        let [latin, _] = self.count(units);
        (latin as f64 + 0.5) / (length + 1.0)
    }

    /// Whether the script changes between two words so that all that stands before this place is in Latin letters or nothing is; and
    /// the same of all that stands after.
    pub(super) fn pure_halves(&self, before: &str, after: &str, place: usize) -> (bool, bool) {
        let changes = match (script_of(before), script_of(after)) {
            (Some(before), Some(after)) => before != after,
            _ => false,
        };
        let is_pure = |units| changes && self.count(units).contains(&0);
        (is_pure(0..place), is_pure(place..self.sums.len() - 1))
    }
}

/// The class of Latin letters.
const LATIN: u8 = 0;

/// A rough class of script, to notice where a line changes from one to another.
pub(super) fn script_of(word: &str) -> Option<u8> {
    word.chars()
        .find(|letter| letter.is_alphabetic())
        .map(|letter| match u32::from(letter) {
            0..0x370 => LATIN,
            0x370..0x590 => 1,
            0x590..0x900 => 2,
            0x900..0x2e80 => 3,
            _ => 4,
        })
}

#[cfg(test)]
mod tests {
    use super::super::held::HeldLine;
    use super::super::line::Vocabulary;
    use super::*;
    use crate::recover::RecoverConfig;

    #[test]
    fn a_heading_beside_its_translation_is_pure_up_to_where_the_script_changes() {
        let text = "Old harbour Старая гавань у Mirefleet";
        let held = HeldLine::free(text);
        let line = Line::new(&held, &mut Vocabulary::default(), &RecoverConfig::default());
        let scripts = Scripts::of(&line);
        assert_eq!(scripts.pure_halves("harbour", "Старая", 2), (true, false));
        assert_eq!(scripts.pure_halves("у", "Mirefleet", 5), (false, true));
        assert_eq!(scripts.pure_halves("Old", "harbour", 1), (false, false));
        assert_eq!(scripts.pure_halves("1999", "Старая", 2), (false, false));
    }
}
