// Everything that somebody may come to see of a value.
import assert from "node:assert/strict";
import util from "node:util";

/** Hidden fields, getters, causes, stacks and clones included. */
export function visible(value, seen = new Set()) {
  if (typeof value === "string") return value;
  if (value === null || (typeof value !== "object" && typeof value !== "function") || seen.has(value))
    return String(typeof value === "symbol" ? value.description : value);
  seen.add(value);
  const parts = [
    util.inspect(value, { depth: null, showHidden: true, getters: true, maxStringLength: null }),
    util.format("%s %o %O %j", value, value, value, value),
    String(Object.prototype.toString.call(value)),
  ];
  for (const look of [
    () => JSON.stringify(value),
    () => util.inspect(structuredClone(value), { depth: null }),
  ])
    try {
      parts.push(look() ?? "");
    } catch {
      // cannot be written or cloned: nothing to see
    }
  for (const key of Reflect.ownKeys(value)) {
    parts.push(String(key));
    try {
      parts.push(visible(value[key], seen));
    } catch {
      // a getter that throws
    }
  }
  if (value instanceof Error) parts.push(String(value.stack), String(value), visible(value.cause, seen));
  return parts.join("\n");
}

/** As it is, as JSON writes it, and as the form of a token request does. */
const guises = (secret) =>
  new Set([
    secret,
    JSON.stringify(secret).slice(1, -1),
    new URLSearchParams({ s: secret }).toString().slice(2),
  ]);

export function hides(value, secrets, what) {
  const text = visible(value);
  for (const secret of [secrets].flat())
    for (const guise of guises(secret)) {
      const at = text.indexOf(guise);
      const around = `${text.slice(Math.max(0, at - 200), at)}>>>${text.slice(at, at + 80)}`;
      assert.equal(at, -1, `${what} shows ${guise}: …${around}…`);
    }
}
