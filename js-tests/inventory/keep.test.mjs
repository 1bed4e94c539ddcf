// Inventories as bytes, and as objects in a user's hands.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import { collect, graphOf, load, save, start, TOKEN, throws } from "./collect/lib/start.mjs";

const { admin } = start();
const made = await collect(admin, { include: "all" });
const bytes = save(made);

test("what was saved comes back, steps and all", () => {
  assert.ok(bytes instanceof Uint8Array);
  for (const given of [
    bytes,
    bytes.slice().buffer,
    new DataView(bytes.buffer, bytes.byteOffset, bytes.length),
  ]) {
    const back = load(given);
    assert.deepEqual(graphOf(back), graphOf(made));
    assert.deepEqual(back.steps, made.steps);
    assert.deepEqual(
      [back.complete, back.stopped, back.partialTypes, back.startedAt, back.endedAt, back.state],
      [made.complete, made.stopped, made.partialTypes, made.startedAt, made.endedAt, made.state],
    );
    assert.deepEqual(graphOf(load(save(back))), graphOf(made));
  }
});

test("no credential is in it", () => {
  const text = new TextDecoder().decode(bytes);
  assert.ok(!text.includes(TOKEN));
  assert.ok(text.startsWith("rolecall-inventory 1\n"));
});

test("what is damaged or of another version says so", async () => {
  const text = new TextDecoder().decode(bytes);
  const encode = (changed) => new TextEncoder().encode(changed);
  const damaged = bytes.slice();
  damaged[bytes.length >> 1] ^= 1;
  for (const given of [new Uint8Array(), encode("{}"), bytes.slice(0, -1), bytes.slice(0, 1000), damaged])
    await throws(async () => load(given), "SnapshotError", "bad_snapshot");
  await throws(
    async () => load(encode(text.replace("rolecall-inventory 1", "rolecall-inventory 2"))),
    "SnapshotError",
    "snapshot_version",
  );
  for (const given of [undefined, null, "rolecall-inventory 1", 7, {}, made])
    await throws(async () => load(given), "ValidationError", "invalid_option");
  for (const given of [undefined, null, {}, bytes])
    await throws(async () => save(given), "ValidationError", "invalid_option");
});

test("whatever is done to what it gives, it stays as it is", () => {
  const before = graphOf(made);
  made.counts.anthropic_user = 0;
  made.steps[0].status = "failure";
  made.partialTypes.push("x");
  made.unresolved.length = 0;
  made.entities("anthropic_user")[0].name = "x";
  made.snapshot.users.length = 0;
  made.organization.name = "x";
  assert.deepEqual(graphOf(made), before);
  assert.equal(made.steps[0].status, "success");
  assert.ok(made.snapshot.users.length > 0);
});

test("it prints as what it is, in one line", () => {
  const { anthropic_user: users } = made.counts;
  assert.match(
    inspect(made),
    new RegExp(`^Inventory \\{ users: ${users}, workspaces: \\d+, keys: \\d+, complete: true \\}$`),
  );
});

test("the snapshot is what the checks before a call take", async () => {
  const { users, workspaces, version } = made.snapshot;
  assert.equal(version, 1);
  assert.equal(workspaces.filter(({ kind }) => kind === "default").length, 1);
  const { id } = users.find(({ role }) => role === "admin");
  const { connect } = start();
  const error = await connect({ readOnly: false })
    .plan.users.remove(id, { snapshot: made.snapshot })
    .catch((refusal) => refusal);
  assert.equal(error.name, "ValidationError");
});

test("rows come along where they are asked for", () => {
  const [user] = made.entities("anthropic_user", { rawData: true });
  const [{ name, rawData }] = user._rawData;
  assert.equal(name, "default");
  assert.deepEqual([rawData.id, rawData.type], [user.id, "user"]);
  assert.equal(made.entities("anthropic_user")[0]._rawData, undefined);
});
