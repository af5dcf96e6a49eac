//! The only room that talks to the browser: files, drop and paste, keys, the address bar, storage, places on the page.
//!
//! What comes from here is plain data for the core; what goes in are plain callbacks.

pub mod address;
pub mod around;
pub mod away;
pub mod clipboard;
pub mod decode;
mod desk;
pub mod dialog;
pub mod download;
pub mod field;
pub mod files;
mod folder;
mod given;
pub mod hand;
pub mod intake;
mod jump;
pub mod keys;
pub mod later;
pub mod light;
mod line;
pub mod local_time;
pub mod look;
mod marks;
pub mod media;
pub mod neighbour;
pub mod opening;
pub mod outside;
pub mod panic;
pub mod passage;
pub mod place;
mod row_text;
pub mod segment;
pub mod selected;
mod selected_rows;
mod shelf;
pub mod sight;
mod untyped;
pub mod worker;

/// Runs a future in the background, on this thread.
pub use wasm_bindgen_futures::spawn_local as spawn;

/// Lets the browser draw and answer before the work goes on.
pub async fn pause() {
    gloo_timers::future::TimeoutFuture::new(0).await;
}

/// The page's window; there always is one where this room runs.
fn window() -> Option<web_sys::Window> {
    web_sys::window()
}

/// The page's document.
fn document() -> Option<web_sys::Document> {
    window()?.document()
}
