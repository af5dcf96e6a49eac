//! Plain data that every room speaks of; depends on no other room, but for how [text](crate::text) makes a name fit to be shown. Names follow
//! the glossary.
//!
//! It is told from page to worker and back as it stands (by serde); the [history file](mod@file), which is for others, has types of its own.

mod arrangement;
mod article;
mod capture;
mod certainty;
mod dispute;
pub mod fault;
pub mod file;
mod overruling;
mod page;
mod problem;
mod sides;
mod timestamp;

pub use arrangement::{Arrangement, DatedBy, Shift};
pub use article::{Article, History, Paragraph, Row, Step, Tracker, Version, VersionNumber};
pub use capture::Capture;
pub use certainty::Certainty;
pub use dispute::{Dispute, OtherReading, ReadingChoice};
pub use fault::Fault;
pub use overruling::{Fixed, Overruling, Said};
pub use page::{
    CopiedLine, ListedVersion, Page, PageBody, PageComparison, PageFormat, PageVersion,
};
pub use problem::{Problem, ProblemKind};
pub use sides::{Side, Sides};
pub use timestamp::{Timestamp, TimestampError};
