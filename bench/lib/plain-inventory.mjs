// The inventory as somebody would write it in plain JavaScript: pages read one after the other, objects with all their
// properties, edges, references without an end, in order and without duplicates. The peer of `collect`.

const BASE = "https://api.anthropic.com/v1/organizations";
const ADMINS = ["admin", "owner", "primary_owner"];

const time = (text) => (text ? Date.parse(text) : undefined);
const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** Sets what is there; what is not is left out. */
function withAll(entity, properties) {
  for (const [name, value] of Object.entries(properties)) if (value != null) entity[name] = value;
  return entity;
}

function entity(row, type, kind, name) {
  return {
    _key: row.id,
    _type: `anthropic_${type}`,
    _class: kind,
    name,
    displayName: name,
    id: row.id,
  };
}

const MAKE = {
  account: (row) =>
    withAll(entity(row, "account", "Account", row.name), {
      organizationId: row.id,
      organizationType: row.type,
      vendor: "Anthropic",
    }),
  user(row) {
    const { email, role } = row;
    const at = email.lastIndexOf("@");
    const added = time(row.added_at);
    return {
      ...withAll(entity(row, "user", "User", row.name.trim() || email), {
        role,
        createdOn: added,
        addedOn: added,
      }),
      email: [email],
      username: [email],
      shortLoginId: [email.slice(0, at)],
      emailDomain: [email.slice(at + 1).toLowerCase()],
      firstName: null,
      lastName: null,
      isAdmin: ADMINS.includes(role),
      active: true,
      isActive: true,
    };
  },
  workspace(row, isDefault) {
    const { workspace_geo, default_inference_geo, allowed_inference_geos } = row.data_residency;
    const made = withAll(entity(row, "workspace", "Group", row.name), {
      createdOn: time(row.created_at),
      archivedOn: time(row.archived_at),
      displayColor: row.display_color,
      compartmentId: row.compartment_id,
      externalKeyId: row.external_key_id,
      workspaceGeo: workspace_geo,
      defaultInferenceGeo: default_inference_geo,
      allowedInferenceGeos: [allowed_inference_geos].flat(),
      active: row.archived_at === null,
      isDefault,
    });
    const tags = Object.entries(row.tags).sort(([a], [b]) => byText(a, b));
    if (tags.length > 0) made.tagPairs = tags.map(([name, value]) => `${name}=${value}`);
    for (const [name, value] of tags) made[`tag.${name.replace(/[^A-Za-z0-9. -]/g, "-")}`] = value;
    return made;
  },
  apiKey(row, endedAt) {
    const expires = time(row.expires_at);
    return withAll(entity(row, "api_key", "AccessKey", row.name), {
      status: row.status,
      partialKeyHint: row.partial_key_hint,
      createdOn: time(row.created_at),
      expiresOn: expires,
      createdBy: row.created_by?.id,
      createdByType: row.created_by?.type,
      active: row.status === "active" && !(expires <= endedAt),
      neverExpires: expires === undefined,
      scopeType: row.scope.type,
      workspaceId: row.scope.workspace_id,
      principalId: row.principal?.user_id,
      principalType: row.principal?.type,
    });
  },
  invite: (row) =>
    withAll(entity(row, "invite", "Record", row.email), {
      email: row.email,
      role: row.role,
      status: row.status,
      invitedOn: time(row.invited_at),
      expiresOn: time(row.expires_at),
      acceptedOn: time(row.accepted_at),
      rbacGroupIds: row.rbac_group_ids,
    }),
};

/** Everything that the organization tells of itself. */
export async function plainInventory(fetch, now) {
  const get = async (path) => (await fetch(BASE + path)).json();
  async function list(path, query = "") {
    const rows = new Map();
    for (let cursor = ""; ; ) {
      const { data, has_more, last_id } = await get(`${path}?limit=1000${query}${cursor}`);
      for (const row of data) if (!rows.has(row.id ?? row.user_id)) rows.set(row.id ?? row.user_id, row);
      if (!has_more) return rows;
      cursor = `&after_id=${last_id}`;
    }
  }
  const organization = await get("/me");
  const users = await list("/users");
  const listed = await list("/workspaces", "&include_archived=true");
  const workspaces = new Map([...listed, ...(await list("/workspaces", "&include_default=true"))]);
  const apiKeys = await list("/api_keys");
  const invites = await list("/invites");
  const members = [];
  for (const id of workspaces.keys())
    if (listed.has(id))
      for (const row of (await list(`/workspaces/${id}/members`)).values()) members.push(row);
  const endedAt = now();
  const wire = { organization, users, workspaces, apiKeys, invites, members, listed };
  return { ...wire, endedAt, ...graphOf(wire, endedAt) };
}

function graphOf({ organization, users, workspaces, apiKeys, invites, members, listed }, endedAt) {
  const entities = [MAKE.account(organization)];
  const relationships = new Map();
  const unresolved = [];
  const relate = (from, kind, to, type, role) => {
    const _key = `${from}|${kind.toLowerCase()}|${to}`;
    const edge = {
      _key,
      _type: `anthropic_${type}`,
      _class: kind,
      _fromEntityKey: from,
      _toEntityKey: to,
      displayName: kind,
    };
    if (role !== undefined) edge.role = role;
    relationships.set(_key, edge);
  };
  const lacks = (type, from, to, reason) =>
    unresolved.push({ relationship: `anthropic_${type}`, from, to, missing: "from", reason });

  for (const row of users.values()) {
    entities.push(MAKE.user(row));
    relate(organization.id, "HAS", row.id, "account_has_user");
  }
  for (const row of workspaces.values()) {
    entities.push(MAKE.workspace(row, !listed.has(row.id)));
    relate(organization.id, "HAS", row.id, "account_has_workspace");
  }
  for (const row of invites.values()) {
    entities.push(MAKE.invite(row));
    relate(organization.id, "HAS", row.id, "account_has_invite");
  }
  for (const row of members) {
    const type = "user_assigned_workspace";
    if (users.has(row.user_id)) relate(row.user_id, "ASSIGNED", row.workspace_id, type, row.workspace_role);
    else lacks(type, row.user_id, row.workspace_id, "member_not_in_organization");
  }
  for (const row of apiKeys.values()) {
    entities.push(MAKE.apiKey(row, endedAt));
    const { created_by: creator, principal, scope } = row;
    if (creator?.type === "user") {
      const type = "user_created_api_key";
      if (users.has(creator.id)) relate(creator.id, "CREATED", row.id, type);
      else lacks(type, creator.id, row.id, "creator_removed");
    }
    if (scope.type === "organization") relate(organization.id, "HAS", row.id, "account_has_api_key");
    else relate(scope.workspace_id, "HAS", row.id, "workspace_has_api_key");
    if (principal) relate(principal.user_id, "ASSIGNED", row.id, "user_assigned_api_key");
  }
  return {
    entities: entities.sort((a, b) => byText(a._type, b._type) || byText(a._key, b._key)),
    relationships: [...relationships.values()].sort((a, b) => byText(a._key, b._key)),
    unresolved: unresolved.sort(
      (a, b) => byText(a.relationship, b.relationship) || byText(a.from, b.from) || byText(a.to, b.to),
    ),
  };
}
