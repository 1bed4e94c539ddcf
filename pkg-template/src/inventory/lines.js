// The entities and relationships of an inventory one by one, as the texts that they are in the graph.

import { GRAPH } from "./inventory.js";

const AT_ONCE = 2_000;

/** Lines of JSON, in the order of the graph; of one type where it is told. */
export function* linesOf(inventory, kind, type = "") {
  const { ask } = inventory[GRAPH];
  for (let from = 0; ; ) {
    const text = ask(kind, { type, from, count: AT_ONCE });
    const [head, ...lines] = text.trimEnd().split("\n");
    yield* lines;
    const next = Number(head);
    if (next <= from) return;
    from = next;
  }
}

/** Whether something stands before something else: by code points, as the graph has it, and not by halves of pairs. */
export function before(a, b) {
  if (a === b) return false;
  if (!/[\ud800-\uffff]/.test(a + b)) return a < b;
  const [one, other] = [[...a], [...b]];
  const at = one.findIndex((letter, index) => letter !== other[index]);
  if (at < 0) return one.length < other.length;
  return at < other.length && one[at].codePointAt(0) < other[at].codePointAt(0);
}
