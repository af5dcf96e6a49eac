//! Programs that come from the system's own packages: Node for wasm-opt, a browser and its driver for the tests.

use std::{path::Path, process::Command};

use crate::{error::Error, process};

/// The names under which Chromium and Chrome go.
const BROWSERS: [&str; 5] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
];

/// Sees to it that Node and npm are there.
///
/// # Errors
/// [`Error::Missing`] where they are not and this is not a Debian on which we are root; those of apt where it is.
pub fn require_node() -> Result<(), Error> {
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    require(
        "Node.js with npm",
        "install Node.js 18 or later",
        &["nodejs", "npm"],
        || process::version("node").is_some() && process::version(npm).is_some(),
    )
}

/// Sees to it that a Chromium and its WebDriver are there.
///
/// # Errors
/// As [`require_node`].
pub fn require_browser() -> Result<(), Error> {
    let advice =
        "install Chromium or Chrome and the chromedriver of the same version, both on PATH";
    require(
        "a browser with its driver",
        advice,
        &["chromium", "chromium-driver"],
        || process::version("chromedriver").is_some() && has_browser(),
    )
}

/// Elsewhere than on Linux the driver knows where its browser is installed.
fn has_browser() -> bool {
    !cfg!(target_os = "linux") || BROWSERS.iter().any(|name| process::version(name).is_some())
}

fn require(
    what: &str,
    advice: &str,
    packages: &[&str],
    present: impl Fn() -> bool,
) -> Result<(), Error> {
    if present() {
        return Ok(());
    }
    let missing = || Error::Missing {
        what: what.to_owned(),
        advice: advice.to_owned(),
    };
    if !is_root_on_debian() {
        return Err(missing());
    }
    println!("Installing {} with apt, once…", packages.join(" and "));
    process::run(apt().arg("update"))?;
    process::run(
        apt()
            .args(["install", "--yes", "--no-install-recommends"])
            .args(packages),
    )?;
    if present() { Ok(()) } else { Err(missing()) }
}

fn is_root_on_debian() -> bool {
    Path::new("/etc/debian_version").exists()
        && process::answer(Command::new("id").arg("-u")).as_deref() == Some("0")
        && process::version("apt-get").is_some()
}

fn apt() -> Command {
    let mut apt = Command::new("apt-get");
    apt.arg("--quiet=2")
        .env("DEBIAN_FRONTEND", "noninteractive");
    apt
}
