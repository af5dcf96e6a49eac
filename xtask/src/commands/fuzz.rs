//! `cargo xtask fuzz`: every target of `fuzz/` on inputs that libFuzzer grows from the fixtures of the tests.
//!
//! What it grows is kept in the build folder, so that the next run goes on from there. A finding is an input that broke a promise: it
//! stays there too, and belongs into a test.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{error::Error, process, project, steps::Steps, tools::Toolbox};

/// Longest input that is made up, in bytes: enough for a page of the tracker.
const LONGEST_INPUT: u32 = 32 * 1024;

/// Seconds after which one input counts as a hang.
const LONGEST_SECONDS: u32 = 20;

/// Megabytes after which a target counts as greedy.
const MOST_MEGABYTES: u32 = 2048;

/// What parts captures in inputs of the target `together`, as `fuzz/lib.rs` has it.
const PARTING: &[u8] = b"\n==== NEXT CAPTURE ====\n";

/// Runs the targets, each for `seconds`, and says of each how much it tried and how far it came.
///
/// # Errors
/// [`Error::Missing`] without the nightly compiler, [`Error::Usage`] for a target that there is not, [`Error::Unmet`] with every finding.
pub fn fuzz(seconds: u32, only: &[String]) -> Result<(), Error> {
    let targets = chosen(targets()?, only)?;
    let host = host()?;
    let toolbox = Toolbox::for_fuzzing()?;
    let place = project::target().join("fuzz");
    println!("Building the targets…");
    make_folder(&place)?;
    let mut build = toolbox.cargo_fuzz();
    build
        .arg("build")
        .arg("--target-dir")
        .arg(place.join("build"));
    process::run_logged(&mut build, &place.join("build.log"))?;

    let programs = place.join("build").join(host).join("release");
    let mut steps = Steps::default();
    let mut findings = Vec::new();
    for target in &targets {
        steps.take(target, || {
            findings.extend(run(&programs.join(target), &place, target, seconds)?);
            Ok(())
        })?;
    }
    steps.print();
    if findings.is_empty() {
        Ok(())
    } else {
        Err(Error::Unmet(findings))
    }
}

/// The names of all targets, in order.
fn targets() -> Result<Vec<String>, Error> {
    let files = files_of(&project::root().join("fuzz/targets"))?;
    let names = files.iter().filter_map(|path| path.file_stem());
    Ok(names
        .map(|name| name.to_string_lossy().into_owned())
        .collect())
}

fn chosen(all: Vec<String>, only: &[String]) -> Result<Vec<String>, Error> {
    if let Some(unknown) = only.iter().find(|name| !all.contains(name)) {
        let known = all.join(", ");
        return Err(Error::Usage(format!(
            "there is no target `{unknown}`, only {known}"
        )));
    }
    Ok(if only.is_empty() { all } else { only.to_vec() })
}

/// The kind of machine that we run on, as the compiler names it.
fn host() -> Result<String, Error> {
    let answer = process::answer(Command::new("rustc").arg("-vV")).unwrap_or_default();
    let line = answer.lines().find_map(|line| line.strip_prefix("host: "));
    line.map(str::to_owned).ok_or_else(|| Error::Missing {
        what: "rustc".to_owned(),
        advice: "it comes with Rust; put it on the PATH".to_owned(),
    })
}

/// Runs one target; gives a line where it found something.
fn run(program: &Path, place: &Path, target: &str, seconds: u32) -> Result<Option<String>, Error> {
    let [seeds, grown, found] =
        ["seeds", "grown", "found"].map(|name| place.join(name).join(target));
    for folder in [&seeds, &grown, &found] {
        make_folder(folder)?;
    }
    sow(target, &seeds)?;
    let log = place.join(format!("{target}.log"));
    let mut fuzz = Command::new(program);
    fuzz.current_dir(project::root())
        .args([&grown, &seeds])
        .arg("-print_final_stats=1")
        .arg(format!("-max_total_time={seconds}"))
        .arg(format!("-max_len={LONGEST_INPUT}"))
        .arg(format!("-timeout={LONGEST_SECONDS}"))
        .arg(format!("-rss_limit_mb={MOST_MEGABYTES}"))
        .arg(format!("-artifact_prefix={}/", found.display()));
    let outcome = process::run_logged(&mut fuzz, &log);
    let text = fs::read(&log).map_err(|source| Error::File {
        path: log.clone(),
        source,
    })?;
    println!("   {}", Figures::of(&String::from_utf8_lossy(&text)).told());
    Ok(outcome.is_err().then(|| {
        format!(
            "`{target}` broke off: the input is in {}, what it said in {}",
            found.display(),
            log.display()
        )
    }))
}

