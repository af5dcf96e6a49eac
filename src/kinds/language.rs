//! What the rules need to know of a language: word lists. A language more is a table more.

use super::KindsConfig;
use super::english::ENGLISH;
use crate::text::{TokenKind, tokens};

/// The words of a language that the rules look for, all in small letters save where a capital is part of the word.
pub(super) struct Language {
    /// The commonest words, and such as hardly another language has: what it is told by. None of them is a name.
    pub(super) common: &'static [&'static str],
    /// Words with a capital that are no names.
    pub(super) never_names: &'static [&'static str],
    /// What stands before a name and is not part of it.
    pub(super) titles: &'static [&'static str],
    /// Endings that make of a land's name that of its people.
    pub(super) people_ends: &'static [&'static str],
    /// Numbers up to a hundred, and what they count.
    pub(super) numbers: &'static [(&'static str, u64)],
    /// By what a number before them is multiplied.
    pub(super) scales: &'static [(&'static str, u64)],
    /// Those of the numbers that are often none («one of them», «a second»).
    pub(super) vague_numbers: &'static [&'static str],
    /// Joins the parts of a number («a hundred and five»).
    pub(super) number_joint: &'static str,
    /// Ends of numbers in digits that don't change what is counted («12th»).
    pub(super) ordinal_ends: &'static [&'static str],
    /// Two words for the sign `%`, or one.
    pub(super) percent: &'static [&'static [&'static str]],
    /// Verbs and phrases of reporting, by their sense: forms of one verb are one.
    pub(super) reporting: &'static [Reporting],
    /// Words after which a form in [`Language::reporting`] is a noun («the claims»).
    pub(super) before_nouns: &'static [&'static str],
    /// Words that take back or weaken what is said.
    pub(super) hedges: &'static [(HedgeClass, &'static [&'static [&'static str]])],
    /// What makes a negation of two words joined («isn’t»), folded.
    pub(super) negative_end: &'static str,
    /// Words that have a sense of [`Language::hedges`] in them without being one: where one of these stands on the other side, nothing is taken
    /// back («declined» for «did not», «could» for «can»).
    pub(super) covers: &'static [(HedgeClass, &'static [&'static str])],
    /// What makes a number behind it less exact.
    pub(super) approximations: &'static [&'static [&'static str]],
    /// Words after which a hedge is none («the might of»), or before which («not only»).
    pub(super) no_hedges: &'static [[&'static str; 2]],
    /// Names of months, from January.
    pub(super) months: &'static [&'static str],
    /// The months that are also other words or names: they count beside a number or behind [`Language::before_months`] only.
    pub(super) vague_months: &'static [&'static str],
    /// What stands before a month.
    pub(super) before_months: &'static [&'static str],
    /// Names of the days of the week.
    pub(super) weekdays: &'static [&'static str],
    /// Days told from today.
    pub(super) days: &'static [&'static str],
    /// Halves of a day behind a clock time, and zones.
    pub(super) clocks: &'static [&'static str],
    /// Units of time that are told backwards from now.
    pub(super) units: &'static [&'static str],
    /// What stands before one of them instead of a number («an hour ago»).
    pub(super) articles: &'static [&'static str],
    /// What tells them backwards («2 hours ago»).
    pub(super) ago: &'static str,
    /// What stands around a date in a stamp.
    pub(super) labels: &'static [&'static str],
    /// What joins the parts of a date, or leads to it.
    pub(super) date_joints: &'static [&'static str],
}

/// A verb or phrase of reporting.
pub(super) struct Reporting {
    /// Its forms, word by word.
    pub(super) forms: &'static [&'static [&'static str]],
    /// Whether it tells of a speaker wherever it stands. Others («added», «found») do only where one stands for another.
    pub(super) is_strong: bool,
}

/// How something is taken back or weakened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum HedgeClass {
    /// Not so.
    Negation,
    /// Perhaps so.
    Possibility,
    /// So as others say, or as it looks.
    Hearsay,
    /// About so much.
    Approximation,
}

/// What was found out of the language of two texts.
#[derive(Clone, Copy)]
pub(super) struct Tongue {
    /// Its words, where we have a table of them.
    pub(super) language: Option<&'static Language>,
    /// Whether a capital inside of a sentence means a name.
    pub(super) has_capital_names: bool,
}

const LANGUAGES: [&Language; 1] = [&ENGLISH];

impl Tongue {
    /// Of the beginnings of texts.
    pub(super) fn of<'t>(texts: impl IntoIterator<Item = &'t str>, config: &KindsConfig) -> Tongue {
        let (mut words, mut hits) = (0_usize, [0_usize; LANGUAGES.len()]);
        let (mut inside, mut capitals, mut caseless) = (0_usize, 0_usize, 0_usize);
        for text in texts {
            if words >= config.sample_words {
                break;
            }
            let mut is_inside = false;
            for token in tokens(text) {
                let word = text.get(token.at).unwrap_or_default();
                if token.kind != TokenKind::Word {
                    is_inside &= !word.contains(['.', '!', '?', ':', '“', '"', '\n']);
                    continue;
                }
                words += 1;
                let has_case = |letter: char| letter.is_lowercase() || letter.is_uppercase();
                caseless += usize::from(!word.chars().any(has_case));
                if is_inside && word.chars().any(char::is_lowercase) {
                    inside += 1;
                    capitals += usize::from(word.starts_with(char::is_uppercase));
                }
                is_inside = true;
                let small = word.to_lowercase();
                for (hits, language) in hits.iter_mut().zip(LANGUAGES) {
                    *hits += usize::from(language.common.contains(&small.as_str()));
                }
            }
        }
        let best = hits.iter().zip(LANGUAGES).max_by_key(|(hits, _)| **hits);
        let language = best
            .filter(|(hits, _)| **hits as f64 >= config.language_share * words as f64)
            .filter(|_| words > 0)
            .map(|(_, language)| language);
        Tongue {
            language,
            has_capital_names: language.is_some()
                || caseless * 2 < words && capitals as f64 <= config.capital_share * inside as f64,
        }
    }
}

/// Whether a word stands in a list, letter by letter.
pub(super) fn is_in(list: &[&str], word: &str) -> bool {
    list.contains(&word)
}
