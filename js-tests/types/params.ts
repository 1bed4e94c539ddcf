// Parameters: what may be left out, what may be null, which words there are.

import type {
  APIKeyListParams,
  APIKeyUpdateParams,
  AssignableRole,
  InviteCreateParams,
  InviteListParams,
  MemberListParams,
  MemberRemoveParams,
  MemberRetrieveParams,
  MemberUpdateParams,
  NoBillingWorkspaceRole,
  UserListParams,
  UserUpdateParams,
  WorkspaceCreateParams,
  WorkspaceListParams,
  WorkspaceUpdateParams,
} from "rolecall";
import { AnthropicAdmin } from "rolecall";

const admin = new AnthropicAdmin({ apiKey: "sk-ant-admin01-x" });
declare const id: string;
declare const role: string;

export function absent(): void {
  admin.users.list();
  admin.users.list(undefined);
  admin.users.list(null);
  admin.users.list({});
  admin.users.list(null, { timeout: 1_000 });
  admin.users.list({ limit: undefined, email: null, after_id: undefined });
  admin.workspaces.members.list(id);
  admin.workspaces.members.list(id, null, { maxRetries: 0 });
  admin.workspaces.list({ include_archived: true, include_default: false });
  admin.retrieve({ timeout: 1_000 });
  admin.users.retrieve(id, { headers: { "x-request-source": "portal" } });
  admin.users.remove(id, { signal: AbortSignal.timeout(1_000) });
  // @ts-expect-error an update needs its params
  admin.workspaces.update(id);
  // @ts-expect-error and not null
  admin.users.update(id, null);
  // @ts-expect-error these are options in the place of params
  admin.users.list({ timeout: 1_000 });
  // @ts-expect-error an option that does not exist
  admin.users.retrieve(id, { timeOut: 1_000 });
  // @ts-expect-error the id is positional
  admin.users.update({ user_id: id, role: "user" });
}

export function nullable(): void {
  admin.workspaces.update(id, { tags: { team: "research", old: null }, data_residency: null });
  admin.workspaces.create({ name: "research", tags: null, display_color: null });
  admin.apiKeys.update(id, { name: null, status: "archived" });
  // @ts-expect-error a name is not nullable in an update
  admin.workspaces.update(id, { name: null });
  // @ts-expect-error a tag of a new workspace is not nullable
  admin.workspaces.create({ name: "research", tags: { team: null } });
  // @ts-expect-error the groups may be left out, not null
  admin.invites.create({ email: "ada@example.com", role: "user", rbac_group_ids: null });
}

export function words(): void {
  for (const one of [
    "billing",
    "claude_code_user",
    "developer",
    "managed",
    "user",
  ] satisfies AssignableRole[]) {
    admin.invites.create({ email: "ada@example.com", role: one });
  }
  // @ts-expect-error the owner roles are not given either
  admin.users.update(id, { role: "primary_owner" });
  // @ts-expect-error any string may be any word
  admin.users.update(id, { role });
  // @ts-expect-error inherited, never given
  admin.workspaces.members.add(id, { user_id: id, workspace_role: "workspace_billing" });
  // @ts-expect-error inherited, never given
  admin.workspaces.members.update(id, { workspace_id: id, workspace_role: "workspace_billing" });
  // @ts-expect-error the API spells it otherwise
  "workspace_limited_developer" satisfies NoBillingWorkspaceRole;
  // @ts-expect-error a key expires by itself
  admin.apiKeys.update(id, { status: "expired" });
  admin.apiKeys.list({ status: "expired" });
  // @ts-expect-error filters are closed
  admin.invites.list({ statuses: ["deleted"] });
  admin.invites.list({ statuses: ["pending"], roles: ["admin", "user"] as const });
  admin.workspaces.create({
    name: "research",
    data_residency: { allowed_inference_geos: ["us"], default_inference_geo: "us", workspace_geo: "us" },
  });
  admin.workspaces.update(id, { data_residency: { allowed_inference_geos: "unrestricted" } });
  // @ts-expect-error the place of the data is fixed
  admin.workspaces.update(id, { data_residency: { workspace_geo: "us" } });
}

export function misspelt(): void {
  // @ts-expect-error
  admin.users.list({ limt: 10 });
  // @ts-expect-error
  admin.workspaces.members.add(id, { user_id: id, workspace_role: "workspace_user", note: "x" });
  // @ts-expect-error
  admin.workspaces.create({ name: "research", data_residency: { workspace_goe: "us" } });
  // @ts-expect-error
  admin.plan.invites.create({ email: "ada@example.com", roll: "user" });
  // @ts-expect-error a number, not its text
  admin.users.list({ limit: "10" });
}

/** Every interface can be written down without type arguments. */
export const declared = {
  invite: { email: "ada@example.com", role: "user", rbac_group_ids: [id] } satisfies InviteCreateParams,
  invites: { email: "ada@example.com" } satisfies InviteListParams,
  user: { role: "user" } satisfies UserUpdateParams,
  users: { roles: ["admin"] } satisfies UserListParams,
  workspace: { name: "research", external_key_id: id } satisfies WorkspaceCreateParams,
  renamed: { name: "research" } satisfies WorkspaceUpdateParams,
  workspaces: { ids: [id] } satisfies WorkspaceListParams,
  asked: { workspace_id: id } satisfies MemberRetrieveParams,
  raised: { workspace_id: id, workspace_role: "workspace_admin" } satisfies MemberUpdateParams,
  members: { limit: 10 } satisfies MemberListParams,
  removed: { workspace_id: id } satisfies MemberRemoveParams,
  key: { status: "inactive" } satisfies APIKeyUpdateParams,
  keys: { workspace_id: id, created_by_user_id: id } satisfies APIKeyListParams,
};