/// Puts the inputs that a target begins with into its folder: all fixtures, and what `fuzz/seeds` has for it.
fn sow(target: &str, folder: &Path) -> Result<(), Error> {
    let root = project::root();
    let mut seeds = files_of(&root.join("tests/fixtures"))?;
    seeds.extend(files_of(&root.join("tests/fixtures/browsers"))?);
    seeds.extend(files_of(&root.join("example"))?);
    let own = root.join("fuzz/seeds").join(target);
    if own.is_dir() {
        seeds.extend(files_of(&own)?);
    }
    let mut before: Option<Vec<u8>> = None;
    for seed in seeds {
        let bytes = fs::read(&seed).map_err(|source| Error::File {
            path: seed.clone(),
            source,
        })?;
        let name = seed.file_name().unwrap_or_default();
        write(&folder.join(name), &bytes)?;
        if target == "together" {
            let pair = before.map(|before| [&before, PARTING, &bytes].concat());
            let mut paired = name.to_os_string();
            paired.push(".pair");
            write(&folder.join(paired), &pair.unwrap_or_default())?;
            before = Some(bytes);
        }
    }
    Ok(())
}

fn files_of(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let in_folder = |source| Error::File {
        path: folder.to_owned(),
        source,
    };
    let entries = fs::read_dir(folder).map_err(in_folder)?;
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()
        .map_err(in_folder)?;
    files.retain(|path| path.is_file());
    files.sort();
    Ok(files)
}

fn make_folder(path: &Path) -> Result<(), Error> {
    fs::create_dir_all(path).map_err(|source| Error::File {
        path: path.to_owned(),
        source,
    })
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    fs::write(path, bytes).map_err(|source| Error::File {
        path: path.to_owned(),
        source,
    })
}

/// What libFuzzer says of a run.
#[derive(Debug, Default, PartialEq, Eq)]
struct Figures {
    /// Inputs that were tried.
    tried: Option<u64>,
    /// Inputs that led somewhere new.
    new: Option<u64>,
    /// Edges of the code that the seeds reach.
    reached_first: Option<u64>,
    /// Edges that were reached at the end.
    reached: Option<u64>,
}

impl Figures {
    /// From lines such as `#2 INITED cov: 9 ft: 12 …` and `stat::number_of_executed_units: 5`.
    fn of(log: &str) -> Figures {
        let mut figures = Figures::default();
        for line in log.lines() {
            let after = |name: &str| {
                let (_, rest) = line.split_once(name)?;
                rest.split_whitespace().next()?.parse::<u64>().ok()
            };
            if line.starts_with('#') {
                figures.reached = after(" cov: ").or(figures.reached);
                if line.contains("INITED") {
                    figures.reached_first = figures.reached;
                }
            }
            figures.tried = after("stat::number_of_executed_units:").or(figures.tried);
            figures.new = after("stat::new_units_added:").or(figures.new);
        }
        figures
    }

    fn told(&self) -> String {
        let number =
            |figure: Option<u64>| figure.map_or("?".to_owned(), |figure| figure.to_string());
        format!(
            "{} inputs tried, {} of them led somewhere new; {} edges reached, {} by the seeds",
            number(self.tried),
            number(self.new),
            number(self.reached),
            number(self.reached_first)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_figures_of_a_run_are_read() {
        let log = "#2\tINITED cov: 9 ft: 12 corp: 1/1b exec/s: 0\n#8\tNEW    cov: 11 ft: 15 corp: 2/3b\n#10\tDONE   cov: 11 ft: 15\n\
            stat::number_of_executed_units: 10\nstat::average_exec_per_sec:     0\nstat::new_units_added:          1\n";
        let figures = Figures {
            tried: Some(10),
            new: Some(1),
            reached_first: Some(9),
            reached: Some(11),
        };
        assert_eq!(Figures::of(log), figures);
    }

    #[test]
    fn targets_are_chosen_by_name() {
        let all = || vec!["html".to_owned(), "zip".to_owned()];
        assert_eq!(chosen(all(), &[]).unwrap(), all());
        assert_eq!(chosen(all(), &["zip".to_owned()]).unwrap(), ["zip"]);
        assert!(matches!(
            chosen(all(), &["zap".to_owned()]),
            Err(Error::Usage(_))
        ));
    }

    #[test]
    fn every_target_is_named_in_the_manifest() {
        let manifest = fs::read_to_string(project::root().join("fuzz/Cargo.toml")).unwrap();
        for target in targets().unwrap() {
            assert!(
                manifest.contains(&format!("path = \"targets/{target}.rs\"")),
                "{target}"
            );
        }
    }
}
