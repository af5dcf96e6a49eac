//! `cargo xtask screens`: every state of the built page as pictures on one page, to be looked at one by one.

use super::build;
use crate::{error::Error, process, project, system};

/// Builds the app and takes a picture of every state, or of those that are named, in all sizes and colours, into `screens/` of Cargo's
/// target folder.
///
/// # Errors
/// Where the build fails, or there is no browser, or the page does not come to a state.
pub fn screens(states: &[String]) -> Result<(), Error> {
    system::require_browser()?;
    build::build()?;
    let mut take = project::cargo();
    take.args(["test", "--locked", "--test", "screens", "--"]);
    process::run(take.arg(project::target().join("screens")).args(states))
}
