//! The build's tools, each in one pinned version, in a cache folder of the person's own and never on the system's PATH.
//!
//! They are installed under another name first and renamed when whole, so that an interrupted install is never taken for a tool, and
//! a lock keeps two runs apart. Prebuilt releases are taken only through `cargo binstall`, where the person has it, since it
//! checks what it fetches; otherwise the tools are built from the registry's sources, whose checksums Cargo checks. We pin no
//! checksums of prebuilt releases ourselves.

mod cache;
mod install;

use std::{env, ffi::OsString, path::PathBuf, process::Command};

use crate::{error::Error, process, project, system};

/// Trunk 0.22 and later want a newer Rust than ours.
const TRUNK: &str = "0.21.14";

/// Debian's binaryen (108) breaks what wasm-bindgen writes; this one does not. Trunk.toml asks for the same.
const BINARYEN: &str = "132";

/// What the bench in the browser measures ours beside: package, version, and the file of it that a page can load.
const PEERS: [(&str, &str, &str); 3] = [
    ("diff", "9.0.0", "dist/diff.js"),
    ("fast-myers-diff", "3.2.0", "bin/index.js"),
    ("node-htmldiff", "0.9.4", "js/htmldiff.js"),
];

/// Looks for what keeps people out of a page, in the browser tests: package, version, and its file.
const AXE: (&str, &str, &str) = ("axe-core", "4.14.1", "axe.min.js");

/// Drives libFuzzer; needs the nightly compiler.
const CARGO_FUZZ: &str = "0.13.2";

const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// One tool in one version.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Tool {
    /// Its package's name in the registry it comes from.
    package: &'static str,
    version: String,
    /// The program itself.
    program: &'static str,
    origin: Origin,
}

/// Where a tool comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Origin {
    /// Built by Cargo.
    Cargo {
        /// Whether with the versions that its authors tested, from the lock file in the package.
        locked: bool,
        /// Whether without optimisation, which halves the wait.
        debug: bool,
        /// Roughly how long that takes on two cores.
        minutes: u32,
    },
    /// Installed by npm; runs under Node.
    Npm,
    /// The same, but a library: there is a file to load, and nothing to run.
    NpmLibrary,
}

/// The folders of the tools, for the PATH of the programs that we start.
#[derive(Debug)]
pub struct Toolbox {
    folders: Vec<PathBuf>,
}

impl Toolbox {
    /// What a build needs: the wasm target, every crate of the lock file, Trunk, wasm-bindgen and, for an optimised build, wasm-opt.
    /// Whatever is missing is fetched.
    ///
    /// # Errors
    /// Where something can't be fetched or built, or has to be installed by hand.
    pub fn for_build(optimised: bool) -> Result<Self, Error> {
        add_wasm_target()?;
        process::run(project::cargo().args(["fetch", "--quiet", "--locked"]))?;
        let mut tools = vec![trunk(), wasm_bindgen()?];
        if optimised {
            system::require_node()?;
            tools.push(wasm_opt());
        }
        let cache = cache::Cache::open()?;
        let folders = tools
            .iter()
            .map(|tool| cache.folder_of(tool))
            .collect::<Result<_, _>>()?;
        Ok(Self { folders })
    }

    /// What fuzzing needs: cargo-fuzz, and the nightly compiler that it drives.
    ///
    /// # Errors
    /// Where it can't be built, or the compiler has to be installed by hand.
    pub fn for_fuzzing() -> Result<Self, Error> {
        let mut nightly = Command::new("rustup");
        nightly.args(["run", "nightly", "rustc", "--version"]);
        if process::answer(&mut nightly).is_none() {
            return Err(Error::Missing {
                what: "Rust's nightly compiler".to_owned(),
                advice: "install it with `rustup toolchain install nightly --profile minimal`"
                    .to_owned(),
            });
        }
        let cache = cache::Cache::open()?;
        let folders = vec![cache.folder_of(&cargo_fuzz())?];
        Ok(Self { folders })
    }

    /// What the bench in the browser loads of others: each one's name and file.
    ///
    /// # Errors
    /// Where one can't be fetched.
    pub fn peers() -> Result<Vec<(&'static str, PathBuf)>, Error> {
        system::require_node()?;
        let cache = cache::Cache::open()?;
        let peer = |library| library_file(&cache, library);
        PEERS.into_iter().map(peer).collect()
    }

    /// axe-core, as a script for a page.
    ///
    /// # Errors
    /// Where it can't be fetched.
    pub fn axe() -> Result<PathBuf, Error> {
        system::require_node()?;
        let (_, file) = library_file(&cache::Cache::open()?, AXE)?;
        Ok(file)
    }

