// What a page has to fetch: JavaScript as a bundler leaves it, and the wasm beside it, gzipped.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const gzipped = (bytes) => gzipSync(bytes, { level: 9 }).length;

async function bundled(source) {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: here },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    write: false,
    logLevel: "silent",
  });
  return gzipped(outputFiles[0].contents);
}

const vendor = `import Anthropic from "@anthropic-ai/sdk";
export const list = (apiKey) => new Anthropic({ apiKey, dangerouslyAllowBrowser: true }).organization.users.list();`;

export async function rows() {
  const wasm = gzipped(readFileSync(new URL(import.meta.resolve("rolecall/core.wasm"))));
  const script = await bundled('export * from "rolecall";');
  const theirs = await bundled(vendor);
  const peer = "vendor SDK, one users list, unchecked";
  const unit = "B";
  return [
    {
      what: "package for a page, gzip",
      unit,
      ours: wasm + script,
      peer,
      theirs,
      budget: { at_most: 45_000 },
    },
    { what: "  of which wasm", unit, ours: wasm },
    { what: "  of which JavaScript, every export", unit, ours: script },
  ];
}
