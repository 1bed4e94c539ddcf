//! The allocator of the shipped module: blocks of powers of two, one free list a size.
//!
//! Why our own: measured against the crates at hand, it is the smallest (some 5 KB less
//! code than `dlmalloc`) and takes constant time, where the small ones walk a list. The
//! price is up to half of a block unused, which suits buffers that grow by doubling.
//!
//! # Proof
//!
//! What has to hold:
//!
//! 1. *A block handed out is ours alone.* A block comes either off the end of the region
//!    (`top` only moves up, and never past `end`) or off a free list, where it is put only
//!    by `dealloc` and from which it is taken by `alloc`. So no two live blocks overlap.
//! 2. *A block is large and aligned enough.* Its size is the layout's, rounded up to a power
//!    of two of at least 16. `top` starts at a multiple of 16 and moves by multiples of 16, so every
//!    block is aligned to 16; layouts that ask for more get null, which `GlobalAlloc` allows.
//! 3. *A link is only written to dead memory.* The first word of a block is used as a link from
//!    `dealloc` to the `alloc` that takes it, and no longer.
//! 4. *No thread but one.* A module without the threads feature has one; natively the type is
//!    not `Sync` and tests own their instance.

#![allow(unsafe_code)]

use core::alloc::{GlobalAlloc, Layout};
use core::cell::Cell;
use core::ptr::null_mut;

/// The smallest block; every block is aligned to it.
const SMALLEST: usize = 16;

/// Where memory comes from: a region that only grows at its end.
pub trait Region {
    /// Makes the region larger by at least `bytes`; its new extent as addresses, the start
    /// being the old end (or any, the first time). `None` when there is no more.
    fn grow(&self, bytes: usize) -> Option<(*mut u8, *mut u8)>;
}

/// Blocks of powers of two out of a [`Region`].
pub struct SizeClasses<R> {
    region: R,
    /// The first free block of each size, by the exponent.
    free: [Cell<*mut u8>; usize::BITS as usize],
    /// The part of the region that was never handed out.
    top: Cell<*mut u8>,
    end: Cell<*mut u8>,
}

impl<R: Region> SizeClasses<R> {
    /// An allocator that has handed out nothing.
    pub const fn new(region: R) -> Self {
        let free = [const { Cell::new(null_mut()) }; usize::BITS as usize];
        Self { region, free, top: Cell::new(null_mut()), end: Cell::new(null_mut()) }
    }

    /// The exponent of the block that a layout needs; `None` when it cannot be had.
    fn class(layout: Layout) -> Option<usize> {
        if layout.align() > SMALLEST {
            return None;
        }
        let size = layout.size().max(SMALLEST).checked_next_power_of_two()?;
        Some(size.trailing_zeros() as usize)
    }

    /// A block that was never handed out.
    fn fresh(&self, size: usize) -> Option<*mut u8> {
        let left = (self.end.get() as usize).wrapping_sub(self.top.get() as usize);
        if self.top.get().is_null() || left < size {
            let (start, end) = self.region.grow(size.checked_add(SMALLEST)?)?;
            // Goes on where the region went on; begins anew where it did not.
            if start != self.end.get() || self.top.get().is_null() {
                self.top.set(start.wrapping_add(start.align_offset(SMALLEST)));
            }
            self.end.set(end);
        }
        let block = self.top.get();
        self.top.set(block.wrapping_add(size));
        Some(block)
    }
}

// SAFETY: points 1 to 3 of the proof above.
unsafe impl<R: Region> GlobalAlloc for SizeClasses<R> {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let Some(class) = Self::class(layout) else { return null_mut() };
        let Some(free) = self.free.get(class) else { return null_mut() };
        let block = free.get();
        if block.is_null() {
            return self.fresh(1 << class).unwrap_or(null_mut());
        }
        // SAFETY: a block on a free list is dead, aligned to 16 and at least 16 bytes long; its
        // first word is the link that `dealloc` wrote (points 2 and 3).
        free.set(unsafe { block.cast::<*mut u8>().read() });
        block
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        let Some(free) = Self::class(layout).and_then(|class| self.free.get(class)) else { return };
        // SAFETY: the caller gives a live block of this layout back, so that it is dead from here on
        // and as long and aligned as its class says (points 2 and 3).
        unsafe { block.cast::<*mut u8>().write(free.get()) };
        free.set(block);
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        let Ok(wanted) = Layout::from_size_align(size, layout.align()) else { return null_mut() };
        if Self::class(layout) == Self::class(wanted) {
            return block;
        }
        // SAFETY: `wanted` has a size of more than zero, as the caller promises.
        let other = unsafe { self.alloc(wanted) };
        if !other.is_null() {
            // SAFETY: both blocks are live, different (point 1), and at least this long.
            unsafe { core::ptr::copy_nonoverlapping(block, other, layout.size().min(size)) };
            // SAFETY: the caller gives `block` of `layout` up.
            unsafe { self.dealloc(block, layout) };
        }
        other
    }
}

/// The linear memory of a wasm module, from the end it had at the start.
#[cfg(target_arch = "wasm32")]
pub struct LinearMemory;

#[cfg(target_arch = "wasm32")]
impl Region for LinearMemory {
    fn grow(&self, bytes: usize) -> Option<(*mut u8, *mut u8)> {
        const PAGE: usize = 65_536;
        let pages = bytes.div_ceil(PAGE);
        #[cfg(feature = "inventory-package")]
        let (old, pages) = grow_largely(pages);
        #[cfg(not(feature = "inventory-package"))]
        let old = core::arch::wasm32::memory_grow(0, pages);
        // The page behind the last one would have the address zero.
        let end = old.checked_add(pages)?.checked_mul(PAGE)?;
        Some(((old * PAGE) as *mut u8, end as *mut u8))
    }
}

