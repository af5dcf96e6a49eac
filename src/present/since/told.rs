//! What is told of one passage: since when it stands there, what stood there before, when it was away, when it leaves.

use super::super::words::beginning;
use super::super::{Inferred, MomentView, Stretch, TracedTarget, Words};
use super::SinceView;
use crate::model::{Article, Certainty, Side, Sides, Version, VersionNumber};
use crate::trace::{Change, Line, Turn};

/// What is told of a passage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SinceTold {
    /// Its first words, in quotation marks.
    pub passage: String,
    /// «Since version 5».
    pub since: String,
    /// When that version was stored.
    pub moment: Option<MomentView>,
    /// How sure that is, where it was not simply read.
    pub sure: Option<String>,
    /// What stood there before; nothing where it was there from the first version on.
    pub before: Option<String>,
    /// When it was away, and when it leaves for good.
    pub turns: Vec<SinceTurn>,
    /// The step with which it came.
    pub target: Option<TracedTarget>,
}

/// Something that happened to a passage after it had come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SinceTurn {
    /// «Gone in version 7; since then: “17 people”».
    pub text: String,
    /// When that version was stored; of an absence nothing.
    pub moment: Option<MomentView>,
    /// How sure that is, where it was not simply read.
    pub sure: Option<String>,
}

impl SinceView {
    /// What is told of a passage. `line` is what became of its place, as soon as that is known.
    #[must_use]
    pub fn told(
        &self,
        words: Words,
        article: &Article,
        at: usize,
        line: Option<&Line>,
    ) -> Option<SinceTold> {
        let passage = self.passages.get(at)?;
        let life = &passage.life;
        let moment = |number| {
            article
                .version(number)
                .and_then(|version| MomentView::of(words, version))
        };
        let before = life.born.after.map(|_| match line {
            None => words.before_to_come().to_owned(),
            Some(line) => match change(line, &life.born).and_then(|one| one.old.as_deref()) {
                Some(old) => words.stood_before(old),
                None => words.nothing_before().to_owned(),
            },
        });
        let absences = life.absences.iter().map(|away| {
            let back = line.and_then(|line| change(line, &away.back));
            let meanwhile = back.and_then(|change| change.old.as_deref());
            SinceTurn {
                text: words.was_away(&away.left, &away.back, meanwhile),
                moment: None,
                sure: sure(words, &[away.left.certainty, away.back.certainty]),
            }
        });
        let left = life.left.iter().map(|left| {
            let change = line.and_then(|line| change(line, left));
            SinceTurn {
                text: words.went(left, change.and_then(|change| change.new.as_deref())),
                moment: moment(left.by),
                sure: sure(words, &[left.certainty]),
            }
        });
        let turns = absences.chain(left).chain(self.stays(words, article, at));
        Some(SinceTold {
            passage: words.quoted(&beginning(passage.text.trim())),
            since: words.since(&life.born),
            moment: moment(life.born.by),
            sure: sure(words, &[life.born.certainty]),
            before,
            turns: turns.collect(),
            target: target(article, &life.born, line),
        })
    }

    /// That it stands there to the end, where that is not the version on show.
    fn stays(&self, words: Words, article: &Article, at: usize) -> Option<SinceTurn> {
        let last = article.versions.iter().rev();
        let last = last
            .filter(|version| version.is_held())
            .map(|one| one.number);
        let last = last.max().filter(|last| *last != self.number)?;
        let is_there = self.passages.get(at)?.life.left.is_none();
        is_there.then(|| SinceTurn {
            text: words.stays(last),
            moment: None,
            sure: None,
        })
    }
}

impl SinceTold {
    /// All of it in one sentence after the other, to be spoken.
    #[must_use]
    pub fn spoken(&self) -> String {
        let since = match &self.moment {
            Some(moment) => format!("{}, {}", self.since, moment.text),
            None => self.since.clone(),
        };
        let head = format!("{}: {since}", self.passage);
        let before = self
            .before
            .iter()
            .map(|one| one.trim_end_matches('.').to_owned());
        let turns = self.turns.iter().map(|turn| turn.text.clone());
        let all = [head].into_iter().chain(self.sure.clone()).chain(before);
        let all: Vec<String> = all.chain(turns).collect();
        format!("{}.", all.join(". "))
    }
}

/// What happened to the wording at a place with a turn.
fn change<'l>(line: &'l Line, turn: &Turn) -> Option<&'l Change> {
    line.changes.iter().find(|change| change.turn.by == turn.by)
}

fn sure(words: Words, certainties: &[Certainty]) -> Option<String> {
    let inferred = Inferred::of(words, certainties.iter().copied())?;
    Some(words.sure_of(inferred.percent))
}

/// The step with which a passage came, where its two versions can be compared, and it is known where it stands there.
fn target(article: &Article, born: &Turn, line: Option<&Line>) -> Option<TracedTarget> {
    let pair = Sides::new(born.after?, born.by);
    let is_held = |number: VersionNumber| article.version(number).is_some_and(Version::is_held);
    let mut places = line?.places.iter();
    let place = places.find(|place| place.version == born.by)?;
    (is_held(pair.old) && is_held(pair.new)).then_some(TracedTarget {
        pair,
        side: Side::New,
        paragraph: place.parts.first().map(|part| part.paragraph),
        at: place.parts.first().map(|part| Stretch::new(&part.at)),
    })
}
