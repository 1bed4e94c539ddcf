// Inventories as plain objects with the public face, made from what the emulator holds or from numbers.

import { large } from "../../../bench/lib/large.mjs";

const time = (text) => (text ? Math.floor(Date.parse(text)) : undefined);
const without = (fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null));

const entity = (id, type, kind, name, fields = {}) => ({
  _key: id,
  _type: `anthropic_${type}`,
  _class: kind,
  name: name || id,
  displayName: name || id,
  id,
  ...without(fields),
});

export const edge = (from, kind, to, type, fields = {}) => ({
  _key: `${from}|${kind.toLowerCase()}|${to}`,
  _type: `anthropic_${type}`,
  _class: kind,
  _fromEntityKey: from,
  _toEntityKey: to,
  displayName: kind,
  ...fields,
});

const ADMINS = ["admin", "owner", "primary_owner"];

const userEntity = ({ id, email, name, role, added_at }) => ({
  ...entity(id, "user", "User", name || email, {
    role,
    isAdmin: ADMINS.includes(role),
    active: true,
    isActive: true,
    createdOn: time(added_at),
    addedOn: time(added_at),
    emailDomain: email.split("@").at(-1).toLowerCase(),
  }),
  email: [email],
  username: [email],
  shortLoginId: [email.slice(0, email.lastIndexOf("@"))],
  firstName: null,
  lastName: null,
});

const workspaceEntity = (workspace, isDefault) =>
  entity(workspace.id, "workspace", "Group", workspace.name, {
    createdOn: time(workspace.created_at),
    archivedOn: time(workspace.archived_at),
    displayColor: workspace.display_color,
    active: !workspace.archived_at,
    isDefault,
    workspaceGeo: workspace.data_residency?.workspace_geo,
    ...Object.fromEntries(
      Object.entries(workspace.tags ?? {}).map(([name, value]) => [`tag.${name}`, value]),
    ),
  });

const keyEntity = (key) =>
  entity(key.id, "api_key", "AccessKey", key.name, {
    status: key.status,
    partialKeyHint: key.partial_key_hint,
    createdOn: time(key.created_at),
    expiresOn: time(key.expires_at),
    active: key.status === "active",
    scopeType: key.scope?.type,
    workspaceId: key.scope?.workspace_id,
    createdBy: key.created_by?.id,
    createdByType: key.created_by?.type,
    neverExpires: !key.expires_at,
  });

/** From a state of the emulator; `changes` replaces parts of the result. */
export function inventoryOf(state, changes = {}) {
  const account = state.organization.id;
  const lists = {
    user: state.users.map(userEntity),
    workspace: state.workspaces.map((one) => workspaceEntity(one, one.id === state.defaultWorkspaceId)),
    api_key: state.apiKeys.map(keyEntity),
    invite: (state.invites ?? []).map((one) =>
      entity(one.id, "invite", "Record", one.email, {
        email: one.email,
        role: one.role,
        status: one.status,
        invitedOn: time(one.invited_at),
        expiresOn: time(one.expires_at),
        acceptedOn: time(one.accepted_at),
      }),
    ),
    service_account: (state.serviceAccounts ?? []).map((one) =>
      entity(one.id, "service_account", "User", one.name, {
        role: one.organization_role,
        description: one.description,
        createdOn: time(one.created_at),
        archivedOn: time(one.archived_at),
        isPerson: false,
      }),
    ),
  };
  const entities = [
    entity(account, "account", "Account", state.organization.name, { vendor: "Anthropic" }),
    ...Object.values(lists).flat(),
  ];
  const known = new Set(entities.map(({ _key }) => _key));
  const edges = [];
  const unresolved = [];
  const add = (from, kind, to, type, reason, fields) => {
    const missing = known.has(from) ? (known.has(to) ? null : "to") : "from";
    if (missing) unresolved.push({ relationship: `anthropic_${type}`, from, to, missing, reason });
    else edges.push(edge(from, kind, to, type, fields));
  };
  for (const name of ["user", "workspace", "invite", "service_account"])
    for (const { _key } of lists[name]) add(account, "HAS", _key, `account_has_${name}`, "not_listed");
  for (const row of state.workspaceMembers)
    add(row.user_id, "ASSIGNED", row.workspace_id, "user_assigned_workspace", "member_not_in_organization", {
      role: row.workspace_role,
    });
  for (const row of state.serviceAccountWorkspaceMembers ?? [])
    add(
      row.service_account_id,
      "ASSIGNED",
      row.workspace_id,
      "service_account_assigned_workspace",
      "not_listed",
      { role: row.workspace_role },
    );
  for (const key of state.apiKeys) {
    if (key.created_by)
      add(key.created_by.id, "CREATED", key.id, `${key.created_by.type}_created_api_key`, "creator_removed");
    if (key.scope?.workspace_id)
      add(key.scope.workspace_id, "HAS", key.id, "workspace_has_api_key", "workspace_archived_not_listed");
  }
  return plain({
    organization: state.organization,
    entities,
    edges,
    unresolved,
    snapshot: {
      version: 1,
      organization: state.organization,
      users: state.users,
      workspaces: state.workspaces.map((one) =>
        one.id === state.defaultWorkspaceId ? { ...one, kind: "default" } : one,
      ),
      workspaceMembers: state.workspaceMembers,
      invites: state.invites ?? null,
      apiKeys: state.apiKeys,
    },
    ...changes,
  });
}

