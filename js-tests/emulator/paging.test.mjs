import assert from "node:assert/strict";
import { test } from "node:test";
import { all, badRequest, NOW, ok, start } from "./helpers.mjs";

const lists = {
  "/users": { members: 45 },
  "/invites": { members: 3, invites: 45 },
  "/workspaces": { members: 3, workspaces: 45 },
  "/api_keys": { members: 3, keys: 45 },
};

for (const [path, fill] of Object.entries(lists)) {
  test(`${path}: pages forward, newest first, 20 by default`, async () => {
    const { get } = start({ fill });
    const first = ok(await get(path));
    assert.deepEqual(Object.keys(first), ["data", "has_more", "first_id", "last_id"]);
    assert.equal(first.data.length, 20);
    assert.equal(first.has_more, true);
    assert.equal(first.first_id, first.data[0].id);
    assert.equal(first.last_id, first.data[19].id);
    const second = ok(await get(`${path}?after_id=${first.last_id}`));
    const third = ok(await get(`${path}?after_id=${second.last_id}`));
    assert.equal(second.data.length, 20);
    assert.equal(third.data.length, 5);
    assert.equal(third.has_more, false);
    const found = [...first.data, ...second.data, ...third.data];
    assert.equal(new Set(found.map((it) => it.id)).size, 45);
    const times = found.map((it) => Date.parse(it.added_at ?? it.invited_at ?? it.created_at));
    assert.deepEqual(
      times,
      times.toSorted((a, b) => b - a),
    );
    assert.ok(times[0] <= NOW);
  });

  test(`${path}: pages backward give the same objects in the same order`, async () => {
    const { get } = start({ fill });
    const everything = (await all(get, path)).map((it) => it.id);
    const oldest = everything.at(-1);
    const back = ok(await get(`${path}?limit=30&before_id=${oldest}`));
    assert.deepEqual(
      back.data.map((it) => it.id),
      everything.slice(14, 44),
    );
    assert.equal(back.has_more, true);
    const rest = ok(await get(`${path}?limit=30&before_id=${back.first_id}`));
    assert.deepEqual(
      rest.data.map((it) => it.id),
      everything.slice(0, 14),
    );
    assert.equal(rest.has_more, false);
  });

  test(`${path}: exactly full last page has no more`, async () => {
    const { get } = start({ fill });
    const page = ok(await get(`${path}?limit=45`));
    assert.equal(page.data.length, 45);
    assert.equal(page.has_more, false);
    assert.equal(ok(await get(`${path}?limit=44`)).has_more, true);
  });

  for (const query of [
    "limit=0",
    "limit=1001",
    "limit=1.5",
    "limit=-1",
    "limit=ten",
    "limit=",
    "limit=5&limit=6",
    "after_id=",
    "after_id=nobody",
    "before_id=nobody",
    "page=2",
    "Limit=5",
  ]) {
    test(`${path}?${query}: 400`, async () => {
      const { get } = start({ fill });
      badRequest(await get(`${path}?${query}`));
    });
  }

  test(`${path}: both cursors at once: 400`, async () => {
    const { get } = start({ fill });
    const { first_id: a, last_id: b } = ok(await get(path));
    badRequest(await get(`${path}?after_id=${a}&before_id=${b}`));
  });

  test(`${path}: limits 1 and 1000 are accepted`, async () => {
    const { get } = start({ fill });
    assert.equal(ok(await get(`${path}?limit=1`)).data.length, 1);
    assert.equal(ok(await get(`${path}?limit=1000`)).data.length, 45);
  });
}

test("an empty page has null ids", async () => {
  const { get } = start();
  assert.deepEqual(ok(await get("/invites")), {
    data: [],
    has_more: false,
    first_id: null,
    last_id: null,
  });
});

test("a cursor outlives its object: deleting while listing loses and repeats nothing", async () => {
  const { get, del, emulator } = start({ fill: { members: 30 } });
  const removable = new Set(
    emulator
      .state()
      .users.filter((it) => it.role !== "admin")
      .map((it) => it.id),
  );
  const seen = [];
  let cursor = "";
  for (;;) {
    const page = ok(await get(`/users?limit=7${cursor}`));
    for (const { id } of page.data) {
      seen.push(id);
      if (removable.has(id)) ok(await del(`/users/${id}`));
    }
    if (!page.has_more) break;
    cursor = `&after_id=${page.last_id}`;
  }
  assert.equal(seen.length, 30);
  assert.equal(new Set(seen).size, 30);
  assert.ok(ok(await get("/users")).data.every((it) => it.role === "admin"));
});

test("members of a workspace page both ways by user id", async () => {
  const { get, emulator } = start({ fill: { members: 60, workspaces: 1, memberships: 40 } });
  const { id } = emulator.state().workspaces.find((it) => it.name !== "Default");
  const inheriting = emulator
    .state()
    .users.filter((it) => it.role === "admin" || it.role === "billing").length;
  const path = `/workspaces/${id}/members`;
  const everything = (await all(get, path, { limit: 7, id: "user_id" })).map((it) => it.user_id);
  assert.equal(everything.length, 40 + inheriting);
  assert.equal(new Set(everything).size, everything.length);
  const back = ok(await get(`${path}?limit=10&before_id=${everything[15]}`));
  assert.deepEqual(
    back.data.map((it) => it.user_id),
    everything.slice(5, 15),
  );
  assert.equal(back.has_more, true);
  badRequest(await get(`${path}?after_id=user_01nobody`));
});

test("removing members while listing a workspace loses and repeats nobody", async () => {
  const { get, del, emulator } = start({ fill: { members: 40, workspaces: 1, memberships: 20 } });
  const { id } = emulator.state().workspaces.find((it) => it.name !== "Default");
  const assigned = new Set(emulator.state().workspaceMembers.map((it) => it.user_id));
  const before = await all(get, `/workspaces/${id}/members`, { id: "user_id" });
  const seen = [];
  let cursor = "";
  for (;;) {
    const page = ok(await get(`/workspaces/${id}/members?limit=3${cursor}`));
    for (const { user_id } of page.data) {
      seen.push(user_id);
      if (assigned.has(user_id)) ok(await del(`/workspaces/${id}/members/${user_id}`));
    }
    if (!page.has_more) break;
    cursor = `&after_id=${page.last_id}`;
  }
  assert.deepEqual(
    seen,
    before.map((it) => it.user_id),
  );
});

test("raising a billing member while listing a workspace does not move them out of sight", async () => {
  const { get, post, emulator } = start({ fill: { members: 40, workspaces: 1, memberships: 5 } });
  const { users, workspaces } = emulator.state();
  const { id } = workspaces.find((it) => it.name !== "Default");
  const billing = users.find((it) => it.role === "billing");
  const path = `/workspaces/${id}/members`;
  const page = ok(await get(`${path}?limit=5`));
  assert.ok(page.data.every((it) => it.user_id !== billing.id));
  ok(await post(`${path}/${billing.id}`, { workspace_role: "workspace_admin" }));
  const rest = ok(await get(`${path}?limit=1000&after_id=${page.last_id}`)).data;
  assert.equal(rest.find((it) => it.user_id === billing.id)?.workspace_role, "workspace_admin");
});
