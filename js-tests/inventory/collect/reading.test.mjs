// How other parts of the package read through a client: like its methods, but in bytes, and nothing that changes anything.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import util from "node:util";
import { answer, failed, KEY, ok, page, start as record } from "../../client/lib/package.mjs";
import { caught, connectAnaconda, rolecall, start, TOKEN } from "./lib/start.mjs";

const READING = Symbol.for("rolecall.reading");
const text = (bytes) => new TextDecoder().decode(bytes);
const document = (name) =>
  JSON.parse(readFileSync(new URL(`../../../pkg-template/openapi/${name}.json`, import.meta.url), "utf8"));

/** The calls of an API that change nothing, by its document. */
function readsOf(name) {
  const calls = new Map();
  for (const methods of Object.values(document(name).paths)) {
    for (const [method, { operationId }] of Object.entries(methods)) {
      if (operationId) calls.set(operationId, method === "get");
    }
  }
  return calls;
}

describe("the same call as the method", () => {
  test("a list: the bytes of the answer as they came, and where it goes on", async () => {
    const { admin, emulator } = start({ fill: { members: 30 } });
    const answered = await admin[READING]().read("users.list", [{ limit: 10 }]);
    const { data, ...rest } = JSON.parse(text(answered.body));
    assert.equal(data.length, 10);
    assert.ok(answered.body instanceof Uint8Array);
    assert.deepEqual(answered.cursor, { after_id: rest.last_id });
    assert.equal(answered.moreWithoutCursor, false);
    assert.equal(answered.status, 200);
    assert.equal(answered.requestId, emulator.requests[0].requestId);
    assert.equal(answered.headers["anthropic-organization-id"], emulator.state().organization.id);
    assert.deepEqual(answered.issues, []);
    assert.equal("data" in answered, false);
    await admin.users.list({ limit: 10 });
    const [one, other] = emulator.requests;
    for (const name of ["method", "path", "query", "headers"]) assert.deepEqual(one[name], other[name], name);
  });

  test("white space, unknown fields and letters beyond ASCII: to the byte", async () => {
    const body = '{ "id" : "user_ä",\n\t"new": [1, {"x": "🙂"}], "id2": 1e400 }\n';
    const { admin } = record([answer(200, body)]);
    const { body: bytes, issues } = await admin[READING]().read("users.retrieve", ["user_01"]);
    assert.equal(text(bytes), body);
    assert.ok(issues.length > 0);
  });

  test("repeats, checks and errors", async () => {
    const { admin, calls } = record([
      failed(500),
      failed(429),
      ok({ id: "x", name: "y", type: "organization" }),
    ]);
    const { body } = await admin[READING]().read("retrieve", []);
    assert.equal(JSON.parse(text(body)).name, "y");
    assert.equal(calls.length, 3);
    const refused = record([failed(403, "permission_error")]);
    const error = await caught(refused.admin[READING]().read("users.list", []));
    assert.ok(error instanceof rolecall.PermissionDeniedError);
    const broken = record([ok({ data: 7 })]);
    assert.equal((await caught(broken.admin[READING]().read("users.list", []))).code, "contract_mismatch");
  });

  test("arguments, options and policy", async () => {
    const { admin, calls } = record([page([])]);
    const wrong = await caught(admin[READING]().read("users.list", [{ limit: 0 }]));
    assert.equal(`${wrong.name} ${wrong.code}`, "ValidationError invalid_request");
    const aborted = await caught(admin[READING]().read("users.list", [{}, { signal: AbortSignal.abort() }]));
    assert.equal(aborted.code, "aborted");
    const { admin: narrow } = record([], { only: ["invites.*"] });
    assert.equal((await caught(narrow[READING]().read("users.list", []))).code, "not_in_only");
    assert.equal(calls.length, 0);
  });

  test("the journal hears of nothing, as of every read", async () => {
    const told = [];
    const { admin } = record([page([])], { journal: (entry) => void told.push(entry) });
    await admin[READING]().read("users.list", []);
    assert.deepEqual(told, []);
  });

  for (const listShape of ["items", "array", "object"]) {
    test(`a list that comes as ${listShape} is told as data, as the method would`, async () => {
      const { emulator } = start({ emulator: { anaconda: { listShape } } });
      const org = connectAnaconda(emulator);
      const { data, body } = await org[READING]().read("serviceAccounts.list", [undefined, {}]);
      assert.equal(body, undefined);
      assert.deepEqual(data.data, [...(await org.serviceAccounts.list()).data]);
    });
  }
});

