//! Default weights of the clues.

use super::{clues, gap};

pub(super) const OWN_CLUES: [f64; clues::OWN_CLUES] = [0.0; clues::OWN_CLUES];
pub(super) const CONTEXT_CLUES: [f64; clues::CONTEXT_CLUES] = [0.0; clues::CONTEXT_CLUES];
pub(super) const ROW_CLUES: [f64; gap::ROW_CLUES] = [0.0; gap::ROW_CLUES];
pub(super) const GAP_CLUES: [f64; gap::GAP_CLUES] = [0.0; gap::GAP_CLUES];
