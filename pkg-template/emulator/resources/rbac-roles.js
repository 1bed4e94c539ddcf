/** Roles of Claude Enterprise, which the API only shows (API reference). */
import { Refusal } from "../errors.js";
import { inOrder, tokenPageOf, tokenPageParameters } from "../token-pages.js";

const ALL = "/v1/organizations/rbac_roles";
const ONE = `${ALL}/{rbac_role_id}`;
const pages = tokenPageParameters({ max: 1000 });

export const rbacRoleRoutes = [
  { method: "GET", path: ALL, query: pages, act: list },
  { method: "GET", path: ONE, act: ({ store, ids }) => findRole(store, ids) },
  { method: "GET", path: `${ONE}/permissions`, query: pages, act: listPermissions },
];

function findRole(store, ids) {
  const role = store.roles.get(ids.rbac_role_id);
  if (role === undefined) throw new Refusal(404, "role not found", { code: "rbac_role_not_found" });
  return role;
}

function list(call) {
  return tokenPageOf(call.store.roles, call, { show: (role) => role });
}

function listPermissions(call) {
  const { store, ids } = call;
  const { id } = findRole(store, ids);
  const own = store.rolePermissions.filter((permission) => permission.rbac_role_id === id);
  return tokenPageOf(inOrder(own), call, { show: ({ rbac_role_id: _, ...permission }) => permission });
}
