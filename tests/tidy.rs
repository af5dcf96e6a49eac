//! The rules of the house, held by `cargo test`: which room may know which, how a file begins, what stays out of the code.
//!
//! A rule is a function from one file to its faults, so that each can be tried on a bad sample too: a check that cannot fail is
//! worth nothing.

#[path = "tidy/files.rs"]
mod files;
#[path = "tidy/rooms.rs"]
mod rooms;
#[path = "tidy/source.rs"]
mod source;
#[path = "tidy/styles.rs"]
mod styles;
#[path = "tidy/words.rs"]
mod words;

use files::{
    EXPLANATION, LONGEST_FILE, dependency_reasons, header, leftovers, length, machine_paths,
    module_files,
};
use rooms::{
    arrows, arrows_by_climbing, glossary, guarded_crates, no_clock_in_the_core, rooms_named_in,
};
use source::{Source, code_of, project_files};
use styles::{style_attributes, style_rules};
use words::words_in_one_place;

type Rule = fn(&Source) -> Vec<String>;

/// Every rule with a file that breaks it.
fn rules() -> Vec<(&'static str, Rule, Source)> {
    vec![
        (
            "arrows",
            arrows as Rule,
            sample(
                "src/parse/html.rs",
                "//! A.\nuse crate::{model::Page, diff::Diff};\n",
            ),
        ),
        (
            "arrows by climbing",
            arrows_by_climbing,
            sample("src/parse/html.rs", "//! A.\nuse super::super::diff;\n"),
        ),
        (
            "crates",
            guarded_crates,
            sample(
                "src/diff/words.rs",
                "//! A.\nfn f() { web_sys::window(); }\n",
            ),
        ),
        (
            "clock",
            no_clock_in_the_core,
            sample("src/diff.rs", "//! A.\nuse std::time::Instant;\n"),
        ),
        (
            "header",
            header,
            sample("src/model.rs", "pub struct Page;\n"),
        ),
        (
            "module files",
            module_files,
            sample("src/model/mod.rs", "//! A.\n"),
        ),
        (
            "leftovers",
            leftovers,
            sample(
                "src/model.rs",
                &format!("//! A.\nfn f() {{ {}!(1); }}\n", "dbg"),
            ),
        ),
        (
            "length",
            length,
            sample(
                "src/model.rs",
                &format!("//! A.\n{}", "\n".repeat(LONGEST_FILE)),
            ),
        ),
        (
            "style rules",
            style_rules,
            sample("styles/page.css", "h1 { color: #fff; }\n"),
        ),
        (
            "style attributes",
            style_attributes,
            sample("src/ui/row.rs", "//! A.\nhtml! { <p style=\"x\"/> }\n"),
        ),
        (
            "words in one place",
            words_in_one_place,
            sample(
                "src/ui/row.rs",
                "//! A.\nhtml! { <p>{ \"Not here\" }</p> }\n",
            ),
        ),
        (
            "addresses",
            machine_paths,
            sample("README.md", &format!("see {}work/x\n", "/")),
        ),
        (
            "dependency reasons",
            dependency_reasons,
            sample("Cargo.toml", "[dependencies]\nserde = \"1\"\n"),
        ),
        (
            "glossary",
            glossary,
            sample("src/diff.rs", "//! A.\npub struct Chunk;\n"),
        ),
    ]
}

