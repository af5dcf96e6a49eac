//! `cargo xtask corpus`: what the readers get right of the shared corpus of saved pages, which is read where it stands.

use std::process::Command;

use serde_json::Value;

use crate::{error::Error, process, project};

/// The kinds of capture that the readers know so far, as the scorer names them.
const FORMS: [&str; 5] = ["page", "clip", "complete", "mhtml", "extract"];

/// The least share of each figure that we accept, by form. Of the tracker's own page, copied or saved, everything must be right; in
/// flattened text these are a little below what is reached.
const FLOORS: [(&str, &str, f64); 25] = [
    ("page", "edited", 1.0),
    ("page", "same", 1.0),
    ("page", "pages", 1.0),
    ("page", "versions", 1.0),
    ("page", "meta", 1.0),
    ("clip", "edited", 1.0),
    ("clip", "same", 1.0),
    ("clip", "pages", 1.0),
    ("clip", "versions", 1.0),
    ("clip", "meta", 1.0),
    ("complete", "edited", 1.0),
    ("complete", "same", 1.0),
    ("complete", "pages", 1.0),
    ("complete", "versions", 1.0),
    ("complete", "meta", 1.0),
    ("mhtml", "edited", 1.0),
    ("mhtml", "same", 1.0),
    ("mhtml", "pages", 1.0),
    ("mhtml", "versions", 1.0),
    ("mhtml", "meta", 1.0),
    ("extract", "edited", 0.795),
    ("extract", "same", 1.0),
    ("extract", "pages", 0.59),
    ("extract", "sure", 0.97),
    ("extract", "meta", 0.99),
];

/// Runs the corpus tests and the scorer, prints the figures, and compares them with what we promise.
///
/// # Errors
/// [`Error::Missing`] without the corpus or Python, [`Error::Unmet`] with every figure that falls short.
pub fn corpus() -> Result<(), Error> {
    let folder = project::corpus().ok_or_else(|| Error::Missing {
        what: "../shared/corpus".to_owned(),
        advice: "it is handed out apart from the project; put it beside the project's folder"
            .to_owned(),
    })?;
    let python = python()?;
    process::run(project::cargo().args([
        "build",
        "--locked",
        "--release",
        "--example",
        "inspect",
    ]))?;
    process::run(project::cargo().args(["test", "--locked", "--release", "--test", "corpus"]))?;

    let inspect = project::target()
        .join("release")
        .join("examples")
        .join(format!("inspect{}", std::env::consts::EXE_SUFFIX));
    let mut scorer = Command::new(python);
    scorer
        .arg("-B")
        .arg(folder.join("score.py"))
        .arg("--json")
        .arg("--inspect")
        .arg(inspect);
    for form in FORMS {
        scorer.args(["--form", form]);
    }
    let figures = run_scorer(&mut scorer)?;
    print_figures(&figures);
    let faults = faults(&figures);
    if faults.is_empty() {
        Ok(())
    } else {
        Err(Error::Unmet(faults))
    }
}

fn python() -> Result<&'static str, Error> {
    let candidates = ["python3", "python"];
    let found = candidates
        .into_iter()
        .find(|name| process::version(name).is_some_and(|answer| answer.starts_with("Python 3")));
    found.ok_or_else(|| Error::Missing {
        what: "Python 3".to_owned(),
        advice: "the corpus' scorer is written in it; install python3".to_owned(),
    })
}

/// The scorer exits with 1 where an input broke the program; its figures say so too, so only unreadable figures are a failure here.
fn run_scorer(scorer: &mut Command) -> Result<Value, Error> {
    let output = scorer.output().map_err(|source| Error::NotStarted {
        program: process::spelled(scorer),
        source,
    })?;
    serde_json::from_slice(&output.stdout).map_err(|_| Error::Failed {
        command: process::spelled(scorer),
        tail: String::from_utf8_lossy(&output.stderr).trim().to_owned(),
    })
}

fn print_figures(figures: &Value) {
    let forms = figures["forms"].as_object().into_iter().flatten();
    for (form, figures) in forms {
        print!("{form:<10}");
        for (name, figure) in figures
            .as_object()
            .into_iter()
            .flatten()
            .filter(|(name, _)| !name.starts_with("row:"))
        {
            let share = figure["share"].as_f64().unwrap_or(0.0);
            print!(
                "  {name} {:.2} % ({}/{})",
                share * 100.0,
                figure["right"],
                figure["asked"]
            );
        }
        println!();
    }
}

/// Every promise that the figures don't keep, one line each. Counted in rows, since the shares are rounded.
fn faults(figures: &Value) -> Vec<String> {
    let broken = figures["broken"].as_array().map_or(0, Vec::len);
    let mut faults: Vec<String> = FLOORS
        .iter()
        .filter_map(|floor| fault(figures, *floor))
        .collect();
    if broken > 0 {
        faults.push(format!(
            "{broken} inputs broke the program: {}",
            figures["broken"][0]
        ));
    }
    faults
}

fn fault(figures: &Value, (form, name, floor): (&str, &str, f64)) -> Option<String> {
    let figure = &figures["forms"][form][name];
    let (right, asked) = (
        figure["right"].as_f64().unwrap_or(0.0),
        figure["asked"].as_f64().unwrap_or(0.0),
    );
    let kept = asked > 0.0 && right >= floor * asked;
    (!kept).then(|| {
        format!(
            "{form}: of {asked} `{name}` only {right} are right, {:.0} % have to be",
            floor * 100.0
        )
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn figures(right: u32) -> Value {
        let all = |right| json!({"right": right, "asked": 10_000, "share": 1.0});
        let form = |meta| json!({"edited": all(10_000), "same": all(10_000), "pages": all(10_000), "versions": all(10_000), "sure": all(10_000), "meta": all(meta)});
        json!({"forms": {"page": form(right), "clip": form(10_000), "complete": form(10_000), "mhtml": form(10_000), "extract": form(10_000)}, "broken": []})
    }

    #[test]
    fn one_wrong_fact_in_ten_thousand_is_a_fault() {
        assert_eq!(faults(&figures(10_000)), Vec::<String>::new());
        assert_eq!(faults(&figures(9_999)).len(), 1);
    }

    #[test]
    fn figures_that_are_not_there_are_faults() {
        assert_eq!(faults(&json!({})).len(), FLOORS.len());
    }

    #[test]
    fn an_input_that_breaks_the_program_is_a_fault() {
        let mut broken = figures(10_000);
        broken["broken"] = json!([["page", "exit 101"]]);
        assert_eq!(faults(&broken).len(), 1);
    }
}
