import assert from "node:assert/strict";
import { test } from "node:test";
import { HEADERS, ORIGIN, ROOT, start } from "./helpers.mjs";

const ME = `${ORIGIN}${ROOT}/me`;

test("takes a string, a URL and a Request, and gives a real Response", async () => {
  const { emulator } = start();
  for (const [input, init] of [
    [ME, { headers: HEADERS }],
    [new URL(ME), { headers: HEADERS }],
    [new Request(ME, { headers: HEADERS }), undefined],
    [new Request(ME), { headers: new Headers(HEADERS) }],
  ]) {
    const response = await emulator.fetch(input, init);
    assert.ok(response instanceof Response);
    assert.equal(response.status, 200);
    assert.equal((await response.json()).type, "organization");
  }
});

test("takes the body and the method of a Request", async () => {
  const { emulator } = start();
  const request = new Request(`${ORIGIN}${ROOT}/workspaces`, {
    method: "POST",
    headers: { ...HEADERS, "content-type": "application/json" },
    body: '{"name":"a"}',
  });
  assert.equal((await emulator.fetch(request)).status, 200);
  assert.equal(emulator.requests[0].method, "POST");
});

test("works without being called as a method", async () => {
  const { fetch } = start().emulator;
  assert.equal((await fetch(ME, { headers: HEADERS })).status, 200);
});

test("does not look at the host", async () => {
  const { emulator } = start();
  assert.equal((await emulator.fetch(`http://localhost:1${ROOT}/me`, { headers: HEADERS })).status, 200);
});

for (const [what, reason] of [
  ["an error", new Error("mine")],
  ["a string", "plain"],
  ["null", null],
]) {
  test(`aborted beforehand with ${what}: rejects with it, and nothing arrives`, async () => {
    const { emulator } = start();
    const signal = AbortSignal.abort(reason);
    await assert.rejects(emulator.fetch(ME, { headers: HEADERS, signal }), (error) => error === reason);
    assert.equal(emulator.requests.length, 0);
  });

  test(`aborted during a delay with ${what}: rejects with it at once`, async () => {
    const { emulator } = start();
    emulator.faults.next({ delay: 60_000 });
    const controller = new AbortController();
    const pending = emulator.fetch(ME, { headers: HEADERS, signal: controller.signal });
    setTimeout(() => controller.abort(reason), 10);
    await assert.rejects(pending, (error) => error === reason);
    assert.equal(emulator.requests[0].status, null);
  });
}

test("aborted without a reason: an AbortError", async () => {
  const { emulator } = start();
  const signal = AbortSignal.abort();
  await assert.rejects(emulator.fetch(ME, { signal }), { name: "AbortError" });
});

test("aborted in the very turn of the call: rejects, even though there is no delay", async () => {
  const { emulator } = start();
  const controller = new AbortController();
  const pending = emulator.fetch(ME, { headers: HEADERS, signal: controller.signal });
  controller.abort("now");
  await assert.rejects(pending, (error) => error === "now");
});

test("the signal of a Request is honoured, too", async () => {
  const { emulator } = start();
  emulator.faults.next({ delay: 60_000 });
  const controller = new AbortController();
  const pending = emulator.fetch(new Request(ME, { headers: HEADERS, signal: controller.signal }));
  setTimeout(() => controller.abort("stop"), 10);
  await assert.rejects(pending, (error) => error === "stop");
});

test("a long-lived signal gathers no listeners", async () => {
  const { emulator } = start();
  const { signal } = new AbortController();
  let listening = 0;
  const { addEventListener, removeEventListener } = signal;
  signal.addEventListener = (...args) => {
    listening++;
    addEventListener.apply(signal, args);
  };
  signal.removeEventListener = (...args) => {
    listening--;
    removeEventListener.apply(signal, args);
  };
  emulator.faults.next({ delay: 1 });
  for (let i = 0; i < 20; i++) await emulator.fetch(ME, { headers: HEADERS, signal });
  assert.equal(listening, 0);
});

test("what fetch itself refuses is a TypeError and does not arrive", async () => {
  const { emulator } = start();
  await assert.rejects(emulator.fetch("not a url"), TypeError);
  await assert.rejects(emulator.fetch(ME, { method: "GET", body: "x" }), TypeError);
  assert.equal(emulator.requests.length, 0);
});

test("aborted while the service is at work: rejects, stalled or not", async () => {
  for (const rule of [{ stall: "headers" }, { stall: "body" }, { status: 500 }]) {
    const controller = new AbortController();
    let armed = false;
    const { emulator } = start({
      now: () => {
        if (armed) controller.abort("meanwhile");
        return 0;
      },
    });
    emulator.faults.next(rule);
    armed = true;
    const pending = emulator.fetch(ME, { headers: HEADERS, signal: controller.signal });
    await assert.rejects(pending, (error) => error === "meanwhile");
    assert.equal(emulator.requests.length, 1);
  }
});
