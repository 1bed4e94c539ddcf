// Every file of examples/ does what its first line says, with the packed package in an empty project.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { after, test } from "node:test";
import { chromium } from "playwright-core";
import { findBrowser } from "../scripts/lib/browser.mjs";
import { root } from "../scripts/lib/paths.mjs";
import { noBrowser, resultOf } from "./lib/browser.mjs";
import { bundle } from "./lib/bundle.mjs";
import { startEmulator } from "./lib/emulator.mjs";
import { project } from "./lib/project.mjs";
import { leftOut, newerNode, nodes, tool } from "./lib/runtimes.mjs";
import { serve } from "./lib/server.mjs";

const consumer = await project();
consumer.copy(`${root}/examples`, "examples");

/** The address of browser/server.mjs, started for this file. */
async function startPortal() {
  const server = spawn(process.execPath, ["examples/browser/server.mjs"], {
    cwd: consumer.dir,
    env: { ...process.env, PORT: "0", ANTHROPIC_ADMIN_KEY: "" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  after(() => server.kill());
  const [line] = await once(server.stdout.setEncoding("utf8"), "data");
  return line.trim();
}
const portal = await startPortal();

for (const node of nodes) {
  test(`node/members.mjs in ${node.name}`, async () => {
    const output = await consumer.run(node.command, ["examples/node/members.mjs"], {
      ANTHROPIC_ADMIN_KEY: "",
    });
    const [name, ...rest] = output.trim().split("\n");
    assert.equal(name, "Example Organization");
    const numbers = rest.map((line) => /^(\w+) \((\d+)\)$/.exec(line)).filter(Boolean);
    assert.ok(numbers.some(([, role]) => role === "admin"));
    assert.equal(
      numbers.reduce((sum, [, , number]) => sum + Number(number), 0),
      40,
    );
    assert.equal(rest.filter((line) => /^ {2}\S.* <\S+@example\.com>$/.test(line)).length, 40);
  });
}

test("edge/worker.js in workerd", { skip: leftOut }, async () => {
  const { url, key, state, requests } = await startEmulator({ fill: { members: 5, invites: 20 } });
  const host = `
import { Miniflare } from ${JSON.stringify(tool("miniflare/dist/src/index.js"))};
import { readdirSync } from "node:fs";
const modules = (name) => ({ type: name.endsWith(".wasm") ? "CompiledWasm" : "ESModule", path: "dist/" + name });
const names = readdirSync("dist").filter((name) => /\\.(js|wasm)$/.test(name)).sort((a, b) => (a === "worker.js" ? -1 : b === "worker.js" ? 1 : 0));
const miniflare = new Miniflare({
  modulesRoot: "dist",
  modules: names.map(modules),
  compatibilityDate: "2026-07-01",
  bindings: { ANTHROPIC_ADMIN_KEY: process.env.KEY, ANTHROPIC_BASE_URL: process.env.API },
});
const answers = await Promise.all([1, 2, 3].map(() => miniflare.dispatchFetch("http://worker/")));
console.log(JSON.stringify(await Promise.all(answers.map(async (one) => ({ status: one.status, body: await one.json() })))));
await miniflare.dispose();
`;
  consumer.write("host.mjs", host);
  await bundle(consumer, "examples/edge/worker.js", {
    outdir: consumer.path("dist"),
    conditions: ["workerd", "worker", "browser"],
    external: ["cloudflare:workers"],
    loader: { ".wasm": "copy" },
  });
  const pending = state().invites.filter(({ status }) => status === "pending");
  assert.ok(pending.length > 0);
  const body = pending.map(({ email, role, expires_at }) => ({ email, role, expires_at }));
  const output = await consumer.run(newerNode, ["host.mjs"], { KEY: key, API: url });
  assert.deepEqual(JSON.parse(output), Array(3).fill({ status: 200, body }));
  assert.deepEqual(new Set(requests.map(({ method }) => method)), new Set(["GET"]));

  const [refused] = JSON.parse(
    await consumer.run(newerNode, ["host.mjs"], { KEY: "sk-ant-admin01-old", API: url }),
  );
  assert.equal(refused.status, 502);
  assert.equal(refused.body.code, "authentication_failed");
});

test("console/members-table.js pasted into a page", { skip: noBrowser }, async () => {
  const { url, key, state } = await startEmulator();
  await bundle(consumer, "node_modules/rolecall/dist/inline.js", {
    outdir: undefined,
    outfile: consumer.path("page/rolecall.js"),
    minify: true,
  });
  consumer.copy(consumer.path("examples/console/members-table.js"), "page/pasted.js");
  // A module may await at its top level, as the console lets a pasted text do.
  consumer.write(
    "page/index.html",
    `<!doctype html><p id="result"></p>
<script>console.table = (rows) => { document.querySelector("#result").textContent = JSON.stringify(rows); };</script>
<script type="module" src="/pasted.js"></script>`,
  );
  const rows = await resultOf(await serve(consumer.path("page"), { api: { url, key } }));
  const users = state().users.map(({ name, email, role, added_at }) => ({
    name,
    email,
    role,
    since: added_at.slice(0, 10),
  }));
  assert.deepEqual(rows, users);
});

test("browser/index.html shows the members and sends no credential", { skip: noBrowser }, async () => {
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: ["--headless", "--disable-gpu", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  });
  try {
    const page = await browser.newPage();
    const sent = [];
    page.on("request", (request) => sent.push(request));
    await page.goto(portal);
    // The end of the work, or an error that begins with its code.
    const status = page.locator("[role=status]", { hasText: /250 members|^\w+: / });
    assert.equal(await status.textContent({ timeout: 20_000 }), "Example Organization: 250 members");
    assert.equal(await page.locator("tbody tr").count(), 250);
    const calls = sent.filter((request) => request.url().includes("/admin/"));
    assert.equal(calls.length, 4);
    for (const call of calls) {
      assert.equal(call.headers()["x-api-key"], undefined);
      assert.equal(call.headers().authorization, undefined);
    }
  } finally {
    await browser.close();
  }
});

test("browser/server.mjs passes on nothing but reading the organization", async () => {
  const status = async (path, init) => (await fetch(portal + path, init)).status;
  assert.equal(await status("/admin/v1/organizations/me"), 200);
  assert.equal(await status("/admin/v1/organizations/invites", { method: "POST", body: "{}" }), 405);
  assert.equal(await status("/admin/v1/organizations/users/user_1", { method: "DELETE" }), 405);
  for (const path of [
    "/admin/v1/messages",
    "/admin/v1/organizations",
    "/admin/v1/organizations/../messages",
    "/admin/v1/organizations/%2e%2e/messages",
    "/admin/v1/organizations/a%2f..%2f..%2fmessages",
    "/admin/v1/organizations//evil.example",
    "/rolecall/../package.json",
    "/rolecall/..%2fpackage.json",
    "/server.mjs",
  ])
    assert.equal(await status(path), 404, path);
});
