// External keys, compliance, groups and roles, and spend limits.
import {
  awkward,
  byTokens,
  externalKey,
  group,
  increaseRequest,
  keyARN,
  listing,
  otherUser,
  role,
  user,
  userProfile,
} from "./lib.mjs";

const azure = {
  type: "azure",
  key_name: "prod",
  tenant_id: "12345678-1234-5678-1234-567812345678",
  vault_uri: "https://acme.vault.azure.net",
};
const providers = [
  { type: "aws", kms_arn: keyARN },
  { type: "aws", kms_arn: keyARN, region: "us-east-1" },
  { type: "aws", kms_arn: keyARN, region: null },
  { type: "gcp", key_name: "projects/p/locations/us/keyRings/r/cryptoKeys/k" },
  azure,
  { ...azure, client_id: "87654321-4321-8765-4321-876543218765" },
  { ...azure, client_id: null },
];
const [{ ...provider }] = providers;
const periods = ["daily", "weekly", "monthly"];

export default {
  "externalKeys.create": [
    ...providers.map((provider_config) => [{ provider_config }]),
    [{ provider_config: provider, display_name: "prod-us", geo: "us", user_profile_id: userProfile }],
    [{ user_profile_id: null, display_name: null, provider_config: provider }],
  ],
  "externalKeys.retrieve": [[externalKey], [keyARN]],
  "externalKeys.update": [
    ...providers.map((provider_config) => [externalKey, { provider_config }]),
    [keyARN, { display_name: `prod ${awkward}`, geo: "us" }],
    [externalKey, { display_name: null, geo: null, provider_config: null }],
  ],
  "externalKeys.list": listing([], byTokens({ max: 100 })),
  "externalKeys.delete": [[externalKey], [keyARN]],
  "externalKeys.validate": [[externalKey], [keyARN]],

  "complianceSettings.retrieve": [[]],
  "complianceSettings.update": [[{ state: { type: "enabled" } }], [{ state: { type: "disabled" } }]],

  "rbacGroups.create": [[{ name: "Data team" }], [{ name: awkward }]],
  "rbacGroups.retrieve": [[group]],
  "rbacGroups.update": [
    [group, { name: "Data team" }],
    [group, { name: null }],
  ],
  "rbacGroups.list": listing([], byTokens()),
  "rbacGroups.delete": [[group]],
  "rbacGroups.members.list": listing([group], byTokens()),
  "rbacGroups.members.add": [[group, { user_id: user }]],
  "rbacGroups.members.remove": [[user, { rbac_group_id: group }]],

  "rbacRoles.retrieve": [[role]],
  "rbacRoles.list": listing([], byTokens()),
  "rbacRoles.permissions.list": listing([role], byTokens()),

  "spendLimits.effective.list": listing(
    [],
    [
      ...byTokens({ max: 20 }),
      { period: periods, user_ids: [user, otherUser] },
      { user_ids: [user], period: ["monthly"], limit: 20 },
      { period: null, user_ids: null },
    ],
  ),
  "spendLimits.increaseRequests.retrieve": [[increaseRequest]],
  "spendLimits.increaseRequests.list": listing(
    [],
    [
      ...byTokens({ max: 20 }),
      { actor_ids: [user, otherUser], status: ["pending", "approved", "denied"] },
      { status: ["pending"], limit: 20 },
      { actor_ids: null, status: null },
    ],
  ),
  "spendLimits.increaseRequests.approve": [
    [increaseRequest, { amount: "50000" }],
    [increaseRequest, { amount: "0", period: "daily", suppress_notification: true }],
    [increaseRequest, { amount: "1", period: "weekly", suppress_notification: false }],
    [increaseRequest, { amount: "1", period: "monthly" }],
    [increaseRequest, { amount: "1", period: null }],
  ],
  "spendLimits.increaseRequests.deny": [
    [increaseRequest, {}],
    [increaseRequest, { suppress_notification: true }],
    [increaseRequest, { suppress_notification: false }],
  ],
};
