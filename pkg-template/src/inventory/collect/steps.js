// The steps of a collection, what each reads and what comes of it: the five of the vendor of the graph with their names,
// and those of the parts that may be read beside them, named alike.
//
// A read: the call, what the graph calls its rows, and the types of which some may be missing where it fails. `each`: it is
// made once for each thing of that kind; `gives`: its rows are things of that kind; `list`: tells two reads of one call
// apart. `params` are those of the first page.

/** The largest pages that each list allows. Of the usage report, in buckets of a day. */
export const LIMITS = {
  "users.list": 1000,
  "workspaces.list": 1000,
  "workspaces.members.list": 1000,
  "apiKeys.list": 1000,
  "invites.list": 1000,
  "serviceAccounts.list": 100,
  "serviceAccounts.workspaces.list": 100,
  "federation.issuers.list": 100,
  "federation.rules.list": 100,
  "rbacGroups.list": 1000,
  "rbacGroups.members.list": 1000,
  "rbacRoles.list": 1000,
  "externalKeys.list": 100,
  "rateLimits.list": 1000,
  "workspaces.rateLimits.list": 1000,
  "usageReport.messages.list": 31,
};

/** The parts that may be asked for beside the five steps. */
export const PARTS = [
  "invites",
  "serviceAccounts",
  "federation",
  "groups",
  "externalKeys",
  "rateLimits",
  "usage",
];

const archived = (asked) => (asked.archived ? { include_archived: true } : {});
const WORKSPACE_TYPES = ["anthropic_workspace", "anthropic_account_has_workspace"];

const FIVE = [
  {
    id: "fetch-account",
    name: "Fetch Account",
    reads: [{ call: "retrieve", source: "organization", types: ["anthropic_account"] }],
  },
  {
    id: "fetch-users",
    name: "Fetch Users",
    dependsOn: ["fetch-account"],
    reads: [{ call: "users.list", source: "users", types: ["anthropic_user", "anthropic_account_has_user"] }],
  },
  {
    id: "fetch-workspaces",
    name: "Fetch Workspaces",
    dependsOn: ["fetch-account"],
    reads: [
      {
        call: "workspaces.list",
        source: "workspaces",
        types: WORKSPACE_TYPES,
        gives: "workspace",
        params: archived,
      },
      // No answer says which workspace is the default one: it is the one that only this list has.
      {
        call: "workspaces.list",
        list: "default",
        source: "workspacesWithDefault",
        types: WORKSPACE_TYPES,
        gives: "workspace",
        params: () => ({ include_default: true }),
      },
      // Where a server does not know of that list: what keys name and no list had.
      {
        call: "workspaces.retrieve",
        source: "workspace",
        types: WORKSPACE_TYPES,
        gives: "workspace",
        each: "missing",
      },
    ],
  },
  {
    id: "fetch-workspace-members",
    name: "Fetch Workspace Members",
    dependsOn: ["fetch-users", "fetch-workspaces"],
    reads: [
      {
        call: "workspaces.members.list",
        source: "workspaceMembers",
        types: ["anthropic_user_assigned_workspace"],
        each: "workspace",
      },
    ],
  },
  {
    id: "fetch-api-keys",
    name: "Fetch Api Keys",
    dependsOn: ["fetch-users", "fetch-workspaces"],
    reads: [
      {
        call: "apiKeys.list",
        source: "apiKeys",
        types: ["anthropic_api_key", "anthropic_user_created_api_key", "anthropic_workspace_has_api_key"],
      },
    ],
  },
];

