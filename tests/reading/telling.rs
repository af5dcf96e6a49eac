//! Whether what was read of a text is true of the rows that the text was made of.

use palimpsest::model::{CopiedLine, PageBody, Row, Sides};

/// A text as it is compared: Firefox copies a no-break space as a space.
fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// What lines of a text tell of the rows of a page: all that they tell must be so, in the order of the rows.
pub fn assert_tells(body: &PageBody, rows: &[Row], label: &str) {
    let cells = |row: &Row| row.cells.clone().map(|cell| cell.map(|text| plain(&text)));
    let rows: Vec<Sides<Option<String>>> = rows.iter().map(cells).collect();
    match body {
        PageBody::Read { rows: read, .. } => {
            assert_eq!(read.iter().map(cells).collect::<Vec<_>>(), rows, "{label}");
        }
        PageBody::Copied { lines, .. } => {
            let told: Vec<String> = lines.iter().map(copied).collect();
            assert_eq!(told, expected_cells(&rows, lines), "{label}");
        }
        PageBody::Flattened { lines, .. } => {
            assert_eq!(lines.len(), rows.len(), "{label}: {lines:?}");
            for (line, row) in lines.iter().zip(&rows) {
                assert!(
                    may_be(&plain(line), row),
                    "{label}: {line:?} is not {row:?}"
                );
            }
        }
    }
}

fn copied(line: &CopiedLine) -> String {
    match line {
        CopiedLine::Row(cells) => format!(
            "{:?}",
            cells.clone().map(|cell| cell.map(|text| plain(&text)))
        ),
        CopiedLine::Cell(text) | CopiedLine::OneSided(text) => plain(text),
    }
}

/// The rows as these lines have to tell them: whole where they do, else cell by cell; in one line where it may be of either side.
fn expected_cells(rows: &[Sides<Option<String>>], lines: &[CopiedLine]) -> Vec<String> {
    let mut expected = Vec::new();
    for row in rows {
        match lines.get(expected.len()) {
            Some(CopiedLine::Row(_)) | None => expected.push(format!("{row:?}")),
            Some(CopiedLine::OneSided(_)) => {
                assert!(
                    row.old.is_none() || row.new.is_none(),
                    "{row:?} has two sides"
                );
                expected.extend(row.old.clone().or(row.new.clone()));
            }
            Some(CopiedLine::Cell(_)) => {
                expected.extend([&row.old, &row.new].into_iter().flatten().cloned())
            }
        }
    }
    expected
}

/// Whether a flattened line is this row, by all that it tells.
fn may_be(line: &str, row: &Sides<Option<String>>) -> bool {
    match (&row.old, &row.new) {
        (Some(old), Some(new)) if old == new => line == old.repeat(2),
        (Some(old), Some(new)) => {
            let parts = line.as_bytes().get(old.len());
            let is_there = parts == Some(&b'\t') || parts == Some(&b' ') && !line.contains('\t');
            is_there && line.replace('\t', " ") == format!("{old} {new}")
        }
        (Some(cell), None) | (None, Some(cell)) => line.trim_end_matches('\t') == cell,
        (None, None) => false,
    }
}
