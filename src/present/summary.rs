//! What changed, in one sentence whose parts lead to their places: what is news first, then how much.

use std::collections::HashSet;

use super::comparison::{Compared, Spot};
use super::words::{PassageFate, WholeFate, Words};
use crate::kinds::{Change, Kind, Telling};
use crate::model::{Article, Side, Sides, Version, VersionNumber};

/// What changed between two versions. Read on: «in 3 edits: headline changed twice, “12” became “17”, one quotation removed».
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    /// «in 3 edits», where versions lie between the two; with how many of them are held where not all are.
    pub edits: Option<String>,
    /// What a reader wants to know first, the most newsworthy first.
    pub news: Vec<SummaryPart>,
    /// How much changed; never empty.
    pub amounts: Vec<SummaryPart>,
}

/// A part of the sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SummaryPart {
    /// What it says, without capital and full stop.
    pub text: String,
    /// Where it leads, where it tells of a place.
    pub target: Option<Target>,
}

/// Where a part of the sentence leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// To a change on show.
    Spot(Spot),
    /// To two other versions of the article: what happened between them has no trace between those on show.
    Step(Sides<VersionNumber>),
}

/// How many parts of [`Summary::news`] are shown at first.
const NEWS: usize = 5;

impl Summary {
    /// The news that are shown at first; where only one more would be left, that too.
    #[must_use]
    pub fn first_news(&self) -> &[SummaryPart] {
        let shown = if self.news.len() == NEWS + 1 {
            NEWS + 1
        } else {
            NEWS
        };
        self.news.get(..shown).unwrap_or(&self.news)
    }

    /// The whole sentence with the news that are shown at first, for those who hear it.
    #[must_use]
    pub fn text(&self, words: Words) -> String {
        let first = self.first_news();
        let left = self.news.len() - first.len();
        let more = (left > 0).then(|| words.and_more(left));
        let texts = |parts: &[SummaryPart]| {
            parts
                .iter()
                .map(|part| part.text.clone())
                .collect::<Vec<_>>()
        };
        let mut all = texts(first);
        all.extend(more);
        all.extend(texts(&self.amounts));
        words.summed_up(self.edits.as_deref(), &all)
    }
}

impl Compared {
    /// What changed, in one sentence.
    #[must_use]
    pub fn summary(&self) -> Summary {
        let between = Between::of(self.article(), self.pair());
        let mut writer = Writer {
            words: self.words(),
            compared: self,
            told: HashSet::new(),
            news: Vec::new(),
        };
        writer.headline(&between);
        for kind in [Kind::Number, Kind::Name] {
            writer.tellings(kind);
        }
        writer.quotations();
        for kind in [Kind::Attribution, Kind::Hedge] {
            writer.tellings(kind);
        }
        Summary {
            edits: between.edits(self.words()),
            news: std::mem::take(&mut writer.news),
            amounts: writer.amounts(),
        }
    }
}

/// What lies between two versions: steps from held version to held version.
struct Between {
    /// Those in which anything changed.
    edits: usize,
    /// Those in which the headline changed.
    headlines: Vec<Sides<VersionNumber>>,
    /// How many of the versions are held, both ends counted.
    held: usize,
    /// How many there are.
    known: usize,
}

impl Between {
    fn of(article: &Article, pair: Sides<VersionNumber>) -> Between {
        let is_within = |version: &&Version| (pair.old..=pair.new).contains(&version.number);
        let all: Vec<&Version> = article.versions.iter().filter(is_within).collect();
        let held: Vec<&&Version> = all.iter().filter(|version| version.is_held()).collect();
        let mut between = Between {
            edits: 0,
            headlines: Vec::new(),
            held: held.len(),
            known: all.len(),
        };
        for step in held.windows(2) {
            let [old, new] = step else { continue };
            let texts = |version: &Version| {
                let paragraphs = version.paragraphs.iter().flatten();
                paragraphs.map(|one| one.text.clone()).collect::<Vec<_>>()
            };
            let is_new_headline =
                old.title.is_some() && new.title.is_some() && old.title != new.title;
            if is_new_headline {
                between.headlines.push(Sides::new(old.number, new.number));
            }
            between.edits += usize::from(is_new_headline || texts(old) != texts(new));
        }
        between
    }

    fn edits(&self, words: Words) -> Option<String> {
        (self.known > 2).then(|| words.in_edits(self.edits, self.held, self.known))
    }
}

