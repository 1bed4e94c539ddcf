// The emulator of the built package on a port of its own, for consumers in other processes.
import { join } from "node:path";
import { after } from "node:test";
import { pathToFileURL } from "node:url";
import { pkg } from "../../scripts/lib/paths.mjs";

export const key = "sk-ant-admin01-test";

/** Starts one with a small organization; it is closed when the test file has ended. */
export async function startEmulator(options = {}) {
  const { createEmulator } = await import(pathToFileURL(join(pkg, "dist", "emulator", "index.js")).href);
  const emulator = createEmulator({ seed: 1, keys: [key], fill: { members: 30, workspaces: 3 }, ...options });
  const { url, close } = await emulator.listen();
  after(close);
  return Object.assign(emulator, { url, key });
}
