// Roles and schemas: what is asked, and what comes of it.

import type {
  Decision,
  Edition,
  PermissionId,
  Review,
  SchemaIssue,
  Snapshot,
  Subject,
  Verdict,
} from "rolecall";
import { AnthropicAdmin, roles, schemas } from "rolecall";

const admin = new AnthropicAdmin({ apiKey: "sk-ant-admin01-x", preflight: true });
declare const id: string;

export async function everyQuestion(): Promise<Verdict[]> {
  const user = await admin.users.retrieve(id);
  const { data } = await admin.workspaces.members.list(id);
  const subject: Subject = { ...user, memberships: data };
  const edition: Edition = "five-role";
  const decision: Decision = roles.can(subject, "manage_users", { edition });
  const effective = roles.effective(subject, { workspace: { id, kind: "claude_code" } });
  const always: Decision = effective.permissions.use_playground;
  // @ts-expect-error what exists inside a workspace only may be absent
  const perhaps: Decision = effective.permissions.use_api;
  const change = roles.explainChange({ role: "user" }, { role: "billing" });
  const place: string | null = change.gained[0]?.workspace ?? null;
  const names: string[] = roles.assignable({ organizationType: "console" }).invite;
  const html: string = roles.matrixTable({ scope: "workspace", format: "html" });
  // @ts-expect-error no such permission
  roles.can(subject, "use_apis");
  // @ts-expect-error no such edition
  roles.can(subject, "use_api", { edition: "seven-role" });
  // @ts-expect-error a role is needed
  roles.effective({ memberships: [] });
  // @ts-expect-error no such format
  roles.matrixTable({ scope: "workspace", format: "pdf" });
  void [perhaps, place, names, html];
  return [decision.verdict, always.verdict];
}

export async function snapshots(): Promise<Review> {
  const users = [];
  for await (const user of admin.users.list()) users.push(user);
  const workspaces = [];
  for await (const workspace of admin.workspaces.list())
    workspaces.push({ ...workspace, kind: "ordinary" as const });
  const snapshot: Snapshot = { version: 1, takenAt: Date.now(), users, workspaces, workspaceMembers: [] };
  const plan = await admin.plan.users.remove(id, { snapshot });
  await admin.users.update(id, { role: "user" }, { snapshot, preflight: false });
  await admin.send(plan, { snapshot: null });
  // @ts-expect-error users are needed
  await admin.plan.users.remove(id, { snapshot: { version: 1 } });
  // @ts-expect-error it is a boolean
  new AnthropicAdmin({ preflight: "yes" });
  const review = roles.review(snapshot, { edition: "six-role" });
  const text: string = review.toCSV();
  void text;
  return review;
}

export function forms(value: unknown): readonly SchemaIssue[] {
  const result = schemas.InviteCreateParams["~standard"].validate(value);
  if (result.issues) return result.issues;
  const email: string = result.value.email;
  const limits: Record<string, unknown> = schemas.InviteCreateParams.jsonSchema();
  // @ts-expect-error no such schema
  void schemas.InviteUpdateParams;
  void [email, limits];
  return [];
}

export const everywhere: Record<PermissionId, true>["use_api"] = true;
