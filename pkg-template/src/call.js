// Carries out one call: does what the core's state machine says and tells it what happened.

import { decode } from "./decode.js";
import { APIConnectionTimeoutError, APIUserAbortError, UncertainOutcomeError } from "./errors.js";
import { contractError, toError } from "./failure.js";
import { exchange } from "./fetch.js";
import { late } from "./late.js";
import { refuse } from "./options/check.js";
import { LONGEST } from "./options/rules.js";
import { ABORTED, race, TIME_OUT } from "./race.js";
import { parseRedacted } from "./redact.js";
import { askToken } from "./token.js";

// The headers of an answer that the core goes by; the others would only be carried across.
const HEARD = /^(request-id|x-should-retry|retry-after(-ms)?|date)$/;

// The core keeps what it reads of a refusal as values, many times as large as their text.
const LONGEST_REFUSAL = 65_536;
// What may stand around a body in the input: ids and options.
const MARGIN = 65_536;

/**
 * Resolves with { data, status, headers, requestId, issues, cursor, moreWithoutCursor }. Of a request with `watch`, which
 * is awaited before each thing that the call does, the `body` takes the place of `data` where lists are not wrapped.
 */
export async function runCall(client, call, request) {
  const { options, problem, form, plan, watch } = request;
  const { signal, settings } = options;
  const trip = {
    client,
    call,
    form,
    watch,
    signal,
    settings,
    startedAt: Date.now(),
    attempts: 0, // a look is none
    unclear: false, // whether some try may have been carried out without our knowing
    // flying: whether a try is under way
    // own: how the last try ended: what errors are about
    // last: how the last request ended, a look included: what a result comes from
    tokens: [], // all that were in use, the last one now
    redact: (text) => client.redactor(trip.tokens)(text),
  };
  const begin = () => {
    if (problem) throw problem;
    goOn(trip);
    if (request.refusal) throw toError(request.refusal, trip);
  };
  // With a journal even what fails before the core is asked has a target and changes to be told.
  if (!client.journal) begin();
  if (request.input.length > client.settings.maxRequestBytes + MARGIN) {
    const params = { limit: client.settings.maxRequestBytes };
    const message = "the request is longer than `maxRequestBytes`";
    refuse([{ path: [], code: "too_large", message, params }], call, "invalid_request");
  }
  let glue = client.core.get();
  // Awaited only where it must be: elsewhere the request leaves before the caller goes on.
  if (glue instanceof Promise) {
    glue = goOn(trip, await inTime(trip, glue, "the core was loading"));
  }
  if (plan) {
    // Of one that was aborted before, too, the journal is told what it was about.
    const waiting = signal?.aborted ? { ...trip, signal: undefined } : trip;
    const reader = late(client.reader());
    const { readPlan } = goOn(waiting, await inTime(waiting, reader, "the reader of plans was loading"));
    Object.assign(request, readPlan(client, glue, request));
  }
  // Before anything is sent: what was done must not stay unsaid.
  const keep = client.journal && (await late(import("./journal/write.js"))).writeJournal;
  const machine = glue.call(client.handle(glue), request.name, request.input);
  let result;
  let error;
  let subject;
  try {
    begin();
    result = await drive(machine, trip);
  } catch (thrown) {
    error = thrown;
  } finally {
    subject = client.journal && machine.subject();
    machine.free();
  }
  if (subject) await keep(trip, subject, result, error, { race, TIME_OUT, parseRedacted });
  if (error) throw error;
  return result;
}

async function drive(machine, trip) {
  const { client, call, signal, watch } = trip;
  let report = ["start"]; // event, detail?, body?
  for (;;) {
    const text = machine.step(...report);
    const action = JSON.parse(text);
    if (watch) await watch(action.do);
    switch (action.do) {
      case "done":
        return finish(trip, action);
      case "fail":
        throw toError(text, trip);
      case "sleep":
        client.log?.("info", call, `waiting ${action.ms} ms (${action.why})`, action);
        // In pieces, where no timer is so long.
        for (let left = action.ms; left > 0; left -= LONGEST) {
          goOn(trip, await race(undefined, Math.min(left, LONGEST), signal));
        }
        report = ["slept"];
        break;
      case "token":
        trip.tokens.push(goOn(trip, await token(trip, action)));
        report = ["token"];
        break;
      case "send": {
        const { event, status, headers = {}, location, sent, why, body } = await send(action, trip);
        const heard = Object.entries(headers).filter(([name]) => HEARD.test(name));
        const read = status < 400 ? body : body?.subarray(0, LONGEST_REFUSAL);
        report = [event, JSON.stringify({ status, headers: heard, location, sent, why }), read];
      }
    }
  }
}

