// `node bench/contract.mjs`: what one endpoint of the contract costs in wasm. The core is built twice, once with
// all endpoints and once with the first few; the difference is shared out. With none at all the compiler would see
// that nothing can be called and leave out the engine as well.
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, work } from "../scripts/lib/paths.mjs";
import { setup } from "../scripts/lib/setup.mjs";
import { main, step } from "../scripts/lib/shell.mjs";
import { gzipped } from "../scripts/lib/sizes.mjs";
import { compile, optimise } from "../scripts/lib/wasm.mjs";

const FEW = 5;
const folder = join(work, "contract-bench");
const source = join(folder, "source");
const list = join(source, "src", "contract", "anthropic", "mod.rs");

function copySources() {
  rmSync(source, { recursive: true, force: true });
  for (const name of ["Cargo.toml", "Cargo.lock", ".cargo", "macros", "src", "xtask"])
    cpSync(join(root, name), join(source, name), { recursive: true });
}

/** Leaves only the first `most` endpoints in the list; gives their number before and after. */
function shorten(most) {
  const text = readFileSync(list, "utf8");
  const [whole, inner] = /endpoints: &\[([^\]]*)\]/.exec(text) ?? [];
  if (!whole) throw new Error("the list of endpoints is not where it was");
  const all = inner
    .split(",")
    .map((line) => line.trim())
    .filter(Boolean);
  const left = all.slice(0, most);
  writeFileSync(
    list,
    text.replace(whole, () => `endpoints: &[${left.join(", ")}]`),
  );
  return { all: all.length, left: left.length };
}

async function weigh(name) {
  const wasm = await compile({ source, targetDir: join(folder, "target") });
  const out = join(folder, name);
  await bind(wasm, out);
  await optimise(join(out, "core.wasm"));
  const bytes = readFileSync(join(out, "core.wasm"));
  return { total: bytes.length, gzip: gzipped(bytes), ...sections(bytes) };
}

/** The sizes of the two sections that matter: instructions and constant data. */
function sections(bytes) {
  const sizes = { code: 0, data: 0 };
  const names = { 10: "code", 11: "data" };
  for (let at = 8; at < bytes.length; ) {
    const id = bytes[at++];
    let size = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      size += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) break;
    }
    if (names[id]) sizes[names[id]] = size;
    at += size;
  }
  return sizes;
}

function print(rows) {
  const columns = ["", "total", "gzip", "code", "data"];
  const lines = [columns, ...rows.map(([name, size]) => [name, ...columns.slice(1).map((key) => size[key])])];
  for (const [name, ...cells] of lines)
    console.log(name.padEnd(28) + cells.map((cell) => String(cell).padStart(9)).join(""));
}

await main(async () => {
  await setup();
  copySources();
  const everything = await step("building with all endpoints", () => weigh("all"));
  const { all, left } = shorten(FEW);
  const few = await step(`building with the first ${left} of ${all}`, () => weigh("few"));
  const share = (key) => Math.round((everything[key] - few[key]) / (all - left));
  const each = Object.fromEntries(Object.keys(everything).map((key) => [key, share(key)]));
  const rest = Object.fromEntries(
    Object.keys(everything).map((key) => [key, everything[key] - all * each[key]]),
  );
  console.log("\nbytes of core.wasm, optimised");
  print([
    [`with all ${all} endpoints`, everything],
    [`with the first ${left}`, few],
    ["one endpoint more, on average", each],
    ["without any, by that measure", rest],
  ]);
});
