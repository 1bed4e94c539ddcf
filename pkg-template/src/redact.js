// Keeps credentials out of everything that can be printed: errors, logs, the journal.

import { tagOf } from "./tag.js";

const REDACTED = "[redacted]";
// Anything that looks like a key of this vendor. The bare prefix is left alone: our own texts name it.
const KEY = /sk-ant-[a-z0-9]+-[\w-]{6,}/gi;
// Shorter than this is no secret, and replacing it would make a text unreadable.
const SHORTEST = 5;
// Of a longer one this much already tells too much: the core cuts long texts.
const TELLING = 20;

/** A function that replaces the known credentials, and what looks like one, in a text. */
export function createRedactor(secrets) {
  const known = secrets.filter((secret) => secret?.length >= SHORTEST);
  return (text) => {
    let clean = text;
    for (const secret of known) {
      clean = clean.replaceAll(secret, REDACTED);
      if (secret.length <= TELLING) continue;
      const head = secret.slice(0, TELLING);
      // Goes on behind what was put in, in which the secret may stand again.
      for (let at = clean.indexOf(head); at >= 0; at = clean.indexOf(head, at + REDACTED.length)) {
        let end = at;
        while (end - at < secret.length && clean[end] === secret[end - at]) end++;
        clean = clean.slice(0, at) + REDACTED + clean.slice(end);
      }
    }
    return clean.replace(KEY, REDACTED);
  };
}

/**
 * `JSON.parse` with every text and key redacted: behind the escapes of JSON, a credential does not
 * show in the text as it came.
 */
export const parseRedacted = (text, redact) =>
  JSON.parse(text, (_, value) => {
    if (typeof value === "string") return redact(value);
    for (const key of Object.keys(value ?? {})) {
      const clean = redact(key);
      if (clean === key) continue;
      value[clean] = value[key];
      delete value[key];
    }
    return value;
  });

/**
 * The reason why a request failed, fit to be printed. A rejection that holds nothing but plain data
 * without a credential is handed on as it is; of any other only name, message, code and cause are
 * kept, since a `fetch` of the user's may have hung the request with its headers on it.
 */
export function redactCause(cause, redact, depth = 0) {
  if (harmless(cause, redact, new Set())) return cause;
  try {
    if (typeof cause === "string") return redact(cause);
    const { name, message, code, cause: inner } = cause;
    const error = new Error(redact(String(message)));
    error.name = redact(String(name));
    error.stack = `${error.name}: ${error.message}`; // the old one repeats the message
    if (code !== undefined) error.code = redact(String(code));
    if (inner !== undefined && depth < 4) error.cause = redactCause(inner, redact, depth + 1);
    return error;
  } catch {
    return undefined;
  }
}

function harmless(value, redact, seen) {
  try {
    if (typeof value === "string") return redact(value) === value;
    if (typeof value === "function") return false;
    if (typeof value !== "object" || value === null || seen.has(value)) return true;
    if (seen.size > 100) return false;
    seen.add(value);
    if (!/ (Error|DOMException|Object|Array)\]$/.test(tagOf(value))) return false;
    return Reflect.ownKeys(value).every(
      (key) => harmless(key, redact, seen) && harmless(value[key], redact, seen),
    );
  } catch {
    return false;
  }
}
