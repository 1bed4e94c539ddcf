// `npm run bench -- [--json] [package] [cold] [decode] [call] [review] [inventory]`: every budget beside its peer, measured in one run.
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { inspect } from "node:util";
import { judge, table } from "./lib/table.mjs";

// The vendor's SDK reads its environment; no setting of this machine may change what is measured.
for (const name of Object.keys(process.env)) if (name.startsWith("ANTHROPIC_")) delete process.env[name];

const groups = ["package", "cold", "decode", "call", "review", "inventory"];
const args = process.argv.slice(2);
const json = args.includes("--json");
const asked = args.filter((arg) => arg !== "--json");
const unknown = asked.find((name) => !groups.includes(name));
if (unknown !== undefined) {
  process.stderr.write(`unknown argument \`${unknown}\`: give --json or some of ${groups.join(", ")}\n`);
  process.exit(2);
}

const require = createRequire(import.meta.url);
const versions = Object.fromEntries(
  ["rolecall", "@anthropic-ai/sdk", "zod", "valibot"].map((name) => [name, manifest(name).version]),
);
const environment = {
  node: process.versions.node,
  platform: `${process.platform} ${process.arch}`,
  cpus: availableParallelism(),
  ...versions,
};

/** Not every package lets its manifest be imported; all of them have it in their folder. */
function manifest(name) {
  for (const folder of require.resolve.paths(name)) {
    try {
      return require(`${folder}/${name}/package.json`);
    } catch {
      // further up
    }
  }
  throw new Error(`\`${name}\` is not installed`);
}

const rows = [];
for (const group of groups.filter((name) => asked.length === 0 || asked.includes(name))) {
  process.stderr.write(`measuring: ${group}\n`);
  try {
    const module = await import(`./rows/${group}.mjs`);
    for (const row of await module.rows()) rows.push({ group, ...judge(row) });
  } catch (error) {
    // What the others measured is not lost.
    process.stderr.write(`${group} could not be measured: ${inspect(error)}\n`);
    process.exitCode = 1;
  }
}

if (json) {
  console.log(JSON.stringify({ environment, rows }, null, 2));
} else {
  const words = Object.entries(environment).map(([name, value]) => `${name} ${value}`);
  const over = rows.filter((row) => row.ok === false).length;
  const held = rows.filter((row) => row.ok).length;
  console.log(
    `\n${words.join(", ")}\nmedians of interleaved runs; ratio: rolecall to peer\n\n${table(rows)}\n`,
  );
  console.log(`${held} within their budget, ${over} over`);
}
