import assert from "node:assert/strict";
import { test } from "node:test";
import { createEmulator } from "../../pkg-template/emulator/index.js";
import {
  group,
  grouped,
  groupMember,
  missing,
  pages,
  rowsOf,
  startUnlimited,
} from "./enterprise-helpers.mjs";
import { badRequest, NOW, notFound, ok, team } from "./helpers.mjs";

const ALL = "/rbac_groups";
const G1 = `${ALL}/rbac_group_01G1`;
const S1 = `${ALL}/rbac_group_01S1`;
const NONE = `${ALL}/rbac_group_01none`;
const at = new Date(NOW).toISOString();

test("a group is created as a direct one without roles, read, renamed and deleted", async () => {
  const { get, post, del, emulator } = startUnlimited({ fill: team() });
  const made = ok(await post(ALL, { name: "Data team" }));
  assert.match(made.id, /^rbac_group_01[0-9A-Za-z]{22}$/);
  assert.deepEqual(made, {
    id: made.id,
    type: "rbac_group",
    name: "Data team",
    source_type: "direct",
    role_ids: [],
    created_at: at,
    updated_at: at,
  });
  const path = `${ALL}/${made.id}`;
  assert.deepEqual(ok(await get(path)), made);
  emulator.advance(5_000);
  const renamed = { ...made, name: "Analysts", updated_at: new Date(NOW + 5_000).toISOString() };
  assert.deepEqual(ok(await post(path, { name: "Analysts" })), renamed);
  assert.deepEqual(ok(await get(path)), renamed);
  assert.deepEqual(ok(await del(path)), { id: made.id, type: "rbac_group_deleted" });
  missing(await get(path), "rbac_group_not_found");
  missing(await del(path), "rbac_group_not_found");
  assert.deepEqual(ok(await get(ALL)).data, []);
});

test("names are 1 to 255 characters and may be there twice", async () => {
  const { get, post } = startUnlimited({ fill: team() });
  for (const name of ["a", "é".repeat(255), "a"]) ok(await post(ALL, { name }));
  assert.equal(ok(await get(ALL)).data.filter(({ name }) => name === "a").length, 2);
  for (const body of [
    {},
    { name: "" },
    { name: "a".repeat(256) },
    { name: null },
    { name: 5 },
    { name: "a", x: 1 },
  ]) {
    badRequest(await post(ALL, body));
  }
});

test("null and nothing leave the name, other fields cannot be written", async () => {
  const { post } = startUnlimited({ fill: grouped() });
  for (const body of [{}, { name: null }]) assert.deepEqual(ok(await post(G1, body)), group("G1"));
  for (const body of [{ role_ids: [] }, { source_type: "scim" }, { name: "" }, { name: "x".repeat(256) }]) {
    badRequest(await post(G1, body));
  }
});

test("what the identity provider brought is read only", async () => {
  const { get, post, del } = startUnlimited({ fill: grouped() });
  badRequest(await post(S1, { name: "x" }));
  badRequest(await del(S1));
  badRequest(await post(`${S1}/members`, { user_id: "user_01dev" }));
  badRequest(await del(`${S1}/members/user_01cleo`));
  assert.equal(ok(await get(S1)).source_type, "scim");
  assert.deepEqual(ok(await get(`${S1}/members`)).data, [groupMember("S1", "cleo", 40)]);
});

test("groups page by token, 20 by default, up to 1000", async () => {
  const { get } = startUnlimited({ fill: { members: 10, groups: 45 } });
  assert.deepEqual(
    (await pages(get, ALL)).map(({ data }) => data.length),
    [20, 20, 5],
  );
  const ids = (await rowsOf(get, ALL, 7)).map(({ id }) => id);
  assert.equal(new Set(ids).size, 45);
  assert.equal(ok(await get(`${ALL}?limit=1000`)).data.length, 45);
  assert.deepEqual(Object.keys(ok(await get(ALL))), ["data", "next_page"]);
  const { next_page: page } = ok(await get(`${ALL}?limit=7`));
  for (const query of [
    "limit=0",
    "limit=1001",
    "limit=x",
    "page=",
    "page=nonsense",
    `limit=8&page=${page}`,
    "name=x",
  ]) {
    badRequest(await get(`${ALL}?${query}`));
  }
});

test("members are added, listed oldest first and removed", async () => {
  const { get, post, del, emulator } = startUnlimited({ fill: grouped() });
  const path = `${G1}/members`;
  emulator.advance(1_000);
  const row = {
    ...groupMember("G1", "ada"),
    created_at: new Date(NOW + 1_000).toISOString(),
  };
  assert.deepEqual(ok(await post(path, { user_id: "user_01ada" })), row);
  assert.deepEqual(ok(await get(path)), {
    data: [groupMember("G1", "dev", 50), groupMember("G1", "uli", 45), row],
    next_page: null,
  });
  assert.deepEqual(ok(await del(`${path}/user_01dev`)), {
    type: "rbac_group_member_deleted",
    rbac_group_id: "rbac_group_01G1",
    user_id: "user_01dev",
  });
  assert.deepEqual(
    ok(await get(path)).data.map((it) => it.user_id),
    ["user_01uli", "user_01ada"],
  );
});

