// The rules of `findings` by their ids, apart from their texts: a page that only looks need not carry those.

export const IDS = [
  "key-old",
  "key-never-expires",
  "key-expired-active",
  "key-creator-left",
  "key-without-creator",
  "key-organization-wide",
  "key-in-default-workspace",
  "key-in-archived-workspace",
  "invite-privileged-pending",
  "invite-expired",
  "invite-stale",
  "member-not-in-organization",
  "many-admins",
  "workspace-without-admin",
  "user-without-workspace",
  "key-unused",
  "service-account-admin",
  "federation-rule-open",
  "token-of-removed-user",
  "key-name-twice",
  "name-meaningless",
  "workspace-unused",
  "tag-missing",
  "role-review-due",
];

/** The gravest first. */
export const SEVERITIES = ["high", "medium", "low", "info"];
