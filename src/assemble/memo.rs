//! Remembers what was recovered, so that putting together again costs no more than what has changed since.

use std::collections::HashMap;
use std::hash::{Hash, Hasher};

use sha2::{Digest, Sha256};

use crate::model::CopiedLine;
use crate::recover::{
    KnownVersion, PageToRecover, RecoverConfig, Recovered, recover, recover_all, recover_copied,
};

/// What was recovered the last time. Recovering depends on nothing but its arguments, so that remembering changes no result.
///
/// It remembers as much as one history needs: what was not asked for while one was put together is forgotten after it. To be used with
/// one configuration only.
#[derive(Debug, Clone, Default)]
pub struct Memo {
    before: HashMap<Key, Vec<Recovered>>,
    now: HashMap<Key, Vec<Recovered>>,
}

/// The SHA-256 of all that a recovery depends on: two that differ don't share one, whoever made them.
type Key = [u8; 32];

impl Memo {
    /// What [`recover_all`] gives.
    pub(super) fn recover_all(
        &mut self,
        pages: &[PageToRecover<'_>],
        known: &[KnownVersion<'_>],
        config: &RecoverConfig,
    ) -> Vec<Recovered> {
        if pages.is_empty() {
            return Vec::new();
        }
        self.remembered(key(&(pages, known)), || recover_all(pages, known, config))
    }

    /// What [`recover`] gives.
    pub(super) fn recover(
        &mut self,
        title: Option<&str>,
        lines: &[String],
        config: &RecoverConfig,
    ) -> Recovered {
        let one = || vec![recover(title, lines, config)];
        let recovered = self.remembered(key(&(title, lines)), one);
        recovered.into_iter().next().unwrap_or_default()
    }

    /// What [`recover_copied`] gives where no person has fixed anything.
    pub(super) fn recover_copied(
        &mut self,
        lines: &[CopiedLine],
        config: &RecoverConfig,
    ) -> Recovered {
        let one = || vec![recover_copied(lines, &[], config)];
        let recovered = self.remembered(key(&("copied", lines)), one);
        recovered.into_iter().next().unwrap_or_default()
    }

    /// A history is put together.
    pub(super) fn end(&mut self) {
        self.before = std::mem::take(&mut self.now);
    }

    fn remembered(&mut self, key: Key, make: impl FnOnce() -> Vec<Recovered>) -> Vec<Recovered> {
        let before = &mut self.before;
        let now = self.now.entry(key);
        now.or_insert_with(|| before.remove(&key).unwrap_or_else(make))
            .clone()
    }
}

fn key(of: &impl Hash) -> Key {
    let mut hasher = Feeder(Sha256::new());
    of.hash(&mut hasher);
    hasher.0.finalize().into()
}

/// Feeds what is hashed to SHA-256. Every part of it tells its own length, so that nothing can be taken for anything else.
struct Feeder(Sha256);

impl Hasher for Feeder {
    fn write(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    fn finish(&self) -> u64 {
        let mut digest = self.0.clone().finalize().into_iter();
        digest
            .by_ref()
            .take(8)
            .fold(0, |all, byte| (all << 8) | u64::from(byte))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_recovered_once_is_not_recovered_again_and_then_forgotten() {
        let mut memo = Memo::default();
        let made = |memo: &mut Memo| {
            let mut calls = 0;
            memo.remembered(key(&"page"), || {
                calls += 1;
                vec![Recovered::default()]
            });
            calls
        };
        assert_eq!((made(&mut memo), made(&mut memo)), (1, 0));
        memo.end();
        assert_eq!(made(&mut memo), 0);
        memo.end();
        memo.end();
        assert_eq!(made(&mut memo), 1);
    }

    #[test]
    fn what_differs_has_another_key() {
        let lines = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect();
        let one: Vec<String> = lines(&["one two", "three"]);
        let other: Vec<String> = lines(&["one", "two three"]);
        assert_ne!(key(&(None::<&str>, &one)), key(&(None::<&str>, &other)));
        assert_ne!(key(&(None::<&str>, &one)), key(&(Some(""), &one)));
    }
}
