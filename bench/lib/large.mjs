// A large organization, the same each time.

const ROLES = ["user", "developer", "claude_code_user", "user", "developer"];
const GIVEN = ["workspace_user", "workspace_developer", "workspace_restricted_developer", "workspace_admin"];

/** Some of everything: 1 in 200 is an admin, 1 in 201 a billing member, and each row is another one. */
export function large({ users, workspaces, memberships }) {
  const id = (kind, number) => `${kind}_01${String(number).padStart(22, "0")}`;
  const roleOf = (n) => (n % 200 === 0 ? "admin" : n % 201 === 0 ? "billing" : ROLES[n % ROLES.length]);
  return {
    version: 1,
    takenAt: "2026-11-01T00:00:00Z",
    organization: { id: "org", name: "Large", type: "organization" },
    users: Array.from({ length: users }, (_, n) => ({
      id: id("user", n),
      type: "user",
      email: `person.${n}@example.com`,
      name: `Person ${n}`,
      role: roleOf(n),
      added_at: "2026-01-01T00:00:00Z",
    })),
    workspaces: Array.from({ length: workspaces }, (_, n) => ({
      id: id("wrkspc", n),
      type: "workspace",
      name: `Workspace ${n}`,
      archived_at: null,
    })),
    workspaceMembers: Array.from({ length: memberships }, (_, n) => ({
      type: "workspace_member",
      user_id: id("user", n % users),
      workspace_id: id("wrkspc", (Math.floor(n / users) * 7 + n) % workspaces),
      workspace_role: GIVEN[n % GIVEN.length],
    })),
  };
}
