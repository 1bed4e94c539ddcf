// The methods of a client: one for each line of the generated table.

import { runCall } from "./call.js";
import { contractError, toError } from "./failure.js";
import { Page } from "./page.js";
import { APIPromise, PagePromise } from "./promise.js";
import { notePlan, readArguments } from "./request.js";

/** A method that sends. */
export const sender =
  (client) =>
  (endpoint) =>
  (...args) =>
    begin(client, endpoint, () => readArguments(client, endpoint, args));

/** A method that only says what it would send. */
export const planner =
  (client) =>
  (endpoint) =>
  async (...args) => {
    const request = readArguments(client, endpoint, args);
    if (request.problem) throw request.problem;
    const ahead = client.ahead?.(client, endpoint.call, request);
    const text = client.handle(await client.core.get()).plan(endpoint.call, request.input);
    const { plan } = JSON.parse(text);
    if (plan === undefined) throw toError(text, { redact: client.redactor() });
    await ahead?.(plan);
    return plan;
  };

/** Carries out a plan. */
export function sendPlan(client, endpoints, plan, options) {
  let call;
  try {
    call = plan.call;
  } catch {
    // whoever reads it says what is wrong with it
  }
  const endpoint = endpoints.find((one) => one.call === call) ?? { call: "send" };
  return begin(client, endpoint, () => notePlan(client, plan, options));
}

/**
 * What lets another part of this package read: `read(call, args, watch)` runs a call that changes nothing like its method
 * and gives `body`, the bytes of the answer, in place of `data`; where an API wraps its lists, `data` all the same.
 * `watch` is told what the call does next, such as `send`, and awaited; what it throws ends the call.
 */
export function reading(client, endpoints) {
  const { base, version, organizationType, dialect, pace } = client.settings;
  return {
    settings: { base, version, organizationType, dialect, paced: pace.perMinute > 0 },
    read(call, args, watch = () => {}) {
      const known = endpoints.find((one) => one.call === call && /(list|retrieve)$/.test(call));
      const endpoint = known ?? { call: "read" };
      return runCall(client, endpoint.call, { ...readArguments(client, endpoint, args), watch });
    },
  };
}

const begin = (client, endpoint, read) =>
  new (endpoint.list ? PagePromise : APIPromise)(advance(client, endpoint, read, 0, new Map()));

/**
 * One request; for a list, wrapped into a page that knows how to go on. What was asked is read in
 * here, so that a wrong argument is a rejection and not a throw.
 */
async function advance(client, endpoint, read, depth, seen) {
  const { call, list } = endpoint;
  const request = read();
  const result = await (client.ahead?.(client, call, request)?.() ?? runCall(client, call, request));
  if (!list) return result;
  refuseRepeated(result, call, request.asked, depth, seen);
  const fetchNext = async (cursor) =>
    (await advance(client, endpoint, () => request.next(cursor), depth + 1, seen)).data;
  result.data = new Page(result, call, fetchNext);
  return result;
}

/**
 * A cursor that was met before would go round for ever. The same page asked for twice gives the same
 * cursor at the same depth, which is no circle.
 */
function refuseRepeated(result, call, asked, depth, seen) {
  const { cursor } = result;
  if (cursor === null) return;
  const key = JSON.stringify(cursor);
  const before = asked();
  const same = Object.keys(cursor).every((name) => before[name] === cursor[name]);
  if (same || (seen.get(key) ?? depth) !== depth) {
    throw contractError("repeated_cursor", call, "the server gave a cursor a second time", result);
  }
  seen.set(key, depth);
}
