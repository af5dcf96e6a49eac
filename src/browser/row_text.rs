//! The text of a row as the page has it: which runs stand in it, and which version's they are.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, Node};

use super::all;
use crate::model::{Side, Sides};
use crate::state::HEADLINE;

/// The paragraphs of a row.
const PARAGRAPHS: &str = ".cell > p[dir]";

/// What stands in a paragraph without being text of it.
const FOREIGN: &str = ".hidden, button, .inferred-mark, .tip";

/// A run of text on the page.
pub(super) struct Run {
    /// The text.
    pub node: Node,
    /// Which versions have it.
    pub of: Sides<bool>,
}

/// The runs of a row or of the headline, paragraph by paragraph.
pub(super) fn runs(own: &Element) -> Vec<Vec<Run>> {
    let read = |within: &Node, of: Sides<bool>| {
        let mut runs = Vec::new();
        read(within, of, &mut runs);
        runs
    };
    if own.id() == HEADLINE {
        return vec![read(own, Sides::new(true, true))];
    }
    let paragraphs = all::<Element>(own, PARAGRAPHS).map(|paragraph| {
        let column = column(&paragraph);
        let is_of = |side: Side| column.is_none_or(|column| column == side);
        read(&paragraph, Sides::new(is_of(Side::Old), is_of(Side::New)))
    });
    paragraphs.collect()
}

/// The column that an element stands in, where there are two.
pub(super) fn column(place: &Element) -> Option<Side> {
    let cell = place.closest(".cell").ok().flatten()?;
    let names = cell.get_attribute("class").unwrap_or_default();
    let has = |name: &str| names.split_whitespace().any(|one| one == name);
    match (has("old"), has("new")) {
        (true, _) => Some(Side::Old),
        (_, true) => Some(Side::New),
        _ => None,
    }
}

/// Reads what stands in an element, which is of those versions.
fn read(within: &Node, of: Sides<bool>, runs: &mut Vec<Run>) {
    let children = within.child_nodes();
    for at in 0..children.length() {
        let Some(child) = children.get(at) else {
            continue;
        };
        match child.dyn_ref::<Element>() {
            None => runs.push(Run { node: child, of }),
            Some(part) if part.matches(FOREIGN).unwrap_or(false) => {}
            Some(part) => {
                let of = match part.tag_name().as_str() {
                    "DEL" => Sides::new(of.old, false),
                    "INS" => Sides::new(false, of.new),
                    _ => of,
                };
                read(part, of, runs);
            }
        }
    }
}
