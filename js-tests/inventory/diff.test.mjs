// What changed between two inventories, and who gained or lost access to what: against what was done in between.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  collect,
  fromResponses,
  inventory,
  load,
  rolecall,
  save,
  start,
  throws,
} from "./collect/lib/start.mjs";

const { diff } = inventory;
const nothing = { entities: [], relationships: [] };
const ids = (list) => list.map(({ _key }) => _key);

/** Two inventories of an organization, and what was done to it in between. */
async function between(change, options = {}) {
  const { admin, connect } = start();
  const before = await collect(admin, options);
  const done = await change(connect({ readOnly: false }), before);
  return { before, after: await collect(admin, options), done };
}

const someone = (made, role) => made.entities("anthropic_user").find((user) => user.role === role);

test("of the same organization nothing has changed", async () => {
  const { before, after } = await between(() => {});
  const none = { gained: [], lost: [], unknown: [] };
  const expected = { added: nothing, removed: nothing, changed: nothing, access: none, leftOut: [] };
  assert.deepEqual(diff(before, after), expected);
  assert.deepEqual(diff(load(save(before)), after), expected);
});

test("a promotion is one changed property, and access that was gained", async () => {
  const { before, after, done } = await between(async (admin, made) => {
    const user = someone(made, "user");
    await admin.users.update(user.id, { role: "developer" });
    return user;
  });
  const { changed, added, removed, access } = diff(before, after);
  const properties = [{ property: "role", before: "user", after: "developer" }];
  assert.deepEqual(changed, {
    entities: [{ _key: done.id, _type: "anthropic_user", properties }],
    relationships: [],
  });
  assert.deepEqual([added, removed], [nothing, nothing]);
  const [gained] = access.gained;
  assert.deepEqual([gained.user, gained.email], [done.id, done.username[0]]);
  const memberships = before
    .relationships("anthropic_user_assigned_workspace")
    .filter(({ _fromEntityKey }) => _fromEntityKey === done.id)
    .map(({ _toEntityKey, role }) => ({ workspace_id: _toEntityKey, workspace_role: role }));
  const subject = { role: "user", memberships };
  const explained = rolecall.roles.explainChange(subject, { ...subject, role: "developer" });
  assert.deepEqual(gained.places, explained.gained);
  const asked = gained.places.find(({ workspace }) => workspace === null).permissions;
  assert.ok(asked.some(({ permission, after }) => permission === "manage_api_keys" && after === "allowed"));
});

test("who joins a workspace gains access there, and nowhere else", async () => {
  const { before, after, done } = await between(async (admin, made) => {
    const members = new Set(
      made.relationships("anthropic_user_assigned_workspace").map(({ _fromEntityKey }) => _fromEntityKey),
    );
    const user = made.entities("anthropic_user").find(({ role, id }) => role === "user" && !members.has(id));
    const [place] = made
      .entities("anthropic_workspace")
      .filter(({ active, isDefault }) => active && !isDefault);
    await admin.workspaces.members.add(place.id, { user_id: user.id, workspace_role: "workspace_admin" });
    return { user, place };
  });
  const { added, access } = diff(before, after);
  assert.deepEqual(ids(added.relationships), [`${done.user.id}|assigned|${done.place.id}`]);
  assert.equal(added.relationships[0].role, "workspace_admin");
  assert.deepEqual(
    access.gained.map(({ user, places }) => [user, places.map(({ workspace }) => workspace)]),
    [[done.user.id, [done.place.id]]],
  );
  assert.deepEqual(access.lost, []);
});

test("who leaves loses everything that was allowed, and everything else of the person goes with them", async () => {
  const { before, after, done } = await between(async (admin, made) => {
    const user = someone(made, "developer");
    await admin.users.remove(user.id);
    return user;
  });
  const { removed, added, access } = diff(before, after);
  assert.deepEqual(ids(removed.entities), [done.id]);
  assert.ok(removed.relationships.length > 0);
  for (const { _fromEntityKey, _toEntityKey } of removed.relationships)
    assert.ok([_fromEntityKey, _toEntityKey].includes(done.id));
  assert.deepEqual([added, access.gained], [nothing, []]);
  const [lost] = access.lost;
  const own = lost.places.find(({ workspace }) => workspace === null);
  const { permissions } = rolecall.roles.effective({ role: "developer" });
  const allowed = Object.keys(permissions).filter((name) => permissions[name].verdict === "allowed");
  assert.deepEqual(
    own.permissions.map(({ permission }) => permission),
    allowed,
  );
  assert.ok(own.permissions.every(({ before, after }) => before === "allowed" && after === "no_access"));
  // The other way round it is somebody who joins.
  const back = diff(after, before).access;
  assert.deepEqual(
    back.gained[0].places[0].permissions.map(({ permission }) => permission),
    allowed,
  );
});

test("an admin who joins gains access in every workspace", async () => {
  const { admin } = start();
  const made = await collect(admin, { record: true });
  const owner = someone(made, "admin");
  const without = structuredClone(made.recording);
  for (const response of without.responses) {
    if (!response.body || response.call !== "users.list") continue;
    const body = JSON.parse(response.body);
    body.data = body.data.filter(({ id }) => id !== owner.id);
    response.body = JSON.stringify(body);
  }
  const { access } = diff(fromResponses(without), fromResponses(made.recording));
  const [gained] = access.gained;
  assert.equal(gained.user, owner.id);
  assert.ok(gained.places.some(({ workspace }) => workspace === "*"));
});

test("types that are partial on either side are left out and named", async () => {
  const { admin, emulator } = start();
  const whole = await collect(admin);
  emulator.faults.always({ match: { path: "/v1/organizations/users" }, status: 500, body: {} });
  const partial = await collect(admin);
  emulator.faults.clear();
  for (const [before, after] of [
    [whole, partial],
    [partial, whole],
  ]) {
    const { leftOut, added, removed, access } = diff(before, after);
    assert.ok(leftOut.includes("anthropic_user") && leftOut.includes("anthropic_user_assigned_workspace"));
    assert.deepEqual(leftOut, [...leftOut].sort());
    for (const { _type } of [
      ...added.entities,
      ...removed.entities,
      ...added.relationships,
      ...removed.relationships,
    ])
      assert.ok(!leftOut.includes(_type), _type);
    assert.deepEqual(access, { gained: [], lost: [], unknown: [] });
  }
});

test("a key that expired in the meantime is a change", async () => {
  const { admin } = start();
  const made = await collect(admin, { record: true });
  const later = structuredClone(made.recording);
  later.endedAt += 3_650 * 86_400_000;
  const { changed } = diff(made, fromResponses(later));
  const expiring = made
    .entities("anthropic_api_key")
    .filter(({ active, neverExpires }) => active && !neverExpires);
  assert.ok(expiring.length > 0);
  assert.deepEqual(
    changed.entities,
    expiring.map(({ _key, _type }) => ({
      _key,
      _type,
      properties: [{ property: "active", before: true, after: false }],
    })),
  );
});

test("what is no inventory is refused by name", async () => {
  for (const given of [undefined, null, {}, "x"])
    await throws(async () => diff(given, given), "ValidationError", "invalid_option");
});
