//! Every state of the page as a picture, by size and colours, on one page to be looked at. Run by `cargo xtask screens`, which builds `dist/`
//! first and says where the page is. States can be named; else all are taken.

#![allow(
    dead_code,
    unused_imports,
    reason = "the tests whose ways into the states are gone here are not run"
)]

mod about;
mod articles;
mod disputes;
mod harness;
mod made;
mod order;
mod page;
mod rarer;
mod right_to_left;
mod scripts;
mod selecting;
mod settings;
mod states;
mod stories;
mod timeline_long;
mod trouble;
#[path = "../reading/zipped.rs"]
mod zipped;

use std::{
    env,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use harness::{App, Scheme, View};

/// Widths and heights in CSS pixels.
const SIZES: [(u32, u32); 3] = [(360, 740), (768, 1024), (1440, 900)];

/// A telephone that lies, of which the light picture tells enough: colours do not depend on a window's height.
const LYING: (u32, u32) = (844, 390);

/// No page is taken for longer than this many CSS pixels, where it is taken whole.
const LONGEST: u64 = 3_000;

/// A state that is to be looked at.
struct Look {
    name: String,
    /// What the picture is about: it is brought into sight.
    about: Option<&'static str>,
    /// Whether only a telephone comes to it.
    is_of_a_telephone: bool,
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut given = env::args_os().skip(1);
    let folder = given
        .next()
        .map(PathBuf::from)
        .expect("the folder for the pictures");
    fs::create_dir_all(&folder).expect("the folder can be made");
    let named: Vec<String> = given.filter_map(|name| name.into_string().ok()).collect();
    let is_wanted = |name: &str| named.is_empty() || named.iter().any(|one| one == name);
    let mut page = String::from(
        "<!doctype html><meta charset=\"utf-8\"><title>Palimpsest: every state</title>\n\
         <style>body { font-family: system-ui; } figure { display: inline-block; margin: 1rem; vertical-align: top; } img { border: 1px solid gray; max-width: 40rem; }</style>\n",
    );
    for state in states::ALL {
        if is_wanted(state.name()) {
            let look = Look {
                name: state.name().to_owned(),
                about: state.about(),
                is_of_a_telephone: false,
            };
            let app = state.open().await;
            take(&app, &look, &folder, &mut page, async || {
                state.renew(&app).await
            })
            .await;
        }
    }
    for state in rarer::ALL {
        if is_wanted(&state.name()) {
            let look = Look {
                name: state.name(),
                about: state.about(),
                is_of_a_telephone: state.is_of_a_telephone(),
            };
            let app = state.open().await;
            take(&app, &look, &folder, &mut page, async || {
                state.renew(&app).await
            })
            .await;
        }
    }
    fs::write(folder.join("index.html"), page).expect("room for it");
    println!("{}", folder.join("index.html").display());
}

/// Takes the pictures of a state and puts them on the page. In every window it is come to anew by `renew`, where that is needed.
async fn take(app: &App, look: &Look, folder: &Path, page: &mut String, renew: impl AsyncFn()) {
    // Writing to a text never fails.
    let _ = writeln!(page, "<h2>{}</h2>", look.name);
    for scheme in Scheme::ALL {
        let is_small = |(width, _): &(u32, u32)| *width < 720;
        let sizes = SIZES
            .into_iter()
            .filter(|size| !look.is_of_a_telephone || is_small(size));
        let lying = (scheme == Scheme::Light).then_some(LYING);
        for (width, height) in sizes.chain(lying) {
            let view = View {
                width,
                height,
                scheme,
            };
            app.look(view).await;
            if scheme == Scheme::Print {
                see_whole(app, view).await;
            } else {
                renew().await;
            }
            if let Some(about) = look.about.filter(|_| scheme != Scheme::Print) {
                bring_in_sight(app, about).await;
            }
            let name = format!("{}-{width}-{}.png", look.name, scheme.name());
            fs::write(folder.join(&name), app.picture().await).expect("room for it");
            let _ = writeln!(
                page,
                "<figure><img src=\"{name}\" alt=\"\"><figcaption>{width}, {}</figcaption></figure>",
                scheme.name()
            );
        }
    }
}

/// Makes the window as high as the page, as paper is.
async fn see_whole(app: &App, view: View) {
    let height = app
        .run("return document.documentElement.scrollHeight", vec![])
        .await;
    let height = height.as_u64().unwrap_or_default().min(LONGEST);
    app.look(View {
        height: view.height.max(u32::try_from(height).unwrap_or_default()),
        ..view
    })
    .await;
}

async fn bring_in_sight(app: &App, about: &'static str) {
    app.run(
        "document.querySelector(arguments[0])?.scrollIntoView({block: 'center', behavior: 'instant'})",
        vec![about.into()],
    )
    .await;
    app.wait_for_calm().await;
}
