//! What was given or kept and is not read, until the person says what becomes of it.

use crate::browser::given::Thing;
use crate::session::{Unread, UnreadId, Why};

/// Something that is not read, and where it can be had.
pub enum Left {
    /// It was given in this page.
    Given(Thing),
    /// The tab has kept it under this key.
    Kept(String),
}

impl Left {
    /// Its name, where it is known here.
    pub fn name(&self) -> &str {
        match self {
            Left::Given((source, _)) => source.name(),
            Left::Kept(_) => "",
        }
    }
}

/// All that is not read.
#[derive(Default)]
pub struct Unreads {
    left: Vec<(Unread, Left)>,
    next: u32,
}

impl Unreads {
    /// Adds something that was not read, after what is there.
    pub fn add(&mut self, left: Left, name: String, why: Why) {
        let id = UnreadId(self.next);
        self.next = self.next.wrapping_add(1);
        self.left.push((Unread { id, name, why }, left));
    }

    /// Takes out what has this id; `None` stands for all.
    pub fn take(&mut self, id: Option<UnreadId>) -> Vec<Left> {
        let is_meant = |(unread, _): &(Unread, Left)| id.is_none_or(|id| unread.id == id);
        let (taken, stay): (Vec<_>, Vec<_>) = std::mem::take(&mut self.left)
            .into_iter()
            .partition(is_meant);
        self.left = stay;
        taken.into_iter().map(|(_, left)| left).collect()
    }

    /// Forgets all of it.
    pub fn clear(&mut self) {
        self.left.clear();
    }

    /// What the person is told of it.
    pub fn list(&self) -> Vec<Unread> {
        self.left.iter().map(|(unread, _)| unread.clone()).collect()
    }
}
