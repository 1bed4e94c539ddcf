/** Service accounts in workspaces, from both sides: two paths to the same rows (API reference). */
import { checkObject, oneOf, required, text } from "../check.js";
import { badRequest, notFound } from "../errors.js";
import { WORKSPACE_ROLES } from "../roles.js";
import { tokenPageOf, tokenPageParameters } from "../token-pages.js";
import { findServiceAccount } from "./service-accounts.js";
import { findWorkspace, refuseArchived } from "./workspaces.js";

const OF_ACCOUNT = "/v1/organizations/service_accounts/{service_account_id}/workspaces";
const OF_WORKSPACE = "/v1/organizations/workspaces/{workspace_id}/service_accounts";
const ONE = `${OF_WORKSPACE}/{service_account_id}`;

const role = required(oneOf(...WORKSPACE_ROLES));
const id = required(text({ min: 1 }));

export const serviceAccountWorkspaceRoutes = [
  { method: "GET", path: OF_ACCOUNT, query: tokenPageParameters(), act: listOfAccount },
  { method: "POST", path: OF_ACCOUNT, body: true, act: add("workspace_id") },
  { method: "DELETE", path: `${OF_ACCOUNT}/{workspace_id}`, act: remove },
  { method: "GET", path: OF_WORKSPACE, query: tokenPageParameters(), act: listOfWorkspace },
  { method: "POST", path: OF_WORKSPACE, body: true, act: add("service_account_id") },
  { method: "GET", path: ONE, act: retrieve },
  { method: "POST", path: ONE, body: true, act: update },
  { method: "DELETE", path: ONE, act: remove },
].map((route) => ({ ...route, oauthOnly: true }));

function openWorkspace(store, workspaceId) {
  const workspace = findWorkspace(store, workspaceId);
  refuseArchived(workspace);
  return workspace;
}

function activeAccount(store, accountId) {
  const account = findServiceAccount(store, accountId);
  if (account.archived_at !== null) throw badRequest("an archived service account has no memberships");
  return account;
}

const isActive = (store, accountId) => store.serviceAccounts.get(accountId)?.archived_at === null;

/** The implicit membership stands first; of an archived account there is nothing to list. */
function listOfAccount(call) {
  const { store, ids, query } = call;
  const { id: accountId, archived_at: archivedAt } = findServiceAccount(store, ids.service_account_id);
  if (archivedAt !== null) {
    if (query.page !== undefined) throw badRequest("page: its membership is gone");
    return { data: [], next_page: null };
  }
  const implicit = store.serviceAccountPlaces.implicit(accountId);
  return tokenPageOf(store.serviceAccountPlaces.sequence, call, {
    keep: ({ row }) => row.service_account_id === accountId,
    show: ({ row }) => row,
    ahead: implicit === null ? [] : [implicit],
  });
}

function listOfWorkspace(call) {
  const { store, ids } = call;
  const workspace = openWorkspace(store, ids.workspace_id);
  return tokenPageOf(store.serviceAccountPlaces.sequence, call, {
    keep: ({ row }) => row.workspace_id === workspace.id && isActive(store, row.service_account_id),
    show: ({ row }) => row,
  });
}

/** The body names what the path does not. */
function add(named) {
  return ({ store, actorId, ids, body }) => {
    const sent = checkObject(body, { [named]: id, workspace_role: role });
    const { service_account_id, workspace_id, workspace_role } = { ...ids, ...sent };
    const workspace = openWorkspace(store, workspace_id);
    const account = activeAccount(store, service_account_id);
    const row = { accountId: account.id, workspaceId: workspace.id, role: workspace_role, actorId };
    return store.serviceAccountPlaces.put(row);
  };
}

function retrieve({ store, ids }) {
  const workspace = openWorkspace(store, ids.workspace_id);
  const account = findServiceAccount(store, ids.service_account_id);
  if (account.archived_at !== null) throw notFound("service account");
  const explicit = store.serviceAccountPlaces.explicit(account.id, workspace.id);
  if (explicit) return explicit;
  if (workspace.id !== store.defaultWorkspaceId) throw notFound("workspace member");
  return store.serviceAccountPlaces.implicit(account.id);
}

function update({ store, actorId, ids, body }) {
  const sent = checkObject(body, { workspace_role: role });
  const workspace = openWorkspace(store, ids.workspace_id);
  const account = activeAccount(store, ids.service_account_id);
  if (!store.serviceAccountPlaces.explicit(account.id, workspace.id)) {
    if (workspace.id !== store.defaultWorkspaceId) throw notFound("workspace member");
    throw badRequest("the implicit membership has no role to change; add the service account instead");
  }
  return store.serviceAccountPlaces.put({
    accountId: account.id,
    workspaceId: workspace.id,
    role: sent.workspace_role,
    actorId,
  });
}

/** Also when there is nothing to remove. */
function remove({ store, ids }) {
  const workspace = openWorkspace(store, ids.workspace_id);
  const account = findServiceAccount(store, ids.service_account_id);
  store.serviceAccountPlaces.remove(account.id, workspace.id);
  return {
    type: "service_account_workspace_member_deleted",
    service_account_id: account.id,
    workspace_id: workspace.id,
  };
}
