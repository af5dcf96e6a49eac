//! English: what is said of keys and marks, and what the controls over the text are called.

use super::English;
use crate::model::{Side, VersionNumber};
use crate::present::words::HelpWords;
use crate::present::words::KeyLine;

impl HelpWords for English {
    fn close(&self) -> &'static str {
        "Close"
    }

    fn more_actions(&self) -> &'static str {
        "More"
    }

    fn save(&self) -> &'static str {
        "Save history"
    }

    fn save_meaning(&self) -> &'static str {
        "Everything that was read, as one file that can be opened here again (key e)"
    }

    fn help(&self) -> &'static str {
        "Keys and marks"
    }

    fn keys(&self) -> &'static str {
        "Keys"
    }

    fn marks(&self) -> &'static str {
        "What the marks mean"
    }

    fn keys_are_off(&self) -> &'static str {
        "The keys are switched off in the settings. Everything they do can be done with the buttons."
    }

    fn when_keys_work(&self) -> &'static str {
        "They work while you are not typing in a field, and without Ctrl, Alt or ⌘: those stay the browser’s own. In an article that reads from right to left, ← and → point the other way through time. The keys can be switched off in the settings."
    }

    fn key_lines(&self) -> &'static [KeyLine] {
        &KEY_LINES
    }

    fn sample(&self) -> &'static str {
        "some words"
    }

    fn sample_old(&self) -> &'static str {
        "old words"
    }

    fn sample_new(&self) -> &'static str {
        "new words"
    }

    fn sample_print(&self) -> &'static str {
        "“words”"
    }

    fn mark_deleted(&self) -> &'static str {
        "Only the older version has these words."
    }

    fn mark_inserted(&self) -> &'static str {
        "Only the newer version has these words."
    }

    fn mark_moved(&self) -> &'static str {
        "This passage stands at another place in the other version. The line over it leads there."
    }

    fn mark_sentence(&self) -> &'static str {
        "This sentence moved. The small arrow behind it leads to its other place."
    }

    fn mark_print(&self) -> &'static str {
        "The same words with other quotation marks, dashes or white space."
    }

    fn mark_break(&self) -> &'static str {
        "Here a paragraph’s end came or went."
    }

    fn mark_inferred(&self) -> &'static str {
        "Inferred: the page did not say which version this stood in. Its mark says how sure that is, and lets you set it right."
    }

    fn mark_none(&self) -> &'static str {
        "This version has nothing here."
    }

    fn mark_differs(&self) -> &'static str {
        "Two files tell this version differently."
    }

    fn clean_name(&self, side: Side) -> &'static str {
        match side {
            Side::Old => "Older text",
            Side::New => "Newer text",
        }
    }

    fn clean_meaning(&self, side: Side) -> &'static str {
        match side {
            Side::Old => {
                "The older text alone, without marks: while held, or until pressed again (key 1)"
            }
            Side::New => {
                "The newer text alone, without marks: while held, or until pressed again (key 2)"
            }
        }
    }

    fn clean(&self) -> &'static str {
        "One version alone"
    }

    fn clean_heading(&self, number: VersionNumber) -> String {
        format!("Version {number}, without marks")
    }
}

const fn line(keys: &'static [&'static str], what: &'static str) -> KeyLine {
    KeyLine { keys, what }
}

/// All keys, in the order in which they are told.
const KEY_LINES: [KeyLine; 16] = [
    line(&["←", "→"], "One step back, one step on"),
    line(&["Shift ←", "Shift →"], "Only the older version changes"),
    line(&[",", "."], "Only the newer version changes, back or on"),
    line(&["Home", "End"], "The first step, the last step"),
    line(&["n", "j"], "The next change"),
    line(&["p", "k"], "The previous change"),
    line(&["s"], "Side by side"),
    line(&["i"], "Inline: one text with marks"),
    line(&["c"], "Changes only, or all of the text"),
    line(
        &["1", "2"],
        "While held: the older text alone, the newer text alone",
    ),
    line(
        &["b"],
        "Since when every word stands there, or what changed again",
    ),
    line(
        &["/"],
        "Search all versions, and trace a phrase through them",
    ),
    line(&["e"], "Save the history as a file"),
    line(&["o"], "Open files"),
    line(&["?"], "This list"),
    line(&["Esc"], "Close what was opened last"),
];
