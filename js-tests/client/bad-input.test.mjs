// Wrong arguments: every problem is named by path and code, and nothing is sent.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { apiKey, invite, user, workspace } from "./lib/objects.mjs";
import { issuesOf, page, start, throws } from "./lib/package.mjs";

/** The call is refused with exactly these issues; as a plan, too. */
async function refused(run, ...expected) {
  const { admin, calls } = start();
  for (const client of [admin, admin.plan]) {
    const error = await throws(() => run(client), "ValidationError", "invalid_request");
    assert.deepEqual(issuesOf(error).sort(), expected.sort(), error.message);
    for (const issue of error.issues) {
      assert.ok(Array.isArray(issue.path) && typeof issue.message === "string" && issue.message !== "");
      assert.equal(typeof issue.params, "object");
      assert.ok(!("received" in issue) || [...String(issue.received)].length <= 101);
    }
  }
  assert.equal(calls.length, 0);
}

const create = (more) => (client) =>
  client.invites.create({ email: "ada@example.com", role: "user", ...more });
const list = (params) => (client) => client.users.list(params);
const space = (more) => (client) => client.workspaces.create({ name: "A", ...more });
const change = (more) => (client) => client.workspaces.update(workspace.id, more);

const cases = {
  "wrong type": [
    [create({ email: 5 }), "email wrong_type"],
    [create({ role: true }), "role wrong_type"],
    [create({ email: ["ada@example.com"] }), "email wrong_type"],
    [create({ rbac_group_ids: "rbac_group_1" }), "rbac_group_ids wrong_type"],
    [create({ rbac_group_ids: [1] }), "rbac_group_ids.0 wrong_type"],
    [list({ roles: "user" }), "roles wrong_type"],
    [list({ email: {} }), "email wrong_type"],
    [(c) => c.workspaces.list({ include_archived: "true" }), "include_archived wrong_type"],
    [(c) => c.workspaces.list({ include_default: 1 }), "include_default wrong_type"],
    [space({ tags: ["a"] }), "tags wrong_type"],
    [space({ tags: { team: 1 } }), "tags.team wrong_type"],
    [space({ data_residency: "us" }), "data_residency wrong_type"],
  ],
  missing: [
    [(c) => c.invites.create({}), "email required", "role required"],
    [(c) => c.invites.create({ email: "ada@example.com" }), "role required"],
    [(c) => c.invites.create({ email: undefined, role: "user" }), "email required"],
    [(c) => c.workspaces.create({}), "name required"],
    [(c) => c.workspaces.members.add(workspace.id, {}), "user_id required", "workspace_role required"],
    [(c) => c.workspaces.members.retrieve(user.id, {}), "workspace_id required"],
    [(c) => c.users.update(user.id, {}), "role required"],
  ],
  unknown: [
    [create({ emial: "x" }), "emial unknown_key"],
    [list({ Limit: 5 }), "Limit unknown_key"],
    [list({ statuses: ["pending"] }), "statuses unknown_key"],
    [
      change({ name: "A", data_residency: { workspace_geo: "us" } }),
      "data_residency.workspace_geo unknown_key",
    ],
    [space({ data_residency: { geo: "us" } }), "data_residency.geo unknown_key"],
    [create({ "first name": "x" }), "first name unknown_key"],
    [create({ "a\r\nb": "x" }), "a\r\nb unknown_key"],
    [create({ "": 1 }), " unknown_key"],
    [create({ constructor: 1 }), "constructor unknown_key"],
    [create({ toString: 1 }), "toString unknown_key"],
    [create(JSON.parse('{"__proto__": {"role": "user"}}')), "__proto__ unknown_key"],
  ],
  empty: [
    [space({ name: "" }), "name too_short"],
    [change({ name: "" }), "name too_short"],
    [(c) => c.apiKeys.update(apiKey.id, { name: "" }), "name too_short"],
    [create({ email: "" }), "email email"],
    [create({ role: "" }), "role not_allowed"],
  ],
  "an empty update": [
    [change({}), " empty_update"],
    [change({ name: undefined }), " empty_update"],
    [(c) => c.apiKeys.update(apiKey.id, {}), " empty_update"],
  ],
  "null where it is not allowed": [
    [create({ email: null }), "email wrong_type"],
    [create({ role: null }), "role wrong_type"],
    [change({ name: null }), "name wrong_type"],
    [change({ display_color: null }), "display_color wrong_type"],
    [change({ external_key_id: null }), "external_key_id wrong_type"],
    [change({ user_profile_id: null }), "user_profile_id wrong_type"],
    [space({ tags: { team: null } }), "tags.team wrong_type"],
  ],
  limits: [
    [list({ limit: 0 }), "limit too_small"],
    [list({ limit: -1 }), "limit too_small"],
    [list({ limit: 1001 }), "limit too_large"],
    [list({ limit: 1.5 }), "limit wrong_type"],
    [list({ limit: "10" }), "limit wrong_type"],
    [list({ limit: Number.NaN }), "limit wrong_type"],
    [list({ limit: Number.POSITIVE_INFINITY }), "limit wrong_type"],
    [(c) => c.workspaces.members.list(workspace.id, { limit: 0 }), "limit too_small"],
    [create({ rbac_group_ids: Array(101).fill("rbac_group_01") }), "rbac_group_ids too_many"],
    [(c) => c.workspaces.list({ ids: Array(101).fill(workspace.id) }), "ids too_many"],
    [space({ name: "x".repeat(256) }), "name too_long"],
    [(c) => c.apiKeys.update(apiKey.id, { name: "x".repeat(501) }), "name too_long"],
  ],
  "forbidden values": [
    ...["admin", "owner", "membership_admin", "primary_owner", "User", "user "].flatMap((role) => [
      [create({ role }), "role not_allowed"],
      [(c) => c.users.update(user.id, { role }), "role not_allowed"],
    ]),
    [(c) => c.invites.list({ statuses: ["pending", "deleted"] }), "statuses.1 not_allowed"],
    [list({ roles: ["king"] }), "roles.0 not_allowed"],
    [(c) => c.apiKeys.update(apiKey.id, { status: "expired" }), "status not_allowed"],
    [(c) => c.apiKeys.list({ status: "on" }), "status not_allowed"],
    [
      (c) =>
        c.workspaces.members.add(workspace.id, { user_id: user.id, workspace_role: "workspace_billing" }),
      "workspace_role not_allowed",
    ],
    [
      (c) =>
        c.workspaces.members.update(user.id, {
          workspace_id: workspace.id,
          workspace_role: "workspace_billing",
        }),
      "workspace_role not_allowed",
    ],
    [space({ display_color: "red" }), "display_color pattern"],
    [space({ display_color: "#6C5BB99" }), "display_color pattern"],
    [space({ display_color: "#6C5BB9\n" }), "display_color pattern"],
  ],
  "both cursors": [
    [list({ after_id: "user_1", before_id: "user_2" }), " exclusive"],
    [(c) => c.invites.list({ after_id: "a", before_id: "b" }), " exclusive"],
  ],
  "e-mail addresses": [
    "ada",
    "ada@",
    "@example.com",
    "a b@example.com",
    "ada@example.com\n",
    "ada@-a.com",
  ].map((email) => [create({ email }), "email email"]),
  "ids of the wrong kind": [
    [(c) => c.users.retrieve(invite.id), "user_id prefix"],
    [(c) => c.invites.delete(user.id), "invite_id prefix"],
    [(c) => c.workspaces.archive("wrkspc"), "workspace_id prefix"],
    [(c) => c.apiKeys.retrieve("User_1"), "api_key_id prefix"],
    [(c) => c.workspaces.members.list(user.id), "workspace_id prefix"],
    [(c) => c.workspaces.members.remove(user.id, { workspace_id: invite.id }), "workspace_id prefix"],
  ],
};

