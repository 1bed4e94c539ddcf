import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../pkg-template/emulator", import.meta.url));
const files = readdirSync(root, { recursive: true })
  .map((name) => join(root, name))
  .filter((name) => name.endsWith(".js"));

test("the emulator imports nothing but itself, and node:http only when asked to listen", () => {
  assert.ok(files.length > 15);
  for (const file of files) {
    const text = readFileSync(file, "utf8");
    for (const [, specifier] of text.matchAll(/(?:from|import\()\s*"([^"]+)"/g)) {
      assert.match(specifier, /^\.\.?\//, `${relative(root, file)}: ${specifier}`);
      assert.ok(files.includes(resolve(dirname(file), specifier)), `${relative(root, file)}: ${specifier}`);
    }
    assert.equal(text.includes("node:http"), file.endsWith("listen.js"), relative(root, file));
    assert.doesNotMatch(text, /\bprocess\b|\bBuffer\b|\brequire\(|Math\.random/, relative(root, file));
  }
});

test("modules stay small", () => {
  for (const file of files) assert.ok(readFileSync(file, "utf8").split("\n").length < 400, file);
});
