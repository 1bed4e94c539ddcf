// A client with `readOnly: true` has no writing call, nor a plan of one.
import { AnthropicAdmin, type AnthropicAdminReadOnly } from "rolecall";

const admin = new AnthropicAdmin({ apiKey: "sk-ant-admin01-x", readOnly: true });
declare const id: string;

export async function reading(): Promise<void> {
  await admin.retrieve();
  await admin.users.list();
  await admin.users.retrieve(id);
  await admin.invites.list();
  await admin.workspaces.list({ include_archived: true });
  await admin.workspaces.members.list(id);
  await admin.apiKeys.retrieve(id);
}

export function writing(): void {
  // @ts-expect-error
  admin.users.update(id, { role: "user" });
  // @ts-expect-error
  admin.users.remove(id);
  // @ts-expect-error
  admin.invites.create({ email: "ada@example.com", role: "user" });
  // @ts-expect-error
  admin.invites.delete(id);
  // @ts-expect-error
  admin.workspaces.create({ name: "research" });
  // @ts-expect-error
  admin.workspaces.update(id, { name: "research" });
  // @ts-expect-error
  admin.workspaces.archive(id);
  // @ts-expect-error
  admin.workspaces.members.add(id, { user_id: id, workspace_role: "workspace_user" });
  // @ts-expect-error
  admin.workspaces.members.update(id, { workspace_id: id, workspace_role: "workspace_user" });
  // @ts-expect-error
  admin.workspaces.members.remove(id, { workspace_id: id });
  // @ts-expect-error
  admin.apiKeys.update(id, { name: "ci" });
}

export async function plans(): Promise<void> {
  await admin.plan.retrieve();
  await admin.plan.users.list({ limit: 10 });
  await admin.plan.workspaces.members.retrieve(id, { workspace_id: id });
  // @ts-expect-error
  await admin.plan.users.remove(id);
  // @ts-expect-error
  await admin.plan.workspaces.members.add(id, { user_id: id, workspace_role: "workspace_user" });
  // @ts-expect-error
  await admin.plan.apiKeys.update(id, { name: "ci" });
}

/** What asks for a reading client takes any client; the other way round it does not compile. */
export function handedOn(): void {
  const report = (reader: AnthropicAdminReadOnly): unknown => reader.users.list();
  report(admin);
  report(new AnthropicAdmin({ apiKey: "sk-ant-admin01-x" }));
  const change = (writer: AnthropicAdmin): unknown => writer.users.remove(id);
  change(new AnthropicAdmin({ apiKey: "sk-ant-admin01-x", readOnly: false }));
  // @ts-expect-error
  change(admin);
}

/** A flag that is known only at run time leaves the methods in the type; the calls are refused when made. */
export function atRunTime(readOnly: boolean): void {
  const client = new AnthropicAdmin({ apiKey: "sk-ant-admin01-x", readOnly });
  client.users.remove(id);
}
