// The packed package in every runtime, each doing one real job against the emulator.
import assert from "node:assert/strict";
import { test } from "node:test";
import { startEmulator } from "./lib/emulator.mjs";
import { expected, job } from "./lib/job.mjs";
import { project } from "./lib/project.mjs";
import { bun, deno, leftOut, nodes } from "./lib/runtimes.mjs";

const settings = "{ apiKey: process.env.KEY, baseURL: process.env.API }";
const print = "job().then((result) => console.log(JSON.stringify(result)));";

const consumer = await project({
  "import.mjs": `import process from "node:process";\nimport { AnthropicAdmin } from "rolecall";\n${job(settings)}${print}`,
  "require.cjs": `const { AnthropicAdmin } = require("rolecall");\n${job(settings)}${print}`,
  "inline.mjs": `import process from "node:process";\nimport { AnthropicAdmin } from "rolecall/inline";\n${job(settings)}${print}`,
  "idle.mjs":
    'import { AnthropicAdmin } from "rolecall";\nnew AnthropicAdmin({ apiKey: "sk-ant-admin01-x" });\nconsole.log("idle");',
});

async function run(runtime, file) {
  const { url, key } = await startEmulator();
  const output = await consumer.run(runtime.command, [...runtime.args, file], { KEY: key, API: url });
  // Not one word beside the result: a warning about an experimental feature would stand here.
  assert.deepEqual(JSON.parse(output), expected);
}

const all = leftOut ? nodes : [...nodes, bun, deno];
for (const runtime of all) {
  test(`${runtime.name}: import`, () => run(runtime, "import.mjs"));
  test(`${runtime.name}: require`, () => run(runtime, "require.cjs"));
  test(`${runtime.name}: rolecall/inline`, () => run(runtime, "inline.mjs"));
  test(`${runtime.name}: a process with nothing else to do ends`, async () => {
    assert.equal(await consumer.run(runtime.command, [...runtime.args, "idle.mjs"]), "idle\n");
  });
}

if (leftOut) test("Node 20, 22 and 24, Bun, Deno", { skip: leftOut }, () => {});
