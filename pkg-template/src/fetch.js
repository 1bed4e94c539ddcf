// The one file that knows `fetch`: one request out, one event for the core back.

import { ABORTED, race, TIME_OUT } from "./race.js";

/**
 * Sends one request and reads its whole answer. Resolves with one of
 *   { event: "answer", status, headers, body }       headers: by lower-case name
 *   { event: "redirected", status?, location? }      as far as the runtime shows them
 *   { event: "too_large", status, headers }
 *   { event: "lost", sent: "no" | "unknown", why: "connection" | "timeout" | "deadline" | "browser", status?, headers?, cause? }
 *   ABORTED
 * and never rejects.
 */
export async function exchange(send, { method, url, headers, body, timeout, timeoutIs }, signal, limit) {
  const controller = new AbortController();
  const init = { method, headers, signal: controller.signal, redirect: "manual" };
  if (body != null) init.body = body;
  const state = { over: false }; // `head`: status and headers, once they are there
  let end;
  try {
    end = await race(work(send, url, init, limit, state), timeout, signal);
  } catch (error) {
    end = { event: "lost", ...classify(error, url), cause: error };
    // Whose answer has begun was sent, whatever the error says.
    if (state.head) Object.assign(end, state.head, { sent: "unknown" });
  }
  state.over = true;
  if (end === TIME_OUT) end = { event: "lost", ...state.head, sent: "unknown", why: timeoutIs };
  // A given `fetch` may ignore the signal: what it still does is nobody's concern any more.
  if (end === ABORTED) controller.abort(signal.reason);
  else if (end.event !== "answer") controller.abort();
  return end;
}

async function work(send, url, init, limit, state) {
  const response = await send(url, init);
  if (state.over) return discard(response);
  const { status, headers: given, type } = response ?? {};
  const redirected =
    type === "opaqueredirect" || response?.redirected === true || (status >= 300 && status < 400);
  if (
    given == null ||
    type === "error" ||
    !(redirected || (Number.isInteger(status) && status > 99 && status < 600))
  ) {
    throw new TypeError("`fetch` gave no Response");
  }
  const headers = plainHeaders(given);
  if (redirected) {
    discard(response);
    return { event: "redirected", status: status || undefined, location: shown(headers.location, url) };
  }
  state.head = { status, headers };
  // Of a compressed answer the length says nothing about what comes out.
  if (!headers["content-encoding"] && headers["content-length"] > limit) discard(response);
  else {
    const body = await readBody(response, limit, state);
    if (body.length <= limit) return { event: "answer", status, headers, body };
  }
  return { event: "too_large", status, headers };
}

/** Where a redirect points to, without user, password, query and fragment: any of them may be secret. */
function shown(location, url) {
  try {
    const { origin, pathname } = new URL(location, url);
    return origin + pathname;
  } catch {
    // none, or no address
  }
}

function plainHeaders(headers) {
  const plain = {};
  const add = (value, name) => {
    const low = String(name).toLowerCase();
    // A cookie is a secret of whatever stands between us and the server, and no use to anybody here.
    if (low !== "set-cookie") plain[low] = Object.hasOwn(plain, low) ? `${plain[low]}, ${value}` : `${value}`;
  };
  const all = typeof headers.forEach === "function" ? headers : new Map(Object.entries(headers));
  all.forEach(add);
  return plain;
}

/** The bytes; where they come in pieces, no more than it takes to see that they are more than `limit`. */
async function readBody(response, limit, state) {
  if (typeof response.body?.getReader !== "function") {
    return typeof response.arrayBuffer === "function"
      ? new Uint8Array(await response.arrayBuffer())
      : new TextEncoder().encode(await response.text());
  }
  const reader = response.body.getReader();
  const chunks = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (state.over || length > limit) {
      reader.cancel().catch(() => {});
      return { length };
    }
    chunks.push(value);
  }
  if (chunks.length === 1) return chunks[0];
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function discard(response) {
  try {
    response?.body?.cancel?.()?.catch?.(() => {});
  } catch {
    // locked or not a stream: nothing to give back
  }
}

// Failures before a byte of the request was on its way: a repeat cannot do anything twice.
const NOT_SENT =
  /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|E(HOST|NET)UNREACH|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused|FailedToOpenSocket|UNABLE_TO_VERIFY_LEAF_SIGNATURE|(\w+_)?CERT(_\w+)?)$/;

/** A rejection of `fetch` may be anything: only what is known for certain counts as not sent. */
export function classify(error, url) {
  let sent = "unknown";
  let why = "connection";
  try {
    // A browser tells a page no more than "TypeError" when the other origin does not allow it.
    const page = globalThis.location?.origin;
    if (isNotSent(error, 0)) sent = "no";
    else if (/^https?:/.test(page) && error instanceof TypeError && globalThis.navigator?.onLine !== false) {
      if (new URL(url).origin !== page) why = "browser";
    }
  } catch {
    // an error whose getters throw
  }
  return { sent, why };
}

function isNotSent(error, depth) {
  if (typeof error !== "object" || error === null || depth > 4) return false;
  const { code, syscall, errors, message } = error;
  if (NOT_SENT.test(code) || syscall === "connect" || syscall === "getaddrinfo") return true;
  // Deno says in the text alone that it could not connect, Node that it does not use such a port.
  if (/client error \(Connect\)|^bad port$/.test(message)) return true;
  if (Array.isArray(errors) && errors.length > 0) return errors.every((one) => isNotSent(one, depth + 1));
  return isNotSent(error.cause, depth + 1);
}
