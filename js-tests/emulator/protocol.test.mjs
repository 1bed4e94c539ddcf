import assert from "node:assert/strict";
import { test } from "node:test";
import { badRequest, HEADERS, NOW, notFound, ORIGIN, ok, ROOT, refused, start, team } from "./helpers.mjs";

const VERSION = { "anthropic-version": "2026-10-21" };
const send = async (emulator, headers, path = "/me", init = {}) => {
  const response = await emulator.fetch(ORIGIN + ROOT + path, { ...init, headers });
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.json(),
  };
};
const unauthenticated = (answer) => refused(answer, 401, "authentication_error");

test("every credential kind of the documentation is accepted", async () => {
  const { emulator } = start();
  for (const credential of [
    { "x-api-key": "sk-ant-admin01-abc" },
    { "x-api-key": "sk-ant-api01-enterprise" },
    { authorization: "Bearer sk-ant-admin01-abc" },
    { authorization: "Bearer an-oauth-token" },
    { authorization: "bearer an-oauth-token" },
  ]) {
    ok(await send(emulator, { ...VERSION, ...credential }));
  }
});

test("no credential, a malformed one, an inference key: 401 without naming the organization", async () => {
  const { emulator } = start();
  for (const credential of [
    {},
    { "x-api-key": "" },
    { "x-api-key": "sk-ant-api03-inference" },
    { authorization: "Bearer sk-ant-api03-inference" },
    { authorization: "Bearer" },
    { authorization: "Basic abc" },
  ]) {
    const answer = await send(emulator, { ...VERSION, ...credential });
    unauthenticated(answer);
    assert.equal(answer.headers["anthropic-organization-id"], undefined);
  }
});

test("with `keys` only those are accepted", async () => {
  const { emulator } = start({ keys: ["sk-ant-admin01-mine", "token"] });
  ok(await send(emulator, { ...VERSION, "x-api-key": "sk-ant-admin01-mine" }));
  ok(await send(emulator, { ...VERSION, authorization: "Bearer token" }));
  unauthenticated(await send(emulator, { ...VERSION, "x-api-key": "sk-ant-admin01-other" }));
  unauthenticated(await send(emulator, { ...VERSION, authorization: "Bearer other" }));
});

test("the version header is required and must be one of two", async () => {
  const { emulator, get } = start();
  badRequest(await send(emulator, { "x-api-key": "sk-ant-admin01-abc" }));
  badRequest(await get("/me", { "anthropic-version": "2024-01-01" }));
  ok(await get("/me", { "anthropic-version": "2023-06-01" }));
  ok(await get("/me", { "anthropic-version": "2026-10-21" }));
});

test("beta=true on the path belongs to the older version only", async () => {
  const { get } = start();
  ok(await get("/users?beta=true", { "anthropic-version": "2023-06-01" }));
  badRequest(await get("/users?beta=true"));
});

test("answers are JSON and carry request id and organization", async () => {
  const { get, emulator } = start();
  const answer = await get("/users");
  assert.equal(answer.headers["content-type"], "application/json");
  assert.match(answer.headers["request-id"], /^req_01[0-9A-Za-z]{22}$/);
  assert.equal(answer.headers["anthropic-organization-id"], emulator.state().organization.id);
  const missing = await get("/users/user_01nobody");
  notFound(missing);
  assert.equal(missing.headers["content-type"], "application/json");
  assert.notEqual(missing.body.request_id, answer.headers["request-id"]);
});

test("unknown paths: 404; known paths with another method: 405 and what is allowed", async () => {
  const { call, emulator } = start({ fill: team() });
  for (const path of ["", "/", "/nothing", "/users/", "/users/user_01dev/x", "/users/%E0%A4%A", "/me/"]) {
    notFound(await call("GET", path));
  }
  for (const url of [`${ORIGIN}/`, `${ORIGIN}/v1/messages`, `${ORIGIN}//v1/organizations/me`]) {
    assert.equal((await emulator.fetch(url, { headers: HEADERS })).status, 404);
  }
  const put = await call("PUT", "/users/user_01dev", { role: "user" });
  refused(put, 405, "invalid_request_error");
  assert.deepEqual(put.headers.allow.split(", ").sort(), ["DELETE", "GET", "POST"]);
  refused(await call("POST", "/users", {}), 405, "invalid_request_error");
  refused(await call("DELETE", "/workspaces/wrkspc_01W1"), 405, "invalid_request_error");
  refused(await call("GET", "/workspaces/wrkspc_01W1/archive"), 405, "invalid_request_error");
});

test("ids are decoded", async () => {
  const { get } = start({ fill: team() });
  assert.equal(ok(await get("/users/user%5F01dev")).name, "dev");
});

test("bodies: JSON in utf-8 with its content type, nothing else", async () => {
  const { post, emulator } = start();
  const good = '{"name":"Größe"}';
  ok(await post("/workspaces", good, { "content-type": "application/json; charset=utf-8" }));
  badRequest(await post("/workspaces", good, { "content-type": "text/plain" }));
  badRequest(
    await post("/workspaces", good, { "content-type": "application/json; charset=latin1" }),
    "unsupported_charset",
  );
  badRequest(await post("/workspaces", '{"name":'));
  badRequest(await post("/workspaces", undefined));
  const invalid = await send(emulator, { ...HEADERS, "content-type": "application/json" }, "/workspaces", {
    method: "POST",
    body: new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]),
  });
  badRequest(invalid);
  assert.equal(emulator.state().workspaces.length, 2);
});

test("deletes take no body, an empty object passes", async () => {
  const { call } = start({ fill: team() });
  badRequest(await call("DELETE", "/users/user_01dev", { force: true }));
  ok(await call("DELETE", "/users/user_01dev", {}));
});

test("every request that arrives is recorded, its credential is not", async () => {
  const { post, emulator } = start({ fill: team() });
  const answer = await post("/invites?x=%20y", { email: "a@example.com", role: "user" });
  badRequest(answer);
  await send(emulator, { ...VERSION, authorization: "Bearer secret-token" }, "/users/user%5F01dev");
  await send(emulator, VERSION);
  await send(emulator, HEADERS, "/workspaces", { method: "POST", body: "not json" });
  const [one, two, three, four, ...others] = emulator.requests;
  assert.equal(others.length, 0);
  assert.deepEqual(one, {
    at: NOW,
    method: "POST",
    path: "/v1/organizations/invites",
    query: "x=%20y",
    headers: {
      "anthropic-version": "2026-10-21",
      "content-type": "application/json",
      "x-api-key": "[redacted]",
    },
    credential: "api_key",
    body: { email: "a@example.com", role: "user" },
    status: 400,
    requestId: answer.headers["request-id"],
  });
  assert.deepEqual(
    [two.credential, two.path, two.query, two.body, two.status],
    ["bearer", "/v1/organizations/users/user%5F01dev", "", null, 200],
  );
  assert.equal(two.headers.authorization, "[redacted]");
  assert.deepEqual([three.credential, three.status], [null, 401]);
  assert.equal(four.body, "not json");
  assert.ok(!JSON.stringify(emulator.requests).includes("secret-token"));
  assert.ok(!JSON.stringify(emulator.requests).includes("sk-ant-"));
});
