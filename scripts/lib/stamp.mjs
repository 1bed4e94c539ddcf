// Content stamps: a step is done again only when what it reads has changed.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { root } from "./paths.mjs";

/** All files below the given files and folders, in a fixed order; what is missing is left out. */
export function filesOf(paths) {
  const found = [];
  const visit = (path) => {
    const info = statSync(path, { throwIfNoEntry: false });
    if (info?.isFile()) found.push(path);
    if (info?.isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name));
  };
  for (const path of paths) visit(path);
  return found;
}

/** A digest of the names and contents of files, and of further words such as a compiler's version. */
export function digest(paths, words = []) {
  const hash = createHash("sha256").update(JSON.stringify(words));
  for (const path of filesOf(paths)) {
    const body = readFileSync(path);
    hash.update(`\n${relative(root, path)} ${body.length}\n`).update(body);
  }
  return hash.digest("hex");
}

/** Does `action` unless `stamp` already holds `value`; a failed or interrupted action leaves no stamp. */
export async function unlessDone(stamp, value, action) {
  try {
    if (readFileSync(stamp, "utf8") === value) return false;
  } catch {}
  rmSync(stamp, { force: true });
  await action();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, value);
  return true;
}
