// The inventory and the report of the packed package in every runtime.
import assert from "node:assert/strict";
import { test } from "node:test";
import { project } from "../lib/project.mjs";
import { bun, deno, leftOut, nodes } from "../lib/runtimes.mjs";
import { BESIDE, expected, INLINE, imports, job, requires } from "./lib/everywhere.mjs";

const print = "job().then((result) => console.log(JSON.stringify(result)));";
const consumer = await project({
  "import.mjs": `${imports(BESIDE)}${job}${print}`,
  "inline.mjs": `${imports(INLINE)}${job}${print}`,
  "require.cjs": `${requires(BESIDE)}${job}${print}`,
  // What was read is there at once, in a process that never waited for anything.
  "at-once.cjs": `${requires(BESIDE)}
try { inventory.load(new Uint8Array(3)); } catch (error) { console.log(error instanceof rolecall.SnapshotError, error.code); }
console.log(typeof report, typeof createEmulator);`,
});

for (const runtime of leftOut ? nodes : [...nodes, bun, deno]) {
  const run = (file) => consumer.run(runtime.command, [...runtime.args, file]);
  for (const file of ["import.mjs", "inline.mjs", "require.cjs"])
    test(`${runtime.name}: ${file}`, async () => {
      // Not one word beside the result: a warning about an experimental feature would stand here.
      assert.deepEqual(JSON.parse(await run(file)), expected);
    });
  test(`${runtime.name}: at once`, async () => {
    assert.equal(await run("at-once.cjs"), "true bad_snapshot\nfunction function\n");
  });
}

if (leftOut) test("Node 20, 22 and 24, Bun, Deno", { skip: leftOut }, () => {});
