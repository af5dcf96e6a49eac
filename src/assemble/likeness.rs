//! How like the pages of two groups are, going by what they tell of the story itself.

use std::collections::{BTreeMap, BTreeSet};

use super::account::Account;
use super::address;
use super::config::LikenessConfig;
use crate::model::{Timestamp, Tracker, VersionNumber};
use crate::text::{Sketch, TokenKind, fold, tokens};

/// Two pages that tell other times of the same thing by less than this have only rounded differently (seconds).
const ROUNDING: u64 = 60;

/// What the accounts of a group can be known by.
#[derive(Debug, Clone)]
pub(super) struct Profile {
    tracker: Tracker,
    ids: BTreeSet<String>,
    addresses: BTreeSet<String>,
    sources: BTreeSet<String>,
    first_seen: Option<Timestamp>,
    titles: BTreeSet<String>,
    texts: Vec<Text>,
    /// All texts together.
    all: Option<Sketch>,
}

/// One reading of one version.
#[derive(Debug, Clone, PartialEq)]
struct Text {
    /// `None` where the number is our own and tells nothing.
    number: Option<VersionNumber>,
    sketch: Sketch,
    /// The words themselves, kept only of a text too short for its sketch to tell anything.
    short: Option<String>,
}

impl Profile {
    /// What one account can be known by.
    pub fn of(account: &Account<'_>, config: &LikenessConfig) -> Profile {
        let one = |fact: &Option<String>| fact.iter().map(|text| plain(text)).collect();
        let address = account.url.as_deref().map(address::normalized);
        let titles = account.versions.iter();
        let titles = titles.filter_map(|version| version.version.title.as_deref());
        let texts: Vec<Text> = account
            .versions
            .iter()
            .filter_map(|version| {
                let texts = version.texts().filter(|texts| !texts.is_empty())?;
                let numbered =
                    account.tracker != Tracker::TextFiles && account.unnumbered.is_none();
                Some(Text::of(numbered.then(|| version.number()), &texts, config))
            })
            .collect();
        Profile {
            tracker: account.tracker,
            ids: account.tracker_id.iter().cloned().collect(),
            addresses: address
                .into_iter()
                .filter(|text| !text.is_empty())
                .collect(),
            sources: one(&account.source),
            first_seen: account.first_seen,
            titles: titles
                .map(plain)
                .filter(|title| !title.is_empty())
                .collect(),
            all: all(&texts, config),
            texts,
        }
    }

