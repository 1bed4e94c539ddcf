//! What a module without the standard library has to bring: an allocator and an end
//! for panics. No panic is reachable from JavaScript; if one were, the module would
//! trap, and the driver reports that as a fault of ours.

use crate::allocator::{LinearMemory, SizeClasses};

#[global_allocator]
static ALLOCATOR: SizeClasses<LinearMemory> = SizeClasses::new(LinearMemory);

#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}
