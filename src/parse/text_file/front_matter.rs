//! The YAML between two lines of `---`, or the TOML between two of `+++`, that many programs write above a Markdown text.

use crate::model::Timestamp;
use crate::parse::date;

use super::name_time;

/// What we take from it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct FrontMatter {
    pub title: Option<String>,
    pub date: Option<Timestamp>,
}

/// The longest front matter, in lines: beyond, the first `---` was a rule.
const MOST_LINES: usize = 100;

impl FrontMatter {
    /// Parts a text from its front matter. Only plain lines of a title or a time are looked at; the rest is passed over. What tells when the
    /// text was changed goes before what may tell when it was published first.
    pub(super) fn part(text: &str) -> (FrontMatter, &str) {
        let yaml = || between(text, "---\n", &["---", "..."], ':');
        let toml = || between(text, "+++\n", &["+++"], '=');
        yaml()
            .or_else(toml)
            .unwrap_or_else(|| (FrontMatter::default(), text))
    }
}

fn between<'t>(
    text: &'t str,
    opening: &str,
    closing: &[&str],
    sign: char,
) -> Option<(FrontMatter, &'t str)> {
    let rest = text.strip_prefix(opening)?;
    let mut lines = Vec::new();
    let mut at = 0;
    for line in rest.split_inclusive('\n').take(MOST_LINES) {
        at += line.len();
        let line = line.trim_end();
        if closing.contains(&line) {
            return Some((told(&lines), &rest[at..]));
        }
        if let Some((key, value)) = line.split_once(sign) {
            lines.push((key.trim_end(), unquoted(value)));
        }
    }
    None
}

fn told(lines: &[(&str, &str)]) -> FrontMatter {
    let first = |keys: &[&str]| {
        let mut lines = lines.iter().filter(|(key, _)| keys.contains(key));
        lines.find_map(|(_, value)| moment(value))
    };
    let titled =
        |(key, value): &&(&str, &str)| matches!(*key, "title" | "headline") && !value.is_empty();
    FrontMatter {
        title: lines
            .iter()
            .rfind(titled)
            .map(|(_, value)| (*value).to_owned()),
        date: first(&["captured_at", "updated", "modified", "lastmod"])
            .or_else(|| first(&["date", "published"])),
    }
}

fn moment(value: &str) -> Option<Timestamp> {
    date::read(value).or_else(|| name_time::read(value))
}

fn unquoted(value: &str) -> &str {
    let value = value.trim();
    let inside = ['"', '\'']
        .iter()
        .find_map(|quote| value.strip_prefix(*quote)?.strip_suffix(*quote));
    inside.unwrap_or(value).trim()
}
