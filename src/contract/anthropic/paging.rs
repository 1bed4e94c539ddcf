//! Sizes of pages.

use crate::contract::kinds::{Integer, Ours};

/// Items per page: 1 to 1,000, 20 when absent (API reference).
pub type Limit = Integer<1, 1000>;

/// Items per page: 1 to 100, 20 when absent (API reference).
pub type SmallLimit = Integer<1, 100>;

/// Items per page where no bound is documented: a page holds something.
pub type AnyLimit = Ours<Integer<1, { i32::MAX }>>;
