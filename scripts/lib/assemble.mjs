// Puts the hand-written template and the generated files together into the publishable package.
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { root, template } from "./paths.mjs";
import { filesOf } from "./stamp.mjs";

/** The version of the crate, which is the only place that states it. */
export function version() {
  const manifest = readFileSync(join(root, "Cargo.toml"), "utf8");
  const found = /^version = "([^"]+)"/m.exec(manifest);
  if (!found) throw new Error("no version in Cargo.toml");
  return found[1];
}

const documents = ["README.md", "CHANGELOG.md", "LICENSE-MIT", "LICENSE-APACHE"];

/** `bindings` is the folder that holds core.js and core_bg.wasm. */
export function assemble(bindings, out) {
  const fresh = `${out}.new`;
  rmSync(fresh, { recursive: true, force: true });
  const put = (path, text) => {
    mkdirSync(dirname(join(fresh, path)), { recursive: true });
    writeFileSync(join(fresh, path), text);
  };
  cpSync(join(template, "src"), join(fresh, "dist"), { recursive: true });
  if (existsSync(join(template, "emulator")))
    cpSync(join(template, "emulator"), join(fresh, "dist", "emulator"), { recursive: true });
  for (const name of ["core.js", "core_bg.wasm"]) cpSync(join(bindings, name), join(fresh, "dist", name));
  const wasm = readFileSync(join(bindings, "core_bg.wasm"));
  put(
    "dist/core-inline.js",
    `// The module core_bg.wasm as base64.\nexport default "${wasm.toString("base64")}";\n`,
  );
  put("dist/generated/version.js", `export const VERSION = ${JSON.stringify(version())};\n`);
  const manifest = JSON.parse(readFileSync(join(template, "package.json"), "utf8"));
  put("package.json", `${JSON.stringify({ ...manifest, version: version() }, null, 2)}\n`);
  for (const name of documents) if (existsSync(join(root, name))) cpSync(join(root, name), join(fresh, name));
  put("SHA256SUMS", checksums(fresh));
  rmSync(out, { recursive: true, force: true });
  renameSync(fresh, out);
}

/** In the form that `sha256sum --check SHA256SUMS` reads. */
function checksums(folder) {
  const line = (path) => {
    const sum = createHash("sha256").update(readFileSync(path)).digest("hex");
    return `${sum}  ${relative(folder, path).split(sep).join("/")}\n`;
  };
  return filesOf([join(folder, "dist")])
    .map(line)
    .join("");
}
