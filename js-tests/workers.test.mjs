// The packed package in workerd, by way of miniflare: bundled as its command line bundles, the wasm as a module.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bundle } from "./lib/bundle.mjs";
import { startEmulator } from "./lib/emulator.mjs";
import { expected, job } from "./lib/job.mjs";
import { project } from "./lib/project.mjs";
import { leftOut, newerNode, tool } from "./lib/runtimes.mjs";

// One client at module level, used by all requests, as people write it.
const worker = (url, key) => `
import { AnthropicAdmin } from "rolecall";
const admin = new AnthropicAdmin({ apiKey: ${JSON.stringify(key)}, baseURL: ${JSON.stringify(url)} });
${job(`{ apiKey: ${JSON.stringify(key)}, baseURL: ${JSON.stringify(url)} }`)}
export default {
  async fetch(request) {
    if (new URL(request.url).pathname === "/job") return Response.json(await job());
    const page = await admin.users.list({ limit: 5 });
    return Response.json(page.data.length);
  },
};
`;

// Runs in a process of its own, with the newer Node that miniflare asks for.
const host = `
import { Miniflare } from ${JSON.stringify(tool("miniflare/dist/src/index.js"))};
import { readdirSync } from "node:fs";
const wasm = readdirSync("dist").filter((name) => name.endsWith(".wasm"));
const miniflare = new Miniflare({
  modulesRoot: "dist",
  modules: [
    { type: "ESModule", path: "dist/worker.js" },
    ...wasm.map((name) => ({ type: "CompiledWasm", path: "dist/" + name })),
  ],
  compatibilityDate: process.argv[2] ?? "2026-07-01",
});
// All at once into an isolate that has not yet done anything.
const get = async (path) => (await miniflare.dispatchFetch("http://worker" + path)).text();
const cold = await Promise.all(Array.from({ length: 20 }, () => get("/")));
const job = await get("/job");
console.log(JSON.stringify({ cold, job }));
await miniflare.dispose();
`;

test("miniflare: 20 cold requests at once through one client, then a job", { skip: leftOut }, async () => {
  const { url, key } = await startEmulator();
  const consumer = await project({ "worker.js": worker(url, key), "host.mjs": host });
  await bundle(consumer, "worker.js", {
    conditions: ["workerd", "worker", "browser"],
    loader: { ".wasm": "copy" },
  });
  const { cold, job: done } = JSON.parse(await consumer.run(newerNode, ["host.mjs"]));
  assert.deepEqual(cold, Array(20).fill("5"));
  assert.deepEqual(JSON.parse(done), expected);
});

test("miniflare: an old compatibility date, where there is no FinalizationRegistry", {
  skip: leftOut,
}, async () => {
  const { url, key } = await startEmulator();
  const consumer = await project({ "worker.js": worker(url, key), "host.mjs": host });
  await bundle(consumer, "worker.js", {
    conditions: ["workerd", "worker", "browser"],
    loader: { ".wasm": "copy" },
  });
  const { job: done } = JSON.parse(await consumer.run(newerNode, ["host.mjs", "2024-09-23"]));
  assert.deepEqual(JSON.parse(done), expected);
});

test("miniflare: rolecall/inline, which no Worker may compile, says what to import", {
  skip: leftOut,
}, async () => {
  const { url, key } = await startEmulator();
  const inline = worker(url, key)
    .replace('"rolecall"', '"rolecall/inline"')
    .replace("await job()", "await job().catch((e) => e)");
  const consumer = await project({
    "worker.js": inline,
    "host.mjs": host.replace("length: 20", "length: 0"),
  });
  await bundle(consumer, "worker.js", { conditions: ["workerd", "worker", "browser"] });
  const { job: error } = JSON.parse(await consumer.run(newerNode, ["host.mjs"]));
  assert.equal(JSON.parse(error).code, "wasm_blocked");
  assert.match(JSON.parse(error).message, /import `rolecall` instead/);
});

const people = (settings) => `
import { AnacondaOrg } from "rolecall";
const org = new AnacondaOrg(${JSON.stringify(settings)});
export default {
  async fetch() {
    const { data } = await org.users.list();
    return Response.json(data.length);
  },
};
`;

// The first request is left before its token is there; the others come at once, then one after the other.
const visitors = host.replace(
  /\/\/ All at once[\s\S]*/,
  `
const get = async (signal) => (await miniflare.dispatchFetch("http://worker/", { signal })).text();
const left = await get(AbortSignal.timeout(1_000)).catch(() => "left");
const cold = await Promise.all(Array.from({ length: 20 }, () => get()));
const warm = [];
for (let i = 0; i < 20; i++) warm.push(await get());
console.log(JSON.stringify({ left, cold, warm }));
await miniflare.dispose();
`,
);

test("miniflare: one AnacondaOrg for all requests: tokens are shared, nobody waits for somebody else's", {
  skip: leftOut,
}, async () => {
  const members = ["admin@example.org", "ana@example.org"];
  const emulator = await startEmulator({ anaconda: { members } });
  const { orgId, clientId, clientSecret } = emulator.anaconda;
  const baseURL = `${emulator.url}/anaconda/api/v1`;
  emulator.faults.next({ match: { path: "*/iam/token" }, stall: "headers" });
  const consumer = await project({
    "worker.js": people({ orgId, clientId, clientSecret, baseURL }),
    "host.mjs": visitors,
  });
  await bundle(consumer, "worker.js", {
    conditions: ["workerd", "worker", "browser"],
    loader: { ".wasm": "copy" },
  });
  const { left, cold, warm } = JSON.parse(await consumer.run(newerNode, ["host.mjs"]));
  assert.equal(left, "left");
  assert.deepEqual([...cold, ...warm], Array(40).fill("2"));
  const asked = emulator.requests.filter(({ path }) => path.endsWith("/iam/token")).length;
  assert.ok(asked <= 21, `${asked} token requests: those that came when there was a token asked for none`);
});
