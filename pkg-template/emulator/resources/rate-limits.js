/** Rate limits of the organization, and what workspaces set below them (API reference). */
import { checkObject, listOf, oneOf, required, whole } from "../check.js";
import { notFound } from "../errors.js";
import * as read from "../query.js";
import { tokenPageOf, tokenPageParameters } from "../token-pages.js";
import { findWorkspace, refuseArchived } from "./workspaces.js";

const ALL = "/v1/organizations/rate_limits";
const OF_WORKSPACE = "/v1/organizations/workspaces/{workspace_id}/rate_limits";

const LIMITERS = [
  "fast_itpmca",
  "fast_otpm",
  "input_tokens_per_minute",
  "input_tokens_per_minute_cache_aware",
  "output_tokens_per_minute",
  "requests_per_minute",
  "tokens_per_day",
  "tokens_per_minute",
  "tool_uses_per_second",
];

const parameters = {
  ...tokenPageParameters({ max: 1000 }),
  group_type: read.choice("batch", "files", "model_group", "skills", "token_count", "web_search"),
  include_inherited: read.boolean,
};

export const rateLimitRoutes = [
  // An organization inherits from nobody: there `include_inherited` is taken and changes nothing.
  { method: "GET", path: ALL, query: { ...parameters, model: read.nonEmpty }, act: list },
  { method: "GET", path: OF_WORKSPACE, query: parameters, act: listOfWorkspace },
  { method: "POST", path: `${OF_WORKSPACE}/{rate_limit_id}`, body: true, act: update },
];

/** Before version 2026-10-21 entries had the type of their group once more. */
const aged = (entry, version) =>
  version === "2023-06-01" ? { ...entry, group_type: entry.group.type } : entry;

const ofGroup =
  ({ group_type: type }) =>
  (entry) =>
    type === undefined || entry.group.type === type;

function list(call) {
  const { store, query, version } = call;
  const { model } = query;
  const hasModel = (entry) => model === undefined || (entry.models?.includes(model) ?? false);
  if (![...store.rateLimits].some(hasModel)) throw notFound("model");
  const inGroup = ofGroup(query);
  const keep = (entry) => inGroup(entry) && hasModel(entry);
  return tokenPageOf(store.rateLimits, call, {
    keep,
    show: (entry) => aged(entry, version),
    defaultLimit: null,
  });
}

function listOfWorkspace(call) {
  const { store, ids, query, version } = call;
  const workspace = findWorkspace(store, ids.workspace_id);
  const { include_inherited: inherited = false } = query;
  const inGroup = ofGroup(query);
  const keep = (entry) => inGroup(entry) && (inherited || store.limitOverrides.has(workspace.id, entry.id));
  const show = (entry) => aged(store.limitOverrides.entry(workspace.id, entry, { inherited }), version);
  return tokenPageOf(store.rateLimits, call, { keep, show, defaultLimit: null });
}

/** Required, but null is a value of its own: it clears. */
const value = { check: whole({ min: 0 }), required: true, nullable: true };
const limit = (sent, name) => void checkObject(sent, { type: required(oneOf(...LIMITERS)), value }, name);

function update({ store, ids, body, version }) {
  const { limits } = checkObject(body, { limits: required(listOf(limit)) });
  const workspace = findWorkspace(store, ids.workspace_id);
  refuseArchived(workspace);
  const entry = store.rateLimits.get(ids.rate_limit_id);
  if (entry === undefined) throw notFound("rate limit");
  for (const it of limits) store.limitOverrides.set(workspace.id, entry.id, it.type, it.value);
  return aged(store.limitOverrides.entry(workspace.id, entry, { inherited: false }), version);
}
