//! The readings of one version: which are the same, which is the better one, and which are no other reading but less of one.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::account::{Trust, VersionAccount};
use super::wording::Wording;
use crate::model::{Certainty, OtherReading, PageFormat, Paragraph, ReadingChoice, VersionNumber};

/// One wording of a version, with all the files that tell it.
pub(super) struct Reading<'a> {
    /// By whom it was chosen, the larger the later: 0 by nobody, 1 before a history file was saved, above that by the person now.
    choice: usize,
    trust: Trust,
    /// In what form its surest account reached us.
    pub format: Option<PageFormat>,
    texts: Vec<&'a str>,
    /// Its text, with the certainties of the surest account.
    pub paragraphs: &'a [Paragraph],
    /// Names of the captures that tell it.
    pub files: BTreeSet<&'a str>,
    words: Wording,
}

impl<'a> Reading<'a> {
    /// The wordings that these accounts of one version tell, each once.
    pub fn all(
        number: VersionNumber,
        accounts: &[&'a VersionAccount],
        choices: &[ReadingChoice],
    ) -> Vec<Reading<'a>> {
        let mut by_words: BTreeMap<Wording, Vec<&VersionAccount>> = BTreeMap::new();
        for account in accounts {
            if let Some(texts) = account.texts() {
                let words = Wording::of(texts);
                by_words.entry(words).or_default().push(account);
            }
        }
        let reading = |(words, accounts): (Wording, Vec<&'a VersionAccount>)| {
            let ranked = accounts
                .iter()
                .copied()
                .map(|account| (sureness(account), account));
            let (_, surest) = ranked.max_by(|one, other| one.0.cmp(&other.0))?;
            let files: BTreeSet<&str> =
                accounts.iter().flat_map(|account| files(account)).collect();
            let before = usize::from(accounts.iter().any(|account| account.is_chosen));
            let now = choices.iter().rposition(|choice| {
                choice.number == number && files.contains(choice.file.as_str())
            });
            Some(Reading {
                choice: now.map_or(before, |at| at + 2),
                trust: surest.trust,
                format: surest.format,
                texts: surest.texts()?,
                paragraphs: surest.version.paragraphs.as_deref()?,
                files,
                words,
            })
        };
        by_words.into_iter().filter_map(reading).collect()
    }

    /// How good a reading is. What a person has chosen goes before all else. Of what is inferred, that of which a person has fixed most goes
    /// first. Of two that can be trusted alike the one with more text is taken, since a page that was cut off tells less; the rest only
    /// makes the choice the same every time.
    pub fn rank(&self) -> impl Ord + use<'a> {
        let certainties = self.paragraphs.iter().map(|paragraph| paragraph.certainty);
        let length: usize = self.texts.iter().map(|text| text.len()).sum();
        (
            self.choice,
            self.trust,
            Certainty::overruled(certainties.clone()),
            Certainty::lowest(certainties),
            length,
            Reverse(self.texts.clone()),
        )
    }

    /// Whether a person has chosen it.
    pub fn is_chosen(&self) -> bool {
        self.choice > 0
    }

    /// Whether it has the words of another reading, but for those that flattening is known to drop; or where one of both was inferred, their
    /// order: on which side a moved paragraph stood is what can't be seen in flattened text.
    pub fn has_words_of(&self, other: &Reading<'_>) -> bool {
        let is_inferred = |reading: &Reading<'_>| {
            let certainties = reading.paragraphs.iter().map(|one| one.certainty);
            Certainty::lowest(certainties).is_inferred()
        };
        if (is_inferred(self) || is_inferred(other)) && self.words.is_in_other_order(&other.words) {
            return true;
        }
        let is_flattened = |reading: &Reading<'_>| reading.format == Some(PageFormat::Flattened);
        (is_flattened(self) || is_flattened(other))
            && self.words.is_but_for_dropped_words(&other.words)
    }

    /// Whether it is another reading that was cut off.
    pub fn is_piece_of(&self, other: &Reading<'_>) -> bool {
        self.words.is_stretch_of(&other.words)
    }

    /// As it is kept beside the one that is shown.
    pub fn as_other(&self) -> OtherReading {
        OtherReading {
            format: self.format,
            paragraphs: self.paragraphs.to_vec(),
            files: self.files.iter().map(|file| (*file).to_owned()).collect(),
        }
    }
}

/// The names of the captures that an account comes from.
pub(super) fn files(account: &VersionAccount) -> impl Iterator<Item = &str> {
    account.version.files.iter().map(String::as_str)
}

fn sureness(account: &VersionAccount) -> impl Ord + use<'_> {
    let paragraphs = account.version.paragraphs.as_deref().unwrap_or_default();
    let each = paragraphs.iter().map(|paragraph| paragraph.certainty);
    (
        account.trust,
        Certainty::overruled(each.clone()),
        account.version.certainty(),
        each.collect::<Vec<_>>(),
        Reverse(account.texts()),
    )
}
