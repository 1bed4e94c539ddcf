//! The functions that JavaScript sees. Each only passes numbers on to [`Core`].
//!
//! # Proof
//!
//! `unsafe` stands here for two things. *Exported names*: no two functions share one, and
//! none is a name that the toolchain uses. *The one [`Core`]*: a module without the threads
//! feature runs on one thread, JavaScript is not called from inside, so a function here is
//! never entered while another one runs, and the reference that it takes is the only one.
//! Addresses go out (of buffers that [`Core`] owns) and never come in.

#![allow(unsafe_code)]

#[cfg(feature = "package")]
use super::Core;
// The modules of the rules and of the inventory have the same buffers and functions of their own.
#[cfg(feature = "inventory-package")]
use super::Inventory as Core;
#[cfg(feature = "rules-package")]
use super::Rules as Core;
use core::cell::UnsafeCell;

struct Only(UnsafeCell<Core>);

// SAFETY: there is one thread.
unsafe impl Sync for Only {}

static CORE: Only = Only(UnsafeCell::new(Core::new()));

fn core() -> &'static mut Core {
    // SAFETY: the only reference, see the proof above.
    unsafe { &mut *CORE.0.get() }
}

/// Makes the input buffer that long; its address.
#[unsafe(no_mangle)]
pub extern "C" fn input(length: usize) -> *mut u8 {
    core().exchange.input(length).as_mut_ptr()
}

/// The address of the last result.
#[unsafe(no_mangle)]
pub extern "C" fn output() -> *const u8 {
    core().exchange.output().as_ptr()
}

/// See [`Core::client_new`].
#[cfg(feature = "package")]
#[unsafe(no_mangle)]
pub extern "C" fn client_new(name: usize, contract: usize, settings: usize) -> u32 {
    core().client_new(name, contract, settings)
}

/// See [`Core::client_plan`].
#[cfg(feature = "package")]
#[unsafe(no_mangle)]
pub extern "C" fn client_plan(client: u32, call: usize, input: usize) -> usize {
    core().client_plan(client, call, input)
}

/// See [`Core::call_new`].
#[cfg(feature = "package")]
#[unsafe(no_mangle)]
pub extern "C" fn call_new(client: u32, call: usize, input: usize) -> u32 {
    core().call_new(client, call, input)
}

/// See [`Core::call_subject`].
#[cfg(feature = "package")]
#[unsafe(no_mangle)]
pub extern "C" fn call_subject(call: u32) -> usize {
    core().call_subject(call)
}

/// See [`Core::call_step`].
#[cfg(feature = "package")]
#[unsafe(no_mangle)]
pub extern "C" fn call_step(
    call: u32,
    client: u32,
    now: f64,
    random: f64,
    event: usize,
    detail: usize,
    body: usize,
) -> usize {
    core().call_step(call, client, now, random, [event, detail, body])
}

/// See [`Core::name_check`].
#[cfg(feature = "package")]
#[unsafe(no_mangle)]
pub extern "C" fn name_check(name: usize, folded: usize) -> usize {
    core().name_check(name, folded)
}

/// See [`Core::client_free`].
#[cfg(feature = "package")]
#[unsafe(no_mangle)]
pub extern "C" fn client_free(client: u32) {
    core().client_free(client);
}

/// See [`Core::call_free`].
#[cfg(feature = "package")]
#[unsafe(no_mangle)]
pub extern "C" fn call_free(call: u32) {
    core().call_free(call);
}

/// See [`Rules::answer`](super::Rules::answer).
#[cfg(feature = "rules-package")]
#[unsafe(no_mangle)]
pub extern "C" fn rules(function: usize, args: usize, snapshot: usize) -> usize {
    core().answer(function, args, snapshot)
}

/// See [`Inventory::add`](super::Inventory::add).
#[cfg(feature = "inventory-package")]
#[unsafe(no_mangle)]
pub extern "C" fn inventory_add(source: usize, target: usize, body: usize) -> usize {
    core().add(source, target, body)
}

/// See [`Inventory::ask`](super::Inventory::ask).
#[cfg(feature = "inventory-package")]
#[unsafe(no_mangle)]
pub extern "C" fn inventory_ask(question: usize, args: usize) -> usize {
    core().ask(question, args)
}

/// See [`Inventory::findings`](super::Inventory::findings).
#[cfg(feature = "inventory-package")]
#[unsafe(no_mangle)]
pub extern "C" fn inventory_findings(args: usize) -> usize {
    core().findings(args)
}

/// See [`Inventory::save`](super::Inventory::save).
#[cfg(feature = "inventory-package")]
#[unsafe(no_mangle)]
pub extern "C" fn inventory_save(meta: usize) -> usize {
    core().save(meta)
}

/// See [`Inventory::load`](super::Inventory::load).
#[cfg(feature = "inventory-package")]
#[unsafe(no_mangle)]
pub extern "C" fn inventory_load(saved: usize) -> usize {
    core().load(saved)
}
