//! Palimpsest shows how a news article changed after it was published.
//!
//! A person drops what they saved from a revision tracker; everything after that happens on their own machine. The way of a
//! capture through this library is the order of its modules:
//!
//! 1. [`model`] says what an article, a version and a paragraph are.
//! 2. [`text`] holds what every reader of prose needs: tokens, folding, similarity.
//! 3. [`parse`] reads a [`model::Capture`] into pages and problems.
//! 4. [`recover`] infers two versions from flattened text, with certainties.
//! 5. [`assemble`] turns the pages of all captures into articles with their versions in order.
//! 6. [`diff`] compares two versions.
//! 7. [`kinds`] tells of what kind each change is: a number, a name, a quotation.
//! 8. [`trace`] follows words and phrases through all versions.
//! 9. [`export`] writes what was read: the history file.
//! 10. [`session`] holds all that was given, and makes the history of it anew as captures come and go.
//! 11. [`state`] is what the app knows and how an action changes it; [`present`] turns it into plain view data.
//! 12. [`ui`] draws that with Yew, and [`browser`] is the only room that talks to the browser.
//!
//! The first eleven know neither Yew nor a browser nor a clock; `tests/tidy.rs` holds that.

pub mod assemble;
pub mod browser;
pub mod export;
pub mod kinds;
pub mod parse;
pub mod present;
pub mod recover;
pub mod session;
pub mod state;
pub mod trace;
pub mod ui;

pub use palimpsest_compare::{diff, model, text};
