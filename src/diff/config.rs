//! All thresholds of the comparison in one place.

/// What steers the comparison.
#[derive(Debug, Clone, PartialEq)]
pub struct DiffConfig {}
