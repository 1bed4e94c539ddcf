// Secrets that answers hold, in answers that do not fit; and the client itself, looked at from all sides.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { answer, CALLS, caught, END, lost, ok, USER } from "./lib/org.mjs";
import { hides, visible } from "./lib/visible.mjs";
import { ACCOUNT_SECRET, ALL, client, TOKENS, USER_TOKEN } from "./lib/watched.mjs";

describe("an answer that holds a token or a secret, and is not as it should be", () => {
  const T = TOKENS[0];
  const answers = {
    "another name": { token: T, expires_in: 900 },
    "a list": { access_token: [T] },
    "an object": { access_token: { value: T } },
    "a line break": { access_token: `${T}\n` },
    "a blank before": { access_token: ` ${T}` },
    "bare text": T,
    "JSON text": JSON.stringify(T),
    "a bare list": [T],
    HTML: `<p>${T}</p>`,
    "cut off": `{"access_token":"${T}","exp`,
    "cut off sooner": `{"access_token":"${T.slice(0, 25)}`,
    "two documents": `{"access_token":"${T}"}{"access_token":"${T}"}`,
    "a key": { [T]: 1 },
  };
  for (const [name, body] of Object.entries(answers))
    test(`an access token: ${name}`, async () => {
      for (const responseChecks of ["report", "throw", "off"])
        for (const maxRetries of [0, 1]) {
          const { org, calls } = client({ token: [answer(200, body)], responseChecks, maxRetries });
          const error = await caught(org.users.list());
          assert.equal(calls.length, 0);
          hides(error, [T, T.slice(0, 25)], name);
        }
    });
  const shown = {
    "tokens.create": [USER_TOKEN, (secret) => ({ token: secret, expires_at: END })],
    "serviceAccounts.create": [
      ACCOUNT_SECRET,
      (secret) => ({ name: "n", client_id: "c", org_id: "o", client_secret: secret }),
    ],
  };
  for (const [call, [secret, right]] of Object.entries(shown)) {
    const [run] = CALLS[call];
    const whole = right(secret);
    const field = Object.keys(whole).find((name) => whole[name] === secret);
    const { [field]: _, ...rest } = whole;
    const bodies = {
      "another field is missing": { [field]: secret },
      "another field is of another kind": { ...whole, expires_at: 5, name: 7, client_id: null },
      "it is in a list": { ...rest, [field]: [secret] },
      "it is in an object": { ...rest, [field]: { value: secret } },
      "it has another name": { ...rest, secret, value: { secret } },
      "it is a key": { ...rest, [secret]: 1 },
      "in a list": [whole],
      "as text": JSON.stringify(secret),
      bare: secret,
      "in HTML": `<p>${secret}</p>`,
      "cut off": JSON.stringify(whole).slice(0, -2),
      "with more behind it": `${JSON.stringify(whole)} and ${secret}`,
    };
    for (const [name, body] of Object.entries(bodies))
      test(`${call}: ${name}`, async () => {
        for (const responseChecks of ["report", "throw", "off"]) {
          const { org } = client({ api: [answer(200, body), ok({ items: [] })], responseChecks });
          const outcome = await run(org)
            .withResponse()
            .then(
              ({ issues }) => issues,
              (error) => error,
            );
          hides(outcome, secret, `${name} (${responseChecks})`);
        }
      });
    test(`${call}: what is right is handed over as it is`, async () => {
      const { org } = client({ api: [ok(whole)] });
      assert.deepEqual(await run(org), whole);
    });
    test(`${call}: cut short by its length`, async () => {
      const { org } = client({ api: [ok({ ...whole, padding: "x".repeat(500) })], maxResponseBytes: 200 });
      hides(await caught(run(org)), secret, "too large");
    });
    test(`${call}: a connection that breaks behind it`, async () => {
      const broken = () => {
        const bytes = new TextEncoder().encode(JSON.stringify(whole));
        let count = 0;
        const pull = (controller) => {
          if (count++ === 0) controller.enqueue(bytes.subarray(0, -1));
          else controller.error(new Error(`broken behind ${secret.slice(0, 0)}`));
        };
        return new Response(new ReadableStream({ pull }));
      };
      const { org } = client({ api: [broken, lost], maxRetries: 0 });
      hides(await caught(run(org)), secret, "broken");
    });
  }
});

describe("the client itself", () => {
  const inspect = async (options, use) => {
    const { org } = client(options);
    await use(org);
    const pending = org.users.list();
    for (const [name, value] of Object.entries({
      org,
      users: org.users,
      tokens: org.tokens,
      seats: org.seats,
      accounts: org.serviceAccounts,
      plan: org.plan,
      pending,
      symbols: Object.getOwnPropertySymbols(Object.getPrototypeOf(org)).map((symbol) => org[symbol]),
    }))
      hides(value, ALL, name);
    assert.deepEqual(Object.keys(org), []);
    assert.equal(JSON.stringify(org), "{}");
    assert.ok(!visible({ ...org }).includes("Zq7"));
    await pending;
  };
  test("before and after it was used", async () => {
    const api = [ok({ items: [] })];
    await inspect({ api }, () => {});
    await inspect({ api }, async (org) => {
      await org.users.list();
      await org.serviceAccounts.list();
    });
  });
  test("it says what it is of", () => {
    const text = visible(client({}).org);
    assert.match(text, /AnacondaOrg/);
    assert.match(text, /acme/);
  });
  test("console", async () => {
    const { Console } = await import("node:console");
    const { PassThrough } = await import("node:stream");
    const out = new PassThrough();
    const { org } = client({ api: [ok({ items: [] })] });
    await org.users.list();
    const console = new Console(out, out);
    console.log(org);
    console.log("%o %O %j %s", org, org, org, org);
    console.dir(org, { depth: null, showHidden: true });
    console.table([org]);
    hides(String(out.read()), ALL, "the console");
  });
  test("its plans, pages and answers", async () => {
    const { org } = client({ api: [ok({ items: [{ id: USER }] }, { "x-more": "1" })] });
    for (const [, [run]] of Object.entries(CALLS)) hides(await run(org.plan), ALL, "a plan");
    hides(await org.users.list(), ALL, "a page");
    hides(await org.users.list().withResponse(), ALL, "an answer");
    hides((await org.users.list()).cursor, ALL, "a cursor");
  });
});
