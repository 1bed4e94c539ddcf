// Generated from the contract. Do not edit: change src/contract/ and run `cargo xtask declarations`.
//
// Of each call: the method, the template of the path, which parameter goes by position, and what the parameters of the
// query are (`value`: a number or `true` or `false`; `[]`: a list). `body`: whether it has one; `fixed`: the only one;
// `dialect`: the only one that has it.

export const plans = [
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
];
