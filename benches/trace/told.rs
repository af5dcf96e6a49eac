//! A history traced as the worker does it, step by step, and told to the page as it crosses over. Also used by the bench in the browser.

use std::rc::Rc;

use palimpsest::diff::DiffConfig;
use palimpsest::model::{Article, Certainty, Paragraph, Tracker, Version, VersionNumber};
use palimpsest::session::messages::{Report, decode, encode};
use palimpsest::session::{Answer, KeptAnnals, Question, Traced, Tracer, article_key};
use palimpsest::trace::Annals;

/// What a step came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stepped {
    /// There is more to do.
    On,
    /// The page was told something.
    Told,
    /// Everything is told.
    Done,
}

/// A history that is being traced and told.
pub struct Told {
    article: Rc<Article>,
    tracer: Tracer,
    kept: KeptAnnals,
    /// What crossed over, in bytes.
    pub bytes: usize,
    /// How many places of the phrase the page was told last.
    pub places: usize,
}

impl Told {
    /// Asks for the annals of a history.
    pub fn of(versions: &[Vec<String>]) -> Told {
        let article = Rc::new(article(versions));
        let mut told = Told {
            tracer: Tracer::new(DiffConfig::default()),
            kept: KeptAnnals::default(),
            bytes: 0,
            places: 0,
            article,
        };
        told.ask(Question::Annals);
        told
    }

    /// Asks what became of a phrase.
    pub fn ask_phrase(&mut self, phrase: &str) {
        self.ask(Question::Phrase {
            phrase: phrase.to_owned(),
            match_case: false,
        });
    }

    fn ask(&mut self, question: Question) {
        self.tracer.ask(article_key(&self.article), question);
    }

    /// One step of the worker's, with what the page makes of it.
    pub fn step(&mut self) -> Stepped {
        match self.tracer.step(std::slice::from_ref(&self.article)) {
            Traced::Nothing => Stepped::Done,
            Traced::Some => Stepped::On,
            Traced::Answer(article, question, answer) => {
                self.tell(&Report::Traced {
                    article,
                    question,
                    answer,
                });
                Stepped::Told
            }
        }
    }

    fn tell(&mut self, report: &Report) {
        let packed = encode(report).unwrap_or_default();
        self.bytes += packed.len();
        let Some(Report::Traced { answer, .. }) = decode(&packed) else {
            return;
        };
        match *answer {
            Answer::Phrase(trace) => {
                self.places = trace.text.iter().map(|line| line.places.len()).sum();
            }
            answer => {
                self.kept.take(&self.article, answer);
            }
        }
    }

    /// What the page has, once everything was told.
    pub fn annals(&self) -> Option<(Rc<Annals>, bool)> {
        self.kept.get(&self.article)
    }

    /// A number made of all that the page was told: the same wherever the same was traced.
    pub fn number(&self) -> u64 {
        let bytes = self
            .annals()
            .and_then(|(annals, precise)| encode(&(&*annals, precise)));
        // FNV-1a.
        let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3);
        bytes
            .unwrap_or_default()
            .iter()
            .fold(0xcbf2_9ce4_8422_2325, step)
    }
}

fn article(versions: &[Vec<String>]) -> Article {
    let version = |(number, paragraphs): (u32, &Vec<String>)| Version {
        number: VersionNumber(number),
        title: Some(format!("Version {number}")),
        title_certainty: Certainty::READ,
        captured_at: None,
        dated_by: None,
        paragraphs: Some(paragraphs.iter().map(|text| paragraph(text)).collect()),
        files: Vec::new(),
        dispute: None,
    };
    Article {
        tracker: Tracker::NewsSniffer,
        tracker_id: Some("1".to_owned()),
        source: None,
        url: None,
        first_seen: None,
        version_count: None,
        is_order_overruled: false,
        versions: (0..).zip(versions).map(version).collect(),
        steps: Vec::new(),
    }
}

fn paragraph(text: &str) -> Paragraph {
    Paragraph {
        text: text.to_owned(),
        certainty: Certainty::READ,
    }
}
