// Facts of the organization itself, its members, invites and API keys.
import { apiKey, awkward, byIDs, group, invite, listing, user, workspace } from "./lib.mjs";

const assignable = ["billing", "claude_code_user", "developer", "managed", "user"];
const filterable = ["user", "developer", "billing", "admin", "claude_code_user"];
const email = "ada+admin@acme.example";

export default {
  retrieve: [[]],

  "users.retrieve": [[user], [`user_${awkward}`], ["user_..%2F..?x=1"]],
  "users.update": assignable.map((role) => [user, { role }]),
  "users.list": listing(
    [],
    [...byIDs(user), { email, roles: filterable }, { roles: ["owner"], limit: 20, email: awkward }],
  ),
  "users.remove": [[user]],

  "invites.create": [
    ...assignable.map((role) => [{ email, role }]),
    [{ email, role: "managed", rbac_group_ids: [group, "rbac_group_016J8xVtKpDq3Wy9ZmN2hR4s"] }],
    [{ rbac_group_ids: [], role: "user", email }],
  ],
  "invites.retrieve": [[invite]],
  "invites.list": listing(
    [],
    [
      ...byIDs(invite),
      { email, roles: filterable, statuses: ["pending", "accepted", "expired"] },
      { statuses: ["pending"], limit: 50 },
    ],
  ),
  "invites.delete": [[invite]],

  "apiKeys.retrieve": [[apiKey]],
  "apiKeys.update": [
    ...["active", "inactive", "archived"].map((status) => [apiKey, { status }]),
    [apiKey, { name: "ci" }],
    [apiKey, { name: `ci ${awkward}`, status: null }],
    [apiKey, { name: null, status: "active" }],
  ],
  "apiKeys.list": listing(
    [],
    [
      ...byIDs(apiKey),
      ...["active", "inactive", "archived", "expired"].map((status) => ({ status })),
      { created_by_user_id: user, workspace_id: workspace, status: "active", limit: 20 },
      { created_by_user_id: null, workspace_id: null, status: null },
    ],
  ),
};
