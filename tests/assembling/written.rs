//! Stories that are made up word by word, edited, and written to text files as people and programs write them: what comes out is what was
//! written, story by story.

use std::collections::BTreeMap;

use palimpsest::assemble::{AssembleConfig, assemble};
use palimpsest::model::{Capture, History, Timestamp};
use palimpsest::parse::{self, NativeDecode, Reading};
use proptest::collection::vec;
use proptest::prelude::*;

/// Words of two stories that have none in common.
const WORDS: [[&str; 20]; 2] = [
    [
        "harbour", "ferry", "storm", "keeper", "lantern", "island", "pier", "sailor", "tide",
        "anchor", "captain", "gull", "rope", "cargo", "beacon", "shore", "wreck", "mast", "cabin",
        "fog",
    ],
    [
        "council", "budget", "school", "teacher", "ballot", "library", "museum", "orchard",
        "railway", "bridge", "engine", "valley", "letter", "window", "garden", "doctor", "meadow",
        "quarry", "ticket", "market",
    ],
];

/// The headlines of the stories.
const TITLES: [&str; 2] = [
    "Lantern on Gull Rock is lit",
    "Budget closes school library",
];

/// What may end lines.
const ENDS: [[&str; 2]; 5] = [
    ["\n", "\n"],
    ["\r\n", "\r\n"],
    ["\r", "\r"],
    ["\n", "\r\n"],
    ["\r\n", "\r"],
];

/// A change from one version to the next.
#[derive(Debug, Clone)]
enum Edit {
    Replace(usize, Vec<usize>),
    Insert(usize, Vec<usize>),
    Remove(usize),
    Swap(usize),
}

/// How a version is written to its file.
#[derive(Debug, Clone, Copy)]
struct Manner {
    /// What ends the lines, two in turn; none of the pairs looks like another end where they meet.
    line_end: usize,
    /// How the headline stands: not at all, by itself, as Markdown of two kinds, in front matter.
    head: usize,
    /// How wide lines are wrapped; not at all below 20.
    width: usize,
    /// Which Markdown stands in the paragraphs.
    marks: usize,
    /// Whether the file begins with a byte-order mark.
    has_bom: bool,
    /// How many blank lines part paragraphs, besides the one.
    gap: usize,
}

fn edit() -> impl Strategy<Value = Edit> {
    let words = || vec(0..20_usize, 14..30);
    prop_oneof![
        (0..9_usize, words()).prop_map(|(at, words)| Edit::Replace(at, words)),
        (0..9_usize, words()).prop_map(|(at, words)| Edit::Insert(at, words)),
        (0..9_usize).prop_map(Edit::Remove),
        (0..9_usize).prop_map(Edit::Swap),
    ]
}

fn manner() -> impl Strategy<Value = Manner> {
    let numbers = (
        0..5_usize,
        0..5_usize,
        0..90_usize,
        0..4_usize,
        any::<bool>(),
        0..3_usize,
    );
    numbers.prop_map(|(line_end, head, width, marks, has_bom, gap)| Manner {
        line_end,
        head,
        width,
        marks,
        has_bom,
        gap,
    })
}

/// The paragraphs of a story's versions, from its first text on.
fn versions(story: usize, first: &[Vec<usize>], edits: &[Edit]) -> Vec<Vec<String>> {
    let sentence = |words: &Vec<usize>| {
        let words: Vec<&str> = words.iter().map(|word| WORDS[story][*word]).collect();
        format!("The {}.", words.join(" "))
    };
    let mut now: Vec<String> = first.iter().map(sentence).collect();
    let mut all = vec![now.clone()];
    for edit in edits {
        let length = now.len();
        match edit {
            Edit::Replace(at, words) => now[at % length] = sentence(words),
            Edit::Insert(at, words) => now.insert(at % (length + 1), sentence(words)),
            Edit::Remove(at) if length > 4 => {
                now.remove(at % length);
            }
            Edit::Swap(at) => now.swap(at % length, (at + 1) % length),
            Edit::Remove(_) => {}
        }
        all.push(now.clone());
    }
    all
}

/// The paragraphs with Markdown in them, as they are to come out.
fn marked(paragraphs: &[String], manner: Manner) -> Vec<String> {
    let mark = |(at, text): (usize, &String)| match (manner.marks, at % 3) {
        (1, 1) => text.replacen("The ", "The **old** ", 1),
        (1, 2) => format!("> {text}"),
        (2, 1) => format!("- {text}"),
        (2, 2) => format!("{}. {text}", at + 1),
        (3, 2) => text.replacen("The ", "The [*long*](https://example.org/a) ", 1),
        _ => text.clone(),
    };
    paragraphs.iter().enumerate().map(mark).collect()
}

