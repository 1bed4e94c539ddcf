// The packed package with the Anaconda half of its emulator, and networks that break at a chosen request.
import assert from "node:assert/strict";
import { consumer, rolecall } from "../../client/lib/package.mjs";

export { caught, throws } from "../../client/lib/package.mjs";
export { consumer, rolecall };

const SERVICE = { clientId: "0f6c1a52-7d1e-4b90-9a35-2b1f6a40c7de", clientSecret: "not-a-real+secret" };
const HOST = "https://anaconda.test";
export const TOKEN_PATH = "/anaconda/api/iam/token";
export const DAY = 86_400_000;
export const inDays = (days) => new Date(Date.now() + days * DAY).toISOString();
/** Long enough for an emulator that settles at once, short enough for a test of what never arrives. */
export const quick = { confirm: { every: 5, deadline: 25 } };

/** An organization `acme` whose one admin is admin@example.org, and a client of it. */
export function start(anaconda = {}, options = {}, { fetch, ...more } = {}) {
  const emulator = rolecall.createEmulator({ anaconda, ...more });
  const send = fetch ?? emulator.fetch;
  const connect = (others = {}) =>
    new rolecall.AnacondaOrg({
      orgId: "acme",
      baseURL: `${HOST}/anaconda/api/v1`,
      tokenURL: HOST + TOKEN_PATH,
      maxRetryDelay: 1,
      fetch: send,
      ...SERVICE,
      ...options,
      ...others,
    });
  return { emulator, connect, org: connect() };
}

/** Requests other than those for access tokens, written `POST /users`. */
export const sent = (emulator) =>
  emulator.requests
    .filter(({ path }) => path !== TOKEN_PATH)
    .map(({ method, path }) => `${method} ${path.replace("/anaconda/api/v1/organizations/acme", "")}`);

export const writes = (emulator) => sent(emulator).filter((line) => !line.startsWith("GET"));

export const mailsTo = (emulator, address) =>
  emulator.outbox.filter(({ to }) => to === address).map(({ kind }) => kind);

/** `email status` of everybody in a report. */
export const statuses = ({ people }) => people.map(({ email, user, status }) => `${user ?? email} ${status}`);

/** `register done, confirm done` of one person. */
export const steps = ({ people }, who) =>
  people
    .find(({ email, user }) => (user ?? email) === who)
    .steps.map(({ step, outcome }) => `${step} ${outcome}`)
    .join(", ");

export const person = ({ people }, who) => people.find(({ email, user }) => (user ?? email) === who);

export const list = (count, name = "p") =>
  Array.from({ length: count }, (_, i) => ({ email: `${name}${i}@example.org` }));

/** Nobody gets a mail of a kind twice; the admins' notices come once a batch. */
export function noMailTwice(emulator) {
  const seen = new Set();
  for (const { to, kind } of emulator.outbox) {
    if (kind === "onboarding_notice") continue;
    assert.ok(!seen.has(`${kind} ${to}`), `${to} got the mail ${kind} twice`);
    seen.add(`${kind} ${to}`);
  }
}

export const memberOf = (emulator, address) =>
  emulator.state().anaconda.users.find(({ email }) => email?.toLowerCase() === address.toLowerCase());

const broken = () => {
  throw new TypeError("fetch failed", { cause: Object.assign(new Error("reset"), { code: "ECONNRESET" }) });
};

/**
 * A `fetch` that dies at request `n`: `when` is "before" or "after" that request was carried out, `how`
 * is "lost" (it fails, as all later ones do) or "killed" (nothing ever comes back, as in a process that
 * is gone). `died` resolves at that moment.
 */
export function mortal(fetch, n, when, how) {
  let count = 0;
  let report;
  const died = new Promise((resolve) => {
    report = resolve;
  });
  const end = () => {
    report(true);
    return how === "lost" ? broken() : new Promise(() => {});
  };
  return {
    died,
    fetch: async (url, init) => {
      count++;
      if (count < n) return fetch(url, init);
      if (count === n && when === "after") await fetch(url, init);
      return end();
    },
  };
}

/**
 * Runs a job that dies at request `n` and gives the last snapshot it told of, or its report when it got
 * to the end. `run(org, options)` begins the job.
 */
export async function dieAt(world, n, when, how, run) {
  const { fetch, died } = mortal(world.emulator.fetch, n, when, how);
  const org = world.connect({ fetch, maxRetries: 0, timeout: 1_000 });
  const controller = new AbortController();
  let snapshot;
  let over = false;
  const onProgress = ({ report }) => {
    if (!over) snapshot = JSON.parse(JSON.stringify(report));
  };
  const work = run(org, { onProgress, signal: controller.signal }).then(
    (report) => ({ report }),
    (error) => ({ error }),
  );
  const end = await (how === "killed" ? Promise.race([work, died]) : work);
  over = true;
  controller.abort(); // lets go of the timers of a call that never ends
  await work;
  if (end === true) return { snapshot };
  // What was lost on the way shows in the report as in the snapshot.
  return { snapshot: how === "lost" ? snapshot : undefined, ...end };
}
