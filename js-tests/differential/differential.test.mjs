// The same arguments through the vendor's SDK and through ours: the same request, but for the differences that are listed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { needsToken, rows, table } from "./arguments/index.mjs";
import { differences } from "./differences.mjs";
import { orderOf } from "./lib/aspects.mjs";
import { sameAspect, sameRequest } from "./lib/compare.mjs";
import { made, ours, theirs } from "./lib/recorders.mjs";
import { callsBelow } from "./lib/vendor.mjs";

/** Fits every call: an object, and a list that is at its end. */
const bodies = [{ data: [], has_more: false, first_id: null, last_id: null, next_page: null }];

async function compare(t, row) {
  const settings = { bodies, token: needsToken(row.call) };
  const left = await made(theirs(settings), row.call, row.args);
  const right = await made(ours(settings), row.call, row.args);
  assert.equal(left.requests.length, 1);
  sameAspect("refused", left.refused, right.refused, row);
  if (right.refused) return assert.equal(right.requests.length, 0);
  assert.equal(right.requests.length, 1);
  sameRequest(left.requests[0], right.requests[0], row);
  tellOrder(t, row, left.requests[0], right.requests[0]);
}

/** The API does not say that the order means anything: worth knowing, not worth a failure. */
function tellOrder(t, { label }, left, right) {
  const common = orderOf(left).filter((pair) => orderOf(right).includes(pair));
  if (common.join("&") !== orderOf(right).join("&"))
    t.diagnostic(`${label}: another order of the query: ${orderOf(right).join("&")}`);
}

for (const call of Object.keys(table)) {
  test(call, async (t) => {
    for (const row of rows) if (row.call === call) await compare(t, row);
  });
}

test("every listed difference occurs", () => {
  for (const { aspect, reason, applies } of differences)
    assert.ok(rows.some(applies), `nothing is compared that would show it: ${aspect}, ${reason}`);
});

test("our tree has the calls of the SDK's and the three reports of the Console that it lacks", () => {
  const settings = { bodies, token: false };
  const reports = ["usageReport.messages.list", "usageReport.claudeCode.list", "costReport.list"];
  const expected = [...callsBelow(theirs(settings).tree), ...reports].sort();
  // What can be planned is exactly what can be called; `plan` is an ordinary object.
  assert.deepEqual(ownCalls(ours(settings).tree.plan).sort(), expected);
});

/** The calls of a tree of plain objects. */
function ownCalls(tree, prefix = "") {
  return Object.entries(tree).flatMap(([name, value]) =>
    typeof value === "function" ? [prefix + name] : ownCalls(value, `${prefix}${name}.`),
  );
}
