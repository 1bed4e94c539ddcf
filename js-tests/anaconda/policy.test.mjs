// readOnly, only, plans and the journal of the second API.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  answer,
  CALLS,
  CLIENT_ID,
  caught,
  END,
  emulate,
  lost,
  ok,
  PAIRS,
  ROOT,
  start,
  TOKEN_ID,
  throws,
  USER,
  users,
  wait,
} from "./lib/org.mjs";

const READS = ["serviceAccounts.list", "users.list", "tokens.list"];
const WRITES = Object.keys(CALLS).filter((call) => !READS.includes(call));

describe("readOnly", () => {
  for (const call of WRITES)
    test(`${call} is refused, planned and sent`, async () => {
      const plan = await CALLS[call][0](start(PAIRS).org.plan);
      const { org, calls, tokens } = start({ ...PAIRS, readOnly: true });
      for (const run of [() => CALLS[call][0](org), () => CALLS[call][0](org.plan), () => org.send(plan)]) {
        const error = await throws(run, "PolicyError", "read_only");
        assert.equal(error.call, call);
      }
      assert.equal(calls.length + tokens.length, 0);
    });
  for (const call of READS)
    test(`${call} goes through, its token request, too`, async () => {
      const [run, , body] = CALLS[call];
      const { org, calls, tokens } = start({ ...PAIRS, readOnly: true, api: [ok(body)] });
      assert.deepEqual((await run(org)).data, []);
      assert.deepEqual([tokens.length, calls.length], [1, 1]);
    });
});

describe("only", () => {
  test("lets through what it names, with a token request", async () => {
    const { org, calls, tokens } = start({
      ...PAIRS,
      only: ["users.*", "serviceAccounts.list"],
      api: [ok({ items: [] })],
    });
    await org.users.list();
    await org.serviceAccounts.list();
    for (const run of [
      () => org.serviceAccounts.create({ name: "ci" }),
      () => org.seats.assign(USER),
      () => org.plan.tokens.sync(USER),
    ])
      await throws(run, "PolicyError", "not_in_only");
    assert.deepEqual([calls.length, tokens.length], [2, 2]);
  });
  test("an empty list lets nothing through", async () => {
    const { org, calls, tokens } = start({ ...PAIRS, only: [] });
    for (const [run] of Object.values(CALLS)) await throws(() => run(org), "PolicyError", "not_in_only");
    assert.equal(calls.length + tokens.length, 0);
  });
});

