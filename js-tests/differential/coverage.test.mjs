// That the table of arguments leaves nothing out: every call of the vendor's tree, and of every call everything that its
// declarations allow. A newer SDK with one more parameter, variant or word fails here until the table has it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { rows, table } from "./arguments/index.mjs";
import { declaredCalls } from "./lib/declared.mjs";
import { givenToCall, piecesOfCall } from "./lib/facets.mjs";
import { Anthropic, callsBelow } from "./lib/vendor.mjs";

const declared = declaredCalls();
const sorted = (names) => [...names].sort();

test("the table has the calls of the SDK, as they are at run time and as they are declared", () => {
  const { organization } = new Anthropic({ apiKey: "sk-ant-admin01-x" });
  const present = sorted(callsBelow(organization));
  assert.equal(present.length, 82);
  assert.deepEqual(sorted(Object.keys(declared)), present);
  assert.deepEqual(sorted(Object.keys(table)), present);
});

for (const [call, parameters] of Object.entries(declared)) {
  test(`${call}: everything it takes is given at least once`, () => {
    const given = new Set(
      rows.filter((row) => row.call === call).flatMap(({ args }) => givenToCall(parameters, args)),
    );
    const missing = piecesOfCall(parameters).filter((piece) => !given.has(piece));
    assert.deepEqual(missing, []);
  });
}
