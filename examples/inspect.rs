//! Reads saved pages with the app's own core and prints the history file: `inspect [--diff OLD NEW] [--trace PHRASE] [--since] [--time] FILE...`.
//!
//! The JSON goes to the standard output, everything for people to the standard error. Exit codes: 0 when at least one version
//! was read, 1 when none was (with `--pairs`: when a line could not be read), 2 when it was called wrongly.

use std::fs;
use std::io::{self, BufRead, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use palimpsest::assemble::{AssembleConfig, assemble};
use palimpsest::diff::DiffConfig;
use palimpsest::export::comparison::comparison;
use palimpsest::export::history_json;
use palimpsest::export::trace::{Wanted, trace};
use palimpsest::kinds::Comparison;
use palimpsest::model::file::{ComparisonFile, TraceFile};
use palimpsest::model::{Article, Capture, History, Sides, Timestamp, Version, VersionNumber};
use palimpsest::parse::unpack::is_clutter;
use palimpsest::parse::{self, NativeDecode, Reading};
use palimpsest::trace::{TraceConfig, Tracing};
use serde::Deserialize;

const USAGE: &str = "\
usage: inspect [--diff OLD NEW] [--trace PHRASE] [--since] [--time] FILE...
       inspect --pairs [--time] < pairs.jsonl

Reads saved tracker pages, folders of them, and history files as if they were dropped on the app together, and
prints the history as JSON (schema/history.schema.json).

  --diff OLD NEW  also compare these two versions of the first article
  --trace PHRASE  also follow a phrase through all versions of the first article
  --since         also say for every word of every version since when it stands there
  --pairs         instead read lines {\"old\": \"...\", \"new\": \"...\"}, paragraphs parted by newlines, and print for each
                  its comparison on a line; for a line that cannot be read, print null and say why
  --time          say how many milliseconds reading and comparing took
  --help          print this";

const NOTHING_READ: u8 = 1;
const BAD_USAGE: u8 = 2;

fn main() -> ExitCode {
    let outcome = match Call::from_arguments(std::env::args().skip(1)) {
        Ok(Call::Help) => print(USAGE).map(|()| ExitCode::SUCCESS),
        Ok(Call::Pairs { time }) => compare_lines(time),
        Ok(Call::Files {
            paths,
            diff,
            wanted,
            time,
        }) => inspect(&paths, diff, &wanted, time),
        Err(fault) => Err(Fault::Usage(fault)),
    };
    outcome.unwrap_or_else(|fault| match fault {
        Fault::Usage(what) => {
            eprintln!("inspect: {what} (--help says more)");
            ExitCode::from(BAD_USAGE)
        }
        // Whoever read our output has had enough of it.
        Fault::Io(fault) if fault.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Fault::Io(fault) => {
            eprintln!("inspect: {fault}");
            ExitCode::from(BAD_USAGE)
        }
    })
}

/// Why nothing, or not everything, was printed.
enum Fault {
    /// It was called wrongly.
    Usage(String),
    /// The standard input or output failed.
    Io(io::Error),
}

impl From<io::Error> for Fault {
    fn from(fault: io::Error) -> Self {
        Fault::Io(fault)
    }
}

/// What is asked for.
enum Call {
    Help,
    Pairs {
        time: bool,
    },
    Files {
        paths: Vec<PathBuf>,
        diff: Option<Sides<VersionNumber>>,
        wanted: Wanted,
        time: bool,
    },
}

impl Call {
    fn from_arguments(mut arguments: impl Iterator<Item = String>) -> Result<Call, String> {
        let (mut paths, mut diff, mut time, mut pairs) = (Vec::new(), None, false, false);
        let (mut only_paths, mut wanted) = (false, Wanted::default());
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                _ if only_paths => paths.push(PathBuf::from(argument)),
                "--" => only_paths = true,
                "--help" | "-h" => return Ok(Call::Help),
                "--pairs" => pairs = true,
                "--time" => time = true,
                "--since" => wanted.since = true,
                "--trace" => {
                    wanted.phrase = Some(arguments.next().ok_or("--trace takes a phrase")?)
                }
                "--diff" => {
                    diff = Some(Sides::new(
                        number(arguments.next())?,
                        number(arguments.next())?,
                    ));
                }
                option if option.starts_with("--") => return Err(format!("no option {option}")),
                _ => paths.push(PathBuf::from(argument)),
            }
        }
        match (pairs, paths.is_empty()) {
            (true, true) if diff.is_none() && wanted == Wanted::default() => {
                Ok(Call::Pairs { time })
            }
            (true, _) => {
                Err("--pairs goes with neither files nor --diff, --trace or --since".to_owned())
            }
            (false, true) => Err("no file given".to_owned()),
            (false, false) => Ok(Call::Files {
                paths,
                diff,
                wanted,
                time,
            }),
        }
    }
}

