// Headers a person adds: names and values a runtime would refuse are refused here, by name.

import { issue, show } from "./check.js";

const NAME = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
// Latin-1 without control characters; a tab is allowed inside.
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
const OURS = {
  "x-api-key": "the option `apiKey`",
  authorization: "the option `authToken`",
  "anthropic-version": "the option `version`",
};
const RUNTIMES =
  /^(host|te|trailer|upgrade|via|expect|connection|keep-alive|cookie2?|set-cookie|(content|transfer|accept)-encoding|content-(length|type)|(proxy|sec)-.*)$/;

/** The headers as `[[lower-case name, value], …]`. */
export function readHeaders(source, path, issues) {
  const headers = new Map();
  if (source === undefined) return [];
  let entries;
  try {
    if (Object.prototype.toString.call(source) !== "[object Object]") throw source;
    entries = Object.entries(source);
  } catch {
    issues.push(issue(path, `\`${path[0]}\` must be a plain object of header names and values`));
    return [];
  }
  for (const [name, value] of entries) {
    if (value === undefined) continue;
    const at = [...path, show(name)];
    const low = name.toLowerCase();
    if (!NAME.test(name)) {
      issues.push(issue(at, `${JSON.stringify(show(name))} is not a header name`, { code: "header_text" }));
    } else if (Object.hasOwn(OURS, low)) {
      issues.push(issue(at, `\`${low}\` is set by ${OURS[low]}`, { code: "not_allowed" }));
    } else if (RUNTIMES.test(low)) {
      issues.push(
        issue(at, `\`${low}\` is set by the client or the runtime; leave it out`, { code: "not_allowed" }),
      );
    } else if (typeof value !== "string") {
      issues.push(issue(at, `the header \`${low}\` must be a string`));
    } else if (!VALUE.test(value)) {
      issues.push(
        issue(at, `the header \`${low}\` holds a line break, a control character or text outside Latin-1`, {
          code: "header_text",
        }),
      );
    } else headers.set(low, value.trim());
  }
  return [...headers];
}
