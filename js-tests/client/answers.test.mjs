// What becomes of answers: data as it came, misfits reported, the few things that are always an error.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { apiKey, invite, organization, user, users, workspace } from "./lib/objects.mjs";
import { answer, ok, page, start, throws } from "./lib/package.mjs";

const update = (admin, options) => admin.users.update(user.id, { role: "user" }, options);
const misfit = { ...user, email: 5 };
function logging() {
  const lines = { debug: [], info: [], warn: [], error: [] };
  const logger = Object.fromEntries(
    Object.keys(lines).map((level) => [level, (...args) => lines[level].push(args)]),
  );
  return { lines, logger };
}

describe("what is new survives, and is no misfit", () => {
  const grown = {
    "an unknown field": [{ ...user, nickname: "ada", deep: { a: [1, null, { b: "c" }] } }, "retrieveUser"],
    "an unknown role": [{ ...user, role: "wizard" }, "retrieveUser"],
    "an id with another prefix": [{ ...user, id: "person_1" }, "retrieveUser"],
    "an odd e-mail and date": [{ ...user, email: "no address", added_at: "yesterday" }, "retrieveUser"],
    "an unknown status": [{ ...apiKey, status: "sleeping" }, "retrieveKey"],
    "an unknown union type": [
      { ...apiKey, scope: { type: "galaxy", galaxy_id: "g", size: 5 } },
      "retrieveKey",
    ],
    "an unknown principal": [{ ...apiKey, principal: { type: "robot_actor", robot: 1 } }, "retrieveKey"],
    "an unknown geo": [
      { ...workspace, data_residency: { ...workspace.data_residency, default_inference_geo: "eu" } },
      "retrieveSpace",
    ],
  };
  const calls = {
    retrieveUser: (c) => c.users.retrieve(user.id),
    retrieveKey: (c) => c.apiKeys.retrieve(apiKey.id),
    retrieveSpace: (c) => c.workspaces.retrieve(workspace.id),
  };
  for (const [name, [body, call]] of Object.entries(grown))
    for (const responseChecks of ["report", "throw", "off"])
      test(`${name}, ${responseChecks}`, async () => {
        const { lines, logger } = logging();
        const { admin } = start([ok(body)], { responseChecks, logger });
        const { data, issues } = await calls[call](admin).withResponse();
        assert.deepEqual(data, body);
        assert.deepEqual(issues, []);
        assert.deepEqual([...lines.warn, ...lines.error], []);
      });
  test("the older version's workspace_id of a key is no misfit", async () => {
    const { admin } = start([ok({ ...apiKey, workspace_id: null })], { version: "2023-06-01" });
    const { issues } = await admin.apiKeys.retrieve(apiKey.id).withResponse();
    assert.deepEqual(issues, []);
  });
});

describe("misfits", () => {
  const cases = {
    "another kind": [misfit, "email"],
    "a missing field": [{ ...user, name: undefined }, "name"],
    "null where it is not nullable": [{ ...user, role: null }, "role"],
  };
  for (const [name, [body, path]] of Object.entries(cases)) {
    test(`${name}: report delivers it as it came`, async () => {
      const { lines, logger } = logging();
      const { admin } = start([ok(body)], { logger });
      const { data, issues } = await admin.users.retrieve(user.id).withResponse();
      assert.deepEqual(data, JSON.parse(JSON.stringify(body)));
      assert.deepEqual(
        issues.map((issue) => issue.path.join(".")),
        [path],
      );
      for (const issue of issues) assert.ok(issue.code && issue.message);
      assert.equal(lines.warn.length, 1);
    });
    test(`${name}: throw`, async () => {
      const { admin, calls } = start([ok(body)], { responseChecks: "throw" });
      const error = await throws(() => admin.users.retrieve(user.id), "ContractError", "contract_mismatch");
      assert.equal(error.issues[0].path.join("."), path);
      assert.equal(error.call, "users.retrieve");
      assert.equal(error.requestId, "req_test");
      assert.deepEqual(error.body, JSON.parse(JSON.stringify(body)));
      assert.equal(error.outcome, undefined, "nothing was written");
      assert.equal(calls.length, 1);
    });
    test(`${name}: off`, async () => {
      const { lines, logger } = logging();
      const { admin } = start([ok(body)], { responseChecks: "off", logger });
      const { data, issues } = await admin.users.retrieve(user.id).withResponse();
      assert.deepEqual(data, JSON.parse(JSON.stringify(body)));
      assert.deepEqual(issues, []);
      assert.equal(lines.warn.length, 0);
    });
  }
  test("on a write, throw says that it was carried out", async () => {
    for (const run of [update, (c) => c.invites.create({ email: "a@b.example", role: "user" })]) {
      const { admin, calls } = start([ok({ ...invite, email: 5, added_at: 5 })], { responseChecks: "throw" });
      const error = await throws(() => run(admin), "ContractError", "contract_mismatch");
      assert.equal(error.outcome, "done");
      assert.equal(calls.length, 1);
    }
  });
  test("in a page they are in page.issues with the index", async () => {
    const [first, second] = users("a", "b");
    const { admin } = start([page([first, { ...second, role: 7 }])]);
    const given = await admin.users.list();
    assert.deepEqual(
      given.issues.map(({ path }) => path),
      [["data", 1, "role"]],
    );
    assert.equal(given.data[1].role, 7);
  });
  test("an item that is no object is reported", async () => {
    const { admin } = start([page([users("a")[0], "b", null])]);
    const given = await admin.users.list();
    assert.deepEqual(given.data.slice(1), ["b", null]);
    assert.equal(given.issues.length, 2);
  });
  test("a warning comes once for an endpoint", async () => {
    const { lines, logger } = logging();
    const { admin } = start([ok(misfit)], { logger });
    for (let round = 0; round < 3; round++) await admin.users.retrieve(user.id);
    assert.equal(lines.warn.length, 1);
    await update(admin);
    assert.equal(lines.warn.length, 2);
  });
  test("a page full of misfits does not make an endless report", async () => {
    const { admin } = start([page(Array.from({ length: 1000 }, () => ({ ...user, role: 5, email: 6 })))]);
    const given = await admin.users.list();
    assert.equal(given.data.length, 1000);
    assert.ok(given.issues.length > 0);
  });
});

