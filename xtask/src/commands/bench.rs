//! `cargo xtask bench`: our comparison beside others, in one page of a real browser.

use std::{fs, path::Path};

use crate::{error::Error, process, project, system, tools::Toolbox};

/// The package that the page loads of ours, and the name of what is built of it.
const PACKAGE: &str = "palimpsest-bench";
const LIBRARY: &str = "palimpsest_bench";

/// Builds the page of `benches/browser`, as optimised as the app, with the others from npm beside it; times all of them round by round
/// and prints a table of ratios, which stays in the build folder as well (`bench/browser.txt`). Figures to read, not a check; but every
/// result is verified before it is timed.
///
/// # Errors
/// Where something can't be fetched or built, or there is no browser, or a result is not what was compared.
pub fn bench(rounds: u32) -> Result<(), Error> {
    system::require_browser()?;
    let tools = Toolbox::for_build(true)?;
    let peers = Toolbox::peers()?;
    let place = project::target().join("bench");
    let page = place.join("page");
    make_folder(&page.join("peers"))?;
    println!("Building the bench…");
    build(&tools, &page)?;
    for (name, file) in peers {
        copy(&file, &page.join("peers").join(name).with_extension("js"))?;
    }
    let own = project::root().join("benches/browser/page");
    for name in ["index.html", "bench.js", "peers.js", "verify.js"] {
        copy(&own.join(name), &page.join(name))?;
    }
    let mut cargo = project::cargo();
    cargo.args(["test", "--locked", "--test", "speed", "--"]);
    cargo.arg(&place).arg(rounds.to_string());
    process::run(&mut cargo)
}

/// Builds the package as Trunk builds the app.
fn build(tools: &Toolbox, page: &Path) -> Result<(), Error> {
    let target = "wasm32-unknown-unknown";
    process::run(project::cargo().args([
        "build",
        "--locked",
        "--profile",
        "app",
        "--target",
        target,
        "-p",
        PACKAGE,
    ]))?;
    let built = project::target()
        .join(target)
        .join("app")
        .join(LIBRARY)
        .with_extension("wasm");
    process::run(
        tools
            .run("wasm-bindgen")
            .args(["--target", "web", "--no-typescript", "--out-dir"])
            .arg(page)
            .arg(built),
    )?;
    let bound = page.join(format!("{LIBRARY}_bg.wasm"));
    process::run(
        tools
            .run("wasm-opt")
            .arg("-Oz")
            .arg(&bound)
            .arg("-o")
            .arg(&bound),
    )
}

fn make_folder(path: &Path) -> Result<(), Error> {
    fs::create_dir_all(path).map_err(|source| Error::File {
        path: path.to_owned(),
        source,
    })
}

fn copy(from: &Path, to: &Path) -> Result<(), Error> {
    fs::copy(from, to).map(drop).map_err(|source| Error::File {
        path: from.to_owned(),
        source,
    })
}
