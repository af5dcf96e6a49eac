//! The commands, one a file.

mod bench;
mod build;
mod corpus;
mod fuzz;
mod gallery;
mod hand;
mod scale;
mod screens;
mod screenshots;
mod serve;
mod test;
mod timing;

use crate::{
    arguments::{Command, HELP},
    error::Error,
};

/// Does what was asked.
///
/// # Errors
/// Those of the command.
pub fn carry_out(command: Command) -> Result<(), Error> {
    match command {
        Command::Help => {
            println!("{HELP}");
            Ok(())
        }
        Command::Serve { release, port } => serve::serve(release, port),
        Command::Announce { port } => {
            serve::announce(port);
            Ok(())
        }
        Command::Bench { rounds } => bench::bench(rounds),
        Command::Build => build::build(),
        Command::Test => test::test(),
        Command::Corpus => corpus::corpus(),
        Command::Fuzz { seconds, targets } => fuzz::fuzz(seconds, &targets),
        Command::Gallery { accept } => gallery::gallery(accept),
        Command::Screens { states } => screens::screens(&states),
        Command::Hand => hand::hand(),
        Command::Screenshots => screenshots::screenshots(),
        Command::Timing { files } => timing::timing(&files),
        Command::Scale { folders } => scale::scale(&folders),
    }
}
