// What holds for everybody, whatever the roles.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { rolecall } from "../client/lib/package.mjs";

const { roles } = rolecall;
const runs = { numRuns: 300 };
const ORGANIZATION = [
  "user",
  "developer",
  "billing",
  "admin",
  "claude_code_user",
  "owner",
  "primary_owner",
  "membership_admin",
  "managed",
];
const GIVEN = ["workspace_user", "workspace_restricted_developer", "workspace_developer", "workspace_admin"];

const organizationRole = fc.constantFrom(...ORGANIZATION);
const row = fc.record({
  workspace_id: fc.constantFrom("W1", "W2", "W3"),
  workspace_role: fc.constantFrom(...GIVEN),
  assigned: fc.constant(true),
});
const rows = fc.array(row, { maxLength: 6 });
const edition = fc.constantFrom("four-role", "five-role", "five-role-claude-code", "six-role");
const anything = fc.oneof(organizationRole, fc.string({ unit: "binary" }));
const verdicts = (subject, options) =>
  Object.entries(roles.effective(subject, options).permissions).map(([id, { verdict }]) => [id, verdict]);

test("one more workspace role takes nothing away", () =>
  fc.assert(
    fc.property(organizationRole, rows, row, edition, (role, memberships, more, edition) => {
      const options = { workspace: "W1", edition };
      const before = verdicts({ role, memberships }, options);
      const after = Object.fromEntries(verdicts({ role, memberships: [...memberships, more] }, options));
      for (const [id, verdict] of before) {
        if (verdict !== "allowed") continue;
        // The facts leave open what a lesser row does to the right to keys, and an explicit no stays one.
        const open = ["not_stated", "conflicting"].includes(after[id]);
        assert.ok(after[id] === "allowed" || open, `${id}: ${after[id]}`);
      }
    }),
    runs,
  ));

test("an admin has every workspace permission, whatever the rows", () =>
  fc.assert(
    fc.property(
      rows,
      fc.constantFrom("admin", "owner", "primary_owner"),
      edition,
      (memberships, role, edition) => {
        for (const id of [
          "use_api",
          "change_workspace_settings",
          "manage_workspace_members",
          "view_workspace_billing",
        ])
          for (const workspace of ["W1", "W9"])
            assert.equal(roles.can({ role, memberships }, id, { workspace, edition }).verdict, "allowed");
      },
    ),
    runs,
  ));

test("the order of the rows and their repetition do not matter", () =>
  fc.assert(
    fc.property(anything, rows, edition, (role, memberships, edition) => {
      const options = { workspace: "W1", edition };
      const one = roles.effective({ role, memberships }, options);
      assert.deepEqual(roles.effective({ role, memberships: [...memberships].reverse() }, options), one);
      assert.deepEqual(
        roles.effective({ role, memberships: [...memberships, ...memberships] }, options),
        one,
      );
    }),
    runs,
  ));

test("an unknown role is never allowed or denied anything", () =>
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), edition, (role, edition) => {
      fc.pre(!ORGANIZATION.includes(role));
      for (const workspace of [undefined, "W1"])
        for (const [, verdict] of verdicts({ role }, { workspace, edition }))
          assert.equal(verdict, "not_stated");
    }),
    runs,
  ));

test("can and effective say the same", () =>
  fc.assert(
    fc.property(anything, rows, edition, (role, memberships, edition) => {
      const options = { workspace: { id: "W2", kind: "ordinary" }, edition };
      const { permissions } = roles.effective({ role, memberships }, options);
      for (const [id, decision] of Object.entries(permissions))
        assert.deepEqual(roles.can({ role, memberships }, id, options), decision);
    }),
    { numRuns: 50 },
  ));

test("a change and its reverse: what one gives the other takes", () =>
  fc.assert(
    fc.property(organizationRole, organizationRole, (from, to) => {
      const there = roles.explainChange({ role: from }, { role: to });
      const back = roles.explainChange({ role: to }, { role: from });
      const ids = (places) =>
        places.map(({ workspace, permissions }) => [workspace, permissions.map((p) => p.permission)]);
      assert.deepEqual(ids(there.gained), ids(back.lost));
      assert.deepEqual(ids(there.lost), ids(back.gained));
    }),
    runs,
  ));

test("whatever is asked: an answer or one of the package's errors", () =>
  fc.assert(
    fc.property(fc.anything(), fc.anything(), fc.anything(), (a, b, c) => {
      for (const name of ["effective", "can", "explainChange", "assignable", "matrixTable", "review"]) {
        try {
          roles[name](a, b, c);
        } catch (error) {
          assert.ok(rolecall.isRolecallError(error), error?.stack ?? String(error));
        }
      }
    }),
    runs,
  ));

test("whatever is in a snapshot: a review or one of the package's errors", () => {
  const text = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("admin", "user", "W1", "u1"));
  const object = (...names) =>
    fc.record(Object.fromEntries(names.map((name) => [name, fc.oneof(text, fc.jsonValue())])), {
      requiredKeys: [],
    });
  const snapshot = fc.record({
    version: fc.constant(1),
    users: fc.array(object("id", "role", "email", "name")),
    workspaces: fc.array(object("id", "name", "kind", "archived_at")),
    workspaceMembers: fc.array(object("user_id", "workspace_id", "workspace_role", "assigned")),
    invites: fc.array(object("email", "status")),
    apiKeys: fc.array(fc.jsonValue()),
  });
  fc.assert(
    fc.property(snapshot, (given) => {
      try {
        const review = roles.review(given);
        assert.ok(review.people.length <= given.users.length);
        assert.ok(review.toCSV().endsWith("\r\n"));
      } catch (error) {
        assert.ok(rolecall.isSnapshotError(error), error?.stack ?? String(error));
      }
    }),
    runs,
  );
});
