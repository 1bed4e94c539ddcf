import assert from "node:assert/strict";
import { test } from "node:test";
import { badRequest, DAY, invite, NOW, notFound, ok, start, team } from "./helpers.mjs";

const asked = { email: "new@example.com", role: "developer" };
const emails = (page) => page.data.map((it) => it.email.split("@")[0]);

test("an invite: documented shape, 21 days, mail in the outbox", async () => {
  const { post, get, emulator } = start({ fill: team() });
  const made = ok(await post("/invites", asked));
  assert.match(made.id, /^invite_01[0-9A-Za-z]{22}$/);
  assert.deepEqual(made, {
    id: made.id,
    type: "invite",
    email: "new@example.com",
    role: "developer",
    status: "pending",
    invited_at: "2026-11-21T12:00:00.000Z",
    expires_at: "2026-12-12T12:00:00.000Z",
    accepted_at: null,
    rbac_group_ids: [],
  });
  assert.deepEqual(ok(await get(`/invites/${made.id}`)), made);
  assert.deepEqual(ok(await get("/invites")).data, [made]);
  const [mail, ...others] = emulator.outbox;
  assert.deepEqual(others, []);
  assert.deepEqual([mail.to, mail.kind, mail.at], ["new@example.com", "invite", NOW]);
  assert.equal(typeof mail.subject, "string");
});

for (const role of ["user", "developer", "billing", "claude_code_user"]) {
  test(`one can be invited as ${role}`, async () => {
    const { post } = start();
    assert.equal(ok(await post("/invites", { ...asked, role })).role, role);
  });
}

for (const [what, body] of Object.entries({
  "role admin": { ...asked, role: "admin" },
  "role owner": { ...asked, role: "owner" },
  "role managed, which only Enterprise has": { ...asked, role: "managed" },
  "unknown role": { ...asked, role: "boss" },
  "no role": { email: asked.email },
  "no e-mail": { role: "user" },
  "null e-mail": { ...asked, email: null },
  "e-mail without @": { ...asked, email: "new.example.com" },
  "e-mail with a blank": { ...asked, email: "new one@example.com" },
  "empty e-mail": { ...asked, email: "" },
  "e-mail of a wrong type": { ...asked, email: ["new@example.com"] },
  "unknown field": { ...asked, emial: "x" },
  "groups, which only Enterprise has": { ...asked, rbac_group_ids: ["rbac_group_01x"] },
  "groups of a wrong type": { ...asked, rbac_group_ids: "rbac_group_01x" },
  "null groups": { ...asked, rbac_group_ids: null },
  "a key of the prototype": '{"email":"new@example.com","role":"user","__proto__":{}}',
  "a list": [asked],
})) {
  test(`${what}: 400, and nobody is invited`, async () => {
    const { post, get, emulator } = start();
    badRequest(await post("/invites", body));
    assert.equal(ok(await get("/invites")).data.length, 0);
    assert.equal(emulator.outbox.length, 0);
  });
}

test("an empty list of groups is accepted", async () => {
  const { post } = start();
  assert.deepEqual(ok(await post("/invites", { ...asked, rbac_group_ids: [] })).rbac_group_ids, []);
});

test("a pending invite is not doubled, whatever the case of letters", async () => {
  const { post, get } = start();
  ok(await post("/invites", asked));
  badRequest(await post("/invites", asked), "invite_already_exists");
  badRequest(await post("/invites", { ...asked, email: "NEW@example.com" }), "invite_already_exists");
  assert.equal(ok(await get("/invites")).data.length, 1);
});

test("a member is not invited: already_member", async () => {
  const { post, del } = start({ fill: team() });
  badRequest(await post("/invites", { ...asked, email: "Dev@example.com" }), "already_member");
  ok(await del("/users/user_01dev"));
  ok(await post("/invites", { ...asked, email: "Dev@example.com" }));
});

test("after 21 days an invite has expired, to the millisecond", async () => {
  const { post, get, del, emulator } = start();
  const { id } = ok(await post("/invites", asked));
  emulator.advance(21 * DAY - 1);
  assert.equal(ok(await get(`/invites/${id}`)).status, "pending");
  emulator.advance(1);
  assert.equal(ok(await get(`/invites/${id}`)).status, "expired");
  assert.equal(ok(await get("/invites?statuses[]=expired")).data.length, 1);
  assert.equal(ok(await get("/invites?statuses[]=pending")).data.length, 0);
  badRequest(await del(`/invites/${id}`));
});

test("whoever let an invite expire can be invited again", async () => {
  const { post, emulator } = start();
  ok(await post("/invites", asked));
  emulator.advance(21 * DAY);
  const again = ok(await post("/invites", asked));
  assert.equal(again.invited_at, "2026-12-12T12:00:00.000Z");
});

test("withdrawing a pending invite: never listed again, a second time 404", async () => {
  const { post, get, del } = start();
  const { id } = ok(await post("/invites", asked));
  assert.deepEqual(ok(await del(`/invites/${id}`)), { id, type: "invite_deleted" });
  assert.equal(ok(await get("/invites")).data.length, 0);
  assert.equal(ok(await get("/invites?email=new@example.com")).data.length, 0);
  assert.equal(ok(await get(`/invites/${id}`)).status, "deleted");
  notFound(await del(`/invites/${id}`));
  ok(await post("/invites", asked));
});

test("accepted and expired invites are not withdrawn: 400", async () => {
  const accepted = invite("acc", 30, { status: "accepted", accepted_at: "2026-10-23T00:00:00.000Z" });
  const { del, get } = start({ fill: { invites: [accepted, invite("old", 22)] } });
  badRequest(await del("/invites/invite_01acc"));
  badRequest(await del("/invites/invite_01old"));
  assert.equal(ok(await get("/invites")).data.length, 2);
  notFound(await del("/invites/invite_01none"));
  notFound(await get("/invites/invite_01none"));
});

test("filters: statuses, roles, e-mail; without statuses all three", async () => {
  const { get, del } = start({
    fill: {
      invites: [
        invite("fresh", 1),
        invite("stale", 15, { role: "billing" }),
        invite("old", 22, { role: "billing" }),
        invite("acc", 30, { status: "accepted", accepted_at: "2026-10-23T00:00:00.000Z" }),
        invite("gone", 3),
      ],
    },
  });
  ok(await del("/invites/invite_01gone"));
  assert.deepEqual(emails(ok(await get("/invites"))), ["fresh", "stale", "old", "acc"]);
  assert.deepEqual(emails(ok(await get("/invites?statuses[]=pending"))), ["fresh", "stale"]);
  assert.deepEqual(emails(ok(await get("/invites?statuses[]=pending&statuses[]=accepted"))), [
    "fresh",
    "stale",
    "acc",
  ]);
  assert.deepEqual(emails(ok(await get("/invites?statuses[]=expired&roles[]=billing"))), ["old"]);
  assert.deepEqual(emails(ok(await get("/invites?email=STALE@example.com"))), ["stale"]);
  badRequest(await get("/invites?statuses[]=deleted"));
  badRequest(await get("/invites?statuses=pending"));
});
