// What two linters say of the documents: one that is its vendor's own, one that most editors and servers bring.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import core from "@stoplight/spectral-core";
import { bin, root } from "../../scripts/lib/paths.mjs";
import { run } from "../../scripts/lib/shell.mjs";
import { consumer, documents, pathOf } from "./lib/documents.mjs";
import ruleset from "./spectral.mjs";

const { Spectral } = core;
const config = join(root, "js-tests", "openapi", "redocly.yaml");
// It would ask for newer versions of itself and tell how it is used.
const env = { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", CI: "true", NO_COLOR: "1" };

/** How many errors and warnings Redocly has. */
async function redocly(path) {
  const args = ["lint", path, "--config", config, "--format", "json"];
  const command = run(process.execPath, [bin("@redocly/cli/bin/cli.js"), ...args], {
    env,
    output: "collect",
  });
  const output = await command.catch((error) => error.output ?? assert.fail(error));
  const [, errors, warnings] = /"errors": (\d+),\s+"warnings": (\d+)/.exec(output) ?? assert.fail(output);
  return { errors: Number(errors), warnings: Number(warnings), output };
}

/** What Spectral has, a line each. */
async function spectral(text) {
  const linter = new Spectral();
  linter.setRuleset(ruleset);
  const found = await linter.run(text);
  return found.map(({ code, message, path }) => `${code}: ${message} at ${path.join(".")}`);
}

for (const name of Object.keys(documents)) {
  test(`${name}: Redocly, recommended rules: no error, no warning`, async () => {
    const { errors, warnings, output } = await redocly(pathOf(name));
    assert.deepEqual([errors, warnings], [0, 0], output);
  });

  test(`${name}: Spectral, recommended rules: nothing`, async () =>
    assert.deepEqual(await spectral(readFileSync(pathOf(name), "utf8")), []));
}

test("both find what is wrong", async () => {
  const broken = structuredClone(documents["anaconda-org"]);
  delete broken.info.title;
  consumer.write("broken.json", JSON.stringify(broken));
  assert.ok((await redocly(consumer.path("broken.json"))).errors > 0);
  assert.ok((await spectral(JSON.stringify(broken))).some((line) => line.startsWith("oas3-schema")));
});
