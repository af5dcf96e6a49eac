//! What is told of a version beside its stop: when, under which headline, and how much changed since the version before.

use super::super::moment::MomentView;
use super::super::{Words, dispute};
use super::{Silence, StopMark};
use crate::model::{Article, Sides, Timestamp, Version};
use crate::session::Figure;
use crate::text::fold;

/// What is told of a version.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Card {
    /// «Version 5».
    pub title: String,
    /// When it was stored; nothing where that is not known.
    pub moment: Option<MomentView>,
    /// What is said where it is not known.
    pub no_moment: &'static str,
    /// Its headline, as far as that is known.
    pub headline: Option<String>,
    /// «64 words added, 31 removed, since version 3», and whatever else there is to say.
    pub lines: Vec<String>,
}

/// What is known of a version's step.
pub(super) struct Known<'k> {
    /// The version held before it.
    pub before: Option<&'k Version>,
    /// How much changed since.
    pub figure: Option<Figure>,
    /// The version whose headline was another one, where it has changed.
    pub retitled: Option<&'k Version>,
    /// The version before it, held or not.
    pub last: Option<&'k Version>,
    /// How long nothing was stored before it, where that was long.
    pub silence: Option<Silence>,
    /// What is marked at its stop.
    pub marks: &'k [StopMark],
}

pub(super) fn card(words: Words, version: &Version, known: &Known<'_>) -> Card {
    let held = version.is_held();
    let changed = match (known.before, known.figure) {
        _ if !held => Some(words.its_text_not_held().to_owned()),
        (None, _) => Some(words.first_held().to_owned()),
        (Some(before), Some(figure)) => Some(words.changed_since(before.number, &figure)),
        (Some(_), None) => Some(words.not_counted_yet().to_owned()),
    };
    let retitled = known.retitled.and_then(|before| {
        let title = before.title.as_deref()?;
        Some(words.retitled(before.number, title))
    });
    let times = known.last.map(|last| Sides::new(last, version));
    let times = times.map(|two| two.map(|version| version.captured_at));
    let elapsed = match (times, known.last, known.silence) {
        // Earlier than the one before it: a person has put them in order so.
        (
            Some(Sides {
                old: Some(old),
                new: Some(new),
            }),
            Some(last),
            _,
        ) if old <= new => Some(words.after(&words.between(Sides::new(old, new)), last.number)),
        (_, Some(last), Some(silence)) => {
            Some(words.after(&silence_in_words(words, &silence), last.number))
        }
        _ => None,
    };
    let marks = known.marks.iter().map(|mark| mark.sentence.clone());
    Card {
        title: words.version(version.number),
        moment: MomentView::of(words, version),
        no_moment: words.time_not_known(),
        headline: version.title.clone(),
        lines: elapsed
            .into_iter()
            .chain(changed)
            .chain(retitled)
            .chain(dispute::mark(words, version))
            .chain(marks)
            .collect(),
    }
}

/// «22 h», «about 3 days».
pub(super) fn silence_in_words(words: Words, silence: &Silence) -> String {
    let at = |seconds| Timestamp::from_seconds(seconds);
    let lasted = match (at(0), at(silence.seconds)) {
        (Some(old), Some(new)) => words.between(Sides::new(old, new)),
        // Longer than the calendar that we know.
        _ => words.days(silence.seconds.unsigned_abs() as usize / 86_400),
    };
    if silence.is_exact {
        lasted
    } else {
        words.about(&lasted)
    }
}

/// By version, the one before it with another headline, where that is the last one whose headline is known. Typography makes no other one.
pub(super) fn retitled(article: &Article) -> Vec<Option<&Version>> {
    let mut known: Option<(&Version, String)> = None;
    let before = |version: &'_ Version| -> Option<String> {
        let title = version.title.as_deref()?;
        let folded = fold(title);
        let words: Vec<&str> = folded.split_whitespace().collect();
        Some(words.join(" "))
    };
    let mut changed = Vec::with_capacity(article.versions.len());
    for version in &article.versions {
        let Some(title) = before(version) else {
            changed.push(None);
            continue;
        };
        let other = known.as_ref().filter(|(_, other)| *other != title);
        changed.push(other.map(|(version, _)| *version));
        known = Some((version, title));
    }
    changed
}