    /// One of the tools, to be run in the project's root.
    pub fn run(&self, program: &str) -> Command {
        let mut command = Command::new(self.find(program));
        command.current_dir(project::root());
        command
    }

    /// cargo-fuzz, to be run in the project's root with the nightly compiler.
    pub fn cargo_fuzz(&self) -> Command {
        let mut fuzz = self.run("cargo-fuzz");
        fuzz.env("RUSTUP_TOOLCHAIN", "nightly");
        // Cargo tells its children which Cargo runs them: the stable one.
        for variable in ["CARGO", "RUSTC", "RUSTDOC", "CARGO_TARGET_DIR"] {
            fuzz.env_remove(variable);
        }
        fuzz
    }

    /// Trunk, to be run in the project's root, with our tools before all others on its PATH.
    pub fn trunk(&self) -> Command {
        let mut trunk = self.run("trunk");
        trunk.env("PATH", self.search_path());
        // Trunk wants `true` or `false` here, and stops at the `1` that others take as agreed.
        trunk.env_remove("NO_COLOR");
        trunk
    }

    /// A program of ours; its bare name, to give a clear error, where it is none.
    fn find(&self, program: &str) -> PathBuf {
        let names = [
            executable(program),
            format!("{program}.cmd"),
            program.to_owned(),
        ];
        let mut paths = self
            .folders
            .iter()
            .flat_map(|folder| names.iter().map(move |name| folder.join(name)));
        paths
            .find(|path| path.is_file())
            .unwrap_or_else(|| program.into())
    }

    fn search_path(&self) -> OsString {
        let inherited = env::var_os("PATH").unwrap_or_default();
        let folders = self
            .folders
            .iter()
            .cloned()
            .chain(env::split_paths(&inherited));
        // A folder of ours can only be refused for holding the separator; then the inherited PATH alone still gives a clear error.
        env::join_paths(folders).unwrap_or(inherited)
    }
}

/// The name of a library from npm, and the file of it that a page can load.
fn library_file(
    cache: &cache::Cache,
    (package, version, program): (&'static str, &str, &'static str),
) -> Result<(&'static str, PathBuf), Error> {
    let tool = Tool {
        package,
        version: version.to_owned(),
        program,
        origin: Origin::NpmLibrary,
    };
    Ok((package, cache.folder_of(&tool)?.join(program)))
}

fn trunk() -> Tool {
    let origin = Origin::Cargo {
        locked: true,
        debug: true,
        minutes: 4,
    };
    Tool {
        package: "trunk",
        version: TRUNK.to_owned(),
        program: "trunk",
        origin,
    }
}

/// The command that goes with the library: both have to be of one version.
fn wasm_bindgen() -> Result<Tool, Error> {
    let version = project::locked_version("wasm-bindgen")?;
    // Its own lock file wants a release that the registry did not have when we tried (0.2.130), so it is built without. It runs in
    // every build over megabytes of wasm, so it is optimised.
    let origin = Origin::Cargo {
        locked: false,
        debug: false,
        minutes: 4,
    };
    Ok(Tool {
        package: "wasm-bindgen-cli",
        version,
        program: "wasm-bindgen",
        origin,
    })
}

fn cargo_fuzz() -> Tool {
    let origin = Origin::Cargo {
        locked: true,
        debug: true,
        minutes: 2,
    };
    Tool {
        package: "cargo-fuzz",
        version: CARGO_FUZZ.to_owned(),
        program: "cargo-fuzz",
        origin,
    }
}

fn wasm_opt() -> Tool {
    Tool {
        package: "binaryen",
        version: BINARYEN.to_owned(),
        program: "wasm-opt",
        origin: Origin::Npm,
    }
}

fn add_wasm_target() -> Result<(), Error> {
    let sysroot = process::answer(
        Command::new("rustc")
            .args(["--print", "sysroot"])
            .current_dir(project::root()),
    );
    if sysroot.is_some_and(|path| {
        PathBuf::from(path)
            .join("lib/rustlib")
            .join(WASM_TARGET)
            .is_dir()
    }) {
        return Ok(());
    }
    if process::version("rustup").is_none() {
        let what = format!("Rust's target {WASM_TARGET}");
        return Err(Error::Missing {
            what,
            advice: "install it by the way you installed Rust (no rustup found)".to_owned(),
        });
    }
    println!("Adding Rust's target {WASM_TARGET}, once…");
    process::run(
        Command::new("rustup")
            .args(["target", "add", WASM_TARGET])
            .current_dir(project::root()),
    )
}

/// A program's file name on this system.
fn executable(program: &str) -> String {
    format!("{program}{}", env::consts::EXE_SUFFIX)
}
