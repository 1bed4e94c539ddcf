// A machine that lacks a tool is told so in one sentence.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { root } from "../../scripts/lib/paths.mjs";
import { which } from "../../scripts/lib/shell.mjs";

/** Runs the build with only these programs on the PATH: a text is a shell script, `true` the real program. */
function buildWith(programs) {
  const folder = mkdtempSync(join(tmpdir(), "rolecall-path-"));
  after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, what] of Object.entries(programs)) {
    if (what === true) symlinkSync(which(name), join(folder, name));
    else writeFileSync(join(folder, name), `#!/bin/sh\n${what}\n`, { mode: 0o755 });
  }
  const env = { PATH: folder, CARGO_HOME: join(folder, "none"), HOME: process.env.HOME };
  const { status, stderr } = spawnSync(process.execPath, [join(root, "scripts", "build.mjs")], {
    env,
    encoding: "utf8",
  });
  return { status, said: stderr.trim() };
}

const cargo = "echo cargo 9.99.0";
const rustc = "echo rustc 9.99.0";

const cases = {
  "no cargo": [{}, /^`cargo` is not on the PATH: install Rust's stable toolchain/],
  "an old Rust": [
    { cargo, rustc: "echo rustc 1.70.0" },
    /^rust 1\.\d+ or newer is needed; this is `1\.70\.0`/,
  ],
  "no C linker": [{ cargo, rustc }, /^a C linker is needed and `cc` is not on the PATH/],
  "no wasm target and no rustup": [
    { cargo, rustc, cc: "true" },
    /^the Rust target \S+ is missing and there is no `rustup`/,
  ],
  "a rustup that cannot add the target": [
    { cargo, rustc, cc: "true", rustup: "echo error: no network >&2; exit 1" },
    /could not be added with `rustup target add wasm32-unknown-unknown`: error: no network$/,
  ],
};

for (const [name, [programs, sentence]] of Object.entries(cases)) {
  test(name, { skip: process.platform === "win32" && "shell scripts" }, () => {
    const { status, said } = buildWith(programs);
    assert.equal(status, 1);
    assert.match(said, sentence);
    assert.ok(said.split("\n").length <= 2, said);
  });
}
