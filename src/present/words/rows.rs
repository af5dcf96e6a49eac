//! What is said of rows: folds, and paragraphs that were parted or joined.

use crate::model::{Sides, VersionNumber};
use crate::present::RailLook;
use crate::state::Layout;

/// What is said of rows: folds, and paragraphs that were parted or joined.
pub trait RowWords {
    /// Stands before «3 of 12» for those who hear it.
    fn change(&self) -> &'static str;

    /// Goes to the change before.
    fn previous_change(&self) -> &'static str;

    /// The same with its key.
    fn previous_change_key(&self) -> &'static str;

    /// Goes to the change after.
    fn next_change(&self) -> &'static str;

    /// The same with its key.
    fn next_change_key(&self) -> &'static str;

    /// Folds unchanged paragraphs away.
    fn changes_only(&self) -> &'static str;

    /// What that does.
    fn changes_only_meaning(&self) -> &'static str;

    /// Stands for paragraphs that are folded away.
    fn unchanged(&self, paragraphs: usize) -> String;

    /// What became of paragraphs that answer each other in other numbers; nothing where one answers one.
    fn regrouped(&self, old: usize, new: usize) -> Option<String>;

    /// What the rail beside a text is called.
    fn rail(&self) -> &'static str;

    /// What a mark of the rail says: which of how many changes, and of one what it is.
    fn rail_mark(&self, first: usize, last: usize, all: usize, look: RailLook) -> String;

    /// How many versions an article has, over how long.
    fn whole_history(&self, held: usize, known: usize, span: Option<&str>) -> String;

    /// Begins what is said of the whole history.
    fn first_to_last(&self) -> &'static str;

    /// Puts the first and the last version on show.
    fn compare_ends(&self) -> &'static str;

    /// Goes one step back: what is always shown of it, and what has no room in a narrow window.
    fn previous_step(&self) -> [&'static str; 2];

    /// Goes one step on, in the same two parts.
    fn next_step(&self) -> [&'static str; 2];

    /// What the text of a comparison is called when it gets the focus as a whole.
    fn by_paragraph(&self) -> &'static str;

    /// What the tools over the text are called, and the bar at the foot of a narrow window that has them.
    fn foot(&self) -> &'static str;

    /// What the sign is called that goes a step back.
    fn step_back(&self) -> &'static str;

    /// What the sign is called that goes a step on.
    fn step_on(&self) -> &'static str;

    /// Which step is on show, for those who hear it.
    fn step_on_show(&self, pair: Sides<VersionNumber>) -> String;

    /// Stands over the numbers of the two versions on show.
    fn versions_on_show(&self) -> &'static str;

    /// Leads to the tools that are needed more rarely.
    fn more_tools(&self) -> &'static str;

    /// What the choice of an arrangement is called.
    fn layout(&self) -> &'static str;

    /// What an arrangement is called.
    fn layout_name(&self, layout: Layout) -> &'static str;
}
