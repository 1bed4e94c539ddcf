import assert from "node:assert/strict";
import { test } from "node:test";
import { FORM, NOBODY, notFound, ok, refused, startAnaconda, unprocessable } from "./anaconda-helpers.mjs";

const grant = { grant_type: "client_credentials" };
function oauthError(answer, status, error) {
  assert.equal(answer.status, status, JSON.stringify(answer.body));
  assert.deepEqual(Object.keys(answer.body), ["error", "error_description"]);
  assert.equal(answer.body.error, error);
}

test("both grants give a bearer token of 900 seconds, and no refresh token", async () => {
  const { serviceToken, adminToken } = await startAnaconda();
  for (const ask of [serviceToken, adminToken]) {
    const answer = await ask();
    const { access_token, ...others } = ok(answer);
    assert.match(access_token, /^\w+\.\w+\.\w+$/);
    assert.deepEqual(others, { token_type: "Bearer", expires_in: 900 });
    assert.equal(answer.headers["cache-control"], "no-store");
  }
});

test("the default credentials hold signs that a form must encode", async () => {
  const { emulator, send } = await startAnaconda();
  const { clientId, clientSecret, username, password } = emulator.anaconda;
  assert.deepEqual(
    [clientId, clientSecret, username, password],
    ["0f6c1a52-7d1e-4b90-9a35-2b1f6a40c7de", "not-a-real+secret", "admin@example.org", "s&cret=1"],
  );
  const raw = (body) => send("/api/iam/token", { method: "POST", headers: { "content-type": FORM }, body });
  const start = `grant_type=client_credentials&client_id=${clientId}&client_secret=`;
  oauthError(await raw(start + clientSecret), 401, "invalid_client");
  ok(await raw(start + encodeURIComponent(clientSecret)));
});

test("the discovery document's token endpoint is the same one", async () => {
  const { emulator, token } = await startAnaconda();
  const { username, password } = emulator.anaconda;
  const form = { grant_type: "password", username, password };
  ok(await token(form, undefined, "/api/auth/oauth2/token"));
});

test("only forms are taken, credentials in the body", async () => {
  const { token, emulator } = await startAnaconda();
  const { clientId: client_id, clientSecret: client_secret } = emulator.anaconda;
  const form = { ...grant, client_id, client_secret };
  ok(await token(form, { "content-type": `${FORM}; charset=utf-8` }));
  oauthError(await token(form, { "content-type": "application/json" }), 400, "invalid_request");
  oauthError(await token(form, { "content-type": "text/plain" }), 400, "invalid_request");
  const basic = { "content-type": FORM, authorization: "Basic eDp5" };
  oauthError(await token(form, basic), 400, "invalid_request");
});

test("errors in OAuth's words", async () => {
  const { token, send } = await startAnaconda();
  const id = { client_id: NOBODY };
  oauthError(await token({}), 400, "invalid_request");
  oauthError(await token({ grant_type: "refresh_token" }), 400, "unsupported_grant_type");
  oauthError(await token({ grant_type: "toString" }), 400, "unsupported_grant_type");
  oauthError(await token({ ...grant, ...id }), 400, "invalid_request");
  oauthError(await token({ ...grant, ...id, client_secret: "" }), 400, "invalid_request");
  oauthError(await token({ ...grant, ...id, client_secret: "x", scope: "openid" }), 400, "invalid_request");
  oauthError(
    await token([
      ["grant_type", "password"],
      ["grant_type", "password"],
    ]),
    400,
    "invalid_request",
  );
  oauthError(await token({ ...grant, ...id, client_secret: "x" }), 401, "invalid_client");
  const login = { grant_type: "password", username: "admin@example.org", password: "wrong" };
  oauthError(await token(login), 400, "invalid_grant");
  const get = await send("/api/iam/token", {});
  oauthError(get, 405, "invalid_request");
  assert.equal(get.headers.allow, "POST");
});

test("a token is no good after 900 seconds of the emulator's clock, or tokenLife", async () => {
  const { emulator, service, serviceToken, caller } = await startAnaconda();
  emulator.advance(899_999);
  ok(await service("GET", "/users"));
  emulator.advance(1);
  refused(await service("GET", "/users"), 401, "auth_required");
  ok(await caller(ok(await serviceToken()).access_token)("GET", "/users"));
  const short = await startAnaconda({ tokenLife: 5 });
  assert.equal(ok(await short.serviceToken()).expires_in, 5);
  short.emulator.advance(5000);
  refused(await short.service("GET", "/users"), 401, "auth_required");
});

