// What a fresh machine lacks, added; what only its owner can add, named in one sentence.
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { root, runtimes, targetDirs } from "./paths.mjs";
import { ask, CommandError, Complaint, npm, run, step, which } from "./shell.mjs";
import { digest, unlessDone } from "./stamp.mjs";

const older = (have, need) => {
  const [a, b] = [have, need].map((version) => version.split(".").map(Number));
  return a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
};

function checkNode() {
  const have = process.versions.node;
  if (older(have, "20.19")) throw new Complaint(`node 20.19 or newer is needed; this is \`${have}\``);
}

async function checkRust() {
  // A shell opened before rustup was installed does not have its folder on the PATH yet.
  const cargoBin = join(process.env.CARGO_HOME ?? join(homedir(), ".cargo"), "bin");
  if (!which("cargo") && existsSync(join(cargoBin, "cargo"))) process.env.PATH += delimiter + cargoBin;
  const version = await ask("rustc", ["--version"]);
  if (!version || !(await ask("cargo", ["--version"])))
    throw new Complaint(
      "`cargo` is not on the PATH: install Rust's stable toolchain with rustup, then run this again",
    );
  const need = /rust-version = "([\d.]+)"/.exec(readFileSync(join(root, "Cargo.toml"), "utf8"))?.[1];
  const have = version.split(" ")[1];
  if (need && older(have, need))
    throw new Complaint(`rust ${need} or newer is needed; this is \`${have}\`: run \`rustup update stable\``);
  const ownLinker = Object.keys(process.env).some((name) => /^CARGO_TARGET_.*_LINKER$/.test(name));
  if (process.platform !== "win32" && !which("cc") && !ownLinker)
    throw new Complaint(
      "a C linker is needed and `cc` is not on the PATH: install one, for example with `apt-get install gcc libc6-dev`",
    );
}

async function rustup(args, what) {
  if (!which("rustup"))
    throw new Complaint(
      `${what} is missing and there is no \`rustup\` to add it: add it to your Rust toolchain`,
    );
  try {
    await step(`adding ${what}`, () => run("rustup", args, { output: "collect" }));
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    throw new Complaint(
      `${what} could not be added with \`rustup ${args.join(" ")}\`: ${error.output.trim().split("\n").at(-1)}`,
    );
  }
}

async function addWasmTarget() {
  const sysroot = await ask("rustc", ["--print", "sysroot"]);
  if (!existsSync(join(sysroot ?? "", "lib", "rustlib", "wasm32-unknown-unknown", "lib")))
    await rustup(["target", "add", "wasm32-unknown-unknown"], "the Rust target wasm32-unknown-unknown");
}

async function addLinters() {
  if (!(await ask("cargo", ["fmt", "--version"]))) await rustup(["component", "add", "rustfmt"], "rustfmt");
  if (!(await ask("cargo", ["clippy", "--version"]))) await rustup(["component", "add", "clippy"], "clippy");
}

/** Installs the packages of one folder as its lock file says, once for each state of the lock file. */
function packages(folder) {
  const lock = [join(folder, "package-lock.json")];
  // Install scripts stay off: nothing here needs one, and some would download binaries.
  const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const install = () => npm(["ci", ...flags], { cwd: folder, output: "collect" });
  return unlessDone(join(folder, "node_modules", ".installed"), digest(lock), install);
}

export const installPackages = () => packages(root);
export const installRuntimes = () => packages(runtimes);

/** Node's own binaries as npm packages exist for this one platform: Linux with glibc on x64. */
export const runtimesFit =
  process.platform === "linux" && process.arch === "x64" && existsSync("/lib64/ld-linux-x86-64.so.2");

/** All crates of the lock file, so that the calls side by side afterwards find them and none waits for the network. */
export const fetchCrates = () => run("cargo", ["fetch", "--locked"], { output: "collect" });

// Without the feature that needs the core: the tools then build once, not after every change of it.
const wasmTools = ["--package", "xtask", "--no-default-features", "--features", "wasm-tools"];

/** The wasm test runner; cargo itself knows whether there is anything to do. */
export const buildXtask = () =>
  run("cargo", ["build", "--locked", ...wasmTools, "--target-dir", targetDirs.xtask], { output: "collect" });

/** What every command needs. */
export async function checkTools({ linters = false } = {}) {
  checkNode();
  await checkRust();
  await addWasmTarget();
  if (linters) await addLinters();
}

/** What a build needs. */
export async function setup() {
  await checkTools();
  await step("installing npm packages", installPackages);
  await step("fetching crates", fetchCrates);
}
