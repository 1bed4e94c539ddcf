// The part of the package that is loaded only when people are worked on, as runtimes and bundlers find it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { noBrowser, resultOf } from "../lib/browser.mjs";
import { bundle } from "../lib/bundle.mjs";
import { bun, deno, leftOut, newerNode, nodes, tool } from "../lib/runtimes.mjs";
import { serve } from "../lib/server.mjs";
import { consumer, rolecall } from "./lib/start.mjs";

/** Everything happens inside: emulator and client, CSV and errors. */
const job = (entry) => `
import { AnacondaOrg, ValidationError } from "${entry}";
import { createEmulator } from "rolecall/emulator";
export async function job() {
  const emulator = createEmulator({ anaconda: { seats: 5, accounts: ["eve@example.org"] } });
  const org = new AnacondaOrg({
    orgId: "acme",
    clientId: "0f6c1a52-7d1e-4b90-9a35-2b1f6a40c7de",
    clientSecret: "not-a-real+secret",
    baseURL: "https://anaconda.test/anaconda/api/v1",
    tokenURL: "https://anaconda.test/anaconda/api/iam/token",
    fetch: emulator.fetch,
    dangerouslyAllowBrowser: true,
  });
  const csv = 'E-Mail;First Name\\r\\nana@example.org;"Ana; A."\\r\\neve@example.org;Eve\\r\\nbad;\\r\\n';
  const tokenExpiresAt = new Date(Date.now() + 86_400_000);
  const report = await org.onboard(csv, { tokenExpiresAt, confirm: { every: 5, deadline: 50 } });
  const error = await org.onboard(7).catch((thrown) => thrown);
  return [...report.people.map(({ status }) => status), error instanceof ValidationError, error.code];
}
`;
const expected = ["done", "done", "invalid", true, "invalid_request"];

const installed = (name) => readFileSync(consumer.path("node_modules", "rolecall", "dist", name), "utf8");

