/**
 * Access tokens, the bearer of every call. An admin's password gives one kind, a service account's
 * secret the other, and each call takes one kind only. Both live 900 seconds; there is no refresh
 * token. Looking like a JWT is all they have in common with one.
 */
import { createRandom } from "../random.js";
import { denied } from "./errors.js";

export function createAccess({ clock, seed, tokenLife }) {
  const random = createRandom(seed, "anaconda access tokens");
  const tokens = new Map();

  return {
    issue(kind) {
      const value = [random.base62(20), random.base62(48), random.base62(43)].join(".");
      tokens.set(value, { kind, expires: clock.now() + tokenLife * 1000 });
      return { access_token: value, token_type: "Bearer", expires_in: tokenLife };
    },

    check(headers, kind) {
      const value = /^bearer +(\S+)$/i.exec(headers.authorization ?? "")?.[1];
      const token = tokens.get(value);
      const challenge = { "www-authenticate": "Bearer" };
      if (value === undefined) throw denied(401, "a bearer token is required", challenge);
      if (token === undefined) throw denied(401, "unknown access token", challenge);
      if (token.expires <= clock.now()) throw denied(401, "the access token has expired", challenge);
      if (token.kind !== kind) throw denied(403, `the token of ${WHO[kind]} is needed`);
    },
  };
}

const WHO = { admin: "an organization admin", service: "a service account" };