const less = (a, b) => (a < b ? -1 : 1);

/** The public face over lists. */
export function plain({ entities, edges, ...more }) {
  const sorted = [...entities].sort((a, b) =>
    a._type === b._type ? less(a._key, b._key) : less(a._type, b._type),
  );
  const links = [...edges].sort((a, b) => less(a._key, b._key));
  const counts = {};
  for (const { _type } of [...sorted, ...links]) counts[_type] = (counts[_type] ?? 0) + 1;
  return {
    startedAt: Date.UTC(2026, 10, 29, 10, 14, 3),
    endedAt: Date.UTC(2026, 10, 29, 10, 14, 41),
    complete: true,
    stopped: null,
    partialTypes: [],
    steps: steps(counts),
    unresolved: [],
    warnings: [],
    usage: null,
    rateLimits: null,
    state: null,
    recording: null,
    counts,
    entities: (type) => sorted.filter(({ _type }) => !type || _type === type),
    relationships: (type) => links.filter(({ _type }) => !type || _type === type),
    ...more,
  };
}

const STEPS = [
  ["fetch-account", "Organization", ["anthropic_account"]],
  ["fetch-users", "Users", ["anthropic_user", "anthropic_account_has_user"]],
  ["fetch-workspaces", "Workspaces", ["anthropic_workspace", "anthropic_account_has_workspace"]],
  ["fetch-workspace-members", "Workspace members", ["anthropic_user_assigned_workspace"]],
  [
    "fetch-api-keys",
    "API keys",
    ["anthropic_api_key", "anthropic_user_created_api_key", "anthropic_workspace_has_api_key"],
  ],
];

const steps = (counts) =>
  STEPS.map(([id, name, declaredTypes], at) => ({
    id,
    name,
    status: "success",
    dependsOn: [],
    declaredTypes,
    partialTypes: [],
    encounteredTypes: declaredTypes.filter((type) => counts[type]),
    encounteredTypeCounts: Object.fromEntries(
      declaredTypes.flatMap((type) => (counts[type] ? [[type, counts[type]]] : [])),
    ),
    startTime: Date.UTC(2026, 10, 29, 10, 14, 3 + at),
    endTime: Date.UTC(2026, 10, 29, 10, 14, 5 + at),
    duration: 2000,
    requests: at === 3 ? 15 : 1,
    failedCalls: [],
    misfits: [],
  }));

/** A finding about something, complete. */
export const finding = (rule, severity, title, entities, more = {}) => ({
  rule,
  severity,
  title,
  entities,
  evidence: {},
  done: "decision",
  advice: "Find out, and decide.",
  evaluatedAt: NOW,
  ...more,
});

