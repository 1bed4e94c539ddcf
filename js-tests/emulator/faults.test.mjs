import assert from "node:assert/strict";
import { test } from "node:test";
import { HEADERS, notFound, ORIGIN, ok, ROOT, refused, start } from "./helpers.mjs";

const invite = { email: "new@example.com", role: "user" };
const raw = (emulator, path = "/me", init = {}) =>
  emulator.fetch(ORIGIN + ROOT + path, { headers: HEADERS, ...init });
const isReset = (error) =>
  error instanceof TypeError && error.message === "fetch failed" && error.cause.code === "ECONNRESET";

for (const [status, type] of Object.entries({
  400: "invalid_request_error",
  401: "authentication_error",
  402: "billing_error",
  403: "permission_error",
  404: "not_found_error",
  408: "invalid_request_error",
  409: "conflict_error",
  413: "request_too_large",
  422: "invalid_request_error",
  429: "rate_limit_error",
  500: "api_error",
  503: "api_error",
  504: "timeout_error",
  529: "overloaded_error",
})) {
  test(`status ${status}: the JSON error that goes with it, and the service does nothing`, async () => {
    const { post, emulator } = start();
    emulator.faults.next({ status: Number(status) });
    refused(await post("/invites", invite), Number(status), type);
    assert.equal(emulator.state().invites.length, 0);
    ok(await post("/invites", invite));
  });
}

test("next applies once, or as often as asked; always until cleared", async () => {
  const { get, emulator } = start();
  const statuses = async (n) => {
    const found = [];
    for (let i = 0; i < n; i++) found.push((await get("/me")).status);
    return found;
  };
  emulator.faults.next({ status: 500, times: 2 });
  emulator.faults.next({ status: 503 });
  assert.deepEqual(await statuses(4), [500, 500, 503, 200]);
  emulator.faults.always({ status: 529 });
  emulator.faults.next({ status: 500 });
  assert.deepEqual(await statuses(4), [500, 529, 529, 529]);
  emulator.faults.next({ status: 500 });
  emulator.faults.clear();
  assert.deepEqual(await statuses(2), [200, 200]);
  emulator.faults.always({ status: 529, times: 2 });
  assert.deepEqual(await statuses(3), [529, 529, 200]);
});

test("match by method and by path: exact, with a wildcard, by expression", async () => {
  const { get, post, emulator } = start({ fill: { members: 2 } });
  const hits = async (match) => {
    emulator.faults.always({ match, status: 500 });
    const [{ id }] = emulator.state().users;
    const found = [
      (await get("/users?limit=1")).status,
      (await get(`/users/${id}`)).status,
      (await post("/workspaces", {})).status,
    ];
    emulator.faults.clear();
    return found.map((status) => status === 500);
  };
  assert.deepEqual(await hits({}), [true, true, true]);
  assert.deepEqual(await hits({ method: "post" }), [false, false, true]);
  assert.deepEqual(await hits({ path: `${ROOT}/users` }), [true, false, false]);
  assert.deepEqual(await hits({ path: `${ROOT}/users/*` }), [false, true, false]);
  assert.deepEqual(await hits({ path: "*s" }), [true, false, true]);
  assert.deepEqual(await hits({ path: /users/g }), [true, true, false]);
  assert.deepEqual(await hits({ method: "GET", path: "*/workspaces" }), [false, false, false]);
  assert.deepEqual(await hits({ path: "/v1.organizations/users" }), [false, false, false]);
});

test("a rule that does not match is not used up", async () => {
  const { get, post, emulator } = start();
  emulator.faults.next({ match: { method: "POST" }, status: 500 });
  ok(await get("/me"));
  assert.equal((await post("/invites", invite)).status, 500);
});

test("reset before: the connection dies and nothing was done", async () => {
  const { post, emulator } = start();
  emulator.faults.next({ reset: "before" });
  await assert.rejects(post("/invites", invite), isReset);
  assert.equal(emulator.state().invites.length, 0);
  assert.equal(emulator.outbox.length, 0);
  assert.equal(emulator.requests[0].status, null);
  assert.deepEqual(emulator.requests[0].fault, { reset: "before" });
});

