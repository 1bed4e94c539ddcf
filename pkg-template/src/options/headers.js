// Headers a person adds: names and values a runtime would refuse are refused here, by name.

import { complain, readPlain, show } from "./check.js";
import { NAME, VALUE } from "./header-form.js";

const RUNTIMES =
  /^(host|te|trailer|upgrade|via|expect|connection|keep-alive|cookie2?|set-cookie|(content|transfer|accept)-encoding|content-(length|type)|(proxy|sec)-.*)$/;

/** The headers as `[[lower-case name, value], …]`. `ours`: those that are set by an option, and by which. */
export function readHeaders(source, path, issues, ours) {
  const headers = new Map();
  const entries = readPlain(source, path, issues, (names) => names.map((name) => [name, source[name]]));
  for (const [name, value] of entries) {
    if (value === undefined) continue;
    const low = name.toLowerCase();
    const wrong = (what, code) => complain(issues, [...path, show(name)], what, { code });
    if (!NAME.test(name)) wrong("is not a header name", "header_text");
    else if (Object.hasOwn(ours, low)) wrong(`is set by the option \`${ours[low]}\``, "not_allowed");
    else if (RUNTIMES.test(low)) wrong("is set by the client or the runtime; leave it out", "not_allowed");
    else if (typeof value !== "string") wrong("must be a string", "option");
    else if (!VALUE.test(value)) wrong("holds a control character or one outside Latin-1", "header_text");
    else headers.set(low, value.trim());
  }
  return [...headers];
}
