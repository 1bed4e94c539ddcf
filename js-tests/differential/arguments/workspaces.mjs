// Workspaces with their members, service accounts and rate limits, and the rate limits of the organization.
import {
  awkward,
  byIDs,
  byTokens,
  externalKey,
  keyARN,
  listing,
  otherWorkspace,
  serviceAccount,
  user,
  userProfile,
  workspace,
  workspaceRoles,
} from "./lib.mjs";

const limiters = [
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
const limitGroups = ["batch", "files", "model_group", "skills", "token_count", "web_search"];
const byGroup = [...limitGroups.map((group_type) => ({ group_type })), { group_type: null }];
/** The id of an entry has no documented prefix. */
const rateLimit = "rl_entry_1";

export default {
  "workspaces.create": [
    [{ name: "Production" }],
    [
      {
        name: `Produktion ${awkward}`,
        data_residency: {
          allowed_inference_geos: ["us", "global"],
          default_inference_geo: "global",
          workspace_geo: "us",
        },
        display_color: "#6C5BB9",
        external_key_id: externalKey,
        tags: { team: "core", "cost-center": "4711" },
        user_profile_id: userProfile,
      },
    ],
    [
      {
        name: "x",
        data_residency: { allowed_inference_geos: ["us"], default_inference_geo: "us", workspace_geo: null },
        external_key_id: keyARN,
        tags: {},
      },
    ],
    [{ name: "x", data_residency: { allowed_inference_geos: "unrestricted", default_inference_geo: null } }],
    [{ name: "x", data_residency: { allowed_inference_geos: null } }],
    [
      {
        name: "x",
        data_residency: null,
        display_color: null,
        external_key_id: null,
        tags: null,
        user_profile_id: null,
      },
    ],
  ],
  "workspaces.retrieve": [[workspace]],
  "workspaces.update": [
    [workspace, { name: "Staging" }],
    [
      workspace,
      {
        data_residency: { allowed_inference_geos: ["us", "global"], default_inference_geo: "global" },
        display_color: "#000000",
        external_key_id: externalKey,
        name: "Staging",
        tags: { team: "core", old: null },
        user_profile_id: userProfile,
      },
    ],
    [workspace, { data_residency: { allowed_inference_geos: ["us"], default_inference_geo: "us" } }],
    [workspace, { data_residency: { allowed_inference_geos: "unrestricted", default_inference_geo: null } }],
    [workspace, { data_residency: { allowed_inference_geos: null } }],
    [workspace, { data_residency: null, tags: null }],
  ],
  "workspaces.list": listing(
    [],
    [
      ...byIDs(workspace),
      { ids: [workspace, otherWorkspace], include_archived: true, include_default: true },
      { include_default: false, include_archived: false, limit: 20 },
    ],
  ),
  "workspaces.archive": [[workspace]],

  "workspaces.members.retrieve": [[user, { workspace_id: workspace }]],
  "workspaces.members.update": [
    ...workspaceRoles.map((workspace_role) => [user, { workspace_id: workspace, workspace_role }]),
    [user, { workspace_id: workspace, workspace_role: "workspace_billing" }],
  ],
  "workspaces.members.list": listing([workspace], byIDs(user)),
  "workspaces.members.add": workspaceRoles.map((workspace_role) => [
    workspace,
    { user_id: user, workspace_role },
  ]),
  "workspaces.members.remove": [[user, { workspace_id: workspace }]],

  "workspaces.serviceAccounts.retrieve": [[serviceAccount, { workspace_id: workspace }]],
  "workspaces.serviceAccounts.update": workspaceRoles.map((workspace_role) => [
    serviceAccount,
    { workspace_id: workspace, workspace_role },
  ]),
  "workspaces.serviceAccounts.list": listing([workspace], byTokens({ max: 100 })),
  "workspaces.serviceAccounts.add": workspaceRoles.map((workspace_role) => [
    workspace,
    { service_account_id: serviceAccount, workspace_role },
  ]),
  "workspaces.serviceAccounts.remove": [[serviceAccount, { workspace_id: workspace }]],

  "workspaces.rateLimits.update": [
    [rateLimit, { workspace_id: workspace, limits: limiters.map((type) => ({ type, value: 1000 })) }],
    [rateLimit, { workspace_id: workspace, limits: [{ type: "requests_per_minute", value: null }] }],
  ],
  "workspaces.rateLimits.list": listing(
    [workspace],
    [
      ...byTokens(),
      ...byGroup,
      { group_type: "batch", include_inherited: true, limit: 20 },
      { include_inherited: false },
    ],
  ),

  "rateLimits.list": listing(
    [],
    [...byTokens(), ...byGroup, { model: "claude-example-1", group_type: "model_group" }, { model: null }],
  ),
};
