//! Getting one tool into a folder.

use std::{env, fs, path::Path, process::Command};

use super::{Origin, Tool};
use crate::{error::Error, process, steps};

/// Installs `tool` into `folder`, with what is only needed on the way (`cache`) removed afterwards.
///
/// # Errors
/// [`Error::Failed`] with the last lines of the installer's log.
pub fn install(tool: &Tool, folder: &Path, cache: &Path) -> Result<(), Error> {
    fs::create_dir_all(folder).map_err(|source| Error::File {
        path: folder.to_owned(),
        source,
    })?;
    let log = cache.join(format!("{}.log", tool.package));
    let start = std::time::Instant::now();
    match tool.origin {
        Origin::Npm | Origin::NpmLibrary => from_npm(tool, folder, &log)?,
        Origin::Cargo {
            locked,
            debug,
            minutes,
        } => {
            if !prebuilt(tool, folder, &log) {
                println!(
                    "Building {} {} from source, about {minutes} minutes on two cores, once… (its log: {})",
                    tool.package,
                    tool.version,
                    log.display()
                );
                from_source(tool, folder, cache, locked, debug, &log)?;
            }
        }
    }
    println!(
        "  {} {} is there after {}",
        tool.package,
        tool.version,
        steps::spoken(start.elapsed())
    );
    Ok(())
}

/// Tries `cargo binstall`, where the person has it. A failure only means that the tool gets built.
fn prebuilt(tool: &Tool, folder: &Path, log: &Path) -> bool {
    if process::answer(Command::new(cargo()).args(["binstall", "-V"])).is_none() {
        return false;
    }
    println!(
        "Fetching {} {} with cargo binstall, once…",
        tool.package, tool.version
    );
    let mut binstall = Command::new(cargo());
    binstall.args([
        "binstall",
        "--no-confirm",
        "--disable-telemetry",
        "--disable-strategies",
        "compile",
        "--root",
    ]);
    binstall
        .arg(folder)
        .arg(format!("{}@{}", tool.package, tool.version));
    let fetched = process::run_logged(&mut binstall, log).is_ok();
    if !fetched {
        println!("  no prebuilt release could be had");
    }
    fetched
}

fn from_source(
    tool: &Tool,
    folder: &Path,
    cache: &Path,
    locked: bool,
    debug: bool,
    log: &Path,
) -> Result<(), Error> {
    let target = cache.join("build");
    let mut install = Command::new(cargo());
    install
        .args([
            "install",
            tool.package,
            "--version",
            &tool.version,
            "--bin",
            tool.program,
            "--root",
        ])
        .arg(folder);
    if locked {
        install.arg("--locked");
    }
    if debug {
        install.arg("--debug");
    }
    // Neither the project's settings nor those of a surrounding build have a say in how a tool is built.
    install
        .current_dir(cache)
        .env("CARGO_TARGET_DIR", &target)
        .env("CARGO_PROFILE_DEV_DEBUG", "0");
    install
        .env_remove("CARGO_BUILD_TARGET")
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS");
    let outcome = process::run_logged(&mut install, log);
    // Hundreds of megabytes that only another version of the tool could use; if they can't be removed, nothing is lost but room.
    let _ = fs::remove_dir_all(&target);
    outcome
}

fn from_npm(tool: &Tool, folder: &Path, log: &Path) -> Result<(), Error> {
    println!("Fetching {} {} with npm, once…", tool.package, tool.version);
    let mut npm = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    npm.args([
        "install",
        "--no-audit",
        "--no-fund",
        "--no-update-notifier",
        "--ignore-scripts",
        "--prefix",
    ]);
    npm.arg(folder)
        .arg(format!("{}@{}", tool.package, tool.version))
        .current_dir(folder);
    process::run_logged(&mut npm, log)
}

fn cargo() -> std::ffi::OsString {
    env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}
