// The types of the arguments: whatever the vendor's SDK takes, ours takes, but for the fields that are listed.
import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { bin, root } from "../../scripts/lib/paths.mjs";
import { project } from "../lib/project.mjs";

const consumer = await project({
  "arguments.ts": readFileSync(join(root, "js-tests", "differential", "porting", "arguments.ts"), "utf8"),
});
symlinkSync(
  join(root, "node_modules", "@anthropic-ai"),
  consumer.path("node_modules", "@anthropic-ai"),
  "dir",
);

const compilerOptions = {
  strict: true,
  noEmit: true,
  target: "ES2022",
  module: "NodeNext",
  typeRoots: [join(root, "node_modules", "@types")],
  types: ["node"],
  // The SDK's declarations are not what is tested.
  skipLibCheck: true,
};

test("every call takes the arguments that the same call of the SDK takes", async () => {
  consumer.write("tsconfig.json", JSON.stringify({ compilerOptions, files: ["arguments.ts"] }));
  await consumer.run(process.execPath, [
    bin("typescript/bin/tsc"),
    "-p",
    "tsconfig.json",
    "--pretty",
    "false",
  ]);
});
