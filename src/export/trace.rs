//! The history file's `trace`, from an article that was traced.

use std::ops::Range;

use crate::model::file::{
    AbsenceFile, LineChangeFile, LineFile, PhraseFile, PlaceFile, PlacePartFile, RunFile,
    SinceFile, TraceFile, TurnFile,
};
use crate::model::{Article, Version, VersionNumber};
use crate::trace::{Absence, Change, Line, PlacePart, Run, Tracing, Turn};

/// What is to be written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// This phrase through the versions, letter case aside.
    pub phrase: Option<String>,
    /// Since when every word of every version stands there.
    pub since: bool,
}

/// Writes out what is wanted of an article that was [traced](Tracing::of).
#[must_use]
pub fn trace(tracing: &Tracing, article: &Article, wanted: &Wanted) -> TraceFile {
    let held = article.versions.iter().filter(|version| version.is_held());
    let since = wanted
        .since
        .then(|| held.filter_map(|version| since(tracing, version)).collect());
    TraceFile {
        phrase: wanted
            .phrase
            .as_ref()
            .map(|wanted| phrase(tracing, article, wanted)),
        since,
        precise: tracing.precise(),
    }
}

fn phrase(tracing: &Tracing, article: &Article, phrase: &str) -> PhraseFile {
    let found = tracing.phrase(phrase, false);
    let lines = |lines: &[Line], is_headline: bool| {
        let lines = lines.iter();
        lines.map(|each| line(each, article, is_headline)).collect()
    };
    PhraseFile {
        phrase: phrase.to_owned(),
        versions: found.versions.iter().map(|number| number.0).collect(),
        complete: found.is_complete,
        headlines: lines(&found.headlines, true),
        text: lines(&found.text, false),
    }
}

fn line(line: &Line, article: &Article, is_headline: bool) -> LineFile {
    let places = line.places.iter().map(|place| {
        let version = article.version(place.version);
        let part = |part: &PlacePart| {
            let paragraph = (!is_headline).then_some(part.paragraph);
            let text = version.and_then(|version| text_of(version, paragraph));
            PlacePartFile {
                paragraph,
                wording: cut(text, &part.at),
                sentence: cut(text, &part.sentence),
            }
        };
        PlaceFile {
            version: place.version.0,
            parts: place.parts.iter().map(part).collect(),
            literal: place.is_literal,
        }
    });
    LineFile {
        places: places.collect(),
        changes: line.changes.iter().map(change).collect(),
    }
}

fn change(change: &Change) -> LineChangeFile {
    LineChangeFile {
        turn: turn(&change.turn),
        old: change.old.clone(),
        new: change.new.clone(),
    }
}

fn since(tracing: &Tracing, version: &Version) -> Option<SinceFile> {
    let since = tracing.since(version.number)?;
    let runs = |part: Option<usize>, runs: &[Run]| -> Vec<RunFile> {
        let text = text_of(version, part);
        runs.iter().map(|each| run(each, text)).collect()
    };
    let paragraphs = since.paragraphs.iter().enumerate();
    Some(SinceFile {
        number: version.number.0,
        title: runs(None, &since.title),
        paragraphs: paragraphs.map(|(at, each)| runs(Some(at), each)).collect(),
    })
}

fn run(run: &Run, text: Option<&str>) -> RunFile {
    RunFile {
        text: cut(text, &run.at),
        born: turn(&run.life.born),
        absences: run.life.absences.iter().map(absence).collect(),
        left: run.life.left.as_ref().map(turn),
    }
}

fn absence(absence: &Absence) -> AbsenceFile {
    AbsenceFile {
        left: turn(&absence.left),
        back: turn(&absence.back),
    }
}

fn turn(turn: &Turn) -> TurnFile {
    TurnFile {
        after: turn.after.map(|VersionNumber(number)| number),
        by: turn.by.0,
        certainty: turn.certainty.is_inferred().then(|| turn.certainty.share()),
    }
}

/// A paragraph of a version, or its headline.
fn text_of(version: &Version, paragraph: Option<usize>) -> Option<&str> {
    match paragraph {
        None => version.title.as_deref(),
        Some(at) => Some(version.paragraphs.as_ref()?.get(at)?.text.as_str()),
    }
}

fn cut(text: Option<&str>, bytes: &Range<usize>) -> String {
    let text = text.and_then(|text| text.get(bytes.clone()));
    text.unwrap_or_default().to_owned()
}