fn number(argument: Option<String>) -> Result<VersionNumber, String> {
    let argument = argument.ok_or("--diff takes two version numbers")?;
    let number = argument
        .parse()
        .map_err(|_| format!("“{argument}” is not a version number"))?;
    Ok(VersionNumber(number))
}

fn inspect(
    paths: &[PathBuf],
    diff: Option<Sides<VersionNumber>>,
    wanted: &Wanted,
    time: bool,
) -> Result<ExitCode, Fault> {
    let captures = captures(paths)?;
    let (history, reading) = timed(|| read(&captures));
    for problem in &history.problems {
        eprintln!("{}", problem.message());
    }
    let mut versions = history
        .articles
        .iter()
        .flat_map(|article| &article.versions);
    let any = versions.any(Version::is_held);
    let (comparison, comparing) = timed(|| match diff {
        Some(numbers) if any => compare(&history, numbers).map(Some),
        _ => Ok(None),
    });
    let (trace, tracing) = timed(|| traced(&history, wanted));
    print(&history_json::write_traced(
        &history,
        comparison.map_err(Fault::Usage)?.as_ref(),
        trace,
    ))?;
    if time {
        let asked = *wanted != Wanted::default();
        tell_times([
            ("reading", Some(reading)),
            ("diffing", diff.map(|_| comparing)),
            ("tracing", asked.then_some(tracing)),
        ]);
    }
    Ok(if any {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(NOTHING_READ)
    })
}

/// What the app makes of captures that are dropped together.
fn read(captures: &[Capture]) -> History {
    let mut all = Reading::default();
    for capture in captures {
        all.add(parse::read(capture, &NativeDecode));
    }
    assemble(
        &all.pages,
        &all.articles,
        &all.problems,
        &[],
        &AssembleConfig::default(),
    )
}

/// What is wanted of the words of the first article.
fn traced(history: &History, wanted: &Wanted) -> Option<TraceFile> {
    let article = history
        .articles
        .first()
        .filter(|_| *wanted != Wanted::default())?;
    let tracing = Tracing::of(article, TraceConfig::default());
    Some(trace(&tracing, article, wanted))
}

/// Our comparison of two versions of the first article.
fn compare(history: &History, numbers: Sides<VersionNumber>) -> Result<ComparisonFile, String> {
    let article = history.articles.first().ok_or("no article was read")?;
    let texts = Sides::new(held(article, numbers.old)?, held(article, numbers.new)?);
    let headlines = numbers.map(|number| article.version(number)?.title.as_deref());
    Ok(comparison_of(numbers, headlines, &texts))
}

fn held(article: &Article, number: VersionNumber) -> Result<Vec<&str>, String> {
    let texts = article.version(number).and_then(Version::texts);
    texts.ok_or_else(|| {
        format!("the text of version {number} of the first article is not among what was read")
    })
}

fn comparison_of(
    numbers: Sides<VersionNumber>,
    headlines: Sides<Option<&str>>,
    texts: &Sides<Vec<&str>>,
) -> ComparisonFile {
    let texts = Sides::new(texts.old.as_slice(), texts.new.as_slice());
    let compared = Comparison::of(headlines, texts, &DiffConfig::default());
    comparison(numbers, headlines, texts, &compared)
}

/// A line of `--pairs`: two texts, paragraphs parted by newlines.
#[derive(Deserialize)]
struct Pair {
    old: String,
    new: String,
}

