/** Members of the organization (API reference; user management page; Admin API FAQ). */
import { checkObject, oneOf, required } from "../check.js";
import { badRequest, notFound } from "../errors.js";
import { pageOf, pageParameters } from "../pages.js";
import * as read from "../query.js";
import { ASSIGNABLE_ROLES, isAdministrative, ORGANIZATION_ROLES } from "../roles.js";
import { sameEmail } from "../store.js";

const ALL = "/v1/organizations/users";
const ONE = `${ALL}/{user_id}`;

export const userFilters = {
  email: read.string,
  "roles[]": read.choices(...ORGANIZATION_ROLES),
};

export const matchesUserFilters =
  ({ email, roles }) =>
  (item) =>
    (email === undefined || sameEmail(item.email) === sameEmail(email)) &&
    (roles === undefined || roles.has(item.role));

export const userRoutes = [
  { method: "GET", path: ALL, query: { ...pageParameters, ...userFilters }, act: list },
  { method: "GET", path: ONE, act: ({ store, ids }) => findUser(store, ids.user_id) },
  { method: "POST", path: ONE, body: true, act: update },
  { method: "DELETE", path: ONE, act: remove },
];

export function findUser(store, id) {
  const user = store.users.get(id);
  if (user === undefined) throw notFound("user");
  return user;
}

function list({ store, query }) {
  return pageOf(store.users, query, { keep: matchesUserFilters(query), show: (user) => user });
}

function update({ store, ids, body }) {
  const { role } = checkObject(body, { role: required(oneOf(...ASSIGNABLE_ROLES)) });
  const user = findUser(store, ids.user_id);
  if (isAdministrative(user.role)) {
    throw badRequest("members with an administrative role cannot be changed through the API");
  }
  user.role = role;
  store.memberships.roleChanged(user);
  return user;
}

/** API keys stay as they are: they belong to the organization (Admin API FAQ). */
function remove({ store, ids }) {
  const user = findUser(store, ids.user_id);
  if (store.users.count === 1) {
    throw badRequest("the last member cannot be removed", "cannot_remove_last_member");
  }
  if (isAdministrative(user.role)) {
    throw badRequest("members with an administrative role cannot be removed through the API");
  }
  store.users.remove(user.id);
  store.memberships.userRemoved(user.id);
  store.groups.userRemoved(user.id, store.clock.now());
  store.presence.users.ended(user.id, store.clock.now());
  return { id: user.id, type: "user_deleted" };
}
