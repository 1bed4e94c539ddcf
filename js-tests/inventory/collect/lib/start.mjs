// The packed package with its inventory and the emulator: an organization of some size, and a client of it.
import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { consumer, rolecall } from "../../../client/lib/package.mjs";

export { caught, KEY, rolecall, throws } from "../../../client/lib/package.mjs";

consumer.write("inventory.mjs", 'export * from "rolecall/inventory";\n');
export const inventory = await import(pathToFileURL(consumer.path("inventory.mjs")).href);
await inventory.ready();
export const { collect, fromResponses, load, save } = inventory;

export const ROOT = "/v1/organizations";
/** An OAuth token, with which everything may be read. */
export const TOKEN = "oat-7secret7secret7secret7secret7";
/** Some of everything; two archived workspaces and the default one among the workspaces. */
export const FILL = { members: 40, workspaces: 12, memberships: 60, keys: 25, invites: 10 };
export const PARTS = [
  "invites",
  "serviceAccounts",
  "federation",
  "groups",
  "externalKeys",
  "rateLimits",
  "usage",
];

// Two organizations of the same size are the same to the millisecond.
const NOW = Date.now();

/** `fetch` may be wrapped; the client keeps a pace of its own unless it is told not to, so that nothing waits. */
export function start({ fill = FILL, wrap = (fetch) => fetch, emulator: more = {}, ...options } = {}) {
  const emulator = rolecall.createEmulator({
    seed: 3,
    now: () => NOW,
    limits: { perMinute: null },
    fill,
    ...more,
  });
  const fetch = wrap(emulator.fetch);
  const connect = (others = {}) =>
    new rolecall.AnthropicAdmin({
      authToken: TOKEN,
      fetch,
      readOnly: true,
      maxRetryDelay: 1,
      pace: { perMinute: 1_000_000 },
      ...options,
      ...others,
    });
  return { emulator, connect, admin: connect() };
}

/** Answers what `isRefused(url)` names with an error, and lets everything else through. */
export const refusing =
  (isRefused, status = 500) =>
  (fetch) =>
  async (url, init) => {
    if (!isRefused(new URL(url))) return fetch(url, init);
    const body = {
      type: "error",
      error: { type: "api_error", message: "on demand" },
      request_id: "req_demand",
    };
    return new Response(JSON.stringify(body), { status, headers: { "request-id": "req_demand" } });
  };

/** A client of the second organization of an emulator. */
export const connectAnaconda = (emulator, options = {}) =>
  new rolecall.AnacondaOrg({
    orgId: "acme",
    baseURL: "https://anaconda.test/anaconda/api/v1",
    fetch: emulator.fetch,
    maxRetryDelay: 1,
    clientId: emulator.anaconda.clientId,
    clientSecret: emulator.anaconda.clientSecret,
    username: emulator.anaconda.username,
    password: emulator.anaconda.password,
    ...options,
  });

/** Requests to the first API, written `GET /users?limit=1000`. */
export const sent = ({ requests }) =>
  requests
    .filter(({ path }) => path.startsWith(ROOT))
    .map(({ method, path, query }) => `${method} ${path.slice(ROOT.length)}${query ? `?${query}` : ""}`);

/** Everything that an inventory has, whatever the run that made it. */
export const graphOf = (made) => ({
  organization: made.organization,
  entities: made.entities(),
  relationships: made.relationships(),
  unresolved: made.unresolved,
  usage: made.usage,
});

export const sameGraph = (made, expected) => assert.deepEqual(graphOf(made), graphOf(expected));

/** `fetch-users success` of each step; a reason stands in brackets. */
export const statuses = ({ steps }) =>
  steps.map(({ id, status, reason }) => `${id} ${status}${reason ? ` (${reason})` : ""}`);

export const stepOf = ({ steps }, id) => steps.find((step) => step.id === id);

/** The keys of the entities of a type. */
export const keysOf = (made, type) => made.entities(type).map(({ _key }) => _key);

/** Goes on until nothing is left; gives the last inventory and how many requests each run sent. */
export async function toTheEnd(emulator, begin) {
  const counts = [];
  let made;
  let resume;
  do {
    const before = emulator.requests.length;
    made = await begin(resume);
    counts.push(emulator.requests.length - before);
    // As it would come from a disk.
    resume = made.state === null ? null : JSON.parse(JSON.stringify(made.state));
    assert.ok(counts.length < 1000, "it never ends");
  } while (resume !== null);
  return { made, counts };
}