/// Compares each line's two texts, as versions 0 and 1. Answers stay in step with the lines: a line that can't be read gives
/// `null`, and blank lines are passed over.
fn compare_lines(time: bool) -> Result<ExitCode, Fault> {
    let mut out = io::stdout().lock();
    let mut comparing = Duration::ZERO;
    let mut all = true;
    for (at, line) in io::stdin().lock().split(b'\n').enumerate() {
        let line = line?;
        if line.trim_ascii().is_empty() {
            continue;
        }
        let answer = match serde_json::from_slice::<Pair>(&line) {
            Ok(pair) => {
                let (comparison, took) = timed(|| compare_pair(&pair));
                comparing += took;
                serde_json::to_string(&comparison).map_err(io::Error::from)?
            }
            Err(fault) => {
                eprintln!("inspect: line {}: {fault}", at + 1);
                all = false;
                "null".to_owned()
            }
        };
        writeln!(out, "{answer}")?;
    }
    out.flush()?;
    if time {
        tell_times([("diffing", Some(comparing))]);
    }
    Ok(if all {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(NOTHING_READ)
    })
}

fn compare_pair(pair: &Pair) -> ComparisonFile {
    let numbers = Sides::new(VersionNumber(0), VersionNumber(1));
    let texts = Sides::new(&pair.old, &pair.new);
    comparison_of(
        numbers,
        Sides::default(),
        &texts.map(|text| text.split('\n').collect()),
    )
}

/// The files, and what lies in the folders at any depth, as captures; each folder's content in the order of its names.
fn captures(paths: &[PathBuf]) -> Result<Vec<Capture>, Fault> {
    let mut captures = Vec::new();
    for path in paths {
        for (file, name) in files_under(path).map_err(|fault| unreadable(path, &fault))? {
            let bytes = fs::read(&file).map_err(|fault| unreadable(&file, &fault))?;
            captures.push(Capture::new(name, bytes).with_modified(modified(&file)));
        }
    }
    Ok(captures)
}

/// A file under its name, or all files of a folder under theirs with the folders above, down from the one that was named. What lies
/// there only for the look of saved pages is passed over.
fn files_under(path: &Path) -> io::Result<Vec<(PathBuf, String)>> {
    let name = match path.file_name() {
        Some(name) => name.to_owned(),
        // `.` and `..` have no name of their own.
        None => fs::canonicalize(path)?
            .file_name()
            .unwrap_or_default()
            .to_owned(),
    };
    let name = name.to_string_lossy().into_owned();
    if !path.is_dir() {
        return Ok(vec![(path.to_owned(), name)]);
    }
    let mut files = Vec::new();
    collect(path, &name, &mut files)?;
    Ok(files)
}

fn collect(folder: &Path, name: &str, files: &mut Vec<(PathBuf, String)>) -> io::Result<()> {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<_>>()?;
    entries.sort();
    for entry in entries {
        let own = entry.file_name().unwrap_or_default().to_string_lossy();
        let name = format!("{name}/{own}");
        if !entry.is_dir() {
            if !is_clutter(&name) {
                files.push((entry, name));
            }
        } else if !entry.is_symlink() {
            // Links to folders could lead round in circles.
            collect(&entry, &name, files)?;
        }
    }
    Ok(())
}

/// When a file was last written, where the system tells it.
fn modified(file: &Path) -> Option<Timestamp> {
    let time = fs::metadata(file).ok()?.modified().ok()?;
    Timestamp::from_date_time(time.into())
}

fn unreadable(path: &Path, fault: &io::Error) -> Fault {
    Fault::Usage(format!("cannot read “{}”: {fault}", path.display()))
}

fn print(text: &str) -> Result<(), Fault> {
    let mut out = io::stdout().lock();
    writeln!(out, "{}", text.trim_end_matches('\n'))?;
    Ok(out.flush()?)
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let result = work();
    (result, start.elapsed())
}

fn tell_times<const N: usize>(times: [(&str, Option<Duration>); N]) {
    for (what, took) in times {
        if let Some(took) = took {
            eprintln!("{what}: {:.3} ms", took.as_secs_f64() * 1000.0);
        }
    }
}
