//! Following a text through its versions: stories with what should come out, and what must hold for any.

#[path = "tracing/definition.rs"]
mod definition;
#[path = "tracing/edits.rs"]
mod edits;
#[path = "tracing/finding.rs"]
mod finding;
#[path = "tracing/hostile.rs"]
mod hostile;
#[path = "tracing/phrases.rs"]
mod phrases;
#[path = "tracing/properties.rs"]
mod properties;
#[path = "tracing/stories.rs"]
mod stories;
#[path = "tracing/truth.rs"]
mod truth;

use palimpsest::model::{Article, Certainty, Paragraph, Tracker, Version, VersionNumber};
use palimpsest::trace::{Run, TraceConfig, Tracing, Turn};

/// A history of texts, a paragraph a line, in versions numbered from 0; an empty text is a version that is not held.
fn traced(texts: &[&str]) -> Tracing {
    Tracing::of(&article(texts), TraceConfig::default())
}

fn article(texts: &[&str]) -> Article {
    let versions = (0..).zip(texts).map(|(number, text)| version(number, text));
    Article {
        tracker: Tracker::NewsSniffer,
        tracker_id: None,
        source: None,
        url: None,
        first_seen: None,
        version_count: None,
        is_order_overruled: false,
        versions: versions.collect(),
        steps: Vec::new(),
    }
}

fn version(number: u32, text: &str) -> Version {
    let paragraphs = text.lines().map(|line| Paragraph {
        text: line.trim().to_owned(),
        certainty: Certainty::READ,
    });
    Version {
        number: VersionNumber(number),
        title: None,
        title_certainty: Certainty::READ,
        captured_at: None,
        dated_by: None,
        paragraphs: (!text.is_empty()).then(|| paragraphs.collect()),
        files: Vec::new(),
        dispute: None,
    }
}

/// The paragraphs of a version, run by run, each run with its life before it: `2` for born in 2, `-4` for left in 4, `+6` for back in 6.
/// `1~3` stands for «after 1, by 3», `?` for what was inferred.
fn shown(tracing: &Tracing, number: u32, text: &str) -> String {
    let since = tracing
        .since(VersionNumber(number))
        .expect("a held version");
    let lines = text.lines().zip(&since.paragraphs);
    let lines = lines.map(|(line, runs)| show_line(line.trim(), runs));
    lines.collect::<Vec<_>>().join("\n")
}

fn show_line(line: &str, runs: &[Run]) -> String {
    let runs = runs.iter().map(|run| {
        let mut life = turn(&run.life.born);
        for absence in &run.life.absences {
            life += &format!("-{}+{}", turn(&absence.left), turn(&absence.back));
        }
        if let Some(left) = &run.life.left {
            life += &format!("-{}", turn(left));
        }
        format!("[{life}]{}", &line[run.at.clone()])
    });
    runs.collect()
}

fn turn(turn: &Turn) -> String {
    let doubt = if turn.certainty.is_inferred() {
        "?"
    } else {
        ""
    };
    let after = turn.after.filter(|_| !turn.is_exact());
    let after = after.map_or(String::new(), |after| format!("{after}~"));
    let unknown = if turn.after.is_none() && !turn.is_exact() {
        "~"
    } else {
        ""
    };
    format!("{unknown}{after}{}{doubt}", turn.by)
}
