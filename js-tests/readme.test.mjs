// Every piece of JavaScript in the README runs as it stands, against the emulator.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../scripts/lib/paths.mjs";
import { project } from "./lib/project.mjs";

const readme = readFileSync(join(root, "README.md"), "utf8");
const pieces = [...readme.matchAll(/^```js\n([\s\S]*?)^```$/gm)].map(([, code]) => code);

// What a reader has by then: a key in the environment, a client, and the API behind `fetch`.
const api = `import { createEmulator } from "rolecall/emulator";
globalThis.fetch = createEmulator({ seed: 1, fill: { members: 250, workspaces: 12, keys: 80 } }).fetch;
`;
const client = `import { AnthropicAdmin } from "rolecall";
const admin = new AnthropicAdmin({ apiKey: process.env.ANTHROPIC_ADMIN_KEY });
`;

const consumer = await project({ "api.mjs": api });
const env = { ANTHROPIC_ADMIN_KEY: "sk-ant-admin01-a-key-of-the-emulator" };

test("the README has pieces to run", () => assert.ok(pieces.length >= 5));

for (const [index, code] of pieces.entries()) {
  test(`piece ${index + 1}: ${code.trim().split("\n").at(-1)}`, async () => {
    const name = `piece-${index}.mjs`;
    consumer.write(name, code.startsWith("import") ? code : client + code);
    const printed = await consumer.run(process.execPath, ["--import", "./api.mjs", name], env);
    // What a comment below a `console.log` promises is printed.
    for (const [, promised] of code.matchAll(/^\/\/ (.*?)(?:`billing`, …)?$/gm))
      assert.ok(printed.includes(promised), promised);
  });
}
