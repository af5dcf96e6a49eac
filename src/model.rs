//! Plain data that every room speaks of; depends on no other room. Names follow the glossary.

mod article;
mod capture;
mod certainty;
pub mod file;
mod overruling;
mod page;
mod problem;
mod sides;
mod timestamp;

pub use article::{Article, History, Paragraph, Row, Step, Tracker, Version, VersionNumber};
pub use capture::Capture;
pub use certainty::Certainty;
pub use overruling::{Fixed, Overruling};
pub use page::{
    CopiedLine, ListedVersion, Page, PageBody, PageComparison, PageFormat, PageVersion,
};
pub use problem::{Problem, ProblemKind};
pub use sides::{Side, Sides};
pub use timestamp::{Timestamp, TimestampError};
