// Lists: a promise of the first page and an iterable over all items, sent once.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { member, users, workspace } from "./lib/objects.mjs";
import { createEmulator, failed, ok, page, start, throws, wait } from "./lib/package.mjs";

const params = ({ url }) => Object.fromEntries(new URL(url).searchParams);
const three = () => [
  page(users("a", "b"), { has_more: true }),
  page(users("c", "d"), { has_more: true }),
  page(users("e")),
];
const collect = async (iterable) => {
  const all = [];
  for await (const item of iterable) all.push(item);
  return all;
};
const names = (items) => items.map(({ name }) => name).join("");

describe("a list call", () => {
  test("is sent at once, without being awaited, and exactly once", async () => {
    const { admin, calls } = start([page(users("a"))]);
    const call = admin.users.list({ limit: 5 });
    await wait(20);
    assert.equal(calls.length, 1);
    await call;
    await call;
    await call.withResponse();
    await call.then(() => {});
    assert.equal(names(await collect(call)), "a");
    assert.equal(calls.length, 1);
  });
  test("is a promise", async () => {
    const { admin } = start([page(users("a"))]);
    const call = admin.users.list();
    assert.ok(call instanceof Promise);
    assert.equal(typeof call.finally, "function");
    assert.deepEqual((await Promise.all([call]))[0].data, users("a"));
  });
  test("iterates over all items of all pages", async () => {
    const { admin, calls } = start(three());
    assert.equal(names(await collect(admin.users.list({ limit: 2, roles: ["user"] }))), "abcde");
    const rest = { limit: "2", "roles[]": "user" };
    assert.deepEqual(calls.map(params), [
      rest,
      { ...rest, after_id: "user_01b" },
      { ...rest, after_id: "user_01d" },
    ]);
  });
  test("a second loop starts again from the first page", async () => {
    const { admin } = start([...three(), ...three().slice(1)]);
    const call = admin.users.list();
    assert.equal(names(await collect(call)), "abcde");
    assert.equal(names(await collect(call)), "abcde");
  });
  for (const method of ["pages", "iterPages"])
    test(`${method}() gives pages`, async () => {
      const { admin, calls } = start(three());
      const pages = await collect(admin.users.list()[method]());
      assert.deepEqual(
        pages.map(({ data }) => names(data)),
        ["ab", "cd", "e"],
      );
      assert.equal(calls.length, 3);
    });
  test("break sends nothing more", async () => {
    const { admin, calls } = start(three());
    for await (const { name } of admin.users.list()) if (name === "b") break;
    await wait(20);
    assert.equal(calls.length, 1);
    for await (const _ of admin.users.list().pages()) break;
    await wait(20);
    assert.equal(calls.length, 2);
  });
  test("the next page is asked for only when it is needed", async () => {
    const { admin, calls } = start(three());
    const iterator = admin.users.list()[Symbol.asyncIterator]();
    await iterator.next();
    await iterator.next();
    await wait(20);
    assert.equal(calls.length, 1);
    assert.equal((await iterator.next()).value.name, "c");
    assert.equal(calls.length, 2);
    await iterator.return?.();
    assert.equal((await iterator.next()).done, true);
    assert.equal(calls.length, 2);
  });
  test("an error in a later page ends the loop, and what was there before was given", async () => {
    const { admin } = start([page(users("a"), { has_more: true }), failed(403)]);
    const seen = [];
    await assert.rejects(
      async () => {
        for await (const { name } of admin.users.list()) seen.push(name);
      },
      { code: "permission_denied" },
    );
    assert.deepEqual(seen, ["a"]);
  });
  test("withResponse gives page and answer", async () => {
    const { admin } = start([page(users("a"))]);
    const { data, status, headers, requestId, issues } = await admin.users.list().withResponse();
    assert.equal(names(data.data), "a");
    assert.equal(data.hasNextPage(), false);
    assert.equal(status, 200);
    assert.equal(headers["content-type"], "application/json");
    assert.equal(Object.getPrototypeOf(headers), Object.prototype);
    assert.equal(requestId, "req_test");
    assert.deepEqual(issues, []);
  });
});

