//! What speaks for and against a line's parting at one place, as numbers that [`RecoverConfig`] weighs.

use super::RecoverConfig;
use super::cohesion::Cohesion;
use super::context::{CHANNELS, Evidence, SENTENCES};
use super::edges::KnownEdges;
use super::habits::Habits;
use super::likeness::Likeness;
use super::line::{Line, Split};
use super::scripts::{Scripts, script_of};
use crate::text::sentence::{Ending, Opening, ending, opening};

/// How many clues there are that need only the line itself and the page's habits.
pub(crate) const OWN_CLUES: usize = 75;

/// How many clues the rest of the page gives.
pub(crate) const CONTEXT_CLUES: usize = CHANNELS + SENTENCES;

/// What is known of a page before its lines are looked at one by one.
pub(crate) struct PageView<'p> {
    pub(crate) habits: &'p Habits,
    pub(crate) edges: &'p KnownEdges,
    pub(crate) lines: &'p [Line<'p>],
    /// By word, how much it weighs.
    pub(crate) weights: &'p [f64],
}

/// What is known of one split before the rest of the page is looked at.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Candidate {
    pub(crate) split: Split,
    /// What its own clues score.
    pub(crate) score: f64,
    /// How like the halves are: [`Likeness::order`].
    pub(crate) order: f64,
    /// Whether the old half ends like a sentence and the new half begins like a paragraph: not in small letters, and not leaning on
    /// what was said before.
    pub(crate) clean: bool,
    /// How unusually long or short the halves are for a paragraph of this page, on average.
    pub(crate) strangeness: f64,
    /// How the old half ends and the new one begins.
    pub(crate) edge: (Ending, Opening),
}

/// The candidates of a line in the order of its splits; of lines with very many, those that score best.
pub(crate) fn candidates(
    number: usize,
    line: &Line<'_>,
    likenesses: &[Likeness],
    page: &PageView<'_>,
    config: &RecoverConfig,
) -> Vec<Candidate> {
    let table = clue_table(number, line, likenesses, page);
    let mut found: Vec<Candidate> = line
        .splits
        .iter()
        .zip(likenesses)
        .zip(table)
        .map(|((split, likeness), clues)| {
            let units = line.units.len();
            let before = split.unit.min(units);
            let edge = Edge::at(line, *split);
            Candidate {
                split: *split,
                score: own_score(&clues, config),
                order: likeness.order,
                clean: edge.is_clean() && !edge.leans(),
                strangeness: (page.habits.strangeness(before)
                    + page.habits.strangeness(units - before))
                    / 2.0,
                edge: (edge.ending, edge.opening),
            }
        })
        .collect();
    if found.len() > config.most_candidates {
        found.sort_by(|one, two| {
            two.score
                .total_cmp(&one.score)
                .then(one.split.end.cmp(&two.split.end))
        });
        found.truncate(config.most_candidates);
        found.sort_by_key(|candidate| candidate.split.end);
    }
    found
}

/// The splits of a line before which a sentence ends and after which one may begin.
pub(crate) fn clean_edges(line: &Line<'_>) -> impl Iterator<Item = Split> {
    line.splits
        .iter()
        .copied()
        .filter(|split| Edge::at(line, *split).is_clean())
}

/// The clues of every split of a line.
pub(crate) fn clue_table(
    number: usize,
    line: &Line<'_>,
    likenesses: &[Likeness],
    page: &PageView<'_>,
) -> Vec<[f64; OWN_CLUES]> {
    let most_alike = likenesses
        .iter()
        .map(|found| found.order)
        .fold(0.0, f64::max);
    let edges: Vec<Edge<'_>> = line
        .splits
        .iter()
        .map(|split| Edge::at(line, *split))
        .collect();
    let units_of = |number: Option<usize>| {
        let line = number.and_then(|number| page.lines.get(number));
        line.map_or(&[][..], |line| &line.units)
    };
    let edges_of = |number: Option<usize>| {
        let line = page.lines.get(number?)?;
        Some((opening(line.text), ending(line.text)))
    };
    let (before, after) = (units_of(number.checked_sub(1)), units_of(Some(number + 1)));
    let whole = Whole {
        number,
        first_word: line
            .text
            .split(char::is_whitespace)
            .next()
            .unwrap_or_default(),
        last_word: line
            .text
            .rsplit(char::is_whitespace)
            .next()
            .unwrap_or_default(),
        before: edges_of(number.checked_sub(1)),
        after: edges_of(Some(number + 1)),
        cohesion: Cohesion::of(&line.units, before, after, page.weights),
        scripts: Scripts::of(line),
        ending: ending(line.text),
        opening: opening(line.text),
        unlike: 1.0 - most_alike.min(1.0),
        clean_edges: edges.iter().filter(|edge| edge.is_clean()).count(),
    };
    line.splits
        .iter()
        .zip(likenesses)
        .zip(edges)
        .scan(0, |stops, ((split, likeness), edge)| {
            let before = *stops;
            *stops += usize::from(edge.is_clean());
            let stops = (before, whole.clean_edges - *stops);
            Some(own_clues(line, *split, likeness, edge, stops, &whole, page))
        })
        .collect()
}

