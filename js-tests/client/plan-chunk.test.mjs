// The reader of plans is loaded when the first one is sent: how, and what happens meanwhile.
import assert from "node:assert/strict";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { bundle } from "../lib/bundle.mjs";
import { project } from "../lib/project.mjs";
import { caught, KEY } from "./lib/package.mjs";

const DIST = "node_modules/rolecall/dist";

/** The package of a project of its own, whose reader begins with `code`. */
async function packageWith(code) {
  const consumer = await project({ "all.mjs": 'export * from "rolecall";' });
  const reader = `${DIST}/plan-anthropic.js`;
  consumer.write(reader, code + consumer.read(reader));
  const { AnthropicAdmin } = await import(pathToFileURL(consumer.path("all.mjs")).href);
  const calls = [];
  const fetch = async (url) => {
    calls.push(url);
    return new Response("{}");
  };
  return { admin: new AnthropicAdmin({ apiKey: KEY, fetch, maxRetries: 0 }), calls };
}

test("it stands alone and makes no code from text", async () => {
  const consumer = await project();
  const text = consumer.read(`${DIST}/plan-anthropic.js`);
  assert.ok(!/^\s*import\b/m.test(text) && !/\bimport\(/.test(text), "it imports something");
  assert.ok(!/\beval\(|new Function|class .* extends/.test(text));
  assert.match(consumer.read(`${DIST}/rolecall.js`), /import\("\.\/plan-anthropic\.js"\)/);
});

test("nothing but `send` needs it", async () => {
  const { admin, calls } = await packageWith('throw new Error("no reader");');
  await admin.users.retrieve("user_1");
  const plan = await admin.plan.users.retrieve("user_1");
  assert.equal(calls.length, 1);
  const { name, code, cause } = await caught(() => admin.send(plan));
  assert.deepEqual([name, code, cause.message], ["LoadError", "wasm_not_found", "no reader"]);
  assert.equal(calls.length, 1);
});

test("while it is loading, a signal and a deadline end the call with nothing sent", async () => {
  const wait = "await new Promise((resolve) => setTimeout(resolve, 500));\n";
  const { admin, calls } = await packageWith(wait);
  const plan = await admin.plan.users.retrieve("user_1");
  const ends = { deadline: { deadline: 20 }, aborted: { signal: AbortSignal.timeout(20) } };
  for (const [code, options] of Object.entries(ends)) {
    const begun = performance.now();
    const error = await caught(() => admin.send(plan, options));
    assert.deepEqual([error.code, error.outcome], [code, "not_sent"]);
    assert.ok(performance.now() - begun < 400);
  }
  assert.deepEqual(calls, []);
  // What the plan says is taken down before.
  const url = plan.url;
  const sending = admin.send(plan);
  plan.url = "https://evil.example/";
  await sending;
  assert.deepEqual(calls, [url]);
});

for (const splitting of [true, false])
  test(`esbuild ${splitting ? "with" : "without"} splitting`, async () => {
    const consumer = await project({
      "page.js": `import { AnthropicAdmin } from "rolecall/inline";
export async function job(fetch) {
  const admin = new AnthropicAdmin({ baseURL: "https://portal.example/admin", fetch, dangerouslyAllowBrowser: true });
  const plan = await admin.plan.users.retrieve("user_1");
  await admin.send(plan);
  return admin.send({ ...plan, method: "DELETE" }).catch(({ name, issues }) => [name, issues[0].path]);
}`,
    });
    const outExtension = { ".js": ".mjs" };
    const options = { splitting, outExtension, minify: true, metafile: true };
    const { metafile } = await bundle(consumer, "page.js", options);
    const first = metafile.outputs["dist/page.mjs"].inputs;
    assert.equal(
      Object.keys(first).some((name) => name.endsWith("dist/plan-anthropic.js")),
      !splitting,
    );
    const { job } = await import(pathToFileURL(consumer.path("dist", "page.mjs")).href);
    const urls = [];
    const fetch = async (url) => {
      urls.push(url);
      return new Response("{}");
    };
    assert.deepEqual(await job(fetch), ["ValidationError", ["method"]]);
    assert.deepEqual(urls, ["https://portal.example/admin/v1/organizations/users/user_1"]);
  });
