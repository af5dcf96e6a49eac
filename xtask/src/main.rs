//! `cargo xtask`: every command of the project, so that a machine with only git and Rust can build, serve and test it.
//!
//! The way through: [`arguments`] reads what was asked, one file of [`commands`] does it, with [`tools`] and [`system`] getting what
//! is missing, [`process`] running other programs and [`steps`] saying how long things took.

mod arguments;
mod commands;
mod error;
mod process;
mod project;
mod sizes;
mod steps;
mod system;
mod tools;

use std::process::ExitCode;

use error::Error;

fn main() -> ExitCode {
    let outcome = arguments::read(std::env::args().skip(1)).and_then(commands::carry_out);
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error @ Error::Usage(_)) => {
            eprintln!("xtask: {error}\n\n{}", arguments::HELP);
            ExitCode::from(2)
        }
        Err(error) => {
            eprintln!("xtask: {error}");
            ExitCode::FAILURE
        }
    }
}