for (const [theme, rows] of Object.entries(cases))
  describe(theme, () => {
    for (const [index, [run, ...issues]] of rows.entries())
      test(`${index}: ${JSON.stringify(issues)}`, () => refused(run, ...issues));
  });

describe("path parameters that are no name of a thing", () => {
  const texts = ["", ".", "..", "../", "../me", "a/b", "%2e%2e", "user_1/../../x", "user_\0", "user_1?x=1"];
  for (const text of texts)
    test(JSON.stringify(text), async () => {
      // Whatever is refused is refused as a path; whatever is not stays one encoded segment.
      const { admin, calls } = start();
      try {
        const plan = await admin.plan.users.retrieve(text);
        const { pathname, search } = new URL(plan.url);
        const [segment, ...rest] = pathname.slice("/v1/organizations/users/".length).split("/");
        assert.deepEqual([decodeURIComponent(segment), ...rest], [text]);
        assert.equal(search, "");
        assert.ok(text.startsWith("user_"));
      } catch (error) {
        assert.equal(error.name, "ValidationError", error.stack);
        assert.ok(
          issuesOf(error).some((issue) =>
            ["user_id path_segment", "user_id prefix", "user_id too_short"].includes(issue),
          ),
          JSON.stringify(error.issues),
        );
        if (["", ".", ".."].includes(text)) assert.ok(issuesOf(error).includes("user_id path_segment"));
      }
      assert.equal(calls.length, 0);
    });
  for (const value of [undefined, null, 5, {}, [], true, Symbol("x"), () => {}])
    test(`not even text: ${String(typeof value)} ${value === null ? null : ""}`, async () => {
      const { admin, calls } = start();
      const error = await throws(() => admin.users.retrieve(value), "ValidationError", "invalid_request");
      assert.deepEqual(issuesOf(error), [`user_id ${value === undefined ? "required" : "wrong_type"}`]);
      assert.equal(calls.length, 0);
    });
});

