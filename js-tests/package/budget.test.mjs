// What the package may weigh, and what must be in it.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { version } from "../../scripts/lib/assemble.mjs";
import { pkg } from "../../scripts/lib/paths.mjs";
import { gzipped } from "../../scripts/lib/sizes.mjs";
import { bundle } from "../lib/bundle.mjs";
import { project } from "../lib/project.mjs";

// With the 85 and 14 calls of today; 55,000 is the budget of all calls that there are, the beta ones included.
const limits = { AnthropicAdmin: 55_000, AnacondaOrg: 47_000 };
const laterLimit = 25_000;

/** A page that lists users, as one would write it. */
const page = (name, options) => `import { ${name} } from "rolecall";
export async function show() {
  const client = new ${name}(${options});
  for await (const user of client.users.list()) console.log(user.email);
}
`;
const pages = {
  AnthropicAdmin: page("AnthropicAdmin", '{ baseURL: "/admin" }'),
  AnacondaOrg: page("AnacondaOrg", '{ orgId: "acme", baseURL: "/anaconda" }'),
};
const wasm = gzipped(readFileSync(join(pkg, "dist", "core.wasm")));

/** Bytes after gzip of what a page loads to begin with, and of the files that are loaded when they are needed. */
async function loaded(source) {
  const consumer = await project({ "page.js": source });
  const options = { minify: true, splitting: true, metafile: true, chunkNames: "[name]-[hash]" };
  const { metafile } = await bundle(consumer, "page.js", options);
  const sizes = { first: 0, later: 0 };
  const first = new Set(["dist/page.js"]);
  for (const name of first) {
    for (const { path, kind } of metafile.outputs[name].imports)
      if (kind === "import-statement") first.add(path);
  }
  // What the page can get at; the bundler writes the chunks of everything that it read.
  const all = new Set(first);
  for (const name of all) for (const { path } of metafile.outputs[name].imports) all.add(path);
  for (const name of all) {
    sizes[first.has(name) ? "first" : "later"] += gzipped(readFileSync(consumer.path(name)));
  }
  return sizes;
}

for (const [name, source] of Object.entries(pages)) {
  const limit = limits[name];
  test(`a page with ${name}, JavaScript and wasm: at most ${limit} bytes gzipped`, async (t) => {
    const { first, later } = await loaded(source);
    const sum = first + wasm;
    t.diagnostic(`${first} B of JavaScript + ${wasm} B of wasm = ${sum} B gzipped, limit ${limit} B`);
    t.diagnostic(`loaded when it is needed: ${later} B, limit ${laterLimit} B`);
    assert.ok(sum <= limit, `${sum} bytes are more than ${limit}`);
    assert.ok(later <= laterLimit, `${later} bytes are more than ${laterLimit}`);
  });
}

test("the tarball holds the documents, the licences and the checksums", async () => {
  const consumer = await project();
  const installed = (name) => consumer.read(`node_modules/rolecall/${name}`);
  for (const name of ["README.md", "CHANGELOG.md", "LICENSE-MIT", "LICENSE-APACHE"])
    assert.ok(installed(name).length > 100, name);
  assert.equal(JSON.parse(installed("package.json")).version, version());
  const lines = installed("SHA256SUMS").trim().split("\n");
  assert.ok(lines.some((line) => line.endsWith("  dist/core.wasm")));
  for (const line of lines) {
    const [sum, name] = line.split("  ");
    const body = readFileSync(consumer.path("node_modules", "rolecall", name));
    assert.equal(createHash("sha256").update(body).digest("hex"), sum, name);
  }
});

test("no dependency at run time, and nothing that runs at installation", () => {
  const manifest = JSON.parse(readFileSync(join(pkg, "package.json"), "utf8"));
  for (const key of ["dependencies", "peerDependencies", "optionalDependencies", "scripts"])
    assert.equal(manifest[key], undefined, key);
});
