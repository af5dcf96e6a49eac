//! What every reader of prose needs: how sentences and paragraphs begin and end, and how like two texts are.

pub mod sentence;
pub mod similarity;
