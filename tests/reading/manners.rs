//! Made-up rows, and the manners in which programs make text of them and carry it about.

use palimpsest::model::{Certainty, Row, Sides};
use proptest::prelude::*;

/// A row as it was before its text was made of it: words that were kept before and after words that were changed.
#[derive(Debug, Clone)]
pub enum Made {
    Same(String),
    Changed {
        kept: Sides<String>,
        words: Sides<String>,
    },
    Old(String),
    New(String),
}

impl Made {
    pub fn row(&self) -> Row {
        let cells = match self {
            Made::Same(text) => Sides::new(Some(text.clone()), Some(text.clone())),
            Made::Changed { kept, words } => words.clone().map(|words| {
                let all = [kept.old.as_str(), &words, &kept.new];
                Some(all.join(" ").trim().to_owned())
            }),
            Made::Old(text) => Sides::new(Some(text.clone()), None),
            Made::New(text) => Sides::new(None, Some(text.clone())),
        };
        Row {
            cells,
            certainty: Certainty::READ,
        }
    }

    /// As the tracker's markup has it, with its spaces.
    fn spaced(&self) -> String {
        let Made::Changed { kept, words } = self else {
            let cells = self.row().cells;
            return cells.old.unwrap_or_default() + &cells.new.unwrap_or_default();
        };
        let each = |text: &str, after: &str| {
            let words = text.split(' ').filter(|word| !word.is_empty());
            words
                .map(|word| format!(" {word}{after}"))
                .collect::<String>()
        };
        let old = each(&kept.old, "") + &each(&words.old, " ") + &each(&kept.new, "");
        let new = [&kept.old, &words.new, &kept.new].map(|text| each(text, " "));
        old + &new.concat()
    }
}

/// Words of which none comes twice, so that what is kept is kept and what is changed is changed.
fn text(least: usize) -> impl Strategy<Value = String> {
    let word = "[A-Z]?[a-z]{5,11}|[é工場][a-z]{4,8}[0-9]{2}";
    let words = prop::collection::btree_set(word, least..12);
    words
        .prop_map(|words| words.into_iter().collect::<Vec<_>>())
        .prop_shuffle()
        .prop_map(|words| words.join(" "))
}

/// Any row.
pub fn made() -> impl Strategy<Value = Made> {
    let kept = || prop_oneof![Just(String::new()), text(1)];
    let changed = (kept(), kept(), text(1), text(1));
    prop_oneof![
        2 => text(4).prop_map(Made::Same),
        1 => changed.prop_map(|(before, after, old, new)| Made::Changed {
            kept: Sides::new(before, after),
            words: Sides::new(old, new),
        }),
        1 => text(4).prop_map(Made::Old),
        1 => text(4).prop_map(Made::New),
    ]
}

/// Rows of which enough are unchanged to tell how cells are parted.
pub fn rows() -> impl Strategy<Value = Vec<Made>> {
    let same = prop::collection::vec(text(4).prop_map(Made::Same), 4..6);
    let others = prop::collection::vec(made(), 0..9);
    (same, others)
        .prop_map(|(same, others)| [same, others].concat())
        .prop_shuffle()
}

/// How a program parts cells.
#[derive(Debug, Clone, Copy)]
pub enum Manner {
    /// By this, which an empty cell keeps.
    Kept(&'static str),
    /// By this, which an empty cell loses.
    Lost(&'static str),
    /// By nothing, as the markup does, with all its white space.
    Spaced,
    /// As a table of Markdown.
    Markdown,
    /// Each cell on a line of its own within so many lines, after this indentation.
    Grid(usize, &'static str),
}

/// All manners.
pub const MANNERS: [Manner; 14] = [
    Manner::Kept("\t"),
    Manner::Kept(" | "),
    Manner::Kept("|"),
    Manner::Kept(" → "),
    Manner::Kept(" || "),
    Manner::Kept(" \t"),
    Manner::Lost(""),
    Manner::Lost(" "),
    Manner::Lost("\n"),
    Manner::Lost("     "),
    Manner::Spaced,
    Manner::Markdown,
    Manner::Grid(4, "    "),
    Manner::Grid(5, "\t"),
];

impl Manner {
    fn cells(self, row: &Sides<Option<String>>) -> String {
        let [old, new] = [&row.old, &row.new].map(|cell| cell.clone().unwrap_or_default());
        match self {
            Manner::Kept(between) => format!("{old}{between}{new}"),
            Manner::Lost("") if row.old != row.new && !old.is_empty() && !new.is_empty() => {
                format!("{old} {new}")
            }
            Manner::Lost(between) if !old.is_empty() && !new.is_empty() => {
                format!("{old}{between}{new}")
            }
            Manner::Lost(_) | Manner::Spaced => old + &new,
            Manner::Markdown => format!("| {old} | {new} |"),
            Manner::Grid(lines, indent) => {
                format!("{indent}{old}\n{indent}{new}{}", "\n".repeat(lines - 2))
            }
        }
    }

    pub fn row(self, row: &Made) -> String {
        match self {
            Manner::Spaced => row.spaced(),
            _ => self.cells(&row.row().cells),
        }
    }

    /// The lines above the rows.
    pub fn head(self) -> String {
        let of = |old: &str, new: &str| {
            let manner = match self {
                Manner::Spaced => Manner::Lost("\n"),
                Manner::Lost("") => Manner::Lost(" "),
                manner => manner,
            };
            manner.cells(&Sides::new(Some(old.to_owned()), Some(new.to_owned())))
        };
        [
            "This article is from the source 'x' and was first published or seen on .".to_owned(),
            of("Version 3", "Version 4"),
            of("One title", "One title"),
            "(1 day later)\n".to_owned(),
        ]
        .join("\n")
    }
}

/// What carrying a text about does to it.
#[derive(Debug, Clone, Copy)]
pub enum Carried {
    AsItIs,
    /// With other line ends.
    Lines(&'static str),
    /// With a byte order mark, and marks of direction around each line.
    Marked,
    /// Each line as an entry of a list.
    Listed(&'static str),
    /// Quoted in a mail.
    Quoted,
}

/// All of it.
pub const CARRIED: [Carried; 8] = [
    Carried::AsItIs,
    Carried::Lines("\r\n"),
    Carried::Lines("\r"),
    Carried::Lines("\u{2028}"),
    Carried::Marked,
    Carried::Listed("- "),
    Carried::Listed("•\u{a0}"),
    Carried::Quoted,
];

impl Carried {
    pub fn carry(self, text: &str) -> String {
        let each = |begin: &str, end: &str| {
            text.lines()
                .map(|line| format!("{begin}{line}{end}\n"))
                .collect::<String>()
        };
        match self {
            Carried::AsItIs => text.to_owned(),
            Carried::Lines(end) => text.replace('\n', end),
            Carried::Marked => format!("\u{feff}{}", each("\u{2068}", "\u{2069}")),
            Carried::Listed(bullet) => each(bullet, ""),
            Carried::Quoted => each("> ", ""),
        }
    }
}

/// A text broken as mail programs do it.
pub fn broken(text: &str, width: usize) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let mut column = 0;
        for word in line.split(' ') {
            let length = word.chars().count();
            if column > 0 && column + 1 + length > width {
                out.push('\n');
                column = 0;
            } else if column > 0 {
                out.push(' ');
                column += 1;
            }
            out.push_str(word);
            column += length;
        }
        out.push('\n');
    }
    out
}
