// A small organization with one person of each kind, as a snapshot.

/** A row of a member list; `assigned` left out is what the API gives. */
export const row = (user_id, workspace_id, workspace_role, assigned) => ({
  type: "workspace_member",
  user_id,
  workspace_id,
  workspace_role,
  ...(assigned === undefined ? {} : { assigned }),
});

/** Somebody with rows `[workspace, role]` given by hand. */
export const person = (role, ...rows) => ({
  role,
  memberships: rows.map(([workspace, given]) => row("user_1", workspace, given, true)),
});

/** Somebody in the organization. */
export const user = (id, role) => ({
  id,
  type: "user",
  email: `${id}@example.com`,
  name: id,
  role,
  added_at: "2026-01-01T00:00:00Z",
});

export const snapshot = () => ({
  version: 1,
  takenAt: "2026-11-01T00:00:00Z",
  organization: { id: "org", name: "Acme", type: "organization" },
  users: [
    user("user_admin", "admin"),
    user("user_owner", "owner"),
    user("user_members", "membership_admin"),
    user("user_billing", "billing"),
    user("user_dev", "developer"),
    user("user_plain", "user"),
    user("user_new", "astronaut"),
  ],
  workspaces: [
    { id: "wrkspc_1", name: "One", type: "workspace", archived_at: null },
    { id: "wrkspc_2", name: "Two", type: "workspace", archived_at: null },
    { id: "wrkspc_cc", name: "Claude Code", type: "workspace", archived_at: null, kind: "claude_code" },
    { id: "wrkspc_d", name: "Default", type: "workspace", archived_at: null, kind: "default" },
  ],
  workspaceMembers: [
    row("user_dev", "wrkspc_1", "workspace_user"),
    row("user_plain", "wrkspc_2", "workspace_admin"),
    row("user_gone", "wrkspc_2", "workspace_developer"),
  ],
  invites: [{ id: "invite_1", email: "invited@example.com", role: "user", status: "pending" }],
  apiKeys: [{ id: "apikey_1", name: "ci", created_by: { id: "user_dev", type: "user" } }],
});