test("no token or an unknown one: 401 auth_required; the wrong kind: 403", async () => {
  const { caller, service, admin } = await startAnaconda();
  refused(await caller()("GET", "/users"), 401, "auth_required");
  refused(await caller("a.b.c")("GET", "/users"), 401, "auth_required");
  refused(await caller()("GET", "/users", undefined, { "x-api-key": "x" }), 401, "auth_required");
  for (const [method, path] of [
    ["POST", "/service-accounts"],
    ["GET", "/service-accounts"],
    ["DELETE", `/service-accounts/${NOBODY}`],
  ]) {
    refused(await service(method, path), 403, "forbidden");
  }
  for (const [method, path] of [
    ["POST", "/users_auto_registration"],
    ["POST", "/users"],
    ["GET", "/users"],
    ["DELETE", `/users/${NOBODY}`],
    ["POST", `/users/${NOBODY}/seats`],
    ["DELETE", `/users/${NOBODY}/seats`],
    ["POST", `/users/${NOBODY}/token`],
    ["PATCH", `/users/${NOBODY}/token`],
    ["GET", `/users/${NOBODY}/tokens`],
    ["DELETE", `/users/${NOBODY}/tokens/${NOBODY}`],
    ["DELETE", `/users/${NOBODY}/token`],
  ]) {
    refused(await admin(method, path), 403, "forbidden");
  }
});

test("the organization is named by its slug or its UUID", async () => {
  const { emulator, send, serviceKey } = await startAnaconda({ orgId: "my-org" });
  const get = (org) =>
    send(`/api/v1/organizations/${org}/users`, { headers: { authorization: `Bearer ${serviceKey}` } });
  assert.equal(emulator.anaconda.orgId, "my-org");
  ok(await get("my-org"));
  ok(await get(emulator.anaconda.orgUUID));
  notFound(await get("acme"));
});

test("unknown paths: 404; known ones with another method: 405", async () => {
  const { send, service } = await startAnaconda();
  notFound(await send("/api/v1/nothing"));
  notFound(await send(""));
  notFound(await service("GET", "/users/"));
  refused(await service("PUT", "/users", {}), 405, "method_not_allowed");
  refused(await service("GET", `/users/${NOBODY}`), 405, "method_not_allowed");
});

test("a body that is no JSON object, is missing, or is not wanted: 422", async () => {
  const { service } = await startAnaconda();
  unprocessable(await service("POST", "/users", "{"), "body");
  unprocessable(await service("POST", "/users", []), "body");
  unprocessable(await service("POST", "/users"), "body");
  unprocessable(await service("POST", "/users", "{}", { "content-type": FORM }), "body");
  unprocessable(await service("DELETE", `/users/${NOBODY}/seats`, { force: true }), "body");
  unprocessable(
    await service("POST", "/users", { name: "x", first_name: 1 }),
    "body.name",
    "body.first_name",
  );
  unprocessable(await service("GET", "/users?limit=1"), "query.limit");
  unprocessable(await service("GET", "/users?include_groups=maybe"), "query.include_groups");
  unprocessable(
    await service("GET", "/users?include_groups=true&include_groups=true"),
    "query.include_groups",
  );
});

test("no request leaves a secret behind", async () => {
  const { emulator, token, service, serviceToken, adminToken, send } = await startAnaconda();
  const { clientId, clientSecret, username, password } = emulator.anaconda;
  const { access_token } = ok(await serviceToken());
  await adminToken();
  await service("GET", "/users");
  await token({ grant_type: "password", username, password, [`x${password}`]: password });
  const json = JSON.stringify({ client_secret: clientSecret, password });
  for (const body of [json, json.slice(1)]) {
    await send("/api/iam/token", {
      method: "POST",
      headers: { "content-type": "application/json", authorization: "Basic abc" },
      body,
    });
  }
  assert.deepEqual(
    emulator.requests.slice(0, 2).map((it) => it.body),
    [
      { ...grant, client_id: clientId, client_secret: "[redacted]" },
      { grant_type: "password", username, password: "[redacted]" },
    ],
  );
  assert.equal(emulator.requests[2].headers.authorization, "[redacted]");
  assert.equal(emulator.requests[2].credential, "bearer");
  assert.deepEqual(emulator.requests[4].body, { client_secret: "[redacted]", password: "[redacted]" });
  assert.equal(emulator.requests[5].body, "[redacted]");
  await token({ ...grant, client_id: clientId, client_secret: clientSecret }, undefined, "/api/elsewhere");
  const { requests } = emulator;
  const kept = JSON.stringify([...requests.slice(0, 3), ...requests.slice(4)]);
  for (const secret of [clientSecret, password, access_token]) assert.ok(!kept.includes(secret));
  const state = JSON.stringify(emulator.state());
  for (const secret of [clientSecret, password]) assert.ok(!state.includes(secret));
});
