import assert from "node:assert/strict";
import { test } from "node:test";
import { badRequest, member, notFound, ok, start, team } from "./helpers.mjs";

const W1 = "/workspaces/wrkspc_01W1/members";
const W2 = "/workspaces/wrkspc_01W2/members";
const rolesIn = async (get, path) =>
  Object.fromEntries(
    ok(await get(path)).data.map((it) => [it.user_id.slice("user_01".length), it.workspace_role]),
  );

test("admins and billing members are in every workspace without being added", async () => {
  const { get, post } = start({ fill: team() });
  const { id } = ok(await post("/workspaces", { name: "brand new" }));
  for (const path of [W1, W2, `/workspaces/${id}/members`]) {
    assert.deepEqual(await rolesIn(get, path), { ada: "workspace_admin", bill: "workspace_billing" });
    assert.equal(ok(await get(`${path}/user_01ada`)).workspace_role, "workspace_admin");
    assert.equal(ok(await get(`${path}/user_01bill`)).workspace_role, "workspace_billing");
    for (const name of ["dev", "cleo", "uli"]) notFound(await get(`${path}/user_01${name}`));
  }
});

for (const role of [
  "workspace_user",
  "workspace_developer",
  "workspace_restricted_developer",
  "workspace_admin",
]) {
  test(`a developer is added, changed and removed as ${role}`, async () => {
    const { get, post, del } = start({ fill: team() });
    const row = member("W1", "dev", role);
    assert.deepEqual(ok(await post(W1, { user_id: "user_01dev", workspace_role: role })), row);
    assert.deepEqual(ok(await get(`${W1}/user_01dev`)), row);
    assert.equal((await rolesIn(get, W1)).dev, role);
    assert.equal((await rolesIn(get, W2)).dev, undefined);
    const other = role === "workspace_user" ? "workspace_admin" : "workspace_user";
    assert.deepEqual(
      ok(await post(`${W1}/user_01dev`, { workspace_role: other })),
      member("W1", "dev", other),
    );
    assert.deepEqual(ok(await del(`${W1}/user_01dev`)), {
      type: "workspace_member_deleted",
      user_id: "user_01dev",
      workspace_id: "wrkspc_01W1",
    });
    notFound(await get(`${W1}/user_01dev`));
    notFound(await del(`${W1}/user_01dev`));
    assert.equal((await rolesIn(get, W1)).dev, undefined);
  });
}

test("workspace_billing is never given by hand, neither on add nor on update", async () => {
  const { post } = start({ fill: team({ workspaceMembers: [member("W1", "dev", "workspace_user")] }) });
  badRequest(await post(W1, { user_id: "user_01uli", workspace_role: "workspace_billing" }));
  badRequest(await post(`${W1}/user_01dev`, { workspace_role: "workspace_billing" }));
  badRequest(await post(`${W1}/user_01bill`, { workspace_role: "workspace_billing" }));
});

test("strict bodies", async () => {
  const { post } = start({ fill: team({ workspaceMembers: [member("W1", "dev", "workspace_user")] }) });
  const add = { user_id: "user_01uli", workspace_role: "workspace_user" };
  for (const body of [
    { user_id: add.user_id },
    { workspace_role: add.workspace_role },
    { ...add, workspace_role: "admin" },
    { ...add, user_id: null },
    { ...add, user_id: "" },
    { ...add, role: "x" },
  ]) {
    badRequest(await post(W1, body));
  }
  badRequest(await post(`${W1}/user_01dev`, {}));
  badRequest(await post(`${W1}/user_01dev`, { workspace_role: "workspace_user", user_id: "user_01dev" }));
});

test("unknown people, workspaces and non-members: 404", async () => {
  const { post, get, del } = start({ fill: team() });
  notFound(await post(W1, { user_id: "user_01nobody", workspace_role: "workspace_user" }));
  const nowhere = "/workspaces/wrkspc_01none/members";
  notFound(await get(nowhere));
  notFound(await post(nowhere, { user_id: "user_01dev", workspace_role: "workspace_user" }));
  notFound(await post(`${W1}/user_01dev`, { workspace_role: "workspace_user" }));
  notFound(await del(`${W1}/user_01dev`));
  notFound(await get(`${W1}/user_01nobody`));
});

