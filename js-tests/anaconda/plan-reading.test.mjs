// Plans that come back: the way through them, and what is refused on it.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { CALLS, caught, ok, PAIRS, ROOT, SERVICE, start, TOKEN_URL, USER } from "./lib/org.mjs";

const END = "2027-01-31T00:00:00Z";
const LEGACY = { dialect: "legacy", baseURL: "https://old.example/api/v1" };
const planOf = (call, options) => CALLS[call][0](start({ ...PAIRS, ...options }).org.plan);
const writing = Object.keys(CALLS).filter((call) => !call.endsWith(".list"));

/** The error of a plan that must not be sent. */
async function refused(plan, options) {
  const { org, calls, tokens } = start({ ...PAIRS, ...options });
  const error = await caught(() => org.send(plan));
  assert.equal(calls.length + tokens.length, 0);
  return error;
}

/** Paths and codes of the issues of a plan with one change. */
async function issuesWith(call, change, options) {
  const error = await refused({ ...(await planOf(call, options)), ...change }, options);
  assert.equal(`${error.name} ${error.call}`, `ValidationError ${change.call ?? call}`, error.stack);
  return error.issues.map(({ path, code }) => `${path.join(".")} ${code}`);
}

/** What a call and its plan send. */
async function both(run, options) {
  const none = { clientId: undefined, clientSecret: undefined };
  const { org, calls } = start({
    ...none,
    accessToken: "a-token-of-mine",
    api: [ok({ items: [] })],
    ...options,
  });
  for (const way of [() => run(org), async () => org.send(await run(org.plan))]) await way().catch(() => {});
  assert.equal(calls.length, 2);
  return calls.map(({ method, url, headers, body }) => ({ method, url, headers, body }));
}

describe("every call survives the way through its plan", () => {
  const dialects = {
    "in the present dialect": {},
    "with addresses as one text": { legacyEmailString: true },
    "in the older dialect": LEGACY,
    "in the older dialect, with both": { ...LEGACY, legacyEmailString: true, orgId: "ü" },
  };
  for (const [name, options] of Object.entries(dialects))
    for (const [call, [run]] of Object.entries(CALLS)) {
      const legacy = options.dialect === "legacy";
      if (legacy && /^(users|tokens)\.list$/.test(call)) continue;
      const asked =
        legacy && call === "tokens.revoke" ? (c) => c.tokens.revoke(undefined, { user_id: USER }) : run;
      test(`${name}: ${call}`, async () => {
        const [direct, planned] = await both(asked, options);
        assert.deepEqual(planned, direct);
      });
    }
  const more = [
    (c) => c.users.add({}),
    (c) => c.users.add({ email: null, first_name: 'Ünal "x" 😀', last_name: null }),
    (c) => c.users.list({ include_groups: false }),
    (c) => c.users.list({ include_groups: null }),
    (c) => c.users.remove("ü%+&=:@!*()"),
    (c) => c.seats.assign("a+b", { send_seat_assigned_email: true }),
    (c) => c.tokens.update(USER, { expires_at: null, is_renewal: true, expiration_tolerance_months: 3 }),
    (c) => c.tokens.update(USER, { expires_at: "2027-01-31T12:00:00.250-05:00", is_renewal: false }),
    (c) => c.tokens.revoke("a,b", { user_id: "c;d" }),
  ];
  for (const run of more)
    test(`with other arguments: ${run}`, async () => {
      const [direct, planned] = await both(run);
      assert.deepEqual(planned, direct);
    });
});

describe("addresses as one text", () => {
  const options = { legacyEmailString: true };
  const found = (text, more) => issuesWith("users.autoRegister", { body: { user_emails: text } }, more);
  test("are read back only by a client that writes them so", async () => {
    const plan = await planOf("users.autoRegister", options);
    assert.deepEqual(plan.body, { user_emails: "[ana@example.org]" });
    const { issues } = await refused(plan);
    assert.deepEqual(issues[0].path, ["body", "user_emails"]);
  });
  for (const [text, code] of [
    ["[]", "email"],
    ["[ana@example.org, x]", "email"],
    ["[ana@example.org,bo@example.org]", "email"],
    ["[ana@example.org, ANA@example.org]", "exclusive"],
    ["ana@example.org", "wrong_type"],
    ["[", "wrong_type"],
  ])
    test(`are checked again: ${text}`, async () => {
      const [first] = await found(text, options);
      assert.match(first, new RegExp(`^body\\.user_emails.* ${code}$`));
    });
});

describe("another body is refused", () => {
  for (const body of [
    { is_renewal: false },
    { is_renewal: true, expires_at: END },
    { expires_at: END },
    '{"is_renewal":true}',
    [],
  ])
    test(`tokens.sync: ${JSON.stringify(body)}`, async () => {
      assert.match((await issuesWith("tokens.sync", { body }))[0], /^body/);
    });
  test("the body of the present form is none of the older one", async () => {
    assert.match((await issuesWith("tokens.sync", { body: { is_renewal: true } }, LEGACY))[0], /^body/);
  });
  for (const [call, body] of [
    ["serviceAccounts.create", { name: "Build" }],
    ["users.autoRegister", { user_emails: [] }],
    ["users.add", { email: "x" }],
    ["tokens.create", { expires_at: "2027-01-31" }],
    ["tokens.update", { is_renewal: true, expires_at: END }],
    ["seats.assign", { send_seat_assigned_email: false }],
    ["users.remove", { user_id: "other" }],
  ])
    test(call, async () => {
      assert.ok((await issuesWith(call, { body })).length > 0);
    });
});

