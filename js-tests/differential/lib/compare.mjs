// Compares what both clients sent, but for the differences that are listed.
import assert from "node:assert/strict";
import { expected } from "../differences.mjs";
import { aspectsOf } from "./aspects.mjs";

/** One request of each; `row` is where they come from. */
export function sameRequest(theirs, ours, row) {
  const [left, right] = [aspectsOf(theirs), aspectsOf(ours)];
  for (const aspect of Object.keys(left)) sameAspect(aspect, left[aspect], right[aspect], row);
}

export function sameAspect(aspect, theirs, ours, row) {
  const difference = expected(aspect, row);
  const where = `${row.label}: ${aspect}`;
  if (!difference) return assert.deepEqual(ours, theirs, `${where} differs`);
  assert.notDeepEqual(ours, theirs, `${where} is the same now: it was not, because ${difference.reason}`);
  assert.deepEqual(ours, difference.of(theirs, row), `${where} differs in another way than expected`);
}
