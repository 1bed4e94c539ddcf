import assert from "node:assert/strict";
import { test } from "node:test";
import { done, notFound, ok, refused, startAnaconda, unprocessable } from "./anaconda-helpers.mjs";

const END = "2027-01-31T00:00:00+00:00";
const members = [{ email: "ana@example.org", seat: true, tokenExpiresAt: END }];
const list = "[bo@example.org, cy@example.org]";

for (const [where, pick] of [
  ["on the older paths", (context) => context.older],
  ["on the present paths", (context) => context.service],
]) {
  test(`${where}: a revocation without a token id, a renewal without a body, addresses in one string`, async () => {
    const context = await startAnaconda({ members });
    const call = pick(context);
    const [{ id }] = context.state().users;
    ok(await call("PATCH", `/users/${id}/token`));
    assert.equal(context.state().tokens[0].expires_at, context.state().subscription.endsAt);
    done(await call("DELETE", `/users/${id}/token`));
    notFound(await call("DELETE", `/users/${id}/token`));
    assert.equal(context.state().tokens[0].status, "revoked");
    const answer = ok(await call("POST", "/users_auto_registration", { user_emails: list }));
    assert.deepEqual(answer.users_in_onboarding_process, ["bo@example.org", "cy@example.org"]);
    const none = ok(await call("POST", "/users_auto_registration", { user_emails: "[]" }));
    assert.deepEqual(none.users_in_onboarding_process, []);
    for (const user_emails of ["bo@example.org", "[bo]", '["bo@example.org"]']) {
      assert.equal((await call("POST", "/users_auto_registration", { user_emails })).status, 422);
    }
  });
}

test("with `olderForms: false` the present paths take none of them, the older ones still do", async () => {
  const { service, older, state } = await startAnaconda({ members, olderForms: false });
  const [{ id }] = state().users;
  unprocessable(await service("PATCH", `/users/${id}/token`), "body");
  refused(await service("DELETE", `/users/${id}/token`), 405, "method_not_allowed");
  const body = { user_emails: list };
  unprocessable(await service("POST", "/users_auto_registration", body), "body.user_emails");
  ok(await older("POST", "/users_auto_registration", body));
  ok(await older("PATCH", `/users/${id}/token`));
  done(await older("DELETE", `/users/${id}/token`));
});

test("the older paths know nine operations, and no lists of users and tokens", async () => {
  const { older, caller, adminKey, state } = await startAnaconda({ members });
  const admin = caller(adminKey, "");
  const { client_id } = ok(await admin("POST", "/service-accounts", { name: "a" }));
  ok(await admin("GET", "/service-accounts"));
  done(await admin("DELETE", `/service-accounts/${client_id}`));
  const { id } = ok(await older("POST", "/users", { email: "di@example.org" }));
  done(await older("POST", `/users/${id}/seats`), 201);
  ok(await older("POST", `/users/${id}/token`, { expires_at: END }));
  done(await older("DELETE", `/users/${id}/seats`));
  done(await older("DELETE", `/users/${id}`));
  refused(await older("GET", "/users"), 405, "method_not_allowed");
  const [ana] = state().users;
  notFound(await older("GET", `/users/${ana.id}/tokens`));
  notFound(await older("DELETE", `/users/${ana.id}/tokens/${state().tokens[0].id}`));
});
