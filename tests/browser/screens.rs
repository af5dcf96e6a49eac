//! Every state of the page as a picture, by size and colours, on one page to be looked at. Run by `cargo xtask screens`, which builds `dist/`
//! first and says where the page is.

#![allow(
    dead_code,
    unused_imports,
    reason = "the tests whose ways into the states are gone here are not run"
)]

mod articles;
mod disputes;
mod harness;
mod made;
mod order;
mod page;
mod selecting;
mod settings;
mod states;
mod stories;
mod timeline_long;
#[path = "../reading/zipped.rs"]
mod zipped;

use std::{env, fmt::Write as _, fs, path::PathBuf};

use harness::{Scheme, View};

/// Widths and heights in CSS pixels.
const SIZES: [(u32, u32); 3] = [(360, 740), (768, 1024), (1440, 900)];

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut given = env::args_os().skip(1);
    let folder = given
        .next()
        .map(PathBuf::from)
        .expect("the folder for the pictures");
    fs::create_dir_all(&folder).expect("the folder can be made");
    let mut page = String::from(
        "<!doctype html><meta charset=\"utf-8\"><title>Palimpsest: every state</title>\n\
         <style>body { font-family: system-ui; } figure { display: inline-block; margin: 1rem; vertical-align: top; } img { border: 1px solid gray; max-width: 40rem; }</style>\n",
    );
    for state in states::ALL {
        let app = state.open().await;
        // Writing to a text never fails.
        let _ = writeln!(page, "<h2>{}</h2>", state.name());
        for scheme in Scheme::ALL {
            for (width, height) in SIZES {
                app.look(View {
                    width,
                    height,
                    scheme,
                })
                .await;
                let name = format!("{}-{width}-{}.png", state.name(), scheme.name());
                fs::write(folder.join(&name), app.picture().await).expect("room for it");
                let _ = writeln!(
                    page,
                    "<figure><img src=\"{name}\" alt=\"\"><figcaption>{width}, {}</figcaption></figure>",
                    scheme.name()
                );
            }
        }
    }
    fs::write(folder.join("index.html"), page).expect("room for it");
    println!("{}", folder.join("index.html").display());
}