test("it stands alone, makes no code from text, and names the licence of what is in it", () => {
  const text = installed("people.js");
  assert.ok(!/^\s*import\b/m.test(text) && !/\bimport\(/.test(text), "it imports something");
  assert.ok(!/\beval\(|new Function/.test(text));
  assert.ok(!/class .* extends (Error|RolecallError)/.test(text));
  assert.match(text, /Papa Parse[\s\S]*License: MIT/);
  assert.match(installed("rolecall.js"), /import\("\.\/people\.js"\)/);
  assert.ok(!installed("rolecall.js").includes("Papa"));
});

test("the package has the reader inside and depends on nothing", () => {
  const manifest = JSON.parse(
    readFileSync(consumer.path("node_modules", "rolecall", "package.json"), "utf8"),
  );
  assert.equal(manifest.dependencies, undefined);
  assert.ok(!/\brequire\(["'][^"']+["']\)/.test(installed("people.js")));
});

consumer.write("run.mjs", `${job("rolecall")}\nconsole.log(JSON.stringify(await job()));`);
consumer.write(
  "run.cjs",
  `const { AnacondaOrg } = require("rolecall");\nimport("./run.mjs").then(() => AnacondaOrg);`,
);

for (const runtime of leftOut ? nodes : [...nodes, bun, deno]) {
  test(`${runtime.name}`, async () => {
    for (const file of ["run.mjs", "run.cjs"]) {
      const output = await consumer.run(runtime.command, [...runtime.args, file]);
      assert.deepEqual(JSON.parse(output), expected);
    }
  });
}

test("where code from text is forbidden", async () => {
  const output = await consumer.run(process.execPath, ["--disallow-code-generation-from-strings", "run.mjs"]);
  assert.deepEqual(JSON.parse(output), expected);
});

const outcome = async (...path) => (await import(pathToFileURL(consumer.path(...path)).href)).job();

test("esbuild with splitting: a chunk that the first script does not hold", async () => {
  consumer.write("split.js", job("rolecall/inline"));
  const { metafile } = await bundle(consumer, "split.js", {
    splitting: true,
    outExtension: { ".js": ".mjs" },
    minify: true,
    metafile: true,
  });
  assert.ok(!consumer.read("dist/split.mjs").includes("Papa Parse"));
  const chunks = Object.entries(metafile.outputs).filter(([, { inputs }]) =>
    Object.keys(inputs).some((name) => name.endsWith("people.js") && !name.includes("emulator")),
  );
  assert.equal(chunks.length, 1);
  assert.deepEqual(await outcome("dist", "split.mjs"), expected);
});

test("esbuild without splitting: all in one file", async () => {
  consumer.write("whole.js", job("rolecall/inline"));
  await bundle(consumer, "whole.js", { outExtension: { ".js": ".mjs" }, minify: true });
  assert.deepEqual(await outcome("dist", "whole.mjs"), expected);
});

test("Vite", { skip: leftOut }, async () => {
  consumer.write("vite-job.js", job("rolecall/inline"));
  const options = { outDir: "vite", lib: { entry: "vite-job.js", formats: ["es"], fileName: "job" } };
  consumer.write("vite.config.mjs", `export default ${JSON.stringify({ build: options })};`);
  await consumer.run(newerNode, [tool("vite/bin/vite.js"), "build", "--logLevel", "warn"], {
    NODE_ENV: "production",
  });
  assert.ok(!consumer.read("vite/job.js").includes("Papa Parse"));
  assert.deepEqual(await outcome("vite", "job.js"), expected);
});

test("miniflare", { skip: leftOut }, async () => {
  consumer.write(
    "worker.js",
    `${job("rolecall")}\nexport default { fetch: async () => Response.json(await job()) };`,
  );
  await bundle(consumer, "worker.js", {
    outdir: consumer.path("worker"),
    conditions: ["workerd", "worker", "browser"],
    loader: { ".wasm": "copy" },
    external: ["node:http"],
  });
  consumer.write(
    "host.mjs",
    `
import { Miniflare } from ${JSON.stringify(tool("miniflare/dist/src/index.js"))};
import { readdirSync } from "node:fs";
const wasm = readdirSync("worker").filter((name) => name.endsWith(".wasm"));
const miniflare = new Miniflare({
  modulesRoot: "worker",
  modules: [
    { type: "ESModule", path: "worker/worker.js" },
    ...wasm.map((name) => ({ type: "CompiledWasm", path: "worker/" + name })),
  ],
  compatibilityDate: "2026-07-01",
});
// Twice, so that what one request loaded serves another.
for (let i = 0; i < 2; i++) console.log(await (await miniflare.dispatchFetch("http://worker/")).text());
await miniflare.dispose();
`,
  );
  const lines = (await consumer.run(newerNode, ["host.mjs"])).trim().split("\n");
  for (const line of lines) assert.deepEqual(JSON.parse(line), expected);
  assert.equal(lines.length, 2);
});

test("a page under script-src 'self' 'wasm-unsafe-eval', which loads it when it is needed", {
  skip: noBrowser,
}, async () => {
  const dist = "/node_modules/rolecall/dist";
  const imports = { rolecall: `${dist}/index.js`, "rolecall/emulator": `${dist}/emulator/index.js` };
  const scopes = {
    "/node_modules/rolecall/": {
      "#load": `${dist}/load/web.js`,
      "#load-rules": `${dist}/load-rules/web.js`,
    },
  };
  const map = JSON.stringify({ imports, scopes });
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(map));
  const allowed = `'sha256-${Buffer.from(hash).toString("base64")}'`;
  consumer.write(
    "people.html",
    `<!doctype html><html lang="en"><head><title>people</title><script type="importmap">${map}</script></head>` +
      '<body><p id="result"></p><script type="module" src="/page.js"></script></body></html>',
  );
  consumer.write(
    "page.js",
    `${job("rolecall")}
const loaded = () => performance.getEntriesByType("resource").some(({ name }) => name.endsWith("/dist/people.js"));
const before = loaded();
const done = (value) => { document.getElementById("result").textContent = JSON.stringify(value); };
job().then((result) => done([before, loaded(), ...result]), (error) => done(String(error)));`,
  );
  const policy = `default-src 'self'; script-src 'self' 'wasm-unsafe-eval' ${allowed}`;
  const origin = await serve(consumer.dir, { headers: { "content-security-policy": policy } });
  assert.deepEqual(await resultOf(`${origin}/people.html`), [false, true, ...expected]);
});

test("the classes of its errors are those of the package", async () => {
  const org = new rolecall.AnacondaOrg({ orgId: "acme", accessToken: "x" });
  const error = await org.offboard("").catch((thrown) => thrown);
  assert.ok(error instanceof rolecall.ValidationError && rolecall.isValidationError(error));
  assert.deepEqual(rolecall.RolecallError.fromJSON(JSON.parse(JSON.stringify(error))).issues, error.issues);
});
