// A seeded organization of the packed emulator with a client of the packed package whose calls are noted.
import { AnthropicAdmin, createEmulator, KEY, rolecall } from "../../client/lib/package.mjs";
import { anaconda, anthropic, needsToken } from "./endpoints.mjs";
import { callsOf, traced } from "./tree.mjs";

const { AnacondaOrg } = rolecall;

export const NOW = Date.parse("2026-11-21T12:00:00.000Z");
export const TOKEN = "an-oauth-token";
const FILL = {
  members: 40,
  workspaces: 5,
  keys: 8,
  invites: 8,
  memberships: 12,
  serviceAccounts: 6,
  roles: 6,
};
const UNLIMITED = { perMinute: null, spendLimitsPerMinute: null, analyticsPerMinute: null };

export const createConsole = (options = {}) =>
  createEmulator({ seed: 7, now: () => NOW, fill: FILL, limits: UNLIMITED, ...options });

const MEMBERS = [
  { email: "ana@example.org", seat: true, tokenExpiresAt: "2027-01-31T00:00:00Z", groups: ["data-team"] },
  { email: "bo@example.org" },
  { email: "cy@example.org", seat: true },
];
export const createOrganization = () => createEmulator({ seed: 7, anaconda: { seats: 5, members: MEMBERS } });

const CREDENTIALS = { key: { apiKey: KEY }, token: { authToken: TOKEN } };
export const ANTHROPIC_CALLS = callsOf(new AnthropicAdmin(CREDENTIALS.key).plan);

export const connectAdmin = (fetch, credential, options = {}) =>
  new AnthropicAdmin({
    ...CREDENTIALS[credential],
    fetch,
    responseChecks: "throw",
    maxRetries: 0,
    ...options,
  });

export function connectOrg(emulator, options = {}) {
  const { orgId, username, password, clientId, clientSecret } = emulator.anaconda;
  return new AnacondaOrg({
    orgId,
    ...{ username, password, clientId, clientSecret },
    baseURL: "https://anaconda.test/anaconda/api/v1",
    tokenURL: "https://anaconda.test/anaconda/api/iam/token",
    fetch: emulator.fetch,
    responseChecks: "throw",
    maxRetries: 0,
    ...options,
  });
}
export const ANACONDA_CALLS = callsOf(connectOrg(createOrganization()).plan);

/** What a case is given: the noted client as `admin` or `org`, and where to look what became of it. */
function world(emulator, connect, endpoints) {
  const made = [];
  const journal = [];
  const client = connect({ journal: (entry) => void journal.push(entry) });
  const tree = traced(client, (one) => made.push(one));
  return { emulator, client, tree, made, journal, endpoints, seed: emulator.state() };
}

/** `call` decides about the credential: a key wherever one is taken. */
export function consoleWorld(call, options, settings = {}) {
  const emulator = createConsole(options);
  const credential = needsToken(call) ? "token" : "key";
  const it = world(
    emulator,
    (more) => connectAdmin(emulator.fetch, credential, { ...settings, ...more }),
    anthropic,
  );
  return { ...it, admin: it.tree };
}

export function orgWorld(_call, _options, settings = {}) {
  const emulator = createOrganization();
  const it = world(emulator, (more) => connectOrg(emulator, { ...settings, ...more }), anaconda);
  const state = () => emulator.state().anaconda;
  const userID = (email) => state().users.find((user) => user.email === email)?.id;
  return { ...it, org: it.tree, state, userID };
}
