// Lists the members of an organization by role, and changes nothing.
//
//   npm install rolecall
//   ANTHROPIC_ADMIN_KEY=sk-ant-admin01-… node members.mjs
//
// Without a key it reads an invented organization.
import process from "node:process";
import { AnthropicAdmin } from "rolecall";
import { createEmulator } from "rolecall/emulator";

const apiKey = process.env.ANTHROPIC_ADMIN_KEY;
const invented = () => ({
  apiKey: "sk-ant-admin01-invented",
  fetch: createEmulator({ fill: { members: 40 } }).fetch,
});

const admin = new AnthropicAdmin({ ...(apiKey ? { apiKey } : invented()), readOnly: true });

const members = new Map();
for await (const { role, name, email } of admin.users.list({ limit: 1000 })) {
  members.set(role, [...(members.get(role) ?? []), `${name} <${email}>`]);
}

console.log((await admin.retrieve()).name);
for (const [role, people] of [...members].sort()) {
  console.log(`\n${role} (${people.length})`);
  for (const person of people.sort()) console.log(`  ${person}`);
}
