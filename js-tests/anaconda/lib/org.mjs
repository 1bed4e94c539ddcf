// Clients of the packed package: on a scripted network that tells token requests from calls, or on the emulator.
import assert from "node:assert/strict";
import { answer, consumer, createEmulator, ok, rolecall } from "../../client/lib/package.mjs";

export { answer, caught, issuesOf, lost, ok, throws, wait } from "../../client/lib/package.mjs";
export { consumer, createEmulator, rolecall };
export const { AnacondaOrg } = rolecall;

export const TOKEN_URL = "https://anaconda.com/api/iam/token";
export const ROOT = "https://anaconda.com/api/v1/organizations/acme";
/** What a form must encode is in each of them. */
export const SERVICE = { clientId: "0f6c1a52+7d1e", clientSecret: "machine&secret=1+2%41 Zq7longenough" };
export const ADMIN = { username: "ada+admin@example.org", password: "pässwörd & =+%20 Zq7longenough" };
export const PAIRS = { ...SERVICE, ...ADMIN };
export const USER = "7c2b9a4e-52f1-4f8e-9d0c-1a2b3c4d5e6f";
export const TOKEN_ID = "9d1f0c3a-7b7a-4a3e-8f0e-6c5b4a3d2e1f";
export const CLIENT_ID = "0f6c1a52-7d1e-4b90-9a35-2b1f6a40c7de";
export const END = "2027-01-31T00:00:00+00:00";

/** Every call, the kind of its token, and an answer that fits. */
export const CALLS = {
  "serviceAccounts.create": [
    (org) => org.serviceAccounts.create({ name: "nightly-build_01" }),
    "password",
    { name: "nightly-build_01", client_id: CLIENT_ID, org_id: "o", client_secret: "invented-secret-value" },
  ],
  "serviceAccounts.list": [(org) => org.serviceAccounts.list(), "password", { items: [] }],
  "serviceAccounts.delete": [(org) => org.serviceAccounts.delete(CLIENT_ID), "password", null, 204],
  "users.autoRegister": [
    (org) => org.users.autoRegister({ user_emails: ["ana@example.org"] }),
    "client_credentials",
    {
      users_in_onboarding_process: ["ana@example.org"],
      users_unavailable_for_onboarding: [],
      total_organization_seats: "40",
      available_organization_seats: "39",
    },
  ],
  "users.add": [(org) => org.users.add({ email: "ana@example.org" }), "client_credentials", { id: USER }],
  "users.list": [(org) => org.users.list(), "client_credentials", { items: [] }],
  "users.remove": [(org) => org.users.remove(USER), "client_credentials", null, 204],
  "seats.assign": [(org) => org.seats.assign(USER), "client_credentials", null, 201],
  "seats.revoke": [(org) => org.seats.revoke(USER), "client_credentials", null, 204],
  "tokens.create": [
    (org) => org.tokens.create(USER, { expires_at: END }),
    "client_credentials",
    { token: "invented-token-value", expires_at: END },
  ],
  "tokens.update": [(org) => org.tokens.update(USER, { is_renewal: true }), "client_credentials", null, 200],
  "tokens.sync": [(org) => org.tokens.sync(USER), "client_credentials", null, 200],
  "tokens.list": [(org) => org.tokens.list(USER), "client_credentials", { items: [] }],
  "tokens.revoke": [(org) => org.tokens.revoke(TOKEN_ID, { user_id: USER }), "client_credentials", null, 204],
};

/** The answer to a token request; without `value` each one gives another token. */
let minted = 0;
export const grant =
  (value, { life = 900, ...more } = {}) =>
  () =>
    ok({ access_token: value ?? `minted-${++minted}`, token_type: "Bearer", expires_in: life, ...more })();

/**
 * A client whose network answers from two lists: `api` for calls, `token` for token requests. Each answer is
 * used once, the last one again and again. `calls` and `tokens` are what was sent.
 */
export function start({ api = [], token = [grant()], ...options } = {}) {
  const calls = [];
  const tokens = [];
  const fetch = async (url, init) => {
    const isCall = url.includes("/organizations/");
    const [sent, answers] = isCall ? [calls, api] : [tokens, token];
    sent.push({ url, init, ...init, authorization: init.headers.authorization });
    const given = answers[Math.min(sent.length, answers.length) - 1];
    assert.ok(given, `the test expected no request to ${url}`);
    return typeof given === "function" ? given(url, init) : given;
  };
  const connect = (more) =>
    new AnacondaOrg({ orgId: "acme", ...SERVICE, fetch, maxRetryDelay: 1, ...options, ...more });
  return { org: connect(), connect, calls, tokens };
}

export const none = answer(204, null);
export const denied = answer(401, { error: { message: "expired", code: "auth_required" } });
export const users = (...items) => ok({ items });
export const member = (more = {}) => ({
  id: USER,
  email: "ana@example.org",
  first_name: null,
  last_name: null,
  role: "member",
  subscriptions: [],
  groups: null,
  ...more,
});

const HOST = "https://anaconda.test";
/** Where the emulator has its present and its older paths. */
export const CURRENT = `${HOST}/anaconda/api/v1`;
export const OLDER = `${HOST}/anaconda`;
export const EMULATED_TOKEN = `${HOST}/anaconda/api/iam/token`;

/** A client on an emulator that takes the present forms only; `wire` is what was sent for calls, word for word. */
export function emulate({ anaconda = {}, ...options } = {}) {
  const people = [
    { email: "admin@example.org", role: "admin" },
    { email: "ana@example.org", id: USER },
  ];
  const emulator = createEmulator({ anaconda: { olderForms: false, members: people, ...anaconda } });
  const { orgId, clientId, clientSecret, username, password } = emulator.anaconda;
  const wire = [];
  const fetch = (url, init) => {
    if (url !== EMULATED_TOKEN) wire.push({ url, ...init });
    return emulator.fetch(url, init);
  };
  const settings = { orgId, clientId, clientSecret, username, password, baseURL: CURRENT, fetch };
  const connect = (more) => new AnacondaOrg({ ...settings, maxRetryDelay: 1, ...options, ...more });
  const state = () => emulator.state().anaconda;
  return { emulator, org: connect(), connect, wire, state };
}

/** `mock.timers` for `Date` alone, at a fixed time; `pass(seconds)` moves it. Ends with the test. */
export function clock(t) {
  t.mock.timers.enable({ apis: ["Date"], now: Date.UTC(2026, 7, 1) });
  // Not `tick`, which takes whole milliseconds from 0 up only.
  return { pass: (seconds) => t.mock.timers.setTime(Date.now() + seconds * 1000) };
}

/** Whatever rejects without anybody listening fails the test that awaits this. */
export async function quietly(action) {
  const unhandled = [];
  const note = (reason) => unhandled.push(reason);
  process.on("unhandledRejection", note);
  try {
    const result = await action();
    await new Promise((resolve) => setTimeout(resolve, 5));
    assert.deepEqual(unhandled, []);
    return result;
  } finally {
    process.off("unhandledRejection", note);
  }
}
