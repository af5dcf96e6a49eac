//! What speaks for and against two cells being the halves of one changed row.

use super::super::RecoverConfig;
use super::super::likeness::{Likeness, likeness};
use super::super::line::{Line, Split};
use crate::text::sentence::{ending, opening};

/// How many clues there are.
pub(crate) const PAIR_CLUES: usize = 12;

/// What is known of two cells in succession, taken for one changed row.
#[derive(Debug, Clone, Default)]
pub(super) struct Pair {
    pub(super) clues: [f64; PAIR_CLUES],
    /// How like the cells are: [`Likeness::order`].
    pub(super) order: f64,
    /// Whether both are the same text, which no row is that is not unchanged.
    pub(super) is_same: bool,
}

impl Pair {
    /// Looks at two cells. `weights` tells by word how much it weighs, `steps` is lowered by the work done.
    pub(super) fn of(
        old: &Line<'_>,
        new: &Line<'_>,
        weights: &[f64],
        config: &RecoverConfig,
        steps: &mut usize,
    ) -> Pair {
        let joined = Line {
            held: None,
            text: "",
            units: [old.units.as_slice(), new.units.as_slice()].concat(),
            splits: vec![Split {
                end: 0,
                start: 0,
                unit: old.units.len(),
            }],
            doubled: None,
        };
        let found = likeness(&joined, weights, config, steps)
            .first()
            .copied()
            .unwrap_or_default();
        Pair {
            clues: clues(old, new, &found),
            order: found.order,
            is_same: old.text == new.text,
        }
    }
}

fn clues(old: &Line<'_>, new: &Line<'_>, found: &Likeness) -> [f64; PAIR_CLUES] {
    let (olds, news) = (old.units.len() as f64, new.units.len() as f64);
    let flag = |holds: bool| f64::from(u8::from(holds));
    let balance = ((olds + 1.0) / (news + 1.0)).ln().abs();
    [
        1.0,
        found.order,
        found.order * found.order,
        found.words,
        found.pairs,
        found.held,
        flag(found.words < 0.05),
        (found.prefix as f64).ln_1p(),
        (found.suffix as f64).ln_1p(),
        balance,
        flag(ending(old.text) == ending(new.text)),
        flag(opening(old.text) == opening(new.text)),
    ]
}
