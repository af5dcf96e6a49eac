//! Tracing on demand: an article is traced version by version between other work, and what was asked about it is answered when that is done.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::article_key;
use crate::diff::DiffConfig;
use crate::model::{Article, VersionNumber};
use crate::trace::{
    Annals, AnnalsWriter, Finder, Finding, Line, Passage, PhraseTrace, Search, TraceConfig, Tracing,
};

/// What somebody may want to know about an article's past.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Question {
    /// Since when every word of every version stands there.
    Annals,
    /// What became of a phrase.
    Phrase {
        /// As it was typed or selected.
        phrase: String,
        /// Whether letter case matters.
        match_case: bool,
    },
    /// Where these words stand in every version.
    Words(String),
    /// What became of what stands somewhere.
    Passage {
        /// In this version.
        version: VersionNumber,
        /// There.
        passage: Passage,
    },
}

/// What there is to say to a [`Question`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// A portion of the annals.
    Annals {
        /// The portion.
        portion: Annals,
        /// Whether it is the first one.
        is_first: bool,
        /// Whether it is the last one.
        is_last: bool,
        /// Whether the work that was allowed sufficed everywhere; where it did not, words may count as new that are not.
        precise: bool,
    },
    /// What became of the phrase.
    Phrase(PhraseTrace),
    /// Where the words stand.
    Words(Finding),
    /// What became of the passage; `None` where no word or sign stands there.
    Passage(Option<Line>),
}

/// What a step of the work came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Traced {
    /// There is nothing to do.
    Nothing,
    /// There may be more to do.
    Some,
    /// This is to be said to a question about the article of that key; there may be more to do.
    Answer(String, Question, Box<Answer>),
}

/// Traces the article that somebody asks about. Lives where reading is done.
#[derive(Debug)]
pub struct Tracer {
    config: TraceConfig,
    /// What is asked, one of each kind, all about the same article; the latest comes last.
    asked: Vec<Question>,
    /// The key of the article.
    key: String,
    /// What is traced, and how far.
    article: Option<Rc<Article>>,
    tracing: Tracing,
    is_traced: bool,
    search: Option<Search>,
    writer: Option<AnnalsWriter>,
    /// All words of an article, once somebody has looked for any.
    finder: Option<(Rc<Article>, Finder)>,
}

/// At most so many passages are told of words that are looked for.
const PASSAGES: usize = 200;

/// So many runs go into a portion of the annals, some tens of kilobytes.
const RUNS: usize = 4096;

impl Tracer {
    /// A tracer that compares neighbouring versions in that way.
    #[must_use]
    pub fn new(diff: DiffConfig) -> Tracer {
        let config = TraceConfig {
            diff,
            ..TraceConfig::default()
        };
        Tracer {
            tracing: Tracing::new(config.clone()),
            config,
            asked: Vec::new(),
            key: String::new(),
            article: None,
            is_traced: false,
            search: None,
            writer: None,
            finder: None,
        }
    }

    /// Asks about the article of that key. The question takes the place of one of the same kind, and of all about another article.
    pub fn ask(&mut self, article: String, question: Question) {
        if article != self.key {
            self.asked.clear();
            self.key = article;
        }
        self.drop_asked(&question);
        self.asked.push(question);
    }

    /// Does a little: traces one more version, or finds a part of an answer. `articles` are those that the page was told last; what is asked
    /// about an article that is not among them waits.
    pub fn step(&mut self, articles: &[Rc<Article>]) -> Traced {
        if self.asked.is_empty() {
            return Traced::Nothing;
        }
        let mut articles = articles.iter();
        let Some(article) = articles.find(|article| article_key(article) == self.key) else {
            return Traced::Nothing;
        };
        // Looking words up takes no tracing, and whoever types waits for it.
        if let Some(words) = self.words_asked() {
            return match self.find(article, &words) {
                None => Traced::Some,
                Some(finding) => {
                    let question = Question::Words(words);
                    self.drop_asked(&question);
                    let answer = Box::new(Answer::Words(finding));
                    Traced::Answer(self.key.clone(), question, answer)
                }
            };
        }
        if !self.turn_to(article) {
            return Traced::Some;
        }
        if !self.is_traced {
            self.is_traced = !self.tracing.step(article);
            return Traced::Some;
        }
        // What was asked last is wanted most.
        let Some(question) = self.asked.last().cloned() else {
            return Traced::Nothing;
        };
        let Some((answer, is_last)) = self.answer(&question) else {
            return Traced::Some;
        };
        if is_last {
            self.drop_asked(&question);
        }
        Traced::Answer(self.key.clone(), question, Box::new(answer))
    }

