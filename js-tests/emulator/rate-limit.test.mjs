import assert from "node:assert/strict";
import { test } from "node:test";
import { createEmulator } from "../../pkg-template/emulator/index.js";
import { badRequest, NOW, ok, refused, start } from "./helpers.mjs";

const limited = (answer, seconds) => {
  refused(answer, 429, "rate_limit_error");
  assert.equal(answer.headers["retry-after"], String(seconds));
};

test("100 requests a minute when nothing is said, the next one is told how long to wait", async () => {
  const { get, emulator } = start({ limits: { perMinute: undefined } });
  for (let i = 0; i < 100; i++) ok(await get("/me"));
  limited(await get("/me"), 60);
  emulator.advance(20_500);
  limited(await get("/me"), 40);
  emulator.advance(39_499);
  limited(await get("/me"), 1);
  emulator.advance(1);
  ok(await get("/me"));
});

test("the window slides", async () => {
  const { get, emulator } = start({ limits: { perMinute: 2 } });
  ok(await get("/me"));
  emulator.advance(30_000);
  ok(await get("/me"));
  limited(await get("/me"), 30);
  emulator.advance(30_000);
  ok(await get("/me"));
  limited(await get("/me"), 30);
});

test("refused answers count, except refusals by the limit itself and without a credential", async () => {
  const { get, emulator } = start({ limits: { perMinute: 2 } });
  await get("/me", { "x-api-key": "sk-ant-api03-x" });
  assert.equal((await get("/users/user_01nobody")).status, 404);
  badRequest(await get("/users?limit=0"));
  limited(await get("/me"), 60);
  limited(await get("/me"), 60);
  emulator.advance(60_000);
  ok(await get("/me"));
  ok(await get("/me"));
});

test("invite creations have a limit of their own, other requests go on", async () => {
  const { get, post, emulator } = start({ limits: { invitesPerHour: 2 } });
  const invite = (name) => post("/invites", { email: `${name}@example.com`, role: "user" });
  ok(await invite("a"));
  emulator.advance(600_000);
  ok(await invite("b"));
  limited(await invite("c"), 3000);
  ok(await get("/invites"));
  assert.equal(emulator.state().invites.length, 2);
  assert.equal(emulator.outbox.length, 2);
  emulator.advance(3_000_000);
  ok(await invite("c"));
  limited(await invite("d"), 600);
});

test("1,200 invites an hour when nothing is said", async () => {
  const { post } = start();
  for (let i = 0; i < 1200; i++) ok(await post("/invites", { email: `p${i}@example.com`, role: "user" }));
  limited(await post("/invites", { email: "late@example.com", role: "user" }), 3600);
});

test("null is no limit", async () => {
  const { get } = start({ limits: { perMinute: null, invitesPerHour: null, workspaces: null } });
  for (let i = 0; i < 250; i++) ok(await get("/me"));
});

test("limits that make no sense are refused at once", () => {
  for (const limits of [{ perMinute: -1 }, { perMinute: 1.5 }, { perMinute: "100" }, { perHour: 5 }]) {
    assert.throws(() => createEmulator({ now: () => NOW, limits }), TypeError);
  }
});
