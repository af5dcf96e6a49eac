//! The YAML between two lines of `---` that many programs write above a Markdown text.

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
    /// Parts a text from its front matter. Only plain `title:` and `date:` lines are looked at; the rest is passed over.
    pub(super) fn part(text: &str) -> (FrontMatter, &str) {
        let none = || (FrontMatter::default(), text);
        let Some(rest) = text.strip_prefix("---\n") else {
            return none();
        };
        let mut matter = FrontMatter::default();
        let mut at = 0;
        for line in rest.split_inclusive('\n').take(MOST_LINES) {
            at += line.len();
            let line = line.trim_end();
            if matches!(line, "---" | "...") {
                return (matter, &rest[at..]);
            }
            if let Some((key, value)) = line.split_once(':') {
                matter.take(key, unquoted(value));
            }
        }
        none()
    }

    fn take(&mut self, key: &str, value: &str) {
        match key {
            "title" | "headline" if !value.is_empty() => self.title = Some(value.to_owned()),
            "date" | "updated" | "captured_at" => {
                self.date = self
                    .date
                    .or_else(|| date::read(value))
                    .or_else(|| name_time::read(value));
            }
            _ => {}
        }
    }
}

fn unquoted(value: &str) -> &str {
    let value = value.trim();
    let inside = ['"', '\'']
        .iter()
        .find_map(|quote| value.strip_prefix(*quote)?.strip_suffix(*quote));
    inside.unwrap_or(value).trim()
}