    /// What several accounts of one article can be known by.
    pub fn of_all(accounts: &[Account<'_>], config: &LikenessConfig) -> Option<Profile> {
        let profiles = accounts.iter().map(|account| Profile::of(account, config));
        profiles.reduce(|one, other| one.with(other, config))
    }

    /// Both together.
    pub fn with(mut self, other: Profile, config: &LikenessConfig) -> Profile {
        self.ids.extend(other.ids);
        self.addresses.extend(other.addresses);
        self.sources.extend(other.sources);
        self.titles.extend(other.titles);
        self.first_seen = self.first_seen.or(other.first_seen);
        for text in other.texts {
            if !self.texts.contains(&text) {
                self.texts.push(text);
            }
        }
        self.all = all(&self.texts, config);
        self
    }

    /// How like they are, from 0 to 1, where they are like enough to be of one article.
    pub fn likeness(&self, other: &Profile, config: &LikenessConfig) -> Option<f64> {
        if self.contradicts(other) {
            return None;
        }
        if let Some(share) = self.share_of_same_version(other) {
            return Some(share).filter(|share| *share >= config.same_version_share);
        }
        let titles_alike = self.titles_alike(other, config);
        let needed = if titles_alike {
            config.text_share_with_title
        } else {
            config.text_share
        };
        match self.text_share(other, config) {
            Some(share) => Some(share).filter(|share| *share >= needed),
            // Texts too short to tell anything, or none at all.
            None => (!self.titles.is_disjoint(&other.titles)).then_some(needed),
        }
    }

    /// Whether something that is the same on all pages of an article is not the same.
    fn contradicts(&self, other: &Profile) -> bool {
        let differ = |one: &BTreeSet<String>, other: &BTreeSet<String>| {
            !one.is_empty() && !other.is_empty() && one.is_disjoint(other)
        };
        let seen = self.first_seen.zip(other.first_seen);
        self.tracker != other.tracker
            || differ(&self.ids, &other.ids)
            || differ(&self.addresses, &other.addresses)
            || differ(&self.sources, &other.sources)
            || seen.is_some_and(|(one, other)| one.seconds().abs_diff(other.seconds()) >= ROUNDING)
    }

    /// How like the two readings of one version are, the likest of those that both have; `None` where they have none in common.
    fn share_of_same_version(&self, other: &Profile) -> Option<f64> {
        let mut by_number: BTreeMap<VersionNumber, Vec<&Text>> = BTreeMap::new();
        for text in &other.texts {
            if let Some(number) = text.number {
                by_number.entry(number).or_default().push(text);
            }
        }
        let pairs = self.texts.iter().flat_map(|text| {
            let others = text.number.and_then(|number| by_number.get(&number));
            others
                .into_iter()
                .flatten()
                .map(move |other| (text, *other))
        });
        pairs
            .map(|(text, other)| text.sameness(other))
            .reduce(f64::max)
    }

    /// The largest share of one text that stands in the other group's texts; `None` where no text is long enough to tell.
    fn text_share(&self, other: &Profile, config: &LikenessConfig) -> Option<f64> {
        let share = |texts: &[Text], all: &Option<Sketch>| {
            let all = all.as_ref()?;
            let told = texts.iter().filter(|text| text.tells(config));
            told.map(|text| text.sketch.share_in(all)).reduce(f64::max)
        };
        let shares = share(&self.texts, &other.all).zip(share(&other.texts, &self.all));
        shares.map(|(one, other)| one.max(other))
    }

    fn titles_alike(&self, other: &Profile, config: &LikenessConfig) -> bool {
        let mut pairs = self
            .titles
            .iter()
            .flat_map(|title| other.titles.iter().map(move |other| (title, other)));
        pairs.any(|(title, other)| title_share(title, other) >= config.title_share)
    }
}

impl Text {
    fn of(number: Option<VersionNumber>, paragraphs: &[&str], config: &LikenessConfig) -> Text {
        let sketch = Sketch::of(paragraphs.iter().copied(), config.sample);
        let is_short = sketch.words() < config.fewest_words;
        Text {
            number,
            short: is_short.then(|| plain(&paragraphs.join(" "))),
            sketch,
        }
    }

    fn tells(&self, config: &LikenessConfig) -> bool {
        self.sketch.words() >= config.fewest_words
    }

    /// How like two readings of one version are. A reading that was cut off is like the whole one; short ones are the same or are not.
    fn sameness(&self, other: &Text) -> f64 {
        if self.short.is_some() || other.short.is_some() {
            return f64::from(u8::from(self.short == other.short));
        }
        let shares = [
            self.sketch.share_in(&other.sketch),
            other.sketch.share_in(&self.sketch),
        ];
        shares.into_iter().fold(0.0, f64::max)
    }
}

/// The sketch of all texts that are long enough to tell anything.
fn all(texts: &[Text], config: &LikenessConfig) -> Option<Sketch> {
    let told = texts.iter().filter(|text| text.tells(config));
    told.map(|text| text.sketch.clone())
        .reduce(|one, other| one.joined(&other, config.sample))
}

/// Twice the common words of two headlines by all their words.
fn title_share(one: &str, other: &str) -> f64 {
    let (one, other) = (words(one), words(other));
    let common = one.intersection(&other).count();
    2.0 * common as f64 / (one.len() + other.len()).max(1) as f64
}

fn words(title: &str) -> BTreeSet<&str> {
    let found = tokens(title).into_iter();
    found
        .filter(|token| token.kind == TokenKind::Word)
        .filter_map(|token| title.get(token.at))
        .collect()
}

/// A text without what may differ between two writings of it.
fn plain(text: &str) -> String {
    let folded = fold(text).to_lowercase();
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}
