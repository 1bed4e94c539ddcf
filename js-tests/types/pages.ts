// A list is a promise of its first page, all its items, and all its pages.

import type { OrganizationUser, WorkspaceMember } from "rolecall";
import { AnthropicAdmin } from "rolecall";

const admin = new AnthropicAdmin({ apiKey: "sk-ant-admin01-x" });
declare const id: string;

export async function allOf(): Promise<OrganizationUser[]> {
  const users: OrganizationUser[] = [];
  for await (const user of admin.users.list({ limit: 1000 })) users.push(user);
  return users;
}

export async function page(): Promise<void> {
  const list = admin.workspaces.members.list(id, { limit: 5 });
  const first = await list;
  first.data satisfies WorkspaceMember[];
  first.hasNextPage() satisfies boolean;
  for await (const member of first) member.workspace_role satisfies string;
  for await (const one of first.pages()) one.data satisfies WorkspaceMember[];
  for await (const one of list.iterPages()) one.data satisfies WorkspaceMember[];
  const next = await first.nextPage();
  // @ts-expect-error there may be none
  next.data;
  next?.data satisfies WorkspaceMember[] | undefined;
  await first.getNextPage();
  if (first.cursor !== null) await admin.workspaces.members.list(id, { limit: 5, ...first.cursor });
  for (const issue of first.issues) issue.path satisfies readonly (string | number)[];
  const { data, status } = await list.withResponse();
  data.data satisfies WorkspaceMember[];
  status satisfies number;
  const never: unknown[] = [];
  // @ts-expect-error a single object is not a list
  for await (const user of admin.users.retrieve(id)) never.push(user);
}
