//! What tells whether two captures hold the same bytes.

use sha2::{Digest as _, Sha256};

/// The SHA-256 of a capture's bytes: nobody can make two that differ and have the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Digest([u8; 32]);

impl Digest {
    /// The digest of these bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Digest {
        Digest(Sha256::digest(bytes).into())
    }
}
