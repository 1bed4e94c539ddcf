// Carries out one call: does what the core's state machine says and tells it what happened.

import { decode } from "./decode.js";
import { APIUserAbortError, ContractError } from "./errors.js";
import { toError, toHeaders } from "./failure.js";
import { exchange } from "./fetch.js";
import { writeJournal } from "./journal.js";
import { ABORTED, race } from "./race.js";
import { askToken } from "./token.js";

const NOTHING = new Uint8Array(0);

/**
 * `open(glue, handle)` makes the core's call. Resolves with { data, status, headers, requestId,
 * issues, cursor, moreWithoutCursor }.
 */
export async function runCall(client, call, open, { signal, settings }) {
  const startedAt = Date.now();
  const trip = { call, signal, settings, attempts: 0, redact: client.redactor() };
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
    result = await drive(client, machine, handle, trip);
  } catch (thrown) {
    error = thrown;
  } finally {
    subject = client.journal && machine.subject();
    machine.free();
  }
  if (subject) await writeJournal(client, call, subject, { ...trip, result, error, startedAt });
  if (error) throw error;
  return result;
}

async function drive(client, machine, handle, trip) {
  const { signal } = trip;
  let token;
  let event = "start";
  let detail = "";
  let body = NOTHING;
  for (;;) {
    const text = machine.step(handle, event, Date.now(), Math.random(), detail, body);
    const action = JSON.parse(text);
    detail = "";
    body = NOTHING;
    switch (action.do) {
      case "done":
        return finish(client, trip, action);
      case "fail":
        throw toError(text, trip);
      case "sleep":
        client.log("info", `\`${trip.call}\`: waiting ${action.ms} ms (${action.why})`, {
          ...action,
          call: trip.call,
        });
        if ((await race(undefined, action.ms, signal)) === ABORTED) throw aborted(trip);
        event = "slept";
        break;
      case "token": {
        const most = (name) => trip.settings[name] ?? client.settings[name] ?? Number.POSITIVE_INFINITY;
        const limit = Math.min(most("timeout"), most("deadline"));
        token = await askToken(client, limit, signal, trip.redact);
        if (token === ABORTED) throw aborted(trip);
        trip.redact = client.redactor(token);
        event = "token";
        break;
      }
      case "send": {
        const end = await send(client, action, token, trip);
        const { event: what, body: bytes, cause: _, ...rest } = end;
        event = what;
        detail = JSON.stringify(rest);
        if (bytes) body = bytes;
        break;
      }
    }
  }
}

async function send(client, action, token, trip) {
  const fetch = client.fetch();
  const { call, signal } = trip;
  if (signal?.aborted) throw aborted(trip);
  trip.attempts++;
  const end = await exchange(fetch, {
    ...action,
    headers: client.authorize(action.headers, token),
    signal,
    limit: client.maxResponseBytes,
  });
  if (end === ABORTED) throw aborted(trip);
  trip.answer = end.status === undefined ? undefined : { headers: [], ...end };
  trip.rejection = "cause" in end ? end : undefined;
  client.log("debug", `\`${call}\`: ${action.method} ${end.status ?? end.event}`, {
    call,
    attempt: action.attempt,
    status: end.status,
  });
  return end;
}

function finish(
  client,
  { call, answer, redact },
  { value, list, status, requestId, issues = [], cursor = null, moreWithoutCursor = false },
) {
  if (issues.length > 0) {
    const message = `\`${call}\`: the answer differs from what is documented in ${issues.length} places, first: ${redact(issues[0].message)}`;
    client.warnOnce(call, message, { call, requestId, issues });
  }
  let data = value;
  if (data === undefined) {
    try {
      data = decode(answer.body);
    } catch (cause) {
      throw new ContractError({
        code: "not_json",
        message: `\`${call}\`: the answer is not JSON`,
        call,
        requestId,
        issues,
        cause,
      });
    }
  }
  if (list) data.data ??= [];
  return {
    data,
    status,
    headers: toHeaders(answer?.headers ?? []),
    requestId,
    issues,
    cursor,
    moreWithoutCursor,
  };
}

function aborted({ signal, call, attempts }) {
  const { reason } = signal;
  const outcome = attempts > 0 ? "unknown" : "not_sent";
  const message = `\`${call}\` was aborted ${attempts > 0 ? "after it was sent: it may have been carried out" : "before it was sent"}`;
  return new APIUserAbortError({ code: "aborted", message, call, reason, outcome });
}
