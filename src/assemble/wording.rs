//! The words of a text, to tell whether two texts are the same but for what captures are known to do to them.

/// The words of a text, paragraph by paragraph. White space is no matter of the text: browsers and extractors change it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Wording(Vec<String>);

impl Wording {
    /// The words of these paragraphs.
    pub fn of<'t>(paragraphs: impl IntoIterator<Item = &'t str>) -> Wording {
        Wording(paragraphs.into_iter().map(words).collect())
    }

    /// How many paragraphs there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Its paragraphs' words.
    pub fn paragraphs(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// How many words there are.
    pub fn words(&self) -> usize {
        let paragraphs = self.0.iter();
        paragraphs
            .map(|paragraph| paragraph.split(' ').count())
            .sum()
    }

    /// Whether it is another wording, but for words that an extractor is known to drop.
    pub fn is_but_for_dropped_words(&self, other: &Wording) -> bool {
        self.0.len() == other.0.len()
            && self
                .0
                .iter()
                .zip(&other.0)
                .all(|(own, others)| is_like(own, others))
    }

    /// Whether it has the same paragraphs in another order, but for words that an extractor is known to drop.
    pub fn is_in_other_order(&self, other: &Wording) -> bool {
        let sorted = |wording: &Wording| {
            let mut paragraphs = wording.0.clone();
            paragraphs.sort_unstable();
            Wording(paragraphs)
        };
        self.0.len() == other.0.len() && sorted(self).is_but_for_dropped_words(&sorted(other))
    }

    /// Whether it is a stretch of another wording that was cut off: the same paragraphs, but for what is missing of the first and the last,
    /// and for words that an extractor is known to drop.
    pub fn is_stretch_of(&self, other: &Wording) -> bool {
        let own = &self.0;
        let Some(last) = own.len().checked_sub(1) else {
            return true;
        };
        let is_part = |at: usize, own: &str, whole: &str| {
            is_like(own, whole)
                || (at == last && whole.starts_with(own))
                || (at == 0 && whole.ends_with(own))
        };
        other.0.windows(own.len()).any(|stretch| {
            let mut pairs = own.iter().zip(stretch).enumerate();
            pairs.all(|(at, (own, whole))| is_part(at, own, whole))
        })
    }
}

/// A paragraph's words, one space between them.
pub(super) fn words(paragraph: &str) -> String {
    paragraph.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_like(one: &str, other: &str) -> bool {
    one == other || kept(one).eq(kept(other))
}

/// The words that every extractor keeps. A much-used one drops a word of exactly three bytes that ends outside ASCII (a dash, an ellipsis, one
/// Chinese character) where it stands alone in a mark of the tracker's.
pub(super) fn kept(words: &str) -> impl Iterator<Item = &str> {
    let is_dropped = |word: &&str| word.len() == 3 && word.bytes().last() > Some(0x7f);
    words.split(' ').filter(move |word| !is_dropped(word))
}

#[cfg(test)]
mod tests {
    use super::Wording;

    fn of(paragraphs: &[&str]) -> Wording {
        Wording::of(paragraphs.iter().copied())
    }

    #[test]
    fn white_space_and_dropped_dashes_are_told_from_words() {
        assert_eq!(of(&["A\u{a0}boat  sails."]), of(&["A boat sails. "]));
        let (with, without) = (of(&["A boat — a new one."]), of(&["A boat a new one."]));
        assert_ne!(with, without);
        assert!(with.is_but_for_dropped_words(&without));
        assert!(!with.is_but_for_dropped_words(&of(&["A boat a new."])));
        assert!(!of(&["One.", "Two."]).is_but_for_dropped_words(&of(&["One."])));
    }

    #[test]
    fn a_stretch_may_lack_only_what_stands_at_its_ends() {
        let whole = of(&["One and one.", "Two and two.", "Three and three."]);
        for stretch in [
            &["One and one."][..],
            &["one.", "Two and two."],
            &["Two and two.", "Three and"],
            &["two.", "Three"],
            &[],
        ] {
            assert!(of(stretch).is_stretch_of(&whole), "{stretch:?}");
        }
        for other in [
            &["Two."][..],
            &["One and one.", "Three and three."],
            &["One and", "Two and two."],
            &["One and one.", "Two and two.", "Three and three.", "Four."],
        ] {
            assert!(!of(other).is_stretch_of(&whole), "{other:?}");
        }
    }
}
