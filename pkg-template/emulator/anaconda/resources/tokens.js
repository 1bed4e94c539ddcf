/** The users' tokens. Mind the paths: `token` to make and change one, `tokens` to list and revoke. */

import { bodyMissing } from "../body.js";
import {
  boolean,
  checkUUID,
  dateTime,
  integer,
  optional,
  optionalOrNull,
  readFields,
  required,
} from "../check.js";
import { conflict, missing } from "../errors.js";
import { readTime, writeTime } from "../time.js";
import { names } from "./users.js";

const ONE = "/organizations/{org_id}/users/{user_id}/token";
const ALL = "/organizations/{org_id}/users/{user_id}/tokens";

export const tokenRoutes = [
  { method: "POST", path: ONE, needs: "service", older: true, body: true, act: create },
  { method: "PATCH", path: ONE, needs: "service", older: true, body: "maybe", act: update },
  { method: "GET", path: ALL, needs: "service", act: list },
  { method: "DELETE", path: `${ALL}/{token_id}`, needs: "service", success: 204, act: revoke },
  { method: "DELETE", path: ONE, needs: "service", older: "only", success: 204, act: revokeAll },
];

const createFields = {
  expires_at: required(dateTime),
  expiration_tolerance_months: optional(integer, 0),
  send_token_email: optional(boolean, true),
};

/** The one place that ever shows the token. */
function create({ organization, mail, ids, body }) {
  const given = readFields(body, createFields);
  const user = organization.findUser(ids.user_id);
  const { token, value } = organization.tokens.issue(user, {
    expires: readTime(given.expires_at),
    tolerance: given.expiration_tolerance_months,
  });
  if (given.send_token_email) mail("token", user.email);
  return { token: value, expires_at: writeTime(token.expires) };
}

const updateFields = {
  expires_at: optionalOrNull(dateTime),
  expiration_tolerance_months: optional(integer),
  is_renewal: optional(boolean, false),
};

/** In the older form there is no body, and that is the renewal. The answer's body has no schema. */
function update({ organization, ids, body, olderForms }) {
  if (body === undefined && !olderForms) throw bodyMissing();
  const given = readFields(body ?? { is_renewal: true }, updateFields);
  const token = organization.tokens.current(organization.findUser(ids.user_id));
  if (token === undefined) throw missing("token");
  if (given.is_renewal) token.expires = organization.subscription.ends;
  else if (given.expires_at !== null) token.expires = readTime(given.expires_at);
  token.tolerance = given.expiration_tolerance_months ?? token.tolerance;
  return null;
}

function list({ organization, ids }) {
  const user = organization.findUser(ids.user_id);
  const items = organization.tokens.of(user).map(({ id, expires, revoked }) => ({
    id,
    expires_at: writeTime(expires),
    metadata: {},
    revoked,
  }));
  return { items };
}

/** A token that is revoked already is a token no longer there. */
function revoke({ organization, settings, ids }) {
  const user = organization.findUser(ids.user_id);
  const token = organization.tokens.of(user).find(({ id }) => id === ids.token_id);
  if (token === undefined) checkUUID(ids.token_id, "token_id");
  if (token === undefined || token.revoked) throw missing("token");
  refuseConflict(settings, user, token);
  token.revoked = true;
}

function revokeAll({ organization, settings, ids }) {
  const user = organization.findUser(ids.user_id);
  const token = organization.tokens.current(user);
  if (token === undefined) throw missing("token");
  refuseConflict(settings, user, token);
  organization.tokens.revokeAll(user);
}

function refuseConflict({ conflicts }, user, token) {
  if (names(conflicts.revokeToken, user) || conflicts.revokeToken.includes(token.id)) {
    throw conflict("this token cannot be revoked");
  }
}
