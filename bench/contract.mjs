// `node bench/contract.mjs`: what the contract costs in the wasm, in all and for one endpoint. The packed contract
// lies in the module as it is on disk, so that the module can be weighed with and without it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "../scripts/lib/package.mjs";
import { pkg, root, template } from "../scripts/lib/paths.mjs";
import { setup } from "../scripts/lib/setup.mjs";
import { main, step } from "../scripts/lib/shell.mjs";
import { gzipped } from "../scripts/lib/sizes.mjs";

const PLANNED = 166;

const weigh = (bytes) => ({ plain: bytes.length, gzip: gzipped(bytes) });
const map = (sizes, change) =>
  Object.fromEntries(Object.entries(sizes).map(([key, size]) => [key, change(size, key)]));

function packedContracts() {
  const folder = join(root, "src", "contract");
  const apis = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return apis.map(({ name }) => readFileSync(join(folder, name, "packed.bin")));
}

function without(wasm, part) {
  const at = wasm.indexOf(part);
  if (at < 0) throw new Error("the packed contract does not lie in the module in one piece");
  return Buffer.concat([wasm.subarray(0, at), wasm.subarray(at + part.length)]);
}

await main(async () => {
  await setup();
  await build(step);
  const wasm = readFileSync(join(pkg, "dist", "core.wasm"));
  const rest = weigh(packedContracts().reduce(without, wasm));
  const lists = await import(pathToFileURL(join(template, "src", "generated", "endpoints.js")));
  const endpoints = Object.values(lists).join("").trim().split(/\n+/).length;
  const contract = map(weigh(wasm), (size, key) => size - rest[key]);
  const each = map(contract, (size) => size / endpoints);
  const rows = [
    ["core.wasm", weigh(wasm)],
    [`the contract of ${endpoints} endpoints`, contract],
    ["one endpoint", each],
    ["core.wasm without any", rest],
    [`core.wasm with ${PLANNED} like these`, map(rest, (size, key) => size + PLANNED * each[key])],
  ];
  console.log(`\n${"bytes".padEnd(36)}${"plain".padStart(9)}${"gzip".padStart(9)}`);
  for (const [name, { plain, gzip }] of rows)
    console.log(name.padEnd(36) + [plain, gzip].map((size) => String(Math.round(size)).padStart(9)).join(""));
});
