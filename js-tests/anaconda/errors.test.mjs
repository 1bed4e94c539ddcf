// Errors of the API: the three shapes of their bodies, their classes, and what may be repeated.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  ADMIN,
  answer,
  CALLS,
  CLIENT_ID,
  caught,
  END,
  emulate,
  lost,
  member,
  none,
  start,
  TOKEN_ID,
  throws,
  USER,
  users,
} from "./lib/org.mjs";

const refused = (status, code = "invented_code", more = {}) =>
  answer(status, { error: { message: "said the server", code, ...more } });

describe("the object under `error`", () => {
  const kinds = {
    400: ["BadRequestError", "bad_request"],
    401: ["AuthenticationError", "authentication_failed"],
    402: ["PaymentRequiredError", "payment_required"],
    403: ["PermissionDeniedError", "permission_denied"],
    404: ["NotFoundError", "not_found"],
    409: ["ConflictError", "conflict"],
    429: ["RateLimitError", "rate_limited"],
    500: ["InternalServerError", "server_error"],
    503: ["InternalServerError", "server_error"],
  };
  for (const [status, [name, code]] of Object.entries(kinds))
    test(`${status}`, async () => {
      const { org } = start({
        api: [refused(Number(status), "invented_code", { data: { left: 0 } })],
        maxRetries: 0,
      });
      const error = await throws(() => org.tokens.list(USER), name, code);
      assert.equal(error.status, Number(status));
      assert.equal(error.errorCode, "invented_code");
      assert.match(error.message, /said the server/);
      assert.deepEqual(error.details, { left: 0 });
      assert.equal(error.body.error.code, "invented_code");
    });
  for (const data of [undefined, null, 5, "text", [1]])
    test(`with ${JSON.stringify(data)} as data`, async () => {
      const { org } = start({ api: [refused(402, "no_seats", { data })] });
      const error = await throws(() => org.seats.assign(USER), "PaymentRequiredError", "payment_required");
      assert.deepEqual(error.details ?? null, data ?? null);
    });
});

describe("the list under `detail`", () => {
  const detail = [
    { loc: ["body", "user_emails", 3], msg: "value is not a valid email address", type: "value_error" },
    { loc: ["body", "name"], msg: "String should have at most 64 characters", type: "string_too_long" },
  ];
  test("places and texts are told, places with numbers, too", async () => {
    const { org } = start({ api: [answer(422, { detail })] });
    const error = await throws(() => org.users.list(), "UnprocessableEntityError", "unprocessable");
    assert.equal(error.status, 422);
    assert.deepEqual(error.details, detail);
    assert.equal(error.errorCode, null);
    for (const { msg } of detail) assert.ok(error.message.includes(msg), error.message);
    assert.match(error.message, /user_emails/);
  });
  for (const body of [
    { detail: "Not Found" },
    { detail: [] },
    { detail: null },
    { detail: [5, null, { loc: "x" }] },
    {},
  ])
    test(`${JSON.stringify(body)}`, async () => {
      const { org } = start({ api: [answer(422, body)] });
      const error = await throws(() => org.users.list(), "UnprocessableEntityError", "unprocessable");
      assert.ok(error.message.length > 5);
      assert.deepEqual(error.body, body);
    });
});

describe("bodies that are none of the three", () => {
  for (const body of [
    "",
    "<html><h1>502 Bad Gateway</h1></html>",
    "null",
    "[]",
    "{",
    '{"error":null}',
    '{"error":[]}',
    '{"error":"text"}',
  ])
    test(JSON.stringify(body), async () => {
      const { org } = start({ api: [answer(403, body)] });
      const error = await throws(() => org.users.list(), "PermissionDeniedError", "permission_denied");
      assert.equal(error.status, 403);
      assert.ok(error.message.length > 5);
      assert.equal(error.errorCode, body.includes("text") ? "text" : null);
      JSON.stringify(error);
    });
});

