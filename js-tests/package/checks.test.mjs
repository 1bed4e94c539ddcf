// What publint and are-the-types-wrong say of the tarball.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { tarball } from "../../scripts/lib/package.mjs";
import { bin, pkg, root } from "../../scripts/lib/paths.mjs";
import { run } from "../../scripts/lib/shell.mjs";
import { filesOf } from "../../scripts/lib/stamp.mjs";

const check = async (path, args) => {
  const output = await run(process.execPath, [bin(path), ...args], { output: "collect" }).catch((error) =>
    assert.fail(error.output ?? error),
  );
  return output;
};

test("publint finds nothing", async () => {
  const output = await check("publint/src/cli.js", ["run", pkg, "--strict"]);
  assert.match(output, /All good!/);
});

// ESM only is intended; the .wasm entries have no types to be wrong.
test("the types are right", () =>
  check("@arethetypeswrong/cli/dist/index.js", [
    tarball(),
    "--profile",
    "esm-only",
    "--exclude-entrypoints",
    "core.wasm",
    "rules.wasm",
    "inventory.wasm",
    "--no-emoji",
  ]));

test("no file tells where it was made", () => {
  for (const path of filesOf([pkg])) assert.ok(!readFileSync(path, "latin1").includes(root), path);
});