test("reset after: the connection dies and it was done, whatever the rule says of a status", async () => {
  for (const rule of [{ reset: "after" }, { reset: "after", status: 500 }]) {
    const { post, emulator } = start();
    emulator.faults.next(rule);
    await assert.rejects(post("/invites", invite), isReset);
    assert.equal(emulator.state().invites.length, 1);
    assert.equal(emulator.outbox.length, 1);
  }
});

test("a body of one's own: text as it is, HTML by its type, bytes, JSON", async () => {
  const { emulator } = start();
  emulator.faults.next({ status: 502, body: "<html><h1>Bad gateway</h1></html>" });
  const html = await raw(emulator);
  assert.equal(html.status, 502);
  assert.match(html.headers.get("content-type"), /^text\/html/);
  assert.equal(await html.text(), "<html><h1>Bad gateway</h1></html>");
  emulator.faults.next({ status: 500, body: "" });
  assert.equal(await (await raw(emulator)).text(), "");
  emulator.faults.next({ body: new Uint8Array([1, 255]) });
  assert.deepEqual([...new Uint8Array(await (await raw(emulator)).arrayBuffer())], [1, 255]);
  emulator.faults.next({ body: '{"data": [' });
  assert.equal(await (await raw(emulator)).text(), '{"data": [');
  emulator.faults.next({ body: null });
  assert.equal(await (await raw(emulator)).text(), "null");
});

test("a repeated cursor: the same page for ever, while the service works on", async () => {
  const { get, emulator } = start({ fill: { members: 30 } });
  const page = ok(await get("/users?limit=10"));
  emulator.faults.always({ match: { path: `${ROOT}/users` }, body: page });
  const again = ok(await get(`/users?limit=10&after_id=${page.last_id}`));
  assert.deepEqual(again, page);
  assert.equal(again.has_more, true);
});

test("a body without a status: the service acts, only the answer is another one", async () => {
  const { post, emulator } = start();
  emulator.faults.next({ body: "<html>" });
  const response = await raw(emulator, "/invites", {
    method: "POST",
    headers: { ...HEADERS, "content-type": "application/json" },
    body: JSON.stringify(invite),
  });
  assert.equal(response.status, 200);
  assert.equal(emulator.state().invites.length, 1);
  emulator.faults.next({ status: 200, body: { id: "invite_01x" } });
  ok(await post("/invites", { ...invite, email: "other@example.com" }));
  assert.equal(emulator.state().invites.length, 1);
});

test("headers: another content type, retry hints, one taken away", async () => {
  const { emulator } = start();
  emulator.faults.next({
    status: 429,
    headers: {
      "Content-Type": "text/plain",
      "retry-after": "7",
      "x-should-retry": "true",
      "request-id": null,
    },
  });
  const { headers } = await raw(emulator);
  assert.equal(headers.get("content-type"), "text/plain");
  assert.equal(headers.get("retry-after"), "7");
  assert.equal(headers.get("x-should-retry"), "true");
  assert.equal(headers.get("request-id"), null);
});

test("a redirect is handed over as it is", async () => {
  const { emulator } = start();
  emulator.faults.next({ status: 307, headers: { location: "https://elsewhere.example/" } });
  const response = await raw(emulator, "/me", { redirect: "manual" });
  assert.deepEqual([response.status, response.headers.get("location")], [307, "https://elsewhere.example/"]);
});

test("204 has no body", async () => {
  const { emulator } = start();
  emulator.faults.next({ status: 204 });
  const response = await raw(emulator);
  assert.deepEqual([response.status, await response.text()], [204, ""]);
});

