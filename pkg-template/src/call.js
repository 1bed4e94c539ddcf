// Carries out one call: does what the core's state machine says and tells it what happened.

import { decode } from "./decode.js";
import { encode } from "./encode.js";
import { APIConnectionTimeoutError, APIUserAbortError, UncertainOutcomeError } from "./errors.js";
import { contractError, toError } from "./failure.js";
import { exchange } from "./fetch.js";
import { writeJournal } from "./journal.js";
import { refuse } from "./options/check.js";
import { ABORTED, race, TIME_OUT } from "./race.js";
import { parseRedacted } from "./redact.js";
import { fromParams } from "./request.js";
import { askToken } from "./token.js";

// The headers of an answer that the core goes by; the others would only be carried across.
const HEARD = /^(request-id|x-should-retry|retry-after(-ms)?|date)$/;

// Timers hold 31 bits; a longer sleep is slept in pieces.
const LONGEST = 2 ** 31 - 1;
// The core keeps what it reads of a refusal as values, many times as large as their text.
const LONGEST_REFUSAL = 65_536;
// What may stand around a body in the input: ids and options.
const MARGIN = 65_536;

/** Resolves with { data, status, headers, requestId, issues, cursor, moreWithoutCursor }. */
export async function runCall(client, call, request) {
  const { name, input, options, problem, form } = request;
  const { signal, settings } = options;
  const trip = {
    client,
    call,
    form,
    signal,
    settings,
    startedAt: Date.now(),
    ahead: lookAhead(client, call, request), // what is to be done before it leaves
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
  };
  // With a journal even what fails before the core is asked has a target and changes to be told.
  if (!client.journal) begin();
  if (input.length > client.settings.maxRequestBytes + MARGIN) {
    const params = { limit: client.settings.maxRequestBytes };
    const message = "the request is longer than `maxRequestBytes`";
    refuse([{ path: [], code: "too_large", message, params }], call, "invalid_request");
  }
  let glue = client.core.get();
  // Awaited only where it must be: elsewhere the request leaves before the caller goes on.
  if (glue instanceof Promise) {
    glue = goOn(trip, await inTime(trip, glue, "the core was loading"));
  }
  const machine = glue.call(client.handle(glue), name, input);
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
    if (trip.ahead && action.do !== "fail") await beforehand(trip, action);
    switch (action.do) {
      case "done":
        return finish(trip, action);
      case "fail":
        throw toError(text, trip);
      case "sleep":
        client.log?.("info", call, `waiting ${action.ms} ms (${action.why})`, action);
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

/** What the rules of the API want done before a call leaves, if anything. What fails there was no try of the call. */
export const lookAhead = (client, call, request) =>
  client.ahead?.(client, call, request, async (reading, id, params) => {
    const { signal, settings } = request.options;
    const options = { signal, settings };
    try {
      return (await runCall(client, reading, fromParams(reading, encode(id), encode(params), options))).data;
    } catch (error) {
      if (error.outcome) error.outcome = "not_sent";
      throw error;
    }
  });

async function beforehand(trip, action) {
  const { client, call, ahead } = trip;
  trip.ahead = undefined;
  const warnings = goOn(trip, await inTime(trip, ahead(), "it was checked beforehand"));
  for (const warning of warnings) client.log?.("warn", call, warning);
  // It has less time than when it was begun.
  action.timeout = Math.min(action.timeout, Math.max(1, timeLeft(trip)));
}

/** The token; where it fails and an earlier try may have been carried out, that is what counts. */
async function token(trip, { kind, fresh }) {
  const { client, call, signal, redact, settings, tokens, unclear } = trip;
  try {
    if (client.grants) {
      return await inTime(trip, client.grants.get(kind, fresh && tokens.at(-1)), "a token was asked for");
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
  }
}

/** What comes of `work`, for which the call waits until its deadline, or ABORTED. */
async function inTime(trip, work, meanwhile) {
  const { call, signal, attempts } = trip;
  const left = timeLeft(trip);
  const got = await race(work, left === Number.POSITIVE_INFINITY ? null : left, signal);
  if (got !== TIME_OUT) return got;
  const message = `\`${call}\`: the deadline passed while ${meanwhile}`;
  throw new APIConnectionTimeoutError({ code: "deadline", message, call, attempts, outcome: "not_sent" });
}

/** Milliseconds until the deadline. */
function timeLeft({ client, settings, startedAt }) {
  const limit = settings.deadline ?? client.settings.deadline;
  return limit ? startedAt + limit - Date.now() : Number.POSITIVE_INFINITY;
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

// What may come in place of an object, a page without cursors included.
const WRAPS = {
  items: ({ items, ...rest }) => ({ ...rest, data: items }),
  array: (data) => ({ data }),
  object: (one) => ({ data: [one] }),
  nothing: (_, list) => (list ? {} : undefined),
};

function finish({ client, call, last, own, redact }, action) {
  const { value, list, wrap, over, status, requestId, cursor = null, moreWithoutCursor = false } = action;
  const issues = action.issues?.length ? parseRedacted(JSON.stringify(action.issues), redact) : [];
  if (issues.length > 0 && !client.warned.has(call)) {
    client.warned.add(call);
    const message = `the answer is not as documented in ${issues.length} places, first: ${issues[0].message}`;
    client.log?.("warn", call, message, { requestId, issues });
  }
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
  if (wrap) data = WRAPS[wrap](data, list);
  if (list) data.data ??= [];
  if (over) {
    Object.assign(data, over);
    client.seats = { ...over, asOf: Date.now() };
  }
  return { data, status, headers: last?.headers ?? {}, requestId, issues, cursor, moreWithoutCursor };
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
