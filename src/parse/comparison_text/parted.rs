//! Cells parted by a mark within the line: a tab, as browsers' clipboards and some extractors have it, or an upright bar.
//!
//! What the tracker's marks for changed text do to a copied table, measured in Chromium 156, WebKitGTK 2.50 and Firefox ESR 153. WebKit
//! writes rows as Chromium does, whose `TextIterator` comes from it: a tab before every cell other than a row's first, but none at the
//! start of a line, and a block begins one. (In the head WebKit has a blank line after a headline before 2010-06-15, Chromium has
//! none.) `innerText` is in Chromium as what Firefox copies, in WebKit as what WebKit copies.
//!
//! | row | Chromium, WebKit | these, page without its stylesheet | Firefox | Firefox, without stylesheet; extractors |
//! |---|---|---|---|---|
//! | unchanged | `X⇥X` | `X⇥X` | `X⇥X` | `X⇥X` |
//! | changed | `old` `new` on two lines | `old⇥new` | `old` `⇥` `new` on three lines | `old⇥new` |
//! | deleted | `old` | `old⇥` | `old` `⇥` on two lines | `old⇥` |
//! | inserted | `new` | `new` | `⇥` `new` on two lines | `⇥new` |
//!
//! So a line without a mark means one thing or another by which of these the text is, and that is told from all lines.

mod lone_marks;

use super::cut::{Cut, is_rest};
use super::mark::{Mark, cell, same_cells};
use super::{Content, Told};
use crate::model::{Certainty, CopiedLine, PageBody, Row, Sides};

/// Tells rows, and cells of which the column is lost.
pub(super) fn read(content: &Content<'_, '_>, mark: Mark<'_>) -> Told {
    let frame = Frame::of(content.rows, mark);
    let mut pieces: Vec<Piece> = content
        .rows
        .iter()
        .filter_map(|line| frame.piece(line))
        .collect();
    let is_cut = mend(&mut pieces, content);
    let titles: Vec<Piece> = content
        .titles
        .iter()
        .filter_map(|line| frame.piece(line))
        .collect();
    let signs = Signs::of(&pieces, &titles, content.has_footer);
    let lines = match signs.lone_cells() {
        Lone::Marked => lone_marks::read(&pieces),
        lone => pieces
            .into_iter()
            .filter_map(|piece| piece.into_line(lone))
            .collect(),
    };
    Told {
        body: body(self::titles(&titles), lines),
        is_cut,
        // What is copied of a page ends with its foot, so without it nobody knows how much is missing.
        may_be_cut: !content.has_footer,
    }
}

/// A line of a text whose cells are parted by a mark.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    /// A row with both its cells, or with one and the mark that shows which.
    Row(Sides<Option<String>>),
    /// A cell without a mark.
    Lone(String),
    /// A mark without a cell.
    Mark,
}

impl Piece {
    fn into_line(self, lone: Lone) -> Option<CopiedLine> {
        Some(match self {
            Piece::Row(cells) => CopiedLine::Row(cells),
            Piece::Lone(cell) => match lone {
                Lone::Inserted => CopiedLine::Row(Sides::new(None, Some(cell))),
                Lone::OneSided => CopiedLine::OneSided(cell),
                Lone::Open | Lone::Marked => CopiedLine::Cell(cell),
            },
            Piece::Mark => return None,
        })
    }
}

/// What a cell without a mark is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lone {
    /// A row of one side or half of a changed one.
    Open,
    /// Its row's mark stands on a line of its own.
    Marked,
    /// A row of one side.
    OneSided,
    /// A row that only the newer version has.
    Inserted,
}

/// What the rows of a text show of how it was made.
#[derive(Debug, Default)]
struct Signs {
    /// Two different cells on one line.
    changed: bool,
    /// A mark that follows the only cell of its line.
    after: bool,
    /// A mark that precedes the only cell of its line.
    before: bool,
    /// A mark alone on its line.
    alone: bool,
    /// The foot of the page, which stands in what was copied of it, but not in what is extracted.
    footer: bool,
}

impl Signs {
    fn of(rows: &[Piece], titles: &[Piece], footer: bool) -> Signs {
        let mut signs = Signs {
            footer,
            ..Signs::default()
        };
        for piece in rows.iter().chain(titles) {
            match piece {
                Piece::Row(Sides {
                    old: Some(old),
                    new: Some(new),
                }) => signs.changed |= old != new,
                Piece::Row(Sides { old: Some(_), .. }) => signs.after = true,
                Piece::Row(_) => signs.before = true,
                Piece::Mark => signs.alone = true,
                Piece::Lone(_) => {}
            }
        }
        signs
    }

