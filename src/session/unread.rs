//! What was given or kept and is not read, for the person to say what becomes of it.

/// What an unread thing is known by within the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UnreadId(pub u32);

/// Something that was given or kept, and not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// What it is known by.
    pub id: UnreadId,
    /// Its name.
    pub name: String,
    /// Why it was not read.
    pub why: Why,
}

/// Why something was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The person has cancelled before its turn came.
    Cancelled,
    /// It took long, and the person has broken it off.
    BrokenOff,
    /// The page went away while it was being read, and a reload would have gone the same way.
    Stopped,
}
