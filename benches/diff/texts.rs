//! Texts to compare, made up from a seed: news-like ones with news-like edits, and hostile ones. Also used by the bench in the browser
//! (`benches/browser`) and by the tests of the work budgets.

use super::chance::Chance;
use super::prose::{Writer, sentence_of};

/// Two versions, each as its paragraphs.
#[derive(Debug, Clone)]
pub struct Versions {
    /// The older one.
    pub old: Vec<String>,
    /// The newer one.
    pub new: Vec<String>,
}

/// How much an editor does to a text: of every so many paragraphs, one.
#[derive(Debug, Clone, Copy)]
pub struct Manner {
    /// Edited by a word, a figure or a sentence.
    edited: usize,
    /// Written anew: of its words every third or so stays.
    rewritten: usize,
    /// Gone, and as many come.
    exchanged: usize,
    /// Moved.
    moved: usize,
}

impl Manner {
    /// As most articles are edited.
    pub const LIGHT: Manner = Manner {
        edited: 8,
        rewritten: usize::MAX,
        exchanged: 40,
        moved: 200,
    };
    /// As a long one that was worked over: a sixth of it is marked.
    pub const WORKED_OVER: Manner = Manner {
        edited: 3,
        rewritten: 6,
        exchanged: 16,
        moved: 200,
    };
    /// As a breaking story is edited while it unfolds: nearly half of it is marked.
    pub const UNFOLDING: Manner = Manner {
        edited: 2,
        rewritten: 2,
        exchanged: 6,
        moved: 20,
    };
}

/// An article of about so many bytes and its next version.
pub fn article(bytes: usize, manner: Manner) -> Versions {
    let mut writer = Writer::new(bytes as u64);
    let old = writer.paragraphs(bytes);
    let new = revised(&old, manner, &mut writer);
    Versions { old, new }
}

/// So many versions of an article of so many paragraphs, each revised from the one before.
pub fn history(versions: usize, paragraphs: usize) -> Vec<Vec<String>> {
    let mut writer = Writer::new(versions as u64);
    let first: Vec<String> = (0..paragraphs).map(|_| writer.paragraph()).collect();
    let mut all = vec![first];
    while all.len() < versions {
        let last = all.last().cloned().unwrap_or_default();
        all.push(revised(&last, Manner::LIGHT, &mut writer));
    }
    all
}

fn revised(old: &[String], manner: Manner, writer: &mut Writer) -> Vec<String> {
    let mut new: Vec<String> = Vec::with_capacity(old.len() + 4);
    for (index, paragraph) in old.iter().enumerate() {
        // The edits are spread by chance, save for the second paragraph, so that the shortest article has one.
        match writer.chance.below(manner.exchanged) {
            0 if index > 1 => continue,
            1 => new.push(writer.paragraph()),
            _ => {}
        }
        let is_edited = index == 1 || writer.chance.below(manner.edited) == 0;
        let mut paragraph = paragraph.clone();
        if is_edited {
            paragraph = writer.edited(&paragraph);
        }
        if manner.rewritten < usize::MAX && writer.chance.below(manner.rewritten) == 0 {
            paragraph = writer.rewritten(&paragraph);
        }
        new.push(paragraph);
    }
    for _ in 0..old.len().div_ceil(manner.moved) {
        let paragraph = new.remove(writer.chance.below(new.len()));
        new.insert(writer.chance.below(new.len() + 1), paragraph);
    }
    new
}

/// What makes two texts hostile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hostility {
    /// Two news-like texts that have nothing to do with each other.
    Unrelated,
    /// The same, without a word in common.
    Disjoint,
    /// Four words, drawn at random.
    FourWords,
    /// One sentence, again and again.
    OneSentence,
}

/// How hostile texts are cut into paragraphs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cut {
    /// After every third sentence, on both sides.
    Many,
    /// Not at all.
    One,
    /// After every third sentence of the older, after every fourth of the newer.
    Shifted,
}

impl Hostility {
    /// All of them.
    pub const ALL: [Hostility; 4] = [
        Hostility::Unrelated,
        Hostility::Disjoint,
        Hostility::FourWords,
        Hostility::OneSentence,
    ];

    /// As the tables name it.
    pub fn name(self) -> &'static str {
        match self {
            Hostility::Unrelated => "unrelated",
            Hostility::Disjoint => "disjoint",
            Hostility::FourWords => "four words",
            Hostility::OneSentence => "one sentence",
        }
    }

    /// A sentence of each side, the next one with each call.
    fn sentences(self) -> (impl FnMut() -> String, impl FnMut() -> String) {
        let mut writers = [Writer::new(11), Writer::new(12)];
        if self == Hostility::Disjoint {
            writers[1].estrange();
        }
        let mut chances = [Chance::new(21), Chance::new(22)];
        let [mut old_writer, mut new_writer] = writers;
        let [old_chance, new_chance] = &mut chances;
        let (mut old_chance, mut new_chance) = (old_chance.clone(), new_chance.clone());
        let next = move |writer: &mut Writer, chance: &mut Chance| match self {
            Hostility::Unrelated | Hostility::Disjoint => writer.sentence(),
            Hostility::FourWords => four_words(chance),
            Hostility::OneSentence => {
                "The ferry to the outer islands leaves again at seven.".to_owned()
            }
        };
        (
            move || next(&mut old_writer, &mut old_chance),
            move || next(&mut new_writer, &mut new_chance),
        )
    }
}

impl Cut {
    /// All of them.
    pub const ALL: [Cut; 3] = [Cut::Many, Cut::One, Cut::Shifted];

    /// As the tables name it.
    pub fn name(self) -> &'static str {
        match self {
            Cut::Many => "many paragraphs",
            Cut::One => "one paragraph",
            Cut::Shifted => "shifted paragraphs",
        }
    }

    /// After how many sentences the older and the newer text are cut.
    fn sentences(self) -> (usize, usize) {
        match self {
            Cut::Many => (3, 3),
            Cut::One => (usize::MAX, usize::MAX),
            Cut::Shifted => (3, 4),
        }
    }
}

/// Two hostile texts of about so many bytes; the newer is a hundredth shorter.
pub fn hostile(kind: Hostility, cut: Cut, bytes: usize) -> Versions {
    let (old, new) = kind.sentences();
    let (old_cut, new_cut) = cut.sentences();
    Versions {
        old: cut_up(old, old_cut, bytes),
        new: cut_up(new, new_cut, bytes - bytes / 100),
    }
}

fn cut_up(mut sentence: impl FnMut() -> String, each: usize, bytes: usize) -> Vec<String> {
    let mut paragraphs: Vec<String> = Vec::new();
    let (mut written, mut sentences) = (0, 0);
    while written < bytes {
        let next = sentence();
        written += next.len() + 1;
        match paragraphs.last_mut().filter(|_| sentences % each != 0) {
            Some(last) => {
                last.push(' ');
                last.push_str(&next);
            }
            None => paragraphs.push(next),
        }
        sentences += 1;
    }
    paragraphs
}

fn four_words(chance: &mut Chance) -> String {
    let words = (0..9).map(|_| ["red", "blue", "green", "white"][chance.below(4)]);
    sentence_of(words.map(str::to_owned).collect())
}
