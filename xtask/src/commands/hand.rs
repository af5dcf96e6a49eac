//! `cargo xtask hand`: how fast the built page follows the hand.

use super::timing::measure;
use crate::error::Error;

/// Builds the app and prints, for stories of 30, 1,000 and 10,000 paragraphs, how long it takes from a key press or a click to the end of the
/// frame that shows what was asked for. Figures to read; that the frame shows it is checked.
///
/// # Errors
/// Where the build fails, or there is no browser, or the page does not show what was asked for.
pub fn hand() -> Result<(), Error> {
    measure("hand", &[])
}
