//! The interface in German.
//!
//! As a newspaper would say it: short, in whole sentences where there is room for them, and with as few forms of address as can be. Where English
//! glues a name or a number into a sentence, the German is built so that no case or gender depends on what is put in.

mod arriving;
mod articles;
mod compared;
mod disputed;
mod faults;
mod found;
mod help;
mod inferred;
mod kinds;
mod lines;
mod list;
mod moments;
mod moved;
mod notices;
mod number;
mod open;
mod order;
mod quotation;
mod reading;
mod rows;
mod settings;
mod since;
mod timeline;
mod traced;

use super::Speech;

/// The interface in German.
pub struct German;

impl Speech for German {}

/// One after the other: «a», «a und b», «a, b und c».
fn listed(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} und {last}", first.join(", ")),
    }
}