/// Writes the sentence part by part.
struct Writer<'c> {
    words: Words,
    compared: &'c Compared,
    told: HashSet<String>,
    news: Vec<SummaryPart>,
}

impl Writer<'_> {
    fn headline(&mut self, between: &Between) {
        let times = between.headlines.len();
        let own = self.compared.kinds_of_changes().first();
        let own = own.filter(|change| change.block.is_none());
        match (own, between.headlines.first()) {
            (Some(change), _) => {
                let is_print =
                    change.kinds.has(Kind::Typography) && change.kinds.iter().count() == 2;
                let text = self.words.headline_changed(times, is_print);
                self.say(text, Some(Target::Spot(Spot::Headline)));
            }
            (None, Some(step)) => self.say(
                self.words.headline_changed_back(times),
                Some(Target::Step(*step)),
            ),
            (None, None) => {}
        }
    }

    /// «“12” became “17”», each once.
    fn tellings(&mut self, kind: Kind) {
        let compared = self.compared;
        compared.each_change(|change, texts| {
            for telling in change
                .tellings
                .iter()
                .filter(|telling| telling.kind == kind)
            {
                let told = telling.texts(texts);
                let text = self.words.became(told);
                let text = self.with_doubt(text, change);
                self.say(text, self.compared.spot(change).map(Target::Spot));
            }
        });
    }

    /// «one quotation removed, 2 quotations altered».
    fn quotations(&mut self) {
        let mut fates: [(usize, Option<Target>); 3] = Default::default();
        let compared = self.compared;
        compared.each_change(|change, texts| {
            let own = |telling: &&Telling| telling.kind == Kind::Quotation;
            let mut seen: Option<usize> = None;
            for telling in change.tellings.iter().filter(own) {
                let told = telling.texts(texts);
                let fate = match (told.old, told.new) {
                    (None, Some(_)) if compared.is_one_sided(change, Side::New) => 1,
                    (Some(_), None) if compared.is_one_sided(change, Side::Old) => 0,
                    _ => 2,
                };
                // Several alterations of one passage are one.
                if fate == 2 && seen == Some(2) {
                    continue;
                }
                seen = Some(fate);
                if let Some((count, target)) = fates.get_mut(fate) {
                    *count += 1;
                    *target = target.or_else(|| compared.spot(change).map(Target::Spot));
                }
            }
        });
        for ((count, target), fate) in fates.into_iter().zip([
            PassageFate::Removed,
            PassageFate::Added,
            PassageFate::Altered,
        ]) {
            if count > 0 {
                self.say(self.words.quotations(count, fate), target);
            }
        }
    }

    /// How many paragraphs and words came, went and moved.
    fn amounts(&self) -> Vec<SummaryPart> {
        let compared = self.compared;
        let mut parts = Vec::new();
        for (kind, fate) in [
            (Kind::Moved, WholeFate::Moved),
            (Kind::Added, WholeFate::Added),
            (Kind::Removed, WholeFate::Removed),
        ] {
            let rows = compared.whole_rows(kind);
            if let Some(first) = rows.first() {
                parts.push(SummaryPart {
                    text: self.words.whole_paragraphs(rows.len(), fate),
                    target: Some(Target::Spot(Spot::Row(*first))),
                });
            }
        }
        let only = |kind: Kind| {
            let mut changes = compared
                .kinds_of_changes()
                .iter()
                .filter(|change| change.block.is_some());
            let first = changes.clone().next()?;
            changes
                .all(|change| change.kinds.has(kind))
                .then(|| compared.spot(first))
                .flatten()
        };
        let text = compared.word_amounts();
        match only(Kind::Typography) {
            Some(spot) => parts.push(SummaryPart {
                text: self.words.only_typography().to_owned(),
                target: Some(Target::Spot(spot)),
            }),
            None => parts.push(SummaryPart { text, target: None }),
        }
        parts
    }

    /// What stands in a passage that was inferred says so.
    fn with_doubt(&self, text: String, change: &Change) -> String {
        match self.compared.is_doubtful(change) {
            true => self.words.inferred_part(&text),
            false => text,
        }
    }

    fn say(&mut self, text: String, target: Option<Target>) {
        if self.told.insert(text.clone()) {
            self.news.push(SummaryPart { text, target });
        }
    }
}
