//! A version's number, typed while a handle has the focus.

use super::super::words::Words;
use super::{HandlesView, TimelineView};
use crate::model::{Side, VersionNumber};

/// What a key does to a number that is being typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Typing {
    /// So far it reads like this; there may be more to come.
    Waiting(String),
    /// This is the version that is meant.
    Meant(VersionNumber),
    /// Nothing is typed any more.
    Dropped,
}

/// Most digits that are taken.
const MOST_DIGITS: usize = 6;

impl TimelineView {
    /// What a key means after these digits; nothing where it is none of typing a number. Where no longer number is one of a version, the
    /// person need not say that it is whole.
    #[must_use]
    pub fn typed(&self, before: &str, key: &str) -> Option<Typing> {
        let is_digit = key.len() == 1 && key.bytes().all(|byte| byte.is_ascii_digit());
        if is_digit {
            let typed: String = before
                .chars()
                .chain(key.chars())
                .take(MOST_DIGITS)
                .collect();
            return Some(match self.whole(&typed) {
                Some(number) => Typing::Meant(number),
                None => Typing::Waiting(typed),
            });
        }
        if before.is_empty() {
            return None;
        }
        match key {
            "Backspace" => {
                let rest: String = before.chars().take(before.len() - 1).collect();
                Some(match rest.is_empty() {
                    true => Typing::Dropped,
                    false => Typing::Waiting(rest),
                })
            }
            "Enter" => Some(meant(before)),
            "Escape" => Some(Typing::Dropped),
            _ => None,
        }
    }

    /// The number that was typed, if it is one of a version and no other one begins with it.
    fn whole(&self, typed: &str) -> Option<VersionNumber> {
        let mut begun = self
            .stops
            .iter()
            .filter(|stop| stop.number.to_string().starts_with(typed));
        let first = begun.next()?.number;
        (begun.next().is_none() && first.to_string() == typed).then_some(first)
    }

    /// Why a handle can't go to the version of a number, if it can't.
    #[must_use]
    pub fn refusal(
        &self,
        words: Words,
        handles: &HandlesView,
        side: Side,
        number: VersionNumber,
    ) -> Option<String> {
        let Some(stop) = self.stops.iter().find(|stop| stop.number == number) else {
            return Some(words.no_such_version(number));
        };
        let other = handles.numbers[side.other()];
        let is_across = match side {
            Side::Old => number >= other,
            Side::New => number <= other,
        };
        if is_across {
            return Some(words.across(side, number, other));
        }
        (!stop.is_held()).then(|| words.text_not_held(number))
    }
}

/// What digits mean when the person says that they are all, or types no more.
#[must_use]
pub fn meant(typed: &str) -> Typing {
    typed.parse().map_or(Typing::Dropped, |number| {
        Typing::Meant(VersionNumber(number))
    })
}
