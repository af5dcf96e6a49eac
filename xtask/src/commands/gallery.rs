//! `cargo xtask gallery`: the gallery of comparisons as a page, ours beside the tracker's way.

use crate::{error::Error, process, project};

/// Writes `gallery/index.html` into Cargo's target folder, from the cases in `tests/gallery/cases/`; with `accept` first renews what these
/// expect, to be read line by line before it is committed.
///
/// # Errors
/// Where a program fails: a case that is not in its form, or, without `accept`, one that comes out otherwise than it expects.
pub fn gallery(accept: bool) -> Result<(), Error> {
    let mut check = project::cargo();
    check.args(["test", "--locked", "--test", "gallery"]);
    if accept {
        check.env("GALLERY_ACCEPT", "1");
    }
    process::run(&mut check)?;
    let page = project::target().join("gallery/index.html");
    let mut write = project::cargo();
    write.args(["test", "--locked", "--test", "gallery_page", "--"]);
    process::run(write.arg(page))
}
