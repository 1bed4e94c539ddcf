// ready() and the other names of the entry, each in a process of its own.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { consumer, rolecall } from "./lib/package.mjs";

let number = 0;
async function run(text) {
  const name = `ready-${number++}.mjs`;
  consumer.write(
    name,
    `import { readFileSync } from "node:fs";
import { AnthropicAdmin, isLoadError, ready } from "rolecall";
const file = new URL(import.meta.resolve("rolecall/core.wasm"));
const bytes = readFileSync(file);
const call = () => new AnthropicAdmin({ apiKey: "sk-ant-admin01-x", fetch: async () => new Response('{"name":"it works"}') }).retrieve();
const show = (error) => console.log(isLoadError(error), error.name, error.code);
${text}`,
  );
  return (await consumer.run(process.execPath, [name])).trim();
}

describe("ready", { concurrency: 2 }, () => {
  const sources = {
    nothing: "ready()",
    bytes: "ready(bytes)",
    "an ArrayBuffer": "ready(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length))",
    "a Response": 'ready(new Response(bytes, { headers: { "content-type": "application/wasm" } }))',
    "a Response of another type":
      'ready(new Response(bytes, { headers: { "content-type": "application/octet-stream" } }))',
    "a module": "ready(new WebAssembly.Module(bytes))",
    "a data URL": 'ready("data:application/wasm;base64," + bytes.toString("base64"))',
    "several times at once": "Promise.all([ready(), ready(bytes), ready(), call()])",
  };
  for (const [name, source] of Object.entries(sources))
    test(name, async () => {
      assert.equal(
        await run(`console.log(typeof (await ${source})); await ready(); console.log((await call()).name);`),
        `${name.startsWith("several") ? "object" : "undefined"}\nit works`,
      );
    });
  const wrong = {
    "an answer of 404": 'new Response("not found", { status: 404 })',
    "an HTML page": 'new Response("<!doctype html>", { headers: { "content-type": "text/html" } })',
    "an HTML page that says it is wasm":
      'new Response("<!doctype html>", { headers: { "content-type": "application/wasm" } })',
  };
  for (const [name, source] of Object.entries(wrong))
    test(`${name} is explained, and a right source then helps`, async () => {
      assert.equal(
        await run(
          `await ready(${source}).catch(show); await ready(bytes); console.log((await call()).name);`,
        ),
        "true LoadError wasm_not_found\nit works",
      );
    });
});

test("VERSION is that of the package", () => {
  const { version } = JSON.parse(readFileSync(consumer.path("node_modules/rolecall/package.json"), "utf8"));
  assert.equal(rolecall.VERSION, version);
});

test("import and require give the same names", async () => {
  consumer.write(
    "names.cjs",
    `const required = Object.keys(require("rolecall")).sort();
import("rolecall").then((imported) => console.log(JSON.stringify([required, Object.keys(imported).sort()])));`,
  );
  const [required, imported] = JSON.parse(await consumer.run(process.execPath, ["names.cjs"]));
  const own = (names) => names.filter((name) => name !== "__esModule" && name !== "module.exports");
  assert.deepEqual(own(required), own(imported));
  consumer.write(
    "inline.mjs",
    'console.log(JSON.stringify(Object.keys(await import("rolecall/inline")).sort()));',
  );
  assert.deepEqual(JSON.parse(await consumer.run(process.execPath, ["inline.mjs"])), own(imported));
});