describe("plans", () => {
  const expected = {
    "serviceAccounts.create": ["POST", "/service-accounts", { name: "nightly-build_01" }],
    "serviceAccounts.list": ["GET", "/service-accounts", null],
    "serviceAccounts.delete": ["DELETE", `/service-accounts/${CLIENT_ID}`, null],
    "users.autoRegister": ["POST", "/users_auto_registration", { user_emails: ["ana@example.org"] }],
    "users.add": ["POST", "/users", { email: "ana@example.org" }],
    "users.list": ["GET", "/users", null],
    "users.remove": ["DELETE", `/users/${USER}`, null],
    "seats.assign": ["POST", `/users/${USER}/seats`, null],
    "seats.revoke": ["DELETE", `/users/${USER}/seats`, null],
    "tokens.create": ["POST", `/users/${USER}/token`, { expires_at: END }],
    "tokens.update": ["PATCH", `/users/${USER}/token`, { is_renewal: true }],
    "tokens.sync": ["PATCH", `/users/${USER}/token`, { is_renewal: true }],
    "tokens.list": ["GET", `/users/${USER}/tokens`, null],
    "tokens.revoke": ["DELETE", `/users/${USER}/tokens/${TOKEN_ID}`, null],
  };
  const seen = ({ url, method, body, headers: { authorization, ...headers } }) => ({
    url,
    method,
    headers,
    body,
  });
  for (const [call, [method, path, body]] of Object.entries(expected))
    test(`${call}: planned, kept as JSON, sent as the call itself would be`, async () => {
      const [run, , given, status = 200] = CALLS[call];
      const { org, calls, tokens } = start({ ...PAIRS, api: [answer(status, given)] });
      const plan = await run(org.plan);
      assert.equal(calls.length + tokens.length, 0);
      assert.deepEqual([plan.call, plan.method, plan.url, plan.body], [call, method, ROOT + path, body]);
      assert.ok(!Object.keys(plan.headers).some((name) => /authorization/i.test(name)));
      assert.ok(Array.isArray(plan.warnings));
      const stored = JSON.parse(JSON.stringify(plan));
      assert.deepEqual(stored, { ...plan });
      const planned = await org.send(stored);
      const direct = await run(org);
      assert.deepEqual(planned && { ...planned }, direct && { ...direct });
      assert.deepEqual(seen(calls[0]), seen(calls[1]));
      assert.match(calls[0].authorization, /^Bearer /);
      assert.equal(tokens.length, 1);
    });
  test("a planned list is a page", async () => {
    const { org } = start({ api: [ok({ items: [{ id: "a" }] })] });
    const found = [];
    for await (const { id } of org.send(await org.plan.users.list({ include_groups: true }))) found.push(id);
    assert.deepEqual(found, ["a"]);
  });
  test("a planned creation is never sent twice, either", async () => {
    const { org, calls } = start({ api: [lost, users()] });
    const plan = await org.plan.users.add({ email: "ana@example.org" });
    await throws(() => org.send(plan), "UncertainOutcomeError", "uncertain_outcome");
    assert.equal(calls.filter(({ method }) => method === "POST").length, 1);
  });
  test("mails that go out, secrets that come once and tokens that end are warned of", async () => {
    const { plan } = start(PAIRS).org;
    const warned = async (planned) => (await planned).warnings.join(" ");
    assert.match(await warned(plan.users.autoRegister({ user_emails: ["ana@example.org"] })), /mail/);
    assert.match(await warned(plan.serviceAccounts.create({ name: "ci" })), /secret/);
    assert.match(await warned(plan.seats.revoke(USER)), /token/);
  });
  describe("that were tampered with are refused, nothing sent", () => {
    const wrong = {
      "another host": { url: "https://evil.example/api/v1/organizations/acme/users" },
      "the token endpoint": { url: "https://anaconda.com/api/iam/token" },
      "another organization": { url: "https://anaconda.com/api/v1/organizations/other/users" },
      "another path": { url: `${ROOT}/users/../service-accounts` },
      "another method": { method: "DELETE" },
      "another call": { call: "users.remove" },
      "the token request": { call: "token" },
      "an unknown field": { body: { email: "ana@example.org", admin: true } },
      "an ill-formed address": { body: { email: "ana" } },
      "a credential": { headers: { authorization: "Bearer other" } },
    };
    for (const [name, change] of Object.entries(wrong))
      test(name, async () => {
        const { org, calls, tokens } = start(PAIRS);
        const plan = await org.plan.users.add({ email: "ana@example.org" });
        await assert.rejects(async () => org.send({ ...plan, ...change }), {
          name: /ValidationError|PolicyError/,
        });
        assert.equal(calls.length + tokens.length, 0);
      });
    test("a plan for another organization's client", async () => {
      const plan = await start({ orgId: "other" }).org.plan.users.remove(USER);
      const { org, calls, tokens } = start();
      await assert.rejects(async () => org.send(plan), { name: /ValidationError|PolicyError/ });
      assert.equal(calls.length + tokens.length, 0);
    });
    for (const name of ["token", "token.create", "onboard", "seats.holders", "__proto__"])
      test(`a plan of \`${name}\``, async () => {
        const { org, calls, tokens } = start(PAIRS);
        const plan = {
          call: name,
          method: "POST",
          url: "https://anaconda.com/api/iam/token",
          headers: {},
          body: null,
          warnings: [],
        };
        assert.equal((await caught(() => org.send(plan))).name, "ValidationError");
        assert.equal(calls.length + tokens.length, 0);
      });
  });
});

