//! Default weights of the clues, fitted by L-BFGS with a quadratic penalty to pages whose truth is known: 146 flattened pages of 33
//! histories. Those of splits by the likelihood of each open line's split or of its being of one side, so that what a line's splits
//! score together tells whether it is a changed row; there pages that compare other versions of the same histories count too, less,
//! as their lines part alike though their sides tell nothing. Those of gaps by the likelihood of each gap's reading.
//!
//! Leaving histories out (eight parts, fitted on seven, held against the other), 75 % of the edited rows and 60 % of the pages come out
//! right, and 98 % of the rows said with 0.9 or more; with the shipped weights, fitted to all of them, 83 %, 64 % and 99 %. Of the rows
//! then wrong most are sections that went as a whole, which the text of one page does not tell from sections that came.
//!
//! One weight leans on what is known of news rather than of those pages, and was held while the others were fitted: that of like
//! sentences elsewhere. Those of long runs and of sentences nearly the same were then drawn nearer to nought, as they went against it on a
//! real page of news.

use super::{clues, copied, gap};

/// For the clues that a line itself gives for a split, in the order of `own_clues` in `clues.rs`: likeness of the halves (7) and their
/// common ends (6), balance of their lengths (3), how paragraphs end and begin here (13), repeated edge words (2), unusual lengths (6),
/// change of script and ends held in common (2), capitals (3), edges known from other lines (5), leaning words (1), what neighbours have
/// in common (3), share of Latin letters (2), sentence ends inside halves that themselves end without one (4), how many sentences the
/// halves have (2), sentence ends before a colon (2), marks with which paragraphs end and begin here (4), halves of one script (4), and
/// how the lines before and after begin and end (5). A clue may stand once more times how unlike the halves are.
pub(super) const OWN_CLUES: [f64; clues::OWN_CLUES] = [
    1.533, 4.748, 0.677, 3.884, 2.220, 2.636, 1.745, 0.998, 0.298, 2.840, 2.065, -1.124, 1.115,
    0.035, -3.479, -0.099, 0.493, 0.037, 0.077, 0.019, 0.944, 0.473, -0.701, 1.687, -1.858, 0.994,
    -0.943, -3.005, 0.594, 0.286, 0.786, 1.647, 0.046, 0.109, 0.008, -0.041, -0.303, -0.139,
    -0.394, -0.665, 3.199, -1.296, 0.725, -0.396, 0.701, 1.186, 1.255, 0.169, -2.350, 0.239, 0.270,
    -6.050, 1.950, 2.450, -1.223, -1.460, -1.667, -4.599, -0.258, 0.083, -1.278, -1.341, 0.278,
    0.061, 0.206, 0.012, 3.273, 0.487, -2.690, 1.709, -0.558, 0.329, 1.268, 1.302, 0.908,
];

/// For the clues that the rest of the page gives for a split: stems, pairs and runs of four words found elsewhere, like sentences,
/// sentences nearly the same; then, for the three lengths of runs, how much more speaks for the best split of the line.
pub(super) const CONTEXT_CLUES: [f64; clues::CONTEXT_CLUES] =
    [-0.754, 0.012, 0.400, 2.600, -1.600, -0.063, -0.267, -0.205];

/// For the clues for a line being a changed row, in the order of `row_clues`: one for each such row, how well and in how many places
/// it parts (2), likeness of the halves (4), clean sentence ends (4), unusual lengths (2), how undecided the split is (2), and the line
/// as a whole (3).
pub(super) const ROW_CLUES: [f64; gap::ROW_CLUES] = [
    -0.411, 1.176, -0.034, 0.213, 0.157, 0.260, 0.310, -0.150, -0.231, 0.062, -0.027, 0.240,
    -0.326, -0.802, -0.067, -0.447, 0.228, -0.125,
];

/// For the clues that a gap as a whole gives for a reading, in the order of `whole_clues` in `gap.rs`: its side as such (2), what of its
/// one-sided rows stands elsewhere (13), where on the page it is (3), how many rows are of which kind (6), the last changed row (2),
/// how well the halves of its changed rows fit the rest of the page (5), the like for sentences (5), how much longer the changed rows
/// became, how much of the page the rest is, and how well paragraphs follow each other (2).
pub(super) const GAP_CLUES: [f64; gap::GAP_CLUES] = [
    -0.190, -0.185, -0.115, 0.178, 0.205, -0.249, 0.293, 0.455, 0.306, 0.474, 0.240, -0.026, 0.239,
    -0.009, -0.155, -0.068, 0.028, 0.016, 0.145, 0.383, 0.106, 0.308, -0.298, -0.166, -0.152,
    0.063, 0.510, -0.106, -0.080, -0.099, -0.040, -0.120, 0.199, -0.264, 0.320, 0.025, -0.176,
    -0.092, 0.221, 0.253,
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
    -0.268, 1.110, -0.037, 0.323, 1.152, -0.192, -0.407, 1.241, -0.441, -0.155, 0.840, 0.110, 0.0,
    0.0, 0.0, 0.0,
];
