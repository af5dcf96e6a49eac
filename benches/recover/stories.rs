//! Made-up stories in several versions, and the rows of the pages that compare neighbouring ones.

use palimpsest::model::Sides;

/// How much happens between two versions: of a hundred paragraphs, with how many.
#[derive(Debug, Clone, Copy)]
pub struct Manner {
    /// A few words change.
    reworded: usize,
    /// It goes, and another comes in its place.
    exchanged: usize,
    /// It goes, and the next few with it.
    dropped: usize,
    /// Some come after it.
    added: usize,
}

impl Manner {
    /// As most articles are edited.
    pub const LIGHT: Manner = Manner {
        reworded: 8,
        exchanged: 1,
        dropped: 1,
        added: 1,
    };
    /// As a breaking story is edited.
    pub const HEAVY: Manner = Manner {
        reworded: 30,
        exchanged: 10,
        dropped: 5,
        added: 5,
    };
    /// Nothing stays as it is.
    pub const REWRITTEN: Manner = Manner {
        reworded: 80,
        exchanged: 20,
        dropped: 0,
        added: 0,
    };
}

/// A paragraph that keeps its number as long as its text stays the same.
#[derive(Debug, Clone)]
struct Paragraph {
    number: usize,
    text: String,
}

/// The versions of one story.
pub struct Story {
    versions: Vec<Vec<Paragraph>>,
}

impl Story {
    /// So many versions of about so many paragraphs; the same on every machine.
    pub fn new(paragraphs: usize, versions: usize, manner: Manner) -> Self {
        let mut writer = Writer::default();
        let mut told: Vec<Vec<Paragraph>> =
            vec![(0..paragraphs).map(|_| writer.paragraph()).collect()];
        while let Some(last) = told.last().filter(|_| told.len() < versions) {
            let next = writer.edit(last, manner);
            told.push(next);
        }
        Story { versions: told }
    }

    /// The rows of the page that compares this version with the next, as the tracker pairs them: between unchanged rows what
    /// stands at the same place is paired, and the rest of one side follows.
    pub fn rows(&self, version: usize) -> Vec<Sides<Option<String>>> {
        let (old, new) = (&self.versions[version], &self.versions[version + 1]);
        let mut rows = Vec::new();
        let (mut old_from, mut new_from) = (0, 0);
        for (new_at, kept) in new.iter().enumerate() {
            let same = |paragraph: &Paragraph| paragraph.number == kept.number;
            let Some(old_at) = old.iter().position(same) else {
                continue;
            };
            pair(&old[old_from..old_at], &new[new_from..new_at], &mut rows);
            rows.push(Sides::new(Some(kept.text.clone()), Some(kept.text.clone())));
            (old_from, new_from) = (old_at + 1, new_at + 1);
        }
        pair(&old[old_from..], &new[new_from..], &mut rows);
        rows
    }
}

fn pair(old: &[Paragraph], new: &[Paragraph], rows: &mut Vec<Sides<Option<String>>>) {
    let text = |paragraphs: &[Paragraph], at: usize| {
        paragraphs.get(at).map(|paragraph| paragraph.text.clone())
    };
    rows.extend((0..old.len().max(new.len())).map(|at| Sides::new(text(old, at), text(new, at))));
}

/// Writes and edits paragraphs, by numbers that only look random.
#[derive(Default)]
struct Writer {
    state: u64,
    written: usize,
}

impl Writer {
    fn edit(&mut self, version: &[Paragraph], manner: Manner) -> Vec<Paragraph> {
        let mut edited = Vec::new();
        let mut dropping = 0;
        for paragraph in version {
            let fate = self.below(100);
            let reworded = manner.reworded;
            let exchanged = reworded + manner.exchanged;
            let dropped = exchanged + manner.dropped;
            if dropping > 0 {
                dropping -= 1;
            } else if fate < reworded {
                edited.push(self.reworded(paragraph));
            } else if fate < exchanged {
                edited.push(self.paragraph());
            } else if fate < dropped {
                dropping = self.below(3);
            } else {
                edited.push(paragraph.clone());
            }
            if self.below(100) < manner.added {
                let added = 1 + self.below(3);
                edited.extend((0..added).map(|_| self.paragraph()));
            }
        }
        edited
    }

    fn paragraph(&mut self) -> Paragraph {
        let sentences = 1 + self.below(3);
        let told: Vec<String> = (0..sentences).map(|_| self.sentence()).collect();
        self.numbered(told.join(" "))
    }

    fn numbered(&mut self, text: String) -> Paragraph {
        self.written += 1;
        Paragraph {
            number: self.written,
            text,
        }
    }

    fn sentence(&mut self) -> String {
        let length = 8 + self.below(16);
        let mut words: Vec<String> = (0..length).map(|_| self.word()).collect();
        let first = words[0].split_at(1);
        words[0] = format!("{}{}", first.0.to_uppercase(), first.1);
        format!("{}.", words.join(" "))
    }

    /// The paragraph with every seventh word or so another one.
    fn reworded(&mut self, paragraph: &Paragraph) -> Paragraph {
        let mut words: Vec<String> = paragraph.text.split(' ').map(str::to_owned).collect();
        let inner = words.len() - 1;
        for at in (1..inner).step_by(7) {
            let at = at + self.below(7);
            if at < inner && !words[at].ends_with('.') && !words[at - 1].ends_with('.') {
                words[at] = self.word();
            }
        }
        self.numbered(words.join(" "))
    }

    /// One of some thousand words, a few of them far more often than the rest, as in any language.
    fn word(&mut self) -> String {
        const COMMON: [&str; 10] = [
            "the", "of", "and", "to", "in", "at", "said", "for", "was", "on",
        ];
        const FIRST: [&str; 16] = [
            "bar", "cor", "den", "fal", "gri", "hol", "kes", "lum", "mer", "nor", "pel", "quin",
            "ros", "sel", "tarn", "wick",
        ];
        const MIDDLE: [&str; 12] = [
            "", "a", "eb", "i", "om", "u", "ann", "ell", "ist", "ork", "und", "ax",
        ];
        const LAST: [&str; 12] = [
            "by", "den", "fleet", "holm", "ing", "land", "mouth", "ness", "port", "ter", "ton",
            "ware",
        ];
        if self.below(5) < 2 {
            return COMMON[self.below(COMMON.len())].to_owned();
        }
        let (first, middle, last) = (
            self.below(FIRST.len()),
            self.below(MIDDLE.len()),
            self.below(LAST.len()),
        );
        format!("{}{}{}", FIRST[first], MIDDLE[middle], LAST[last])
    }

    /// The next number, below this one: a linear congruence, of which the upper bits are taken.
    fn below(&mut self, most: usize) -> usize {
        self.state = self
            .state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.state >> 33) as usize % most.max(1)
    }
}