describe("always an error", () => {
  for (const responseChecks of ["report", "throw", "off"]) {
    for (const [name, body] of Object.entries({
      "not JSON": "<html>",
      empty: "",
      "two values": "{} {}",
      "a comma too many": '{"a":1,}',
      "single quotes": "{'a':1}",
      NaN: '{"a":NaN}',
      "a leading zero": '{"a":01}',
      "an open text": '{"a":"b}',
      "a control character in a text": '{"a":"\n"}',
      "a bad escape": '{"a":"\\x"}',
    }))
      test(`${name}, ${responseChecks}`, async () => {
        const { admin } = start([answer(200, body)], { responseChecks, maxRetries: 0 });
        const error = await throws(() => admin.retrieve(), "ContractError", "not_json");
        assert.equal(error.requestId, "req_test");
        assert.equal(error.call, "retrieve");
      });
    for (const body of ["[]", "null", '"x"', "5", "true", '[{"id":"x"}]'])
      test(`${body} where an object belongs, ${responseChecks}`, async () => {
        const { admin } = start([answer(200, body)], { responseChecks, maxRetries: 0 });
        await throws(() => admin.retrieve(), "ContractError", "contract_mismatch");
        await throws(() => admin.users.list(), "ContractError", "contract_mismatch");
      });
  }
  test("an answer over maxResponseBytes, with and without content-length", async () => {
    const big = { ...organization, name: "x".repeat(5000) };
    const stream = () => new Response(new Blob([JSON.stringify(big)]).stream());
    for (const given of [ok(big), ok(big, { "content-length": "5100" }), stream]) {
      const { admin, calls } = start([given], { maxResponseBytes: 1000 });
      const error = await throws(() => admin.retrieve(), "ContractError", "answer_too_large");
      assert.equal(error.call, "retrieve");
      assert.equal(calls.length, 1, "asking again would not help");
      assert.ok(JSON.stringify(error).length < 5000);
    }
    const exact = JSON.stringify(organization).length;
    assert.deepEqual(
      await start([ok(organization)], { maxResponseBytes: exact }).admin.retrieve(),
      organization,
    );
    await throws(
      () => start([ok(organization)], { maxResponseBytes: exact - 1 }).admin.retrieve(),
      "ContractError",
      "answer_too_large",
    );
  });
  test("an endless body is not read to its end", async () => {
    let chunks = 0;
    const endless = () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            chunks++;
            controller.enqueue(new Uint8Array(65_536).fill(32));
          },
        }),
      );
    const { admin } = start([endless], { maxResponseBytes: 1_000_000 });
    await throws(() => admin.retrieve(), "ContractError", "answer_too_large");
    assert.ok(chunks < 60, `${chunks} chunks`);
  });
  test("a too large answer to a write: it was carried out", async () => {
    const { admin } = start([ok({ ...user, name: "x".repeat(5000) })], { maxResponseBytes: 1000 });
    const error = await update(admin).catch((error) => error);
    assert.ok(
      (error.name === "ContractError" && error.outcome === "done") || error.name === "UncertainOutcomeError",
      error.stack,
    );
  });
});

test("the content type is not looked at when the body is JSON", async () => {
  for (const type of ["text/plain", "text/html", ""]) {
    const { admin } = start([ok(organization, { "content-type": type })]);
    assert.deepEqual(await admin.retrieve(), organization);
  }
});

test("other 2xx are answers, too", async () => {
  for (const status of [200, 201, 202]) {
    const { admin } = start([answer(status, organization)]);
    assert.equal((await admin.retrieve().withResponse()).status, status);
  }
});
