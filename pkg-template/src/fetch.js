// The one file that knows `fetch`: one request out, one event for the core back.

import { ABORTED, race, TIME_OUT } from "./race.js";

/**
 * Sends one request and reads its whole answer. Resolves with one of
 *   { event: "answer", status, headers, body }       headers: [[lower-case name, value], …]
 *   { event: "redirected", status?, location? }      as far as the runtime shows them
 *   { event: "too_large", status, headers }
 *   { event: "lost", sent: "no" | "unknown", why: "connection" | "timeout" | "deadline" | "browser", status?, headers?, cause? }
 *   ABORTED
 * and never rejects.
 */
export async function exchange(send, { method, url, headers, body, timeout, timeoutIs, signal, limit }) {
  const controller = new AbortController();
  const init = { method, headers, signal: controller.signal, redirect: "manual" };
  if (body !== null && body !== undefined) init.body = body;
  const state = { over: false, head: undefined };
  let end;
  try {
    end = await race(work(send, url, init, limit, state), timeout, signal);
  } catch (error) {
    end = { event: "lost", ...classify(error, url), cause: error };
  }
  state.over = true;
  if (end === TIME_OUT) end = { event: "lost", sent: "unknown", why: timeoutIs };
  // A given `fetch` may ignore the signal: what it still does is nobody's concern any more.
  if (end === ABORTED) controller.abort(signal.reason);
  else if (end.event !== "answer") controller.abort();
  return end.event === "lost" ? { ...end, ...state.head } : end;
}

async function work(send, url, init, limit, state) {
  const response = await send(url, init);
  if (state.over) {
    discard(response);
    return undefined;
  }
  if (typeof response?.status !== "number" || response.headers == null) {
    throw new TypeError("`fetch` resolved with something that is no Response");
  }
  if (response.type === "error") throw new TypeError("`fetch` resolved with an error response");
  const { status } = response;
  const headers = listHeaders(response.headers);
  if (response.type === "opaqueredirect" || response.redirected === true || (status >= 300 && status < 400)) {
    discard(response);
    const location = headers.find(([name]) => name === "location")?.[1];
    return { event: "redirected", status: status || undefined, location };
  }
  state.head = { status, headers };
  const body = await readBody(response, headers, limit, state);
  return body ? { event: "answer", status, headers, body } : { event: "too_large", status, headers };
}

function listHeaders(headers) {
  const list = [];
  const add = (value, name) => {
    const low = String(name).toLowerCase();
    // A cookie is a secret of whatever stands between us and the server, and no use to anybody here.
    if (low !== "set-cookie") list.push([low, String(value)]);
  };
  if (typeof headers.forEach === "function") headers.forEach(add);
  else for (const name of Object.keys(headers)) add(headers[name], name);
  return list;
}

/** The bytes, or null when there are more than `limit`. */
async function readBody(response, headers, limit, state) {
  const head = new Map(headers);
  // Of a compressed answer the length says nothing about what comes out.
  const length = head.has("content-encoding") ? Number.NaN : Number(head.get("content-length") ?? Number.NaN);
  if (length > limit) {
    discard(response);
    return null;
  }
  if (!(length >= 0) && typeof response.body?.getReader === "function") {
    return readStream(response.body.getReader(), limit, state);
  }
  const bytes =
    typeof response.arrayBuffer === "function"
      ? new Uint8Array(await response.arrayBuffer())
      : new TextEncoder().encode(await response.text());
  return bytes.length > limit ? null : bytes;
}

async function readStream(reader, limit, state) {
  const chunks = [];
  let total = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    total += value.length;
    if (state.over || total > limit) {
      reader.cancel().catch(() => {});
      return null;
    }
    chunks.push(value);
  }
  if (chunks.length === 1) return chunks[0];
  const bytes = new Uint8Array(total);
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
  try {
    if (isNotSent(error, 0)) return { sent: "no", why: "connection" };
    // A browser tells a page no more than "TypeError" when the other origin does not allow it.
    const page = globalThis.location?.origin;
    const online = globalThis.navigator?.onLine !== false;
    if (/^https?:/.test(page ?? "") && error instanceof TypeError && online && new URL(url).origin !== page) {
      return { sent: "unknown", why: "browser" };
    }
  } catch {
    // an error whose getters throw
  }
  return { sent: "unknown", why: "connection" };
}

function isNotSent(error, depth) {
  if (typeof error !== "object" || error === null || depth > 4) return false;
  const { code, syscall, errors, message } = error;
  if (NOT_SENT.test(code) || syscall === "connect" || syscall === "getaddrinfo") return true;
  if (/client error \(Connect\)/.test(message)) return true; // Deno names it in the text alone
  if (Array.isArray(errors) && errors.length > 0) return errors.every((one) => isNotSent(one, depth + 1));
  return isNotSent(error.cause, depth + 1);
}
