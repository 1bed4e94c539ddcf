// A program of this repository (demo, benchmarks) run as a user would have it: in a project that installed the tarball.

import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, fingerprint, pack, tarball } from "./package.mjs";
import { root, work } from "./paths.mjs";
import { setup } from "./setup.mjs";
import { Complaint, npm, step } from "./shell.mjs";
import { unlessDone } from "./stamp.mjs";

/** Installs the packed package into a project of its own and runs `<name>/main.mjs` there. Resolves to its exit code. */
export async function runInProject(name, args) {
  if (!existsSync(join(root, name, "main.mjs"))) throw new Complaint(`${name}/main.mjs is missing`);
  await setup();
  await build(step);
  await pack();
  const project = join(work, `${name}-project`);
  await unlessDone(join(project, ".installed"), await fingerprint(), () =>
    step("installing the packed package", async () => {
      rmSync(project, { recursive: true, force: true });
      mkdirSync(project, { recursive: true });
      writeFileSync(join(project, "package.json"), JSON.stringify({ private: true, type: "module" }));
      await npm(
        [
          "install",
          tarball(),
          "--offline",
          "--ignore-scripts",
          "--no-audit",
          "--no-fund",
          "--loglevel=error",
        ],
        {
          cwd: project,
          output: "collect",
        },
      );
    }),
  );
  // A copy, so that `import "rolecall"` finds the installed package and not this repository.
  rmSync(join(project, name), { recursive: true, force: true });
  cpSync(join(root, name), join(project, name), { recursive: true });
  process.stderr.write("\n");
  const child = spawn(process.execPath, [join(name, "main.mjs"), ...args], {
    cwd: project,
    stdio: "inherit",
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
}
