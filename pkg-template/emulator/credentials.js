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

/** Official clients send keys as bearers, too: the beginning tells them from OAuth tokens. */
const isKey = ({ kind, secret }) => kind === "api_key" || secret.startsWith("sk-ant-");

/**
 * Without lists any credential will do, except one that is plainly an inference key: those have no
 * business here. Gives whether it is an OAuth token, and whose, where the list of tokens says so.
 *
 * @param {{ keys?: string[], tokens?: { token: string, actor_id?: string }[] }} lists
 * @returns {{ isToken: boolean, actorId: string | null }}
 */
export function checkCredential(headers, { keys, tokens }) {
  const credential = readCredential(headers);
  if (credential === null) throw new Refusal(401, "a credential is required");
  const isToken = !isKey(credential);
  const listed = tokens?.find(({ token }) => token === credential.secret);
  const accepted = isToken
    ? acceptsToken(credential.secret, { keys, tokens, listed })
    : acceptsKey(credential.secret, { keys, listed });
  if (!accepted) throw new Refusal(401, "invalid credential");
  return { isToken, actorId: (isToken && listed?.actor_id) || null };
}

const acceptsToken = (secret, { keys, tokens, listed }) =>
  listed !== undefined || keys?.includes(secret) || (keys === undefined && tokens === undefined);

const acceptsKey = (secret, { keys, listed }) =>
  keys ? keys.includes(secret) : listed === undefined && !secret.startsWith("sk-ant-api03-");

/** Service accounts and federation are for OAuth tokens with the scope `org:admin` alone. */
export function refuseKey({ isToken }) {
  if (!isToken) throw new Refusal(403, "admin keys are not accepted here, use an OAuth token");
}

/** `tokens` as it was given: text, or the token and whose it is. */
export function readTokens(given) {
  if (given === undefined) return undefined;
  if (!Array.isArray(given)) throw new TypeError("createEmulator: tokens must be a list");
  return given.map((entry) => {
    const { token, actor_id, ...others } = typeof entry === "string" ? { token: entry } : (entry ?? {});
    const known = actor_id === undefined || /^(user|svac)_./.test(actor_id);
    if (typeof token !== "string" || !known || Object.keys(others).length > 0) {
      throw new TypeError(
        "createEmulator: tokens: each must be a string or { token, actor_id } with the id of a user or service account",
      );
    }
    return { token, actor_id };
  });
}

/** A copy fit to be kept: whatever the value of a secret header was, it is gone. */
export function redacted(headers) {
  const copy = { ...headers };
  for (const name of SECRET_HEADERS) if (copy[name] !== undefined) copy[name] = "[redacted]";
  return copy;
}
