// The packed package in pages: bundled by Vite and esbuild, without a bundler, under content security policies,
// and with a .wasm that is not there.
import assert from "node:assert/strict";
import { test } from "node:test";
import { noBrowser, resultOf } from "./lib/browser.mjs";
import { bundle } from "./lib/bundle.mjs";
import { startEmulator } from "./lib/emulator.mjs";
import { expected, page } from "./lib/job.mjs";
import { project } from "./lib/project.mjs";
import { newerNode, tool } from "./lib/runtimes.mjs";
import { serve } from "./lib/server.mjs";

const skip = noBrowser;
const html = (script, head = "") =>
  `<!doctype html><html lang="en"><head><title>rolecall</title>${head}</head>` +
  `<body><p id="result"></p><script type="module" src="${script}"></script></body></html>`;

// As in a portal: the page has no key, its own server puts one on.
const settings = '{ baseURL: "/admin" }';
const source = (entry) => `import { AnthropicAdmin } from "${entry}";\n${page(settings)}`;

const importMap = JSON.stringify({
  imports: { rolecall: "/node_modules/rolecall/dist/index.js" },
  scopes: {
    "/node_modules/rolecall/": {
      "#load": "/node_modules/rolecall/dist/load/web.js",
      "#load-rules": "/node_modules/rolecall/dist/load-rules/web.js",
    },
  },
});

// The second API, with a server that adds the token; names are checked while somebody types.
const org = `
import { AnacondaOrg, names, ready } from "rolecall";
const codeOf = (run) => { try { run(); return null; } catch (error) { return error.code; } };
async function all() {
  const early = codeOf(() => names.serviceAccount.check("a"));
  const key = codeOf(() => new AnacondaOrg({ orgId: "acme", clientId: "c", clientSecret: "s" }));
  const org = new AnacondaOrg({ orgId: "acme", baseURL: "/anaconda" });
  const users = [];
  for await (const { email } of org.users.list()) users.push(email);
  const refused = await org.serviceAccounts.create({ name: "Build Server #1" }).catch((error) => error.code);
  await ready();
  return { early, key, users, refused, proposed: names.serviceAccount.suggest("Build Server #1") };
}
all()
  .catch((error) => ({ name: error.name, code: error.code, message: error.message }))
  .then((result) => { document.querySelector("#result").textContent = JSON.stringify(result); });
`;

const consumer = await project({
  "index.html": html("/main.js"),
  "main.js": source("rolecall"),
  "inline.js": source("rolecall/inline"),
  "inline.html": html("/dist/inline.js"),
  "plain.html": html("/main.js", `<script type="importmap">${importMap}</script>`),
  "org.html": html("/org.js", `<script type="importmap">${importMap}</script>`),
  "org.js": org,
});

async function viteBuild() {
  const args = [tool("vite/bin/vite.js"), "build", "--logLevel", "warn", "--outDir", "vite"];
  await consumer.run(newerNode, args, { NODE_ENV: "production" });
}
const built = skip ? null : Promise.all([viteBuild(), bundle(consumer, "inline.js")]);
built?.catch(() => {}); // every test awaits it and reports its failure

async function open(folder, path, options) {
  await built;
  const { url, key } = await startEmulator();
  const origin = await serve(consumer.path(folder), { api: { url, key }, ...options });
  return resultOf(origin + path);
}

const policy = (value) => ({ headers: { "content-security-policy": value } });
const withWasm = policy("default-src 'self'; script-src 'self' 'wasm-unsafe-eval'");
const withoutWasm = policy("default-src 'self'; script-src 'self'");
const isWasm = (path) => path.endsWith(".wasm");

test("a Vite build", { skip }, async () => {
  assert.deepEqual(await open("vite", "/"), expected);
});

test("a Vite build under script-src 'self' 'wasm-unsafe-eval'", { skip }, async () => {
  assert.deepEqual(await open("vite", "/", withWasm), expected);
});

test("a Vite build under script-src 'self' says what the policy lacks", { skip }, async () => {
  const error = await open("vite", "/", withoutWasm);
  assert.equal(error.name, "LoadError");
  assert.equal(error.code, "wasm_blocked");
  assert.match(error.message, /wasm-unsafe-eval/);
});

test("a .wasm that answers 404 says which line to add", { skip }, async () => {
  const missing = (path) => isWasm(path) && { status: 404, type: "text/plain", body: "no" };
  const error = await open("vite", "/", { answer: (path) => missing(path) || null });
  assert.equal(error.code, "wasm_not_found");
  assert.match(error.message, /rolecall\/inline/);
});

test("a .wasm that answers with the page's HTML says so", { skip }, async () => {
  const fallback = (path) => isWasm(path) && { status: 200, type: "text/html", body: html("/main.js") };
  const error = await open("vite", "/", { answer: (path) => fallback(path) || null });
  assert.equal(error.code, "wasm_not_found");
  assert.match(error.message, /HTML/);
});

test("rolecall/inline bundled by esbuild", { skip }, async () => {
  assert.deepEqual(await open("", "/inline.html"), expected);
});

test("rolecall/inline under both policies", { skip }, async () => {
  assert.deepEqual(await open("", "/inline.html", withWasm), expected);
  assert.equal((await open("", "/inline.html", withoutWasm)).code, "wasm_blocked");
});

test("a page without a bundler, by import map", { skip }, async () => {
  assert.deepEqual(await open("", "/plain.html"), expected);
});

test("AnacondaOrg in a page: no secret, a path as base, names once the core is there", { skip }, async () => {
  const asked = [];
  const answer = (path) => {
    if (!path.startsWith("/anaconda/")) return null;
    asked.push(path);
    const items = [{ id: "u-1", email: "ana@example.org", role: "member", subscriptions: [] }];
    return { status: 200, type: "application/json", body: JSON.stringify({ items }) };
  };
  assert.deepEqual(await open("", "/org.html", { answer }), {
    early: "not_ready",
    key: "credential_in_browser",
    users: ["ana@example.org"],
    refused: "invalid_request",
    proposed: "build-server-1",
  });
  assert.deepEqual(asked, ["/anaconda/organizations/acme/users"]);
});
