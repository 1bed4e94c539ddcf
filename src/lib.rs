//! The core of `rolecall`: what two organization admin APIs say, and how any
//! such contract is applied.
//!
//! Rooms and the rules between them are in `ARCHITECTURE.md`. In one line each:
//! [`contract`] is data, [`engine`] applies any contract, [`client`] carries one
//! call from start to end without I/O, `rules` knows who may do what, `inventory` is the graph
//! of an organization, `bindings` alone knows JavaScript.

#![cfg_attr(any(feature = "package", feature = "rules-package", feature = "inventory-package"), no_std)]
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        clippy::string_slice
    )
)]

// The derives name the crate by its public name, also from inside.
extern crate alloc;
extern crate self as rolecall;

pub mod client;
pub mod contract;
pub mod engine;

// A module of its own when shipped: what merely stands beside the core changes how the
// compiler inlines it, and costs bytes.
#[cfg(not(feature = "package"))]
pub mod rules;

// The same.
#[cfg(not(any(feature = "package", feature = "rules-package")))]
pub mod inventory;

mod prelude;

pub mod bindings;

#[cfg(any(feature = "package", feature = "rules-package", feature = "inventory-package", test))]
mod allocator;

#[cfg(any(feature = "package", feature = "rules-package", feature = "inventory-package"))]
mod freestanding;