describe("the journal", () => {
  const entriesOf = async (api, run, options = {}) => {
    const journal = [];
    const { org } = start({ ...PAIRS, api, journal: (entry) => void journal.push(entry), ...options });
    await run(org).catch(() => {});
    await wait(1);
    return journal.map(({ startedAt, endedAt, ...entry }) => {
      assert.ok(startedAt <= endedAt && Math.abs(Date.now() - endedAt) < 10_000);
      return entry;
    });
  };
  // The ids of the path; of what has none yet, the name that it is to have.
  const targets = {
    "serviceAccounts.create": "nightly-build_01",
    "serviceAccounts.delete": CLIENT_ID,
    "users.autoRegister": null,
    "users.add": null,
    "tokens.revoke": `${USER}/${TOKEN_ID}`,
  };
  for (const call of WRITES)
    test(`${call}: one entry, none for its token request`, async () => {
      const [run, , body, status = 200] = CALLS[call];
      const [entry, ...more] = await entriesOf([answer(status, body)], run);
      assert.deepEqual(more, []);
      assert.deepEqual([entry.call, entry.outcome, entry.status, entry.attempts], [call, "done", status, 1]);
      if (call in targets) assert.equal(entry.target, targets[call]);
      else assert.ok(entry.target.startsWith(USER), entry.target);
      assert.ok(!JSON.stringify(entry).includes("invented"));
    });
  for (const call of READS)
    test(`${call}: none`, async () =>
      assert.deepEqual(await entriesOf([ok(CALLS[call][2])], CALLS[call][0]), []));
  test("what was changed is told", async () => {
    const [entry] = await entriesOf([ok({ id: USER })], (c) =>
      c.users.add({ email: "ana@example.org", first_name: "Ana" }),
    );
    assert.deepEqual(entry.changes, { email: "ana@example.org", first_name: "Ana" });
    const [token] = await entriesOf([ok({ token: "invented-token-value" })], (c) =>
      c.tokens.create(USER, { expires_at: END }),
    );
    assert.equal(token.changes.expires_at, END);
  });
  const conflict = answer(409, { error: { message: "no", code: "conflict" } });
  const outcomes = [
    ["uncertain: a lost creation", [lost], CALLS["tokens.create"][0], "uncertain"],
    ["uncertain: a lost addition, looked for in vain", [lost, users()], CALLS["users.add"][0], "uncertain"],
    [
      "done: a lost addition that was found",
      [lost, users({ id: USER, email: "ana@example.org" })],
      CALLS["users.add"][0],
      "done",
    ],
    ["done: a repeated assignment that conflicts", [lost, conflict], CALLS["seats.assign"][0], "done"],
    ["failed: an assignment that conflicts", [conflict], CALLS["seats.assign"][0], "failed"],
    ["uncertain: every try lost", [lost], CALLS["seats.revoke"][0], "uncertain"],
  ];
  for (const [name, api, run, outcome] of outcomes)
    test(name, async () =>
      assert.deepEqual(
        (await entriesOf(api, run)).map((entry) => entry.outcome),
        [outcome],
      ),
    );
  test("refused: by our own checks, and for want of a credential", async () => {
    const run = (c) => c.serviceAccounts.create({ name: "ci" });
    assert.equal((await entriesOf([], (c) => c.users.remove("a/b")))[0].outcome, "refused");
    assert.equal(
      (await entriesOf([], run, { username: undefined, password: undefined }))[0].outcome,
      "refused",
    );
    assert.equal((await entriesOf([], run, { readOnly: true }))[0].outcome, "refused");
  });
  test("failed: no token could be got; nothing was sent", async () => {
    const [entry] = await entriesOf([], CALLS["seats.assign"][0], {
      token: [answer(401, { error: "invalid_client" })],
    });
    assert.deepEqual([entry.outcome, entry.attempts], ["failed", 0]);
    const [unreached] = await entriesOf([], CALLS["seats.assign"][0], { token: [lost], maxRetries: 0 });
    assert.deepEqual([unreached.outcome, unreached.attempts], ["failed", 0]);
  });
});

test("what a registration told of the seats is kept for the asking, with its time", async () => {
  const { org } = emulate({ anaconda: { seats: 3 } });
  assert.equal(org.seats.lastKnown(), null);
  const before = Date.now();
  await org.users.autoRegister({ user_emails: ["bo@example.org"] });
  const { asOf, total, available } = org.seats.lastKnown();
  assert.deepEqual([total, available], [3, 2]);
  assert.ok(asOf >= before && asOf <= Date.now());
});