describe("a page", () => {
  test("has the wire fields as its own and the rest on the prototype", async () => {
    const body = { data: users("a"), has_more: true, first_id: "x", last_id: "y", extra: { deep: 1 } };
    const { admin } = start([ok(body)]);
    const given = await admin.users.list();
    assert.deepEqual(Object.keys(given), Object.keys(body));
    assert.deepEqual(
      Reflect.ownKeys(given)
        .filter((key) => typeof key === "string")
        .sort(),
      Object.keys(body).sort(),
    );
    assert.deepEqual({ ...given }, body);
    assert.equal(JSON.stringify(given), JSON.stringify(body));
    for (const name of ["nextPage", "hasNextPage", "getNextPage", "iterPages", "pages", "cursor", "issues"])
      assert.ok(name in Object.getPrototypeOf(given), name);
    assert.ok(Symbol.asyncIterator in Object.getPrototypeOf(given));
  });
  test("wire fields that are named like its methods do no harm", async () => {
    const body = { data: users("a"), has_more: false, first_id: "a", last_id: "a", issues: [1], cursor: "x" };
    const { admin } = start([ok(body)]);
    const given = await admin.users.list();
    assert.equal(JSON.stringify(given), JSON.stringify(body));
  });
  for (const method of ["nextPage", "getNextPage"])
    test(`${method}`, async () => {
      const { admin, calls } = start(three());
      const first = await admin.users.list({ limit: 2 });
      assert.equal(first.hasNextPage(), true);
      const second = await first[method]();
      const third = await second[method]();
      assert.equal(names(third.data), "e");
      assert.equal(third.hasNextPage(), false);
      assert.equal(await third[method](), null);
      assert.equal(third.cursor, null);
      assert.equal(calls.length, 3);
      assert.deepEqual(params(calls[2]), { limit: "2", after_id: "user_01d" });
    });
  test("goes on from itself in a loop", async () => {
    const { admin } = start(three());
    const second = await (await admin.users.list()).nextPage();
    assert.equal(names(await collect(second)), "cde");
  });
  test("cursor is spread into the next call", async () => {
    const { admin, calls } = start(three());
    const given = { limit: 2 };
    const first = await admin.users.list(given);
    assert.deepEqual(first.cursor, { after_id: "user_01b" });
    await admin.users.list({ ...given, ...first.cursor });
    assert.deepEqual(params(calls[1]), { limit: "2", after_id: "user_01b" });
  });
  test("keeps path parameters and options", async () => {
    const { admin, calls } = start([
      ok({ data: [member], has_more: true, first_id: "a", last_id: "b" }),
      ok({ data: [], has_more: false, first_id: null, last_id: null }),
    ]);
    const first = await admin.workspaces.members.list(workspace.id, null, { headers: { "x-a": "1" } });
    await first.nextPage();
    assert.equal(new URL(calls[1].url).pathname, `/v1/organizations/workspaces/${workspace.id}/members`);
    assert.equal(new Headers(calls[1].headers).get("x-a"), "1");
  });
});

describe("backwards", () => {
  test("before_id goes on with before_id = first_id", async () => {
    const { admin, calls } = start([page(users("c", "d"), { has_more: true }), page(users("a", "b"))]);
    const first = await admin.users.list({ before_id: "user_01e" });
    assert.deepEqual(first.cursor, { before_id: "user_01c" });
    await first.nextPage();
    assert.deepEqual(calls.map(params), [{ before_id: "user_01e" }, { before_id: "user_01c" }]);
  });
  test("against the emulator both directions meet", async () => {
    const emulator = createEmulator({ fill: { members: 23 }, limits: { perMinute: null } });
    const { admin } = start([emulator.fetch]);
    const forward = await collect(admin.users.list({ limit: 5 }));
    assert.equal(new Set(forward.map(({ id }) => id)).size, 23);
    const pages = await collect(admin.users.list({ limit: 5, before_id: forward.at(-1).id }).pages());
    const backward = pages.flatMap(({ data }) => data.map(({ id }) => id));
    assert.deepEqual(
      backward.sort(),
      forward
        .slice(0, -1)
        .map(({ id }) => id)
        .sort(),
    );
  });
});

describe("odd pages", () => {
  const repeated = (action) => throws(action, "ContractError", "repeated_cursor");
  test("the same cursor again is an error, not an endless loop", async () => {
    const { admin, calls } = start([page(users("a"), { has_more: true })]);
    await repeated(() => collect(admin.users.list()));
    assert.ok(calls.length <= 3);
  });
  test("also over nextPage, and in a circle of two", async () => {
    const again = [page(users("a"), { has_more: true }), page(users("b"), { has_more: true })];
    const { admin, calls } = start([...again, ...again, ...again]);
    await repeated(async () => {
      let current = await admin.users.list();
      while (current) current = await current.nextPage();
    });
    assert.ok(calls.length <= 5, `${calls.length}`);
  });
  test("has_more without a last_id is no endless loop", async () => {
    for (const last of [{ last_id: null }, { last_id: undefined }, { last_id: "" }, { last_id: 5 }]) {
      const { admin, calls } = start([page(users("a"), { has_more: true, ...last })]);
      const seen = [];
      try {
        for await (const { name } of admin.users.list()) seen.push(name);
      } catch (error) {
        assert.equal(error.name, "ContractError", error.stack);
      }
      assert.deepEqual(seen, ["a"]);
      // An empty text is a cursor like any other, which then comes back again.
      assert.ok(calls.length <= (last.last_id === "" ? 2 : 1), JSON.stringify(last));
    }
  });
  for (const [name, data] of [
    ["absent", undefined],
    ["null", null],
  ])
    test(`${name} data counts as empty and is reported`, async () => {
      const { admin } = start([ok({ data, has_more: false, first_id: null, last_id: null })]);
      const given = await admin.users.list();
      assert.deepEqual(await collect(given), []);
      assert.ok(
        given.issues.some(({ path }) => path[0] === "data"),
        JSON.stringify(given.issues),
      );
    });
  for (const data of ["x", 5, {}, true])
    test(`data that is ${JSON.stringify(data)} is an error in every mode`, async () => {
      for (const responseChecks of ["report", "throw", "off"]) {
        const { admin } = start([ok({ data, has_more: false, first_id: null, last_id: null })], {
          responseChecks,
        });
        await throws(() => admin.users.list(), "ContractError", "contract_mismatch");
      }
    });
  test("an empty page with has_more goes on", async () => {
    const { admin } = start([
      ok({ data: [], has_more: true, first_id: null, last_id: "user_01x" }),
      page(users("a")),
    ]);
    assert.equal(names(await collect(admin.users.list())), "a");
  });
  test("more items than asked for are all given", async () => {
    const { admin } = start([page(users("a", "b", "c"))]);
    assert.equal(names(await collect(admin.users.list({ limit: 1 }))), "abc");
  });
});
