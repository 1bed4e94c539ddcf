// Which strings fit where an id is asked for: plain ones and those of the right kind.

import type { APIKeyID, ExternalKeyID, InviteID, MemberAddParams, UserID, WorkspaceID } from "rolecall";
import { AnthropicAdmin } from "rolecall";

const admin = new AnthropicAdmin({ apiKey: "sk-ant-admin01-x" });
declare const text: string;
declare const user: UserID;
declare const workspace: WorkspaceID;
declare const invite: InviteID;
declare const either: UserID | InviteID;
declare const texts: string[];
declare const users: UserID[];
declare const workspaces: readonly WorkspaceID[];
declare const branded: string & { readonly brand: "a user's id in somebody's program" };

export function positional(): void {
  admin.users.retrieve(text);
  admin.users.retrieve(user);
  admin.users.retrieve("user_01ABC");
  admin.users.retrieve(`user_${text}`);
  admin.users.retrieve(branded);
  for (const id of texts) admin.users.remove(id);
  texts.map((id) => admin.users.retrieve(id));
  users.map((id) => admin.users.retrieve(id));
  // @ts-expect-error the id of an invite
  admin.users.retrieve("invite_01ABC");
  // @ts-expect-error the id of an invite
  admin.users.retrieve(invite);
  // @ts-expect-error possibly the id of an invite
  admin.users.retrieve(either);
  // @ts-expect-error a template with another prefix
  admin.users.retrieve(`invite_${text}` as const);
  // @ts-expect-error not a string
  admin.users.retrieve(1);
  // @ts-expect-error nothing
  admin.users.retrieve(undefined);
  // @ts-expect-error missing
  admin.users.retrieve();
  // @ts-expect-error user and workspace the other way round
  admin.workspaces.members.remove(workspace, { workspace_id: user });
}

export function inThePath(): void {
  admin.workspaces.members.retrieve(text, { workspace_id: text });
  admin.workspaces.members.retrieve(user, { workspace_id: workspace });
  admin.workspaces.members.retrieve("user_01ABC", { workspace_id: "wrkspc_01ABC" });
  admin.workspaces.members.retrieve(text, { workspace_id: "wrkspc_01ABC" });
  // @ts-expect-error a user's id
  admin.workspaces.members.retrieve(user, { workspace_id: user });
  // @ts-expect-error a literal with another prefix
  admin.workspaces.members.retrieve(text, { workspace_id: "user_01ABC" });
}

export function inTheBody(): void {
  admin.workspaces.members.add(workspace, { user_id: user, workspace_role: "workspace_user" });
  admin.workspaces.members.add(text, { user_id: text, workspace_role: "workspace_user" });
  // @ts-expect-error an invite's id
  admin.workspaces.members.add(workspace, { user_id: invite, workspace_role: "workspace_user" });
  // @ts-expect-error a literal with another prefix
  admin.workspaces.members.add(workspace, { user_id: "invite_01ABC", workspace_role: "workspace_user" });
  admin.workspaces.create({ name: "research", external_key_id: "ekey_01ABC", user_profile_id: null });
  admin.workspaces.create({
    name: "research",
    external_key_id: "arn:aws:kms:us-east-1:1:key/1" satisfies ExternalKeyID,
  });
  // @ts-expect-error neither of the two prefixes
  admin.workspaces.create({ name: "research", external_key_id: "key_01ABC" });
  // @ts-expect-error the second id is of another kind
  admin.workspaces.create({ name: "research", external_key_id: "ekey_01ABC", user_profile_id: "user_01ABC" });
  admin.invites.create({ email: text, role: "managed", rbac_group_ids: ["rbac_group_01ABC", text] });
  // @ts-expect-error one of two is of another kind
  admin.invites.create({ email: text, role: "managed", rbac_group_ids: ["rbac_group_01ABC", "user_01ABC"] });
}

export function inTheQuery(): void {
  admin.workspaces.list({ ids: texts });
  admin.workspaces.list({ ids: workspaces });
  admin.workspaces.list({ ids: [workspace, "wrkspc_01ABC"] });
  admin.apiKeys.list({ created_by_user_id: user, workspace_id: workspace });
  admin.apiKeys.list({ created_by_user_id: text, workspace_id: null });
  // @ts-expect-error users' ids
  admin.workspaces.list({ ids: users });
  // @ts-expect-error one of two is of another kind
  admin.workspaces.list({ ids: [workspace, user] });
  // @ts-expect-error a workspace's id
  admin.apiKeys.list({ created_by_user_id: workspace });
  // @ts-expect-error the second id is of another kind
  admin.apiKeys.list({ created_by_user_id: user, workspace_id: "user_01ABC" });
}

export function inPlans(): void {
  admin.plan.users.remove(text);
  admin.plan.workspaces.members.add(workspace, { user_id: user, workspace_role: "workspace_user" });
  // @ts-expect-error the id of an invite
  admin.plan.users.remove(invite);
  // @ts-expect-error the id of an invite
  admin.plan.workspaces.members.add(workspace, { user_id: invite, workspace_role: "workspace_user" });
}

export function declaredBeforehand(): void {
  const params: MemberAddParams = { user_id: text, workspace_role: "workspace_user" };
  admin.workspaces.members.add(workspace, params);
  const typed: MemberAddParams<UserID> = { user_id: user, workspace_role: "workspace_user" };
  admin.workspaces.members.add(workspace, typed);
  const fixed = { user_id: "user_01ABC", workspace_role: "workspace_user" } as const;
  admin.workspaces.members.add(workspace, fixed);
  const other = { user_id: "invite_01ABC", workspace_role: "workspace_user" } as const;
  // @ts-expect-error a literal with another prefix
  admin.workspaces.members.add(workspace, other);
}

export async function fromAnswers(): Promise<void> {
  const member = await admin.workspaces.members.retrieve(text, { workspace_id: text });
  await admin.users.retrieve(member.user_id);
  await admin.workspaces.retrieve(member.workspace_id);
  await admin.workspaces.members.remove(member.user_id, { workspace_id: member.workspace_id });
  // @ts-expect-error a workspace's id
  await admin.users.retrieve(member.workspace_id);
  const key = await admin.apiKeys.retrieve(text);
  key.id satisfies APIKeyID;
  key.workspace_id satisfies WorkspaceID | null | undefined;
  const plain: string = member.user_id;
  await admin.users.retrieve(plain);
}
