// Carries out one call: does what the core's state machine says and tells it what happened.

import { decode } from "./decode.js";
import { APIUserAbortError } from "./errors.js";
import { contractError, toError } from "./failure.js";
import { exchange } from "./fetch.js";
import { writeJournal } from "./journal.js";
import { ABORTED, race } from "./race.js";
import { askToken } from "./token.js";

// The headers of an answer that the core goes by; the others would only be carried across.
const HEARD = /^(request-id|x-should-retry|retry-after(-ms)?|date)$/;

/** Resolves with { data, status, headers, requestId, issues, cursor, moreWithoutCursor }. */
export async function runCall(client, call, { name, input, options }) {
  const { signal, settings } = options;
  const trip = {
    client,
    call,
    signal,
    settings,
    startedAt: Date.now(),
    attempts: 0, // a look is none
    unclear: false, // whether some try may have been carried out without our knowing
    // token: the one in use
    // own: how the last try ended: what errors are about
    // last: how the last request ended, a look included: what a result comes from
    redact: (text) => client.redactor(trip.token)(text),
  };
  goOn(trip);
  const got = client.core.get();
  // Awaited only where it must be: elsewhere the request leaves before the caller goes on.
  const glue = got instanceof Promise ? await got : got;
  const machine = glue.call(client.handle(glue), name, input);
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
  let report = ["start"]; // event, detail?, body?
  for (;;) {
    const text = machine.step(...report);
    const action = JSON.parse(text);
    switch (action.do) {
      case "done":
        return finish(trip, action);
      case "fail":
        throw toError(text, trip);
      case "sleep":
        client.log?.("info", call, `waiting ${action.ms} ms (${action.why})`, action);
        goOn(trip, await race(undefined, action.ms, signal));
        report = ["slept"];
        break;
      case "token": {
        const most = (name) => trip.settings[name] ?? client.settings[name] ?? Number.POSITIVE_INFINITY;
        const limit = Math.min(most("timeout"), most("deadline"));
        trip.token = goOn(trip, await askToken(client, limit, signal, trip.redact));
        report = ["token"];
        break;
      }
      case "send": {
        const { event, status, headers = {}, location, sent, why, body } = await send(action, trip);
        const heard = Object.entries(headers).filter(([name]) => HEARD.test(name));
        report = [event, JSON.stringify({ status, headers: heard, location, sent, why }), body];
      }
    }
  }
}

async function send(action, trip) {
  const { client, call, signal } = trip;
  const { look, method, attempt } = action;
  const fetch = client.fetch();
  goOn(trip);
  if (!look) trip.attempts++;
  client.authorize(action.headers, trip.token);
  const end = goOn(trip, await exchange(fetch, action, signal, client.maxResponseBytes));
  const { event, status } = end;
  trip.last = end;
  if (!look) {
    trip.own = end;
    trip.unclear ||= event === "lost" ? end.sent !== "no" : status >= 500 || status === 408;
  }
  client.log?.("debug", call, `${method} ${status ?? event}`, { attempt, status });
  return end;
}

function finish({ client, call, last, redact }, action) {
  const { value, list, status, requestId, issues = [], cursor = null, moreWithoutCursor = false } = action;
  if (issues.length > 0 && !client.warned.has(call)) {
    client.warned.add(call);
    const message = `the answer is not as documented in ${issues.length} places, first: ${redact(issues[0].message)}`;
    client.log?.("warn", call, message, { requestId, issues });
  }
  let data = value;
  if (data === undefined) {
    try {
      data = decode(last.body);
    } catch (cause) {
      throw contractError("not_json", call, "the answer is not JSON", { requestId, issues }, cause);
    }
  }
  if (list) data.data ??= [];
  return { data, status, headers: last?.headers ?? {}, requestId, issues, cursor, moreWithoutCursor };
}

/** What was waited for; throws when the call was aborted meanwhile, or without `got`, before. */
function goOn({ signal, call, attempts }, got = signal?.aborted && ABORTED) {
  if (got !== ABORTED) return got;
  const message = `\`${call}\` was aborted ${attempts ? "and may have been carried out" : "before it was sent"}`;
  const outcome = attempts ? "unknown" : "not_sent";
  throw new APIUserAbortError({ code: "aborted", message, call, reason: signal.reason, outcome });
}
