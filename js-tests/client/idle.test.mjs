// What importing and constructing do not do, and how processes with one call end.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { user } from "./lib/objects.mjs";
import { consumer } from "./lib/package.mjs";

const listing = JSON.stringify({ data: [user], has_more: false, first_id: user.id, last_id: user.id });
const head = `
process.on("unhandledRejection", (error) => { console.log("UNHANDLED", error); });
process.on("warning", (warning) => { console.log("WARNING", warning.name, warning.message); });
import { AnthropicAdmin } from "rolecall";
const answer = (body = ${JSON.stringify(listing)}, status = 200) => new Response(body, { status, headers: { "content-type": "application/json" } });
const admin = new AnthropicAdmin({ apiKey: "sk-ant-admin01-x", maxRetryDelay: 5, fetch: async () => answer() });
const failing = new AnthropicAdmin({ apiKey: "sk-ant-admin01-x", maxRetryDelay: 5, fetch: async () => answer("{}", 500) });
const stuck = new AnthropicAdmin({ apiKey: "sk-ant-admin01-x", maxRetryDelay: 5, timeout: 100, maxRetries: 0, fetch: () => new Promise(() => {}) });
`;
let number = 0;
/** The output of a process that runs this text and must end by itself, soon. */
async function run(text, prelude = head) {
  const name = `idle-${number++}.mjs`;
  consumer.write(name, prelude + text);
  const began = performance.now();
  const output = await consumer.run(process.execPath, [name], { NODE_OPTIONS: "" });
  assert.ok(performance.now() - began < 20_000, "it ends by itself");
  return output.trim();
}

describe("a process", { concurrency: 2 }, () => {
  const endings = {
    "one call, awaited": ["console.log((await admin.users.list()).data.length)", "1"],
    "one call, not awaited": ["admin.users.list()", ""],
    "withResponse only": ["console.log((await admin.users.list().withResponse()).status)", "200"],
    "withResponse of a failing call only": [
      "await failing.users.list().withResponse().catch((error) => console.log(error.code))",
      "server_error",
    ],
    "iteration only": ["for await (const user of admin.users.list()) console.log(user.name)", "Ada"],
    "iteration only, of a failing call": [
      "try { for await (const user of failing.users.list()); } catch (error) { console.log(error.code) }",
      "server_error",
    ],
    "pages only, of a failing call": [
      "try { for await (const page of failing.users.list().pages()); } catch (error) { console.log(error.code) }",
      "server_error",
    ],
    "a refused call, iterated": [
      "try { for await (const user of admin.users.list({ limit: 0 })); } catch (error) { console.log(error.code) }",
      "invalid_request",
    ],
    "then and withResponse of one failing call": [
      "const call = failing.users.list(); const seen = (error) => console.log(error.code);\n" +
        "await Promise.all([call.catch(seen), call.withResponse().catch(seen)])",
      "server_error\nserver_error",
    ],
    "iterated late": [
      "const call = admin.users.list(); await new Promise((next) => setTimeout(next, 50));\n" +
        "for await (const user of call) console.log(user.name)",
      "Ada",
    ],
    "a plan that is refused": [
      "await admin.plan.users.list({ limit: 0 }).catch((e) => console.log(e.code))",
      "invalid_request",
    ],
    "a time-out": ["await stuck.users.list().catch((error) => console.log(error.code))", "timeout"],
    "a long timeout that is not needed": [
      "console.log((await admin.users.list({}, { timeout: 600_000, deadline: 600_000 })).data.length)",
      "1",
    ],
    "an aborted call": [
      "await admin.users.list({}, { signal: AbortSignal.abort() }).catch((error) => console.log(error.code))",
      "aborted",
    ],
    "a signal that is never aborted": [
      "console.log((await admin.users.list({}, { signal: new AbortController().signal })).data.length)",
      "1",
    ],
    "a broken loop": ["for await (const user of admin.users.list()) break; console.log('out')", "out"],
    "a journal that never settles": [
      `const c = new AnthropicAdmin({ apiKey: "sk-ant-admin01-x", timeout: 300, journal: () => new Promise(() => {}), fetch: async () => answer(${JSON.stringify(JSON.stringify(user))}) });\n` +
        `console.log((await c.users.update("${user.id}", { role: "user" })).name)`,
      "Ada",
    ],
  };
  for (const [name, [text, expected]] of Object.entries(endings))
    test(name, async () => assert.equal(await run(text), expected));

  test("a hundred calls with one signal give no warning", async () => {
    const text = `const { signal } = new AbortController();
for (let round = 0; round < 5; round++) await Promise.all(Array.from({ length: 20 }, () => admin.users.list({}, { signal })));
console.log("done")`;
    assert.equal(await run(text), "done");
  });
});

describe("import and constructor", () => {
  const watch = `
const seen = [];
for (const [owner, name] of [[globalThis, "fetch"], [globalThis, "setTimeout"], [globalThis, "setInterval"], [globalThis, "setImmediate"], [globalThis, "queueMicrotask"], [Math, "random"], [crypto, "getRandomValues"], [crypto, "randomUUID"], [Date, "now"]]) {
  const real = owner[name];
  Object.defineProperty(owner, name, { configurable: true, writable: true, value: (...args) => { seen.push(name); return Reflect.apply(real, owner, args); } });
}
`;
  test("no fetch, no timer, no random number", async () => {
    const text = `${watch}
const { AnthropicAdmin } = await import("rolecall");
seen.length = 0;
for (const options of [{}, { apiKey: "sk-ant-admin01-x" }, { authToken: () => { seen.push("token"); return "x"; }, pace: { perMinute: 5 }, deadline: 5 }]) new AnthropicAdmin(options);
await new Promise((next) => setTimeout(next, 50));
console.log(JSON.stringify(seen.filter((name) => name !== "setTimeout")), seen.filter((name) => name === "setTimeout").length);`;
    assert.equal(await run(text, ""), "[] 1");
  });

  test("importing alone does none of it, either", async () => {
    consumer.write("watch.mjs", `${watch}\nglobalThis.seen = seen;`);
    const text = `import "./watch.mjs";\nimport "rolecall";\nconsole.log(JSON.stringify(seen.filter((name) => name !== "now")));`;
    assert.equal(await run(text, ""), "[]");
  });

  test("no environment variable is read", async () => {
    const text = `
const read = [];
process.env = new Proxy({ ANTHROPIC_API_KEY: "sk-a", ANTHROPIC_ADMIN_KEY: "sk-b", ANTHROPIC_AUTH_TOKEN: "t", ANTHROPIC_BASE_URL: "https://evil.example" }, {
  get(target, name) { if (typeof name === "string") read.push(name); return target[name]; },
  has(target, name) { if (typeof name === "string") read.push(name); return name in target; },
});
const { AnthropicAdmin } = await import("rolecall");
const sent = [];
const fetch = async (url) => { sent.push(url); return new Response(${JSON.stringify(JSON.stringify(user))}); };
await new AnthropicAdmin({ apiKey: "sk-ant-admin01-x", fetch }).users.retrieve("user_1");
const error = await new AnthropicAdmin({ fetch }).users.retrieve("user_1").catch((error) => error);
console.log(JSON.stringify([read.filter((name) => /anthropic|rolecall|api|key|proxy/i.test(name)), sent, error.code]));`;
    assert.deepEqual(JSON.parse(await run(text, "")), [
      [],
      ["https://api.anthropic.com/v1/organizations/users/user_1"],
      "credential_missing",
    ]);
  });
});
