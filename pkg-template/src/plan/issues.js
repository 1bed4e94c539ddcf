// What is wrong with a plan, as the core writes it: texts of JSON, which the driver makes the error out of.

import { members, write } from "./text.js";
import { isInURL } from "./url.js";

// Most code points of what somebody gave.
const SHOWN = 100;

/** A text as it may be shown: cut, and without anything that looks like a key. */
export function shown(text) {
  const out = [];
  let left = SHOWN;
  for (const [part] of text.matchAll(/sk-ant-[\w-]*|./gsu)) {
    if (left <= 0) return `${[...out.join("")].slice(0, -1).join("")}…`;
    const secret = part.startsWith("sk-ant-");
    out.push(secret ? "[redacted]" : part);
    left -= secret ? 10 : 1;
  }
  return out.join("");
}

// What a user gave must not break the lines of whoever prints it.
const printable = (text) => text.replace(/[^ -~\x80-\u{10ffff}]/gu, "\ufffd");

export const issue = (path, code, message) =>
  JSON.stringify({ path, code, message: printable(message), params: {} });

/** The core's issue with an argument, named by where the argument stands in the plan. */
export function placed(text, endpoint) {
  const place = ([first, ...rest]) => [isInURL(endpoint, first) ? "url" : "body", first, ...rest];
  return write(
    members(text).map(([name, value]) => {
      const path = name === "path" ? JSON.parse(value) : [];
      return [name, typeof path[0] === "string" ? JSON.stringify(place(path)) : value];
    }),
  );
}

/** The failure of a plan with these issues. */
export function invalid(call, issues) {
  const more = issues.length - 1;
  const others = more > 0 ? ` (and ${more} more problem${more > 1 ? "s" : ""})` : "";
  const message = `\`${call}\`: ${JSON.parse(issues[0]).message}${others}`;
  const fields = { class: "ValidationError", code: "invalid_request", message, call };
  const told = Object.entries(fields).map(([name, value]) => [name, JSON.stringify(value)]);
  return write([["error", write([...told, ["issues", issues]])]]);
}
