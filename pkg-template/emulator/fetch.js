/** The exchange in the form of `fetch`: same arguments, real `Response`, same ways to fail. */

// Statuses for which a Response must not have a body.
const BODILESS = new Set([204, 205, 304]);

export function createFetch(exchange) {
  return async function fetch(input, init) {
    const signal = init?.signal ?? (isRequest(input) ? input.signal : undefined);
    signal?.throwIfAborted();
    const request = new Request(input, withoutSignal(init));
    const bytes = new Uint8Array(await request.arrayBuffer());
    signal?.throwIfAborted();
    const ending = await exchange(
      {
        method: request.method,
        url: new URL(request.url),
        headers: Object.fromEntries(request.headers),
        bytes,
      },
      signal,
    );
    signal?.throwIfAborted();
    if (ending.kind === "reset") throw connectionReset();
    if (ending.kind === "silence") return aborted(signal);
    return response(ending, signal);
  };
}

const isRequest = (input) => typeof Request !== "undefined" && input instanceof Request;

/** The signal is ours to honour; handed on, it would gather listeners on a long-lived one. */
function withoutSignal(init) {
  if (init == null) return init;
  const { signal: _, ...rest } = init;
  return rest;
}

/** What Node's fetch rejects with when the other side resets the connection. */
function connectionReset() {
  const cause = Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" });
  return new TypeError("fetch failed", { cause });
}

/** Never fulfils; rejects with the signal's reason once there is one. */
function aborted(signal) {
  return new Promise((_, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}

function response({ status, headers, bytes, part }, signal) {
  if (BODILESS.has(status)) return new Response(null, { status, headers });
  const body = part === "stalled" ? stalledBody(bytes, signal) : bytes;
  return new Response(body, { status, headers });
}

function stalledBody(bytes, signal) {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      const fail = () => controller.error(signal.reason);
      if (signal?.aborted) fail();
      else signal?.addEventListener("abort", fail, { once: true });
    },
  });
}
