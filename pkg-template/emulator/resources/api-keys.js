/** API keys: read, rename and switch off; the API neither makes nor deletes them (Admin API FAQ). */
import { checkObject, oneOf, optionalOrNull, text } from "../check.js";
import { badRequest, notFound } from "../errors.js";
import { pageOf, pageParameters } from "../pages.js";
import * as read from "../query.js";
import { endOfKey, keyHasExpired, keyStatus } from "../store.js";

const ALL = "/v1/organizations/api_keys";
const ONE = `${ALL}/{api_key_id}`;

const filters = {
  created_by_user_id: read.nonEmpty,
  status: read.choice("active", "inactive", "archived", "expired"),
  workspace_id: read.nonEmpty,
};

const updateFields = {
  name: optionalOrNull(text({ min: 1, max: 500 })),
  status: optionalOrNull(oneOf("active", "inactive", "archived")),
};

export const apiKeyRoutes = [
  { method: "GET", path: ALL, query: { ...pageParameters, ...filters }, act: list },
  { method: "GET", path: ONE, act: (call) => show(call)(findKey(call)) },
  { method: "POST", path: ONE, body: true, act: update },
];

function findKey({ store, ids }) {
  const key = store.apiKeys.get(ids.api_key_id);
  if (key === undefined) throw notFound("API key");
  return key;
}

const statusOf = (store, key) => keyStatus(key, store.clock.now());

/**
 * Before version 2026-10-21 a key carried `workspace_id` next to `scope`: null for the default
 * workspace as well as for keys without a workspace (API reference of both versions).
 */
const show =
  ({ store, version }) =>
  (key) => {
    const shown = { ...key, status: statusOf(store, key) };
    if (version !== "2023-06-01") return shown;
    const workspaceId = key.scope.workspace_id ?? null;
    return { ...shown, workspace_id: workspaceId === store.defaultWorkspaceId ? null : workspaceId };
  };

function list(call) {
  const { store, query } = call;
  const { created_by_user_id: creator, status, workspace_id: workspaceId } = query;
  const keep = (key) =>
    (creator === undefined || (key.created_by?.type === "user" && key.created_by.id === creator)) &&
    (status === undefined || statusOf(store, key) === status) &&
    (workspaceId === undefined || key.scope.workspace_id === workspaceId);
  return pageOf(store.apiKeys, query, { keep, show: show(call) });
}

function update(call) {
  const { store, body } = call;
  const sent = checkObject(body, updateFields);
  const key = findKey(call);
  if (sent.status !== undefined) refuseStatus(store, key, sent.status);
  Object.assign(key, sent);
  noteUse(store, key);
  return show(call)(key);
}

/** Reports have nothing of a key while it is off. */
function noteUse({ presence, clock }, key) {
  if (key.status !== "active") presence.keys.ended(key.id, clock.now());
  else presence.keys.began(key, clock.now(), endOfKey(key));
}

function refuseStatus(store, key, status) {
  if (status === "archived") return;
  if (keyHasExpired(key, store.clock.now())) {
    throw badRequest("status: an expired key can only be archived");
  }
  const workspace = store.workspaces.get(key.scope.workspace_id);
  if (status === "active" && workspace?.archived_at) {
    throw badRequest("status: the key belongs to an archived workspace");
  }
}