test("truncate: the first bytes only, then a clean end", async () => {
  const { emulator } = start();
  const whole = await (await raw(emulator)).text();
  emulator.faults.next({ truncate: 10 });
  assert.equal(await (await raw(emulator)).text(), whole.slice(0, 10));
  emulator.faults.next({ truncate: 0 });
  assert.equal(await (await raw(emulator)).text(), "");
  emulator.faults.next({ truncate: 100_000 });
  assert.equal(await (await raw(emulator)).text(), whole);
});

test("delay: the answer takes its time, the service does not", async () => {
  const { post, emulator } = start();
  emulator.faults.next({ delay: 40 });
  const started = performance.now();
  const pending = post("/invites", invite);
  await new Promise((resolve) => setTimeout(resolve, 10));
  assert.equal(emulator.state().invites.length, 1);
  ok(await pending);
  assert.ok(performance.now() - started >= 38);
});

test("delay and reset together: late death", async () => {
  const { get, emulator } = start();
  emulator.faults.next({ delay: 30, reset: "before" });
  const started = performance.now();
  await assert.rejects(get("/me"), isReset);
  assert.ok(performance.now() - started >= 28);
});

test("stalled headers: done, but nothing comes until the caller gives up", async () => {
  const { emulator } = start();
  emulator.faults.next({ stall: "headers" });
  const controller = new AbortController();
  const pending = raw(emulator, "/invites", {
    method: "POST",
    headers: { ...HEADERS, "content-type": "application/json" },
    body: JSON.stringify(invite),
    signal: controller.signal,
  });
  const first = await Promise.race([pending, new Promise((r) => setTimeout(r, 30, "still waiting"))]);
  assert.equal(first, "still waiting");
  assert.equal(emulator.state().invites.length, 1);
  assert.equal(emulator.requests[0].status, null);
  controller.abort("enough");
  await assert.rejects(pending, (reason) => reason === "enough");
});

test("a stalled body: headers and half of it, then nothing until the caller gives up", async () => {
  const { emulator } = start();
  const whole = await (await raw(emulator)).text();
  emulator.faults.next({ stall: "body" });
  const controller = new AbortController();
  const response = await raw(emulator, "/me", { signal: controller.signal });
  assert.equal(response.status, 200);
  const reader = response.body.getReader();
  const { value } = await reader.read();
  assert.equal(new TextDecoder().decode(value), whole.slice(0, whole.length >> 1));
  const rest = reader.read();
  assert.equal(await Promise.race([rest, new Promise((r) => setTimeout(r, 30, "waiting"))]), "waiting");
  const reason = new Error("enough");
  controller.abort(reason);
  await assert.rejects(rest, (error) => error === reason);
});

test("a stalled body can stop at a given byte", async () => {
  const { emulator } = start();
  emulator.faults.next({ stall: "body", truncate: 3 });
  const reader = (await raw(emulator)).body.getReader();
  assert.equal((await reader.read()).value.length, 3);
});

test("faulted requests are recorded with their rule", async () => {
  const { get, emulator } = start();
  emulator.faults.next({ status: 503, match: { method: "GET" } });
  await get("/me");
  await get("/me");
  const [one, two] = emulator.requests;
  assert.deepEqual([one.status, one.fault], [503, { status: 503, match: { method: "GET" } }]);
  assert.deepEqual([two.status, Object.hasOwn(two, "fault")], [200, false]);
});

test("the service's own refusals can be bent as well", async () => {
  const { get, emulator } = start();
  emulator.faults.next({ headers: { "x-should-retry": "false" } });
  const answer = await get("/users/user_01nobody");
  notFound(answer);
  assert.equal(answer.headers["x-should-retry"], "false");
});

test("rules that make no sense are refused when given", () => {
  const { emulator } = start();
  for (const rule of [
    null,
    { stauts: 500 },
    { status: 99 },
    { status: 600 },
    { status: "500" },
    { match: { url: "x" } },
    { reset: "during" },
    { stall: "all" },
    { truncate: -1 },
    { delay: -1 },
    { times: 0 },
  ]) {
    assert.throws(() => emulator.faults.next(rule), TypeError);
    assert.throws(() => emulator.faults.always(rule), TypeError);
  }
});
