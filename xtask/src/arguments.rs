//! What was asked for on the command line.

use std::path::PathBuf;

use crate::error::Error;

/// What `cargo xtask help` prints.
pub const HELP: &str = "\
cargo xtask serve [--release] [--port N]   build the app and serve it on http://127.0.0.1:8080/ (reload the page to see a change)
cargo xtask build                          build dist/ for any static host, under any path
cargo xtask test                           everything that has to hold, up to the built page in a real browser
cargo xtask corpus                         score the readers against ../shared/corpus
cargo xtask gallery [--accept]             show the gallery of comparisons beside the tracker's way; --accept renews what its cases expect
cargo xtask screenshots                    renew docs/screenshots/
cargo xtask screens [STATE...]             take pictures of every state of the page, in all sizes and colours, to be looked at
cargo xtask timing FILE...                 how long each file takes from a drop to the first paint
cargo xtask fuzz [SECONDS] [TARGET...]     try the readers on made-up input, each target for that long (60 unless told)
cargo xtask scale [FOLDER...]              what two hundred pages at once cost, and a page of 20,000 rows
cargo xtask hand                           how fast the page follows the hand: steps of the timeline, opening a comparison
cargo xtask bench [ROUNDS]                 the comparison beside others in one page, as ratios (natively: `cargo bench --bench diff`)
cargo xtask help                           this text

Missing tools are fetched once into a cache folder of yours (palimpsest/tools), never onto your PATH.";

/// The port of `serve` where none is named.
pub const DEFAULT_PORT: u16 = 8080;

/// How many seconds `fuzz` gives a target when none are named.
pub const DEFAULT_FUZZ_SECONDS: u32 = 60;

/// How many rounds `bench` makes when not told.
pub const DEFAULT_ROUNDS: u32 = 11;

/// One command with its options.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Print [`HELP`].
    Help,
    /// Build and serve on the loopback address until interrupted.
    Serve {
        /// Whether to serve the optimised build.
        release: bool,
        /// The TCP port.
        port: u16,
    },
    /// Build `dist/`.
    Build,
    /// Run every check.
    Test,
    /// Score the readers against the corpus.
    Corpus,
    /// Write the gallery's page.
    Gallery {
        /// Whether what comes out is written into the cases first.
        accept: bool,
    },
    /// Take the README's pictures.
    Screenshots,
    /// Time files from drop to paint.
    Timing {
        /// At least one.
        files: Vec<PathBuf>,
    },
    /// Fuzz the readers.
    Fuzz {
        /// How long each target runs.
        seconds: u32,
        /// Which targets; all where none is named.
        targets: Vec<String>,
    },
    /// Time the comparison beside others.
    Bench {
        /// How often each engine is timed.
        rounds: u32,
    },
    /// Take pictures of every state.
    Screens {
        /// Only of these, where there are any.
        states: Vec<String>,
    },
    /// Measure how fast the page follows the hand.
    Hand,
    /// Measure what very much at once costs.
    Scale {
        /// What to drop besides what is made up for it.
        folders: Vec<PathBuf>,
    },
    /// Internal: wait until the port answers, then say so. `serve` starts it.
    Announce {
        /// The TCP port to ask.
        port: u16,
    },
}

/// Reads the arguments after the program's name.
///
/// # Errors
/// [`Error::Usage`] for an unknown command or option, or a port that is no number from 1 to 65535.
pub fn read(arguments: impl IntoIterator<Item = String>) -> Result<Command, Error> {
    let mut arguments = arguments.into_iter();
    let Some(name) = arguments.next() else {
        return Ok(Command::Help);
    };
    let command = match name.as_str() {
        "serve" => return read_serve(arguments),
        "timing" => return read_timing(arguments),
        "gallery" => return read_gallery(arguments),
        "fuzz" => return read_fuzz(arguments),
        "bench" => return read_bench(arguments),
        "scale" => {
            let folders = arguments.map(PathBuf::from).collect();
            return Ok(Command::Scale { folders });
        }
        "announce" => {
            return Ok(Command::Announce {
                port: read_port(arguments.next())?,
            });
        }
        "build" => Command::Build,
        "test" => Command::Test,
        "corpus" => Command::Corpus,
        "screenshots" => Command::Screenshots,
        "screens" => {
            let states = arguments.collect();
            return Ok(Command::Screens { states });
        }
        "hand" => Command::Hand,
        "help" | "--help" | "-h" => Command::Help,
        _ => return Err(Error::Usage(format!("there is no command `{name}`"))),
    };
    match arguments.next() {
        None => Ok(command),
        Some(surplus) => Err(Error::Usage(format!("`{name}` takes no `{surplus}`"))),
    }
}

fn read_serve(mut arguments: impl Iterator<Item = String>) -> Result<Command, Error> {
    let (mut release, mut port) = (false, DEFAULT_PORT);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--release" => release = true,
            "--port" => port = read_port(arguments.next())?,
            "--help" | "-h" => return Ok(Command::Help),
            other => match other.strip_prefix("--port=") {
                Some(number) => port = read_port(Some(number.to_owned()))?,
                None => return Err(Error::Usage(format!("`serve` takes no `{other}`"))),
            },
        }
    }
    Ok(Command::Serve { release, port })
}

