import assert from "node:assert/strict";
import { createEmulator } from "../../pkg-template/emulator/index.js";
import { NOW } from "./helpers.mjs";

export const BASE = "https://anaconda.com/anaconda";
export const FORM = "application/x-www-form-urlencoded";
export const NOBODY = "99999999-2222-4333-8444-555555555555";

/**
 * An emulator with a clock that stands still, an access token of each kind, and calls below the
 * organization: `admin(...)` and `service(...)` are `(method, path, body?) => { status, headers, body }`.
 */
export async function startAnaconda(anaconda = {}, options = {}) {
  const emulator = createEmulator({ now: () => NOW, anaconda, ...options });
  const { orgId, clientId, clientSecret, username, password } = emulator.anaconda;

  async function send(path, init) {
    const response = await emulator.fetch(BASE + path, init);
    const text = await response.text();
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: text === "" ? undefined : JSON.parse(text),
    };
  }
  const token = (form, headers = { "content-type": FORM }, path = "/api/iam/token") =>
    send(path, { method: "POST", headers, body: new URLSearchParams(form).toString() });
  const serviceToken = () =>
    token({ grant_type: "client_credentials", client_id: clientId, client_secret: clientSecret });
  const adminToken = () => token({ grant_type: "password", username, password });

  const caller =
    (accessToken, prefix = "/api/v1") =>
    (method, path, body, headers = {}) =>
      send(`${prefix}/organizations/${orgId}${path}`, {
        method,
        headers: {
          ...(accessToken === undefined ? {} : { authorization: `Bearer ${accessToken}` }),
          ...(body === undefined ? {} : { "content-type": "application/json" }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
      });
  const granted = async (ask) => ok(await ask()).access_token;
  const serviceKey = await granted(serviceToken);
  const adminKey = await granted(adminToken);
  emulator.requests.length = 0;
  return {
    emulator,
    send,
    token,
    serviceToken,
    adminToken,
    caller,
    serviceKey,
    adminKey,
    service: caller(serviceKey),
    admin: caller(adminKey),
    older: caller(serviceKey, ""),
    state: () => emulator.state().anaconda,
    user: (email) => emulator.state().anaconda.users.find((it) => it.email === email),
    mails: (kind) => emulator.outbox.filter((it) => it.kind === kind).map((it) => it.to),
  };
}

export function ok(answer, status = 200) {
  assert.equal(answer.status, status, JSON.stringify(answer.body));
  return answer.body;
}

/** 201 and 204 come without a body. */
export const done = (answer, status = 204) => assert.equal(ok(answer, status), undefined);

/** `{error: {message, code, data}}`, the shape of 401 to 409. */
export function refused(answer, status, code) {
  assert.equal(answer.status, status, JSON.stringify(answer.body));
  assert.deepEqual(Object.keys(answer.body), ["error"]);
  assert.equal(typeof answer.body.error.message, "string");
  assert.equal(answer.body.error.code, code);
}
export const notFound = (answer) => refused(answer, 404, "not_found");
export const conflict = (answer) => refused(answer, 409, "conflict");

/** `{detail: [{loc, msg, type}]}`, the shape of 422; `places` as `body.name`. */
export function unprocessable(answer, ...places) {
  assert.equal(answer.status, 422, JSON.stringify(answer.body));
  assert.deepEqual(
    answer.body.detail.map(({ loc, msg, type, ...others }) => {
      assert.deepEqual([typeof msg, typeof type, others], ["string", "string", {}]);
      return loc.join(".");
    }),
    places,
  );
}
