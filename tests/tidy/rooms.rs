//! Which room may know which other, and which crate.

use std::collections::BTreeSet;

use crate::source::{Source, code_of, words_of};

/// Which rooms a room may name besides itself. Arrows point down only; `parse` and `diff` never see each other.
const ARROWS: [(&str, &[&str]); 15] = [
    ("main", &["ui", "browser"]),
    ("ui", &["browser", "state", "present", "session", "model"]),
    (
        "browser",
        &[
            "state", "session", "assemble", "parse", "kinds", "trace", "diff", "export", "model",
            "text",
        ],
    ),
    (
        "present",
        &[
            "state", "session", "assemble", "kinds", "trace", "diff", "model", "text",
        ],
    ),
    ("state", &["session", "kinds", "diff", "model", "text"]),
    (
        "session",
        &["assemble", "parse", "kinds", "trace", "diff", "model"],
    ),
    ("export", &["assemble", "kinds", "trace", "diff", "model"]),
    ("kinds", &["diff", "model", "text"]),
    ("trace", &["diff", "model", "text"]),
    ("assemble", &["recover", "model", "text"]),
    ("recover", &["model", "text"]),
    ("parse", &["model", "text"]),
    ("diff", &["model", "text"]),
    ("text", &[]),
    ("model", &["text"]),
];

/// Crates that only some rooms may name.
const GUARDED_CRATES: [(&str, &[&str]); 11] = [
    ("web_sys", &["browser"]),
    ("js_sys", &["browser"]),
    ("wasm_bindgen", &["browser"]),
    ("wasm_bindgen_futures", &["browser"]),
    ("serde_wasm_bindgen", &["browser"]),
    ("gloo", &["browser"]),
    ("gloo_events", &["browser"]),
    ("gloo_timers", &["browser"]),
    ("idb", &["browser"]),
    ("yew", &["ui", "main"]),
    ("scraper", &["parse"]),
];

/// Rooms name only the rooms that stand below them.
pub fn arrows(file: &Source) -> Vec<String> {
    let Some(room) = room_of(&file.path) else {
        return Vec::new();
    };
    let Some((_, allowed)) = ARROWS.iter().find(|(name, _)| *name == room) else {
        return vec![format!(
            "the room `{room}` has no line in the table of arrows"
        )];
    };
    strangers(room, allowed, rooms_named_in(&code_of(&file.text)))
}

/// … nor by climbing to the crate's root and down again.
pub fn arrows_by_climbing(file: &Source) -> Vec<String> {
    let line = room_of(&file.path).and_then(|room| ARROWS.iter().find(|(name, _)| *name == room));
    line.map_or_else(Vec::new, |(room, allowed)| {
        strangers(
            room,
            allowed,
            rooms_named_upwards(&file.path, &code_of(&file.text)),
        )
    })
}

fn strangers(room: &str, allowed: &[&str], named: impl IntoIterator<Item = String>) -> Vec<String> {
    let strangers = named
        .into_iter()
        .filter(|name| name != room && !allowed.contains(&name.as_str()));
    strangers
        .map(|name| format!("`{room}` may not know `{name}`"))
        .collect()
}

/// The browser's crates stay in `browser`, Yew in `ui`.
pub fn guarded_crates(file: &Source) -> Vec<String> {
    let Some(room) = room_of(&file.path) else {
        return Vec::new();
    };
    let code = code_of(&file.text);
    let words = words_of(&code);
    let strangers = GUARDED_CRATES
        .iter()
        .filter(|(name, rooms)| words.contains(*name) && !rooms.contains(&room));
    strangers
        .map(|(name, _)| format!("`{room}` may not name `{name}`"))
        .collect()
}

/// The core reads no clock: it would trap in the browser, and make results depend on the hour.
pub fn no_clock_in_the_core(file: &Source) -> Vec<String> {
    if matches!(room_of(&file.path), None | Some("browser" | "ui" | "main")) {
        return Vec::new();
    }
    let code = code_of(&file.text);
    let words = words_of(&code);
    let clocks = ["Instant", "SystemTime", "now_utc", "now_local"]
        .into_iter()
        .filter(|name| words.contains(*name));
    clocks
        .map(|name| format!("the core has no clock, so no `{name}`"))
        .collect()
}

/// One concept, one word: names of types and functions that say something else than the glossary of ARCHITECTURE.md.
pub fn glossary(file: &Source) -> Vec<String> {
    if room_of(&file.path).is_none() {
        return Vec::new();
    }
    let code = code_of(&file.text);
    let words = words_of(&code);
    let refused = [
        "Chunk",
        "Revision",
        "Snapshot",
        "Edition",
        "Outlet",
        "Confidence",
        "Prettify",
        "left_text",
        "right_text",
        "old_version_a",
        "version_b",
    ];
    refused
        .into_iter()
        .filter(|word| words.contains(*word))
        .map(|word| format!("`{word}` has another name in the glossary"))
        .collect()
}

/// Every room that code names, as `crate::room` or inside `crate::{…}`.
pub fn rooms_named_in(code: &str) -> BTreeSet<String> {
    let mut rooms = BTreeSet::new();
    for prefix in ["crate::", "palimpsest::"] {
        for (place, _) in code.match_indices(prefix) {
            let rest = &code[place + prefix.len()..];
            match rest.strip_prefix('{') {
                Some(group) => rooms.extend(heads_of_group(group)),
                None => rooms.extend(first_word(rest)),
            }
        }
    }
    rooms
}

/// The rooms that a file names by climbing to the crate's root: `super::diff` in `src/parse.rs`.
fn rooms_named_upwards(path: &str, code: &str) -> Vec<String> {
    let climb = "super::".repeat(path.matches('/').count());
    let named = |room: &&str| words_after(code, &climb).any(|word| word == **room);
    ARROWS
        .iter()
        .map(|(room, _)| *room)
        .filter(|room| named(room))
        .map(str::to_owned)
        .collect()
}

fn words_after<'a>(code: &'a str, prefix: &'a str) -> impl Iterator<Item = String> + 'a {
    let places = code.match_indices(prefix);
    places.filter_map(move |(place, _)| first_word(&code[place + prefix.len()..]))
}

/// The room a file of `src` belongs to; `None` for `lib.rs`, which names them all, and for files elsewhere.
fn room_of(path: &str) -> Option<&str> {
    let below = path.strip_prefix("src/")?;
    let room = below.split('/').next()?.trim_end_matches(".rs");
    // Roots of packages are no rooms.
    (room != "lib" && room != "compare").then_some(room)
}

/// The first words of the outer items of a `use` group, whose opening brace is already read.
fn heads_of_group(group: &str) -> Vec<String> {
    let (mut depth, mut item, mut heads) = (0_u32, String::new(), Vec::new());
    for letter in group.chars() {
        match letter {
            '}' if depth == 0 => break,
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => heads.extend(first_word(&std::mem::take(&mut item))),
            _ if depth == 0 => item.push(letter),
            _ => {}
        }
    }
    heads.extend(first_word(&item));
    heads
}

/// A module's name begins small; `crate::Something` is a re-export of the crate's root.
fn first_word(text: &str) -> Option<String> {
    let word: String = text
        .trim_start()
        .chars()
        .take_while(|letter| letter.is_alphanumeric() || *letter == '_')
        .collect();
    word.starts_with(|letter: char| letter.is_ascii_lowercase())
        .then_some(word)
}
