//! The project's files and what of them is code.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// One file of the project.
pub struct Source {
    /// From the project's root, parted by `/`.
    pub path: String,
    pub text: String,
}

/// Every text file of the project that a person writes.
pub fn project_files() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    collect(root, root, &mut files);
    files
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<Source>) {
    const BUILT: [&str; 4] = [".git", "target", "dist", "node_modules"];
    const WRITTEN: [&str; 9] = [
        "rs", "toml", "css", "html", "js", "md", "yml", "json", "lock",
    ];
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .expect("a folder of the project")
        .flatten()
        .map(|entry| entry.path())
        .collect();
    paths.sort();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let ending = path.extension().unwrap_or_default().to_string_lossy();
        if path.is_dir() && !BUILT.contains(&name.as_ref()) {
            collect(root, &path, files);
        } else if path.is_file() && (WRITTEN.contains(&ending.as_ref()) || name == "run") {
            let text = fs::read_to_string(&path).expect("a text file");
            let below = path.strip_prefix(root).expect("below the root");
            files.push(Source {
                path: below.to_string_lossy().replace('\\', "/"),
                text,
            });
        }
    }
}

/// The code alone: no comments, no contents of string literals.
pub fn code_of(text: &str) -> String {
    without_comments(text)
        .lines()
        .map(without_strings)
        .collect::<Vec<_>>()
        .join("\n")
}

pub fn without_comments(text: &str) -> String {
    let code = text
        .lines()
        .map(|line| line.split_once("//").map_or(line, |(code, _)| code));
    code.collect::<Vec<_>>().join("\n")
}

/// Drops what stands between quotation marks on one line.
fn without_strings(line: &str) -> String {
    line.split('"').step_by(2).collect::<Vec<_>>().join("\"\"")
}

pub fn words_of(text: &str) -> BTreeSet<&str> {
    text.split(|letter: char| !letter.is_alphanumeric() && letter != '_')
        .collect()
}

pub fn is_rust(file: &Source) -> bool {
    file.path.ends_with(".rs")
}

pub fn fault_if(wrong: bool, fault: &str) -> Vec<String> {
    if wrong {
        vec![fault.to_owned()]
    } else {
        Vec::new()
    }
}
