/**
 * One request through the emulator, whatever carried it here: recorded, bent by a fault rule,
 * answered by its room. What comes out is an ending that a transport can play:
 *
 *   { kind: "answer", status, headers, bytes, part: "all" | "cut" | "stalled" }
 *   { kind: "reset" }      the connection dies
 *   { kind: "silence" }    nothing ever comes
 */
import { recordedBody } from "./body.js";
import { allowsPage, isPreflight, pageHeaders, preflightAnswer } from "./cors.js";
import { readCredential, redacted } from "./credentials.js";
import { bentAnswer, serviceActs } from "./faults.js";

/**
 * @param {{ clock, random, faults, requests: object[], rooms: object[] }} context
 * @returns {(request: { method: string, url: URL, headers: Record<string, string>, bytes: Uint8Array },
 *   signal?: AbortSignal) => Promise<object>}
 */
export function createExchange({ clock, random, faults, requests, rooms }) {
  return async function exchange({ method, url, headers, bytes }, signal) {
    // Every path belongs to somebody: what is not the one API's is the other's.
    const room = rooms.find((candidate) => candidate.serves(url.pathname));
    if (room.letsPagesIn && isPreflight(method, headers)) return play(preflightAnswer(headers), {});

    const request = {
      id: random.id("req_"),
      method,
      pathname: url.pathname,
      search: url.search,
      headers,
      bytes,
    };
    const rule = faults.take(method, url.pathname);
    const record = recordOf(request, { room, rule, at: clock.now() });
    requests.push(record);

    // The service acts at once and the answer is what takes long: whoever stops waiting does not
    // know what happened, as in life.
    const acted = serviceActs(rule) ? room.answer(request) : undefined;
    const letIn = room.letsPagesIn && allowsPage(headers);
    if (rule === undefined) return ended(record, acted, { rule: {}, letIn });

    if (rule.delay) await pause(rule.delay, signal);
    if (rule.reset) return { kind: "reset" };
    if (rule.stall === "headers") return { kind: "silence" };
    return ended(record, bentAnswer(acted ?? madeAnswer(rule, room, request), rule), { rule, letIn });
  };
}

/** The answer a rule with `status` makes up. */
function madeAnswer({ status }, room, request) {
  const made = room.madeUp(status, request);
  return status >= 400 ? made : { ...made, body: "" };
}

function ended(record, answer, { rule, letIn }) {
  record.status = answer.status;
  const headers = letIn ? { ...answer.headers, ...pageHeaders } : answer.headers;
  return play({ ...answer, headers }, rule);
}

function play({ status, headers, body }, { truncate, stall }) {
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  const answer = { kind: "answer", status, headers };
  if (stall === "body") {
    return { ...answer, bytes: bytes.subarray(0, truncate ?? bytes.length >> 1), part: "stalled" };
  }
  if (truncate !== undefined && truncate < bytes.length) {
    return { ...answer, bytes: bytes.subarray(0, truncate), part: "cut" };
  }
  return { ...answer, bytes, part: "all" };
}

function recordOf(request, { room, rule, at }) {
  const { id, method, pathname, search, headers, bytes } = request;
  const record = {
    at,
    method,
    path: pathname,
    query: search.replace(/^\?/, ""),
    headers: redacted(headers),
    credential: readCredential(headers)?.kind ?? null,
    body: room.recordedBody?.(request) ?? recordedBody(bytes),
    status: null,
    requestId: id,
  };
  if (rule !== undefined) record.fault = rule;
  return record;
}

function pause(milliseconds, signal) {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    if (signal?.aborted) stop();
    else signal?.addEventListener("abort", stop, { once: true });
  });
}
