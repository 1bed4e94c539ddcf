//! The one size that all lists of the first 22 calls share.

use crate::contract::kinds::Integer;

/// Items per page: 1 to 1,000, 20 when absent (API reference).
pub type Limit = Integer<1, 1000>;
