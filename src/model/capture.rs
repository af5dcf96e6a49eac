//! What a person gives us.

use serde::{Deserialize, Serialize};

use super::Timestamp;

/// One thing that a person gave us: a dropped or picked file, or what they pasted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Capture {
    /// The file's name, with the folders above it as far as the person gave them («story/page.html»), or a name that we gave a paste.
    /// Shown to the person, never used to tell the format.
    pub name: String,
    /// The content, unchanged.
    #[serde(with = "serde_bytes")]
    pub bytes: Vec<u8>,
    /// When the file was last written (UTC), where that is known. Only text files without a time in their names are put in order by it.
    pub modified: Option<Timestamp>,
}

impl Capture {
    /// A capture of these bytes under this name.
    pub fn new(name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Capture {
            name: name.into(),
            bytes: bytes.into(),
            modified: None,
        }
    }

    /// The same capture, last written at that time.
    #[must_use]
    pub fn with_modified(self, modified: Option<Timestamp>) -> Self {
        Capture { modified, ..self }
    }
}
