//! `cargo xtask build`: the optimised app in `dist/`.

use crate::{error::Error, process, sizes, tools::Toolbox};

/// What every call of Trunk gets: it is to use the tools that we hand it, not to fetch any, and not to ask for news of itself.
pub const TRUNK_STAYS_HOME: [&str; 3] = ["--offline", "true", "--skip-version-check"];

/// Builds `dist/` and prints the sizes of what is in it. All addresses in it are relative, so that it works under any path.
///
/// # Errors
/// Where a tool can't be had or the build fails.
pub fn build() -> Result<(), Error> {
    let tools = Toolbox::for_build(true)?;
    println!("Building the app into dist/…");
    process::run(
        tools
            .trunk()
            .args(["build", "--release"])
            .args(TRUNK_STAYS_HOME),
    )?;
    sizes::print()
}