describe("what the emulator refuses", () => {
  test("no seat left: 402; a seat already: 409; nobody: 404; ill-formed: 422", async () => {
    const people = ["ana@example.org", "bo@example.org"].map((email, i) => ({
      email,
      id: `${USER.slice(0, -1)}${i}`,
    }));
    const { org, state } = emulate({ anaconda: { seats: 1, members: people } });
    const [ana, bo] = state().users.map(({ id }) => id);
    await org.seats.assign(ana);
    const taken = await throws(() => org.seats.assign(ana), "ConflictError", "conflict");
    assert.deepEqual([taken.status, taken.attempts], [409, 1]);
    const full = await throws(() => org.seats.assign(bo), "PaymentRequiredError", "payment_required");
    assert.deepEqual([full.status, full.attempts], [402, 1]);
    await throws(() => org.seats.revoke(bo), "NotFoundError", "not_found");
    await throws(() => org.users.remove(CLIENT_ID), "NotFoundError", "not_found");
    await throws(() => org.tokens.sync(bo), "NotFoundError", "not_found");
    await throws(() => org.tokens.revoke(TOKEN_ID, { user_id: ana }), "NotFoundError", "not_found");
    await throws(() => org.serviceAccounts.delete("nobody"), "NotFoundError", "not_found");
    await throws(() => org.users.remove("no-uuid"), "UnprocessableEntityError", "unprocessable");
  });
  test("conflicts of removals", async () => {
    const { org } = emulate({ anaconda: { conflicts: { removeUser: [USER], revokeToken: [USER] } } });
    const error = await throws(() => org.users.remove(USER), "ConflictError", "conflict");
    assert.equal(error.errorCode, "conflict");
    await org.tokens.create(USER, { expires_at: END });
    const [{ id }] = (await org.tokens.list(USER)).data;
    await throws(() => org.tokens.revoke(id, { user_id: USER }), "ConflictError", "conflict");
  });
});

describe("a 409 or 404 that comes on the repeat means that it is done", () => {
  const ends = {
    "seats.assign": 409,
    "serviceAccounts.delete": 404,
    "users.remove": 404,
    "seats.revoke": 404,
    "tokens.revoke": 404,
  };
  for (const [call, status] of Object.entries(ends)) {
    const [run] = CALLS[call];
    test(`${call}: ${status} at once is an error`, async () => {
      const { org, calls } = start({ ...ADMIN, api: [refused(status)] });
      assert.equal((await caught(run(org))).status, status);
      assert.equal(calls.length, 1);
    });
    for (const [name, failure] of Object.entries({
      "a lost connection": lost,
      500: refused(500),
      408: refused(408),
    }))
      test(`${call}: ${status} after ${name}`, async () => {
        const { org, calls } = start({ ...ADMIN, api: [failure, refused(status)] });
        assert.equal(await run(org), undefined);
        assert.equal(calls.length, 2);
      });
    test(`${call}: ${status} after a refusal that left nothing behind is an error`, async () => {
      for (const failure of [refused(429), refused(401)]) {
        const { org } = start({ ...ADMIN, api: [failure, refused(status)] });
        assert.equal((await caught(run(org))).status, status);
      }
    });
  }
  test("carried out and lost, by the emulator", async () => {
    const { org, emulator, state } = emulate();
    const cut = (method) => emulator.faults.next({ match: { method, path: "*/seats" }, reset: "after" });
    cut("POST");
    assert.equal(await org.seats.assign(USER), undefined);
    assert.equal(state().seats.available, 39);
    assert.equal(emulator.outbox.filter(({ kind }) => kind === "seat").length, 1);
    cut("DELETE");
    assert.equal(await org.seats.revoke(USER), undefined);
    assert.equal(state().seats.available, 40);
    emulator.faults.next({ match: { method: "DELETE" }, reset: "after" });
    assert.equal(await org.users.remove(USER), undefined);
    assert.equal(state().users.length, 1);
  });
});

