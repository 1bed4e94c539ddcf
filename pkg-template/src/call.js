// Carries out one call: does what the core's state machine says and tells it what happened.

import { decode } from "./decode.js";
import { APIUserAbortError, ContractError } from "./errors.js";
import { toError } from "./failure.js";
import { exchange } from "./fetch.js";
import { writeJournal } from "./journal.js";
import { ABORTED, race } from "./race.js";
import { askToken } from "./token.js";

const NOTHING = /* @__PURE__ */ new Uint8Array(0);
// The headers of an answer that the core goes by; the others would only be carried across.
const HEARD = ["request-id", "x-should-retry", "retry-after", "retry-after-ms", "date"];

/**
 * `open(glue, handle)` makes the core's call. Resolves with { data, status, headers, requestId,
 * issues, cursor, moreWithoutCursor }.
 */
export async function runCall(client, call, open, { signal, settings }) {
  const trip = {
    client,
    call,
    signal,
    settings,
    token: undefined,
    startedAt: Date.now(),
    attempts: 0, // a look is none
    unclear: false, // whether some try may have been carried out without our knowing
    own: undefined, // how the last try ended: what errors are about
    last: undefined, // how the last request ended, a look included: what a result comes from
    redact: (text) => client.redactor(trip.token)(text),
  };
  if (signal?.aborted) throw aborted(trip);
  const got = client.core.get();
  // Awaited only where it must be: elsewhere the request leaves before the caller goes on.
  const glue = got instanceof Promise ? await got : got;
  const handle = client.handle(glue);
  const machine = open(glue, handle);
  let result;
  let error;
  let subject;
  try {
    result = await drive(machine, trip);
  } catch (thrown) {
    error = thrown;
  } finally {
    subject = client.journal && machine.subject();
    machine.free();
  }
  if (subject) await writeJournal(trip, subject, result, error);
  if (error) throw error;
  return result;
}

async function drive(machine, trip) {
  const { client, call, signal } = trip;
  let event = "start";
  let detail = "";
  let body = NOTHING;
  for (;;) {
    const text = machine.step(event, detail, body);
    const action = JSON.parse(text);
    detail = "";
    body = NOTHING;
    switch (action.do) {
      case "done":
        return finish(trip, action);
      case "fail":
        throw toError(text, trip);
      case "sleep":
        client.log?.("info", `\`${call}\`: waiting ${action.ms} ms (${action.why})`, { ...action, call });
        if ((await race(undefined, action.ms, signal)) === ABORTED) throw aborted(trip);
        event = "slept";
        break;
      case "token": {
        const most = (name) => trip.settings[name] ?? client.settings[name] ?? Number.POSITIVE_INFINITY;
        const token = await askToken(
          client,
          Math.min(most("timeout"), most("deadline")),
          signal,
          trip.redact,
        );
        if (token === ABORTED) throw aborted(trip);
        trip.token = token;
        event = "token";
        break;
      }
      case "send": {
        const end = await send(action, trip);
        const { status, headers = {}, location, sent, why } = end;
        const heard = HEARD.filter((name) => name in headers).map((name) => [name, headers[name]]);
        event = end.event;
        detail = JSON.stringify({ status, headers: heard, location, sent, why });
        body = end.body ?? NOTHING;
      }
    }
  }
}

async function send(action, trip) {
  const { client, call, signal } = trip;
  const fetch = client.fetch();
  if (signal?.aborted) throw aborted(trip);
  if (!action.look) trip.attempts++;
  client.authorize(action.headers, trip.token);
  const end = await exchange(fetch, action, signal, client.maxResponseBytes);
  if (end === ABORTED) throw aborted(trip);
  const { event, status } = end;
  trip.last = end;
  if (!action.look) {
    trip.own = end;
    trip.unclear ||= event === "lost" ? end.sent !== "no" : status >= 500 || status === 408;
  }
  const { method, attempt } = action;
  client.log?.("debug", `\`${call}\`: ${method} ${status ?? event}`, { call, attempt, status });
  return end;
}

function finish({ client, call, last, redact }, action) {
  const { value, list, status, requestId, issues = [], cursor = null, moreWithoutCursor = false } = action;
  if (issues.length > 0 && !client.warned.has(call)) {
    client.warned.add(call);
    const message = `\`${call}\`: the answer differs from what is documented in ${issues.length} places, first: ${redact(issues[0].message)}`;
    client.log?.("warn", message, { call, requestId, issues });
  }
  let data = value;
  if (data === undefined) {
    try {
      data = decode(last.body);
    } catch (cause) {
      const message = `\`${call}\`: the answer is not JSON`;
      throw new ContractError({ code: "not_json", message, call, requestId, issues, cause });
    }
  }
  if (list) data.data ??= [];
  return { data, status, headers: last?.headers ?? {}, requestId, issues, cursor, moreWithoutCursor };
}

function aborted({ signal, call, attempts }) {
  const [when, outcome] =
    attempts > 0
      ? ["after it was sent: it may have been carried out", "unknown"]
      : ["before it was sent", "not_sent"];
  const message = `\`${call}\` was aborted ${when}`;
  return new APIUserAbortError({ code: "aborted", message, call, reason: signal.reason, outcome });
}