describe("text", () => {
  for (const text of ["a\ud800", "\udc00b", "\ud800\ud800", "\udfff\ud800"])
    test(`lone surrogates ${JSON.stringify(text)}`, async () => {
      await refused(space({ name: text }), "name ill_formed_text");
      await refused(space({ tags: { team: text } }), "tags.team ill_formed_text");
      await refused((c) => c.users.retrieve(`user_${text}`), "user_id ill_formed_text");
      await refused(list({ after_id: text }), "after_id ill_formed_text");
    });
  test("a lone surrogate in a key is refused", async () => {
    const { admin, calls } = start();
    await throws(() => space({ tags: { "\ud800": "x" } })(admin), "ValidationError", "invalid_request");
    assert.equal(calls.length, 0);
  });
  test("lengths are counted in code points", async () => {
    const { admin } = start();
    await admin.plan.workspaces.create({ name: "😀".repeat(255) });
    await refused(space({ name: "😀".repeat(256) }), "name too_long");
  });
  test("tag keys that begin with anthropic", async () => {
    const { admin } = start();
    const error = await throws(
      () => admin.workspaces.create({ name: "A", tags: { "anthropic-x": "1" } }),
      "ValidationError",
      "invalid_request",
    );
    assert.equal(error.issues.length, 1);
    assert.equal(error.issues[0].path[0], "tags");
  });
  test("default_inference_geo outside of allowed_inference_geos", async () => {
    const { admin } = start();
    await throws(
      () =>
        admin.workspaces.create({
          name: "A",
          data_residency: { allowed_inference_geos: ["us"], default_inference_geo: "global" },
        }),
      "ValidationError",
      "invalid_request",
    );
  });
});

test("all problems are in one error, and the nearest key is named", async () => {
  const { admin, calls } = start();
  const error = await throws(
    () => admin.invites.create({ emial: "x", role: "admin", rbac_group_ids: [1, "user_1"] }),
    "ValidationError",
    "invalid_request",
  );
  assert.equal(error.call, "invites.create");
  for (const issue of [
    "emial unknown_key",
    "email required",
    "role not_allowed",
    "rbac_group_ids.0 wrong_type",
  ])
    assert.ok(issuesOf(error).includes(issue), issue);
  const typo = error.issues.find(({ code }) => code === "unknown_key");
  assert.match(typo.message, /unknown key `emial`; did you mean `email`\?/);
  assert.equal(calls.length, 0);
});

test("what is right is not refused", async () => {
  const { admin, calls } = start([page([])]);
  await admin.users.list();
  await admin.users.list(null);
  await admin.users.list({ limit: 1000, email: undefined, roles: null });
  await admin.apiKeys.list({ status: null, workspace_id: null });
  assert.deepEqual(
    calls.map(({ url }) => new URL(url).search),
    ["", "", "?limit=1000", ""],
  );
  const { body } = await admin.plan.apiKeys.update(apiKey.id, { name: null, status: "inactive" });
  assert.deepEqual(body, { name: null, status: "inactive" });
});
