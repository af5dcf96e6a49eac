//! The built page in a real browser, from outside, as a person meets it. Run by `cargo xtask test`, which builds `dist/` first.

#[allow(
    dead_code,
    unused_imports,
    reason = "each of the programs that share the harness uses a part of it"
)]
mod harness;
#[allow(dead_code, reason = "the programs that share it use a part of it each")]
mod made;
mod page;
mod stories;
#[allow(dead_code, reason = "the programs that share it use a part of it each")]
#[path = "../reading/zipped.rs"]
mod zipped;

mod accessibility;
mod address;
mod articles;
mod axe;
mod clean;
mod disputes;
mod folding;
mod intake;
mod keys;
mod kinds;
mod languages;
mod long;
mod many;
mod opening;
mod order;
mod overruling;
mod paper;
mod past;
mod phone;
mod phone_tools;
mod rail;
mod reading;
mod right_to_left;
mod safety;
mod saving;
mod selecting;
mod settings;
mod states;
mod timeline;
mod timeline_long;
mod timeline_tools;
mod tracing;
mod trouble;
mod typography;
mod way_back;
mod words;
