// The credential is never in anything that a person or a log may see.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import util from "node:util";
import { invite, organization, user } from "./lib/objects.mjs";
import { answer, failed, KEY, ok, page, start } from "./lib/package.mjs";

const TOKEN = "oat-7secret7secret7secret7secret7";
// Everything a header may hold that means something in patterns, JSON or URLs.
const ODD = "odd+/=$&$1.*(x)|[y]{2}^%41<'`-secret~";
const kinds = {
  "an odd apiKey": [{ apiKey: ODD }, ODD],
  apiKey: [{}, KEY],
  authToken: [{ apiKey: undefined, authToken: TOKEN }, TOKEN],
  "authToken function": [{ apiKey: undefined, authToken: async () => TOKEN }, TOKEN],
};

/** Everything that can be seen of a value, hidden fields and causes included. */
function visible(value, seen = new Set()) {
  if (typeof value === "string") return value;
  if (value === null || typeof value !== "object" || seen.has(value))
    return String(value?.toString?.() ?? value);
  seen.add(value);
  const parts = [util.inspect(value, { depth: 20, showHidden: true, getters: true, maxStringLength: null })];
  try {
    parts.push(JSON.stringify(value) ?? "");
  } catch {}
  for (const key of Reflect.ownKeys(value)) parts.push(String(key), visible(value[key], seen));
  if (value instanceof Error) parts.push(value.stack, value.message, visible(value.cause, seen));
  return parts.join("\n");
}
const hides = (value, secret, what) => {
  const text = visible(value);
  const at = text.indexOf(secret);
  assert.equal(at, -1, `${what}: …${text.slice(Math.max(0, at - 150), at + 80)}…`);
};

for (const [kind, [options, secret]] of Object.entries(kinds)) {
  const logged = [];
  const journal = [];
  const logger = Object.fromEntries(
    ["debug", "info", "warn", "error"].map((level) => [level, (...args) => logged.push(args)]),
  );
  const client = (...answers) =>
    start(answers, { ...options, logger, journal: (entry) => void journal.push(entry) });

  describe(kind, () => {
    const echo = (status) =>
      failed(status, `type ${secret}`, {
        code: `code_${secret}`,
        message: `bad key ${secret} and again ${secret}`,
        headers: { "x-echo": `k ${secret}`, "request-id": `req_${secret}` },
      });
    const reads = {
      ...Object.fromEntries(
        [400, 401, 402, 403, 404, 408, 409, 413, 422, 429, 500, 529].map((s) => [s, echo(s)]),
      ),
      "an HTML page": answer(502, `<p>${secret}</p>`, { "content-type": "text/html" }),
      "text that is no JSON": answer(200, `oops ${secret}`),
      "an answer of another kind": ok({ secret, id: 5, name: `x${secret}` }),
      "a list of text": ok([secret]),
      "a redirect": answer(302, "", { location: `https://x.example/?k=${secret}` }),
      "a TypeError": () => {
        throw new TypeError(`bad ${secret}`, { cause: new Error(`deep ${secret}`) });
      },
      "an error with the request on it": () => {
        throw Object.assign(new Error("x"), {
          config: { headers: { "x-api-key": secret } },
          request: { auth: secret },
          code: secret,
        });
      },
      "a thrown text": () => {
        throw `no ${secret}`;
      },
      "a thrown object": () => {
        throw { message: secret, headers: { authorization: `Bearer ${secret}` } };
      },
      "an AggregateError": () => {
        throw new AggregateError([new Error(secret)], secret);
      },
      "a throwing body": () => ({
        status: 200,
        headers: new Headers(),
        arrayBuffer: () => Promise.reject(new Error(secret)),
        text: () => Promise.reject(new Error(secret)),
        body: null,
      }),
    };
    for (const [name, given] of Object.entries(reads))
      test(`in the error of ${name}`, async () => {
        for (const run of [
          (c) => c.users.list({}, { maxRetries: 0 }),
          (c) => c.users.list({}, { maxRetries: 1 }).withResponse(),
          (c) => c.invites.create({ email: "ada@example.com", role: "user" }),
          (c) => c.users.remove(user.id, { maxRetries: 0 }),
        ]) {
          const { admin } = client(given);
          const outcome = await run(admin).then(
            () => null, // what the server sent is the caller's data
            (error) => error,
          );
          if (outcome) hides(outcome, secret, name);
        }
      });

    test("in a client, its methods, its plans and its promises", async () => {
      const { admin } = client(page([user]));
      const pending = admin.users.list();
      for (const [name, value] of Object.entries({ admin, users: admin.users, plan: admin.plan, pending }))
        hides(value, secret, name);
      hides(await pending, secret, "page");
      hides((await admin.users.list()).cursor, secret, "cursor");
      hides(await admin.users.list().withResponse(), secret, "response");
      hides(await admin.plan.users.update(user.id, { role: "user" }), secret, "plan");
      hides(
        Object.getOwnPropertySymbols(admin).map((symbol) => admin[symbol]),
        secret,
        "symbols",
      );
    });

    test("in a journal, also when the caller writes it into a value", async () => {
      const { admin } = client(ok(user), ok(invite));
      await admin.users.update(user.id, { role: "user" });
      await admin.invites.create({ email: "ada@example.com", role: "user" });
      assert.ok(journal.length >= 2);
      hides(journal, secret, "journal");
    });

    // A function has not been asked yet when a call is refused: its token is a text like any other.
    const refusal = kind === "authToken function" ? () => {} : test;
    refusal("in the refusal of a call that holds it by mistake", async () => {
      const { admin, calls } = client(ok(organization));
      for (const run of [
        () => admin.users.retrieve(secret),
        () => admin.invites.create({ email: secret, role: secret }),
        () => admin.users.list({ roles: [secret] }),
        () => admin.invites.create({ email: "ada@example.com", role: "user", [secret]: 1 }),
      ]) {
        const error = await run().catch((error) => error);
        assert.equal(error.name, "ValidationError");
        hides(error, secret, "refusal");
      }
      assert.equal(calls.length, 0);
    });

    test("in any log", () => {
      hides(logged, secret, "log");
    });
  });
}

