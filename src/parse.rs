//! From a capture to pages and problems: what a person gave us, read as far as it can be read.
//!
//! The way of a capture: [`mod@format`] tells from its bytes what it is; [`mhtml`], [`webarchive`] and [`zip`] open what holds others, within the limits
//! of [`unpack`]; [`charset`] makes text of it, and then either the tree of [`html`] is read by [`newssniffer`], or the lines of a
//! [`comparison_text`] are told apart, or prose is taken for a version by itself ([`text_file`]). Reading never fails and never panics: what cannot be read becomes a problem: a fault, which
//! can be told a person in one sentence.

pub mod charset;
pub mod comparison_text;
pub mod date;
pub mod format;
pub mod history_file;
pub mod html;
pub mod mhtml;
pub mod newssniffer;
mod steps;
pub mod text_file;
pub mod unpack;
pub mod webarchive;
pub mod white_space;
pub mod zip;

use crate::model::fault::{Fault, FormatFault, OtherPage, PageFault};
use crate::model::{Article, Capture, Page, Problem};

pub use steps::{PartsRead, Steps};

use format::Format;
use html::Limits;
use unpack::Unpacking;

/// Turns bytes into text. Natively a library does it, in the browser the platform's own decoder, which saves its tables in the app.
pub trait Decode {
    /// The text of `bytes` in the charset of this label (as the WHATWG Encoding Standard names them, in any case), malformed parts
    /// replaced by U+FFFD; `None` if the label is unknown. Byte order marks are none of its business.
    fn decode(&self, bytes: &[u8], label: &str) -> Option<String>;
}

/// [`Decode`] by the `encoding_rs` library.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Debug, Clone, Copy, Default)]
pub struct NativeDecode;

#[cfg(not(target_arch = "wasm32"))]
impl Decode for NativeDecode {
    fn decode(&self, bytes: &[u8], label: &str) -> Option<String> {
        let encoding = encoding_rs::Encoding::for_label(label.as_bytes())?;
        let (text, _) = encoding.decode_without_bom_handling(bytes);
        Some(text.into_owned())
    }
}

/// What one capture gave.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    /// Pages of a tracker.
    pub pages: Vec<Page>,
    /// Whole articles; only a history file of our own gives them.
    pub articles: Vec<Article>,
    /// What could not be read, or not surely.
    pub problems: Vec<Problem>,
}

/// Most bytes that one capture may have. A page of 20,000 rows has about 30 MB; beyond this, memory would run short in a browser.
pub const MAX_BYTES: usize = 64 * 1024 * 1024;

/// Reads one capture, and what is inside of it. Where nothing usable came out, `problems` says why; where the text may be incomplete,
/// it says so as well. What was inside stands there under the capture's name and its own, «archive.zip/page.html».
///
/// The work grows with the size of the capture, whatever it holds: see [`html::Limits`] and [`unpack::UnpackConfig`].
#[must_use]
pub fn read(capture: &Capture, decode: &dyn Decode) -> Reading {
    let mut steps = Steps::of(capture);
    while steps.step(decode) {}
    steps.finish()
}

fn read_within(capture: &Capture, decode: &dyn Decode, unpacking: &mut Unpacking) -> Reading {
    let file = capture.name.as_str();
    if capture.bytes.len() > MAX_BYTES {
        return Reading::of_problem(file, FormatFault::TooLarge { limit: MAX_BYTES });
    }
    let text = || charset::decode(&capture.bytes, None, decode);
    match format::detect(&capture.bytes) {
        Format::Html => read_html(file, &text(), None),
        Format::Text => read_text(capture, &text()),
        Format::Feed => Reading::of_page(newssniffer::feed::read(file, &text())),
        Format::Mhtml => mhtml::read(capture, decode, unpacking),
        Format::Zip => zip::read(capture, decode, unpacking),
        Format::Gzip => zip::read_gzip(capture, decode, unpacking),
        Format::HistoryFile => history_file::read(file, &capture.bytes),
        Format::Empty => Reading::of_problem(file, FormatFault::Empty),
        Format::Image(kind) => Reading::of_problem(
            file,
            FormatFault::Image {
                kind: kind.to_owned(),
            },
        ),
        Format::Pdf => Reading::of_problem(file, FormatFault::Pdf),
        Format::Office => Reading::of_problem(file, FormatFault::Office),
        Format::SafariArchive => webarchive::read(capture, decode, unpacking),
        Format::Binary => Reading::of_problem(file, FormatFault::Binary),
    }
}

/// Reads a page. `address` is its own, where the envelope that it came in tells it.
fn read_html(file: &str, html: &str, address: Option<&str>) -> Reading {
    if newssniffer::is_blocked(html) {
        return Reading::of_problem(file, OtherPage::Blocked);
    }
    // The text of an article about HTML may look like HTML itself.
    if !html.trim_start().starts_with('<')
        && let Some(read) = comparison_text::read(file, html)
    {
        return Reading::of_page(read);
    }
    if newssniffer::may_be(html) {
        Reading::of_page(newssniffer::read(file, html, address, &Limits::default()))
    } else {
        Reading::of_problem(file, FormatFault::ForeignHtml)
    }
}

fn read_text(capture: &Capture, text: &str) -> Reading {
    let file = capture.name.as_str();
    if newssniffer::is_blocked(text) {
        Reading::of_problem(file, OtherPage::Blocked)
    } else if let Some(read) = comparison_text::read(file, text) {
        Reading::of_page(read)
    } else if newssniffer::intro::source(text).is_some() {
        Reading::of_problem(file, PageFault::CutBeforeTable)
    } else if let Some(page) = text_file::read(capture, text) {
        Reading::of_page((Some(page), Vec::new()))
    } else {
        Reading::of_problem(file, FormatFault::ForeignText)
    }
}

impl Reading {
    /// Adds what was read of another part of the same capture, or of another capture.
    pub fn add(&mut self, other: Reading) {
        self.pages.extend(other.pages);
        self.articles.extend(other.articles);
        self.problems.extend(other.problems);
    }

    /// Whether a page or an article came out.
    #[must_use]
    pub fn holds_something(&self) -> bool {
        !self.pages.is_empty() || !self.articles.is_empty()
    }

    fn of_problem(file: &str, fault: impl Into<Fault>) -> Reading {
        Reading {
            problems: vec![Problem::new(file, fault)],
            ..Reading::default()
        }
    }

    fn of_page((page, problems): (Option<Page>, Vec<Problem>)) -> Reading {
        Reading {
            pages: page.into_iter().collect(),
            articles: Vec::new(),
            problems,
        }
    }
}