describe("what it does next is told, and awaited", () => {
  test("in order", async () => {
    const { admin, calls } = record([failed(500), page([])]);
    const told = [];
    await admin[READING]().read("users.list", [], async (action) => {
      await new Promise((resolve) => setImmediate(resolve));
      told.push(`${action} ${calls.length}`);
    });
    assert.deepEqual(told, ["send 0", "sleep 1", "send 1", "done 2"]);
  });

  test("what is thrown ends the call before it is sent", async () => {
    const { admin, calls } = record([page([])]);
    const enough = new Error("enough");
    const thrown = await caught(
      admin[READING]().read("users.list", [], () => {
        throw enough;
      }),
    );
    assert.equal(thrown, enough);
    assert.equal(calls.length, 0);
  });
});

describe("calls that change something are refused", () => {
  for (const [name, api] of [
    ["AnthropicAdmin", "anthropic-admin"],
    ["AnacondaOrg", "anaconda-org"],
  ]) {
    test(`of ${name}: each, and each of the others is not`, async () => {
      const fetch = async () => assert.fail("nothing is sent");
      const client =
        name === "AnthropicAdmin"
          ? new rolecall.AnthropicAdmin({ authToken: TOKEN, fetch })
          : new rolecall.AnacondaOrg({ orgId: "acme", accessToken: TOKEN, fetch });
      const { read } = client[READING]();
      const reads = readsOf(api);
      assert.ok(reads.size > 10);
      for (const [call, isRead] of reads) {
        const error = await caught(
          read(call, ["user_0123456789", {}], (action) => {
            if (action === "send") throw new Error("it would be sent");
          }),
        );
        if (isRead) assert.doesNotMatch(error.message, /there is no call/, call);
        else assert.match(error.message, /there is no call `read`/, call);
      }
    });
  }
  test("and what is no call at all", async () => {
    const { admin } = record([]);
    for (const call of ["", "list", "users", "constructor", "users.list.retrieve", undefined]) {
      assert.match((await caught(admin[READING]().read(call, []))).message, /there is no call `read`/);
    }
  });
});

describe("what can be seen of the client", () => {
  test("where it asks, and no more", () => {
    const { admin } = record([], {
      organizationType: "console",
      pace: { perMinute: 50 },
      defaultHeaders: { "x-team": "secret" },
    });
    assert.deepEqual(admin[READING]().settings, {
      base: "https://api.anthropic.com",
      version: "2026-10-21",
      organizationType: "console",
      dialect: undefined,
      paced: true,
    });
    const { settings } = record([]).admin[READING]();
    assert.deepEqual([settings.paced, settings.organizationType], [false, null]);
    const org = new rolecall.AnacondaOrg({ orgId: "acme", accessToken: TOKEN });
    assert.deepEqual(org[READING]().settings, {
      base: "https://anaconda.com/api/v1/organizations/acme",
      version: undefined,
      organizationType: undefined,
      dialect: "current",
      paced: false,
    });
  });

  test("no credential", () => {
    const { admin } = record([], { defaultHeaders: { "x-gateway": "gateway-secret" } });
    const reading = admin[READING]();
    assert.deepEqual(Reflect.ownKeys(reading), ["settings", "read"]);
    const shown = util.inspect(reading, { depth: 10, showHidden: true });
    for (const secret of [KEY, "gateway-secret"]) assert.ok(!shown.includes(secret));
    assert.ok(!Object.keys(admin).includes(READING));
  });
});
