// What compiles with AnthropicAdmin, and what must not.
import { AnthropicAdmin, ready, VERSION } from "rolecall";

const admin = new AnthropicAdmin({ apiKey: "sk-ant-admin01-x" });
declare const id: string;

export async function reading(): Promise<void> {
  const organization = await admin.retrieve();
  organization.id satisfies string;
  const page = await admin.users.list({ limit: 10, roles: ["developer"] });
  for (const user of page.data) user.email satisfies string;
  for await (const user of admin.users.list()) user.email satisfies string;
  for await (const more of admin.users.list().pages()) more.data.length satisfies number;
  const next = await page.nextPage();
  next?.hasNextPage() satisfies boolean | undefined;
  if (page.cursor) await admin.users.list({ limit: 10, ...page.cursor });
  const { data, status, headers, requestId } = await admin.users.retrieve(id).withResponse();
  data.name satisfies string;
  status satisfies number;
  headers["request-id"] satisfies string | undefined;
  requestId satisfies string | null;
  await admin.workspaces.members.list(id, { limit: 5 });
  await admin.workspaces.members.retrieve(id, { workspace_id: id });
  await admin.apiKeys.list({ status: "active" });
  VERSION satisfies string;
  await ready();
}

export async function writing(): Promise<void> {
  const invite = await admin.invites.create({ email: "ada@example.com", role: "developer" });
  invite.status satisfies string;
  await admin.users.update(
    id,
    { role: "user" },
    { signal: new AbortController().signal, timeout: 1_000, maxRetries: 0 },
  );
  await admin.workspaces.members.add(id, { user_id: id, workspace_role: "workspace_user" });
  const member = await admin.workspaces.members.update(id, {
    workspace_id: id,
    workspace_role: "workspace_developer",
  });
  member.workspace_role satisfies string;
  await admin.workspaces.archive(id);
  await admin.apiKeys.update(id, { status: "inactive" });
  const plan = await admin.plan.workspaces.members.update(id, {
    workspace_id: id,
    workspace_role: "workspace_admin",
  });
  plan.method satisfies string;
  await admin.send(plan);
}

export function refused(): void {
  // @ts-expect-error nobody is invited as an admin
  admin.invites.create({ email: "ada@example.com", role: "admin" });
  // @ts-expect-error a misspelt key
  admin.invites.create({ emial: "ada@example.com", role: "developer" });
  // @ts-expect-error a required key is missing
  admin.invites.create({ role: "developer" });
  // @ts-expect-error a literal id with another prefix
  admin.users.retrieve("invite_01ABC");
  // @ts-expect-error a required argument is missing
  admin.users.update(id);
  // @ts-expect-error a status that does not exist
  admin.apiKeys.update(id, { status: "off" });
  // @ts-expect-error a misspelt option
  new AnthropicAdmin({ apikey: "sk-ant-admin01-x" });
  // @ts-expect-error there is no such call
  admin.users.create({ email: "ada@example.com" });
}

export async function idsOfOtherKinds(): Promise<void> {
  const invite = await admin.invites.retrieve(id);
  // @ts-expect-error an id that came with an invite is not a user's
  admin.users.retrieve(invite.id);
  await admin.invites.delete(invite.id);
  await admin.users.retrieve("user_01ABC");
}
