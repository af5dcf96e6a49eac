//! A history in short, for snapshots.

use palimpsest::model::{History, Sides, Timestamp, Version};

/// A history in short: a line an article, a line a version and a step, a line a problem.
pub fn outline(history: &History) -> String {
    let mut lines = Vec::new();
    for article in &history.articles {
        lines.push(format!(
            "{} {} count {:?}",
            article.tracker_id.as_deref().unwrap_or("-"),
            article.url.as_deref().unwrap_or("-"),
            article.version_count
        ));
        lines.extend(article.versions.iter().map(version_line));
        lines.extend(article.steps.iter().map(|step| {
            let Sides { old, new } = step.numbers;
            format!("  {old}→{new} {} rows {:?}", step.rows.len(), step.files)
        }));
    }
    let problems = history.problems.iter();
    lines.extend(
        problems.map(|problem| format!("{}: {}", problem.kind().word(), problem.message())),
    );
    lines.join("\n")
}

fn version_line(version: &Version) -> String {
    let texts: Option<Vec<&str>> = version
        .paragraphs
        .as_ref()
        .map(|paragraphs| paragraphs.iter().map(|p| p.text.as_str()).collect());
    format!(
        "  {} {} {} {} {:?}",
        version.number,
        version
            .captured_at
            .map_or("-".to_owned(), Timestamp::to_rfc3339),
        version.title.as_deref().unwrap_or("-"),
        texts.map_or("not held".to_owned(), |texts| texts.join(" / ")),
        version.files
    )
}
