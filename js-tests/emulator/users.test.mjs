import assert from "node:assert/strict";
import { test } from "node:test";
import { badRequest, key, member, notFound, ok, start, team, user } from "./helpers.mjs";

const names = (page) => page.data.map((it) => it.name);

test("the organization is told to whoever shows a credential", async () => {
  const organization = { id: "12345678-1234-5678-1234-567812345678", type: "organization", name: "Acme" };
  const { get } = start({ fill: { organization } });
  const answer = await get("/me");
  assert.deepEqual(ok(answer), organization);
  assert.equal(answer.headers["anthropic-organization-id"], organization.id);
});

test("a member by id, in the documented shape", async () => {
  const { get } = start({ fill: team() });
  assert.deepEqual(ok(await get("/users/user_01dev")), user("dev", "developer", 3));
  notFound(await get("/users/user_01nobody"));
  notFound(await get("/users/dev"));
});

test("filters: e-mail in any case, roles or-ed, both together", async () => {
  const { get } = start({ fill: team() });
  assert.deepEqual(names(ok(await get("/users?email=DEV%40Example.COM"))), ["dev"]);
  assert.deepEqual(names(ok(await get("/users?email=dev%2Bx%40example.com"))), []);
  assert.deepEqual(names(ok(await get("/users?roles[]=admin&roles[]=user"))), ["uli", "ada"]);
  assert.deepEqual(names(ok(await get("/users?roles%5B%5D=billing"))), ["bill"]);
  assert.deepEqual(names(ok(await get("/users?roles[]=owner"))), []);
  assert.deepEqual(names(ok(await get("/users?email=dev@example.com&roles[]=user"))), []);
});

test("filters: unknown role, missing brackets, unknown parameter: 400", async () => {
  const { get } = start({ fill: team() });
  badRequest(await get("/users?roles[]=boss"));
  badRequest(await get("/users?roles=user"));
  badRequest(await get("/users?status=active"));
  badRequest(await get("/users?email=a&email=b"));
});

test("filters and paging work together", async () => {
  const { get } = start({ fill: team() });
  const page = ok(await get("/users?roles[]=user&roles[]=admin&limit=1"));
  assert.deepEqual([names(page), page.has_more], [["uli"], true]);
  const next = ok(await get(`/users?roles[]=user&roles[]=admin&limit=1&after_id=${page.last_id}`));
  assert.deepEqual([names(next), next.has_more], [["ada"], false]);
});

for (const role of ["user", "developer", "billing", "claude_code_user"]) {
  test(`a member can become ${role}`, async () => {
    const { post, get } = start({ fill: team() });
    assert.deepEqual(ok(await post("/users/user_01dev", { role })), user("dev", role, 3));
    assert.equal(ok(await get("/users/user_01dev")).role, role);
  });
}

for (const role of ["admin", "owner", "primary_owner", "membership_admin", "managed", "boss", "", 1, null]) {
  test(`nobody is made ${JSON.stringify(role)} through the API: 400`, async () => {
    const { post, get } = start({ fill: team() });
    badRequest(await post("/users/user_01dev", { role }));
    assert.equal(ok(await get("/users/user_01dev")).role, "developer");
  });
}

test("update: body must be exactly { role }", async () => {
  const { post } = start({ fill: team() });
  for (const body of [{}, { role: "user", name: "x" }, [], "null", '"user"', "{", ""]) {
    badRequest(await post("/users/user_01dev", body));
  }
  notFound(await post("/users/user_01nobody", { role: "user" }));
});

for (const role of ["admin", "owner", "primary_owner", "membership_admin"]) {
  test(`whoever is ${role} is neither changed nor removed: 400`, async () => {
    const { post, del, get } = start({ fill: { users: [user("a", role), user("b", "user")] } });
    badRequest(await post("/users/user_01a", { role: "user" }));
    badRequest(await del("/users/user_01a"));
    assert.equal(ok(await get("/users/user_01a")).role, role);
  });
}

test("removing a member: gone from the organization and from every workspace, keys stay", async () => {
  const fill = team({
    workspaceMembers: [member("W1", "dev", "workspace_user"), member("W2", "dev", "workspace_admin")],
    apiKeys: [key("k", { created_by: { id: "user_01dev", type: "user" } })],
  });
  const { get, del } = start({ fill });
  assert.deepEqual(ok(await del("/users/user_01dev")), { id: "user_01dev", type: "user_deleted" });
  notFound(await get("/users/user_01dev"));
  notFound(await del("/users/user_01dev"));
  assert.equal(ok(await get("/users?email=dev@example.com")).data.length, 0);
  for (const workspace of ["W1", "W2"]) {
    notFound(await get(`/workspaces/wrkspc_01${workspace}/members/user_01dev`));
    const { data } = ok(await get(`/workspaces/wrkspc_01${workspace}/members`));
    assert.deepEqual(data.map((it) => it.user_id).sort(), ["user_01ada", "user_01bill"]);
  }
  assert.equal(ok(await get("/api_keys/apikey_01k")).status, "active");
});

test("a billing member can be removed and leaves all workspaces", async () => {
  const { get, del } = start({ fill: team() });
  ok(await get("/workspaces/wrkspc_01W1/members"));
  ok(await del("/users/user_01bill"));
  const { data } = ok(await get("/workspaces/wrkspc_01W1/members"));
  assert.deepEqual(
    data.map((it) => it.user_id),
    ["user_01ada"],
  );
});

test("the last member stays: cannot_remove_last_member", async () => {
  const { del } = start({ fill: { users: [user("a", "user"), user("b", "developer")] } });
  ok(await del("/users/user_01a"));
  badRequest(await del("/users/user_01b"), "cannot_remove_last_member");
});
