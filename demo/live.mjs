// The reading part against the real API. The client is made read-only: it has no call that could change anything.
import { AnthropicAdmin, isAPIError, VERSION } from "rolecall";
import { keysByAge, membersByRole, staleInvites, whoAmI } from "./reading.mjs";
import { summary } from "./summary.mjs";
import { createWatch } from "./watch.mjs";

/** `fetch` is there for tests. */
export async function readLive({ terminal, signal, apiKey, fetch }) {
  const since = performance.now();
  const watch = createWatch(terminal);
  const admin = new AnthropicAdmin({ apiKey, fetch, readOnly: true, ...watch.hooks });
  terminal.title(`rolecall ${VERSION}, read-only at https://api.anthropic.com`);
  const scene = { admin, terminal, signal, pageSize: 1000 };
  await whoAmI(scene);
  for (const read of [membersByRole, staleInvites, keysByAge]) {
    await read(scene).catch((error) => {
      // Not every kind of organization and key has every call.
      if (!isAPIError(error) || ![400, 403, 404].includes(error.status)) throw error;
      terminal.caught(`not open to this key: ${error.message}`);
    });
  }
  summary(terminal, watch, since);
  return { watch };
}
