/** Members of a workspace (API reference; workspaces guide). */
import { checkObject, oneOf, required, text } from "../check.js";
import { badRequest, notFound } from "../errors.js";
import { pageOf, pageParameters } from "../pages.js";
import { inheritedRole, WORKSPACE_ROLES } from "../roles.js";
import { findUser } from "./users.js";
import { findWorkspace, refuseArchived } from "./workspaces.js";

const ALL = "/v1/organizations/workspaces/{workspace_id}/members";
const ONE = `${ALL}/{user_id}`;

// The reference types all five roles on update; the guide says that workspace_billing is inherited
// and never assigned, and the guide is followed.
const role = required(oneOf(...WORKSPACE_ROLES));

export const memberRoutes = [
  { method: "POST", path: ALL, body: true, act: add },
  { method: "GET", path: ALL, query: pageParameters, act: list },
  { method: "GET", path: ONE, act: retrieve },
  { method: "POST", path: ONE, body: true, act: update },
  { method: "DELETE", path: ONE, act: remove },
];

const wire = (workspaceId, userId, workspaceRole) => ({
  type: "workspace_member",
  user_id: userId,
  workspace_id: workspaceId,
  workspace_role: workspaceRole,
});

/** The default workspace has no member list: access follows the organization role (workspaces guide). */
function workspaceWithMembers(store, ids) {
  const workspace = findWorkspace(store, ids.workspace_id);
  if (workspace.id === store.defaultWorkspaceId) {
    throw badRequest("the default workspace has no member list");
  }
  return workspace;
}

function findMember(store, workspace, userId) {
  const user = store.users.get(userId);
  const present = user && store.memberships.role(workspace.id, user);
  if (!present) throw notFound("workspace member");
  return { user, present };
}

function list({ store, ids, query }) {
  const workspace = workspaceWithMembers(store, ids);
  return pageOf(store.memberships.sequence(workspace.id), query, {
    show: (row) => wire(workspace.id, row.userId, row.role),
    idOf: (row) => row.userId,
  });
}

function retrieve({ store, ids }) {
  const workspace = workspaceWithMembers(store, ids);
  const { user, present } = findMember(store, workspace, ids.user_id);
  return wire(workspace.id, user.id, present);
}

function add({ store, ids, body }) {
  const sent = checkObject(body, { user_id: required(text({ min: 1 })), workspace_role: role });
  const workspace = workspaceWithMembers(store, ids);
  refuseArchived(workspace);
  const user = findUser(store, sent.user_id);
  const present = store.memberships.role(workspace.id, user);
  if (present !== null && !isRaise(present, sent.workspace_role)) {
    throw badRequest("this person is a member of the workspace already", "already_member");
  }
  store.memberships.assign(workspace.id, user, sent.workspace_role);
  return wire(workspace.id, user.id, sent.workspace_role);
}

function update({ store, ids, body }) {
  const sent = checkObject(body, { workspace_role: role });
  const workspace = workspaceWithMembers(store, ids);
  refuseArchived(workspace);
  const { user } = findMember(store, workspace, ids.user_id);
  const inherited = inheritedRole(user.role);
  if (inherited !== null && !isRaise(inherited, sent.workspace_role)) throw inheritedMember();
  store.memberships.assign(workspace.id, user, sent.workspace_role);
  return wire(workspace.id, user.id, sent.workspace_role);
}

function remove({ store, ids }) {
  const workspace = workspaceWithMembers(store, ids);
  refuseArchived(workspace);
  const { user } = findMember(store, workspace, ids.user_id);
  if (inheritedRole(user.role) !== null) throw inheritedMember();
  store.memberships.unassign(workspace.id, user.id);
  return { type: "workspace_member_deleted", user_id: user.id, workspace_id: workspace.id };
}

/** The one change open to those who are there by inheritance: billing to workspace admin. */
const isRaise = (from, to) => from === "workspace_billing" && to === "workspace_admin";

const inheritedMember = () =>
  badRequest("this workspace role comes with the organization role; change that one first");