test("text is cut only after the key was taken out: no part of it is left", async () => {
  const part = KEY.slice(0, 24);
  for (let before = 0; before < 320; before += 7) {
    const text = "x".repeat(before) + KEY;
    for (const given of [
      answer(502, text, { "content-type": "text/html" }),
      answer(200, text),
      failed(400, "x", { message: text }),
    ])
      hides(
        await start([given], { maxRetries: 0 })
          .admin.retrieve()
          .catch((error) => error),
        part,
        `${before}`,
      );
    const refused = await start()
      .admin.invites.create({ email: text, role: text, [text]: 1 })
      .catch((error) => error);
    hides(refused, part, `refused, ${before}`);
  }
});

describe("an answer that writes the key with the escapes of JSON", () => {
  const every = (text) => text.replace(/./g, (c) => `\\u00${c.charCodeAt(0).toString(16)}`);
  const cases = {
    "every character as a number": [KEY, every(KEY)],
    "a plus sign as a number": ["oat-a+b+secret+secret", "oat-a\\u002Bb\\u002Bsecret\\u002Bsecret"],
    "slashes after backslashes": ["oat-a/b/secret/secret", "oat-a\\/b\\/secret\\/secret"],
    "quotes in the key": ['oat-a"b"secret', 'oat-a\\"b\\"secret'],
    "backslashes in the key": ["oat-a\\b\\secret", "oat-a\\\\b\\\\secret"],
  };
  for (const [name, [authToken, written]] of Object.entries(cases))
    test(name, async () => {
      const error = `{"type":"error","error":{"type":"${written}","message":"bad ${written}","details":{"error_code":"${written}"}}}`;
      assert.ok(JSON.parse(error).error.message.includes(authToken));
      for (const given of [
        answer(401, error),
        answer(400, error),
        answer(200, error),
        answer(200, `["${written}"]`),
      ]) {
        const options = { apiKey: undefined, authToken, maxRetries: 0, responseChecks: "throw" };
        const seen = await (async () => start([given], options).admin.retrieve())().catch((error) => error);
        assert.match(seen.name, /Error$/);
        hides(seen, authToken, name);
      }
    });
});

test("an emulator's recorded requests show no credential", async () => {
  const { createEmulator } = await import("./lib/package.mjs");
  const emulator = createEmulator();
  const { admin } = start([emulator.fetch]);
  await admin.retrieve();
  hides(emulator.requests, KEY, "requests");
});
