// Where the rules come from: every runtime, pages before and after `ready`, Workers, bundles without them.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { noBrowser, resultOf } from "../lib/browser.mjs";
import { bundle } from "../lib/bundle.mjs";
import { startEmulator } from "../lib/emulator.mjs";
import { project } from "../lib/project.mjs";
import { bun, deno, leftOut, newerNode, nodes, tool } from "../lib/runtimes.mjs";
import { serve } from "../lib/server.mjs";

const consumer = await project();
const ask = `
const may = () => roles.can({ role: "admin" }, "manage_users").verdict;
const fits = () => "value" in schemas.InviteCreateParams["~standard"].validate({ email: "a@example.com", role: "user" });
const attempt = (work) => { try { return work(); } catch (error) { return [error.name, error.code, error.message]; } };
`;
const now = (entry) =>
  `import { roles, schemas } from "${entry}";\n${ask}\nconsole.log(JSON.stringify([may(), fits(), roles.assignable().invite.length]));`;

describe("at once, without waiting", () => {
  for (const entry of ["rolecall", "rolecall/inline"]) {
    consumer.write(`${entry.replace("/", "-")}.mjs`, now(entry));
    consumer.write(
      `${entry.replace("/", "-")}.cjs`,
      now(entry).replace(/^import (.*) from (.*);/, "const $1 = require($2);"),
    );
  }
  for (const runtime of leftOut ? nodes : [...nodes, bun, deno])
    test(runtime.name, async () => {
      for (const file of ["rolecall.mjs", "rolecall.cjs", "rolecall-inline.mjs", "rolecall-inline.cjs"]) {
        const output = await consumer.run(runtime.command, [...runtime.args, file]);
        assert.deepEqual(JSON.parse(output), ["allowed", true, 5], file);
      }
    });
});

test("miniflare: at once, also in a check before a call", { skip: leftOut }, async () => {
  const { url, key } = await startEmulator();
  consumer.write(
    "worker.js",
    `import { AnthropicAdmin, roles, schemas } from "rolecall";\n${ask}
const admin = new AnthropicAdmin({ apiKey: ${JSON.stringify(key)}, baseURL: ${JSON.stringify(url)}, preflight: true });
export default {
  async fetch() {
    const seen = [may(), fits()];
    const { data } = await admin.users.list({ roles: ["admin"] });
    return Response.json([...seen, await admin.users.remove(data[0].id).catch((error) => error.code)]);
  },
};`,
  );
  await bundle(consumer, "worker.js", {
    outdir: consumer.path("worker"),
    conditions: ["workerd", "worker", "browser"],
    loader: { ".wasm": "copy" },
  });
  consumer.write(
    "host.mjs",
    `import { Miniflare } from ${JSON.stringify(tool("miniflare/dist/src/index.js"))};
import { readdirSync } from "node:fs";
const wasm = readdirSync("worker").filter((name) => name.endsWith(".wasm"));
const modules = [{ type: "ESModule", path: "worker/worker.js" }, ...wasm.map((name) => ({ type: "CompiledWasm", path: "worker/" + name }))];
const miniflare = new Miniflare({ modulesRoot: "worker", modules, compatibilityDate: "2026-07-01" });
const get = async () => (await miniflare.dispatchFetch("http://worker/")).json();
console.log(JSON.stringify(await Promise.all([get(), get(), get()])));
await miniflare.dispose();`,
  );
  const results = JSON.parse(await consumer.run(newerNode, ["host.mjs"]));
  for (const result of results) assert.deepEqual(result, ["allowed", true, "invalid_request"]);
});

