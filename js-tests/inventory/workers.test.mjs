// The inventory and the report in workerd, by way of miniflare: bundled as its command line bundles.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bundle } from "../lib/bundle.mjs";
import { project } from "../lib/project.mjs";
import { leftOut, newerNode, tool } from "../lib/runtimes.mjs";
import { BESIDE, expected, INLINE, imports, job } from "./lib/everywhere.mjs";

const host = `
import { Miniflare } from ${JSON.stringify(tool("miniflare/dist/src/index.js"))};
import { readdirSync } from "node:fs";
const files = readdirSync("worker");
const miniflare = new Miniflare({
  modulesRoot: "worker",
  modules: [
    { type: "ESModule", path: "worker/worker.js" },
    ...files.filter((name) => name.endsWith(".wasm")).map((name) => ({ type: "CompiledWasm", path: "worker/" + name })),
  ],
  compatibilityDate: "2026-07-01",
});
const get = async () => (await miniflare.dispatchFetch("http://worker/")).text();
// Side by side into an isolate that has not yet done anything, then once more.
console.log(JSON.stringify([...(await Promise.all([get(), get(), get()])), await get()]));
await miniflare.dispose();
`;

async function answers(source, options) {
  const consumer = await project({ "worker.js": source, "host.mjs": host });
  await bundle(consumer, "worker.js", {
    outdir: consumer.path("worker"),
    conditions: ["workerd", "worker", "browser"],
    external: ["node:http"],
    ...options,
  });
  return JSON.parse(await consumer.run(newerNode, ["host.mjs"])).map((text) => JSON.parse(text));
}

test("miniflare: three requests at once, each with an inventory of its own", { skip: leftOut }, async () => {
  const source = `${imports(BESIDE)}${job}
const failure = ({ name, code, message }) => ({ name, code, message });
export default { fetch: async () => Response.json(await job().catch(failure)) };`;
  const results = await answers(source, { loader: { ".wasm": "copy" } });
  assert.equal(results.length, 4);
  for (const result of results) assert.deepEqual(result, expected);
});

test("miniflare: rolecall/inventory/inline, which no Worker may compile, says what to import", {
  skip: leftOut,
}, async () => {
  const source = `${imports(INLINE)}
const attempt = (work) => { try { work(); return null; } catch ({ name, code, message }) { return { name, code, message }; } };
export default {
  fetch: async () => Response.json([attempt(() => inventory.load(new Uint8Array(3))), typeof rolecall, typeof report, typeof createEmulator]),
};`;
  for (const [error] of await answers(source)) {
    assert.equal(`${error.name} ${error.code}`, "LoadError wasm_blocked");
    assert.match(error.message, /import `rolecall\/inventory` instead of `rolecall\/inventory\/inline`/);
  }
});
