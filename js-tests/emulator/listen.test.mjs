import assert from "node:assert/strict";
import http from "node:http";
import { test } from "node:test";
import { HEADERS, ROOT, start } from "./helpers.mjs";

async function listening(context, options) {
  const { emulator } = start(options);
  const server = await emulator.listen();
  context.after(() => server.close());
  return { emulator, ...server, me: `${server.url}${ROOT}/me` };
}
const post = (body) => ({
  method: "POST",
  headers: { ...HEADERS, "content-type": "application/json" },
  body: JSON.stringify(body),
});
const invite = { email: "new@example.com", role: "user" };

test("the same organization over a socket on loopback", async (context) => {
  const { emulator, url, anacondaURL, me } = await listening(context);
  assert.match(url, /^http:\/\/127\.0\.0\.1:\d+$/);
  assert.equal(anacondaURL, `${url}/anaconda`);
  const response = await fetch(me, { headers: HEADERS });
  assert.equal(response.status, 200);
  assert.match(response.headers.get("request-id"), /^req_/);
  assert.deepEqual(await response.json(), emulator.state().organization);
  assert.equal((await fetch(`${url}${ROOT}/invites`, post(invite))).status, 200);
  assert.equal(emulator.state().invites.length, 1);
  const last = emulator.requests.at(-1);
  assert.deepEqual([last.method, last.path, last.body], ["POST", `${ROOT}/invites`, invite]);
  assert.equal(last.headers["x-api-key"], "[redacted]");
});

test("a port can be asked for; one that is taken is an error", async (context) => {
  const { emulator, url } = await listening(context);
  await assert.rejects(emulator.listen(Number(new URL(url).port)), { code: "EADDRINUSE" });
});

test("resets reach the caller as a lost connection", async (context) => {
  const { emulator, url } = await listening(context);
  emulator.faults.next({ reset: "before" });
  await assert.rejects(fetch(`${url}${ROOT}/invites`, post(invite)), TypeError);
  assert.equal(emulator.state().invites.length, 0);
  emulator.faults.next({ reset: "after" });
  await assert.rejects(fetch(`${url}${ROOT}/invites`, post(invite)), TypeError);
  assert.equal(emulator.state().invites.length, 1);
});

test("a truncated body ends cleanly", async (context) => {
  const { emulator, me } = await listening(context);
  emulator.faults.next({ truncate: 7 });
  const response = await fetch(me, { headers: HEADERS });
  assert.equal(response.headers.get("content-length"), null);
  assert.equal((await response.text()).length, 7);
});

test("stalled headers and stalled bodies wait until the caller gives up", async (context) => {
  const { emulator, me } = await listening(context);
  emulator.faults.next({ stall: "headers" });
  await assert.rejects(fetch(me, { headers: HEADERS, signal: AbortSignal.timeout(60) }), {
    name: "TimeoutError",
  });
  emulator.faults.next({ stall: "body" });
  const response = await fetch(me, { headers: HEADERS, signal: AbortSignal.timeout(200) });
  assert.equal(response.status, 200);
  await assert.rejects(response.text(), { name: "TimeoutError" });
});

test("a caller who leaves during a delay leaves nothing behind", async (context) => {
  const { emulator, me } = await listening(context);
  emulator.faults.next({ delay: 60_000 });
  await assert.rejects(fetch(me, { headers: HEADERS, signal: AbortSignal.timeout(50) }));
  assert.equal((await fetch(me, { headers: HEADERS })).status, 200);
  assert.equal(emulator.requests[0].status, null);
});

test("close ends at once, whoever is waiting, and may be called twice", async () => {
  const { emulator } = start();
  const server = await emulator.listen();
  emulator.faults.always({ stall: "headers" });
  const waiting = fetch(`${server.url}${ROOT}/me`, { headers: HEADERS });
  waiting.catch(() => {});
  while (emulator.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  const started = performance.now();
  await server.close();
  await server.close();
  assert.ok(performance.now() - started < 1000);
  await assert.rejects(waiting, TypeError);
  await assert.rejects(fetch(`${server.url}${ROOT}/me`), TypeError);
});

/** A preflight as a browser sends it; `fetch` in Node would not let the headers pass. */
function preflight(url, headers) {
  return new Promise((resolve, reject) => {
    const asked = {
      origin: "http://localhost:8080",
      "access-control-request-method": "POST",
      "access-control-request-headers": headers,
    };
    http
      .request(url, { method: "OPTIONS", headers: asked, agent: false }, (response) => {
        response.resume();
        response.on("end", () => resolve({ status: response.statusCode, headers: response.headers }));
      })
      .on("error", reject)
      .end();
  });
}

test("a page is let in when it asks for it, and is not recorded for asking", async (context) => {
  const { emulator, me } = await listening(context);
  const names = "anthropic-dangerous-direct-browser-access,anthropic-version,content-type,x-api-key";
  const letIn = await preflight(me, names);
  assert.equal(letIn.status, 204);
  assert.equal(letIn.headers["access-control-allow-origin"], "*");
  assert.deepEqual(letIn.headers["access-control-allow-headers"].split(", "), names.split(","));
  assert.deepEqual(letIn.headers["access-control-allow-methods"].split(", "), ["GET", "POST", "DELETE"]);
  assert.equal(emulator.requests.length, 0);
  const asking = { ...HEADERS, "anthropic-dangerous-direct-browser-access": "true" };
  const response = await fetch(me, { headers: asking });
  assert.equal(response.headers.get("access-control-allow-origin"), "*");
  const exposed = response.headers.get("access-control-expose-headers");
  assert.match(exposed, /request-id/);
  assert.match(exposed, /retry-after/);
  emulator.faults.next({ status: 500 });
  assert.equal((await fetch(me, { headers: asking })).headers.get("access-control-allow-origin"), "*");
});

test("a page that does not ask is kept out", async (context) => {
  const { me } = await listening(context);
  const refused = await preflight(me, "anthropic-version,x-api-key");
  assert.equal(refused.headers["access-control-allow-origin"], undefined);
  assert.equal(refused.status, 403);
  const response = await fetch(me, { headers: HEADERS });
  assert.equal(response.headers.get("access-control-allow-origin"), null);
});
