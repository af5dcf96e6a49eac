//! How the list of articles is put in order and narrowed, and the way into it and out of it.

use super::{Comparing, Direction, Screen, State, end_pair};

/// A column of the list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Column {
    /// The newest headline, by the alphabet.
    #[default]
    Headline,
    /// Who published it, by the alphabet.
    Source,
    /// How many versions are held.
    Held,
    /// When its last version was stored.
    Time,
    /// How many words were added and removed.
    Changed,
}

/// Which way a column runs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    /// The least, the first of the alphabet or the earliest first.
    #[default]
    Ascending,
    /// The other way round.
    Descending,
}

/// How the list is put in order and narrowed. Kept while the page is open.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Listing {
    /// By what it is put in order, and how; `None` is the order in which the articles were first seen.
    pub by: Option<(Column, Order)>,
    /// Only articles that hold all of these words are listed.
    pub words: String,
}

impl Listing {
    /// Puts the list in order by a column, words from the first on, figures and times from the largest on; by the same column once more, the
    /// other way round; and the third time, as the articles were first seen.
    pub fn sort(&mut self, column: Column) {
        self.by = self.after(column);
    }

    /// What sorting by that column would put the list in order by.
    #[must_use]
    pub fn after(&self, column: Column) -> Option<(Column, Order)> {
        let first = match column {
            Column::Headline | Column::Source => Order::Ascending,
            Column::Held | Column::Time | Column::Changed => Order::Descending,
        };
        match self.by {
            Some((before, order)) if before == column => {
                (order == first).then(|| (column, order.reversed()))
            }
            _ => Some((column, first)),
        }
    }
}

impl Order {
    /// The other way round.
    #[must_use]
    pub fn reversed(self) -> Order {
        match self {
            Order::Ascending => Order::Descending,
            Order::Descending => Order::Ascending,
        }
    }
}

/// Opens an article at its first step, or where it has none, what is known of its versions.
pub(super) fn open(state: &mut State, key: &str) {
    let Some(article) = state.article(key) else {
        return;
    };
    state.screen = match end_pair(article, Direction::Back) {
        Some(pair) => Screen::Read(Comparing {
            article: key.to_owned(),
            pair,
        }),
        None => Screen::Known(key.to_owned()),
    };
}

/// Shows the list, where there is something to list.
pub(super) fn list(state: &mut State) {
    if !state.articles.is_empty() {
        state.screen = Screen::List;
    }
}
