//! Where each of some numbers stands in a list: a table that is used again for list after list, and never cleared.

/// For each number the place at which it was put last. That may have been in a list of before, so whoever asks looks whether the number
/// stands there.
#[derive(Debug, Default)]
pub(super) struct Places(Vec<u32>);

impl Places {
    /// Room for so many numbers; for more it is made when they come.
    pub(super) fn with_room(numbers: usize) -> Self {
        Places(vec![u32::MAX; numbers])
    }

    /// The place of a number, if it has one in the list that `is_there` looks into.
    #[inline]
    pub(super) fn find(&self, number: u32, is_there: impl Fn(usize) -> bool) -> Option<usize> {
        let place = *self.0.get(number as usize)? as usize;
        is_there(place).then_some(place)
    }

    /// Notes where a number stands.
    #[inline]
    pub(super) fn put(&mut self, number: u32, place: usize) {
        let place = u32::try_from(place).unwrap_or(u32::MAX);
        match self.0.get_mut(number as usize) {
            Some(noted) => *noted = place,
            None => {
                self.0.resize(number as usize, u32::MAX);
                self.0.push(place);
            }
        }
    }
}
