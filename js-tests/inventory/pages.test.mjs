// The inventory and the report in pages: bundled by Vite and esbuild, without a bundler, under content security policies,
// before and after `ready`, and with a .wasm that is not there.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { noBrowser, resultOf } from "../lib/browser.mjs";
import { bundle } from "../lib/bundle.mjs";
import { project } from "../lib/project.mjs";
import { leftOut, newerNode, tool } from "../lib/runtimes.mjs";
import { serve } from "../lib/server.mjs";
import { BESIDE, expected, INLINE, imports, job, page } from "./lib/everywhere.mjs";

const consumer = await project();
const dist = "/node_modules/rolecall/dist";

const map = JSON.stringify({
  imports: {
    rolecall: `${dist}/index.js`,
    "rolecall/inventory": `${dist}/inventory.js`,
    "rolecall/report": `${dist}/report.js`,
    "rolecall/emulator": `${dist}/emulator/index.js`,
  },
  scopes: {
    "/node_modules/rolecall/": {
      "#load": `${dist}/load/web.js`,
      "#load-rules": `${dist}/load-rules/web.js`,
      "#load-inventory": `${dist}/load-inventory/web.js`,
      "#load-inventory-late": `${dist}/load-inventory-late/web.js`,
    },
  },
});
const html = (script, head = "") =>
  `<!doctype html><html lang="en"><head><title>inventory</title>${head}</head>` +
  `<body><p id="result"></p><script type="module" src="${script}"></script></body></html>`;

const policy = (scripts) => ({
  headers: { "content-security-policy": `default-src 'self'; script-src 'self' ${scripts}` },
});
const mapHash = `'sha256-${createHash("sha256").update(map).digest("base64")}'`;
const withWasm = policy("'wasm-unsafe-eval'");
const ALL = ["core.wasm", "inventory-late.wasm", "inventory.wasm", "rules.wasm"];
/** Answers 404 in place of that file, whatever a bundler has put behind its name. */
const without = (name) => (path) =>
  new RegExp(`/${name}(-(?!late)[^/]*)?\\.wasm$`).test(path)
    ? { status: 404, type: "text/plain", body: "no" }
    : null;

describe("a bundle of esbuild with rolecall/inventory/inline", { skip: noBrowser }, () => {
  const open = async (options, bundling) => {
    consumer.write("inline.js", page(INLINE));
    consumer.write("inline.html", html("/dist/inline.js"));
    await bundle(consumer, "inline.js", { minify: true, external: ["node:http"], ...bundling });
    return resultOf(`${await serve(consumer.dir, options)}/inline.html`);
  };

  test("in one file", async () => assert.deepEqual(await open(), expected));
  test("in several", async () => assert.deepEqual(await open({}, { splitting: true }), expected));
  test("under script-src 'self' 'wasm-unsafe-eval'", async () =>
    assert.deepEqual(await open(withWasm), expected));
  test("under script-src 'self': it says what the policy lacks", async () => {
    const { name, code, message } = await open(policy(""));
    assert.equal(`${name} ${code}`, "LoadError wasm_blocked");
    assert.match(message, /wasm-unsafe-eval/);
  });
});

async function viteBuild() {
  consumer.write("main.js", page(BESIDE));
  consumer.write("index.html", html("/main.js"));
  const config = { build: { outDir: "vite", target: "es2022", rollupOptions: { external: ["node:http"] } } };
  consumer.write("vite.config.mjs", `export default ${JSON.stringify(config)};`);
  const args = [tool("vite/bin/vite.js"), "build", "--logLevel", "warn"];
  await consumer.run(newerNode, args, { NODE_ENV: "production" });
}
const built = noBrowser || leftOut ? null : viteBuild();
built?.catch(() => {}); // every test awaits it and reports its failure

describe("a Vite build", { skip: noBrowser || leftOut }, () => {
  const open = async (options) => {
    await built;
    return resultOf(`${await serve(consumer.path("vite"), options)}/`);
  };

  test("does the whole job", async () => assert.deepEqual(await open(), expected));
  test("under script-src 'self' 'wasm-unsafe-eval'", async () =>
    assert.deepEqual(await open(withWasm), expected));
  test("without inventory.wasm: it says which file is missing, and what to do", async () => {
    const { name, code, message } = await open({ answer: without("inventory") });
    assert.equal(`${name} ${code}`, "LoadError wasm_not_found");
    assert.match(message, /^inventory\.wasm was not loaded: .*answered 404/);
    assert.match(message, /`rolecall\/inventory\/inline`.*`rolecall\/inventory\.wasm`/);
  });
});

