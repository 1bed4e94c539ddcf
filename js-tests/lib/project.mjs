// An empty project with the packed package installed, outside the repository so that nothing is found by accident.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after } from "node:test";
import { tarball } from "../../scripts/lib/package.mjs";
import { npm, run } from "../../scripts/lib/shell.mjs";

/**
 * `files`: path → text. The project is removed when the test file has ended.
 * `manifest` is merged into its package.json.
 */
export async function project(files = {}, { manifest = {} } = {}) {
  if (!existsSync(tarball())) throw new Error("there is no tarball: run `npm run pack` first");
  const dir = realpathSync(mkdtempSync(join(tmpdir(), "rolecall-")));
  after(() => rmSync(dir, { recursive: true, force: true }));
  const write = (path, text) => {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  };
  write("package.json", JSON.stringify({ private: true, type: "module", ...manifest }));
  const flags = ["--offline", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"];
  await npm(["install", tarball(), ...flags], { cwd: dir, output: "collect" });
  for (const [path, text] of Object.entries(files)) write(path, text);
  return {
    dir,
    path: (...parts) => join(dir, ...parts),
    write,
    read: (path) => readFileSync(join(dir, path), "utf8"),
    copy: (from, to) => cpSync(from, join(dir, to), { recursive: true }),
    /** Runs a program in the project; resolves to what it printed, throws with it when it fails. */
    run: (command, args, env) => runIn(dir, command, args, env),
  };
}

async function runIn(cwd, command, args, env) {
  try {
    return await run(command, args, { cwd, env, output: "collect" });
  } catch (error) {
    if (error.output) error.message += `\n${error.output}`;
    throw error;
  }
}
