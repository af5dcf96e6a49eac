//! Named steps of a long command, each timed, with a table at the end.

use std::time::{Duration, Instant};

use crate::error::Error;

/// The steps taken so far.
#[derive(Debug, Default)]
pub struct Steps {
    taken: Vec<(String, Duration, &'static str)>,
}

impl Steps {
    /// Takes one step: prints its name, does it, prints how long it took.
    ///
    /// # Errors
    /// Those of the step itself; the table of steps is printed first.
    pub fn take(
        &mut self,
        name: &str,
        step: impl FnOnce() -> Result<(), Error>,
    ) -> Result<(), Error> {
        println!("\n── {name}");
        let start = Instant::now();
        let outcome = step();
        let word = if outcome.is_ok() { "done" } else { "FAILED" };
        println!("── {name}: {word} in {}", spoken(start.elapsed()));
        self.taken.push((name.to_owned(), start.elapsed(), word));
        if outcome.is_err() {
            self.print();
        }
        outcome
    }

    /// Notes a step that could not apply on this machine, with the reason.
    pub fn pass_over(&mut self, name: &str, reason: &str) {
        println!("\n── {name}: not run, {reason}");
        self.taken
            .push((name.to_owned(), Duration::ZERO, "not run"));
    }

    /// Prints the table of all steps with their times.
    pub fn print(&self) {
        println!();
        for (name, time, word) in &self.taken {
            println!("{:>12}  {word:<8} {name}", spoken(*time));
        }
        println!(
            "{:>12}  in all",
            spoken(self.taken.iter().map(|(_, time, _)| *time).sum())
        );
    }
}

/// A duration as people say it: `4.2 s` below a minute, `7 min 05 s` above.
pub fn spoken(time: Duration) -> String {
    match time.as_secs() {
        0..60 => format!("{:.1} s", time.as_secs_f64()),
        seconds => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_spoken_in_minutes_from_one_minute_on() {
        assert_eq!(spoken(Duration::from_millis(4_210)), "4.2 s");
        assert_eq!(spoken(Duration::from_secs(60)), "1 min 00 s");
        assert_eq!(spoken(Duration::from_secs(7 * 60 + 5)), "7 min 05 s");
    }

    #[test]
    fn a_failed_step_fails_the_command() {
        let mut steps = Steps::default();
        assert!(steps.take("good", || Ok(())).is_ok());
        assert!(steps.take("bad", || Err(Error::PortTaken(1))).is_err());
        assert_eq!(
            steps
                .taken
                .iter()
                .map(|(_, _, word)| *word)
                .collect::<Vec<_>>(),
            ["done", "FAILED"]
        );
    }
}
