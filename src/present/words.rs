//! The interface's words: what can be said, in one place, and how each language says it.
//!
//! A trait for each room of the interface lists what is said there; a language is a folder beside this file that implements them all, with
//! its own rules of plural, of numbers, quotation marks and dates. What a language lacks the compiler names. `docs/translating.md` says
//! how to add one.

mod arriving;
mod articles;
mod compared;
mod disputed;
mod english;
mod faults;
mod found;
mod german;
mod help;
mod inferred;
mod kinds;
mod lines;
mod list;
mod moments;
mod moved;
mod notices;
mod number;
mod open;
mod order;
mod quotation;
mod reading;
mod rows;
mod settings;
mod since;
mod timeline;
mod traced;

use std::ops::Deref;

use unicode_segmentation::UnicodeSegmentation;

use crate::model::VersionNumber;
use crate::state::{Language, State};
use english::English;
use german::German;

pub use arriving::{ArrivalWords, WayToSave};
pub use articles::ArticleWords;
pub use compared::ComparisonWords;
pub use disputed::DisputeWords;
pub use faults::FaultWords;
pub use found::SearchWords;
pub use help::{HelpWords, KeyLine};
pub use inferred::InferenceWords;
pub use kinds::{KindWords, PassageFate, WholeFate};
pub use lines::LineWords;
pub use list::ListWords;
pub use moments::MomentWords;
pub use moved::MoveWords;
pub use notices::NoticeWords;
pub use number::NumberWords;
pub use open::OpenWords;
pub use order::OrderWords;
pub use quotation::QuotationWords;
pub use reading::ReadingWords;
pub use rows::RowWords;
pub use settings::SettingsWords;
pub use since::SinceWords;
pub use timeline::TimelineWords;
pub use traced::TraceWords;

/// Everything that the interface says, in some language.
pub trait Speech:
    ArrivalWords
    + ArticleWords
    + ComparisonWords
    + DisputeWords
    + FaultWords
    + SearchWords
    + HelpWords
    + InferenceWords
    + KindWords
    + LineWords
    + ListWords
    + MomentWords
    + MoveWords
    + NoticeWords
    + NumberWords
    + OpenWords
    + OrderWords
    + QuotationWords
    + ReadingWords
    + RowWords
    + SettingsWords
    + SinceWords
    + TimelineWords
    + TraceWords
{
}

/// The interface's words in one language; English where none is set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Words(Language);

impl Words {
    /// The words of a language.
    #[must_use]
    pub fn new(language: Language) -> Words {
        Words(language)
    }

    /// In the language of the interface as it is.
    #[must_use]
    pub fn of(state: &State) -> Words {
        Words(state.language())
    }

    /// The direction in which its sentences read, whatever they quote.
    #[must_use]
    pub fn direction(self) -> &'static str {
        match self.0 {
            Language::English | Language::German => "ltr",
        }
    }
}

impl Deref for Words {
    type Target = dyn Speech;

    fn deref(&self) -> &Self::Target {
        match self.0 {
            Language::English => &English,
            Language::German => &German,
        }
    }
}

/// The first words of a passage: at most 40 characters, cut between words where it can be.
#[must_use]
pub fn beginning(text: &str) -> String {
    const LENGTH: usize = 40;
    let line = text.lines().next().unwrap_or_default();
    let mut ends = line.grapheme_indices(true).map(|(at, _)| at);
    let Some(cut) = ends.nth(LENGTH) else {
        return line.to_owned();
    };
    let head = line.get(..cut).unwrap_or(line);
    let words = head
        .rfind(char::is_whitespace)
        .and_then(|at| head.get(..at));
    format!("{} …", words.unwrap_or(head).trim_end())
}

/// The last words of a passage: at most 40 characters, cut between words where it can be.
fn end(text: &str) -> String {
    const LENGTH: usize = 40;
    let mut starts = text.grapheme_indices(true).rev().map(|(at, _)| at);
    let Some(cut) = starts.nth(LENGTH) else {
        return text.to_owned();
    };
    let tail = text.get(cut..).unwrap_or(text);
    let words = tail.split_once(char::is_whitespace).map(|(_, words)| words);
    format!("… {}", words.unwrap_or(tail))
}

/// A sentence that begins with a capital.
fn capital(sentence: &str) -> String {
    let mut rest = sentence.chars();
    let first = rest.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(rest).collect()
}

/// Version numbers as runs of those that follow each other among those held: «0–1», «4–5», «9».
fn runs(found: &[VersionNumber], held: &[VersionNumber]) -> Vec<String> {
    let mut runs: Vec<(VersionNumber, VersionNumber)> = Vec::new();
    let mut goes_on = false;
    for number in held {
        if !found.contains(number) {
            goes_on = false;
            continue;
        }
        match runs.last_mut().filter(|_| goes_on) {
            Some((_, last)) => *last = *number,
            None => runs.push((*number, *number)),
        }
        goes_on = true;
    }
    let said = runs.iter().map(|(first, last)| {
        if first == last {
            first.to_string()
        } else {
            format!("{first}–{last}")
        }
    });
    said.collect()
}