/// What the whole line looks like.
struct Whole<'t> {
    number: usize,
    first_word: &'t str,
    last_word: &'t str,
    cohesion: Cohesion,
    before: Option<(Opening, Ending)>,
    after: Option<(Opening, Ending)>,
    scripts: Scripts,
    ending: Ending,
    opening: Opening,
    /// 1 where no split gives like halves, 0 where some split gives equal ones.
    unlike: f64,
    clean_edges: usize,
}

/// What stands on both sides of a split.
#[derive(Clone, Copy)]
struct Edge<'t> {
    before: &'t str,
    after: &'t str,
    ending: Ending,
    opening: Opening,
}

impl<'t> Edge<'t> {
    fn at(line: &Line<'t>, split: Split) -> Self {
        let (old, new) = line.cells(split);
        let before = old.rsplit(char::is_whitespace).next().unwrap_or_default();
        let after = new.split(char::is_whitespace).next().unwrap_or_default();
        Edge {
            before,
            after,
            ending: ending(before),
            opening: opening(after),
        }
    }

    fn is_clean(self) -> bool {
        self.ending == Ending::Sentence && self.opening != Opening::Small
    }

    /// Whether what follows begins with a word that leans on what was said before.
    fn leans(self) -> bool {
        LEANING.contains(&self.after.trim_matches(|mark: char| !mark.is_alphabetic()))
    }
}

fn flag(holds: bool) -> f64 {
    f64::from(u8::from(holds))
}

