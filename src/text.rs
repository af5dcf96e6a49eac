//! What every reader of prose needs: tokens, and what counts as the same in print.

mod fold;
mod token;

pub use fold::fold;
pub use token::{Token, TokenKind, tokens};
