//! The README's pictures, taken of the real app. Run by `cargo xtask screenshots`, which builds `dist/` first.

#[allow(
    dead_code,
    unused_imports,
    reason = "each of the two programs that share the harness uses a part of it"
)]
mod harness;

use std::{fs, path::Path};

use harness::{App, Scheme, View};

/// One picture and the way to it.
struct Shot {
    /// The file's name without its ending.
    name: &'static str,
    view: View,
    /// The address below the app's own.
    rest: &'static str,
    steps: &'static [Step],
}

/// One thing done before the picture is taken.
enum Step {
    /// Click the button or link with this name.
    Click(&'static str),
    /// Press a key or chord.
    Press(&'static str),
    /// Wait for an element that fits the selector.
    Wait(&'static str),
}

const SHOTS: [Shot; 2] = [
    Shot {
        name: "reading",
        view: View {
            width: 1280,
            height: 860,
            scheme: Scheme::Light,
        },
        rest: "",
        steps: &[
            Step::Wait(".arrive"),
            Step::Click("Try an example"),
            Step::Wait("ins"),
            Step::Press("ArrowRight"),
            Step::Press("ArrowRight"),
            Step::Press("ArrowRight"),
            Step::Press("ArrowRight"),
            Step::Wait(".handle.new[aria-valuenow='5']"),
        ],
    },
    Shot {
        name: "reading-inline-dark",
        view: View {
            width: 360,
            height: 740,
            scheme: Scheme::Dark,
        },
        rest: "",
        steps: &[
            Step::Wait(".arrive"),
            Step::Click("Try an example"),
            Step::Wait("ins"),
            Step::Press("ArrowRight"),
            Step::Press("ArrowRight"),
            Step::Press("ArrowRight"),
            Step::Press("ArrowRight"),
            Step::Wait(".handle.new[aria-valuenow='5']"),
        ],
    },
];

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("docs")
        .join("screenshots");
    fs::create_dir_all(&folder).expect("the folder can be made");
    for shot in &SHOTS {
        let app = App::open_at(shot.view, shot.rest).await;
        for step in shot.steps {
            take(&app, step).await;
        }
        app.wait_for_calm().await;
        let path = folder.join(format!("{}.png", shot.name));
        fs::write(&path, app.picture().await).expect("the picture can be written");
        println!("docs/screenshots/{}.png", shot.name);
    }
}

async fn take(app: &App, step: &Step) {
    match step {
        Step::Click(name) => app.click_named(name).await,
        Step::Press(key) => app.press(&[key]).await,
        Step::Wait(selector) => {
            app.wait_for(selector, &format!("document.querySelector({selector:?})"))
                .await;
        }
    }
}