test("adding: 404 for whoever is not a member of the enterprise, 400 when already in the group", async () => {
  const { post } = startUnlimited({ fill: grouped() });
  notFound(await post(`${G1}/members`, { user_id: "user_01nobody" }));
  badRequest(await post(`${G1}/members`, { user_id: "user_01dev" }));
  missing(await post(`${NONE}/members`, { user_id: "user_01dev" }), "rbac_group_not_found");
  for (const body of [{}, { user_id: null }, { user_id: "" }, { user_id: "user_01ada", role: "x" }]) {
    badRequest(await post(`${G1}/members`, body));
  }
});

test("removing: 404 when not in the group, also the second time", async () => {
  const { get, del } = startUnlimited({ fill: grouped() });
  notFound(await del(`${G1}/members/user_01ada`));
  ok(await del(`${G1}/members/user_01dev`));
  notFound(await del(`${G1}/members/user_01dev`));
  missing(await del(`${NONE}/members/user_01dev`), "rbac_group_not_found");
  missing(await get(`${NONE}/members`), "rbac_group_not_found");
});

test("a page of members may be short, and nobody is lost or repeated when people leave meanwhile", async () => {
  const { get, del, emulator } = startUnlimited({ fill: { members: 100, groups: 1 } });
  const [{ id }] = emulator.state().rbacGroups;
  const path = `${ALL}/${id}/members`;
  const before = (await rowsOf(get, path)).map((it) => it.user_id);
  assert.ok(before.length >= 3, String(before.length));
  ok(await del(`${path}/${before[0]}`));
  const first = ok(await get(`${path}?limit=2`));
  assert.deepEqual(
    first.data.map((it) => it.user_id),
    [before[1]],
  );
  assert.notEqual(first.next_page, null);
  ok(await del(`${path}/${before[1]}`));
  const rest = ok(await get(`${path}?limit=2&page=${first.next_page}`));
  assert.equal(rest.data[0].user_id, before[2]);
  assert.deepEqual(
    (await rowsOf(get, path, 2)).map((it) => it.user_id),
    before.slice(2),
  );
});

test("whoever leaves the organization leaves the groups; whoever comes back to a group is there once", async () => {
  const { get, post, del, emulator } = startUnlimited({ fill: grouped() });
  ok(await del(`${G1}/members/user_01uli`));
  ok(await post(`${G1}/members`, { user_id: "user_01uli" }));
  const names = async () => ok(await get(`${G1}/members`)).data.map((it) => it.user_id);
  assert.deepEqual(await names(), ["user_01dev", "user_01uli"]);
  ok(await del("/users/user_01dev"));
  assert.deepEqual(await names(), ["user_01uli"]);
  notFound(await del(`${G1}/members/user_01dev`));
  assert.deepEqual(
    emulator.state().rbacGroupMembers.map((it) => it.user_id),
    ["user_01uli", "user_01cleo"],
  );
});

test("invites name groups that are there", async () => {
  const { post } = startUnlimited({ fill: grouped() });
  const asked = { email: "new@example.com", role: "user" };
  badRequest(await post("/invites", { ...asked, rbac_group_ids: ["rbac_group_01none"] }));
  const groups = ["rbac_group_01G1", "rbac_group_01S1"];
  assert.deepEqual(ok(await post("/invites", { ...asked, rbac_group_ids: groups })).rbac_group_ids, groups);
});

test("groups as data: kept as given; what hangs in the air is refused", () => {
  const fill = grouped();
  const state = startUnlimited({ fill }).emulator.state();
  assert.deepEqual(state.rbacGroups, fill.rbacGroups);
  assert.deepEqual(state.rbacGroupMembers, fill.rbacGroupMembers);
  assert.equal(startUnlimited({ fill: team() }).emulator.state().rbacGroups, undefined);
  for (const bad of [
    { rbacGroups: [group("G1"), group("G1")] },
    { rbacGroups: [{ id: "rbac_group_01x" }] },
    { rbacGroupMembers: [groupMember("none", "dev")] },
    { rbacGroupMembers: [groupMember("G1", "nobody")] },
    { rbacGroupMembers: [groupMember("G1", "dev"), groupMember("G1", "dev")] },
  ]) {
    assert.throws(() => createEmulator({ fill: grouped(bad) }), TypeError);
  }
});
