// Plans take the arguments of the calls and are plain data.

import type { Plan } from "rolecall";
import { AnthropicAdmin } from "rolecall";

const admin = new AnthropicAdmin({ apiKey: "sk-ant-admin01-x" });
declare const id: string;

export async function everyCall(): Promise<Plan[]> {
  return Promise.all([
    admin.plan.retrieve(),
    admin.plan.users.list({ limit: 10 }),
    admin.plan.users.update(id, { role: "developer" }, { timeout: 1_000 }),
    admin.plan.users.remove(id),
    admin.plan.invites.create({ email: "ada@example.com", role: "developer" }),
    admin.plan.workspaces.archive(id),
    admin.plan.workspaces.members.remove(id, { workspace_id: id }),
    admin.plan.apiKeys.update(id, { status: "inactive" }),
  ]);
}

export async function shownFirst(ask: (text: string) => Promise<boolean>): Promise<void> {
  const plan = await admin.plan.users.remove(id);
  const { call, method, url, headers, warnings } = plan;
  headers satisfies Record<string, string>;
  if (await ask(`${call}: ${method} ${url}\n${warnings.join("\n")}`)) await admin.send(plan);
  const kept = JSON.parse(JSON.stringify(plan)) as Plan;
  await admin.send(kept, { maxRetries: 0 });
  // @ts-expect-error a plan is not an answer
  plan.id;
  // @ts-expect-error not a plan
  await admin.send({ url });
  // @ts-expect-error plans are of the same calls
  await admin.plan.users.create({ email: "ada@example.com" });
}
