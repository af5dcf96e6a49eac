//! The limits of putting pages together.

use crate::recover::RecoverConfig;

/// What putting pages together goes by.
#[derive(Debug, Clone)]
pub struct AssembleConfig {
    /// How flattened pages are recovered.
    pub recover: RecoverConfig,
    /// Up to how many versions are listed because a page states their number (versions, at least 1). A page that claims
    /// millions would otherwise fill the memory with empty versions; the busiest live pages of the tracker have some hundreds.
    /// Versions that a page names one by one are listed whatever their number.
    pub most_counted_versions: u32,
}

impl Default for AssembleConfig {
    fn default() -> Self {
        AssembleConfig {
            recover: RecoverConfig::default(),
            most_counted_versions: 10_000,
        }
    }
}
