// The declarations, compiled strictly as each kind of project resolves them. Every line that must not compile is marked
// with @ts-expect-error, which is itself an error where the line compiles after all.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { bin, root } from "../../scripts/lib/paths.mjs";
import { project } from "../lib/project.mjs";

const folder = join(root, "js-tests", "types");
const node = { typeRoots: [join(root, "node_modules", "@types")], types: ["node"] };
const web = {
  types: [],
  lib: ["ES2022", "DOM", "DOM.Iterable", "DOM.AsyncIterable"],
  // Not where Node's types are read as well: they do not pass with it.
  exactOptionalPropertyTypes: true,
};

const kinds = {
  bundler: { module: "ESNext", moduleResolution: "bundler", ...web },
  nodenext: { module: "NodeNext", moduleResolution: "nodenext", ...node, lib: ["ES2022"] },
  node16: { module: "Node16", moduleResolution: "node16", ...web },
};

const consumer = await project();
consumer.copy(folder, "src");
const files = readdirSync(folder).map((name) => `src/${name}`);

for (const [kind, options] of Object.entries(kinds)) {
  test(`tsc --strict under ${kind}`, async () => {
    const common = {
      strict: true,
      noEmit: true,
      target: "ES2022",
      skipLibCheck: false,
    };
    consumer.write(
      `tsconfig.${kind}.json`,
      JSON.stringify({ compilerOptions: { ...common, ...options }, files }),
    );
    await consumer.run(process.execPath, [
      bin("typescript/bin/tsc"),
      "-p",
      `tsconfig.${kind}.json`,
      "--pretty",
      "false",
    ]);
  });
}
