// The package folder and its tarball, each made again only when something it is made from has changed.
import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { assemble, version } from "./assemble.mjs";
import { pkg, root, targetDirs, template, work } from "./paths.mjs";
import { ask, Complaint, npm } from "./shell.mjs";
import { digest, unlessDone } from "./stamp.mjs";
import { builds, compile, finishModules, modules } from "./wasm.mjs";

const inputs = [
  "Cargo.toml",
  "Cargo.lock",
  ".cargo",
  "macros",
  "src",
  "package-lock.json",
  "pkg-template",
  "scripts/lib",
  "README.md",
  "CHANGELOG.md",
  "LICENSE-MIT",
  "LICENSE-APACHE",
].map((name) => join(root, name));

/** What the optimised modules follow from beside what was compiled. */
const optimiser = ["scripts/lib/wasm.mjs", "scripts/lib/split.mjs", "package-lock.json"].map((name) =>
  join(root, name),
);

/** Stands for everything the package depends on, the compiler included. */
export const fingerprint = async () => digest(inputs, [await ask("rustc", ["-vV"])]);

/** Resolves to whether there was anything to do. `step` is told the name of each part of the work. */
export async function build(step = (_, action) => action()) {
  if (!existsSync(join(template, "package.json")))
    throw new Complaint("pkg-template/package.json is missing");
  if (!existsSync(pkg)) rmSync(join(work, "pkg.stamp"), { force: true });
  return unlessDone(join(work, "pkg.stamp"), await fingerprint(), async () => {
    const made = {};
    for (const name of modules) made[name] = join(work, `${name}.wasm`);
    for (const [name, { feature }] of Object.entries(builds)) {
      const compiled = () => compile({ feature, targetDir: targetDirs.wasm });
      const wasm = await step(`compiling the ${name} to wasm`, compiled);
      const stamp = join(work, `${name}.stamp`);
      if (!Object.values(made).every((path) => existsSync(path))) rmSync(stamp, { force: true });
      const finish = () => finishModules(name, wasm, work);
      await step("optimising the wasm", () => unlessDone(stamp, digest([wasm, ...optimiser]), finish));
    }
    await assemble(made, pkg);
  });
}

export const tarball = () => join(root, `rolecall-${version()}.tgz`);

/** Makes the tarball of pkg/ at the root of the repository; older ones go, so that there is only one to install. */
export async function pack() {
  const value = await fingerprint();
  if (!existsSync(tarball())) rmSync(join(work, "tarball.stamp"), { force: true });
  return unlessDone(join(work, "tarball.stamp"), value, async () => {
    const flags = ["--ignore-scripts", "--loglevel=error"];
    await npm(["pack", pkg, "--pack-destination", work, ...flags], { output: "collect" });
    for (const name of readdirSync(root)) {
      const old = join(root, name);
      if (/^rolecall-.*\.tgz$/.test(name) && old !== tarball()) rmSync(old);
    }
    renameSync(join(work, basename(tarball())), tarball());
  });
}
