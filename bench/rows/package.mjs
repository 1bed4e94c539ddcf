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
  // A part that is loaded late counts as an entry as well.
  const entry = Object.keys(metafile.outputs).find((name) =>
    /\bpage\.js$/.test(metafile.outputs[name].entryPoint),
  );
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

const inventory =
  'export { applyRepairs, collect, diff, exportAs, findings, load, save } from "rolecall/inventory";\n';
const report = 'export { report } from "rolecall/report";\n';

const wasmOf = (name) => gzipped(readFileSync(new URL(import.meta.resolve(`rolecall/${name}.wasm`))));

export async function rows() {
  const wasm = wasmOf("core");
  const anaconda = await bundled(page("AnacondaOrg", '{ orgId: "acme", baseURL: "/anaconda" }'));
  const { first: theirs } = await bundled(vendor);
  const bare = page("AnthropicAdmin", '{ baseURL: "/admin" }');
  const anthropic = await bundled(bare);
  const withInventory = await bundled(`${bare}\n${inventory}`);
  const withReport = await bundled(`${bare}\n${inventory}${report}`);
  const peer = "vendor SDK, one users list, unchecked";
  const unit = "B";
  const budget = { at_most: 55_000 };
  return [
    { what: "page with AnthropicAdmin, gzip", unit, ours: wasm + anthropic.first, peer, theirs, budget },
    { what: "page with AnacondaOrg, gzip", unit, ours: wasm + anaconda.first, peer, theirs, budget },
    { what: "  of which wasm", unit, ours: wasm },
    { what: "  loaded when it is needed: people, plans", unit, ours: anaconda.later },
    {
      what: "the inventory on top of AnthropicAdmin, gzip",
      unit,
      ours: wasmOf("inventory") + withInventory.first - anthropic.first,
      budget: { at_most: 40_000 },
    },
    {
      what: "the report on top of that, gzip",
      unit,
      ours: withReport.first - withInventory.first,
      budget: { at_most: 200_000 },
    },
  ];
}