describe("in a page", { skip: noBrowser }, () => {
  const dist = "/node_modules/rolecall/dist";
  const map = {
    imports: { rolecall: `${dist}/index.js`, "rolecall/inline": `${dist}/inline.js` },
    scopes: {
      "/node_modules/rolecall/": {
        "#load": `${dist}/load/web.js`,
        "#load-rules": `${dist}/load-rules/web.js`,
      },
    },
  };
  const html = (script) =>
    `<!doctype html><html lang="en"><head><title>roles</title><script type="importmap">${JSON.stringify(map)}</script></head>` +
    `<body><p id="result"></p><script type="module" src="/${script}"></script></body></html>`;
  let number = 0;
  /** What a page says that runs `text`, in which `show` is called with the result. */
  async function inPage(text, { entry = "rolecall", answer } = {}) {
    const name = `page-${number++}`;
    const report = 'document.querySelector("#result").textContent = JSON.stringify(result);';
    consumer.write(
      `${name}.js`,
      `import { AnthropicAdmin, names, ready, roles, schemas } from "${entry}";\n${ask}
const show = (result) => { ${report} };
const fetched = () => performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => /\\.wasm/.test(name)).map((name) => name.split("/").pop()).sort();
const failure = ({ name, code, message }) => [name, code, message];
(async () => { ${text} })().then(show, (error) => show(failure(error)));`,
    );
    consumer.write(`${name}.html`, html(`${name}.js`));
    return resultOf(`${await serve(consumer.dir, { answer: answer ?? (() => null) })}/${name}.html`);
  }
  const early = (name) => ["LoadError", "not_ready", `\`await ready()\` before \`${name}\` is used`];

  for (const entry of ["rolecall", "rolecall/inline"])
    test(`${entry}: too early, and after ready()`, async () => {
      const text = `
        const before = [attempt(may), attempt(fits), attempt(() => names.serviceAccount.limits), fetched()];
        const json = schemas.InviteCreateParams.jsonSchema().type;
        await ready();
        return [...before, json, may(), fits()];`;
      assert.deepEqual(await inPage(text, { entry }), [
        early("roles"),
        early("schemas"),
        early("names"),
        [],
        "object",
        "allowed",
        true,
      ]);
    });

  test("a URL of the core: the rules are beside it", async () => {
    const copy = (path) =>
      /^\/assets\/(core|rules)\.wasm$/.test(path)
        ? {
            status: 200,
            type: "application/wasm",
            body: readFileSync(consumer.path(join("node_modules/rolecall/dist", path.slice(8)))),
          }
        : null;
    for (const source of ['"/assets/core.wasm?v=1"', 'new URL("/assets/core.wasm?v=1", location.href)']) {
      const text = `await ready(${source}); return [may(), fits(), performance.getEntriesByType("resource").map(({ name }) => new URL(name)).filter(({ pathname }) => /wasm$/.test(pathname)).map(({ pathname, search }) => pathname + search)];`;
      assert.deepEqual(await inPage(text, { answer: copy }), [
        "allowed",
        true,
        ["/assets/core.wasm?v=1", "/assets/rules.wasm?v=1"],
      ]);
    }
  });

  test("a URL of the core with nothing beside it: they come from where the package has them", async () => {
    const hashed = (path) =>
      path === "/assets/core-3f2a.wasm"
        ? {
            status: 200,
            type: "application/wasm",
            body: readFileSync(consumer.path("node_modules/rolecall/dist/core.wasm")),
          }
        : null;
    assert.deepEqual(
      await inPage('await ready("/assets/core-3f2a.wasm"); return [may(), fits()];', { answer: hashed }),
      ["allowed", true],
    );
  });

  test("nowhere: ready says which file is missing, and calls are none the worse", async () => {
    const missing = (path) =>
      path.endsWith("rules.wasm") ? { status: 404, type: "text/plain", body: "no" } : null;
    const text = `
      const failed = await ready().catch(failure);
      const plan = await new AnthropicAdmin({ baseURL: "/admin" }).plan.retrieve();
      return [failed, fits(), plan.call, attempt(may)];`;
    const [failed, ...rest] = await inPage(text, { answer: missing });
    assert.deepEqual(failed.slice(0, 2), ["LoadError", "wasm_not_found"]);
    assert.match(failed[2], /^rules\.wasm was not loaded: .*rules\.wasm answered 404/);
    assert.deepEqual(rest, [true, "retrieve", early("roles")]);
  });

  test("bytes, a module and a Response are one module each: nothing else is fetched, and either may be handed over", async () => {
    const forms = {
      bytes: "await (await get(name)).arrayBuffer()",
      Response: "await get(name)",
      module: "await WebAssembly.compileStreaming(get(name))",
    };
    for (const [form, source] of Object.entries(forms)) {
      const text = `
        const get = (name) => fetch("${dist}/" + name + ".wasm");
        const give = async (name) => ready(${source});
        await give("core");
        const half = [attempt(may), fits(), fetched()];
        await give("rules");
        const both = [may(), fetched()];
        await give("core");
        await ready();
        return [...half, ...both];`;
      assert.deepEqual(
        await inPage(text),
        [early("roles"), true, ["core.wasm"], "allowed", ["core.wasm", "rules.wasm"]],
        form,
      );
    }
    const rulesFirst = `
      await ready("${dist}/rules.wasm");
      const half = [may(), attempt(fits)];
      await ready();
      return [...half, fits()];`;
    assert.deepEqual(await inPage(rulesFirst), ["allowed", early("schemas"), true]);
  });

  test("several at once, and a check before a call that needs no ready", async () => {
    const { url, key } = await startEmulator();
    const text = `
      const admin = new AnthropicAdmin({ apiKey: "${key}", baseURL: "${url}", dangerouslyAllowBrowser: true, preflight: true });
      const list = admin.users.list({ roles: ["admin"] });
      await Promise.all([ready(), ready("${dist}/core.wasm"), ready(), list]);
      const code = await admin.users.remove((await list).data[0].id).catch((error) => error.code);
      return [may(), code];`;
    const unready = `
      const admin = new AnthropicAdmin({ apiKey: "${key}", baseURL: "${url}", dangerouslyAllowBrowser: true, preflight: true });
      const { data } = await admin.users.list({ roles: ["admin"] });
      return [fetched(), await admin.users.remove(data[0].id).catch((error) => error.code), fetched(), may()];`;
    assert.deepEqual(await inPage(text), ["allowed", "invalid_request"]);
    assert.deepEqual(await inPage(unready), [
      ["core.wasm"],
      "invalid_request",
      ["core.wasm", "rules.wasm"],
      "allowed",
    ]);
  });
});