describe("what may be sent again", () => {
  const safe = [
    "serviceAccounts.list",
    "serviceAccounts.delete",
    "users.list",
    "users.remove",
    "seats.assign",
    "seats.revoke",
    "tokens.update",
    "tokens.sync",
    "tokens.list",
    "tokens.revoke",
  ];
  for (const call of Object.keys(CALLS)) {
    const [run, , body, status = 200] = CALLS[call];
    const repeated = safe.includes(call);
    for (const [name, failure] of Object.entries({
      "a lost connection": lost,
      500: refused(500),
      408: refused(408),
    }))
      test(`${call} after ${name}: ${repeated ? "again" : "never"}`, async () => {
        // A look is a GET, and finds nothing here.
        const later = (_, { method }) => (method === "GET" && !repeated ? users() : answer(status, body))();
        const { org, calls } = start({ ...ADMIN, api: [failure, later] });
        const outcome = await run(org).then(
          () => "done",
          (error) => error.name,
        );
        assert.equal(outcome, repeated ? "done" : "UncertainOutcomeError");
        const writes = calls.filter(({ method }) => method === calls[0].method);
        assert.equal(writes.length, repeated ? 2 : 1);
      });
    test(`${call} after a 429: again`, async () => {
      const { org, calls } = start({ ...ADMIN, api: [refused(429), answer(status, body)] });
      await run(org);
      assert.equal(calls.length, 2);
    });
    test(`${call} after a 400, 402, 403, 404, 409 or 422: not`, async () => {
      for (const code of [400, 402, 403, 404, 409, 422]) {
        const { org, calls } = start({ ...ADMIN, api: [refused(code)] });
        assert.equal((await caught(run(org))).status, code);
        assert.equal(calls.length, 1);
      }
    });
  }
});

