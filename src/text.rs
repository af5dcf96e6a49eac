//! What every reader of prose needs, and every writer of it: tokens, what counts as the same in print, how sentences begin and end, and how like two
//! texts are.

mod fold;
pub mod label;
mod latin;
mod plain;
pub mod sentence;
pub mod similarity;
mod sketch;
mod token;

pub use fold::fold;
pub use sketch::Sketch;
pub use token::{Token, TokenKind, tokens};