describe("another URL or method is refused", () => {
  for (const url of [
    `https://evil.example/organizations/acme/users/${USER}`,
    `https://anaconda.com/api/v1/organizations/other/users/${USER}`,
    `${ROOT}/users/${USER}/seats`,
    `${ROOT}/users/${USER}?x=1`,
    `${ROOT}/users/..`,
    `${ROOT}/users/%2e%2e`,
    `${ROOT}/users/a%2Fb`,
    `${ROOT}/users/`,
    `${ROOT}/users/%37c2b`,
    TOKEN_URL,
  ])
    test(url, async () => {
      assert.match((await issuesWith("users.remove", { url }))[0], /^url/);
    });
  for (const call of ["users.remove", "tokens.update", "seats.assign"])
    test(`GET for ${call}`, async () => {
      assert.deepEqual(await issuesWith(call, { method: "GET" }), ["method not_allowed"]);
    });
  for (const query of [
    "?send_seat_assigned_email=no",
    "?send_seat_assigned_email=true&send_seat_assigned_email=false",
    "?x=1",
  ])
    test(query, async () => {
      const url = `${ROOT}/users/${USER}/seats${query}`;
      assert.match((await issuesWith("seats.assign", { url }))[0], /^url/);
    });
});

test("another call of the same place is not smuggled in", async () => {
  // Same method and URL, another meaning: each is checked as what it says it is.
  const update = { ...(await planOf("tokens.update")), call: "tokens.sync" };
  const { org, calls } = start({ api: [ok({})] });
  await org.send(update);
  assert.equal(calls[0].body, '{"is_renewal":true}', "it is the same request");
  const { name } = await refused({ ...update, body: { expires_at: END } });
  assert.equal(name, "ValidationError");
  const remove = { ...(await planOf("seats.revoke")), call: "users.remove" };
  assert.equal((await refused(remove)).name, "ValidationError");
});

test("headers that carry credentials are refused", async () => {
  for (const name of ["Authorization", "cookie", "x-api-key"]) {
    const found = await issuesWith("users.add", { headers: { [name]: "Bearer x" } });
    assert.deepEqual(found, [`headers.${name} not_allowed`]);
  }
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  assert.match((await issuesWith("users.add", { headers }))[0], / not_allowed$/);
});

test("a plan of the other dialect is refused", async () => {
  const older = await start({ ...PAIRS, ...LEGACY }).org.plan.tokens.revoke(undefined, { user_id: USER });
  // At the same address, so that only the dialect is another one.
  const at = (plan, from, to) => ({ ...plan, url: plan.url.replace(from, to) });
  const [here, there] = ["https://anaconda.com", "https://old.example"];
  for (const [plan, options] of [
    [at(await planOf("tokens.revoke"), here, there), LEGACY],
    [at(older, there, here), {}],
    [at(await planOf("users.list"), here, there), LEGACY],
  ]) {
    assert.equal((await refused(plan, options)).name, "ValidationError");
  }
});

describe("policy and credential of the sending client apply", () => {
  const none = { clientId: undefined, clientSecret: undefined, username: undefined, password: undefined };
  for (const call of writing)
    test(call, async () => {
      const plan = await planOf(call);
      const code = async (options) => (await refused(plan, options)).code;
      assert.equal(await code({ readOnly: true }), "read_only");
      assert.equal(await code({ only: ["users.list"] }), "not_in_only");
      const admin = call.startsWith("serviceAccounts.");
      const other = admin ? SERVICE : { username: PAIRS.username, password: PAIRS.password };
      assert.equal(await code({ ...none, ...other }), "credential_kind");
      assert.equal(await code(none), "credential_missing");
    });
});

describe("a plan asks for the token of its call", () => {
  for (const [call, [, kind]] of Object.entries(CALLS))
    test(call, async () => {
      const { org, tokens } = start({ ...PAIRS, api: [ok({ items: [] })] });
      await org.send(await planOf(call)).catch(() => {});
      assert.equal(new URLSearchParams(tokens[0].body).get("grant_type"), kind);
    });
  test("and is repeated like it", async () => {
    const answers = [500, 409].map((status) => () => new Response("{}", { status }));
    const { org, calls } = start({ api: answers });
    assert.equal(await org.send(await planOf("seats.assign")), undefined);
    assert.equal(calls.length, 2);
  });
});

test("no plan can ask for a token", async () => {
  for (const url of [TOKEN_URL, ROOT]) {
    const plan = { call: "token", method: "POST", url, headers: {}, body: null, warnings: [] };
    const error = await refused(plan);
    assert.equal(error.name, "ValidationError");
    assert.deepEqual(error.issues[0].path, ["call"]);
  }
});

test("a refused name of a planned account has its proposal", async () => {
  const body = { name: "Build Server #1" };
  assert.deepEqual(await issuesWith("serviceAccounts.create", { body }), ["body.name pattern"]);
  const { issues } = await refused({ ...(await planOf("serviceAccounts.create")), body });
  assert.equal(issues[0].params.suggestion, "build-server-1");
});
