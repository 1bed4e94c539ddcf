//! Things that JavaScript holds by number. 0 is none, and a number that was given
//! back may be given out again.

use crate::prelude::*;

/// The things behind the numbers.
pub struct Handles<T>(Vec<Option<T>>);

impl<T> Default for Handles<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T> Handles<T> {
    /// Nothing yet.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Keeps a thing and gives its number; 0 for nothing.
    // Not inlined: smaller after gzip.
    #[inline(never)]
    pub fn put(&mut self, thing: Option<T>) -> u32 {
        if thing.is_none() {
            return 0;
        }
        let index = self.0.iter().position(Option::is_none).unwrap_or(self.0.len());
        match self.0.get_mut(index) {
            Some(place) => *place = thing,
            None => self.0.push(thing),
        }
        u32::try_from(index).map_or(0, |index| index.saturating_add(1))
    }

    /// The thing of that number.
    pub fn get(&mut self, handle: u32) -> Option<&mut T> {
        self.place(handle)?.as_mut()
    }

    /// Drops the thing of that number.
    pub fn free(&mut self, handle: u32) {
        if let Some(place) = self.place(handle) {
            *place = None;
        }
    }

    fn place(&mut self, handle: u32) -> Option<&mut Option<T>> {
        self.0.get_mut((handle as usize).checked_sub(1)?)
    }
}