describe("creations whose outcome is unknown", () => {
  const uncertain = (action) => throws(action, "UncertainOutcomeError", "uncertain_outcome");
  for (const call of ["users.autoRegister", "tokens.create"])
    test(`${call}: nothing to look for`, async () => {
      const { org, calls } = start({ api: [lost] });
      const error = await uncertain(() => CALLS[call][0](org));
      assert.equal(error.call, call);
      assert.equal(error.found ?? null, null);
      assert.match(error.howToFindOut, /\w+\.list/);
      assert.equal(calls.length, 1);
    });
  test("users.add without an address: nothing to look for", async () => {
    for (const params of [{}, { first_name: "build" }, { email: null }]) {
      const { org, calls } = start({ api: [lost] });
      assert.equal((await uncertain(() => org.users.add(params))).found ?? null, null);
      assert.equal(calls.length, 1);
    }
  });
  test("users.add: found, and equal", async () => {
    for (const email of ["ana@example.org", "ANA@example.org"]) {
      const { org, calls } = start({
        api: [lost, users(member({ id: "x", email: "bo@example.org" }), member({ email }))],
      });
      const added = await org.users.add({ email: "ana@example.org" });
      assert.equal(added.id, USER);
      assert.deepEqual(
        calls.map(({ method, url }) => [method, url.split("/").at(-1)]),
        [
          ["POST", "users"],
          ["GET", "users"],
        ],
      );
    }
  });
  test("users.add: another name is told and not taken for ours", async () => {
    const other = member({ first_name: "Anna" });
    const { org } = start({ api: [lost, users(other)] });
    const error = await uncertain(() => org.users.add({ email: "ana@example.org", first_name: "Ana" }));
    assert.deepEqual([error.found].flat(), [other]);
  });
  test("users.add: not found", async () => {
    const { org, calls } = start({ api: [lost, users(member({ email: "ana@example.org.evil.example" }))] });
    const error = await uncertain(() => org.users.add({ email: "ana@example.org" }));
    assert.equal(error.found ?? null, null);
    assert.equal(calls.length, 2);
  });
  test("users.add with maxRetries 0 looks all the same, once", async () => {
    const { org, calls } = start({ api: [lost, lost], maxRetries: 0 });
    await uncertain(() => org.users.add({ email: "ana@example.org" }));
    assert.deepEqual(
      calls.map(({ method }) => method),
      ["POST", "GET"],
    );
  });
  test("users.add: carried out and lost, by the emulator", async () => {
    const { org, emulator, state } = emulate();
    emulator.faults.next({ match: { method: "POST", path: "*/users" }, reset: "after" });
    const { id, email } = await org.users.add({ email: "bo@example.org", first_name: "Bo" });
    assert.deepEqual([id, email], [state().users.at(-1).id, "bo@example.org"]);
    assert.equal(state().users.length, 3);
  });
  test("users.add: lost on the way, by the emulator", async () => {
    const { org, emulator, state } = emulate();
    emulator.faults.next({ match: { method: "POST", path: "*/users" }, reset: "before" });
    await uncertain(() => org.users.add({ email: "bo@example.org" }));
    assert.equal(state().users.length, 2);
  });
  test("serviceAccounts.create: the ids of that name; its secret is lost", async () => {
    const { org, emulator } = emulate();
    await org.serviceAccounts.create({ name: "ci" });
    await org.serviceAccounts.create({ name: "ci-2" });
    emulator.faults.next({ match: { method: "POST", path: "*/service-accounts" }, reset: "after" });
    const error = await uncertain(() => org.serviceAccounts.create({ name: "ci" }));
    const ids = emulator
      .state()
      .anaconda.serviceAccounts.filter(({ name }) => name === "ci")
      .map((one) => one.client_id);
    assert.equal(ids.length, 2);
    assert.deepEqual(error.found, ids);
    assert.match(error.howToFindOut, /delete it/);
  });
  for (const [listShape, count] of [
    ["array", 2],
    ["object", 0],
  ])
    test(`serviceAccounts.create looks into a list that is ${listShape}`, async () => {
      const { org, emulator } = emulate({ anaconda: { listShape } });
      await org.serviceAccounts.create({ name: "ci" });
      emulator.faults.next({ match: { method: "POST", path: "*/service-accounts" }, reset: "after" });
      const error = await uncertain(() => org.serviceAccounts.create({ name: "ci" }));
      assert.equal((error.found ?? []).length, count);
    });
  test("serviceAccounts.create: no account of that name", async () => {
    const { org, calls } = start({ ...ADMIN, api: [lost, users()] });
    const error = await uncertain(() => org.serviceAccounts.create({ name: "ci" }));
    assert.equal((error.found ?? []).length, 0);
    assert.deepEqual(
      calls.map(({ method }) => method),
      ["POST", "GET"],
    );
  });
  test("a look that needs another token never makes the creation go out twice", async () => {
    const { org, calls } = start({ ...ADMIN, api: [lost, answer(401, ""), users(member())] });
    const outcome = await org.users.add({ email: "ana@example.org" }).catch((error) => error);
    assert.ok(outcome.id === USER || outcome.code === "uncertain_outcome", outcome.stack);
    assert.equal(calls.filter(({ method }) => method === "POST").length, 1);
  });
  test("a connection that was never made is no doubt", async () => {
    const unreached = () => {
      throw new TypeError("fetch failed", { cause: Object.assign(new Error("x"), { code: "ECONNREFUSED" }) });
    };
    for (const call of ["tokens.create", "users.autoRegister", "users.add", "serviceAccounts.create"]) {
      const { org, calls } = start({ ...ADMIN, api: [unreached] });
      const error = await throws(() => CALLS[call][0](org), "APIConnectionError", "connection_failed");
      assert.equal(error.outcome, "not_sent");
      assert.equal(calls.filter(({ method }) => method === "GET").length, 0);
    }
  });
  test("an abort in flight leaves it open, before it does not", async () => {
    const controller = new AbortController();
    const { org } = start({
      api: [
        () => {
          controller.abort();
          return new Promise(() => {});
        },
      ],
    });
    const error = await throws(
      () => org.seats.assign(USER, {}, { signal: controller.signal }),
      "APIUserAbortError",
      "aborted",
    );
    assert.equal(error.outcome, "unknown");
  });
  test("an update that is answered with nothing is done", async () => {
    const { org } = start({ api: [lost, none] });
    assert.equal((await org.tokens.sync(USER)) ?? null, null);
  });
});
