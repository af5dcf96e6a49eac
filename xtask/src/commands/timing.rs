//! `cargo xtask timing`: how long the built page takes from a drop to the first paint of the comparison.

use std::path::PathBuf;

use super::build;
use crate::{error::Error, process, project, system};

/// Builds the app and prints a line for each file: the median of a few drops in a real browser. A figure to read, not a check.
///
/// # Errors
/// Where the build fails, or there is no browser, or a file can't be found or read.
pub fn timing(files: &[PathBuf]) -> Result<(), Error> {
    measure("timing", files)
}

/// Builds the app and runs one of the programs that measure it, on those paths.
pub(super) fn measure(program: &str, paths: &[PathBuf]) -> Result<(), Error> {
    system::require_browser()?;
    build::build()?;
    let mut cargo = project::cargo();
    cargo.args(["test", "--locked", "--test", program, "--"]);
    for path in paths {
        // Cargo runs tests in the project's folder, wherever the command was given.
        let whole = std::path::absolute(path).map_err(|source| Error::File {
            path: path.clone(),
            source,
        })?;
        cargo.arg(whole);
    }
    process::run(&mut cargo)
}
