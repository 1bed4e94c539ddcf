// From nothing to the first request: whole processes, minus one that does nothing.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { median } from "../lib/measure.mjs";

const program = (name) => fileURLToPath(new URL(`../cold/${name}.mjs`, import.meta.url));
const contestants = {
  bare: ["-e", "1"],
  ours: [program("rolecall")],
  theirs: [program("vendor")],
};
const ROUNDS = 15;
const WARM_UP = 2;

function run(args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"] });
  const taken = performance.now() - start;
  if (status !== 0) throw new Error(`\`node ${args.join(" ")}\` ended with ${status}: ${stderr}`);
  return taken;
}

export async function rows() {
  const names = Object.keys(contestants);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    for (const name of round % 2 ? names : names.toReversed()) {
      const taken = run(contestants[name]);
      if (round >= 0) times[name].push(taken);
    }
  }
  const bare = median(times.bare);
  return [
    {
      what: `cold process to the first request, above a bare node (${bare.toFixed(0)} ms)`,
      unit: "ms",
      ours: median(times.ours) - bare,
      peer: "vendor SDK, ESM",
      theirs: median(times.theirs) - bare,
      budget: { ratio: 0.05 },
    },
  ];
}
