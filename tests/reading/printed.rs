//! A reading in few lines, for snapshots.

use std::fmt::Write as _;

use palimpsest::model::{CopiedLine, Page, PageBody, Sides, Timestamp};
use palimpsest::parse::Reading;

/// Facts, then rows as `old | new`, then problems.
pub fn printed(reading: &Reading) -> String {
    let mut out = String::new();
    for page in &reading.pages {
        print_page(&mut out, page).expect("a string takes all");
    }
    for problem in &reading.problems {
        out += &format!("! {}: {}\n", problem.kind().word(), problem.message());
    }
    out
}

fn print_page(out: &mut String, page: &Page) -> std::fmt::Result {
    let word = |fact: &Option<String>| fact.clone().unwrap_or_else(|| "-".to_owned());
    let time = |fact: Option<Timestamp>| fact.map_or_else(|| "-".to_owned(), Timestamp::to_rfc3339);
    writeln!(
        out,
        "{:?} id {} of {} at {}, seen {}, {} versions",
        page.format,
        word(&page.tracker_id),
        word(&page.source),
        word(&page.url),
        time(page.first_seen),
        page.version_count
            .map_or_else(|| "-".to_owned(), |count| count.to_string()),
    )?;
    for listed in &page.listed {
        writeln!(
            out,
            "lists {} of {}{}",
            listed.number,
            time(listed.captured_at),
            listed
                .title
                .as_ref()
                .map_or(String::new(), |title| format!(": {title}"))
        )?;
    }
    if let Some(version) = &page.version {
        let number = version.number.map(|number| number.to_string());
        writeln!(
            out,
            "version {} of {}",
            word(&number),
            time(version.captured_at)
        )?;
        writeln!(out, "# {}", word(&version.title))?;
        for paragraph in &version.paragraphs {
            writeln!(out, "  {paragraph}")?;
        }
    }
    if page.comparison.is_none() && (page.version.is_some() || !page.listed.is_empty()) {
        return Ok(());
    }
    let Some(comparison) = &page.comparison else {
        return writeln!(out, "no comparison");
    };
    let Sides { old, new } = comparison.numbers;
    let times = comparison.captured_at.map(time);
    let elapsed = word(&comparison.elapsed);
    writeln!(
        out,
        "{old} of {} | {new} of {} ({elapsed})",
        times.old, times.new
    )?;
    match &comparison.body {
        PageBody::Read { titles, rows } => {
            writeln!(out, "# {} | {}", word(&titles.old), word(&titles.new))?;
            for row in rows {
                writeln!(out, "  {} | {}", word(&row.cells.old), word(&row.cells.new))?;
            }
        }
        PageBody::Copied { titles, lines } => {
            writeln!(out, "# {} | {}", word(&titles.old), word(&titles.new))?;
            for line in lines {
                match line {
                    CopiedLine::Row(cells) => {
                        writeln!(out, "  {} | {}", word(&cells.old), word(&cells.new))?;
                    }
                    CopiedLine::Cell(text) => writeln!(out, "  {text}")?,
                    CopiedLine::OneSided(text) => writeln!(out, "  {text} (one side)")?,
                }
            }
        }
        PageBody::Flattened { title, lines } => {
            writeln!(out, "# {}", word(title))?;
            for line in lines {
                writeln!(out, "  {line}")?;
            }
        }
    }
    Ok(())
}
