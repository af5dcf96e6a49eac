//! Texts made of rows that we know, in every manner in which programs make them: what is read of them is true of the rows.

use std::collections::BTreeSet;

use palimpsest::model::{Certainty, CopiedLine, PageBody, Row, Sides};
use palimpsest::parse::Reading;
use proptest::prelude::*;
use proptest::sample::select;

use crate::read;
use crate::telling::assert_tells;

/// A row as it was before its text was made of it: words that were kept before and after words that were changed.
#[derive(Debug, Clone)]
enum Made {
    Same(String),
    Changed {
        kept: Sides<String>,
        words: Sides<String>,
    },
    Old(String),
    New(String),
}

impl Made {
    fn row(&self) -> Row {
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
        let each = |text: &str, form: fn(&str) -> String| {
            text.split(' ')
                .filter(|word| !word.is_empty())
                .map(form)
                .collect::<String>()
        };
        let (before, around): (fn(&str) -> String, fn(&str) -> String) =
            (|word| format!(" {word}"), |word| format!(" {word} "));
        let old = each(&kept.old, before) + &each(&words.old, around) + &each(&kept.new, before);
        let new = [&kept.old, &words.new, &kept.new].map(|text| each(text, around));
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

fn made() -> impl Strategy<Value = Made> {
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
fn rows() -> impl Strategy<Value = Vec<Made>> {
    let same = prop::collection::vec(text(4).prop_map(Made::Same), 4..6);
    let others = prop::collection::vec(made(), 0..9);
    (same, others)
        .prop_map(|(same, others)| [same, others].concat())
        .prop_shuffle()
}

/// How a program parts cells.
#[derive(Debug, Clone, Copy)]
enum Manner {
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

const MANNERS: [Manner; 14] = [
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

    fn row(self, row: &Made) -> String {
        match self {
            Manner::Spaced => row.spaced(),
            _ => self.cells(&row.row().cells),
        }
    }

    /// The lines above the rows.
    fn head(self) -> String {
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
enum Carried {
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

const CARRIED: [Carried; 8] = [
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
    fn carry(self, text: &str) -> String {
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

fn body(reading: &Reading) -> &PageBody {
    let comparison = reading
        .pages
        .first()
        .and_then(|page| page.comparison.as_ref());
    &comparison.expect("it is a comparison").body
}

/// What is told of each row that takes one line.
fn rows_told(body: &PageBody) -> Vec<PageBody> {
    match body {
        PageBody::Read { titles, rows } => rows
            .iter()
            .map(|row| PageBody::Read {
                titles: titles.clone(),
                rows: vec![row.clone()],
            })
            .collect(),
        PageBody::Copied { titles, lines } => lines
            .iter()
            .map(|line| PageBody::Copied {
                titles: titles.clone(),
                lines: vec![line.clone()],
            })
            .collect(),
        PageBody::Flattened { title, lines } => lines
            .iter()
            .map(|line| PageBody::Flattened {
                title: title.clone(),
                lines: vec![line.clone()],
            })
            .collect(),
    }
}

/// A text broken as mail programs do it.
fn broken(text: &str, width: usize) -> String {
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

/// The cells of the unchanged rows that are told.
fn unchanged(body: &PageBody) -> BTreeSet<String> {
    let same = |cells: &Sides<Option<String>>| {
        cells
            .old
            .clone()
            .filter(|old| Some(old) == cells.new.as_ref())
    };
    match body {
        PageBody::Read { rows, .. } => rows.iter().filter_map(|row| same(&row.cells)).collect(),
        PageBody::Copied { lines, .. } => lines
            .iter()
            .filter_map(|line| match line {
                CopiedLine::Row(cells) => same(cells),
                CopiedLine::Cell(_) | CopiedLine::OneSided(_) => None,
            })
            .collect(),
        PageBody::Flattened { lines, .. } => lines
            .iter()
            .filter_map(|line| {
                let (one, other) = line.split_at_checked(line.len() / 2)?;
                (one == other).then(|| one.to_owned())
            })
            .collect(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_told_of_a_text_is_true_of_its_rows(
        rows in rows(),
        manner in select(MANNERS.to_vec()),
        carried in select(CARRIED.to_vec()),
        with_head in any::<bool>(),
    ) {
        let texts: Vec<String> = rows.iter().map(|row| manner.row(row)).collect();
        let head = if with_head { manner.head() } else { String::new() };
        let text = carried.carry(&(head + &texts.join("\n")));
        let reading = read("a.txt", text.as_str());
        let cells = rows.iter().flat_map(|row| {
            let cells = row.row().cells;
            [cells.old.clone(), cells.new.filter(|new| Some(new) != cells.old.as_ref())]
        });
        let cells: Vec<String> = cells.flatten().collect();
        let distinct: BTreeSet<&String> = cells.iter().collect();
        prop_assume!(distinct.len() == cells.len());
        // Without a head, a text with few unchanged rows is not known to be a comparison.
        prop_assume!(with_head || !reading.pages.is_empty());
        let expected: Vec<Row> = rows.iter().map(Made::row).collect();
        assert_tells(body(&reading), &expected, &format!("{manner:?} {carried:?} {text:?}"));
    }

    #[test]
    fn unchanged_rows_of_a_text_that_a_mail_broke_at_a_width_are_found(
        rows in rows(),
        manner in select(vec![Manner::Lost(""), Manner::Lost(" "), Manner::Kept("\t"), Manner::Kept(" | ")]),
        width in 60usize..90,
        between in select(vec!["\n", "\n\n"]),
    ) {
        let texts: Vec<String> = rows.iter().map(|row| manner.row(row)).collect();
        let text = broken(&(manner.head() + &texts.join(between)), width);
        let reading = read("a.txt", text.as_str());
        let same: BTreeSet<String> = rows.iter().filter_map(|row| match row {
            Made::Same(text) => Some(text.clone()),
            _ => None,
        }).collect();
        let told = unchanged(body(&reading));
        prop_assert!(told.is_subset(&same), "{:?} of {:?}", told, text);
        // A row may be run together with the one before it where that fills its last line.
        prop_assert!(told.len() * 2 >= same.len(), "{:?} of {:?}", told, text);
    }

    #[test]
    fn a_text_cut_within_a_row_at_either_end_keeps_all_other_rows(
        rows in rows(),
        manner in select(MANNERS.into_iter().filter(|manner| !matches!(manner, Manner::Grid(..) | Manner::Lost("\n"))).collect::<Vec<_>>()),
        cuts in (any::<prop::sample::Index>(), any::<prop::sample::Index>()),
    ) {
        let mut texts: Vec<String> = rows.iter().map(|row| manner.row(row)).collect();
        let last = texts.len() - 1;
        // At least one word is left.
        let first: Vec<&str> = texts[0].split_inclusive(' ').collect();
        let first: String = first[cuts.0.index(first.len())..].concat();
        let end: Vec<&str> = texts[last].split_inclusive(' ').collect();
        let end: String = end[..=cuts.1.index(end.len())].concat();
        prop_assume!(first.contains(char::is_alphanumeric) && end.contains(char::is_alphanumeric));
        texts[0] = first;
        texts[last] = end;
        let text = texts.join("\n");
        let reading = read("a.txt", text.as_str());
        prop_assume!(!reading.pages.is_empty());
        let told = rows_told(body(&reading));
        prop_assert_eq!(told.len(), rows.len(), "{:?} {:?}", text, told);
        for (told, row) in told.iter().zip(&rows).take(last).skip(1) {
            assert_tells(told, &[row.row()], &format!("{manner:?} {text:?}"));
        }
    }
}

/// All words of the rows of a reading, in the order of the text.
fn words(reading: &Reading) -> Vec<String> {
    let body = reading
        .pages
        .first()
        .and_then(|page| page.comparison.as_ref())
        .map(|comparison| &comparison.body);
    let cells = |cells: &Sides<Option<String>>| [cells.old.clone(), cells.new.clone()];
    let texts: Vec<Option<String>> = match body {
        Some(PageBody::Read { rows, .. }) => rows
            .iter()
            .flat_map(|row: &Row| cells(&row.cells))
            .collect(),
        Some(PageBody::Flattened { lines, .. }) => lines.iter().cloned().map(Some).collect(),
        Some(PageBody::Copied { lines, .. }) => lines
            .iter()
            .flat_map(|line| match line {
                CopiedLine::Row(row) => cells(row),
                CopiedLine::Cell(text) | CopiedLine::OneSided(text) => [Some(text.clone()), None],
            })
            .collect(),
        None => Vec::new(),
    };
    texts
        .into_iter()
        .flatten()
        .flat_map(|text| {
            text.split_whitespace()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_word_of_the_rows_survives_in_its_order(
        rows in prop::collection::vec(made(), 1..12),
        manner in select(MANNERS.to_vec()),
    ) {
        let texts: Vec<String> = rows.iter().map(|row| manner.row(row)).collect();
        let text = manner.head() + &texts.join("\n");
        let signs = ['\t', '|', '→'];
        let expected: Vec<String> = texts.join(" ").replace(signs, " ").split_whitespace().map(str::to_owned).collect();
        let reading = read("a.txt", text.as_str());
        let told = words(&reading).concat().replace(signs, "");
        // A row cut off at the text's end is made whole, so words may be added there.
        prop_assert!(told.starts_with(&expected.concat()), "{:?} of {:?}", told, text);
    }
}
