//! What the tracker would show: paragraphs answer each other when they are the same byte by byte, all others of a stretch by their
//! position; words are what stands between white space.

use palimpsest::model::Sides;
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// A run of a text and whether the other side lacks it.
pub type Run<'t> = (bool, &'t str);

/// One row: each side's paragraph in runs, nothing on a side that has no paragraph here.
pub type Row<'t> = Sides<Option<Vec<Run<'t>>>>;

/// The rows of two versions.
pub fn rows<'t>(texts: &Sides<Vec<&'t str>>) -> Vec<Row<'t>> {
    let mut rows = Vec::new();
    for op in capture_diff_slices(Algorithm::Lcs, &texts.old, &texts.new) {
        let (old, new) = (&texts.old[op.old_range()], &texts.new[op.new_range()]);
        let is_equal = matches!(op, DiffOp::Equal { .. });
        for at in 0..old.len().max(new.len()) {
            rows.push(match (old.get(at), new.get(at)) {
                (Some(&same), Some(_)) if is_equal => {
                    Sides::new(Some(vec![(false, same)]), Some(vec![(false, same)]))
                }
                (Some(old), Some(new)) => words(Sides::new(old, new)).map(Some),
                (old, new) => {
                    let whole = |text: &&'t str| vec![(true, *text)];
                    Sides::new(old.map(whole), new.map(whole))
                }
            });
        }
    }
    rows
}

fn words<'t>(texts: Sides<&'t str>) -> Sides<Vec<Run<'t>>> {
    let words = texts.map(|text| {
        text.split_inclusive(char::is_whitespace)
            .collect::<Vec<&str>>()
    });
    let bare = words.as_ref().map(|words| {
        words
            .iter()
            .map(|word| word.trim_end())
            .collect::<Vec<&str>>()
    });
    let mut runs = Sides::new(Vec::new(), Vec::new());
    for op in capture_diff_slices(Algorithm::Lcs, &bare.old, &bare.new) {
        let changed = !matches!(op, DiffOp::Equal { .. });
        runs.old.extend(
            words.old[op.old_range()]
                .iter()
                .map(|word| (changed, *word)),
        );
        runs.new.extend(
            words.new[op.new_range()]
                .iter()
                .map(|word| (changed, *word)),
        );
    }
    runs
}
