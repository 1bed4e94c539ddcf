// Generated from the contract. Do not edit: change src/contract/ and run `cargo xtask declarations`.
//
// Of each call: the method, the template of the path, which parameter goes by position, and what the parameters of the
// query are (`value`: a number or `true` or `false`; `[]`: a list). `body`: whether it has one; `fixed`: the only one;
// `dialect`: the only one that has it.

export const plans = {
  anthropic: [
    { call: "retrieve", method: "GET", path: "/v1/organizations/me" },
    { call: "users.retrieve", method: "GET", path: "/v1/organizations/users/{user_id}", id: "user_id" },
    { call: "users.update", method: "POST", path: "/v1/organizations/users/{user_id}", id: "user_id", body: true },
    { call: "users.list", method: "GET", path: "/v1/organizations/users", query: { limit: "value", after_id: "text", before_id: "text", email: "text", roles: "text[]" } },
    { call: "users.remove", method: "DELETE", path: "/v1/organizations/users/{user_id}", id: "user_id" },
    { call: "invites.create", method: "POST", path: "/v1/organizations/invites", body: true },
    { call: "invites.retrieve", method: "GET", path: "/v1/organizations/invites/{invite_id}", id: "invite_id" },
    { call: "invites.list", method: "GET", path: "/v1/organizations/invites", query: { limit: "value", after_id: "text", before_id: "text", email: "text", roles: "text[]", statuses: "text[]" } },
    { call: "invites.delete", method: "DELETE", path: "/v1/organizations/invites/{invite_id}", id: "invite_id" },
    { call: "workspaces.create", method: "POST", path: "/v1/organizations/workspaces", body: true },
    { call: "workspaces.retrieve", method: "GET", path: "/v1/organizations/workspaces/{workspace_id}", id: "workspace_id" },
    { call: "workspaces.update", method: "POST", path: "/v1/organizations/workspaces/{workspace_id}", id: "workspace_id", body: true },
    { call: "workspaces.list", method: "GET", path: "/v1/organizations/workspaces", query: { limit: "value", after_id: "text", before_id: "text", ids: "text[]", include_archived: "value", include_default: "value" } },
    { call: "workspaces.archive", method: "POST", path: "/v1/organizations/workspaces/{workspace_id}/archive", id: "workspace_id" },
    { call: "workspaces.members.retrieve", method: "GET", path: "/v1/organizations/workspaces/{workspace_id}/members/{user_id}", id: "user_id" },
    { call: "workspaces.members.update", method: "POST", path: "/v1/organizations/workspaces/{workspace_id}/members/{user_id}", id: "user_id", body: true },
    { call: "workspaces.members.list", method: "GET", path: "/v1/organizations/workspaces/{workspace_id}/members", id: "workspace_id", query: { limit: "value", after_id: "text", before_id: "text" } },
    { call: "workspaces.members.add", method: "POST", path: "/v1/organizations/workspaces/{workspace_id}/members", id: "workspace_id", body: true },
    { call: "workspaces.members.remove", method: "DELETE", path: "/v1/organizations/workspaces/{workspace_id}/members/{user_id}", id: "user_id" },
    { call: "apiKeys.retrieve", method: "GET", path: "/v1/organizations/api_keys/{api_key_id}", id: "api_key_id" },
    { call: "apiKeys.update", method: "POST", path: "/v1/organizations/api_keys/{api_key_id}", id: "api_key_id", body: true },
    { call: "apiKeys.list", method: "GET", path: "/v1/organizations/api_keys", query: { limit: "value", after_id: "text", before_id: "text", created_by_user_id: "text", status: "text", workspace_id: "text" } },
  ],
  anaconda: [
    { call: "serviceAccounts.create", method: "POST", path: "/service-accounts", body: true },
    { call: "serviceAccounts.list", method: "GET", path: "/service-accounts" },
    { call: "serviceAccounts.delete", method: "DELETE", path: "/service-accounts/{client_id}", id: "client_id" },
    { call: "users.autoRegister", method: "POST", path: "/users_auto_registration", body: true },
    { call: "users.add", method: "POST", path: "/users", body: true },
    { call: "users.list", method: "GET", path: "/users", query: { include_groups: "value" }, dialect: "current" },
    { call: "users.remove", method: "DELETE", path: "/users/{user_id}", id: "user_id" },
    { call: "seats.assign", method: "POST", path: "/users/{user_id}/seats", id: "user_id", query: { send_seat_assigned_email: "value" } },
    { call: "seats.revoke", method: "DELETE", path: "/users/{user_id}/seats", id: "user_id" },
    { call: "tokens.create", method: "POST", path: "/users/{user_id}/token", id: "user_id", body: true },
    { call: "tokens.update", method: "PATCH", path: "/users/{user_id}/token", id: "user_id", body: true },
    { call: "tokens.sync", method: "PATCH", path: "/users/{user_id}/token", id: "user_id", body: true, fixed: "{\"is_renewal\":true}", dialect: "current" },
    { call: "tokens.sync", method: "PATCH", path: "/users/{user_id}/token", id: "user_id", dialect: "legacy" },
    { call: "tokens.list", method: "GET", path: "/users/{user_id}/tokens", id: "user_id", dialect: "current" },
    { call: "tokens.revoke", method: "DELETE", path: "/users/{user_id}/tokens/{token_id}", id: "token_id", dialect: "current" },
    { call: "tokens.revoke", method: "DELETE", path: "/users/{user_id}/token", dialect: "legacy" },
  ],
};

export const reserved = ["authorization","connection","content-encoding","content-length","cookie","expect","forwarded","host","keep-alive","te","trailer","transfer-encoding","upgrade","via","x-api-key","x-method-override"];
export const reservedBeginnings = ["proxy-","sec-","x-forwarded-","x-http-method"];
