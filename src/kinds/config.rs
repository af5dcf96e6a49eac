//! The thresholds of the rules.

/// Where the rules draw their lines. All of them rather say too little than something wrong.
#[derive(Debug, Clone, PartialEq)]
pub struct KindsConfig {
    /// Up to how many words on each side a change is *pointed*: what came and went in it answers each other. In longer ones the sentence
    /// was written anew, and which of its numbers, names and verbs stands for which would be a guess. Six: a name with its title, or a
    /// short clause.
    pub pointed_words: usize,
    /// Up to how many words on each side, where both have some, a negation or a hedge is told that came or went. In longer changes another
    /// thing is said, and «not» belongs to that. Four: «may have been caused».
    pub hedge_words: usize,
    /// From how many words on what stands in quotation marks is told as a quotation that came or went; shorter ones are names of books and
    /// ships, terms, and words held with tongs. Four.
    pub quotation_words: usize,
    /// Which share of the words two quotations have in common, of the shorter one, when one is the other altered; 0 to 1. A half: with less
    /// they are two quotations.
    pub quotation_likeness: f64,
    /// How many words of each version are looked at to tell its language. 400: a page of print.
    pub sample_words: usize,
    /// Which share of the sample a language's commonest words make up at least, 0 to 1. In English prose ours make up about a third; in
    /// other languages that share some of them, less than a twentieth.
    pub language_share: f64,
    /// Which share of the words inside of sentences begins with a capital at most where a capital means a name, 0 to 1. About a sixth in
    /// English news, a third in German, where every noun has one.
    pub capital_share: f64,
}

impl Default for KindsConfig {
    fn default() -> Self {
        KindsConfig {
            pointed_words: 6,
            hedge_words: 4,
            quotation_words: 4,
            quotation_likeness: 0.5,
            sample_words: 400,
            language_share: 0.1,
            capital_share: 0.25,
        }
    }
}
