//! Default weights of the clues, fitted to pages whose truth is known.

use super::{clues, gap};

/// For the clues that a line itself gives for a split, in their order.
pub(super) const OWN_CLUES: [f64; clues::OWN_CLUES] = [
    -0.007, 14.563, -11.468, 9.782, 3.907, 9.868, 2.352, 1.028, 0.164, 2.296, 1.844, -0.669, 0.866,
    -0.114, -6.732, -0.146, 1.430, -0.478, 0.394, -0.271, 0.122, 1.350, -2.194, -1.177, -2.815,
    0.693, -1.091, -5.183, 0.603, -0.074, 0.303, 0.861, 0.339, 0.305, -0.160, -0.152, 0.003,
    -0.468, 1.807, 1.552,
];

/// For the clues that the rest of the page gives for a split, in their order.
pub(super) const CONTEXT_CLUES: [f64; clues::CONTEXT_CLUES] =
    [-1.686, 1.057, 0.369, -0.173, 2.565, -1.570];

/// For the clues for a line being a changed row, in their order.
pub(super) const ROW_CLUES: [f64; gap::ROW_CLUES] = [
    -0.681, 0.274, 0.202, 2.563, 1.585, 2.935, 1.287, -0.884, 0.013, 0.547, -0.090, 0.094, -0.245,
    -0.345, 0.035, -0.787, 0.193, 0.513,
];

/// For the clues that a gap as a whole gives for a reading, in their order.
pub(super) const GAP_CLUES: [f64; gap::GAP_CLUES] = [
    -0.423, -0.433, 0.175, 0.244, 0.819, -0.457, 0.360, -0.392, 0.721, 1.059, -0.658, -0.017,
    0.455, -0.197, 0.457, -0.808, 0.598, 1.009, -1.657, -0.756, 0.345, 0.503,
];
