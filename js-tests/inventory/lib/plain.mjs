// An inventory as a plain object, put together by the rules of the facts: what an inventory of these answers has to say,
// written without the package.
import { DEFAULT_WORKSPACE } from "./hostile.mjs";

const ms = (text) => Date.parse(text.replace(/(\.\d{3})\d+/, "$1"));
const byKey = (a, b) => (a._key < b._key ? -1 : a._key > b._key ? 1 : 0);
const byType = (a, b) => (a._type < b._type ? -1 : a._type > b._type ? 1 : byKey(a, b));

const thing = (_type, _class, id, name, properties) => {
  const one = { _key: id, _type, _class, name, displayName: name, id };
  for (const [key, value] of Object.entries(properties)) if (value !== undefined) one[key] = value;
  return one;
};
const edge = (_type, _class, from, to, properties = {}) => ({
  _key: `${from}|${_class.toLowerCase()}|${to}`,
  _type,
  _class,
  _fromEntityKey: from,
  _toEntityKey: to,
  displayName: _class,
  ...properties,
});

const userOf = ({ id, name, email, role, added_at }) =>
  thing("anthropic_user", "User", id, name, {
    email: [email],
    username: [email],
    shortLoginId: [email.slice(0, email.lastIndexOf("@"))],
    emailDomain: [email.slice(email.lastIndexOf("@") + 1).toLowerCase()],
    firstName: null,
    lastName: null,
    role,
    isAdmin: role === "admin",
    active: true,
    isActive: true,
    createdOn: ms(added_at),
    addedOn: ms(added_at),
  });

function tagsOf(tags) {
  const pairs = Object.entries(tags);
  if (pairs.length === 0) return {};
  const named = pairs.map(([key, value]) => [`tag.${key.replace(/[^A-Za-z0-9. -]/g, "-")}`, value]);
  return { ...Object.fromEntries(named), tagPairs: pairs.map(([key, value]) => `${key}=${value}`) };
}

function workspaceOf({
  id,
  name,
  created_at,
  archived_at,
  display_color,
  compartment_id,
  data_residency,
  tags,
}) {
  const geos = data_residency.allowed_inference_geos;
  return thing("anthropic_workspace", "Group", id, name, {
    createdOn: ms(created_at),
    archivedOn: archived_at === null ? undefined : ms(archived_at),
    displayColor: display_color,
    compartmentId: compartment_id,
    workspaceGeo: data_residency.workspace_geo,
    defaultInferenceGeo: data_residency.default_inference_geo,
    allowedInferenceGeos: Array.isArray(geos) ? geos : [geos],
    active: archived_at === null,
    isDefault: id === DEFAULT_WORKSPACE,
    ...tagsOf(tags),
  });
}

const keyOf = ({ id, name, status, created_at, created_by, expires_at, partial_key_hint, scope }) =>
  thing("anthropic_api_key", "AccessKey", id, name, {
    status,
    partialKeyHint: partial_key_hint ?? undefined,
    createdOn: ms(created_at),
    expiresOn: expires_at === null ? undefined : ms(expires_at),
    createdBy: created_by?.id,
    createdByType: created_by?.type,
    active: status === "active",
    neverExpires: expires_at === null,
    scopeType: scope.type,
    workspaceId: scope.workspace_id,
  });

const inviteOf = ({ id, email, role, status, invited_at, expires_at, accepted_at, rbac_group_ids }) =>
  thing("anthropic_invite", "Record", id, email, {
    email,
    role,
    status,
    invitedOn: ms(invited_at),
    expiresOn: ms(expires_at),
    acceptedOn: accepted_at === null ? undefined : ms(accepted_at),
    rbacGroupIds: rbac_group_ids,
  });

export function plainInventory(wire, changes = {}) {
  const { organization, users, workspaces, workspaceMembers, apiKeys, invites } = wire;
  const account = organization?.id;
  const has = (type, list) =>
    account ? list.map(({ id }) => edge(`anthropic_account_has_${type}`, "HAS", account, id)) : [];
  const entities = [
    ...(organization
      ? [
          thing("anthropic_account", "Account", account, organization.name, {
            organizationId: account,
            organizationType: organization.type,
            vendor: "Anthropic",
          }),
        ]
      : []),
    ...users.map(userOf),
    ...workspaces.map(workspaceOf),
    ...apiKeys.map(keyOf),
    ...invites.map(inviteOf),
  ].sort(byType);
  const relationships = [
    ...has("user", users),
    ...has("workspace", workspaces),
    ...has("invite", invites),
    ...has(
      "api_key",
      apiKeys.filter(({ scope }) => scope.type === "organization"),
    ),
    ...workspaceMembers.map(({ user_id, workspace_id, workspace_role }) =>
      edge("anthropic_user_assigned_workspace", "ASSIGNED", user_id, workspace_id, { role: workspace_role }),
    ),
    ...apiKeys
      .filter(({ created_by }) => created_by)
      .map(({ id, created_by }) => edge("anthropic_user_created_api_key", "CREATED", created_by.id, id)),
    ...apiKeys
      .filter(({ scope }) => scope.workspace_id)
      .map(({ id, scope }) => edge("anthropic_workspace_has_api_key", "HAS", scope.workspace_id, id)),
  ].sort(byKey);
  const counts = {};
  for (const { _type } of [...entities, ...relationships]) counts[_type] = (counts[_type] ?? 0) + 1;
  return {
    organization,
    startedAt: 1_760_000_000_000,
    endedAt: 1_760_000_000_000,
    complete: true,
    stopped: null,
    steps: [],
    partialTypes: [],
    entities: (type) => (type ? entities.filter((one) => one._type === type) : entities),
    relationships: (type) => (type ? relationships.filter((one) => one._type === type) : relationships),
    unresolved: [],
    counts,
    warnings: [],
    state: null,
    snapshot: { version: 1, takenAt: 1_760_000_000_000, ...wire },
    ...changes,
  };
}
