// Writes any JavaScript value as the text the core reads: JSON, plus `!"kind"` for what JSON cannot
// say. Nothing is judged here: the core names the field, the rule and the value in one error.

const DEEPEST = 64;
// Two references to one object at every level would otherwise double the text 64 times.
const MOST = 1_000_000;

const token = (kind) => `!${JSON.stringify(kind)}`;

/** The text of `value`, or undefined when it is undefined (absent). Never throws. */
export function encode(value) {
  return value === undefined ? undefined : write(value, { inside: [], count: 0 });
}

/** The text of an object with these members, each already encoded; undefined ones are left out. */
export function encodeMembers(members) {
  const parts = [];
  for (const [key, text] of Object.entries(members)) {
    if (text !== undefined) parts.push(`${JSON.stringify(key)}:${text}`);
  }
  return `{${parts.join()}}`;
}

function write(value, state) {
  switch (typeof value) {
    case "string":
    case "boolean":
      return JSON.stringify(value);
    case "number":
      return Number.isFinite(value) ? JSON.stringify(value) : token(String(value));
    case "object":
      return value === null ? "null" : writeObject(value, state);
    default:
      return token(typeof value); // undefined, bigint, symbol, function
  }
}

function writeObject(value, state) {
  if (state.inside.includes(value)) return token("cycle");
  if (state.inside.length >= DEEPEST || state.count++ > MOST) return token("too deep");
  state.inside.push(value);
  try {
    if (Array.isArray(value)) return writeArray(value, state);
    const tag = Object.prototype.toString.call(value).slice(8, -1);
    return tag === "Object" ? writeMembers(value, state) : token(tag);
  } catch {
    return token("threw"); // a trap of a proxy, or a revoked one
  } finally {
    state.inside.pop();
  }
}

function writeArray(value, state) {
  const parts = [];
  const length = value.length;
  for (let i = 0; i < length && state.count++ <= MOST; i++) parts.push(writeMember(value, i, state));
  return `[${parts.join()}]`;
}

function writeMembers(value, state) {
  const parts = [];
  for (const key of Object.keys(value)) {
    if (state.count++ > MOST) break;
    const text = writeMember(value, key, state);
    if (text !== UNDEFINED) parts.push(`${JSON.stringify(key)}:${text}`);
  }
  return `{${parts.join()}}`;
}

const UNDEFINED = token("undefined");

function writeMember(owner, key, state) {
  let value;
  try {
    value = owner[key];
  } catch {
    return token("threw");
  }
  return write(value, state);
}
