// What the inventory and the report add to a page, and that nobody who leaves them out has any of it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pkg } from "../../scripts/lib/paths.mjs";
import { gzipped } from "../../scripts/lib/sizes.mjs";
import { bundle } from "../lib/bundle.mjs";
import { project } from "../lib/project.mjs";

const limits = { inventory: 40_000, report: 200_000 };

const users = `import { AnthropicAdmin } from "rolecall";
const admin = new AnthropicAdmin({ baseURL: "/admin" });
export const list = async () => { for await (const user of admin.users.list()) console.log(user.email); };
`;
/** A page that shows an organization, mends it, keeps it and compares it, as one would write it. */
const inventory = `${users}export { applyRepairs, collect, diff, exportAs, findings, load, save } from "rolecall/inventory";
`;
/** Also what pipelines use: recorded runs, the texts of rules, logs for other programs. */
const everything = `${users}export * from "rolecall/inventory";
`;
const report = `${inventory}export { report } from "rolecall/report";
`;

const wasm = (name) => gzipped(readFileSync(join(pkg, "dist", `${name}.wasm`)));

/** A page as a bundler leaves it: what it loads to begin with, and each file that is loaded when it is needed. */
async function bundled(source) {
  const consumer = await project({ "page.js": source });
  const options = { minify: true, splitting: true, metafile: true, chunkNames: "[name]-[hash]" };
  const { metafile } = await bundle(consumer, "page.js", options);
  const first = new Set(["dist/page.js"]);
  for (const name of first) {
    for (const { path, kind } of metafile.outputs[name].imports)
      if (kind === "import-statement") first.add(path);
  }
  const all = new Set(first);
  for (const name of all) for (const { path } of metafile.outputs[name].imports) all.add(path);
  const size = (name) => gzipped(readFileSync(consumer.path(name)));
  /** The files of the package in some of these, by name. */
  const inside = (names) =>
    [...names].flatMap((name) =>
      Object.entries(metafile.outputs[name].inputs)
        .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
        .map(([path]) => path.split("rolecall/dist/")[1] ?? path),
    );
  const later = [...all].filter((name) => !first.has(name));
  return {
    first: [...first].reduce((sum, name) => sum + size(name), 0),
    later: later.map((name) => ({ name, of: inside([name]), size: size(name) })),
    early: inside(first),
    inside: inside(all),
    text: [...all].map((name) => consumer.read(name)).join("\n"),
  };
}

const pages = {};
const page = (name, source) => (pages[name] ??= bundled(source));

test(`the inventory, on top of a page with AnthropicAdmin: at most ${limits.inventory} bytes gzipped`, async (t) => {
  const [bare, whole] = [await page("users", users), await page("inventory", inventory)];
  const script = whole.first - bare.first;
  const sum = script + wasm("inventory");
  t.diagnostic(
    `${script} B of JavaScript + ${wasm("inventory")} B of wasm = ${sum} B gzipped, limit ${limits.inventory} B`,
  );
  const { first } = await page("everything", everything);
  t.diagnostic(`with everything that the entry exports: ${first - bare.first} B of JavaScript`);
  const known = new Set(bare.later.map(({ of }) => String(of)));
  for (const { of, size } of whole.later)
    if (!known.has(String(of))) t.diagnostic(`loaded when it is needed: ${size} B, ${of.join(", ")}`);
  t.diagnostic(`after that, for findings, \`load\` and \`save\`: ${wasm("inventory-late")} B of wasm`);
  t.diagnostic(`and for \`diff\` and the report, the rules: ${wasm("rules")} B of wasm`);
  assert.ok(sum <= limits.inventory, `${sum} bytes are more than ${limits.inventory}`);
});

test(`the report, on top of a page with the inventory: at most ${limits.report} bytes gzipped`, async (t) => {
  const [bare, whole] = [await page("inventory", inventory), await page("report", report)];
  const sum = whole.first - bare.first;
  t.diagnostic(`${sum} B gzipped, limit ${limits.report} B`);
  assert.ok(sum <= limits.report, `${sum} bytes are more than ${limits.report}`);
});

test("a page that lists users has not a byte of them, nor an address of theirs", async () => {
  const { inside, text } = await page("users", users);
  assert.ok(inside.includes("rolecall.js"), "the page is not what it was taken for");
  assert.deepEqual(
    inside.filter((name) => /inventory|report/.test(name)),
    [],
  );
  assert.doesNotMatch(text, /inventory(-late)?\.wasm|anthropic_user|<!doctype/i);
});

test("a page with the inventory has, to begin with, none of what it loads late", async () => {
  const { later, early } = await page("inventory", inventory);
  assert.ok(early.includes("inventory.js"), "the page is not what it was taken for");
  assert.ok(!early.some((name) => /collect|exports|repairs|report/.test(name)), `${early}`);
  const late = later.flatMap(({ of }) => of).filter((name) => name.startsWith("inventory-"));
  assert.deepEqual(late.sort(), ["inventory-collect.js", "inventory-exports.js", "inventory-repairs.js"]);
});
