//! `cargo xtask test`: everything that has to hold, cheapest first.

use super::{build, corpus};
use crate::{error::Error, process, project, steps::Steps, system};

/// Runs all checks and stops at the first that fails.
///
/// # Errors
/// That of the check that failed.
pub fn test() -> Result<(), Error> {
    let mut steps = Steps::default();
    steps.take("formatting", || cargo(&["fmt", "--all", "--check"]))?;
    steps.take("browser and driver", system::require_browser)?;
    steps.take("clippy, native", || {
        cargo(&[
            "clippy",
            "--locked",
            "--workspace",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ])?;
        cargo(&[
            "clippy",
            "--locked",
            "--test",
            "browser",
            "--test",
            "screenshots",
            "--test",
            "timing",
            "--test",
            "scale",
            "--test",
            "corpus",
            "--",
            "-D",
            "warnings",
        ])
    })?;
    steps.take("native tests", || {
        cargo(&["test", "--locked", "--workspace"])
    })?;
    steps.take("documentation", || {
        let mut doc = project::cargo();
        doc.args(["doc", "--locked", "--workspace", "--no-deps"])
            .env("RUSTDOCFLAGS", "-D warnings");
        process::run(&mut doc)
    })?;
    if project::corpus().is_some() {
        steps.take("corpus", corpus::corpus)?;
    } else {
        steps.pass_over("corpus", "there is no ../shared/corpus beside the project");
    }
    steps.take("release build", build::build)?;
    steps.take("clippy, wasm", || {
        cargo(&[
            "clippy",
            "--locked",
            "--target",
            "wasm32-unknown-unknown",
            "--lib",
            "--bins",
            "--",
            "-D",
            "warnings",
        ])
    })?;
    steps.take("fuzz targets", fuzz_targets)?;
    steps.take("browser tests", || {
        cargo(&["test", "--locked", "--test", "browser"])
    })?;
    steps.print();
    Ok(())
}

/// Whether the fuzz targets are still in step with what they try: they stand apart, so that no other check builds them.
fn fuzz_targets() -> Result<(), Error> {
    const MANIFEST: [&str; 2] = ["--manifest-path", "fuzz/Cargo.toml"];
    process::run(project::cargo().arg("fmt").args(MANIFEST).arg("--check"))?;
    let mut clippy = project::cargo();
    clippy.args(["clippy", "--locked"]).args(MANIFEST);
    clippy
        .arg("--target-dir")
        .arg(project::target().join("fuzz"));
    process::run(clippy.args(["--", "-D", "warnings"]))
}

fn cargo(arguments: &[&str]) -> Result<(), Error> {
    process::run(project::cargo().args(arguments))
}