describe("without a bundler, by import map", { skip: noBrowser }, () => {
  let number = 0;
  /** What a page says that runs `text`, in which there is everything of the job. */
  async function inPage(text, { answer = () => null } = {}) {
    const name = `plain-${number++}`;
    consumer.write(`${name}.html`, html(`/${name}.js`, `<script type="importmap">${map}</script>`));
    consumer.write(
      `${name}.js`,
      `${imports(BESIDE)}${job}
const failure = ({ name, code, message }) => [name, code, message];
const attempt = (work) => { try { return work(); } catch (error) { return failure(error); } };
const fetched = (ending) => performance.getEntriesByType("resource").map(({ name }) => name.split("/").pop()).filter((name) => name.endsWith(ending)).sort();
(async () => { ${text} })().catch(failure).then((result) => { document.querySelector("#result").textContent = JSON.stringify(result); });`,
    );
    const options = { ...policy(`'wasm-unsafe-eval' ${mapHash}`), answer };
    return resultOf(`${await serve(consumer.dir, options)}/${name}.html`);
  }
  const early = (name) => ["LoadError", "not_ready", `\`await ready()\` before \`${name}\` is used`];

  test("under script-src 'self' 'wasm-unsafe-eval': the whole job", async () => {
    assert.deepEqual(await inPage("await inventory.ready(); return job();"), expected);
  });

  test("too early, and after ready()", async () => {
    const text = `
      const before = [
        attempt(() => inventory.load(new Uint8Array(3))),
        attempt(() => inventory.fromResponses([])),
        fetched(".wasm"),
      ];
      await inventory.ready();
      return [
        ...before,
        attempt(() => inventory.load(new Uint8Array(3))).slice(0, 2),
        attempt(() => inventory.fromResponses(7)).slice(0, 2),
        fetched(".wasm"),
      ];`;
    assert.deepEqual(await inPage(text), [
      early("load"),
      early("fromResponses"),
      [],
      ["SnapshotError", "bad_snapshot"],
      ["SnapshotError", "bad_snapshot"],
      ALL,
    ]);
  });

  test("collect needs no ready, and findings none after it; diff and report ask the rules", async () => {
    const text = `
      const emulator = createEmulator({ fill: organization(), limits: { perMinute: null } });
      const admin = new rolecall.AnthropicAdmin({ apiKey: KEY, baseURL: "https://admin.test", fetch: emulator.fetch, dangerouslyAllowBrowser: true });
      const before = fetched(".wasm");
      const made = await inventory.collect(admin);
      const now = made.endedAt;
      const found = inventory.findings(made, { now }).length > 0;
      const half = [fetched(".wasm"), found, attempt(() => inventory.diff(made, made)), attempt(() => report(made, { now })).slice(0, 2)];
      await inventory.ready();
      return [before, ...half, inventory.diff(made, made).leftOut, report(made, { now }).length > 1000, fetched(".wasm")];`;
    assert.deepEqual(await inPage(text), [
      [],
      ["core.wasm", "inventory-late.wasm", "inventory.wasm"],
      true,
      early("diff"),
      ["LoadError", "not_ready"],
      [],
      true,
      ALL,
    ]);
  });

  test("what is used late is loaded late", async () => {
    const text = `
      const seen = [];
      const files = () => {
        const found = fetched(".js").filter((name) => /^inventory-/.test(name) && !seen.includes(name));
        seen.push(...found);
        return found;
      };
      const first = files();
      const emulator = createEmulator({ fill: organization(), limits: { perMinute: null } });
      const admin = new rolecall.AnthropicAdmin({ apiKey: KEY, baseURL: "https://admin.test", fetch: emulator.fetch, dangerouslyAllowBrowser: true });
      const made = await inventory.collect(admin);
      const collected = files();
      await inventory.exportAs(made, "ndjson").text();
      const exported = files();
      await inventory.applyRepairs(admin, [], { confirm: () => true });
      return [first, collected, exported, files()];`;
    assert.deepEqual(await inPage(text), [
      ["inventory-shared.js"],
      ["inventory-collect.js"],
      ["inventory-exports.js"],
      ["inventory-repairs.js"],
    ]);
  });

  test("ready of the main entry brings nothing of it", async () => {
    assert.deepEqual(await inPage('await rolecall.ready(); return fetched(".wasm");'), [
      "core.wasm",
      "rules.wasm",
    ]);
  });

  const file = (name) => ({
    status: 200,
    type: "application/wasm",
    body: readFileSync(consumer.path("node_modules", "rolecall", "dist", name)),
  });
  const tried = "attempt(() => inventory.load(new Uint8Array(3)))[0]";

  test("ready with an address: the late part is beside it, or where the package has it", async () => {
    const both = (path) => {
      const [, name] = /^\/assets\/(inventory(?:-late)?\.wasm)$/.exec(path) ?? [];
      return name ? file(name) : null;
    };
    const one = (path) => (path === "/assets/inventory-3f2a.wasm" ? file("inventory.wasm") : null);
    const addresses =
      'performance.getEntriesByType("resource").map(({ name }) => new URL(name)).filter(({ pathname }) => /wasm$/.test(pathname)).map(({ pathname, search }) => pathname + search).sort()';
    for (const source of [
      '"/assets/inventory.wasm?v=1"',
      'new URL("/assets/inventory.wasm?v=1", location.href)',
    ])
      assert.deepEqual(
        await inPage(`await inventory.ready(${source}); return [${tried}, ${addresses}];`, { answer: both }),
        ["SnapshotError", ["/assets/inventory-late.wasm?v=1", "/assets/inventory.wasm?v=1"]],
      );
    const text = `await inventory.ready("/assets/inventory-3f2a.wasm"); return ${tried};`;
    assert.equal(await inPage(text, { answer: one }), "SnapshotError");
  });

  test("ready with bytes, a Response or a module: one of the two each, in any order", async () => {
    const forms = {
      bytes: "await (await get(name)).arrayBuffer()",
      Response: "await get(name)",
      module: "await WebAssembly.compileStreaming(get(name))",
    };
    for (const [form, source] of Object.entries(forms)) {
      for (const order of [
        ["inventory", "inventory-late"],
        ["inventory-late", "inventory"],
      ]) {
        const text = `
          const get = (name) => fetch("${dist}/" + name + ".wasm");
          const give = async (name) => inventory.ready(${source});
          await give("${order[0]}");
          const half = ${tried};
          await give("${order[1]}");
          return [half, ${tried}, fetched(".wasm")];`;
        assert.deepEqual(
          await inPage(text),
          ["LoadError", "SnapshotError", ["inventory-late.wasm", "inventory.wasm"]],
          `${form}: ${order}`,
        );
      }
    }
  });

  test("a .wasm that is not there: collect, load and ready say which, and what came before still works", async () => {
    const text = `
      const emulator = createEmulator({ fill: organization(), limits: { perMinute: null } });
      const admin = new rolecall.AnthropicAdmin({ apiKey: KEY, baseURL: "https://admin.test", fetch: emulator.fetch, dangerouslyAllowBrowser: true });
      const failed = [await inventory.collect(admin).catch(failure), await inventory.ready().catch(failure)];
      return [failed, attempt(() => inventory.load(new Uint8Array(3))), (await admin.users.list()).data.length];`;
    const [failed, tooEarly, users] = await inPage(text, { answer: without("inventory") });
    for (const [name, code, message] of failed) {
      assert.equal(`${name} ${code}`, "LoadError wasm_not_found");
      assert.match(message, /^inventory\.wasm was not loaded: .*inventory\.wasm answered 404/);
    }
    assert.deepEqual(tooEarly, early("load"));
    assert.equal(users, 3);
  });

  test("without the late part: collect works, and what needs it says what is missing", async () => {
    const text = `
      const emulator = createEmulator({ fill: organization(), limits: { perMinute: null } });
      const admin = new rolecall.AnthropicAdmin({ apiKey: KEY, baseURL: "https://admin.test", fetch: emulator.fetch, dangerouslyAllowBrowser: true });
      const made = await inventory.collect(admin);
      return [made.complete, attempt(() => inventory.findings(made, { now: made.endedAt })), attempt(() => inventory.save(made)), await inventory.ready().catch(failure)];`;
    const [complete, found, saved, [name, code, message]] = await inPage(text, {
      answer: without("inventory-late"),
    });
    assert.equal(complete, true);
    assert.deepEqual([found, saved], [early("findings"), early("save")]);
    assert.equal(`${name} ${code}`, "LoadError wasm_not_found");
    assert.match(message, /^inventory-late\.wasm was not loaded: .*inventory-late\.wasm answered 404/);
  });
});
