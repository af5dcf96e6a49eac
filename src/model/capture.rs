//! What a person gives us.

/// One thing that a person gave us: a dropped or picked file, or what they pasted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Capture {
    /// The file's name without its folder, or a name that we gave a paste; shown to the person, never used to tell the format.
    pub name: String,
    /// The content, unchanged.
    pub bytes: Vec<u8>,
}

impl Capture {
    /// A capture of these bytes under this name.
    pub fn new(name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Capture {
            name: name.into(),
            bytes: bytes.into(),
        }
    }
}
