// Headers a person adds: names and values a runtime would refuse are refused here, by name.

import { complain, keysOf, show } from "./check.js";

const NAME = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
// Latin-1 without control characters; a tab is allowed inside.
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
const OURS = {
  "x-api-key": "apiKey",
  authorization: "authToken",
  "anthropic-version": "version",
};
const RUNTIMES =
  /^(host|te|trailer|upgrade|via|expect|connection|keep-alive|cookie2?|set-cookie|(content|transfer|accept)-encoding|content-(length|type)|(proxy|sec)-.*)$/;

/** The headers as `[[lower-case name, value], …]`. */
export function readHeaders(source, path, issues) {
  const headers = new Map();
  if (source === undefined) return [];
  let entries;
  try {
    entries = keysOf(source).map((name) => [name, source[name]]);
  } catch {
    complain(issues, path, `\`${path[0]}\` must be a plain object of header names and values`);
    return [];
  }
  for (const [name, value] of entries) {
    if (value === undefined) continue;
    const low = name.toLowerCase();
    const wrong = (message, code) => complain(issues, [...path, show(name)], message, { code });
    if (!NAME.test(name)) wrong(`${JSON.stringify(show(name))} is not a header name`, "header_text");
    else if (Object.hasOwn(OURS, low))
      wrong(`\`${low}\` is set by the option \`${OURS[low]}\``, "not_allowed");
    else if (RUNTIMES.test(low)) {
      wrong(`\`${low}\` is set by the client or the runtime; leave it out`, "not_allowed");
    } else if (typeof value !== "string") wrong(`the header \`${low}\` must be a string`);
    else if (!VALUE.test(value)) {
      const what = "a line break, a control character or text outside Latin-1";
      wrong(`the header \`${low}\` holds ${what}`, "header_text");
    } else headers.set(low, value.trim());
  }
  return [...headers];
}
