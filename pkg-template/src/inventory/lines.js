// The entities and relationships of an inventory one by one, as the texts that they are in the graph.

import { GRAPH } from "./inventory.js";
import { eachLine } from "./pages.js";

/** Lines of JSON, in the order of the graph; of one type where it is told. */
export const linesOf = (inventory, kind, type = "") => eachLine(inventory[GRAPH].ask, kind, { type });

/** Whether something stands before something else: by code points, as the graph has it, and not by halves of pairs. */
export function before(a, b) {
  if (a === b) return false;
  if (!/[\ud800-\uffff]/.test(a + b)) return a < b;
  const [one, other] = [[...a], [...b]];
  const at = one.findIndex((letter, index) => letter !== other[index]);
  if (at < 0) return one.length < other.length;
  return at < other.length && one[at].codePointAt(0) < other[at].codePointAt(0);
}
