// The checker of options objects: every problem at once, each value read exactly once.

import { ValidationError } from "../errors.js";
import { createRedactor } from "../redact.js";
import { nearest } from "./nearest.js";

// No client, hence no known credential, exists yet: what looks like a key is cut out all the same.
const redact = /* @__PURE__ */ createRedactor([]);

/** What a person gave, short and printable. Never used for an option that may hold a credential. */
export function show(value) {
  try {
    if (typeof value === "string") return redact([...value.slice(0, 400)].slice(0, 100).join(""));
    if (typeof value === "object" && value !== null) return Array.isArray(value) ? "an array" : "an object";
    return typeof value === "function" ? "a function" : String(value);
  } catch {
    return typeof value;
  }
}

export const issue = (path, message, { code = "option", params = {}, received } = {}) => ({
  path,
  code,
  message,
  params,
  ...(received === undefined ? {} : { received }),
});

export function refuse(issues, call) {
  if (issues.length === 0) return;
  const texts = issues.map((one) => one.message);
  const head = call ? `\`${call}\`: ` : "";
  throw new ValidationError({ code: "invalid_option", message: head + texts.join("; "), call, issues });
}

/**
 * Reads the options named in `rules` from `source`, and adds an issue for each that is unknown,
 * ill-typed or cannot be read. A rule is `{ ok, expected, secret? }`.
 */
export function readFields(rules, source, path, issues) {
  const values = {};
  if (source === undefined) return values;
  let keys;
  try {
    if (Object.prototype.toString.call(source) !== "[object Object]") throw source;
    keys = Object.keys(source);
  } catch {
    const name = path.length ? `\`${path.join(".")}\`` : "the options";
    issues.push(issue(path, `${name} must be a plain object`, { params: { expected: "object" } }));
    return values;
  }
  for (const key of keys) {
    const at = [...path, redact(key)];
    const name = `\`${at.join(".")}\``;
    if (!Object.hasOwn(rules, key)) {
      const suggestion = nearest(key, Object.keys(rules));
      const hint = suggestion ? `; did you mean \`${suggestion}\`?` : "";
      issues.push(issue(at, `unknown option ${name}${hint}`, { params: { suggestion } }));
      continue;
    }
    const { ok, expected, secret } = rules[key];
    let value;
    let fits;
    try {
      value = source[key];
      fits = value === undefined || ok(value);
    } catch {
      issues.push(issue(at, `reading the option ${name} threw an error`));
      continue;
    }
    if (value === undefined) continue;
    if (fits) values[key] = value;
    else {
      const received = secret ? undefined : show(value);
      const got = secret ? "" : `, not \`${received}\``;
      issues.push(issue(at, `${name} must be ${expected}${got}`, { params: { expected }, received }));
    }
  }
  return values;
}

// setTimeout takes no more: a longer wait would end at once.
const LONGEST = 2 ** 31 - 1;

export const flag = { ok: (v) => typeof v === "boolean", expected: "true or false" };
export const text = { ok: (v) => typeof v === "string", expected: "a string" };
export const func = { ok: (v) => typeof v === "function", expected: "a function" };
export const any = { ok: () => true };
export const whole = (min, max = Number.MAX_SAFE_INTEGER) => ({
  ok: (v) => Number.isInteger(v) && v >= min && v <= max,
  expected: `a whole number${min > 0 || max < LONGEST ? ` from ${min}` : ""}${max < LONGEST ? ` to ${max}` : " up"}`,
});
export const millis = (min) => ({
  ok: (v) => typeof v === "number" && v >= min && v > (min ? 0 : -1) && v <= LONGEST,
  expected: `milliseconds, ${min ? "more than" : "from"} 0, at most ${LONGEST}`,
});
export const oneOf = (...values) => ({
  ok: (v) => values.includes(v),
  expected: `one of ${values.map((v) => `\`${v}\``).join(", ")}`,
});
export const secret = (rule) => ({ ...rule, secret: true });
