// The checker of options objects: every problem at once, each value read exactly once.

import { ValidationError } from "../errors.js";
import { createRedactor } from "../redact.js";
import { tagOf } from "../tag.js";
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

/** Adds an issue. Its message is the name of the option and `what`; `about` becomes part of the issue. */
export function complain(issues, path, what, about) {
  // As JSON writes it: a control character in a name stays visible.
  const name = path.length ? `\`${JSON.stringify(path.join(".")).slice(1, -1)}\`` : "the options";
  issues.push({ path, code: "option", message: `${name} ${what}`, params: {}, ...about });
}

/** What `read` makes of the keys of a plain object; nothing and an issue when it is none or throws. */
export function readPlain(source, path, issues, read) {
  if (source === undefined) return [];
  try {
    if (tagOf(source) === "[object Object]") return read(Object.keys(source));
  } catch {
    // does not let itself be read
  }
  complain(issues, path, "must be a plain object", { params: { expected: "object" } });
  return [];
}

/** The nearest of the `known` names, and how it is offered. */
export function suggest(name, known) {
  const suggestion = nearest(name, known);
  return { suggestion, hint: suggestion ? `; did you mean \`${suggestion}\`?` : "" };
}

/** Of two options only one may be given. */
export const exclude = (issues, name, other) =>
  complain(issues, [name], `and \`${other}\` exclude each other: give one`, {
    code: "exclusive",
    params: { with: other },
  });

export function refuse(issues, call, code = "invalid_option") {
  if (issues.length === 0) return;
  const texts = issues.map((one) => one.message).join("; ");
  const message = call ? `\`${call}\`: ${texts}` : texts;
  throw new ValidationError({ code, message, call, issues });
}

/**
 * Reads the options named in `rules` from `source`, and adds an issue for each that is unknown,
 * ill-typed or cannot be read. A rule is [what it must be, the test for that, whether it is secret],
 * or the rules for an object of options.
 */
export function readFields(rules, source, path, issues) {
  const values = {};
  for (const key of readPlain(source, path, issues, (keys) => keys)) {
    const at = [...path, redact(key)];
    if (!Object.hasOwn(rules, key)) {
      const { suggestion, hint } = suggest(key, Object.keys(rules));
      complain(issues, at, `is no option${hint}`, { params: { suggestion } });
      continue;
    }
    const rule = rules[key];
    try {
      const value = source[key];
      if (value === undefined) continue;
      if (!Array.isArray(rule)) {
        values[key] = readFields(rule, value, at, issues);
        continue;
      }
      const [expected, fits, secret] = rule;
      if (fits(value)) values[key] = value;
      else {
        const received = secret ? {} : { received: show(value) };
        const got = secret ? "" : `, not \`${received.received}\``;
        complain(issues, at, `must be ${expected}${got}`, { params: { expected }, ...received });
      }
    } catch {
      complain(issues, at, "threw an error when it was read");
    }
  }
  return values;
}
