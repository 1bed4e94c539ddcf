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

/** Adds an issue. */
export function complain(issues, path, message, { code = "option", params = {}, received } = {}) {
  issues.push({ path, code, message, params, ...(received !== undefined && { received }) });
}

/** The own enumerable keys of a plain object; throws when it is none or does not let itself be read. */
export function keysOf(source) {
  if (Object.prototype.toString.call(source) !== "[object Object]") throw source;
  return Object.keys(source);
}

export const didYouMean = (suggestion, otherwise = "") =>
  suggestion ? `; did you mean \`${suggestion}\`?` : otherwise;

export function refuse(issues, call) {
  if (issues.length === 0) return;
  const texts = issues.map((one) => one.message).join("; ");
  const message = call ? `\`${call}\`: ${texts}` : texts;
  throw new ValidationError({ code: "invalid_option", message, call, issues });
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
    keys = keysOf(source);
  } catch {
    const name = path.length ? `\`${path.join(".")}\`` : "the options";
    complain(issues, path, `${name} must be a plain object`, { params: { expected: "object" } });
    return values;
  }
  for (const key of keys) {
    const at = [...path, redact(key)];
    const name = `\`${at.join(".")}\``;
    if (!Object.hasOwn(rules, key)) {
      const suggestion = nearest(key, Object.keys(rules));
      complain(issues, at, `unknown option ${name}${didYouMean(suggestion)}`, { params: { suggestion } });
      continue;
    }
    const { ok, expected, secret } = rules[key];
    try {
      const value = source[key];
      if (value === undefined) continue;
      if (ok(value)) values[key] = value;
      else {
        const received = secret ? undefined : show(value);
        const got = secret ? "" : `, not \`${received}\``;
        complain(issues, at, `${name} must be ${expected}${got}`, { params: { expected }, received });
      }
    } catch {
      complain(issues, at, `reading the option ${name} threw an error`);
    }
  }
  return values;
}

// setTimeout takes no more: a longer wait would end at once.
const LONGEST = 2 ** 31 - 1;

const ofType = (type, expected) => ({ ok: (v) => typeof v === type, expected });
export const flag = /* @__PURE__ */ ofType("boolean", "true or false");
export const text = /* @__PURE__ */ ofType("string", "a string");
export const func = /* @__PURE__ */ ofType("function", "a function");
export const any = { ok: () => true };
export const notYet = {
  ok: (v) => v === false || v === null,
  expected: "left out: it is not available in this version",
};
export const whole = (min, max = Number.MAX_SAFE_INTEGER) => ({
  ok: (v) => Number.isInteger(v) && v >= min && v <= max,
  expected: `a whole number${min > 0 || max < LONGEST ? ` from ${min}` : ""}${max < LONGEST ? ` to ${max}` : " up"}`,
});
export const millis = (min) => ({
  ok: (v) => typeof v === "number" && v >= min && v <= LONGEST,
  expected: `milliseconds, ${min ? "more than" : "from"} 0, at most ${LONGEST}`,
});
export const oneOf = (...values) => ({
  ok: (v) => values.includes(v),
  expected: `one of ${values.map((v) => `\`${v}\``).join(", ")}`,
});
export const secret = (rule) => ({ ...rule, secret: true });