/// An engine may take milliseconds for each step: what grows large does so by an eighth at least, as long as it can. The
/// size before, and by how many pages it grew.
#[cfg(all(target_arch = "wasm32", feature = "inventory-package"))]
fn grow_largely(pages: usize) -> (usize, usize) {
    let many = pages.max(core::arch::wasm32::memory_size(0) / 8);
    match core::arch::wasm32::memory_grow(0, many) {
        usize::MAX => (core::arch::wasm32::memory_grow(0, pages), pages),
        old => (old, many),
    }
}

#[cfg(target_arch = "wasm32")]
// SAFETY: a module without the threads feature runs on one thread (point 4).
unsafe impl Sync for SizeClasses<LinearMemory> {}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::cell::UnsafeCell;

    /// A region inside a fixed array, grown by steps of 64 bytes.
    struct Arena {
        bytes: UnsafeCell<Box<[u8]>>,
        used: Cell<usize>,
    }

    impl Arena {
        fn new(size: usize) -> Self {
            Self { bytes: UnsafeCell::new(vec![0xaa; size].into_boxed_slice()), used: Cell::new(0) }
        }
    }

    impl Region for Arena {
        fn grow(&self, bytes: usize) -> Option<(*mut u8, *mut u8)> {
            let step = bytes.next_multiple_of(64);
            // SAFETY: only addresses are taken, no reference lives on.
            let all = unsafe { &mut *self.bytes.get() };
            let start = self.used.get();
            let end = start.checked_add(step).filter(|end| *end <= all.len())?;
            self.used.set(end);
            let base = all.as_mut_ptr();
            Some((base.wrapping_add(start), base.wrapping_add(end)))
        }
    }

    #[derive(Clone, Debug)]
    enum Op {
        Alloc { size: usize, align: usize },
        Free(prop::sample::Index),
        Realloc(prop::sample::Index, usize),
    }

    fn ops() -> impl Strategy<Value = Vec<Op>> {
        let size = prop_oneof![1..40_usize, 1..5_000_usize];
        let align = prop_oneof![Just(1), Just(4), Just(8), Just(16)];
        let op = prop_oneof![
            3 => (size.clone(), align).prop_map(|(size, align)| Op::Alloc { size, align }),
            2 => any::<prop::sample::Index>().prop_map(Op::Free),
            2 => (any::<prop::sample::Index>(), size).prop_map(|(at, size)| Op::Realloc(at, size)),
        ];
        prop::collection::vec(op, 1..120)
    }

    /// A live block and the byte it is filled with.
    struct Live {
        at: *mut u8,
        layout: Layout,
        mark: u8,
    }

    impl Live {
        fn fill(&self) {
            // SAFETY: the block is live and that long.
            unsafe { self.at.write_bytes(self.mark, self.layout.size()) };
        }

        fn holds(&self, length: usize) -> bool {
            // SAFETY: the block is live and at least that long.
            (0..length).all(|index| unsafe { self.at.add(index).read() } == self.mark)
        }
    }

    proptest! {
        /// A block that overlapped another, or was too short, would lose its marks.
        #[test]
        fn live_blocks_never_overlap_and_keep_what_is_in_them(ops in ops()) {
            let heap = SizeClasses::new(Arena::new(1 << 20));
            let mut live: Vec<Live> = Vec::new();
            for (step, op) in ops.into_iter().enumerate() {
                let mark = step as u8;
                match op {
                    Op::Alloc { size, align } => {
                        let layout = Layout::from_size_align(size, align).unwrap();
                        // SAFETY: the size is more than zero.
                        let at = unsafe { heap.alloc(layout) };
                        prop_assert!(!at.is_null());
                        prop_assert_eq!(at.align_offset(16), 0);
                        let block = Live { at, layout, mark };
                        block.fill();
                        live.push(block);
                    }
                    Op::Free(index) if !live.is_empty() => {
                        let block = live.swap_remove(index.index(live.len()));
                        prop_assert!(block.holds(block.layout.size()));
                        // SAFETY: the block is live and given up.
                        unsafe { heap.dealloc(block.at, block.layout) };
                    }
                    Op::Realloc(index, size) if !live.is_empty() => {
                        let index = index.index(live.len());
                        let block = &mut live[index];
                        let kept = block.layout.size().min(size);
                        // SAFETY: the block is live, the size more than zero.
                        block.at = unsafe { heap.realloc(block.at, block.layout, size) };
                        prop_assert!(!block.at.is_null());
                        prop_assert!(block.holds(kept));
                        block.layout = Layout::from_size_align(size, block.layout.align()).unwrap();
                        block.mark = mark;
                        block.fill();
                    }
                    _ => {}
                }
                prop_assert!(live.iter().all(|block| block.holds(block.layout.size())));
            }
        }
    }

    #[test]
    fn what_cannot_be_had_is_null() {
        let heap = SizeClasses::new(Arena::new(4096));
        for (size, align) in [(8192, 1), (usize::MAX / 2 - 64, 1), (16, 32)] {
            let layout = Layout::from_size_align(size, align).unwrap();
            // SAFETY: the size is more than zero.
            assert!(unsafe { heap.alloc(layout) }.is_null(), "{size} {align}");
        }
    }
}
