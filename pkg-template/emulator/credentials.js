/**
 * Credentials: `x-api-key` or `authorization: Bearer`, either of which may carry an admin key, and
 * bearer also an OAuth token (API reference, authentication). With both, `x-api-key` counts.
 */
import { Refusal } from "./errors.js";

const SECRET_HEADERS = ["x-api-key", "authorization", "proxy-authorization", "cookie"];

export function readCredential(headers) {
  if (headers["x-api-key"]) return { kind: "api_key", secret: headers["x-api-key"] };
  const bearer = /^bearer +(\S+)$/i.exec(headers.authorization ?? "");
  return bearer ? { kind: "bearer", secret: bearer[1] } : null;
}

/**
 * Without a list of keys any credential will do, except one that is plainly an inference key: those
 * have no business here.
 */
export function checkCredential(headers, keys) {
  const credential = readCredential(headers);
  if (credential === null) throw new Refusal(401, "a credential is required");
  const { secret } = credential;
  const accepted = keys ? keys.includes(secret) : !secret.startsWith("sk-ant-api03-");
  if (!accepted) throw new Refusal(401, "invalid credential");
}

/** A copy fit to be kept: whatever the value of a secret header was, it is gone. */
export function redacted(headers) {
  const copy = { ...headers };
  for (const name of SECRET_HEADERS) if (copy[name] !== undefined) copy[name] = "[redacted]";
  return copy;
}
