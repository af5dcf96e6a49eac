//! The interface in English.

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

/// The interface in English.
pub struct English;

impl Speech for English {}

/// One after the other: «a», «a and b», «a, b and c».
fn listed(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
