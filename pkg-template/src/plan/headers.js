// The headers of a plan: those that this client sends, and harmless ones beside them.

import { reserved, reservedBeginnings } from "../generated/reserved.js";
import { NAME, VALUE } from "../options/header-form.js";
import { shown } from "./issues.js";
import { given, members, textOf } from "./text.js";

const JSON_TYPE = "application/json";
// Headers about which the client alone decides.
const OURS = /^(accept$|content-type$|anthropic-)/;

/**
 * The headers of the call, `[[name, value], …]`, with the plan's own ones behind them.
 *
 * A header that the client sets by itself must be what the client sets; a header that can carry a credential or change
 * the meaning of the request is refused.
 */
export function readHeaders(text, settings, ofCall = [], { body }, complain) {
  const headers = new Map(ofCall);
  if (given(text) && !text.startsWith("{")) {
    complain(["headers"], "wrong_type", "the headers must be an object");
  }
  const ours = new Map([
    ["accept", JSON_TYPE],
    ["anthropic-version", settings.version],
    ["anthropic-beta", settings.betas?.join() || undefined],
    ["content-type", body && JSON_TYPE],
    ...settings.headers,
    ...headers,
  ]);
  for (const [key, written] of members(text)) {
    const value = textOf(written);
    const name = key.toLowerCase();
    const wrong = (code, message) => complain(["headers", shown(key)], code, message);
    if (value === undefined) wrong("wrong_type", "a header must be text");
    else if (!NAME.test(key) || !VALUE.test(value)) wrong("header_text", "this cannot be sent as a header");
    // Already there; and whether a page asks directly is a matter of who sends.
    else if (ours.get(name) === value || name === "anthropic-dangerous-direct-browser-access") continue;
    else if (
      reserved.includes(name) ||
      reservedBeginnings.some((one) => name.startsWith(one)) ||
      OURS.test(name)
    )
      wrong("not_allowed", "a plan must not set or change this header");
    else if (!headers.has(name)) headers.set(name, value);
  }
  return [...headers];
}
