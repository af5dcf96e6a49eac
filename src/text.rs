//! What every reader of prose needs, and every writer of it: tokens, what counts as the same in print, how sentences begin and end, and how like two
//! texts are.

mod compose;
pub(crate) mod eight;
mod fold;
pub mod label;
pub(crate) mod latin;
mod plain;
pub mod sentence;
pub mod similarity;
mod sketch;
mod token;
mod unspaced;

pub use fold::fold;
pub use plain::is_invisible;
pub use sketch::Sketch;
pub use token::{Token, TokenKind, tokens, tokens_by};
pub use unspaced::{Segment, is_syllabic, is_unspaced};
