//! Running other programs.

use std::{
    ffi::OsStr,
    fs::{self, File},
    path::Path,
    process::{Command, ExitStatus, Stdio},
    thread,
    time::{Duration, Instant},
};

use crate::{error::Error, steps};

/// How often a long and silent step says that it is still at work.
const TICK: Duration = Duration::from_secs(20);

/// How many lines of a log are shown when its program failed.
const TAIL_LINES: usize = 25;

/// Runs a program whose output the person sees.
///
/// # Errors
/// [`Error::NotStarted`], or [`Error::Failed`] where it exits with anything but 0.
pub fn run(command: &mut Command) -> Result<(), Error> {
    let status = command
        .status()
        .map_err(|source| not_started(command, source))?;
    judge(command, status, String::new())
}

/// Runs a long program whose output goes to `log`, saying now and then how far it is.
///
/// # Errors
/// As [`run`], the last lines of the log with it, and [`Error::File`] where the log can't be written.
pub fn run_logged(command: &mut Command, log: &Path) -> Result<(), Error> {
    let in_log = |source| Error::File {
        path: log.to_owned(),
        source,
    };
    let file = File::create(log).map_err(in_log)?;
    command
        .stdin(Stdio::null())
        .stdout(file.try_clone().map_err(in_log)?)
        .stderr(file);
    let start = Instant::now();
    let mut child = command
        .spawn()
        .map_err(|source| not_started(command, source))?;
    let mut told = start;
    let status = loop {
        if let Some(status) = child
            .try_wait()
            .map_err(|source| not_started(command, source))?
        {
            break status;
        }
        thread::sleep(Duration::from_millis(200));
        if told.elapsed() >= TICK {
            told = Instant::now();
            println!("  … {}{}", steps::spoken(start.elapsed()), progress(log));
        }
    };
    judge(command, status, tail(log))
}

/// What a program writes to stdout, or `None` where it can't be started or fails.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// What `program --version` says, or `None` where there is no such program.
pub fn version(program: impl AsRef<OsStr>) -> Option<String> {
    answer(Command::new(program).arg("--version"))
}

/// The command as a person would type it, without its environment.
pub fn spelled(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy()];
    words.extend(command.get_args().map(OsStr::to_string_lossy));
    words.join(" ")
}

fn judge(command: &Command, status: ExitStatus, tail: String) -> Result<(), Error> {
    if status.success() {
        Ok(())
    } else {
        Err(Error::Failed {
            command: spelled(command),
            tail,
        })
    }
}

fn not_started(command: &Command, source: std::io::Error) -> Error {
    Error::NotStarted {
        program: command.get_program().to_string_lossy().into_owned(),
        source,
    }
}

/// How many crates Cargo has taken up so far, where the log is one of Cargo's.
fn progress(log: &Path) -> String {
    let crates = read(log)
        .lines()
        .filter(|line| line.trim_start().starts_with("Compiling "))
        .count();
    if crates == 0 {
        String::new()
    } else {
        format!(", {crates} crates taken up")
    }
}

fn tail(log: &Path) -> String {
    let text = read(log);
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(TAIL_LINES)..].join("\n")
}

fn read(log: &Path) -> String {
    fs::read(log)
        .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
        .unwrap_or_default()
}
