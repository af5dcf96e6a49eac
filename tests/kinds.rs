//! Of what kind a change is.

#[path = "kinds/pairs.rs"]
mod pairs;
#[path = "kinds/properties.rs"]
mod properties;
#[path = "kinds/tables.rs"]
mod tables;
#[path = "kinds/wholes.rs"]
mod wholes;