fn written(story: usize, paragraphs: &[String], manner: Manner) -> Vec<u8> {
    let title = TITLES[story];
    let head = match manner.head {
        0 => String::new(),
        1 => format!("{title}\n\n"),
        2 => format!("# {title} #\n\n"),
        3 => format!("{title}\n========\n\n"),
        _ => format!("---\nlayout: post\ntitle: \"{title}\"\ntags: [a, b]\n---\n\n"),
    };
    let paragraphs: Vec<String> = paragraphs
        .iter()
        .map(|text| wrapped(text, manner.width))
        .collect();
    let text = head + &paragraphs.join(&"\n".repeat(2 + manner.gap)) + "\n";
    let mut bytes = if manner.has_bom {
        "\u{feff}".as_bytes().to_vec()
    } else {
        Vec::new()
    };
    for (at, line) in text.split_inclusive('\n').enumerate() {
        let end = ENDS[manner.line_end][at % 2];
        let line = line.trim_end_matches('\n');
        bytes.extend(line.as_bytes());
        bytes.extend(end.as_bytes());
    }
    bytes
}

/// The same words in lines of at most so many bytes; one line where that is too few.
fn wrapped(text: &str, width: usize) -> String {
    if width < 20 {
        return text.to_owned();
    }
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines
            .last_mut()
            .filter(|line| line.len() + 1 + word.len() <= width)
        {
            Some(line) => *line = format!("{line} {word}"),
            None => lines.push(word.to_owned()),
        }
    }
    lines.join("\n")
}

/// How the files of a story are named, so that their order is told.
fn name(story: usize, naming: usize, at: usize) -> String {
    let kind = ["txt", "md"][at % 2];
    match naming {
        0 => format!("{story}/2019-02-{:02}.{kind}", at + 1),
        1 => format!("story {story} ({}).{kind}", at + 1),
        2 => format!("{} Feb 2019, {story}.{kind}", at + 1),
        _ => format!(
            "{story}-{}.{kind}",
            ["d", "a", "c", "b", "f", "e", "g"][at % 7]
        ),
    }
}

fn assembled(captures: &[Capture]) -> History {
    let mut all = Reading::default();
    for capture in captures {
        all.add(parse::read(capture, &NativeDecode));
    }
    assemble(
        &all.pages,
        &all.articles,
        &all.problems,
        &[],
        &AssembleConfig::default(),
    )
}

/// A story as it is made: its first text, its changes, how each version is written, and how the files are named.
type Made = (Vec<Vec<usize>>, Vec<Edit>, Vec<Manner>, usize);

fn story() -> impl Strategy<Value = Made> {
    (
        vec(vec(0..20_usize, 14..30), 4..8),
        vec(edit(), 1..6),
        vec(manner(), 6),
        0..4_usize,
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn every_version_comes_out_as_it_was_written_and_stories_are_not_mixed(
        stories in [story(), story()],
        turn in any::<prop::sample::Index>(),
    ) {
        let mut captures = Vec::new();
        let mut expected: BTreeMap<String, (usize, usize, Vec<String>)> = BTreeMap::new();
        for (story, (first, edits, manners, naming)) in stories.iter().enumerate() {
            for (at, paragraphs) in versions(story, first, edits).into_iter().enumerate() {
                let name = name(story, *naming, at);
                let paragraphs = marked(&paragraphs, manners[at]);
                let seconds = 1_500_000_000 + 60 * i64::try_from(at).expect("few");
                captures.push(
                    Capture::new(name.clone(), written(story, &paragraphs, manners[at]))
                        .with_modified(Timestamp::from_seconds(seconds)),
                );
                expected.insert(name, (story, at, paragraphs));
            }
        }
        let history = assembled(&captures);
        let mut seen = 0;
        for article in &history.articles {
            let of = |at: usize| expected.get(&article.versions[at].files[0]).cloned();
            let (first, ..) = of(0).expect("a file of ours");
            let mut last = None;
            for (place, version) in article.versions.iter().enumerate() {
                let (story, at, paragraphs) = of(place).expect("a file of ours");
                prop_assert_eq!(story, first, "mixed");
                prop_assert!(last < Some(at), "out of order: {:?}", version.files);
                last = Some(at);
                let texts: Vec<&String> = version.paragraphs.iter().flatten().map(|paragraph| &paragraph.text).collect();
                prop_assert_eq!(texts, paragraphs.iter().collect::<Vec<_>>(), "{:?}", version.files);
                prop_assert!(version.title.as_deref().is_none_or(|title| title == TITLES[story]), "{:?}", version.title);
                seen += version.files.len();
            }
        }
        prop_assert_eq!(seen, captures.len(), "{:?}", history.problems);
        prop_assert_eq!(history.articles.len(), 2, "{:?}", history.problems);

        let turned = turn.index(captures.len());
        captures.rotate_left(turned);
        captures[1..].reverse();
        captures.push(captures[0].clone());
        prop_assert_eq!(assembled(&captures), history);
    }
}
