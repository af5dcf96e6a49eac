//! How numbers are written.

/// How numbers are written.
pub trait NumberWords {
    /// The language, as BCP 47 names it.
    fn language_tag(&self) -> &'static str;

    /// A number with groups of three, from 10,000 on; below that without.
    fn thousands(&self, number: usize) -> String;

    /// A text in quotation marks, fit to be shown whatever it holds.
    fn quoted(&self, text: &str) -> String;
}
