//! Reads off the page what is selected in the rows of the text on show.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, Node, Range};

use super::all;
use super::around::around;
use super::jump::is_of_before;
use super::row_text::{self, runs};
use crate::model::{Side, Sides};
use crate::state::{SelectedRow, Slice, is_seen};

/// What text can be selected in: rows, and the headline.
const ROWS: &str = ".reading .row[id], #headline";

/// What is selected, row by row.
pub(super) fn rows(range: &Range) -> Vec<SelectedRow> {
    let Some(common) = range.common_ancestor_container().ok().and_then(element) else {
        return Vec::new();
    };
    if let Ok(Some(own)) = common.closest(ROWS) {
        return row(&own, range).into_iter().collect();
    }
    let within = all::<Element>(&common, ROWS);
    let touched =
        within.filter(|row| range.intersects_node(row).unwrap_or(false) && !is_of_before(row));
    touched.filter_map(|own| row(&own, range)).collect()
}

/// The column in which a place stands.
pub(super) fn column(node: Option<Node>) -> Option<Side> {
    let place = element(node?)?;
    row_text::column(&place)
}

/// Where the column begins in which a place stands (CSS pixels of the window); nothing where there are no columns.
pub(super) fn column_start(node: Node) -> Option<f64> {
    let place = element(node)?;
    let cell = place.closest(COLUMN).ok().flatten()?;
    Some(cell.get_bounding_client_rect().left())
}

/// Lets a selection that begins in a column stay in it: what lies between its ends in the other one is passed over.
pub(super) fn keep_to_column(press: &Event) {
    let Some(cell) = around(press, COLUMN) else {
        return;
    };
    let rows = cell.closest(".side-by-side").ok().flatten();
    let column = match row_text::column(&cell) {
        Some(Side::Old) => "old",
        _ => "new",
    };
    if let Some(rows) = rows {
        // Can't fail for a name like this.
        let _ = rows.set_attribute("data-column", column);
    }
}

/// A cell of one of two columns.
const COLUMN: &str = ".side-by-side .cell";

/// An element, or the one that a text stands in.
pub(super) fn element(node: Node) -> Option<Element> {
    match node.dyn_into::<Element>() {
        Ok(element) => Some(element),
        Err(node) => node.parent_element(),
    }
}

fn row(own: &Element, range: &Range) -> Option<SelectedRow> {
    let mut reader = Reader {
        range,
        slices: Sides::default(),
    };
    for paragraph in runs(own) {
        reader.end_line();
        for run in paragraph {
            reader.take(&run.node, run.of);
        }
    }
    let slices = reader.slices;
    let is_empty = slices.old.is_empty() && slices.new.is_empty();
    (!is_empty).then(|| SelectedRow {
        id: own.id(),
        slices,
    })
}

struct Reader<'r> {
    range: &'r Range,
    slices: Sides<Slice>,
}

impl Reader<'_> {
    /// Between two paragraphs of a row.
    fn end_line(&mut self) {
        for side in Side::BOTH {
            let text = &mut self.slices[side].text;
            if !text.is_empty() && !text.ends_with('\n') {
                text.push('\n');
            }
        }
    }

    fn take(&mut self, node: &Node, of: Sides<bool>) {
        let text = node.text_content().unwrap_or_default();
        let is_touched = self.range.intersects_node(node).unwrap_or(false);
        let (from, to) = self.ends(node);
        let units: Vec<u16> = text.encode_utf16().collect();
        let cut = |from: usize, to: usize| {
            let to = to.min(units.len());
            String::from_utf16_lossy(units.get(from.min(to)..to).unwrap_or_default())
        };
        let (before, selected) = match is_touched {
            true => (cut(0, from), cut(from, to)),
            false => (text.clone(), String::new()),
        };
        for side in Side::BOTH {
            if !of[side] {
                continue;
            }
            let slice = &mut self.slices[side];
            if slice.is_empty() {
                slice.before += before.chars().filter(|c| is_seen(*c)).count();
            }
            slice.text.push_str(&selected);
        }
    }

    /// From which to which UTF-16 unit of a text the selection reaches, where it touches it.
    fn ends(&self, node: &Node) -> (usize, usize) {
        let is = |other: Result<Node, _>| other.is_ok_and(|other| node.is_same_node(Some(&other)));
        let offset = |at: Result<u32, wasm_bindgen::JsValue>| at.map_or(0, |at| at as usize);
        let from = match is(self.range.start_container()) {
            true => offset(self.range.start_offset()),
            false => 0,
        };
        let to = match is(self.range.end_container()) {
            true => offset(self.range.end_offset()),
            false => usize::MAX,
        };
        (from, to)
    }
}
