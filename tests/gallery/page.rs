//! The gallery as one page that needs nothing else: each case as the tracker would show it and as we do. `cargo xtask gallery` makes it.

#[allow(dead_code, reason = "the test that shares it also writes cases anew")]
#[path = "case.rs"]
mod case;
#[path = "positional.rs"]
mod positional;

use std::path::PathBuf;
use std::rc::Rc;
use std::{env, fs};

use palimpsest::diff::DiffConfig;
use palimpsest::kinds::Comparison;
use palimpsest::model::{
    Article, Certainty, Paragraph, Side, Sides, Tracker, Version, VersionNumber,
};
use palimpsest::present::{Background, Compared, Fate, Mark, Row};

use case::Case;

/// The colours and faces of the app.
const TOKENS: &str = include_str!("../../styles/tokens.css");
const STYLE: &str = include_str!("page.css");

fn main() {
    let path = PathBuf::from(env::args_os().nth(1).expect("the file to write"));
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).expect("a folder for the page");
    }
    let cases = case::all();
    fs::write(&path, page(&cases)).expect("the page can be written");
    println!("{} cases: {}", cases.len(), path.display());
}

fn page(cases: &[Case]) -> String {
    let sections: String = cases.iter().map(section).collect();
    let contents: String = cases
        .iter()
        .map(|case| {
            format!(
                "<li><a href=\"#{}\">{}</a></li>",
                id(case),
                escaped(&case.title)
            )
        })
        .collect();
    format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\
         <title>Palimpsest: gallery of comparisons</title><style>{TOKENS}{STYLE}</style>\
         <header><h1>What changed, told two ways</h1>\
         <p>{} made-up stories. For each, the tracker’s way of pairing paragraphs by their position, and ours.</p>\
         <details><summary>All cases</summary><ol>{contents}</ol></details></header><main>{sections}</main></html>",
        cases.len()
    )
}

fn section(case: &Case) -> String {
    let tracker: String = positional::rows(&case.paragraphs())
        .iter()
        .map(tracker_row)
        .collect();
    let ours: String = our_rows(case).iter().map(our_row).collect();
    format!(
        "<section id=\"{}\"><h2>{}</h2><p>{}</p><div class=\"both\">{}{}</div></section>",
        id(case),
        escaped(&case.title),
        escaped(&case.why),
        table("By position", "the tracker’s way", "theirs", &tracker),
        table("Palimpsest", "ours", "ours", &ours),
    )
}

fn id(case: &Case) -> String {
    let name = case.path.file_stem().unwrap_or_default();
    escaped(&name.to_string_lossy())
}

fn table(name: &str, whose: &str, class: &str, rows: &str) -> String {
    let rows = match rows.is_empty() {
        true => "<tr><td class=\"none\">Nothing.</td><td class=\"none\"></td></tr>",
        false => rows,
    };
    format!(
        "<table class=\"{class}\"><caption><b>{name}</b>, {whose}</caption>\
         <thead><tr><th>Old</th><th>New</th></tr></thead><tbody>{rows}</tbody></table>"
    )
}

fn tracker_row(row: &positional::Row<'_>) -> String {
    let runs = |runs: &Vec<positional::Run<'_>>, tag: &str| -> String {
        let by_fate = runs.chunk_by(|one, next| one.0 == next.0);
        let marked = by_fate.map(|runs| {
            let text: String = runs.iter().map(|(_, text)| escaped(text)).collect();
            match runs.first() {
                Some((true, _)) => format!("<{tag}>{text}</{tag}>"),
                _ => text,
            }
        });
        format!("<p dir=\"auto\">{}</p>", marked.collect::<String>())
    };
    let old = row.old.as_ref().map(|old| runs(old, "del"));
    let new = row.new.as_ref().map(|new| runs(new, "ins"));
    table_row("", Sides::new(old, new))
}

/// The rows as the app shows them.
fn our_rows(case: &Case) -> Vec<Row> {
    let pair = Sides::new(VersionNumber(0), VersionNumber(1));
    let article = Article {
        tracker: Tracker::TextFiles,
        tracker_id: None,
        source: None,
        url: None,
        first_seen: None,
        version_count: None,
        is_order_overruled: false,
        versions: vec![
            version(pair.old, &case.texts.old),
            version(pair.new, &case.texts.new),
        ],
        steps: Vec::new(),
    };
    let made =
        Comparison::of_versions(&article, pair, &DiffConfig::default()).expect("both are held");
    let compared = Compared::new(Rc::new(article), pair, Rc::new(made), Background::default());
    let compared = compared.expect("both are held");
    compared.rows(0..compared.len())
}

fn version(number: VersionNumber, texts: &[String]) -> Version {
    let paragraph = |text: &String| Paragraph {
        text: text.clone(),
        certainty: Certainty::READ,
    };
    Version {
        number,
        title: None,
        title_certainty: Certainty::READ,
        captured_at: None,
        dated_by: None,
        paragraphs: Some(texts.iter().map(paragraph).collect()),
        files: Vec::new(),
        dispute: None,
    }
}

fn our_row(row: &Row) -> String {
    let class = match row.fate {
        Fate::Same => "same",
        Fate::Deleted => "deleted",
        Fate::Inserted => "inserted",
        Fate::Changed => "changed",
        Fate::MovedHere | Fate::MovedAway => "moved",
    };
    let cell = |side: Side| {
        let lines = row.cells[side].as_ref()?.iter();
        let text: String = lines
            .map(|line| {
                let pieces: String = line.iter().map(|one| piece(one.mark, &one.text)).collect();
                format!("<p dir=\"auto\">{pieces}</p>")
            })
            .collect();
        let note = match row.fate {
            Fate::MovedHere => "<small>moved to here</small>",
            Fate::MovedAway => "<small>moved away</small>",
            _ => "",
        };
        Some(format!("{note}{text}"))
    };
    table_row(class, Sides::new(cell(Side::Old), cell(Side::New)))
}

fn piece(mark: Mark, text: &str) -> String {
    let text = escaped(text);
    match mark {
        Mark::Deleted => format!("<del>{text}</del>"),
        Mark::Inserted => format!("<ins>{text}</ins>"),
        Mark::MovedAway => format!("<del class=\"moved\" title=\"moved away\">{text}</del>"),
        Mark::MovedHere => format!("<ins class=\"moved\" title=\"moved to here\">{text}</ins>"),
        _ => text,
    }
}

fn table_row(class: &str, cells: Sides<Option<String>>) -> String {
    let cell = |cell: Option<String>, side: &str| match cell {
        Some(text) => format!("<td class=\"{side}\">{text}</td>"),
        None => "<td class=\"none\"></td>".to_owned(),
    };
    let (old, new) = (cell(cells.old, "old"), cell(cells.new, "new"));
    format!("<tr class=\"{class}\">{old}{new}</tr>")
}

fn escaped(text: &str) -> String {
    let written = |c: char| match c {
        '&' => "&amp;".to_owned(),
        '<' => "&lt;".to_owned(),
        '>' => "&gt;".to_owned(),
        '"' => "&quot;".to_owned(),
        _ => c.to_string(),
    };
    text.chars().map(written).collect()
}
