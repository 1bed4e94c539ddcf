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

const limit = 45_000;

test(`JavaScript and wasm for a page: at most ${limit} bytes gzipped`, async (t) => {
  const consumer = await project({ "all.js": 'export * from "rolecall";' });
  await bundle(consumer, "all.js", { minify: true });
  const script = gzipped(readFileSync(consumer.path("dist", "all.js")));
  const wasm = gzipped(readFileSync(join(pkg, "dist", "core.wasm")));
  t.diagnostic(
    `page: ${script} B of JavaScript + ${wasm} B of wasm = ${script + wasm} B gzipped, limit ${limit} B`,
  );
  assert.ok(script + wasm <= limit, `${script + wasm} bytes are more than ${limit}`);
});

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
