import assert from "node:assert/strict";
import { test } from "node:test";
import { conflict, done, notFound, ok, refused, startAnaconda, unprocessable } from "./anaconda-helpers.mjs";

const members = ["ana@example.org", "bo@example.org", { first_name: "bot" }];
async function startSeats(options) {
  const context = await startAnaconda({ members, ...options });
  const [ana, bo, bot] = context.state().users.map((it) => `/users/${it.id}`);
  return { ...context, ana, bo, bot };
}

test("assign answers 201 without a body, and sends a mail unless told not to", async () => {
  const { service, mails, ana, bo, bot, state } = await startSeats();
  done(await service("POST", `${ana}/seats`), 201);
  done(await service("POST", `${bo}/seats?send_seat_assigned_email=false`), 201);
  done(await service("POST", `${bot}/seats?send_seat_assigned_email=true`), 201);
  assert.deepEqual(mails("seat"), ["ana@example.org"]);
  assert.ok(state().users.every((it) => it.subscriptions.length === 1));
});

test("assign: 409 for who has one, 402 when none is left, 422 for a body or an odd query", async () => {
  const { service, ana, bo, mails } = await startSeats({ seats: 1 });
  unprocessable(await service("POST", `${ana}/seats`, { send_seat_assigned_email: false }), "body");
  unprocessable(
    await service("POST", `${ana}/seats?send_seat_assigned_email=0`),
    "query.send_seat_assigned_email",
  );
  done(await service("POST", `${ana}/seats`), 201);
  conflict(await service("POST", `${ana}/seats`));
  refused(await service("POST", `${bo}/seats`), 402, "no_seats");
  assert.equal(mails("seat").length, 1);
});

test("revoke answers 204, then 404; the seat is free, the person stays, the token is invalid", async () => {
  const { service, ana, bo, state } = await startSeats({ seats: 1 });
  notFound(await service("DELETE", `${ana}/seats`));
  done(await service("POST", `${ana}/seats`), 201);
  ok(await service("POST", `${ana}/token`, { expires_at: "2027-01-31T00:00:00Z" }));
  done(await service("DELETE", `${ana}/seats`));
  notFound(await service("DELETE", `${ana}/seats`));
  assert.equal(state().users.length, 3);
  assert.equal(ok(await service("GET", `${ana}/tokens`)).items[0].revoked, true);
  done(await service("POST", `${bo}/seats`), 201);
});

test("somebody under way keeps a seat from others", async () => {
  const { service, ana } = await startSeats({ seats: 1, onboardingDelay: 1000 });
  ok(await service("POST", "/users_auto_registration", { user_emails: ["new@example.org"] }));
  refused(await service("POST", `${ana}/seats`), 402, "no_seats");
});
