// Answers are open: words and types that are newer than the package are expected.

import type {
  APIKey,
  APIKeyPrincipal,
  OrganizationInvite,
  OrganizationUser,
  UserID,
  Workspace,
} from "rolecall";
import { AnthropicAdmin } from "rolecall";

const admin = new AnthropicAdmin({ apiKey: "sk-ant-admin01-x" });
declare const id: string;

export function words(user: OrganizationUser, invite: OrganizationInvite): string {
  if (user.role === "admin") return "known";
  if (user.role === "a_role_of_tomorrow") return "unknown, and nobody minds";
  switch (invite.status) {
    case "pending":
    case "accepted":
      return invite.status;
    default:
      return invite.status satisfies string;
  }
}

export function variants(principal: APIKeyPrincipal): string {
  if (principal.type === "user_actor") {
    principal.user_id satisfies UserID;
    // @ts-expect-error belongs to the other type
    principal.service_account_id;
    return principal.user_id;
  }
  switch (principal.type) {
    case "service_account_actor":
      return principal.service_account_id;
    default: {
      const { something } = principal;
      something satisfies unknown;
      const type: string = principal.type;
      return type === "a_type_of_tomorrow" ? "handled" : `newer than this package: ${type}`;
    }
  }
}

export function negated(principal: APIKeyPrincipal): UserID | null {
  if (principal.type !== "user_actor") return null;
  return principal.user_id;
}

export function structure(principal: APIKeyPrincipal): void {
  // @ts-expect-error nobody has looked at the type
  principal.user_id;
}

export async function fields(key: APIKey, workspace: Workspace): Promise<void> {
  key.expires_at satisfies string | null;
  key.created_by?.type satisfies string | undefined;
  if (key.scope.type === "workspace") await admin.workspaces.retrieve(key.scope.workspace_id);
  const { team } = workspace.tags;
  team satisfies string | undefined;
  const geos = workspace.data_residency.allowed_inference_geos;
  if (geos !== "unrestricted") geos.includes("us") satisfies boolean;
  // @ts-expect-error may be null
  key.principal.type;
  // @ts-expect-error may be null
  key.expires_at.length;
  // @ts-expect-error an answer's role is open, an update's is not
  await admin.users.update(id, { role: (await admin.users.retrieve(id)).role });
}

export function madeForATest(): OrganizationUser {
  return {
    id: "user_01ABC",
    added_at: "2026-01-01T00:00:00Z",
    email: "ada@example.com",
    name: "Ada",
    role: "user",
    type: "user",
  };
}
