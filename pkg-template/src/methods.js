// The methods of a client: one for each line of the generated table.

import { runCall } from "./call.js";
import { ContractError } from "./errors.js";
import { toError } from "./failure.js";
import { Page } from "./page.js";
import { APIPromise, PagePromise } from "./promise.js";
import { readArguments, readPlan } from "./request.js";

/** A method that sends. */
export const sender =
  (client) =>
  (endpoint) =>
  (...args) =>
    promise(
      endpoint,
      begin(client, endpoint, () => readArguments(endpoint, args)),
    );

/** A method that only says what it would send. */
export const planner =
  (client) =>
  (endpoint) =>
  async (...args) => {
    const { input } = readArguments(endpoint, args);
    const handle = client.handle(await client.core.get());
    const text = handle.plan(endpoint.call, input, Date.now());
    const { plan } = JSON.parse(text);
    if (plan === undefined) throw toError(text, { redact: client.redactor() });
    return plan;
  };

/** Carries out a plan. */
export function sendPlan(client, endpoints, plan, options) {
  let call;
  try {
    call = plan.call;
  } catch {
    // the core says what is wrong with it
  }
  const endpoint = endpoints.find((one) => one.call === call) ?? { call: "send", list: false };
  return promise(
    endpoint,
    begin(client, endpoint, () => readPlan(plan, options)),
  );
}

const promise = (endpoint, result) => (endpoint.list ? new PagePromise(result) : new APIPromise(result));

// Asynchronous from the first line, so that a wrong argument is a rejection and not a throw.
async function begin(client, endpoint, read) {
  return advance(client, endpoint, read(), { depth: 0, seen: new Map() });
}

/** One request; for a list, wrapped into a page that knows how to go on. */
async function advance(client, endpoint, request, chain) {
  const { call } = endpoint;
  const result = await runCall(client, call, request.open, request.options);
  if (!endpoint.list) return result;
  refuseRepeated(result, call, request.asked, chain);
  const more = { depth: chain.depth + 1, seen: chain.seen };
  const fetchNext = async (cursor) => (await advance(client, endpoint, request.next(cursor), more)).data;
  result.data = new Page(result, call, fetchNext);
  return result;
}

/**
 * A cursor that was met before would go round for ever. The same page asked for twice gives the same
 * cursor at the same depth, which is no circle.
 */
function refuseRepeated({ cursor, requestId, issues }, call, asked, { depth, seen }) {
  if (cursor === null) return;
  const key = JSON.stringify(cursor);
  const before = asked();
  const same = Object.keys(cursor).every((name) => before[name] === cursor[name]);
  if (!same && (seen.get(key) ?? depth) === depth) {
    seen.set(key, depth);
    return;
  }
  throw new ContractError({
    code: "repeated_cursor",
    message: `\`${call}\`: the server gave a cursor a second time; going on would repeat what was read`,
    call,
    requestId,
    issues,
  });
}