fn own_clues(
    line: &Line<'_>,
    split: Split,
    likeness: &Likeness,
    edge: Edge<'_>,
    stops: (usize, usize),
    whole: &Whole<'_>,
    page: &PageView<'_>,
) -> [f64; OWN_CLUES] {
    let units = line.units.len();
    let (before, after) = (split.unit.min(units), units - split.unit.min(units));
    let shorter = before.min(after);
    let balance = ((before as f64 + 1.0) / (after as f64 + 1.0)).ln().abs();
    let unlike = whole.unlike;
    let ends = page.habits.ends(edge.ending);
    let opens = page.habits.opens(edge.opening);
    let clean = flag(edge.is_clean());
    let strange = (
        page.habits.strangeness(before),
        page.habits.strangeness(after),
    );
    let clean_share = clean / whole.clean_edges.max(1) as f64;
    let prefix = likeness.prefix as f64;
    let suffix = likeness.suffix as f64;
    let (old_units, new_units) = line.units.split_at(before);
    let capital = edge.opening == Opening::Capital;
    let sentences = page.habits.has_sentences(stops.0 + 1) + page.habits.has_sentences(stops.1 + 1);
    let script_changes = script_of(edge.before) != script_of(edge.after);
    let pure = whole.scripts.pure_halves(edge.before, edge.after, before);
    let pure = (flag(pure.0), flag(pure.1));
    let small = new_units
        .first()
        .map_or(0.0, |unit| page.habits.usually_small(unit.word))
        * flag(capital);
    let stopless = flag(is_stopless(edge.ending));
    let begins = page.edges.begins(new_units, whole.number) as f64;
    let ends_like = page.edges.ends(old_units, whole.number) as f64;
    let held = flag(shorter > 0 && likeness.prefix.max(likeness.suffix) == shorter);
    let leans = flag(edge.leans());
    let cohesion = &whole.cohesion;
    let one_script =
        (whole.scripts.latin_share(0..before) - whole.scripts.latin_share(before..units)).abs();
    [
        likeness.words,
        likeness.words.powi(3),
        likeness.stems,
        likeness.pairs,
        likeness.order,
        likeness.order.powi(3),
        likeness.held,
        prefix.ln_1p(),
        suffix.ln_1p(),
        prefix / shorter.max(1) as f64,
        suffix / shorter.max(1) as f64,
        flag(likeness.prefix > 0),
        flag(likeness.suffix > 0),
        balance,
        balance * likeness.order,
        balance * unlike,
        ends,
        ends * unlike,
        opens,
        opens * unlike,
        clean,
        clean * unlike,
        clean_share,
        flag(edge.ending == Ending::Abbreviation),
        flag(edge.ending == Ending::Pause),
        flag(edge.ending == Ending::Colon),
        flag(edge.opening == Opening::Small),
        flag(edge.opening == Opening::Mark),
        flag(edge.ending == whole.ending),
        flag(edge.opening == whole.opening),
        flag(edge.before == whole.last_word),
        flag(edge.after == whole.first_word),
        strange.0,
        strange.1,
        strange.0 * unlike,
        strange.1 * unlike,
        flag(shorter == 0),
        flag(shorter <= 2),
        flag(script_changes),
        flag(likeness.prefix > 0 && likeness.suffix > 0),
        small * stopless,
        small * clean,
        flag(capital) * stopless * (1.0 - small),
        flag(begins >= 1.0),
        begins.ln_1p(),
        begins.ln_1p() * unlike,
        ends_like.ln_1p(),
        held,
        leans * clean,
        cohesion.with_line_before(before).ln_1p() * unlike,
        cohesion.with_line_after(before).ln_1p() * unlike,
        cohesion.inside(before) * unlike,
        one_script,
        one_script * unlike,
        (stops.0 as f64).ln_1p() * stopless,
        (stops.1 as f64).ln_1p() * flag(is_stopless(whole.ending)),
        (stops.0 as f64).ln_1p() * stopless * unlike,
        (stops.1 as f64).ln_1p() * flag(is_stopless(whole.ending)) * unlike,
        sentences,
        sentences * unlike,
        (stops.1 as f64).ln_1p() * flag(whole.ending == Ending::Colon),
        (stops.0 as f64).ln_1p() * flag(edge.ending == Ending::Colon),
        page.habits.ends_with(edge.before),
        page.habits.ends_with(edge.before) * unlike,
        page.habits.opens_with(edge.after),
        page.habits.opens_with(edge.after) * unlike,
        pure.0,
        pure.0 * (before as f64).ln_1p(),
        pure.1,
        pure.1 * (after as f64).ln_1p(),
        flag(whole.before.is_some_and(|(opens, _)| opens == edge.opening)),
        flag(whole.after.is_some_and(|(_, ends)| ends == edge.ending)),
        flag(
            whole.before.is_some_and(|(_, ends)| ends == Ending::Colon)
                && edge.opening == Opening::Small,
        ),
        flag(
            whole
                .after
                .is_some_and(|(opens, _)| opens == Opening::Small)
                && edge.ending == Ending::Colon,
        ),
        flag(
            whole
                .after
                .is_some_and(|(opens, _)| opens != Opening::Small)
                && edge.ending == Ending::Colon,
        ),
    ]
}

fn is_stopless(ending: Ending) -> bool {
    matches!(ending, Ending::Letter | Ending::Figure | Ending::Other)
}

/// English words that lean on what was said before, and so seldom begin a paragraph of their own. They help with English pages only;
/// in other languages the clue is silent.
const LEANING: [&str; 14] = [
    "He", "She", "It", "They", "His", "Her", "Its", "Their", "These", "Those", "But", "And",
    "Also", "However",
];

/// Adds to the score of each split what the rest of the page says of it. The splits are told by how many units stand before them.
///
/// For each kind of evidence that is what speaks for the split, for runs of words by the line's length; for those also how much more
/// speaks for the best split of the line.
pub(crate) fn add_context(
    scores: &mut [f64],
    places: impl Iterator<Item = usize> + Clone,
    units: usize,
    evidence: &[Evidence; CHANNELS],
    config: &RecoverConfig,
) {
    for (channel, evidence) in evidence.iter().enumerate() {
        if evidence.is_silent() {
            continue;
        }
        let found = places.clone().map(|place| evidence.for_split(place));
        let weight = config.context_clues[channel];
        if channel < SENTENCES {
            let weight = weight / (units as f64 + 4.0).sqrt();
            let behind = config.context_clues[CHANNELS + channel];
            let best = found.clone().fold(f64::NEG_INFINITY, f64::max);
            for (score, found) in scores.iter_mut().zip(found) {
                *score += weight * found + behind * (best - found).max(0.0).ln_1p();
            }
        } else {
            for (score, found) in scores.iter_mut().zip(found) {
                *score += weight * found;
            }
        }
    }
}

/// What a split scores before the rest of the page is looked at.
pub(crate) fn own_score(clues: &[f64; OWN_CLUES], config: &RecoverConfig) -> f64 {
    clues
        .iter()
        .zip(&config.own_clues)
        .map(|(clue, weight)| clue * weight)
        .sum()
}
