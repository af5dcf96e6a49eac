//! Reads off the page what is selected in the rows of the text on show.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, Node, Range};

use super::around::around;
use super::jump::OF_BEFORE;
use crate::model::{Side, Sides};
use crate::state::{SelectedRow, Slice, is_seen};

/// What text can be selected in: rows, and the headline.
const ROWS: &str = ".reading .row[id], #headline";

/// The paragraphs of a row.
const PARAGRAPHS: &str = ".cell > p[dir]";

/// What stands in a paragraph without being text of it.
const FOREIGN: &str = ".hidden, button, .inferred-mark, .tip";

/// What is selected, row by row.
pub(super) fn rows(range: &Range) -> Vec<SelectedRow> {
    let Some(common) = range.common_ancestor_container().ok().and_then(element) else {
        return Vec::new();
    };
    if let Ok(Some(own)) = common.closest(ROWS) {
        return row(&own, range).into_iter().collect();
    }
    let within = all(&common, ROWS).into_iter();
    let is_shown = |row: &Element| matches!(row.closest(OF_BEFORE), Ok(None));
    let touched = within.filter(|row| range.intersects_node(row).unwrap_or(false) && is_shown(row));
    touched.filter_map(|own| row(&own, range)).collect()
}

/// The column in which a place stands.
pub(super) fn column(node: Option<Node>) -> Option<Side> {
    let place = element(node?)?;
    side_by_side(&place)
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
    let column = match side_by_side(&cell) {
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

fn side_by_side(place: &Element) -> Option<Side> {
    let cell = place.closest(".cell").ok().flatten()?;
    let names = cell.get_attribute("class").unwrap_or_default();
    let has = |name: &str| names.split_whitespace().any(|one| one == name);
    match (has("old"), has("new")) {
        (true, _) => Some(Side::Old),
        (_, true) => Some(Side::New),
        _ => None,
    }
}

fn row(own: &Element, range: &Range) -> Option<SelectedRow> {
    let mut reader = Reader {
        range,
        slices: Sides::default(),
    };
    if own.id() == "headline" {
        reader.read(own, Sides::new(true, true));
    } else {
        for paragraph in all(own, PARAGRAPHS) {
            let column = side_by_side(&paragraph);
            let is_of = |side: Side| column.is_none_or(|column| column == side);
            reader.end_line();
            reader.read(&paragraph, Sides::new(is_of(Side::Old), is_of(Side::New)));
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

    /// Reads what stands in an element, which is of those sides.
    fn read(&mut self, within: &Node, of: Sides<bool>) {
        let children = within.child_nodes();
        for at in 0..children.length() {
            let Some(child) = children.get(at) else {
                continue;
            };
            match child.dyn_ref::<Element>() {
                None => self.take(&child, of),
                Some(part) if part.matches(FOREIGN).unwrap_or(false) => {}
                Some(part) => {
                    let of = match part.tag_name().as_str() {
                        "DEL" => Sides::new(of.old, false),
                        "INS" => Sides::new(false, of.new),
                        _ => of,
                    };
                    self.read(part, of);
                }
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

fn all(within: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = within.query_selector_all(selector) else {
        return Vec::new();
    };
    let found = (0..found.length()).filter_map(|at| found.get(at));
    found.filter_map(|one| one.dyn_into().ok()).collect()
}
