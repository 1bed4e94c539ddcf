import assert from "node:assert/strict";
import { test } from "node:test";
import { createEmulator } from "../../pkg-template/emulator/index.js";
import { all, DAY, invite, key, member, NOW, ok, start, team, user } from "./helpers.mjs";

const FILL = { members: 250, workspaces: 12, keys: 80, invites: 30, memberships: 600 };
const count = (list, by) => {
  const counts = {};
  for (const it of list) counts[by(it)] = (counts[by(it)] ?? 0) + 1;
  return counts;
};

test("the numbers asked for are the numbers listed", async () => {
  const { get, emulator } = start({ fill: FILL });
  assert.equal((await all(get, "/users")).length, 250);
  assert.equal((await all(get, "/workspaces")).length, 12);
  assert.equal((await all(get, "/api_keys")).length, 80);
  assert.equal((await all(get, "/invites")).length, 30);
  assert.equal(emulator.state().workspaceMembers.length, 600);
});

test("a plausible organization", () => {
  const { users, invites, workspaces, workspaceMembers, apiKeys } = start({ fill: FILL }).emulator.state();
  const roles = count(users, (it) => it.role);
  assert.deepEqual(Object.keys(roles).sort(), ["admin", "billing", "claude_code_user", "developer", "user"]);
  assert.ok(roles.admin >= 2 && roles.admin <= 8);
  assert.ok(roles.billing >= 2 && roles.billing <= 12);
  assert.ok(roles.user > 50 && roles.developer > 50 && roles.claude_code_user > 15);
  assert.equal(new Set(users.map((it) => it.email)).size, 250);
  assert.ok(users.every((it) => /^[a-z0-9.]+@example\.com$/.test(it.email)));
  assert.equal(workspaces.filter((it) => it.archived_at !== null).length, 2);

  const pending = invites.filter((it) => it.status === "pending");
  assert.ok(pending.some((it) => NOW - Date.parse(it.invited_at) > 14 * DAY));
  assert.ok(pending.some((it) => NOW - Date.parse(it.invited_at) < 14 * DAY));
  assert.deepEqual(Object.keys(count(invites, (it) => it.status)).sort(), ["accepted", "expired", "pending"]);
  const members = new Set(users.map((it) => it.email));
  for (const it of invites) {
    assert.equal(members.has(it.email), it.status === "accepted", it.email);
    assert.equal(Date.parse(it.expires_at) - Date.parse(it.invited_at), 21 * DAY);
    assert.equal(it.accepted_at === null, it.status !== "accepted");
    if (it.accepted_at !== null) {
      assert.ok(it.accepted_at > it.invited_at && it.accepted_at <= it.expires_at);
    }
  }

  assert.deepEqual(Object.keys(count(apiKeys, (it) => it.status)).sort(), [
    "active",
    "archived",
    "expired",
    "inactive",
  ]);
  assert.deepEqual(Object.keys(count(apiKeys, (it) => it.scope.type)).sort(), ["organization", "workspace"]);
  assert.ok(apiKeys.some((it) => NOW - Date.parse(it.created_at) > 365 * DAY));
  assert.ok(apiKeys.some((it) => NOW - Date.parse(it.created_at) < 90 * DAY));
  assert.ok(apiKeys.some((it) => it.created_by === null));
  const places = new Map(workspaces.map((it) => [it.id, it]));
  for (const it of apiKeys.filter((one) => one.scope.type === "workspace")) {
    assert.ok(places.has(it.scope.workspace_id));
    if (places.get(it.scope.workspace_id).archived_at !== null) assert.notEqual(it.status, "active");
  }

  const inheriting = new Set(
    users.filter((it) => it.role === "admin" || it.role === "billing").map((it) => it.id),
  );
  assert.ok(workspaceMembers.every((it) => !inheriting.has(it.user_id)));
  assert.ok(new Set(workspaceMembers.map((it) => it.workspace_role)).size === 4);
  const perWorkspace = Object.values(count(workspaceMembers, (it) => it.workspace_id));
  assert.equal(perWorkspace.length, 12);
});

test("the same seed gives the same organization, another seed another one", () => {
  const state = (seed) => createEmulator({ seed, now: () => NOW, fill: FILL }).state();
  assert.deepEqual(state(7), state(7));
  assert.notDeepEqual(state(7), state(8));
});

test("the same calls give the same ids, however many pages were read in between", async () => {
  const run = async (reads) => {
    const { get, post } = start({ fill: { members: 5 } });
    for (let i = 0; i < reads; i++) await get("/users");
    const { id } = ok(await post("/invites", { email: "a@example.com", role: "user" }));
    const workspace = ok(await post("/workspaces", { name: "a" }));
    return [id, workspace];
  };
  assert.deepEqual(await run(0), await run(5));
});

test("request ids are the same in every run and differ within one", async () => {
  const run = async () => {
    const { get, emulator } = start();
    await get("/me");
    await get("/me");
    return emulator.requests.map((it) => it.requestId);
  };
  const [first, second] = await run();
  assert.notEqual(first, second);
  assert.deepEqual(await run(), [first, second]);
});

