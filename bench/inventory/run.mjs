// Programs of this folder in processes of their own.
import { spawnSync } from "node:child_process";
import process from "node:process";
import { fileURLToPath } from "node:url";

/** What the program prints, which is JSON. */
export function run(name, ...args) {
  const program = fileURLToPath(new URL(`./${name}.mjs`, import.meta.url));
  const options = { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1 << 24 };
  const flags = ["--expose-gc", "--max-old-space-size=8192"];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, program, ...args], options);
  if (status !== 0) throw new Error(`\`${name} ${args.join(" ")}\` ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}
