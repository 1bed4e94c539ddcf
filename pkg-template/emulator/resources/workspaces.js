/** Workspaces (API reference; workspaces guide). */
import {
  checkObject,
  isPlainObject,
  listOf,
  oneOf,
  optional,
  optionalOrNull,
  pattern,
  required,
  text,
  userProfile,
} from "../check.js";
import { badRequest, notFound } from "../errors.js";
import { pageOf, pageParameters } from "../pages.js";
import * as read from "../query.js";
import { DEFAULT_RESIDENCY, newWorkspace } from "../workspace.js";
import { checkExternalKey } from "./workspace-keys.js";

const ALL = "/v1/organizations/workspaces";
const ONE = `${ALL}/{workspace_id}`;

const filters = {
  "ids[]": read.strings({ max: 100 }),
  include_archived: read.boolean,
  include_default: read.boolean,
};

export const workspaceRoutes = [
  { method: "POST", path: ALL, body: true, act: create },
  { method: "GET", path: ALL, query: { ...pageParameters, ...filters }, act: list },
  { method: "GET", path: ONE, act: ({ store, ids }) => findWorkspace(store, ids.workspace_id) },
  { method: "POST", path: ONE, body: true, act: update },
  { method: "POST", path: `${ONE}/archive`, act: archive },
];

const geo = oneOf("global", "us");
const geos = (value, name) => {
  if (value === "unrestricted") return;
  if (!Array.isArray(value)) throw badRequest(`${name}: must be a list or "unrestricted"`);
  listOf(geo)(value, name);
};
const updateResidency = {
  allowed_inference_geos: optionalOrNull(geos),
  default_inference_geo: optionalOrNull(geo),
};
const createResidency = { ...updateResidency, workspace_geo: optionalOrNull(oneOf("us")) };
const residency = (fields) => (value, name) => void checkObject(value, fields, name);

const tags =
  ({ nullRemoves }) =>
  (value, name) => {
    if (!isPlainObject(value)) throw badRequest(`${name}: must be an object`);
    for (const [key, tag] of Object.entries(value)) {
      if (key.startsWith("anthropic")) {
        throw badRequest(`${name}.${key}: names beginning with "anthropic" are reserved`);
      }
      if (!(tag === null && nullRemoves)) text()(tag, `${name}.${key}`);
    }
  };

const name = text({ min: 1, max: 255 });
const color = pattern(/^#[0-9A-Fa-f]{6}$/, "a colour such as #6C5BB9");
const externalKey = pattern(/^(ekey_|arn:)./, "the id of an external key");

const createFields = {
  name: required(name),
  data_residency: optionalOrNull(residency(createResidency)),
  display_color: optionalOrNull(color),
  external_key_id: optionalOrNull(externalKey),
  tags: optionalOrNull(tags({ nullRemoves: false })),
  user_profile_id: optionalOrNull(userProfile),
};
const updateFields = {
  name: optional(name),
  data_residency: optionalOrNull(residency(updateResidency)),
  display_color: optional(color),
  external_key_id: optional(externalKey),
  tags: optionalOrNull(tags({ nullRemoves: true })),
  user_profile_id: optional(userProfile),
};

export function findWorkspace(store, id) {
  const workspace = store.workspaces.get(id);
  if (workspace === undefined) throw notFound("workspace");
  return workspace;
}

export function refuseArchived(workspace) {
  if (workspace.archived_at !== null) {
    throw badRequest("an archived workspace cannot be changed");
  }
}

function create({ store, body }) {
  const sent = checkObject(body, createFields);
  const dataResidency = mergedResidency(DEFAULT_RESIDENCY, sent.data_residency);
  checkExternalKey(store, sent);
  const { limits, defaultWorkspaceId } = store;
  const counts = (it) => it.archived_at === null && it.id !== defaultWorkspaceId;
  if (limits.workspaces !== null && [...store.workspaces].filter(counts).length >= limits.workspaces) {
    throw badRequest(`an organization has at most ${limits.workspaces} workspaces`);
  }
  return store.workspaces.add(
    newWorkspace({
      ...sent,
      id: store.newId(store.workspaces, "wrkspc_"),
      random: store.random,
      at: store.clock.timestamp(),
      data_residency: dataResidency,
    }),
  );
}

/** The default workspace stays out of the list unless asked for, even when its id is among `ids`. */
function list({ store, query }) {
  const { ids, include_archived: archived = false, include_default: withDefault = false } = query;
  const keep = (workspace) =>
    (ids === undefined || ids.has(workspace.id)) &&
    (archived || workspace.archived_at === null) &&
    (withDefault || workspace.id !== store.defaultWorkspaceId);
  return pageOf(store.workspaces, query, { keep, show: (workspace) => workspace });
}

/** A partial update. A field that may be null is left as it is by null. */
function update({ store, ids, body }) {
  const sent = checkObject(body, updateFields);
  const workspace = findWorkspace(store, ids.workspace_id);
  refuseArchived(workspace);
  if (workspace.id === store.defaultWorkspaceId) refuseOnDefault(sent);
  refuseSecondValue(workspace, sent, "external_key_id");
  refuseSecondValue(workspace, sent, "user_profile_id");
  const changes = (field) => sent[field] !== undefined && sent[field] !== workspace[field];
  if (changes("external_key_id") || changes("user_profile_id"))
    checkExternalKey(store, { ...workspace, ...sent });
  const dataResidency = mergedResidency(workspace.data_residency, sent.data_residency);
  Object.assign(workspace, {
    ...sent,
    data_residency: dataResidency,
    tags: mergedTags(workspace.tags, sent.tags),
  });
  return workspace;
}

function refuseOnDefault(sent) {
  for (const field of ["name", "user_profile_id"]) {
    if (sent[field] !== undefined) {
      throw badRequest(`${field}: cannot be set on the default workspace`);
    }
  }
}

function refuseSecondValue(workspace, sent, field) {
  const present = workspace[field];
  if (sent[field] !== undefined && present !== null && present !== sent[field]) {
    throw badRequest(`${field}: is set already and cannot be replaced`);
  }
}

function mergedResidency(present, sent = {}) {
  const merged = { ...present };
  for (const [key, value] of Object.entries(sent)) if (value !== null) merged[key] = value;
  const { allowed_inference_geos: allowed, default_inference_geo: preferred } = merged;
  if (allowed !== "unrestricted" && !allowed.includes(preferred)) {
    throw badRequest("data_residency.default_inference_geo: must be an allowed geo");
  }
  return merged;
}

function mergedTags(present, sent = {}) {
  const merged = new Map(Object.entries(present));
  for (const [key, value] of Object.entries(sent)) {
    if (value === null) merged.delete(key);
    else merged.set(key, value);
  }
  return Object.fromEntries(merged);
}

/** Cannot be undone, switches off every key of the workspace; a second time changes nothing. */
function archive({ store, ids }) {
  const workspace = findWorkspace(store, ids.workspace_id);
  if (workspace.id === store.defaultWorkspaceId) {
    throw badRequest("the default workspace cannot be archived");
  }
  if (workspace.archived_at !== null) return workspace;
  workspace.archived_at = store.clock.timestamp();
  for (const key of store.apiKeys) {
    if (key.scope.workspace_id !== workspace.id || key.status !== "active") continue;
    key.status = "inactive";
    store.presence.keys.ended(key.id, store.clock.now());
  }
  return workspace;
}
