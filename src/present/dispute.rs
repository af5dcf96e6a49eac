//! What is said of a version that sources tell differently, wherever the version is named.

use super::words::Words;
use crate::model::{Article, Dispute, OtherReading, PageFormat, Version, VersionNumber};
use crate::state::article_key;

/// Most files of one reading that are named; more are counted.
const NAMED: usize = 3;

/// What is said of a version that sources tell differently, and the way to look at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DisputeView {
    /// The version.
    pub number: VersionNumber,
    /// «Version 5 reads differently in “b.html” (comparison page).»
    pub sentence: String,
    /// Leads to each of the other readings beside the one that is shown.
    pub links: Vec<DisputeLink>,
}

/// Leads to two readings of a version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DisputeLink {
    /// The article's key.
    pub article: String,
    /// The version.
    pub number: VersionNumber,
    /// Which of its other readings.
    pub other: usize,
    /// «Compare the two readings».
    pub text: String,
}

impl DisputeView {
    /// Of a version, where sources tell it differently.
    pub(super) fn of(words: Words, article: &Article, version: &Version) -> Option<DisputeView> {
        let dispute = version.dispute.as_ref()?;
        let several = dispute.others.len() > 1;
        let links = dispute.others.iter().enumerate().map(|(at, other)| {
            let mut link = DisputeLink::to(words, article, version.number, at);
            if several {
                link.text = words.compare_with(&files(words, &other.files));
            }
            link
        });
        Some(DisputeView {
            number: version.number,
            sentence: words.disputed(
                version.number,
                &files(words, &version.files),
                &sources(words, dispute),
                dispute.is_chosen,
            ),
            links: links.collect(),
        })
    }
}

impl DisputeLink {
    /// To that one of a version's other readings.
    pub(super) fn to(
        words: Words,
        article: &Article,
        number: VersionNumber,
        other: usize,
    ) -> DisputeLink {
        DisputeLink {
            article: article_key(article),
            number,
            other,
            text: words.compare_readings().to_owned(),
        }
    }
}

/// «read differently in “b.html”», of a version that sources tell differently.
pub(super) fn mark(words: Words, version: &Version) -> Option<String> {
    let dispute = version.dispute.as_ref()?;
    let told = dispute.others.iter().flat_map(|other| &other.files);
    let told: Vec<String> = told.cloned().collect();
    Some(words.read_differently(&files(words, &told)))
}

/// «“a.html” and “b.html”»; nothing where no file is known.
pub(super) fn files(words: Words, names: &[String]) -> String {
    let (named, rest) = names.split_at(names.len().min(NAMED));
    let mut quoted: Vec<String> = named.iter().map(|name| words.quoted(name)).collect();
    if !rest.is_empty() {
        quoted.push(words.more(rest.len()));
    }
    words.listed(&quoted)
}

/// In what form a reading reached us, for a person.
pub(super) fn form(words: Words, format: Option<PageFormat>) -> &'static str {
    format.map_or(words.saved_here(), |format| words.format_name(format))
}

/// The other readings by their files and forms.
fn sources(words: Words, dispute: &Dispute) -> String {
    let source = |other: &OtherReading| {
        let form = form(words, other.format);
        match files(words, &other.files) {
            files if files.is_empty() => words.some_page(form),
            files => format!("{files} ({form})"),
        }
    };
    let sources: Vec<String> = dispute.others.iter().map(source).collect();
    words.listed(&sources)
}
