// The parts of an inventory one after the other, without having all of them in memory at once.

// How an inventory hands out its lines; a plain object with the same face does without.
const LINES = Symbol.for("rolecall.lines");
const AT_ONCE = 4096;

/** Each of `kind`, which is `entities` or `relationships`, in the order of the inventory. */
export function* each(inventory, kind) {
  if (typeof inventory[LINES] !== "function") {
    yield* inventory[kind]();
    return;
  }
  for (let from = 0; ; ) {
    const text = inventory[LINES](kind, { from, count: AT_ONCE });
    if (text === "") return;
    const rows = JSON.parse(`[${text.trimEnd().replaceAll("\n", ",")}]`);
    yield* rows;
    from += rows.length;
  }
}
