// The runtimes to test in, each as the program and the arguments that come before a script.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { runtimes as folder } from "../../scripts/lib/paths.mjs";
import { runtimesFit } from "../../scripts/lib/setup.mjs";

const modules = join(folder, "node_modules");
const nodeOf = (major) => join(modules, `node${major}`, "bin", "node");

/** Why the other runtimes are left out, or false: fit for the `skip` option of a test. */
export const leftOut = runtimesFit
  ? false
  : `only the running Node ${process.versions.node} is tested: the others are packaged for Linux on x64`;

export const nodes = leftOut
  ? [{ name: `Node ${process.versions.node}`, command: process.execPath, args: [] }]
  : [20, 22, 24].map((major) => ({ name: `Node ${major}`, command: nodeOf(major), args: [] }));

export const bun = { name: "Bun", command: join(modules, "@oven", "bun-linux-x64", "bin", "bun"), args: [] };

/** Deno with nothing allowed but the network and the variables a test passes. */
export const deno = {
  name: "Deno",
  command: join(modules, "@deno", "linux-x64-glibc", "deno"),
  args: ["run", "--quiet", "--no-prompt", "--allow-net=127.0.0.1", "--allow-env"],
};

/** A newer Node, for tools that the oldest supported one cannot run. */
export const newerNode = leftOut ? process.execPath : nodeOf(22);

/** The main file of a tool in js-tests/runtimes. */
export const tool = (path) => join(modules, ...path.split("/"));

if (!leftOut && !existsSync(modules))
  throw new Error("the runtimes are not installed: `npm test -- runtimes` installs them");
