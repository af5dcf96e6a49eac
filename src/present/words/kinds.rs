//! What is said of kinds of change, and the parts of the summary.

use crate::kinds::{Kind, Kinds};
use crate::model::Sides;

/// What became of a passage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PassageFate {
    /// It went.
    Removed,
    /// It came.
    Added,
    /// It reads otherwise.
    Altered,
}

/// What became of a whole paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WholeFate {
    /// It stands elsewhere.
    Moved,
    /// It came.
    Added,
    /// It went.
    Removed,
}

/// What is said of kinds of change, and the parts of the summary.
pub trait KindWords {
    /// What a kind is called among the filters.
    fn kind_name(&self, kind: Kind) -> &'static str;

    /// The names of kinds, one after the other.
    fn kind_names(&self, kinds: Kinds) -> String {
        let names: Vec<&str> = kinds.iter().map(|kind| self.kind_name(kind)).collect();
        names.join(", ")
    }

    /// What kinds are, for who wonders.
    fn kinds_meaning(&self) -> &'static str;

    /// What a kind means, in a sentence.
    fn kind_meaning(&self, kind: Kind) -> &'static str;

    /// What a mark says of itself: «Number, added».
    fn kinds_title(&self, kinds: Kinds) -> String;

    /// Which change is in focus, where only some kinds of change are walked through; `all` are those of every kind.
    fn change_of_kind(&self, current: Option<usize>, changes: usize, all: usize) -> String;

    /// «“12” became “17”», «“not” added».
    fn became(&self, told: Sides<Option<&str>>) -> String;

    /// How often the headline changed on the way, and is another one now.
    fn headline_changed(&self, times: usize, only_print: bool) -> String;

    /// How often the headline changed on the way, and is what it was.
    fn headline_changed_back(&self, times: usize) -> String;

    /// In how many edits two versions with others between them became each other: «in 3 edits».
    fn in_edits(&self, edits: usize, held: usize, known: usize) -> String;

    /// Stands for the news that are not told at first.
    fn and_more(&self, left: usize) -> String;

    /// What is told of a passage that was inferred.
    fn inferred_part(&self, text: &str) -> String;

    /// Said where nothing but print differs.
    fn only_typography(&self) -> &'static str;

    /// How many words came, went and moved, as a part of a sentence.
    fn amounts(&self, deleted: usize, inserted: usize, moved: usize) -> String;

    /// The parts of a summary as one sentence; first how many edits it tells of, where versions lie between the two.
    fn summed_up(&self, edits: Option<&str>, parts: &[String]) -> String;

    /// How many quotations came, went or were altered: «one quotation removed».
    fn quotations(&self, number: usize, fate: PassageFate) -> String;

    /// How many whole paragraphs came, went or moved: «2 paragraphs moved».
    fn whole_paragraphs(&self, number: usize, fate: WholeFate) -> String;

    /// What a screen reader calls the kinds.
    fn kinds_group(&self) -> &'static str;

    /// On paper, where no buttons are: which kinds alone are emphasised.
    fn emphasised(&self, kinds: Kinds) -> String;

    /// Emphasises all changes again.
    fn all_changes(&self) -> &'static str;

    /// Leads to what the kinds mean.
    fn what_are_kinds(&self) -> &'static str;
}
