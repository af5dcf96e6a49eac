//! Something of all that the interface can say, in whatever language.

use palimpsest::present::Words;
use palimpsest::present::words::{KeyLine, WayToSave};

/// What was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sample {
    /// By which method.
    pub method: &'static str,
    /// The text; of several, one after the other.
    pub texts: Vec<String>,
}

/// What a method gives, as texts.
pub trait Texts {
    /// Its texts.
    fn texts(self) -> Vec<String>;
}

impl Texts for &str {
    fn texts(self) -> Vec<String> {
        vec![self.to_owned()]
    }
}

impl Texts for String {
    fn texts(self) -> Vec<String> {
        vec![self]
    }
}

impl Texts for Option<String> {
    fn texts(self) -> Vec<String> {
        self.into_iter().collect()
    }
}

impl<const N: usize> Texts for [&str; N] {
    fn texts(self) -> Vec<String> {
        self.map(str::to_owned).to_vec()
    }
}

impl Texts for [WayToSave; 4] {
    fn texts(self) -> Vec<String> {
        let of = |way: WayToSave| [way.browser.to_owned(), way.how.to_owned()];
        self.into_iter().flat_map(of).collect()
    }
}

/// What keys do; how they are labelled is no sentence.
impl Texts for &[KeyLine] {
    fn texts(self) -> Vec<String> {
        self.iter().map(|line| line.what.to_owned()).collect()
    }
}

/// Calls of methods of the words, each as a [`Sample`].
macro_rules! said {
    ($words:expr; $($method:ident($($given:expr),* $(,)?)),* $(,)?) => {
        vec![$(crate::speech::samples::Sample {
            method: stringify!($method),
            texts: crate::speech::samples::Texts::texts($words.$method($($given),*)),
        }),*]
    };
}
pub(crate) use said;

/// Everything that can be said at least once, in the same order in every language.
pub fn all(words: Words) -> Vec<Sample> {
    let parts: [fn(Words) -> Vec<Sample>; 5] = [
        super::fixed::frame,
        super::fixed::text,
        super::filled::open,
        super::filled::text,
        super::versions::versions,
    ];
    parts.into_iter().flat_map(|part| part(words)).collect()
}
