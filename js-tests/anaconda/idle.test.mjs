// Processes with one client end by themselves, whatever became of its token.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { consumer } from "./lib/org.mjs";

const head = `
process.on("unhandledRejection", (error) => { console.log("UNHANDLED", error); });
process.on("warning", (warning) => { console.log("WARNING", warning.name, warning.message); });
import { AnacondaOrg } from "rolecall";
const json = (body) => new Response(JSON.stringify(body));
const silent = () => new Promise(() => {});
const org = (token, options) => new AnacondaOrg({
  orgId: "acme", clientId: "c", clientSecret: "secret", ...options,
  fetch: async (url) => url.includes("/organizations/") ? json({ items: [] }) : token(),
});
const good = () => json({ access_token: "t", expires_in: 900 });
const code = (error) => console.log(error.code);
`;
let number = 0;
async function run(text) {
  const name = `token-${number++}.mjs`;
  consumer.write(name, head + text);
  const began = performance.now();
  const output = await consumer.run("timeout", ["20", process.execPath, name], { NODE_OPTIONS: "" });
  assert.ok(performance.now() - began < 18_000, "it ends by itself");
  return output.trim();
}

describe("a process", { concurrency: 2 }, () => {
  const endings = {
    "a call, not awaited": ["org(good).users.list()", ""],
    "a token for 15 minutes, and nothing more to do": [
      "console.log((await org(good).users.list()).data.length)",
      "0",
    ],
    "a token request that fails": [
      "await org(() => json({}), { maxRetries: 0 }).users.list().catch(code)",
      "contract_mismatch",
    ],
    "200 calls whose token request fails, one of them looked at": [
      'const failing = org(() => { throw new TypeError("x"); }, { maxRetries: 0 });\n' +
        "const all = Array.from({ length: 200 }, () => failing.users.list());\n" +
        "await Promise.all(all.map((one) => one.withResponse().catch(() => {})));\n" +
        "await all[0].catch(code)",
      "connection_failed",
    ],
    "a deadline that passes while a token is asked for": [
      "await org(silent).users.list({}, { deadline: 50 }).catch(code)",
      "deadline",
    ],
    "an abort while a token is asked for": [
      "await org(silent).users.list({}, { signal: AbortSignal.timeout(50) }).catch(code)",
      "aborted",
    ],
    "an abort by all who wait": [
      "const c = new AbortController(); const all = [1, 2, 3].map(() => 0); const one = org(silent);\n" +
        "setTimeout(() => c.abort(), 50);\n" +
        "await Promise.all(all.map(() => one.users.list({}, { signal: c.signal }).catch(code)))",
      "aborted\naborted\naborted",
    ],
  };
  for (const [name, [text, output]] of Object.entries(endings))
    test(name, async () => assert.equal(await run(text), output));
});
