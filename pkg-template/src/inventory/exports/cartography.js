// The graph in the words of Cartography, so that queries written for it run: its labels, edges and property names, and
// the API's own texts for times. What it does not know keeps close to that: labels made from the type, the class of the
// relationship as the type of the edge, names in snake_case.

import { isTime, timeText } from "./text.js";

// By type: labels, the list of the snapshot with the objects as the API gave them, and by property where it stands in
// the entity. What the API said goes first: it has the fractions of seconds that epoch milliseconds lost.
const NODES = {
  anthropic_account: { labels: ["AnthropicOrganization", "Tenant"], properties: { name: "name" } },
  anthropic_user: {
    labels: ["AnthropicUser", "UserAccount"],
    wire: "users",
    properties: { name: "name", email: "email", role: "role", added_at: "createdOn" },
  },
  anthropic_workspace: {
    labels: ["AnthropicWorkspace"],
    wire: "workspaces",
    properties: {
      name: "name",
      created_at: "createdOn",
      archived_at: "archivedOn",
      display_color: "displayColor",
      is_default: "isDefault",
      compartment_id: "compartmentId",
      external_key_id: "externalKeyId",
      workspace_geo: "workspaceGeo",
      default_inference_geo: "defaultInferenceGeo",
      allowed_inference_geos: "allowedInferenceGeos",
      inference_data_retention: "inferenceDataRetention",
      user_profile_id: "userProfileId",
      tag_pairs: "tagPairs",
    },
  },
  anthropic_api_key: {
    labels: ["AnthropicApiKey", "APIKey"],
    wire: "apiKeys",
    properties: {
      name: "name",
      status: "status",
      created_at: "createdOn",
      expires_at: "expiresOn",
      partial_key_hint: "partialKeyHint",
      scope_type: "scopeType",
      workspace_id: "workspaceId",
      created_by_id: "createdBy",
      created_by_type: "createdByType",
      principal_id: "principalId",
      principal_type: "principalType",
    },
  },
  anthropic_invite: {
    labels: ["AnthropicInvite"],
    wire: "invites",
    properties: {
      name: "name",
      email: "email",
      role: "role",
      status: "status",
      invited_at: "invitedOn",
      expires_at: "expiresOn",
      accepted_at: "acceptedOn",
      rbac_group_ids: "rbacGroupIds",
    },
  },
};

/** The types that Cartography has, and its edges between them. */
export const KNOWN = ["anthropic_account", "anthropic_user", "anthropic_workspace", "anthropic_api_key"];
export const KNOWN_EDGES = ["RESOURCE", "MEMBER_OF", "ADMIN_OF", "OWNS", "OWNED_BY", "CONTAINS"];

const snake = (name) => name.replace(/[A-Z]/g, (one) => `_${one.toLowerCase()}`);
const pascal = (type) => type.replace(/(^|_)([a-z0-9])/g, (_, __, one) => one.toUpperCase());

export const labelsOf = (type) => (Object.hasOwn(NODES, type) ? NODES[type].labels : [pascal(type)]);

const isNothing = (value) =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);
const single = (value) => (Array.isArray(value) ? (value[0] ?? null) : value);
const plain = (name, value) => (isTime(name, value) ? timeText(value) : value);

/** What says nothing more: `_key` is the id, `tag.…` stand in `tagPairs` with the characters that they had. */
const idle = (name, value, { name: own }) =>
  /^_|^tag\.|^id$/.test(name) || isNothing(value) || (name === "displayName" && value === own);

function fromEntity(entity) {
  const properties = {};
  for (const name of Object.keys(entity)) {
    const value = entity[name];
    if (idle(name, value, entity)) continue;
    const time = isTime(name, value);
    properties[time ? `${snake(name.slice(0, -2))}_at` : snake(name)] = plain(name, value);
  }
  return properties;
}

function fromTable({ properties }, entity, wire = {}) {
  const made = {};
  for (const name of Object.keys(properties)) {
    const own = wire[name];
    const value = entity[properties[name]];
    const told = isNothing(value) ? null : plain(properties[name], value);
    // `email` is a list in the one model and a text in the other.
    made[name] = typeof own === "string" ? own : name === "email" ? single(told) : told;
  }
  return made;
}

/** `lastUpdated`: the tag of the run. */
export function vocabulary(source, { lastUpdated } = {}) {
  const { endedAt = 0 } = source.inventory;
  const lists = new Map();
  const wireOf = (list, key) => {
    if (!list) return undefined;
    if (!lists.has(list)) lists.set(list, new Map(source.wire(list).map((one) => [one?.id, one])));
    return lists.get(list).get(key);
  };
  let account;
  const organization = () => {
    if (account === undefined) {
      const [first] = source.entities(new Set(["anthropic_account"]));
      account = first?._key ?? null;
    }
    return account;
  };

  return {
    /** On everything: when it was last in an inventory, and when it first was. */
    lastUpdated: lastUpdated ?? Math.floor(endedAt / 1000),
    firstSeen: endedAt,
    /** Every property is there, null where it has no value: written again, it takes away what was there before. */
    propertiesOf(entity) {
      const { _key, _type } = entity;
      if (!Object.hasOwn(NODES, _type)) return fromEntity(entity);
      return fromTable(NODES[_type], entity, wireOf(NODES[_type].wire, _key));
    },
    /** Edges that follow from an entity alone: the organization's to each of its keys. */
    *edgesOfEntity({ _key, _type }) {
      if (_type !== "anthropic_api_key") return;
      const from = organization();
      if (from !== null) yield { type: "RESOURCE", from, to: _key, properties: {} };
    },
    edgesOf,
  };
}

function* edgesOf(relationship) {
  const { _type, _class, _fromEntityKey: from, _toEntityKey: to } = relationship;
  const properties = {};
  for (const name of Object.keys(relationship)) {
    const value = relationship[name];
    if (/^_|^displayName$/.test(name) || value === null) continue;
    properties[snake(name)] = value;
  }
  switch (_type) {
    case "anthropic_user_assigned_workspace": {
      const { role, ...rest } = properties;
      yield {
        type: "MEMBER_OF",
        from,
        to,
        properties: { ...(role ? { workspace_role: role } : {}), ...rest },
      };
      if (role === "workspace_admin") yield { type: "ADMIN_OF", from, to, properties: {} };
      return;
    }
    case "anthropic_user_created_api_key":
      yield { type: "OWNS", from, to, properties };
      yield { type: "OWNED_BY", from: to, to: from, properties };
      return;
    case "anthropic_workspace_has_api_key":
      yield { type: "CONTAINS", from, to, properties };
      return;
    case "anthropic_account_has_api_key":
      return; // each key has one from the organization already
    default:
      yield { type: _type.startsWith("anthropic_account_has_") ? "RESOURCE" : _class, from, to, properties };
  }
}
