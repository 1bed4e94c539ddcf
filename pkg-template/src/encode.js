// Writes any JavaScript value as the text the core reads: JSON, plus `!"kind"` for what JSON cannot
// say. Nothing is judged here: the core names the field, the rule and the value in one error.

import { tagOf } from "./tag.js";

const DEEPEST = 64;
// Two references to one object at every level would otherwise double the text 64 times.
const MOST = 1_000_000;

const token = (kind) => `!${JSON.stringify(kind)}`;

/** The text of `value`, or undefined when it is undefined (absent). Never throws. */
export function encode(value) {
  return value === undefined ? undefined : write(value, { inside: [], count: 0 });
}

function write(value, state) {
  const kind = typeof value;
  if (value === null || kind === "string" || kind === "boolean" || Number.isFinite(value)) {
    return JSON.stringify(value);
  }
  if (kind === "object") return writeObject(value, state);
  return token(kind === "number" ? String(value) : kind); // NaN, bigint, symbol, function
}

function writeObject(value, state) {
  const { inside } = state;
  if (inside.includes(value)) return token("cycle");
  if (inside.length >= DEEPEST || state.count++ > MOST) return token("too deep");
  inside.push(value);
  try {
    const isArray = Array.isArray(value);
    const tag = isArray || tagOf(value).slice(8, -1);
    if (!isArray && tag !== "Object") return token(tag);
    const parts = [];
    for (const key of isArray ? Array.prototype.keys.call(value) : Object.keys(value)) {
      if (state.count++ > MOST) break;
      const text = writeMember(value, key, state);
      if (isArray) parts.push(text);
      else if (text !== UNDEFINED) parts.push(`${JSON.stringify(key)}:${text}`);
    }
    return isArray ? `[${parts}]` : `{${parts}}`;
  } catch {
    return token("threw"); // a trap of a proxy, or a revoked one
  } finally {
    inside.pop();
  }
}

const UNDEFINED = /* @__PURE__ */ token("undefined");

function writeMember(owner, key, state) {
  try {
    return write(owner[key], state);
  } catch {
    return token("threw"); // a getter: nothing else throws here
  }
}
