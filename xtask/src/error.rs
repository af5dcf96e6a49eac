//! What can go wrong, worded for the person at the terminal.

use std::{fmt, io, path::PathBuf};

/// Why a command stopped.
#[derive(Debug)]
pub enum Error {
    /// The command line could not be understood.
    Usage(String),
    /// A program could not be started.
    NotStarted {
        /// The program's name or path.
        program: String,
        /// What the system said.
        source: io::Error,
    },
    /// A program ran and failed.
    Failed {
        /// Its command line.
        command: String,
        /// The last lines that it wrote, where they were not shown already; else empty.
        tail: String,
    },
    /// Something has to be installed by hand.
    Missing {
        /// What is missing.
        what: String,
        /// One line that says how to get it.
        advice: String,
    },
    /// A file or folder could not be read or written.
    File {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Another program listens on the port.
    PortTaken(u16),
    /// `Cargo.lock` names no version of this package.
    NotLocked(&'static str),
    /// A result is not what it has to be: one line for each fault.
    Unmet(Vec<String>),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(fault) => f.write_str(fault),
            Self::NotStarted { program, source } => {
                write!(f, "`{program}` could not be started: {source}")
            }
            Self::Failed { command, tail } if tail.is_empty() => write!(f, "`{command}` failed"),
            Self::Failed { command, tail } => {
                write!(f, "`{command}` failed; its last lines:\n{tail}")
            }
            Self::Missing { what, advice } => write!(f, "{what} is missing: {advice}"),
            Self::File { path, source } => write!(f, "{}: {source}", path.display()),
            Self::PortTaken(port) => write!(
                f,
                "port {port} is taken by another program; end that one or choose another with `--port N`"
            ),
            Self::NotLocked(package) => write!(f, "Cargo.lock names no version of {package}"),
            Self::Unmet(faults) => f.write_str(&faults.join("\n       ")),
        }
    }
}

impl std::error::Error for Error {}
