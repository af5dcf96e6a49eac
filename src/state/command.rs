//! What a key means that is pressed anywhere on the page.

use super::{Direction, Layout};
use crate::model::Side;

/// What a person asks for by a key. Each of them is a control on the page too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    /// Both handles go one held version back or on.
    Step(Direction),
    /// One handle does.
    Nudge(Side, Direction),
    /// Both handles go to the first or the last step.
    End(Direction),
    /// The previous or the next change.
    Change(Direction),
    /// Another arrangement.
    Layout(Layout),
    /// Fold unchanged paragraphs away, or show them again.
    Fold,
    /// See since when every word stands there, or what changed again.
    Since,
    /// One version's text alone, for as long as the key is held.
    Clean(Side),
    /// Go to the field for words.
    Search,
    /// Save what was read.
    Save,
    /// Open files.
    Open,
    /// Show what the keys and the marks mean.
    Help,
    /// Close what was opened last.
    Close,
}

impl Command {
    /// What a key means, named as browsers name it. In a page that reads from right to left the arrows point the other way through time.
    ///
    /// Alt with an arrow is the browser's own way back and on, which this page lives by; so the newer handle has keys of its own.
    #[must_use]
    pub fn of(key: &str, shift: bool, is_right_to_left: bool) -> Option<Command> {
        let arrow = |direction: Direction| match is_right_to_left {
            true => direction.reversed(),
            false => direction,
        };
        let of_arrow = |direction: Direction| match shift {
            true => Command::Nudge(Side::Old, arrow(direction)),
            false => Command::Step(arrow(direction)),
        };
        let command = match key {
            "ArrowLeft" => of_arrow(Direction::Back),
            "ArrowRight" => of_arrow(Direction::On),
            // Signs stand on other keys, with and without Shift, on other keyboards.
            "," => Command::Nudge(Side::New, Direction::Back),
            "." => Command::Nudge(Side::New, Direction::On),
            "1" => Command::Clean(Side::Old),
            "2" => Command::Clean(Side::New),
            "/" => Command::Search,
            "?" => Command::Help,
            "Escape" => Command::Close,
            _ if shift => return None,
            "Home" => Command::End(Direction::Back),
            "End" => Command::End(Direction::On),
            // With Caps Lock on, letters come large.
            "n" | "N" | "j" | "J" => Command::Change(Direction::On),
            "p" | "P" | "k" | "K" => Command::Change(Direction::Back),
            "s" | "S" => Command::Layout(Layout::SideBySide),
            "i" | "I" => Command::Layout(Layout::Inline),
            "c" | "C" => Command::Fold,
            "b" | "B" => Command::Since,
            "e" | "E" => Command::Save,
            "o" | "O" => Command::Open,
            _ => return None,
        };
        Some(command)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_taken_alone_and_signs_however_they_are_typed() {
        let next = Some(Command::Change(Direction::On));
        assert_eq!(Command::of("n", false, false), next);
        assert_eq!(Command::of("N", false, false), next);
        assert_eq!(Command::of("N", true, false), None);
        for shift in [false, true] {
            assert_eq!(Command::of("?", shift, false), Some(Command::Help));
            assert_eq!(Command::of("/", shift, false), Some(Command::Search));
        }
        for key in ["", "x", "Enter", "Tab", " ", "F1", "ArrowUp", "ü", "nn"] {
            assert_eq!(Command::of(key, false, false), None, "{key}");
        }
    }

    #[test]
    fn arrows_follow_the_direction_of_the_page_and_ends_do_not() {
        let step = |key, is_rtl| Command::of(key, false, is_rtl);
        assert_eq!(
            step("ArrowLeft", false),
            Some(Command::Step(Direction::Back))
        );
        assert_eq!(step("ArrowLeft", true), Some(Command::Step(Direction::On)));
        assert_eq!(
            Command::of("ArrowRight", true, true),
            Some(Command::Nudge(Side::Old, Direction::Back))
        );
        assert_eq!(step("Home", true), step("Home", false));
    }
}
