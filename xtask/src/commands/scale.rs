//! `cargo xtask scale`: what the built page does with two hundred pages at once, and with one page of 20,000 rows.

use std::path::PathBuf;

use super::timing::measure;
use crate::error::Error;

/// Builds the app and prints a line for each drop: time to the first comparison, until all is read and until all rows are there, the longest
/// pause, memory. The figures are to be read; that all of it is there in the end is checked. Folders that are named are dropped as well.
///
/// # Errors
/// Where not all of it is there in the end, the build fails, or there is no browser, or a folder can't be found.
pub fn scale(folders: &[PathBuf]) -> Result<(), Error> {
    measure("scale", folders)
}
