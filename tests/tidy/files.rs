//! What every file keeps to.

use crate::source::{Source, code_of, fault_if, is_rust, words_of};

/// Past this a file explains itself in its header or is split.
pub const LONGEST_FILE: usize = 400;

/// What a header says to explain a file's length: `Longer than 400 lines because …`.
pub const EXPLANATION: &str = "Longer than 400 lines because";

/// A sentence opens every file.
pub fn header(file: &Source) -> Vec<String> {
    let opens = file
        .text
        .lines()
        .next()
        .is_some_and(|line| line.starts_with("//! "));
    fault_if(
        is_rust(file) && !opens,
        "does not open with a `//!` sentence",
    )
}

/// `parse.rs` + `parse/`.
pub fn module_files(file: &Source) -> Vec<String> {
    fault_if(
        file.path.ends_with("/mod.rs"),
        "modules are `room.rs` + `room/`, not `mod.rs`",
    )
}

/// Nothing unfinished and nothing switched off.
pub fn leftovers(file: &Source) -> Vec<String> {
    if !is_rust(file) || file.path.starts_with("tests/tidy") {
        return Vec::new();
    }
    let code = code_of(&file.text);
    let in_code = ["dbg!", "todo!", "unimplemented!", "#[ignore"]
        .into_iter()
        .filter(|left| code.contains(left));
    let in_text = ["TODO", "FIXME", "XXX"]
        .into_iter()
        .filter(|left| words_of(&file.text).contains(*left));
    in_code
        .chain(in_text)
        .map(|left| format!("`{left}` is left over"))
        .collect()
}

pub fn length(file: &Source) -> Vec<String> {
    let lines = file.text.lines().count();
    let header = file.text.lines().take_while(|line| line.starts_with("//!"));
    let explained = header.into_iter().any(|line| line.contains(EXPLANATION));
    let too_long = is_rust(file) && lines > LONGEST_FILE && !explained;
    fault_if(
        too_long,
        &format!("{lines} lines: split it, or write `{EXPLANATION} …` into its header"),
    )
}

/// Nothing in the project knows the machine it was written on or the host of a package registry.
pub fn machine_paths(file: &Source) -> Vec<String> {
    // Put together here, so that this file keeps its own rule.
    let folders = ["root", "work", "home/", "Users/"].map(|folder| format!("/{folder}"));
    let hosts = [
        ("crates", "io"),
        ("npmjs", "org"),
        ("pypi", "org"),
        ("deb.debian", "org"),
    ]
    .map(|(name, end)| format!("{name}.{end}"));
    let follows_a_name = |place: usize| {
        file.text[..place]
            .ends_with(|before: char| before.is_alphanumeric() || "._-/*)}>".contains(before))
    };
    let ends = |place: usize, what: &str| {
        file.text[place + what.len()..]
            .starts_with(|after: char| after == '/' || !after.is_alphanumeric())
    };
    let mut faults = Vec::new();
    if !file.path.ends_with("Cargo.lock") {
        for folder in &folders {
            let found = file
                .text
                .match_indices(folder.as_str())
                .any(|(place, found)| {
                    !follows_a_name(place) && (folder.ends_with('/') || ends(place, found))
                });
            faults.extend(fault_if(found, &format!("names the folder `{folder}`")));
        }
        for host in &hosts {
            faults.extend(fault_if(
                file.text.contains(host.as_str()),
                &format!("names the host `{host}`"),
            ));
        }
    }
    faults
}

/// Why each dependency is there stands beside it.
pub fn dependency_reasons(file: &Source) -> Vec<String> {
    if !file.path.ends_with("Cargo.toml") {
        return Vec::new();
    }
    let mut in_dependencies = false;
    let mut open_brackets = 0;
    let mut faults = Vec::new();
    for line in file.text.lines().map(str::trim) {
        let (entry, reason) = line.split_once('#').unwrap_or((line, ""));
        let begins_table = open_brackets == 0 && entry.starts_with('[');
        open_brackets += bracket_balance(entry);
        if begins_table {
            in_dependencies = entry.trim_end().ends_with("dependencies]");
        } else if in_dependencies && open_brackets == 0 && !entry.trim().is_empty() {
            // The last line of an entry, which is most often its only one.
            let told = reason.split_whitespace().count() >= 2;
            faults.extend(fault_if(!told, &format!("no reason beside `{line}`")));
        }
    }
    faults
}

/// How many more brackets a line opens than it closes.
fn bracket_balance(line: &str) -> i32 {
    line.chars()
        .map(|letter| match letter {
            '[' | '{' => 1,
            ']' | '}' => -1,
            _ => 0,
        })
        .sum()
}
