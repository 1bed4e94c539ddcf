import { DAY, NOW, refused, start, team } from "./helpers.mjs";

export const OAUTH = { "x-api-key": "", authorization: "Bearer an-oauth-token" };
export const OLDER = { "anthropic-version": "2023-06-01" };
export const AT = new Date(NOW).toISOString();

/** Like `start`, but with an OAuth token instead of a key in every call. */
export function startWithToken(options = {}, token = OAUTH) {
  const { call, ...rest } = start(options);
  return {
    ...rest,
    call,
    get: (path, headers) => call("GET", path, undefined, { ...token, ...headers }),
    post: (path, body, headers) => call("POST", path, body, { ...token, ...headers }),
    del: (path, headers) => call("DELETE", path, undefined, { ...token, ...headers }),
  };
}

export const forbidden = (answer) => refused(answer, 403, "permission_error");
export const conflict = (answer) => refused(answer, 409, "conflict_error");

const history = (daysAgo, more) => ({
  created_at: new Date(NOW - daysAgo * DAY).toISOString(),
  updated_at: new Date(NOW - daysAgo * DAY).toISOString(),
  archived_at: null,
  created_by_actor_id: "user_01ada",
  updated_by_actor_id: null,
  archived_by_actor_id: null,
  ...more,
});
export const account = (name, more = {}) => ({
  id: `svac_01${name}`,
  type: "service_account",
  name,
  description: null,
  organization_role: "developer",
  ...history(100),
  ...more,
});
export const place = (name, workspaceName, role = "workspace_user") => ({
  type: "service_account_workspace_member",
  service_account_id: `svac_01${name}`,
  workspace_id: `wrkspc_01${workspaceName}`,
  workspace_role: role,
  implicit: false,
  created_by_actor_id: "user_01ada",
});
export const issuer = (name, more = {}) => ({
  id: `fdis_01${name}`,
  type: "federation_issuer",
  name,
  issuer_url: `https://${name}.example.com`,
  jwks: { type: "discovery" },
  check_jti: true,
  max_jwt_lifetime_seconds: 3600,
  jwks_polling_disabled_at: null,
  poll_status: null,
  ...history(90),
  ...more,
});
export const rule = (name, more = {}) => ({
  id: `fdrl_01${name}`,
  type: "federation_rule",
  name,
  description: null,
  issuer_id: "fdis_01own",
  match: { subject_prefix: "job:*" },
  target: { type: "service_account", service_account_id: "svac_01bot" },
  oauth_scope: "workspace:developer",
  token_lifetime_seconds: 3600,
  applies_to_all_workspaces: false,
  workspace_ids: ["wrkspc_01W1"],
  ...history(80),
  ...more,
});
export const externalKey = (name, more = {}) => ({
  id: `ekey_01${name}`,
  type: "external_key",
  display_name: name,
  geo: "us",
  provider_config: {
    type: "aws",
    kms_arn: `arn:aws:kms:us-east-1:111122223333:key/${name}`,
    region: "us-east-1",
  },
  attachment: { type: "unattached" },
  user_profile_id: null,
  created_at: new Date(NOW - 50 * DAY).toISOString(),
  updated_at: new Date(NOW - 50 * DAY).toISOString(),
  ...more,
});

/** The team with `bot` and `spare`, the issuers `own` and `github`, the rule `deploy` of bot and own. */
export const federated = (more = {}) =>
  team({
    serviceAccounts: [account("spare", history(10)), account("bot")],
    federationIssuers: [
      issuer("github", { issuer_url: "https://token.actions.githubusercontent.com", ...history(10) }),
      issuer("own"),
    ],
    federationRules: [rule("deploy")],
    ...more,
  });

/** Follows `next_page` to its end; gives the pages. */
export async function pages(get, path) {
  const found = [];
  let page = null;
  do {
    const more = page === null ? "" : `${path.includes("?") ? "&" : "?"}page=${encodeURIComponent(page)}`;
    const { body } = await get(path + more);
    found.push(body);
    page = body.next_page;
  } while (page);
  return found;
}
