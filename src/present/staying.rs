//! Where a reader stays when the text on show comes in another form: compared, or by age.

use super::Compared;
use crate::model::Side;

/// The paragraph that a reader is at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Seen {
    /// A row of the comparison, by its id.
    Row(String),
    /// A paragraph of one of the two versions, in its text by age.
    Paragraph(Side, usize),
}

impl Compared {
    /// Where that paragraph stands in the comparison, or in one version's text by age; what the version does not have, at the paragraph before.
    #[must_use]
    pub fn staying(&self, seen: &Seen, since: Option<Side>) -> Option<Seen> {
        let row = match seen {
            Seen::Row(id) => id.clone(),
            Seen::Paragraph(side, paragraph) => self.id(self.row_at(*side, *paragraph)?),
        };
        Some(match since {
            None => Seen::Row(row),
            Some(side) => Seen::Paragraph(side, self.paragraph_near(&row, side)?),
        })
    }
}