const OPTIONAL = [
  {
    part: "invites",
    id: "fetch-invites",
    name: "Fetch Invites",
    dependsOn: ["fetch-account"],
    reads: [
      {
        call: "invites.list",
        source: "invites",
        types: ["anthropic_invite", "anthropic_account_has_invite"],
      },
    ],
  },
  {
    part: "serviceAccounts",
    id: "fetch-service-accounts",
    name: "Fetch Service Accounts",
    dependsOn: ["fetch-account"],
    reads: [
      {
        call: "serviceAccounts.list",
        source: "serviceAccounts",
        types: ["anthropic_service_account", "anthropic_account_has_service_account"],
        gives: "serviceAccount",
        params: archived,
      },
    ],
  },
  {
    part: "serviceAccounts",
    id: "fetch-service-account-workspaces",
    name: "Fetch Service Account Workspaces",
    dependsOn: ["fetch-service-accounts", "fetch-workspaces"],
    reads: [
      {
        call: "serviceAccounts.workspaces.list",
        source: "serviceAccountWorkspaces",
        types: ["anthropic_service_account_assigned_workspace"],
        each: "serviceAccount",
      },
    ],
  },
  {
    part: "federation",
    id: "fetch-federation",
    name: "Fetch Federation",
    dependsOn: ["fetch-account", "fetch-workspaces", "fetch-service-accounts"],
    reads: [
      {
        call: "federation.issuers.list",
        source: "issuers",
        types: [
          "anthropic_federation_issuer",
          "anthropic_account_has_federation_issuer",
          "anthropic_federation_issuer_has_rule",
        ],
        params: archived,
      },
      {
        call: "federation.rules.list",
        source: "rules",
        types: [
          "anthropic_federation_rule",
          "anthropic_federation_issuer_has_rule",
          "anthropic_federation_rule_assigned_service_account",
          "anthropic_federation_rule_allows_workspace",
        ],
        params: archived,
      },
    ],
  },
  {
    part: "groups",
    id: "fetch-groups",
    name: "Fetch Groups",
    dependsOn: ["fetch-account", "fetch-users"],
    reads: [
      {
        call: "rbacGroups.list",
        source: "groups",
        types: [
          "anthropic_rbac_group",
          "anthropic_account_has_rbac_group",
          "anthropic_rbac_group_has_user",
          "anthropic_rbac_group_assigned_role",
        ],
        gives: "group",
      },
      {
        call: "rbacGroups.members.list",
        source: "groupMembers",
        types: ["anthropic_rbac_group_has_user"],
        each: "group",
      },
      {
        call: "rbacRoles.list",
        source: "roles",
        types: ["anthropic_rbac_role", "anthropic_rbac_group_assigned_role"],
      },
    ],
  },
  {
    part: "externalKeys",
    id: "fetch-external-keys",
    name: "Fetch External Keys",
    dependsOn: ["fetch-workspaces"],
    reads: [
      {
        call: "externalKeys.list",
        source: "externalKeys",
        types: ["anthropic_external_key", "anthropic_workspace_uses_external_key"],
      },
    ],
  },
  {
    part: "rateLimits",
    id: "fetch-rate-limits",
    name: "Fetch Rate Limits",
    dependsOn: ["fetch-workspaces"],
    reads: [
      { call: "rateLimits.list", source: "rateLimits", types: [] },
      {
        call: "workspaces.rateLimits.list",
        source: "workspaceRateLimits",
        types: [],
        each: "openWorkspace",
      },
    ],
  },
  {
    part: "usage",
    id: "fetch-usage",
    name: "Fetch Usage",
    dependsOn: [],
    reads: [
      {
        call: "usageReport.messages.list",
        source: "usage",
        types: [],
        params: ({ usageSince }) => ({
          starting_at: usageSince,
          bucket_width: "1d",
          group_by: ["api_key_id", "account_id", "service_account_id", "workspace_id"],
        }),
      },
    ],
  },
  // What the keys tell of others than the five types: no call of its own, so that the step of the keys is the vendor's.
  {
    id: "build-api-key-relationships",
    name: "Build Api Key Relationships",
    dependsOn: ["fetch-api-keys", "fetch-service-accounts"],
    builds: "fetch-api-keys",
    types: [
      "anthropic_account_has_api_key",
      "anthropic_user_assigned_api_key",
      "anthropic_service_account_created_api_key",
      "anthropic_service_account_assigned_api_key",
    ],
    reads: [],
  },
];

const ANACONDA = [
  {
    id: "fetch-anaconda-organization",
    name: "Fetch Anaconda Organization",
    types: ["anaconda_organization"],
    reads: [],
  },
  {
    id: "fetch-anaconda-users",
    name: "Fetch Anaconda Users",
    dependsOn: ["fetch-anaconda-organization"],
    reads: [
      {
        call: "users.list",
        source: "anacondaUsers",
        types: [
          "anaconda_user",
          "anaconda_group",
          "anaconda_seat",
          "anaconda_organization_has_user",
          "anaconda_organization_has_group",
          "anaconda_organization_has_seat",
          "anaconda_group_has_user",
          "anaconda_user_assigned_seat",
        ],
        gives: "anacondaUser",
        params: () => ({ include_groups: true }),
      },
    ],
  },
  {
    id: "fetch-anaconda-tokens",
    name: "Fetch Anaconda Tokens",
    dependsOn: ["fetch-anaconda-users"],
    reads: [
      {
        call: "tokens.list",
        source: "anacondaTokens",
        types: ["anaconda_token", "anaconda_user_has_token"],
        each: "anacondaUser",
      },
    ],
  },
  {
    id: "fetch-anaconda-service-accounts",
    name: "Fetch Anaconda Service Accounts",
    dependsOn: ["fetch-anaconda-organization"],
    reads: [
      {
        call: "serviceAccounts.list",
        source: "anacondaServiceAccounts",
        types: ["anaconda_service_account", "anaconda_organization_has_service_account"],
      },
    ],
  },
  {
    id: "build-same-person-relationships",
    name: "Build Same Person Relationships",
    dependsOn: ["fetch-users", "fetch-anaconda-users"],
    builds: "fetch-anaconda-users",
    types: ["anthropic_user_is_anaconda_user"],
    reads: [],
  },
].map((step) => ({ ...step, api: "anaconda" }));

/** The steps of a collection of these parts, in order; dependencies on steps that are left out are left out, too. */
export function stepsOf({ include, anaconda }) {
  const wanted = [
    ...FIVE,
    ...OPTIONAL.filter(({ part }) => !part || include.includes(part)),
    ...(anaconda ? ANACONDA : []),
  ];
  const ids = new Set(wanted.map(({ id }) => id));
  return wanted.map(({ id, name, reads, dependsOn = [], types = [], builds, part, api = "anthropic" }) => ({
    id,
    name,
    api,
    builds,
    part,
    reads: reads.map((read) => ({
      ...read,
      step: id,
      api,
      shown: shownCall(api, read.call),
      isOptional: part !== undefined,
    })),
    dependsOn: dependsOn.filter((one) => ids.has(one)),
    types: [...new Set([...types, ...reads.flatMap((read) => read.types)])],
  }));
}

/** Both APIs have a `users.list`. */
const shownCall = (api, call) => (api === "anthropic" ? call : `${api}.${call}`);

/** The parameters of the first page; nothing where the call takes none. */
export function paramsOf({ call, params, api }, asked) {
  const limit = api === "anthropic" ? LIMITS[call] : undefined;
  const own = params?.(asked);
  return limit === undefined && own === undefined ? undefined : { ...(limit ? { limit } : {}), ...own };
}
