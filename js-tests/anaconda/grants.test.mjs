// Access tokens: how they are asked for, which call needs which, and tokens that somebody else got.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import {
  ADMIN,
  answer,
  CALLS,
  denied,
  emulate,
  grant,
  ok,
  PAIRS,
  SERVICE,
  start,
  TOKEN_URL,
  throws,
} from "./lib/org.mjs";

const NONE = { clientId: undefined, clientSecret: undefined };
const list = ok({ items: [] });
const decoded = (text) => [...new URLSearchParams(text)];

describe("the token request", () => {
  test("of a service account, word for word", async () => {
    const pair = { clientId: "0f6c1a52-7d1e-4b90-9a35-2b1f6a40c7de", clientSecret: "not-a-real+secret" };
    const { org, tokens, calls } = start({
      ...pair,
      api: [list],
      token: [grant("header.payload.signature")],
    });
    await org.users.list();
    const { url, method, headers, body, redirect } = tokens[0];
    assert.deepEqual(
      { url, method, headers, body, redirect },
      {
        url: TOKEN_URL,
        method: "POST",
        headers: { accept: "application/json", "content-type": "application/x-www-form-urlencoded" },
        body: "grant_type=client_credentials&client_id=0f6c1a52-7d1e-4b90-9a35-2b1f6a40c7de&client_secret=not-a-real%2Bsecret",
        redirect: "manual",
      },
    );
    assert.equal(calls[0].authorization, "Bearer header.payload.signature");
  });
  test("of an admin, word for word: no client id goes with it", async () => {
    const pair = { ...SERVICE, username: "admin@example.org", password: "s&cret=1" };
    const { org, tokens } = start({ ...pair, api: [list] });
    await org.serviceAccounts.list();
    assert.equal(tokens[0].body, "grant_type=password&username=admin%40example.org&password=s%26cret%3D1");
    assert.equal(tokens[0].headers.authorization, undefined);
  });
  test("any text survives the form", async () => {
    const odd = fc
      .string({ unit: "binary", minLength: 1, maxLength: 40 })
      .filter((text) => text.trim() !== "" && !/[\r\n]/.test(text));
    const sign = fc.constantFrom(
      "+",
      "&",
      "=",
      "%",
      "%41",
      " ",
      "ü",
      "😀",
      "'",
      '"',
      "\\",
      ";",
      "?",
      "#",
      "\0",
      "$&",
    );
    const text = fc.oneof(
      odd,
      fc.array(sign, { minLength: 1 }).map((all) => `x${all.join("")}`),
    );
    await fc.assert(
      fc.asyncProperty(text, text, text, text, async (clientId, clientSecret, username, password) => {
        const { org, tokens } = start({ clientId, clientSecret, username, password, api: [list] });
        await Promise.all([org.users.list(), org.serviceAccounts.list()]);
        for (const { body } of tokens) assert.match(body, /^[\w.*%+&=-]+$/);
        const sent = tokens.map(({ body }) => decoded(body)).sort();
        assert.deepEqual(sent, [
          [
            ["grant_type", "client_credentials"],
            ["client_id", clientId],
            ["client_secret", clientSecret],
          ],
          [
            ["grant_type", "password"],
            ["username", username],
            ["password", password],
          ],
        ]);
      }),
      { numRuns: 40 },
    );
  });
  test("the emulator takes it, signs that mean something in forms included", async () => {
    const admin = { username: "ädä+1@example.org", password: "a+b&c=d%41 é😀" };
    const account = { name: "ci", client_id: "c+1&2", client_secret: " ü&=+% " };
    const { org } = emulate({ anaconda: { admin, serviceAccounts: [account] } });
    await org.users.list();
    await org.serviceAccounts.list();
  });
});

