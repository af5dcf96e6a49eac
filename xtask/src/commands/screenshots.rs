//! `cargo xtask screenshots`: renews the README's pictures from the real app in a real browser.

use super::build;
use crate::{error::Error, process, project, system};

/// Builds the app and takes every picture that `tests/browser/screenshots.rs` lists, into `docs/screenshots/`.
///
/// # Errors
/// Where the build fails, or there is no browser, or the app does not come to what is to be shown.
pub fn screenshots() -> Result<(), Error> {
    system::require_browser()?;
    build::build()?;
    process::run(project::cargo().args(["test", "--locked", "--test", "screenshots"]))
}
