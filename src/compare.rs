//! The rooms that make a comparison, as a package of their own: see `compare/Cargo.toml` for the reason. Everybody else finds them in the
//! library [palimpsest](../palimpsest/index.html), where its tour begins.

pub mod diff;
pub mod model;
pub mod text;
