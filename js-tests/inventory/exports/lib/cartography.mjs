// What the answers of the API are in Cartography's vocabulary, by the facts: labels, edges, and texts as they came.
import { WIRE } from "../../lib/hostile.mjs";
import { withoutNull } from "./subject.mjs";

const { organization, users, workspaces, workspaceMembers, apiKeys, invites } = WIRE;
export const RUN = 1_760_000_000;
const STAMP = { lastupdated: RUN, firstseen: RUN * 1000 };

const node = (labels, properties) => ({
  labels,
  properties: withoutNull({ ...properties, ...STAMP }),
});
const edge = (type, from, to, properties = {}) => ({
  type,
  from,
  to,
  properties: { ...properties, ...STAMP },
});

/** Every node: what Cartography has, under its names, and what it lacks. */
export const NODES = [
  node(["AnthropicOrganization", "Tenant"], { id: organization.id, name: organization.name }),
  ...users.map(({ id, name, email, role, added_at }) =>
    node(["AnthropicUser", "UserAccount"], { id, name, email, role, added_at }),
  ),
  ...workspaces.map((one) =>
    node(["AnthropicWorkspace"], {
      id: one.id,
      name: one.name,
      created_at: one.created_at,
      archived_at: one.archived_at,
      display_color: one.display_color,
      compartment_id: one.compartment_id,
      is_default: one.name === "Default",
      workspace_geo: one.data_residency.workspace_geo,
      default_inference_geo: one.data_residency.default_inference_geo,
      allowed_inference_geos: [one.data_residency.allowed_inference_geos].flat(),
      tag_pairs: Object.keys(one.tags).length
        ? Object.entries(one.tags).map(([key, value]) => `${key}=${value}`)
        : null,
    }),
  ),
  ...apiKeys.map((one) =>
    node(["AnthropicApiKey", "APIKey"], {
      id: one.id,
      name: one.name,
      status: one.status,
      created_at: one.created_at,
      expires_at: one.expires_at,
      partial_key_hint: one.partial_key_hint,
      scope_type: one.scope.type,
      workspace_id: one.scope.workspace_id ?? null,
      created_by_id: one.created_by?.id ?? null,
      created_by_type: one.created_by?.type ?? null,
    }),
  ),
  ...invites.map(({ id, email, role, status, invited_at, expires_at, accepted_at }) =>
    node(["AnthropicInvite"], { id, name: email, email, role, status, invited_at, expires_at, accepted_at }),
  ),
];

export const EDGES = [
  ...[...users, ...workspaces, ...apiKeys, ...invites].map(({ id }) => edge("RESOURCE", organization.id, id)),
  ...workspaceMembers.flatMap(({ user_id, workspace_id, workspace_role }) => [
    edge("MEMBER_OF", user_id, workspace_id, { workspace_role }),
    ...(workspace_role === "workspace_admin" ? [edge("ADMIN_OF", user_id, workspace_id)] : []),
  ]),
  ...apiKeys.flatMap(({ id, created_by }) =>
    created_by ? [edge("OWNS", created_by.id, id), edge("OWNED_BY", id, created_by.id)] : [],
  ),
  ...apiKeys.flatMap(({ id, scope }) =>
    scope.workspace_id ? [edge("CONTAINS", scope.workspace_id, id)] : [],
  ),
];

const text = (one) => JSON.stringify(one);
/** In an order that does not depend on who wrote it. */
export const sorted = (list) => [...list].sort((a, b) => (text(a) < text(b) ? -1 : 1));
export const sortKeys = (object) =>
  Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
