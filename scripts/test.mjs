// `npm test`: everything, from a fresh clone. `npm test -- <stage>…` runs the named stages and what they need;
// `--verbose` shows the output of stages that pass, `--list` the names of all stages.

import { main } from "./lib/shell.mjs";
import { runStages } from "./lib/stages.mjs";
import { stages } from "./lib/test-stages.mjs";

await main(() => {
  const args = process.argv.slice(2);
  if (args.includes("--list")) return console.log(stages.map((stage) => stage.name).join("\n"));
  return runStages(stages, {
    verbose: args.includes("--verbose"),
    only: args.filter((arg) => !arg.startsWith("--")),
  });
});
