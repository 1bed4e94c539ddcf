// The emulator is a `fetch` to hand to a client, or a server.
import { AnthropicAdmin } from "rolecall";
import { createEmulator } from "rolecall/emulator";

export async function tested(): Promise<number> {
  const emulator = createEmulator({ seed: 1, fill: { members: 10, workspaces: 2 } });
  const admin = new AnthropicAdmin({ apiKey: "sk-ant-admin01-x", fetch: emulator.fetch, maxRetries: 0 });
  emulator.faults.next({ status: 529, times: 1 });
  await admin.users.list();
  emulator.advance(60_000);
  const server = await emulator.listen();
  server.url satisfies string;
  await server.close();
  return emulator.requests.length;
}