    /// The words that somebody looks for.
    fn words_asked(&self) -> Option<String> {
        self.asked.iter().find_map(|question| match question {
            Question::Words(words) => Some(words.clone()),
            _ => None,
        })
    }

    /// Where words stand; `None` where it takes some more steps.
    fn find(&mut self, article: &Rc<Article>, words: &str) -> Option<Finding> {
        let is_same = |(known, _): &(Rc<Article>, Finder)| Rc::ptr_eq(known, article);
        if !self.finder.as_ref().is_some_and(is_same) {
            self.finder = Some((Rc::clone(article), Finder::new()));
        }
        let (_, finder) = self.finder.as_mut()?;
        if finder.step(article) {
            return None;
        }
        Some(finder.find(words, PASSAGES))
    }

    /// Whether it is this article that is traced; it will be.
    fn turn_to(&mut self, article: &Rc<Article>) -> bool {
        let is_same = |known: &Rc<Article>| Rc::ptr_eq(known, article);
        if self.article.as_ref().is_some_and(is_same) {
            return true;
        }
        let is_of = |known: &Rc<Article>| article_key(known) == self.key;
        if !self.article.as_ref().is_some_and(is_of) {
            self.tracing = Tracing::new(self.config.clone());
        }
        self.tracing.begin(article);
        self.article = Some(Rc::clone(article));
        self.is_traced = false;
        self.search = None;
        self.writer = None;
        false
    }

    /// The next part of an answer, and whether it is the last one; `None` where it takes some more steps.
    fn answer(&mut self, question: &Question) -> Option<(Answer, bool)> {
        match question {
            Question::Annals => {
                let is_first = self.writer.is_none();
                let writer = self.writer.get_or_insert_default();
                let portion = writer.next(&self.tracing, RUNS);
                let is_last = portion.is_none();
                let answer = Answer::Annals {
                    portion: portion.unwrap_or_default(),
                    is_first,
                    is_last,
                    precise: self.tracing.precise(),
                };
                Some((answer, is_last))
            }
            Question::Phrase { phrase, match_case } => {
                let search = self
                    .search
                    .get_or_insert_with(|| Search::new(phrase, *match_case));
                if search.step(&self.tracing) {
                    return None;
                }
                let found = self.search.take()?.found(&self.tracing);
                Some((Answer::Phrase(found), true))
            }
            // Answered before anything is traced, see `step`.
            Question::Words(_) => None,
            Question::Passage { version, passage } => {
                let line = self.tracing.passage(*version, passage);
                Some((Answer::Passage(line), true))
            }
        }
    }

    /// Takes away what is asked of the same kind, and what was begun for it.
    fn drop_asked(&mut self, question: &Question) {
        let kind = std::mem::discriminant(question);
        self.asked
            .retain(|asked| std::mem::discriminant(asked) != kind);
        match question {
            Question::Annals => self.writer = None,
            Question::Phrase { .. } => self.search = None,
            Question::Words(_) | Question::Passage { .. } => {}
        }
    }
}

/// Annals of one article on their way, and those that are there. Lives in the page.
#[derive(Debug, Clone, Default)]
pub struct KeptAnnals {
    article: Option<Rc<Article>>,
    coming: Annals,
    whole: Option<(Rc<Annals>, bool)>,
}

impl KeptAnnals {
    /// The annals of an article, if they are there and the article is still the same, and whether they are as fine as can be.
    #[must_use]
    pub fn get(&self, article: &Rc<Article>) -> Option<(Rc<Annals>, bool)> {
        let is_of = |own: &Rc<Article>| Rc::ptr_eq(own, article);
        let own = self.article.as_ref().is_some_and(is_of);
        self.whole.clone().filter(|_| own)
    }

    /// Takes a portion of an article's annals; whether they are whole by now. Any other answer changes nothing.
    pub fn take(&mut self, article: &Rc<Article>, answer: Answer) -> bool {
        let Answer::Annals {
            portion,
            is_first,
            is_last,
            precise,
        } = answer
        else {
            return false;
        };
        let is_of = |own: &Rc<Article>| Rc::ptr_eq(own, article);
        if is_first {
            *self = KeptAnnals {
                article: Some(Rc::clone(article)),
                ..KeptAnnals::default()
            };
        } else if !self.article.as_ref().is_some_and(is_of) {
            return false;
        }
        self.coming.extend(portion);
        if is_last {
            let whole = std::mem::take(&mut self.coming);
            self.whole = Some((Rc::new(whole), precise));
        }
        is_last
    }
}