export const NOW = Date.UTC(2026, 10, 29, 10, 15);
const DAY = 86_400_000;

/** Some of the findings that one would expect of it, by the plainest of rules. */
export function findingsOf(inventory) {
  const found = [];
  const patch = (id, body) => ({
    call: "apiKeys.update",
    method: "POST",
    url: `https://api.anthropic.com/v1/organizations/api_keys/${id}`,
    headers: { "anthropic-version": "2023-06-01", "content-type": "application/json" },
    body,
    warnings: [],
  });
  for (const key of inventory.entities("anthropic_api_key")) {
    if (key.status !== "active") continue;
    const age = Math.floor((NOW - key.createdOn) / DAY);
    if (age > 90)
      found.push(
        finding(
          "key-old",
          age > 180 ? "high" : "medium",
          `the key \`${key.name}\` is ${age} days old`,
          [key._key],
          {
            evidence: { ageDays: age, createdOn: key.createdOn, limitDays: 90 },
            done: "api",
            repair: patch(key._key, { status: "inactive" }),
            advice: "Make a new key, put it wherever this one is used, then turn this one off.",
          },
        ),
      );
    if (!key.expiresOn)
      found.push(
        finding("key-never-expires", "low", `the key \`${key.name}\` never expires`, [key._key], {
          evidence: { createdOn: key.createdOn },
          done: "console",
          advice: "The expiry of a key is set when it is made: replace it by one that expires.",
        }),
      );
  }
  for (const { relationship, from, to, reason } of inventory.unresolved)
    if (reason === "creator_removed")
      found.push(
        finding(
          "key-creator-left",
          "high",
          "the creator of a key is not in the organization any more",
          [to],
          {
            evidence: { creator: from, relationship },
          },
        ),
      );
  for (const invite of inventory.entities("anthropic_invite")) {
    if (invite.status !== "pending") continue;
    if (["developer", "billing"].includes(invite.role))
      found.push(
        finding(
          "invite-privileged-pending",
          "medium",
          `${invite.email} is invited as ${invite.role}`,
          [invite._key],
          {
            evidence: { role: invite.role, invitedOn: invite.invitedOn, expiresOn: invite.expiresOn },
            done: "api",
            repair: {
              call: "invites.delete",
              method: "DELETE",
              url: `https://api.anthropic.com/v1/organizations/invites/${invite._key}`,
              headers: { "anthropic-version": "2023-06-01" },
              body: null,
              warnings: [],
            },
            advice: "Delete the invite unless the person is expected.",
          },
        ),
      );
  }
  const placed = new Set(
    inventory.relationships("anthropic_user_assigned_workspace").map((one) => one._fromEntityKey),
  );
  for (const user of inventory.entities("anthropic_user"))
    if (!placed.has(user._key) && !user.isAdmin)
      found.push(
        finding("user-without-workspace", "low", `${user.name} is in no workspace`, [user._key], {
          evidence: { role: user.role, joinedOn: user.createdOn },
          advice: "Add the person to a workspace, or take them out of the organization.",
        }),
      );
  return found;
}

/** As large as one likes, the same each time. */
export function largeInventory({ users, workspaces, memberships, keys = 0 }, changes) {
  const { takenAt, ...organization } = large({ users, workspaces, memberships });
  const apiKeys = Array.from({ length: keys }, (_, n) => ({
    id: `apikey_01${String(n).padStart(22, "0")}`,
    type: "api_key",
    name: `key-${n}`,
    status: n % 4 === 3 ? "inactive" : "active",
    created_at: new Date(NOW - (n % 500) * DAY).toISOString(),
    expires_at: n % 3 ? null : new Date(NOW + (n % 90) * DAY).toISOString(),
    partial_key_hint: `sk-ant-api03-${n}...AA`,
    created_by: { id: organization.users[n % users].id, type: "user" },
    scope: { type: "workspace", workspace_id: organization.workspaces[n % workspaces].id },
  }));
  return inventoryOf({ ...organization, apiKeys }, changes);
}
