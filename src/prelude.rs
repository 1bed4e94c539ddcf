//! What the standard library's prelude adds to the core's: the package is built without it.

pub use crate::engine::text::Owned;
pub use alloc::string::String;
pub use alloc::vec;
pub use alloc::vec::Vec;