test("nobody is added twice", async () => {
  const { post, get } = start({ fill: team() });
  ok(await post(W1, { user_id: "user_01dev", workspace_role: "workspace_user" }));
  badRequest(await post(W1, { user_id: "user_01dev", workspace_role: "workspace_admin" }), "already_member");
  assert.equal((await rolesIn(get, W1)).dev, "workspace_user");
  badRequest(await post(W1, { user_id: "user_01ada", workspace_role: "workspace_user" }), "already_member");
});

test("an admin's workspace role is neither changed nor removed while the role lasts", async () => {
  const { post, del, get } = start({ fill: team() });
  for (const workspace_role of ["workspace_admin", "workspace_user", "workspace_developer"]) {
    badRequest(await post(`${W1}/user_01ada`, { workspace_role }));
  }
  badRequest(await del(`${W1}/user_01ada`));
  assert.equal((await rolesIn(get, W1)).ada, "workspace_admin");
});

test("a billing member can be raised to workspace admin and nothing else", async () => {
  const { post, del, get } = start({ fill: team() });
  for (const workspace_role of ["workspace_user", "workspace_developer", "workspace_restricted_developer"]) {
    badRequest(await post(`${W1}/user_01bill`, { workspace_role }));
  }
  badRequest(await del(`${W1}/user_01bill`));
  const raised = ok(await post(`${W1}/user_01bill`, { workspace_role: "workspace_admin" }));
  assert.deepEqual(raised, member("W1", "bill", "workspace_admin"));
  assert.deepEqual(await rolesIn(get, W1), { ada: "workspace_admin", bill: "workspace_admin" });
  assert.equal((await rolesIn(get, W2)).bill, "workspace_billing");
  badRequest(await post(`${W1}/user_01bill`, { workspace_role: "workspace_user" }));
  badRequest(await del(`${W1}/user_01bill`));
});

test("demotion from billing takes all workspaces except where a role was assigned by hand", async () => {
  const { post, get } = start({ fill: team() });
  ok(await post(`${W1}/user_01bill`, { workspace_role: "workspace_admin" }));
  ok(await post("/users/user_01bill", { role: "developer" }));
  assert.deepEqual(await rolesIn(get, W1), { ada: "workspace_admin", bill: "workspace_admin" });
  assert.deepEqual(await rolesIn(get, W2), { ada: "workspace_admin" });
  ok(await post(`${W1}/user_01bill`, { workspace_role: "workspace_user" }));
});

test("promotion to billing reaches every workspace at once and keeps what was assigned", async () => {
  const { post, get } = start({ fill: team({ workspaceMembers: [member("W1", "dev", "workspace_admin")] }) });
  ok(await post("/users/user_01dev", { role: "billing" }));
  assert.equal((await rolesIn(get, W1)).dev, "workspace_admin");
  assert.equal((await rolesIn(get, W2)).dev, "workspace_billing");
  ok(await post("/users/user_01dev", { role: "user" }));
  assert.equal((await rolesIn(get, W1)).dev, "workspace_admin");
  assert.equal((await rolesIn(get, W2)).dev, undefined);
});

test("an admin with an assigned lesser role is workspace admin", async () => {
  const { get } = start({ fill: team({ workspaceMembers: [member("W1", "ada", "workspace_user")] }) });
  assert.equal(ok(await get(`${W1}/user_01ada`)).workspace_role, "workspace_admin");
  assert.equal((await rolesIn(get, W1)).ada, "workspace_admin");
});

test("inherited rows given as data are not taken for assigned ones", async () => {
  const workspaceMembers = [
    { ...member("W1", "bill", "workspace_admin"), assigned: false },
    member("W2", "bill", "workspace_billing"),
  ];
  const { get, post } = start({ fill: team({ workspaceMembers }) });
  assert.equal((await rolesIn(get, W1)).bill, "workspace_billing");
  ok(await post("/users/user_01bill", { role: "user" }));
  assert.equal((await rolesIn(get, W1)).bill, undefined);
  assert.equal((await rolesIn(get, W2)).bill, undefined);
});

test("the default workspace has no member list", async () => {
  const { get, post, del } = start({ fill: team() });
  const path = "/workspaces/wrkspc_01Def/members";
  badRequest(await get(path));
  badRequest(await get(`${path}/user_01ada`));
  badRequest(await post(path, { user_id: "user_01dev", workspace_role: "workspace_user" }));
  badRequest(await post(`${path}/user_01dev`, { workspace_role: "workspace_user" }));
  badRequest(await del(`${path}/user_01dev`));
});