/** The token; where it fails and an earlier try may have been carried out, that is what counts. */
async function token(trip, { kind, fresh }) {
  const { client, call, signal, redact, settings, tokens, unclear } = trip;
  const stay = {};
  try {
    if (client.grants) {
      const given = client.grants.get(kind, fresh && tokens.at(-1), stay);
      return await inTime(trip, given, "a token was asked for");
    }
    const most = (name) => settings[name] ?? client.settings[name] ?? Number.POSITIVE_INFINITY;
    return await askToken(client, Math.min(most("timeout"), most("deadline")), signal, redact);
  } catch (cause) {
    if (!unclear) throw cause;
    const message = `\`${call}\` may have been carried out; there was no token to find out`;
    throw new UncertainOutcomeError({
      code: "uncertain_outcome",
      message,
      call,
      found: null,
      howToFindOut: "ask the API",
      cause,
    });
  } finally {
    stay.gone = true;
    stay.leave?.();
  }
}

/** What comes of `work`, for which the call waits until its deadline, or ABORTED. */
async function inTime({ client, call, signal, settings, startedAt, attempts }, work, meanwhile) {
  const limit = settings.deadline ?? client.settings.deadline;
  const got = await race(work, limit && startedAt + limit - Date.now(), signal);
  if (got !== TIME_OUT) return got;
  const message = `\`${call}\`: the deadline passed while ${meanwhile}`;
  throw new APIConnectionTimeoutError({ code: "deadline", message, call, attempts, outcome: "not_sent" });
}

async function send(action, trip) {
  const { client, call, signal, form } = trip;
  const { look, method, attempt, secret } = action;
  const fetch = client.fetch();
  goOn(trip);
  if (!look) trip.attempts++;
  if (form) action.body = form();
  else client.authorize(action.headers, trip.tokens.at(-1));
  trip.flying = true;
  const end = goOn(trip, await exchange(fetch, action, signal, client.maxResponseBytes));
  trip.flying = false;
  const { event, status } = end;
  trip.last = end;
  if (!look) {
    // An error holds the body of what it is about: not when that is where a secret stands.
    trip.own = secret && status < 300 ? { ...end, body: undefined } : end;
    trip.unclear ||= event === "lost" ? end.sent !== "no" : status >= 500 || status === 408;
  }
  client.log?.("debug", call, `${method} ${status ?? event}`, { attempt, status });
  return end;
}

function finish({ client, call, last, own, redact, watch }, action) {
  const { value, list, wrap, over, status, cursor = null, moreWithoutCursor = false } = action;
  const requestId = action.requestId && redact(action.requestId); // goes into logs
  const issues = action.issues?.length ? parseRedacted(JSON.stringify(action.issues), redact) : [];
  if (issues.length > 0 && !client.warned.has(call)) {
    client.warned.add(call);
    const message = `the answer is not as documented in ${issues.length} places, first: ${issues[0].message}`;
    client.log?.("warn", call, message, { requestId, issues });
  }
  const result = { status, headers: last?.headers ?? {}, requestId, issues, cursor, moreWithoutCursor };
  if (watch && !wrap) return { ...result, body: last.body };
  let data = value;
  if (data === undefined && wrap !== "nothing") {
    try {
      data = decode(last.body);
    } catch (cause) {
      // The runtime's own message repeats a piece of the text.
      throw contractError(
        "not_json",
        call,
        "the answer is not JSON",
        { requestId, issues },
        own.body && cause,
      );
    }
  }
  if (wrap || over) data = client.unwrap(data, action);
  if (list) data.data ??= [];
  return { data, ...result };
}

/** What was waited for; throws when the call was aborted meanwhile, or without `got`, before. */
function goOn({ signal, call, unclear, flying }, got = signal?.aborted && ABORTED) {
  if (got !== ABORTED) return got;
  // Tries that the server refused for certain leave nothing behind.
  const maybe = unclear || flying;
  const message = `\`${call}\` was aborted ${maybe ? "and may have been carried out" : "before it was carried out"}`;
  const outcome = maybe ? "unknown" : "not_sent";
  throw new APIUserAbortError({ code: "aborted", message, call, reason: signal.reason, outcome });
}
