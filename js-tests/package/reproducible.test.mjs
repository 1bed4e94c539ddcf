// The same sources give the same wasm, whatever the folders are called.
import assert from "node:assert/strict";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pkg, root } from "../../scripts/lib/paths.mjs";
import { builds, compile, finishModules, modules } from "../../scripts/lib/wasm.mjs";

const sources = ["Cargo.toml", "Cargo.lock", ".cargo", "src", "macros", "xtask"];

test("a build in other folders gives the same bytes", async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), "rolecall another place "));
  after(() => rmSync(elsewhere, { recursive: true, force: true }));
  const source = join(elsewhere, "sources");
  for (const name of sources)
    if (existsSync(join(root, name))) cpSync(join(root, name), join(source, name), { recursive: true });

  // The same downloaded crates, by another path.
  const cargoHome = join(elsewhere, "cargo home");
  mkdirSync(cargoHome);
  const real = process.env.CARGO_HOME ?? join(homedir(), ".cargo");
  for (const name of readdirSync(real)) symlinkSync(join(real, name), join(cargoHome, name));

  for (const [built, { feature }] of Object.entries(builds)) {
    const wasm = await compile({ source, feature, targetDir: join(elsewhere, "target"), cargoHome });
    for (const [name, path] of Object.entries(await finishModules(built, wasm, elsewhere))) {
      const shipped = readFileSync(join(pkg, "dist", `${name}.wasm`));
      assert.ok(readFileSync(path).equals(shipped), `${name}.wasm differs`);
    }
  }
});

test("no path of this machine is in the wasm", () => {
  for (const name of modules) {
    const text = readFileSync(join(pkg, "dist", `${name}.wasm`), "latin1");
    for (const place of [root, homedir(), ".cargo/registry"]) assert.ok(!text.includes(place), place);
  }
});
