//! Chance that falls the same way every time.

/// A generator of numbers from a seed (Steele, Lea and Flood's SplitMix64).
#[derive(Debug, Clone)]
pub struct Chance(u64);

impl Chance {
    /// Chance of its own for each seed.
    pub fn new(seed: u64) -> Self {
        // By another factor than below, or neighbouring seeds would give the same numbers, one later.
        Chance(seed.wrapping_add(1).wrapping_mul(0xD1B5_4A32_D192_ED03))
    }

    /// A number below `end`; 0 where there is none.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % end.max(1) as u64) as usize
    }
}