#[test]
fn every_file_keeps_every_rule() {
    let files = project_files();
    let mut faults = Vec::new();
    for (name, rule, _) in rules() {
        for file in &files {
            faults.extend(
                rule(file)
                    .into_iter()
                    .map(|fault| format!("{name}: {}: {fault}", file.path)),
            );
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn every_rule_can_fail() {
    for (name, rule, bad) in rules() {
        assert!(!rule(&bad).is_empty(), "`{name}` lets its bad sample pass");
    }
}

#[test]
fn the_files_are_found() {
    let files = project_files();
    for path in [
        "src/lib.rs",
        "src/model/sides.rs",
        "xtask/src/main.rs",
        "tests/tidy.rs",
        "Cargo.toml",
    ] {
        assert!(files.iter().any(|file| file.path == path), "{path}");
    }
}

#[test]
fn named_rooms_are_read_out_of_every_way_of_naming_them() {
    for (text, expected) in [
        ("use crate::model::Page;", vec!["model"]),
        (
            "use crate::{model::{Page, Sides}, text, diff::{self}};",
            vec!["diff", "model", "text"],
        ),
        (
            "use crate::{\n    model::Page,\n    text::fold,\n};",
            vec!["model", "text"],
        ),
        ("fn f() -> crate::model::Page {}", vec!["model"]),
        ("use palimpsest::ui::App;", vec!["ui"]),
        (
            "// crate::diff is not for us\n/// nor [`crate::diff`]",
            vec![],
        ),
        ("let text = \"crate::diff\";", vec![]),
        ("pub(crate) fn f() {}", vec![]),
    ] {
        let named: Vec<String> = rooms_named_in(&code_of(text)).into_iter().collect();
        assert_eq!(named, expected, "{text}");
    }
}

#[test]
fn words_are_found_wherever_they_can_be_shown() {
    let shown = [
        "html! { <p>{ \"Close\" }</p> }",
        "html! { <p>{ \" more\" }</p> }",
        "html! { <b title=\"Close\" /> }",
        "html! { <nav aria-label={\"Articles\"} /> }",
        "html! { <p>{ format!(\"Version {number}\") }</p> }",
        "let sentence = \"Nothing is held\".to_owned();",
        "html! { <Dialog label=\"Help\" /> }",
    ];
    for text in shown {
        let file = sample("src/ui/row.rs", text);
        assert_eq!(words_in_one_place(&file).len(), 1, "{text}");
    }
    let own = [
        "html! { <div class=\"Row here\" role=\"group\"></div> }",
        "html! { <a target=\"_blank\" rel=\"noopener noreferrer external\" /> }",
        "html! { <span>{ \"Palimpsest\" }</span>{ \" · \" }</p> }",
        "/// Says «Close».\nfn f() { g(\"Escape\"); h(\"--to-come\"); }",
        "let name = format!(\"stop-{number}\");",
    ];
    for text in own {
        let file = sample("src/ui/row.rs", text);
        assert_eq!(words_in_one_place(&file), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn what_keeps_the_rules_passes() {
    for (rule, good) in [
        (
            arrows as Rule,
            sample("src/lib.rs", "//! A [`diff`].\npub mod diff;\n"),
        ),
        (
            arrows,
            sample("src/ui/row.rs", "//! A.\nuse crate::present::Page;\n"),
        ),
        (
            guarded_crates,
            sample("src/browser/files.rs", "//! A.\nuse web_sys::File;\n"),
        ),
        (
            leftovers,
            sample(
                "src/model.rs",
                &format!("//! A.\nlet s = \"{}!\";\n", "dbg"),
            ),
        ),
        (
            style_rules,
            sample("styles/tokens.css", ":root { --ink: #111; }\n"),
        ),
        (
            style_rules,
            sample(
                "styles/page.css",
                "#face { color: var(--ink); } /* no #fff */\n",
            ),
        ),
        (
            dependency_reasons,
            sample(
                "Cargo.toml",
                "[dependencies]\nweb-sys = { version = \"0.3\", features = [\n  \"File\", # one = feature\n] } # the browser's interfaces\n",
            ),
        ),
        (
            dependency_reasons,
            sample(
                "Cargo.toml",
                "[dependencies]\nserde = { version = \"1\" } # the file\n[lib]\nname = \"x\"\n",
            ),
        ),
        (
            length,
            sample(
                "src/model.rs",
                &format!(
                    "//! A. {EXPLANATION} tables.\n{}",
                    "\n".repeat(LONGEST_FILE)
                ),
            ),
        ),
    ] {
        assert_eq!(rule(&good), Vec::<String>::new(), "{}", good.path);
    }
}

fn sample(path: &str, text: &str) -> Source {
    Source {
        path: path.to_owned(),
        text: text.to_owned(),
    }
}
