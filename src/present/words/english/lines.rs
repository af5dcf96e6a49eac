//! English: what is said of a line of a page, and of how it can be read otherwise.

use super::English;
use crate::model::{Side, Sides, VersionNumber};
use crate::present::words::LineWords;
use crate::present::words::{beginning, end};
use crate::present::{PageLine, Told};
use crate::text::label::quoted;

impl LineWords for English {
    fn part(&self) -> &'static str {
        "In both: part it…"
    }

    fn move_split(&self) -> &'static str {
        "Move the split…"
    }

    fn join(&self) -> &'static str {
        "Join with next"
    }

    fn as_inferred(&self) -> &'static str {
        "As inferred"
    }

    fn only_in(&self, number: VersionNumber) -> String {
        format!("Only in version {number}")
    }

    fn read_as(&self, line: &PageLine) -> String {
        let Sides { old, new } = line.numbers;
        let (text, how) = match &line.told {
            Told::OneSided(Side::Old, text) => (text, format!("as standing in version {old} only")),
            Told::OneSided(Side::New, text) => (text, format!("as standing in version {new} only")),
            Told::Both(cells) if cells.old == cells.new => (
                &cells.old,
                format!("as the same in versions {old} and {new}"),
            ),
            Told::Both(cells) => (
                &cells.old,
                format!("as changed between versions {old} and {new}"),
            ),
        };
        let sure = match line.inferred.as_ref().and_then(|mark| mark.percent) {
            Some(percent) => format!("{percent}% sure"),
            None => "set by you".to_owned(),
        };
        format!(
            "“{}”, in {}, is read {how} ({sure}).",
            beginning(text),
            quoted(&line.file)
        )
    }

    fn parts_at(&self, halves: Sides<&str>) -> String {
        format!(
            "The older text ends with “{}”, the newer begins with “{}”",
            end(halves.old),
            beginning(halves.new)
        )
    }

    fn read_otherwise(&self) -> &'static str {
        "Read this otherwise"
    }

    fn how_to_part(&self) -> &'static str {
        "Drag the mark, click the first new word, or use the arrow keys."
    }

    fn where_newer_begins(&self) -> &'static str {
        "Where the newer text begins"
    }

    fn use_this(&self) -> &'static str {
        "Use this"
    }

    fn leave_it(&self) -> &'static str {
        "Leave it"
    }
}