fn read_timing(arguments: impl Iterator<Item = String>) -> Result<Command, Error> {
    let files: Vec<PathBuf> = arguments.map(PathBuf::from).collect();
    if files.is_empty() {
        return Err(Error::Usage("`timing` wants at least one file".to_owned()));
    }
    Ok(Command::Timing { files })
}

fn read_fuzz(arguments: impl Iterator<Item = String>) -> Result<Command, Error> {
    let mut arguments = arguments.peekable();
    let is_number = |word: &String| word.bytes().all(|byte| byte.is_ascii_digit());
    let seconds = match arguments.next_if(is_number) {
        Some(number) => number
            .parse()
            .ok()
            .filter(|seconds| *seconds > 0)
            .ok_or_else(|| Error::Usage(format!("`fuzz` wants whole seconds, not `{number}`")))?,
        None => DEFAULT_FUZZ_SECONDS,
    };
    let targets: Vec<String> = arguments.collect();
    match targets.iter().find(|name| name.starts_with('-')) {
        Some(option) => Err(Error::Usage(format!("`fuzz` takes no `{option}`"))),
        None => Ok(Command::Fuzz { seconds, targets }),
    }
}

fn read_gallery(arguments: impl Iterator<Item = String>) -> Result<Command, Error> {
    let mut accept = false;
    for argument in arguments {
        match argument.as_str() {
            "--accept" => accept = true,
            other => return Err(Error::Usage(format!("`gallery` takes no `{other}`"))),
        }
    }
    Ok(Command::Gallery { accept })
}

fn read_bench(mut arguments: impl Iterator<Item = String>) -> Result<Command, Error> {
    let rounds = match arguments.next() {
        None => DEFAULT_ROUNDS,
        Some(number) => {
            let rounds = number.parse().ok().filter(|rounds| *rounds > 0);
            rounds.ok_or_else(|| {
                Error::Usage(format!("`bench` wants a number of rounds, not `{number}`"))
            })?
        }
    };
    match arguments.next() {
        None => Ok(Command::Bench { rounds }),
        Some(surplus) => Err(Error::Usage(format!("`bench` takes no `{surplus}`"))),
    }
}

fn read_port(argument: Option<String>) -> Result<u16, Error> {
    let text = argument.unwrap_or_default();
    match text.parse() {
        Ok(port) if port > 0 => Ok(port),
        _ => Err(Error::Usage(format!(
            "`--port` wants a number from 1 to 65535, not `{text}`"
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_line(line: &str) -> Result<Command, Error> {
        read(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn serve_takes_its_options_in_any_order() {
        let asked = Command::Serve {
            release: true,
            port: 9000,
        };
        for line in [
            "serve --release --port 9000",
            "serve --port 9000 --release",
            "serve --port=9000 --release",
        ] {
            assert_eq!(read_line(line).unwrap(), asked, "{line}");
        }
        assert_eq!(
            read_line("serve").unwrap(),
            Command::Serve {
                release: false,
                port: DEFAULT_PORT
            }
        );
    }

    #[test]
    fn timing_takes_its_files_in_order() {
        let files = ["one.html", "two.html"].map(PathBuf::from).to_vec();
        assert_eq!(
            read_line("timing one.html two.html").unwrap(),
            Command::Timing { files }
        );
    }

    #[test]
    fn fuzz_takes_seconds_and_targets_or_neither() {
        let asked = |seconds, targets: &[&str]| Command::Fuzz {
            seconds,
            targets: targets.iter().map(|name| (*name).to_owned()).collect(),
        };
        assert_eq!(read_line("fuzz").unwrap(), asked(60, &[]));
        assert_eq!(read_line("fuzz 600").unwrap(), asked(600, &[]));
        assert_eq!(
            read_line("fuzz html zip").unwrap(),
            asked(60, &["html", "zip"])
        );
        assert_eq!(read_line("fuzz 5 html").unwrap(), asked(5, &["html"]));
    }

    #[test]
    fn bench_takes_its_rounds_or_none() {
        let asked = |rounds| Command::Bench { rounds };
        assert_eq!(read_line("bench").unwrap(), asked(DEFAULT_ROUNDS));
        assert_eq!(read_line("bench 3").unwrap(), asked(3));
    }

    #[test]
    fn what_nobody_offers_is_refused() {
        for line in [
            "timing",
            "gallery --all",
            "bench 0",
            "bench now",
            "bench 3 4",
            "fuzz 0",
            "fuzz 99999999999",
            "fuzz --long",
            "sevre",
            "serve --prot 1",
            "serve --port",
            "serve --port 0",
            "serve --port 65536",
            "serve --port=x",
            "build --release",
            "test now",
        ] {
            assert!(matches!(read_line(line), Err(Error::Usage(_))), "{line}");
        }
    }

    #[test]
    fn no_command_asks_for_help() {
        assert_eq!(read_line("").unwrap(), Command::Help);
        assert_eq!(read_line("--help").unwrap(), Command::Help);
    }
}
