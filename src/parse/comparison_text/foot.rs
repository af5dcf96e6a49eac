//! What stands under the rows of a comparison: the links to other versions, and the sentence that ends every page of the tracker.

/// The rows of a page, and whether its foot follows them.
pub(super) struct Rows<'l, 't> {
    pub lines: &'l [&'t str],
    pub has_footer: bool,
}

/// The foot of a page has the links to other versions, each on one line or two, and one sentence.
const FOOT_LINES: usize = 800;

/// The lines up to the foot of the page.
pub(super) fn without_footer<'l, 't>(lines: &'l [&'t str]) -> Rows<'l, 't> {
    let first = lines.len().saturating_sub(FOOT_LINES);
    // From the end on, as long as there is nothing else.
    let is_foot = |line: &&&str| is_pagination_part(line) || is_last_sentence(line);
    let tail = lines[first..].iter().rev().take_while(is_foot).count();
    let begins = |line: &&str| is_pagination(line) || is_last_sentence(line);
    let foot = lines[lines.len() - tail..].iter().position(begins);
    let foot = foot.map(|at| lines.len() - tail + at);
    // What follows the last sentence is none of the page.
    let sentence = || (first..lines.len()).find(|at| is_last_sentence(lines[*at]));
    let end = foot.or_else(sentence);
    Rows {
        lines: &lines[..end.unwrap_or(lines.len())],
        has_footer: end.is_some(),
    }
}

/// Whether a line is the last sentence of every page of the tracker, or one of the two lines that have it in the source.
fn is_last_sentence(line: &str) -> bool {
    let line = line.trim();
    let (begin, end) = ("Currently monitoring ", " different versions.");
    line.starts_with(begin) && (line.ends_with(end) || line.ends_with(" news articles"))
        || line.starts_with("with ") && line.ends_with(end)
}

/// Whether a line holds links to other versions, as in «Previous version 1 2 Next version», or begins with the first of them.
pub(super) fn is_pagination(line: &str) -> bool {
    is_pagination_part(line)
        && ["Previous", "«", "←"]
            .iter()
            .any(|sign| line.trim_start().starts_with(sign))
}

fn is_pagination_part(line: &str) -> bool {
    const WORDS: [&str; 12] = [
        "Previous", "Next", "version", "«", "»", "←", "→", "…", "...", "|", "1", "Page",
    ];
    line.split_whitespace().all(|word| {
        WORDS.contains(&word) || word.len() < 8 && word.bytes().all(|byte| byte.is_ascii_digit())
    })
}
