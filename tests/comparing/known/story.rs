//! Makes stories of a made-up vocabulary, and edits them so that it is known what answers what.

use std::collections::BTreeSet;

use palimpsest::model::Sides;

/// Two versions and which paragraphs answer each other.
pub struct Known {
    /// The paragraphs.
    pub texts: Sides<Vec<String>>,
    /// Older and newer index of each pair.
    pub pairs: BTreeSet<(usize, usize)>,
}

/// Numbers that look random and are the same on every machine (Knuth's MMIX generator).
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Chance(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(1))
    }

    /// From 0 up to but without `end`.
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % end.max(1)
    }

    fn pick<'w>(&mut self, words: &[&'w str]) -> &'w str {
        words[self.below(words.len())]
    }
}

const COMMON: [&str; 16] = [
    "the", "of", "and", "to", "in", "a", "was", "that", "for", "on", "said", "with", "by", "at",
    "it", "had",
];
const STARTS: [&str; 12] = [
    "bar", "cor", "del", "fen", "gal", "har", "lim", "mor", "nor", "pel", "tar", "ves",
];
const MIDDLES: [&str; 10] = ["a", "e", "i", "o", "u", "ist", "and", "erm", "oll", "und"];
const ENDS: [&str; 10] = [
    "", "n", "ring", "ton", "ker", "side", "ment", "led", "s", "ty",
];

/// A word of some two thousand, the first ones much oftener than the last; now and then a number or a name.
fn word(chance: &mut Chance) -> String {
    if chance.below(100) < 42 {
        return chance.pick(&COMMON).to_owned();
    }
    if chance.below(100) < 6 {
        return (2 + chance.below(900)).to_string();
    }
    let often = 1 + chance.below(MIDDLES.len() * ENDS.len());
    let rest = chance.below(often);
    let start = chance.pick(&STARTS);
    let made = format!(
        "{start}{}{}",
        MIDDLES[rest % MIDDLES.len()],
        ENDS[rest / MIDDLES.len()]
    );
    match chance.below(100) < 10 {
        true => capital(&made),
        false => made,
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

fn sentence(chance: &mut Chance) -> String {
    let length = 6 + chance.below(16);
    let words: Vec<String> = (0..length).map(|_| word(chance)).collect();
    capital(&words.join(" ")) + "."
}

fn paragraph(chance: &mut Chance) -> Vec<String> {
    let length = 1 + chance.below(4);
    (0..length).map(|_| sentence(chance)).collect()
}

/// A paragraph of the newer version: its sentences, and the older paragraphs they come from.
#[derive(Clone)]
struct Made {
    from: Vec<usize>,
    sentences: Vec<String>,
}

/// A story of 8 to 30 paragraphs after one edit to one for every second of them, each to paragraphs that no other edit touched.
pub fn edited(chance: &mut Chance) -> Known {
    let length = 8 + chance.below(23);
    let edits = 1 + chance.below(length / 2);
    let old: Vec<Vec<String>> = (0..length).map(|_| paragraph(chance)).collect();
    let made = |(at, sentences): (usize, &Vec<String>)| Made {
        from: vec![at],
        sentences: sentences.clone(),
    };
    let mut new: Vec<Made> = old.iter().enumerate().map(made).collect();
    let mut touched = vec![false; length];
    for _ in 0..edits {
        edit(&mut new, &mut touched, chance);
    }
    let pairs = new.iter().enumerate();
    let pairs = pairs.flat_map(|(at, made)| made.from.iter().map(move |&from| (from, at)));
    Known {
        pairs: pairs.collect(),
        texts: Sides::new(
            old.iter().map(|sentences| sentences.join(" ")).collect(),
            new.iter().map(|made| made.sentences.join(" ")).collect(),
        ),
    }
}

fn edit(new: &mut Vec<Made>, touched: &mut [bool], chance: &mut Chance) {
    let place = chance.below(new.len());
    let kind = chance.below(11);
    if kind == 0 {
        new.insert(
            place,
            Made {
                from: Vec::new(),
                sentences: paragraph(chance),
            },
        );
        return;
    }
    let is_untouched = |made: &Made| made.from.iter().all(|&from| !touched[from]);
    if new[place].from.is_empty() || !is_untouched(&new[place]) {
        return;
    }
    let merges = kind == 4
        && new
            .get(place + 1)
            .is_some_and(|next| !next.from.is_empty() && is_untouched(next));
    new[place]
        .from
        .iter()
        .for_each(|&from| touched[from] = true);
    match kind {
        1 => _ = new.remove(place),
        2 => change_words(&mut new[place].sentences, 1 + chance.below(3), chance),
        3 => change_sentence(&mut new[place].sentences, chance),
        4 if merges => {
            let next = new.remove(place + 1);
            next.from.iter().for_each(|&from| touched[from] = true);
            new[place].from.extend(next.from);
            new[place].sentences.extend(next.sentences);
        }
        5 | 6 if new[place].sentences.len() > 1 => split(new, place, chance),
        7 => move_it(new, place, chance),
        9 if new[place].sentences.len() > 1 => {
            split(new, place, chance);
            // What stands between the parts is shown inside the split.
            let stranger = Made {
                from: new[place].from.clone(),
                sentences: vec![sentence(chance)],
            };
            new.insert(place + 1, stranger);
        }
        10 if new[place].sentences.len() > 1 => {
            split(new, place, chance);
            let parts: Vec<Made> = new.drain(place..place + 2).collect();
            let there = chance.below(new.len() + 1);
            new.splice(there..there, parts);
        }
        8 => {
            change_words(&mut new[place].sentences, 2, chance);
            move_it(new, place, chance);
        }
        _ => change_words(&mut new[place].sentences, 1, chance),
    }
}

/// Cuts a paragraph in two at the end of a sentence.
fn split(new: &mut Vec<Made>, place: usize, chance: &mut Chance) {
    let at = 1 + chance.below(new[place].sentences.len() - 1);
    let rest = Made {
        from: new[place].from.clone(),
        sentences: new[place].sentences.split_off(at),
    };
    new.insert(place + 1, rest);
}

fn move_it(new: &mut Vec<Made>, place: usize, chance: &mut Chance) {
    let made = new.remove(place);
    new.insert(chance.below(new.len() + 1), made);
}

fn change_words(sentences: &mut [String], count: usize, chance: &mut Chance) {
    for _ in 0..count {
        let at = chance.below(sentences.len());
        let mut words: Vec<String> = sentences[at].split(' ').map(str::to_owned).collect();
        let place = chance.below(words.len());
        words[place] = word(chance);
        sentences[at] = words.join(" ");
    }
}

/// Writes one sentence of several anew, or changes half of the words of the only one.
fn change_sentence(sentences: &mut [String], chance: &mut Chance) {
    if sentences.len() == 1 {
        let words = sentences[0].split(' ').count();
        return change_words(sentences, words / 3, chance);
    }
    let at = chance.below(sentences.len());
    sentences[at] = sentence(chance);
}
