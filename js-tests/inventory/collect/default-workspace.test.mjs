// Servers that do not know how to list the default workspace: keys name it, and it is asked for by itself.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { collect, graphOf, keysOf, refusing, sent, start, statuses, stepOf } from "./lib/start.mjs";

const unknown = refusing(({ searchParams }) => searchParams.has("include_default"), 400);
const isKept = (line) => !line.includes("include_default");

test("it is the one that a key names and no list has", async () => {
  const { admin, emulator } = start({ wrap: unknown });
  const made = await collect(admin, { include: "all" });
  const { defaultWorkspaceId, workspaces } = emulator.state();
  assert.deepEqual(keysOf(made, "anthropic_workspace"), workspaces.map(({ id }) => id).sort());
  const found = made.entities("anthropic_workspace").filter((one) => one.isDefault);
  assert.deepEqual(
    found.map(({ _key }) => _key),
    [defaultWorkspaceId],
  );
  assert.ok(sent(emulator).includes(`GET /workspaces/${defaultWorkspaceId}`));
  assert.equal(stepOf(made, "fetch-workspaces").status, "success");
  assert.deepEqual(stepOf(made, "fetch-workspaces").failedCalls, []);
  assert.equal(made.complete, true);
  assert.deepEqual(made.warnings, []);
});

test("the graph is the same as of a server that lists it", async () => {
  const { admin, emulator, connect } = start({ wrap: unknown });
  const made = await collect(admin, { include: "all" });
  const listed = await collect(connect({ fetch: emulator.fetch }), { include: "all" });
  assert.deepEqual(graphOf(made), graphOf(listed));
  assert.deepEqual(statuses(made), statuses(listed));
});

describe("nobody names it", () => {
  const fill = { members: 20, workspaces: 3 };
  test("it is noted as unread, and its types are partial", async () => {
    const { admin, emulator } = start({ wrap: unknown, fill });
    const made = await collect(admin);
    assert.ok(
      made.warnings.some((text) => /default workspace was not read/.test(text)),
      made.warnings,
    );
    assert.deepEqual(made.partialTypes, ["anthropic_workspace", "anthropic_account_has_workspace"]);
    assert.equal(made.complete, false);
    assert.equal(made.state, null); // there is nothing else that could be asked
    assert.ok(!keysOf(made, "anthropic_workspace").includes(emulator.state().defaultWorkspaceId));
    assert.ok(!sent(emulator).some((line) => /workspaces\/wrkspc_\w+$/.test(line)));
  });
});

test("the keys cannot be read: nobody names it", async () => {
  const { admin, emulator } = start({ wrap: unknown });
  emulator.faults.always({ match: { path: "/v1/organizations/api_keys" }, status: 403 });
  const made = await collect(admin);
  assert.ok(made.partialTypes.includes("anthropic_workspace"));
  assert.ok(sent(emulator).every(isKept));
});

test("what keys name is gone by now: that is noted and no failure", async () => {
  const { admin, emulator } = start({ wrap: unknown });
  const { defaultWorkspaceId } = emulator.state();
  emulator.faults.always({
    match: { path: `/v1/organizations/workspaces/${defaultWorkspaceId}` },
    status: 404,
  });
  const made = await collect(admin);
  assert.equal(stepOf(made, "fetch-workspaces").status, "success");
  assert.deepEqual(stepOf(made, "fetch-workspaces").failedCalls, []);
  assert.ok(made.warnings.some((text) => text.includes(defaultWorkspaceId)));
  assert.deepEqual(made.partialTypes, ["anthropic_workspace", "anthropic_account_has_workspace"]);
});

test("without archived workspaces, those that keys name stay out", async () => {
  const { admin, emulator } = start({ wrap: unknown });
  const made = await collect(admin, { archived: false });
  const { workspaces, defaultWorkspaceId } = emulator.state();
  const open = workspaces.filter(({ archived_at }) => archived_at === null).map(({ id }) => id);
  assert.deepEqual(keysOf(made, "anthropic_workspace"), open.sort());
  assert.ok(open.includes(defaultWorkspaceId));
});

test("the list with it fails otherwise: the others are there, and it is tried again", async () => {
  const broken = refusing(({ searchParams }) => searchParams.has("include_default"), 500);
  const { admin, emulator, connect } = start({ wrap: broken });
  const first = await collect(admin);
  assert.equal(stepOf(first, "fetch-workspaces").status, "success");
  assert.deepEqual(first.partialTypes, ["anthropic_workspace", "anthropic_account_has_workspace"]);
  const [{ call, target }] = stepOf(first, "fetch-workspaces").failedCalls;
  assert.deepEqual([call, target], ["workspaces.list", "default"]);
  const whole = connect({ fetch: emulator.fetch });
  const made = await collect(whole, { resume: first.state });
  assert.ok(made.complete);
  assert.deepEqual(graphOf(made), graphOf(await collect(whole)));
});
