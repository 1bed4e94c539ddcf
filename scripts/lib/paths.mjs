// Every place the scripts write to. All of them lie under the repository and are ignored by git.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export const target = join(root, "target");
/** Build outputs, stamps and projects of the scripts, apart from cargo's own. */
export const work = join(target, "rolecall");
export const pkg = join(root, "pkg");
export const template = join(root, "pkg-template");
export const runtimes = join(root, "js-tests", "runtimes");

/** Target folders: separate ones, so that cargo calls that run side by side do not wait for each other's lock. */
export const targetDirs = {
  native: target,
  wasm: join(target, "wasm"),
  wasmTest: join(target, "wasm-test"),
  xtask: join(target, "xtask"),
};

export const xtask = join(targetDirs.xtask, "debug", process.platform === "win32" ? "xtask.exe" : "xtask");

/** The program file of a development dependency, to be run with `node`. */
export const bin = (path) => join(root, "node_modules", ...path.split("/"));