describe("which credential for which call", () => {
  for (const [call, [run, kind, body, status = 200]] of Object.entries(CALLS)) {
    const needed = kind === "password" ? ADMIN : SERVICE;
    const other = kind === "password" ? { ...NONE, ...SERVICE } : { ...NONE, ...ADMIN };
    test(`${call}: ${kind}`, async () => {
      const { org, tokens, calls } = start({
        ...PAIRS,
        api: [answer(status, body)],
        token: [grant("tok-1")],
      });
      await run(org);
      assert.deepEqual(
        tokens.map((one) => decoded(one.body)[0]),
        [["grant_type", kind]],
      );
      assert.equal(calls[0].authorization, "Bearer tok-1");
    });
    test(`${call}: the one pair is enough`, async () => {
      const { org } = start({ ...NONE, ...needed, api: [answer(status, body)] });
      await run(org);
    });
    test(`${call}: the other pair is refused before anything is sent`, async () => {
      const { org, tokens, calls } = start(other);
      const error = await throws(() => run(org), "CredentialError", "credential_kind");
      assert.match(error.needs, kind === "password" ? /admin/ : /service account/);
      assert.equal(tokens.length + calls.length, 0);
    });
    test(`${call}: an accessToken counts as either`, async () => {
      for (const accessToken of ["mine", () => "mine", async () => "mine"]) {
        const { org, tokens, calls } = start({ ...NONE, accessToken, api: [answer(status, body)] });
        await run(org);
        assert.equal(calls[0].authorization, "Bearer mine");
        assert.equal(tokens.length, 0);
      }
    });
    test(`${call}: none, at the vendor's own address`, async () => {
      const { org, tokens, calls } = start(NONE);
      const error = await throws(() => run(org), "CredentialError", "credential_missing");
      assert.equal(typeof error.needs, "string");
      assert.equal(tokens.length + calls.length, 0);
    });
  }
  test("a token is kept for each kind, and asked for when it is first needed", async () => {
    const { org, tokens, calls } = start({ ...PAIRS, api: [list], token: [grant("one"), grant("two")] });
    assert.equal(tokens.length, 0);
    for (const run of [org.users.list, org.serviceAccounts.list, org.users.list, org.serviceAccounts.list])
      await run();
    assert.deepEqual(
      tokens.map(({ body }) => decoded(body)[0][1]),
      ["client_credentials", "password"],
    );
    assert.deepEqual(
      calls.map((one) => one.authorization),
      ["Bearer one", "Bearer two", "Bearer one", "Bearer two"],
    );
  });
  test("plans and refused calls ask for none", async () => {
    const { org, tokens } = start({ ...PAIRS, readOnly: true });
    await org.plan.users.list();
    await assert.rejects(async () => org.users.remove("x"));
    await assert.rejects(async () => org.tokens.list("a/b"));
    assert.equal(tokens.length, 0);
  });
  test("a proxy of one's own gets calls without a credential", async () => {
    const { org, tokens, calls } = start({ ...NONE, baseURL: "https://proxy.example/ana", api: [list] });
    await org.users.list();
    await org.serviceAccounts.list();
    assert.deepEqual(
      calls.map((one) => one.authorization),
      [undefined, undefined],
    );
    assert.equal(tokens.length, 0);
  });
});

describe("accessToken", () => {
  const own = (accessToken, api) => start({ ...NONE, accessToken, api });
  test("a text is never renewed", async () => {
    const { org, calls, tokens } = own("mine", [denied]);
    for (const run of [() => org.users.list(), () => org.serviceAccounts.create({ name: "ci" })]) {
      const error = await throws(run, "AuthenticationError", "authentication_failed");
      assert.equal(error.errorCode, "auth_required");
    }
    assert.equal(calls.length, 2);
    assert.equal(tokens.length, 0);
  });
  test("a function is asked again once after a 401", async () => {
    let asked = 0;
    const { org, calls } = own(() => `mine-${++asked}`, [denied, list]);
    await org.users.list();
    assert.deepEqual(
      calls.map((one) => one.authorization),
      ["Bearer mine-1", "Bearer mine-2"],
    );
    assert.equal(asked, 2);
  });
  test("and never twice", async () => {
    for (const maxRetries of [0, 5]) {
      let asked = 0;
      const { org, calls } = start({
        ...NONE,
        accessToken: () => `mine-${++asked}`,
        api: [denied],
        maxRetries,
      });
      await throws(() => org.users.list(), "AuthenticationError", "authentication_failed");
      assert.deepEqual([asked, calls.length], [2, 2]);
    }
  });
  test("a 403 is no reason to ask again", async () => {
    let asked = 0;
    const { org, calls } = own(
      () => `mine-${++asked}`,
      [answer(403, { error: { message: "no", code: "auth_required" } })],
    );
    await throws(() => org.users.list(), "PermissionDeniedError", "permission_denied");
    assert.deepEqual([asked, calls.length], [1, 1]);
  });
  for (const given of [undefined, null, 5, "", "a b", {}])
    test(`a function that gives ${JSON.stringify(given)}`, async () => {
      const { org, calls } = own(() => given, [list]);
      await assert.rejects(async () => org.users.list(), { name: "CredentialError" });
      assert.equal(calls.length, 0);
    });
  test("a function that fails", async () => {
    const { org, calls } = own(() => Promise.reject(new Error("vault is sealed")), [list]);
    const error = await throws(() => org.users.list(), "CredentialError", "credential_missing");
    assert.equal(error.cause.message, "vault is sealed");
    assert.match(error.message, /accessToken/);
    assert.equal(calls.length, 0);
  });
});

test("against the emulator, each kind of token opens its calls and no other", async () => {
  const { org, connect, emulator } = emulate();
  await org.users.list();
  await org.serviceAccounts.list();
  const grants = emulator.requests.filter(({ path }) => path.endsWith("/token"));
  assert.deepEqual(
    grants.map(({ body }) => body.grant_type),
    ["client_credentials", "password"],
  );
  const response = await emulator.fetch("https://x.example/anaconda/api/iam/token", {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: emulator.anaconda.clientId,
      client_secret: emulator.anaconda.clientSecret,
    }).toString(),
  });
  const { access_token: accessToken } = await response.json();
  const ready = connect({
    accessToken,
    clientId: undefined,
    clientSecret: undefined,
    username: undefined,
    password: undefined,
  });
  assert.equal((await ready.users.list()).data.length, 2);
  // It may be a token of either kind: the server, not the client, says that it is the wrong one.
  await throws(() => ready.serviceAccounts.list(), "PermissionDeniedError", "permission_denied");
});