    fn lone_cells(&self) -> Lone {
        let keeps_columns = self.changed || self.after || self.before;
        match (keeps_columns, self.alone) {
            (false, true) => Lone::Marked,
            (false, false) => Lone::Open,
            // Without the stylesheet only the first cell of a row, when empty, leaves no mark; but marks at the ends of lines may
            // also have been trimmed away, which shows where none is left although the text is not a whole copy.
            (true, _) if !self.before && (self.after || self.footer) => Lone::Inserted,
            (true, _) => Lone::OneSided,
        }
    }
}

/// Makes the first and the last row whole where they are unchanged ones of which a piece was cut off; whether there were any.
fn mend(pieces: &mut [Piece], content: &Content<'_, '_>) -> bool {
    let mut is_cut = false;
    if let Some(Piece::Row(Sides {
        old: Some(piece),
        new: Some(whole),
    })) = pieces.first_mut().filter(|_| content.begins_inside)
        && is_rest(piece, whole, Cut::Before)
    {
        piece.clone_from(whole);
        is_cut = true;
    }
    if let Some(Piece::Row(Sides {
        old: Some(whole),
        new: Some(piece),
    })) = pieces.last_mut().filter(|_| !content.has_footer)
        && is_rest(piece, whole, Cut::After)
    {
        piece.clone_from(whole);
        is_cut = true;
    }
    is_cut
}

/// How the lines of a text are framed.
struct Frame<'t> {
    mark: Mark<'t>,
    /// Whether bars enclose each line, as in tables of Markdown.
    is_enclosed: bool,
}

impl<'t> Frame<'t> {
    fn of(lines: &[&str], mark: Mark<'t>) -> Frame<'t> {
        let marked = lines.iter().filter(|line| mark.is_in(line));
        let (enclosed, open): (Vec<&str>, Vec<&str>) = marked.partition(|line| {
            let line = line.trim();
            line.len() > 1 && line.starts_with('|') && line.ends_with('|')
        });
        Frame {
            mark,
            is_enclosed: mark.is_bar() && enclosed.len() > open.len(),
        }
    }

    /// What a line holds; nothing where it is a rule of a table of Markdown.
    fn piece(&self, line: &str) -> Option<Piece> {
        let enclosed = line
            .trim()
            .strip_prefix('|')
            .and_then(|line| line.strip_suffix('|'));
        let line = enclosed.filter(|_| self.is_enclosed).unwrap_or(line);
        if self.mark.is_bar() && is_rule(line) {
            return None;
        }
        let text = |text: &str| Some(self.text(text)).filter(|text| !text.is_empty());
        if let Some(cell) = same_cells(line, self.mark) {
            let both = text(&cell);
            return Some(Piece::Row(Sides::new(both.clone(), both)));
        }
        let Some((end, start)) = self.mark.middle(line) else {
            return text(line).map(Piece::Lone);
        };
        let cells = Sides::new(text(&line[..end]), text(&line[start..]));
        Some(if cells == Sides::new(None, None) {
            Piece::Mark
        } else {
            Piece::Row(cells)
        })
    }

    /// The text of a cell. In tables of Markdown, a bar in it has a backslash before it.
    fn text(&self, text: &str) -> String {
        let text = cell(text);
        match self.mark.is_bar() {
            true => text.replace("\\|", "|"),
            false => text,
        }
    }
}

fn is_rule(line: &str) -> bool {
    line.contains("---")
        && line
            .chars()
            .all(|c| matches!(c, '-' | '|' | ':' | '+') || c.is_whitespace())
}

/// The headlines: on one line with a mark between, or one a line.
fn titles(pieces: &[Piece]) -> Sides<Option<String>> {
    let mut lone = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Row(cells) => return cells.clone(),
            Piece::Lone(text) => lone.push(text.clone()),
            Piece::Mark => {}
        }
    }
    Sides::new(lone.first().cloned(), lone.last().cloned())
}

/// The body: read, where no line leaves anything open.
fn body(titles: Sides<Option<String>>, lines: Vec<CopiedLine>) -> PageBody {
    let rows = lines.iter().map(|line| match line {
        CopiedLine::Row(cells) => Some(Row {
            cells: cells.clone(),
            certainty: Certainty::READ,
        }),
        CopiedLine::Cell(_) | CopiedLine::OneSided(_) => None,
    });
    match rows.collect() {
        Some(rows) => PageBody::Read { titles, rows },
        None => PageBody::Copied { titles, lines },
    }
}
