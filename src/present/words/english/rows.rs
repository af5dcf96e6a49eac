//! English: what is said of rows: folds, and paragraphs that were parted or joined.

use super::English;
use super::number::{count, thousands};
use crate::model::{Sides, VersionNumber};
use crate::present::RailLook;
use crate::present::words::RowWords;
use crate::state::Layout;

impl RowWords for English {
    fn change(&self) -> &'static str {
        "Change"
    }

    fn previous_change(&self) -> &'static str {
        "Previous change"
    }

    fn previous_change_key(&self) -> &'static str {
        "Previous change (key p)"
    }

    fn next_change(&self) -> &'static str {
        "Next change"
    }

    fn next_change_key(&self) -> &'static str {
        "Next change (key n)"
    }

    fn changes_only(&self) -> &'static str {
        "Changes only"
    }

    fn changes_only_meaning(&self) -> &'static str {
        "Every change with a paragraph before and after it; the rest is folded away (key c)"
    }

    fn unchanged(&self, paragraphs: usize) -> String {
        count(paragraphs, "unchanged paragraph", "unchanged paragraphs")
    }

    fn regrouped(&self, old: usize, new: usize) -> Option<String> {
        let said = match (old, new) {
            (0, _) | (_, 0) | (1, 1) => return None,
            (1, 2) => "One paragraph, split in two".to_owned(),
            (1, parts) => format!("One paragraph, split into {}", thousands(parts)),
            (2, 1) => "Two paragraphs, joined".to_owned(),
            (parts, 1) => format!("{} paragraphs, joined", thousands(parts)),
            (old, new) if old == new => {
                format!("{} paragraphs, parted at other places", thousands(old))
            }
            (old, new) => format!(
                "{} paragraphs, divided anew into {}",
                thousands(old),
                thousands(new)
            ),
        };
        Some(said)
    }

    fn rail(&self) -> &'static str {
        "Changes along the text"
    }

    fn rail_mark(&self, first: usize, last: usize, all: usize, look: RailLook) -> String {
        let all = thousands(all);
        if first != last {
            return format!(
                "Changes {} to {} of {all}",
                thousands(first),
                thousands(last)
            );
        }
        let what = match look {
            RailLook::Old => "removed",
            RailLook::New => "added",
            RailLook::Both => "changed",
            RailLook::Moved => "moved",
            RailLook::Print => "typography",
        };
        format!("Change {} of {all}: {what}", thousands(first))
    }

    fn whole_history(&self, held: usize, known: usize, span: Option<&str>) -> String {
        let versions = if held == known {
            count(held, "version", "versions")
        } else {
            format!(
                "{} held of {}",
                thousands(held),
                count(known, "version", "versions")
            )
        };
        match span {
            Some(span) => format!("The whole history: {versions} over {span}"),
            None => format!("The whole history: {versions}"),
        }
    }

    fn first_to_last(&self) -> &'static str {
        "From the first version to the last"
    }

    fn compare_ends(&self) -> &'static str {
        "Compare the two"
    }

    fn previous_step(&self) -> [&'static str; 2] {
        ["Previous", " step"]
    }

    fn next_step(&self) -> [&'static str; 2] {
        ["Next", " step"]
    }

    fn by_paragraph(&self) -> &'static str {
        "Text, paragraph by paragraph with the arrow keys up and down"
    }

    fn foot(&self) -> &'static str {
        "Reading tools"
    }

    fn step_back(&self) -> &'static str {
        "Previous step"
    }

    fn step_on(&self) -> &'static str {
        "Next step"
    }

    fn step_on_show(&self, pair: Sides<VersionNumber>) -> String {
        format!("Step from version {} to version {}", pair.old, pair.new)
    }

    fn versions_on_show(&self) -> &'static str {
        "Versions"
    }

    fn more_tools(&self) -> &'static str {
        "Tools"
    }

    fn layout(&self) -> &'static str {
        "Layout"
    }

    fn layout_name(&self, layout: Layout) -> &'static str {
        match layout {
            Layout::SideBySide => "Side by side",
            Layout::Inline => "Inline",
        }
    }
}
