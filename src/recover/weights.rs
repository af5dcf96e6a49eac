//! Default weights of the clues, fitted to pages whose truth is known: 146 flattened pages of 33 histories, conditional likelihood
//! of each gap's reading and of each changed row's split, by L-BFGS with a quadratic penalty. Leaving histories out, 76 % of the
//! edited rows and 56 % of the pages come out right, and 98 % of the rows said with 0.9 or more; with the shipped weights, fitted to
//! all of them, 80 %, 60 % and 99 %.
//!
//! A few weights lean on what is known of news rather than of those pages: like sentences elsewhere, words that lean on what was
//! said before, and what a paragraph has in common with the one before it.

use super::{clues, copied, gap};

/// For the clues that a line itself gives for a split, in the order of `own_clues` in `clues.rs`: likeness of the halves (7) and their
/// common ends (6), balance of their lengths (3), how paragraphs end and begin here (13), repeated edge words (2), unusual lengths (6),
/// change of script and ends held in common (2), capitals (3), edges known from other lines (5), leaning words (1), what neighbours have
/// in common (3), share of Latin letters (2). A clue may stand once more times how unlike the halves are.
pub(super) const OWN_CLUES: [f64; clues::OWN_CLUES] = [
    1.820, 9.760, -2.805, 4.614, 2.984, 5.164, 2.366, 0.607, -0.007, 2.054, 2.848, -1.223, 0.515,
    0.150, -4.866, -0.105, 1.099, -0.271, 0.260, -0.191, 0.452, 2.339, -2.059, 0.039, -3.034,
    1.325, -0.964, -4.408, 0.892, -0.068, -0.146, 1.722, 0.165, 0.168, -0.374, -0.226, -0.003,
    -0.596, 0.897, 2.742, 1.866, -1.652, 0.225, -0.472, 0.732, 1.209, 1.069, 0.474, -2.863, 1.006,
    0.134, -5.267, 4.684, 5.542,
];

/// For the clues that the rest of the page gives for a split: stems, pairs and runs of four words found elsewhere, like sentences,
/// sentences nearly the same; then, for the three lengths of runs, how much more speaks for the best split of the line.
pub(super) const CONTEXT_CLUES: [f64; clues::CONTEXT_CLUES] =
    [-0.714, -0.918, 1.445, 2.514, -0.157, -0.388, -0.595, -0.222];

/// For the clues for a line being a changed row, in the order of `row_clues`: one for each such row, how well and in how many places
/// it parts (2), likeness of the halves (4), clean sentence ends (4), unusual lengths (2), how undecided the split is (2), and the line
/// as a whole (3).
pub(super) const ROW_CLUES: [f64; gap::ROW_CLUES] = [
    -0.301, 0.226, 0.125, 1.432, 1.022, 1.550, 0.964, 0.824, -0.437, 0.050, 0.261, 0.063, -0.179,
    -0.475, 0.022, -0.617, 0.111, 0.556,
];

/// For the clues that a gap as a whole gives for a reading, in the order of `whole_clues` in `gap.rs`: its side as such (2), what of its
/// one-sided rows stands elsewhere (13), where on the page it is (3), how many rows are of which kind (6), the last changed row (2),
/// and how well the halves of its changed rows fit the rest of the page (5), the like for sentences (5).
pub(super) const GAP_CLUES: [f64; gap::GAP_CLUES] = [
    -0.209, -0.262, 0.027, 0.316, -1.426, -0.757, 0.803, 1.333, 0.504, -0.302, 1.046, -1.367,
    3.423, -0.171, 0.136, -0.449, 0.376, -0.644, -0.002, 0.189, -0.121, 1.015, -0.869, -0.039,
    -0.334, 0.822, 0.334, 0.293, 0.536, -0.145, -0.497, 0.316, 0.345, -0.696, 0.619, -0.569,
];

/// For the clues for two cells of a copied table being one changed row, in the order of `clues` in `copied/pairs.rs`: one for each such
/// row, likeness of the cells (5), that they have nothing in common, common ends (2), balance of lengths, like ends and beginnings (2).
///
/// These three were fitted to the gaps of the same pages as a clipboard's plain text has them. Leaving histories out, 75 % of the edited
/// rows come out right, and 97 % of those said with 0.9 or more.
pub(super) const PAIR_CLUES: [f64; copied::PAIR_CLUES] = [
    -0.035, 0.132, 0.645, 0.869, 0.265, 0.234, 0.530, 0.085, -0.092, -0.038, 0.668, -0.636,
];

/// For the clues that the cells of a copied table give for their sides, in the order of `clues` in `copied/cells.rs`: by kind of evidence
/// what speaks for the sides (5) and against them (5), how many cells are told in large part elsewhere (4), how many rows are of one
/// side, how like the cells of the gap are (3).
pub(super) const CELL_CLUES: [f64; copied::CELL_CLUES] = [
    -1.049, -0.134, 0.877, 0.608, -0.897, 1.213, -1.027, 0.192, -1.016, -0.391, 0.096, -0.701,
    0.488, 0.567, 0.070, 1.640, -0.223, -0.223,
];

/// For the clues that a gap of loose cells as a whole gives, in the order of `whole_clues` in `gap.rs`.
pub(super) const LOOSE_GAP_CLUES: [f64; gap::GAP_CLUES] = [
    0.010, -1.080, -0.112, 0.414, -0.946, -0.897, 0.715, 0.422, 0.598, -0.286, 0.590, -0.772,
    2.469, -0.035, -0.157, -0.249, -0.106, -0.367, -0.977, 0.591, -0.121, 0.307, -0.602, -0.764,
    -0.268, 1.110, -0.037, 0.323, 1.152, -0.192, -0.407, 1.241, -0.441, -0.155, 0.840, 0.110,
];
