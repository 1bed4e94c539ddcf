// What a page has to fetch: JavaScript as a bundler leaves it, and the wasm beside it, gzipped.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const gzipped = (bytes) => gzipSync(bytes, { level: 9 }).length;

/** Bytes of the files that are loaded to begin with, and of those that are loaded when they are needed. */
async function bundled(source) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: source, resolveDir: here, sourcefile: "page.js" },
    bundle: true,
    minify: true,
    splitting: true,
    metafile: true,
    outdir: "out",
    absWorkingDir: here,
    format: "esm",
    platform: "browser",
    target: "es2022",
    write: false,
    logLevel: "silent",
  });
  const [entry] = Object.keys(metafile.outputs).filter((name) => metafile.outputs[name].entryPoint);
  const first = new Set([entry]);
  for (const name of first) {
    for (const { path, kind } of metafile.outputs[name].imports)
      if (kind === "import-statement") first.add(path);
  }
  const sum = (files) => files.reduce((total, { contents }) => total + gzipped(contents), 0);
  const isFirst = ({ path }) => [...first].some((name) => path.endsWith(name));
  return {
    first: sum(outputFiles.filter(isFirst)),
    later: sum(outputFiles.filter((file) => !isFirst(file))),
  };
}

const vendor = `import Anthropic from "@anthropic-ai/sdk";
export const list = (apiKey) => new Anthropic({ apiKey, dangerouslyAllowBrowser: true }).organization.users.list();`;
const page = (name, options) => `import { ${name} } from "rolecall";
export const list = () => new ${name}(${options}).users.list();`;

export async function rows() {
  const wasm = gzipped(readFileSync(new URL(import.meta.resolve("rolecall/core.wasm"))));
  const anthropic = await bundled(page("AnthropicAdmin", '{ baseURL: "/admin" }'));
  const anaconda = await bundled(page("AnacondaOrg", '{ orgId: "acme", baseURL: "/anaconda" }'));
  const { first: theirs } = await bundled(vendor);
  const peer = "vendor SDK, one users list, unchecked";
  const unit = "B";
  const budget = { at_most: 55_000 };
  return [
    { what: "page with AnthropicAdmin, gzip", unit, ours: wasm + anthropic.first, peer, theirs, budget },
    { what: "page with AnacondaOrg, gzip", unit, ours: wasm + anaconda.first, peer, theirs, budget },
    { what: "  of which wasm", unit, ours: wasm },
    { what: "  loaded when it is needed: people, plans", unit, ours: anaconda.later },
  ];
}
