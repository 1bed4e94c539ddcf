// What one client keeps. Only settled values: in Workers a client lives across requests, and
// nothing pending may be shared between them.

import { complain, refuse } from "./options/check.js";
import { createRedactor } from "./redact.js";

export function openClient(
  core,
  api,
  { settings, apiKey, token: given, fetch, logger, grants, secrets = [], ...rest },
) {
  const kept = typeof given === "string" ? given : undefined;
  let handle;
  const client = {
    ...rest,
    settings,
    core,
    api,
    /** The calls whose misfits the logger was told of. */
    warned: new Set(),
    /** What the last registration told of the seats. */
    seats: null,
    /** The core's own client, made at the first call: a constructor does nothing. */
    handle: (glue) => (handle ??= glue.client(...api, JSON.stringify(settings))),
    // Credentials live in closures, where no inspector prints them.
    authorize(headers, token = kept) {
      if (apiKey !== undefined) headers["x-api-key"] = apiKey;
      else if (token !== undefined) headers.authorization = `Bearer ${token}`;
    },
    askToken: () => given(),
    redactor: (tokens = []) =>
      createRedactor([apiKey, kept, ...secrets, ...(client.grants?.secrets() ?? []), ...tokens]),
    /** The given `fetch`, or the global one of this very moment. */
    fetch() {
      const send = fetch ?? globalThis.fetch;
      if (typeof send === "function") return send;
      const issues = [];
      complain(issues, ["fetch"], "must be given: this runtime has none");
      return refuse(issues);
    },
    /** A logger that fails must never cost anybody an answer. Without one there is nothing to call. */
    log:
      logger &&
      ((level, call, message, data) => {
        try {
          logger[level](`\`${call}\`: ${message}`, { ...data, call })?.then?.(undefined, () => {});
        } catch {
          // nobody left to tell
        }
      }),
  };
  client.grants = grants?.(client);
  return client;
}
