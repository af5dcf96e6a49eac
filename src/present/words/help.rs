//! What is said of keys and marks, and what the controls over the text are called.

use crate::model::{Side, VersionNumber};

/// A line of the list of keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeyLine {
    /// The keys, as they are labelled.
    pub keys: &'static [&'static str],
    /// What they do.
    pub what: &'static str,
}

/// Closes a dialog or a panel.
pub const CLOSE: &str = "Close";

/// Leads to what the bar on top has no room for.
pub const MORE_ACTIONS: &str = "More";

/// Saves what was read.
pub const SAVE: &str = "Save history";

/// What is saved.
pub const SAVE_MEANING: &str =
    "Everything that was read, as one file that can be opened here again (key e)";

/// What the help is called.
pub const HELP: &str = "Keys and marks";

/// The heading over the keys.
pub const KEYS: &str = "Keys";

/// The heading over the marks.
pub const MARKS: &str = "What the marks mean";

/// Said where the person has switched the keys off.
pub const KEYS_ARE_OFF: &str =
    "The keys are switched off in the settings. Everything they do can be done with the buttons.";

/// When the keys are taken.
pub const WHEN_KEYS_WORK: &str = "They work while you are not typing in a field, and without Ctrl, Alt or ⌘: those stay the browser’s own. In an article that reads from right to left, ← and → point the other way through time. The keys can be switched off in the settings.";

const fn line(keys: &'static [&'static str], what: &'static str) -> KeyLine {
    KeyLine { keys, what }
}

/// All keys, in the order in which they are told.
pub const KEY_LINES: [KeyLine; 16] = [
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

/// Stands in the list of marks for a text.
pub const SAMPLE: &str = "some words";

/// Stands in the list of marks for a text that went.
pub const SAMPLE_OLD: &str = "old words";

/// Stands in the list of marks for a text that came.
pub const SAMPLE_NEW: &str = "new words";

/// Stands in the list of marks for a text in another print.
pub const SAMPLE_PRINT: &str = "“words”";

/// What the mark of a deletion means.
pub const MARK_DELETED: &str = "Only the older version has these words.";

/// What the mark of an insertion means.
pub const MARK_INSERTED: &str = "Only the newer version has these words.";

/// What the double line beside a passage means.
pub const MARK_MOVED: &str =
    "This passage stands at another place in the other version. The line over it leads there.";

/// What the marks of a moved sentence mean.
pub const MARK_SENTENCE: &str =
    "This sentence moved. The small arrow behind it leads to its other place.";

/// What the dotted line under words means.
pub const MARK_PRINT: &str = "The same words with other quotation marks, dashes or white space.";

/// What the sign of a paragraph's end means.
pub const MARK_BREAK: &str = "Here a paragraph’s end came or went.";

/// What the dashed frame means.
pub const MARK_INFERRED: &str = "Inferred: the page did not say which version this stood in. Its mark says how sure that is, and lets you set it right.";

/// What the hatching means.
pub const MARK_NONE: &str = "This version has nothing here.";

/// What the sign of a disputed version means.
pub const MARK_DIFFERS: &str = "Two files tell this version differently.";

/// What the control is called that shows one version's text alone.
#[must_use]
pub fn clean_name(side: Side) -> &'static str {
    match side {
        Side::Old => "Older text",
        Side::New => "Newer text",
    }
}

/// What that control does.
#[must_use]
pub fn clean_meaning(side: Side) -> &'static str {
    match side {
        Side::Old => {
            "The older text alone, without marks: while held, or until pressed again (key 1)"
        }
        Side::New => {
            "The newer text alone, without marks: while held, or until pressed again (key 2)"
        }
    }
}

/// What the two of them are called together.
pub const CLEAN: &str = "One version alone";

/// What stands over one version's text alone.
#[must_use]
pub fn clean_heading(number: VersionNumber) -> String {
    format!("Version {number}, without marks")
}
