import assert from "node:assert/strict";
import { test } from "node:test";
import { conflict, done, NOBODY, notFound, ok, startAnaconda, unprocessable } from "./anaconda-helpers.mjs";
import { DAY } from "./helpers.mjs";

const END = "2027-01-31T00:00:00+00:00";
async function startTokens(options) {
  const context = await startAnaconda({ members: ["ana@example.org", "bo@example.org"], ...options });
  const [ana, bo] = context.state().users.map((it) => `/users/${it.id}`);
  const { service } = context;
  const create = (body = { expires_at: END }, who = ana) => service("POST", `${who}/token`, body);
  const update = (body) => service("PATCH", `${ana}/token`, body);
  const list = async (who = ana) => ok(await service("GET", `${who}/tokens`)).items;
  return { ...context, ana, bo, create, update, list };
}

test("create answers 200 with the value, which is never shown again; a mail unless told not to", async () => {
  const { create, list, emulator, mails, bo } = await startTokens();
  const made = ok(await create());
  assert.deepEqual(Object.keys(made), ["token", "expires_at"]);
  assert.equal(made.expires_at, END);
  ok(await create({ expires_at: END, send_token_email: false }, bo));
  assert.deepEqual(mails("token"), ["ana@example.org"]);
  const [{ id, ...token }] = await list();
  assert.match(id, /^[0-9a-f-]{36}$/);
  assert.deepEqual(token, { expires_at: END, metadata: {}, revoked: false });
  const kept = JSON.stringify([emulator.state(), emulator.outbox, emulator.requests]);
  assert.ok(!kept.includes(made.token));
});

test("expires_at: a date-time with an offset, required", async () => {
  const { create } = await startTokens();
  for (const [sent, shown] of [
    [END, END],
    ["2027-01-31T00:00:00Z", END],
    ["2027-01-31T12:00:00.250-05:00", "2027-01-31T17:00:00.250000+00:00"],
    ["2020-02-29T00:00:00Z", "2020-02-29T00:00:00+00:00"],
  ]) {
    assert.equal(ok(await create({ expires_at: sent })).expires_at, shown);
  }
  for (const expires_at of [
    "2027-01-31",
    "31/01/2027",
    "2027-02-30T00:00:00Z",
    "2027-13-01T00:00:00Z",
    "2027-01-31T24:00:00Z",
    "2027-01-31T00:00:00",
    1801353600,
    null,
    undefined,
  ]) {
    unprocessable(await create({ expires_at }), "body.expires_at");
  }
  for (const expiration_tolerance_months of [1.5, "1", null]) {
    unprocessable(
      await create({ expires_at: END, expiration_tolerance_months }),
      "body.expiration_tolerance_months",
    );
  }
  unprocessable(await create({ expires_at: END, send_token_email: "no" }), "body.send_token_email");
});

test("reissuing invalidates the one before", async () => {
  const { create, list } = await startTokens();
  ok(await create());
  ok(await create());
  assert.deepEqual(
    (await list()).map((it) => it.revoked),
    [true, false],
  );
});

test("tolerance: months of grace after the end", async () => {
  const { create, state, emulator } = await startTokens();
  ok(await create({ expires_at: "2026-11-30T00:00:00Z", expiration_tolerance_months: 3 }));
  const status = () => state().tokens[0].status;
  emulator.advance(95 * DAY);
  assert.equal(status(), "active");
  emulator.advance(5 * DAY);
  assert.equal(status(), "expired");
});

test("update answers 200: a new end, or with is_renewal the subscription's, whatever else is said", async () => {
  const { create, update, list, state } = await startTokens();
  notFound(await update({ is_renewal: true }));
  ok(await create());
  assert.equal(ok(await update({ expires_at: "2027-03-01T00:00:00Z" })), null);
  assert.equal((await list())[0].expires_at, "2027-03-01T00:00:00+00:00");
  ok(await update({ expires_at: END, is_renewal: true, expiration_tolerance_months: 1 }));
  assert.equal((await list())[0].expires_at, state().subscription.endsAt);
  assert.equal(state().tokens[0].expiration_tolerance_months, 1);
  ok(await update({ expires_at: null }));
  ok(await update({}));
  assert.equal((await list())[0].expires_at, state().subscription.endsAt);
  assert.equal(state().tokens[0].expiration_tolerance_months, 1);
  unprocessable(
    await update({ expires_at: "soon", is_renewal: "yes" }),
    "body.expires_at",
    "body.is_renewal",
  );
});

test("renewing the subscription extends no token; renewing the token does", async () => {
  const { create, update, list, emulator, state } = await startTokens({ subscriptionEndsAt: END });
  ok(await create());
  assert.equal(emulator.anaconda.renewSubscription(), "2028-01-31T00:00:00+00:00");
  assert.equal(state().subscription.endsAt, "2028-01-31T00:00:00+00:00");
  assert.equal((await list())[0].expires_at, END);
  ok(await update({ is_renewal: true }));
  assert.equal((await list())[0].expires_at, "2028-01-31T00:00:00+00:00");
  emulator.anaconda.renewSubscription("2030-01-01T00:00:00Z");
  assert.equal(state().subscription.endsAt, "2030-01-01T00:00:00+00:00");
  assert.throws(() => emulator.anaconda.renewSubscription("2030"), TypeError);
});

test("revoke answers 204, then 404; unknown ids 404, ill-formed ones 422", async () => {
  const { create, list, service, ana, bo } = await startTokens();
  ok(await create());
  const [{ id }] = await list();
  notFound(await service("DELETE", `${bo}/tokens/${id}`));
  done(await service("DELETE", `${ana}/tokens/${id}`));
  notFound(await service("DELETE", `${ana}/tokens/${id}`));
  notFound(await service("DELETE", `${ana}/tokens/${NOBODY}`));
  unprocessable(await service("DELETE", `${ana}/tokens/x`), "path.token_id");
  assert.equal((await list())[0].revoked, true);
});

test("revoke: 409 for whom it is asked for", async () => {
  const { create, list, service, ana } = await startTokens({
    conflicts: { revokeToken: ["ana@example.org"] },
  });
  ok(await create());
  const [{ id }] = await list();
  conflict(await service("DELETE", `${ana}/tokens/${id}`));
  conflict(await service("DELETE", `${ana}/token`));
  assert.equal((await list())[0].revoked, false);
});
