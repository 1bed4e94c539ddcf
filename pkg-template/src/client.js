// What one client keeps. Only settled values: in Workers a client lives across requests, and
// nothing pending may be shared between them.

import { ValidationError } from "./errors.js";
import { createRedactor } from "./redact.js";

export function openClient(core, api, { settings, apiKey, authToken, fetch: given, ...rest }) {
  const kept = typeof authToken === "string" ? authToken : undefined;
  let handle;
  const warned = new Set();
  return {
    ...rest,
    settings,
    core,
    /** The core's own client, made at the first call: a constructor does nothing. */
    handle: (glue) => (handle ??= new glue.Client(api, JSON.stringify(settings))),
    // Credentials live in closures, where no inspector prints them.
    authorize(headers, token) {
      if (apiKey !== undefined) return { ...headers, "x-api-key": apiKey };
      const bearer = kept ?? token;
      return bearer === undefined ? headers : { ...headers, authorization: `Bearer ${bearer}` };
    },
    askToken: () => authToken(),
    redactor: (token) => createRedactor([apiKey, kept, token]),
    /** The given `fetch`, or the global one of this very moment. */
    fetch() {
      const send = given ?? globalThis.fetch;
      if (typeof send === "function") return send;
      throw new ValidationError({
        code: "invalid_option",
        message: "this runtime has no `fetch`: give one as the option `fetch`",
        issues: [{ path: ["fetch"], code: "option", message: "a `fetch` is needed", params: {} }],
      });
    },
    /** A logger that fails must never cost anybody an answer. */
    log(level, message, data) {
      try {
        rest.logger?.[level](message, data)?.then?.(undefined, () => {});
      } catch {
        // nobody left to tell
      }
    },
    warnOnce(call, message, data) {
      if (warned.has(call)) return;
      warned.add(call);
      this.log("warn", message, data);
    },
  };
}