describe("in a bundle", () => {
  const RULES = /rules\.wasm|explainChange|matrixTable/;
  const bundled = async (source, options) => {
    consumer.write("entry.js", source);
    const { metafile } = await bundle(consumer, "entry.js", { minify: true, metafile: true, ...options });
    return { text: consumer.read("dist/entry.js"), metafile };
  };

  test("what is imported beside `roles` has no trace of it", async () => {
    for (const entry of ["rolecall", "rolecall/inline"])
      for (const names of ["ready, names", "AnacondaOrg", "schemas, ready", "isRolecallError, VERSION"]) {
        const { text, metafile } = await bundled(`export { ${names} } from "${entry}";`);
        assert.ok(!RULES.test(text), `${names} of ${entry}`);
        const inputs = Object.entries(metafile.outputs["dist/entry.js"].inputs);
        for (const [name, { bytesInOutput }] of inputs)
          assert.ok(!/load-(rules|late)|rules-inline/.test(name) || bytesInOutput === 0, name);
      }
  });

  test("of a client, the first script has none: a check before a call loads what it needs", async () => {
    const { text, metafile } = await bundled('export { AnthropicAdmin, ready } from "rolecall";', {
      splitting: true,
    });
    assert.ok(!RULES.test(text));
    const lazy = Object.values(metafile.outputs).filter(({ inputs }) =>
      Object.keys(inputs).some((name) => /load-late|preflight\.js/.test(name)),
    );
    assert.equal(lazy.length, 2);
    assert.ok(
      metafile.outputs["dist/entry.js"].imports.every(
        ({ kind }) => kind !== "import-statement" || !/load-late|preflight/.test(kind.path),
      ),
    );
  });

  test("inline, the rules are there only with `roles`; a check before a call says so", async () => {
    const job = (roles) => `import { AnthropicAdmin${roles ? ", roles" : ""} } from "rolecall/inline";
const fetch = async () => Response.json({ id: "user_1", type: "user", role: "admin" });
const admin = new AnthropicAdmin({ apiKey: "sk-ant-admin01-x", fetch, preflight: true });
${roles ? "export { roles };" : ""}
await admin.users.remove("user_1").catch(({ name, code, message }) => console.log(JSON.stringify([name, code, message])));`;
    const say = async (roles) => {
      consumer.write("entry.js", job(roles));
      await bundle(consumer, "entry.js", { minify: true, outExtension: { ".js": ".mjs" } });
      return JSON.parse(await consumer.run(process.execPath, ["dist/entry.mjs"]));
    };
    const [name, code, message] = await say(false);
    assert.deepEqual([name, code], ["LoadError", "wasm_not_found"]);
    assert.match(message, /^rules\.wasm was not loaded: .*`roles`/);
    assert.ok(consumer.read("dist/entry.mjs").length < 300_000);
    assert.equal((await say(true))[1], "invalid_request");
  });

  test("Vite: a page that asks about roles", { skip: leftOut || noBrowser }, async () => {
    consumer.write(
      "vite-page.js",
      `import { ready, roles } from "rolecall";
await ready();
document.querySelector("#result").textContent = JSON.stringify(roles.can({ role: "admin" }, "manage_users").verdict);`,
    );
    consumer.write(
      "index.html",
      '<!doctype html><html lang="en"><head><title>v</title></head><body><p id="result"></p><script type="module" src="/vite-page.js"></script></body></html>',
    );
    const args = [
      tool("vite/bin/vite.js"),
      "build",
      "--logLevel",
      "warn",
      "--outDir",
      "vite",
      "--target",
      "es2022",
    ];
    await consumer.run(newerNode, args, { NODE_ENV: "production" });
    assert.equal(await resultOf(`${await serve(consumer.path("vite"))}/`), "allowed");
  });
});