test("ids have the documented prefixes and 24 characters, the first two being 01", () => {
  const { users, invites, workspaces, apiKeys, organization } = start({ fill: FILL }).emulator.state();
  for (const [list, prefix] of [
    [users, "user_"],
    [invites, "invite_"],
    [workspaces, "wrkspc_"],
    [apiKeys, "apikey_"],
  ]) {
    for (const { id } of list) assert.match(id, new RegExp(`^${prefix}01[0-9A-Za-z]{22}$`));
  }
  assert.match(organization.id, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
});

test("without `fill`: one admin and the default workspace", () => {
  const { users, workspaces, invites, apiKeys } = createEmulator().state();
  assert.deepEqual([users.length, users[0].role, workspaces.length], [1, "admin", 1]);
  assert.deepEqual([invites, apiKeys], [[], []]);
});

test("small and odd numbers work", () => {
  for (const fill of [
    { members: 0 },
    { members: 0, invites: 10, keys: 10 },
    { members: 1, invites: 10, keys: 10, workspaces: 1 },
    { members: 2, workspaces: 1, memberships: 1 },
    { members: 5, workspaces: 3, memberships: 9 },
    { workspaces: 200 },
  ]) {
    const state = createEmulator({ fill, now: () => NOW }).state();
    assert.equal(state.users.length, fill.members ?? 1);
    assert.equal(state.invites.length, fill.invites ?? 0);
    assert.equal(state.apiKeys.length, fill.keys ?? 0);
    assert.equal(state.workspaceMembers.length, fill.memberships ?? 0);
  }
});

test("what does not fit or is not known is refused", () => {
  assert.throws(() => createEmulator({ fill: { members: 3, workspaces: 1, memberships: 3 } }), RangeError);
  assert.throws(() => createEmulator({ fill: { members: 3, memberships: 1 } }), RangeError);
  for (const options of [
    { fill: { member: 3 } },
    { fill: { members: -1 } },
    { fill: { members: "3" } },
    { fill: { users: [], members: 3 } },
    { sead: 1 },
    { seed: "1" },
    { now: 5 },
    { keys: "sk" },
  ]) {
    assert.throws(() => createEmulator(options), TypeError);
  }
});

test("whole data: kept as given, lists newest first", () => {
  const fill = team({
    invites: [invite("a", 1), invite("b", 30, { status: "expired" })],
    workspaceMembers: [member("W1", "dev", "workspace_user"), member("W2", "uli", "workspace_admin")],
    apiKeys: [key("a")],
    organization: { id: "x", type: "organization", name: "X" },
  });
  const kept = ({ emulator }) => {
    const { anaconda: _, ...state } = emulator.state();
    return state;
  };
  assert.deepEqual(kept(start({ fill })), fill);
  const shuffled = { ...fill, users: fill.users.toReversed() };
  assert.deepEqual(kept(start({ fill: shuffled })), fill);
});

test("a state is a deep copy and can start another emulator", async () => {
  const { emulator, get, post, del } = start({ fill: FILL });
  const [dev] = emulator.state().users.filter((it) => it.role === "billing");
  const [{ id }] = ok(await get("/workspaces")).data;
  ok(await post(`/workspaces/${id}/members/${dev.id}`, { workspace_role: "workspace_admin" }));
  const { id: withdrawn } = ok(await post("/invites", { email: "x@example.com", role: "user" }));
  ok(await del(`/invites/${withdrawn}`));
  const state = emulator.state();
  const other = start({ fill: state });
  assert.deepEqual(other.emulator.state(), state);
  assert.equal(other.emulator.state().invites.length, 31);
  const made = ok(await other.post("/invites", { email: "x@example.com", role: "user" }));
  assert.notEqual(made.id, withdrawn);
  state.users[0].role = "owner";
  state.workspaces[0].tags.x = "y";
  assert.notEqual(other.emulator.state().users[0].role, "owner");
  assert.equal(other.emulator.state().workspaces[0].tags.x, undefined);
});

test("data that hangs in the air is refused", () => {
  for (const fill of [
    { users: [user("a", "user"), user("a", "admin")] },
    { users: [{ id: "user_01a" }] },
    { users: [null] },
    { workspaceMembers: [member("W1", "dev", "workspace_user")] },
    team({
      workspaceMembers: [member("W1", "dev", "workspace_user"), member("W1", "dev", "workspace_admin")],
    }),
    team({ workspaceMembers: [member("W9", "dev", "workspace_user")] }),
    team({ defaultWorkspaceId: "wrkspc_01none" }),
    { users: [], people: [] },
    { users: [], workspaces: 3 },
  ]) {
    assert.throws(() => createEmulator({ fill }), TypeError);
  }
});

test("advance takes no nonsense", () => {
  const { emulator } = start();
  for (const value of [-1, Number.NaN, Number.POSITIVE_INFINITY, "5", undefined]) {
    assert.throws(() => emulator.advance(value), RangeError);
  }
});

test("20,000 members with 200,000 memberships are made and listed in seconds", async () => {
  const started = performance.now();
  const { get } = start({ fill: { members: 20_000, workspaces: 12, memberships: 200_000 } });
  assert.equal((await all(get, "/users")).length, 20_000);
  const inheriting = ok(await get("/users?roles[]=admin&roles[]=billing&limit=1000")).data.length;
  let rows = 0;
  for (const { id } of await all(get, "/workspaces")) {
    rows += (await all(get, `/workspaces/${id}/members`, { id: "user_id" })).length;
  }
  assert.equal(rows, 200_000 + 12 * inheriting);
  assert.ok(performance.now() - started < 15_000);
});
