// Puts the hand-written template and the generated files together into the publishable package.
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import { root, template } from "./paths.mjs";
import { reportPage } from "./report-assets.mjs";
import { filesOf } from "./stamp.mjs";

/** The version of the crate, which is the only place that states it. */
export function version() {
  const manifest = readFileSync(join(root, "Cargo.toml"), "utf8");
  const found = /^version = "([^"]+)"/m.exec(manifest);
  if (!found) throw new Error("no version in Cargo.toml");
  return found[1];
}

const documents = ["README.md", "CHANGELOG.md", "LICENSE-MIT", "LICENSE-APACHE"];

/** `modules`: the path of each optimised module by its name. */
export async function assemble(modules, out) {
  const fresh = `${out}.new`;
  const dist = join(fresh, "dist");
  rmSync(fresh, { recursive: true, force: true });
  const put = (path, text) => {
    mkdirSync(dirname(join(fresh, path)), { recursive: true });
    writeFileSync(join(fresh, path), text);
  };
  const source = join(template, "src");
  await bundle(source, dist);
  // A loader is chosen by the runtime through the imports `#load…`, so each stays a file of its own.
  for (const path of filesOf([source])) {
    if (
      path.endsWith(".d.ts") ||
      /^load(-rules|-late|-inventory|-inventory-late)?$/.test(basename(dirname(path)))
    )
      cpSync(path, join(dist, relative(source, path)));
  }
  if (existsSync(join(template, "emulator")))
    cpSync(join(template, "emulator"), join(dist, "emulator"), { recursive: true });
  for (const [name, path] of Object.entries(modules)) {
    cpSync(path, join(dist, `${name}.wasm`));
    const base64 = readFileSync(path, "base64");
    put(`dist/${name}-inline.js`, `// The module ${name}.wasm as base64.\nexport default "${base64}";\n`);
  }
  cpSync(join(template, "openapi"), join(fresh, "openapi"), { recursive: true });
  const manifest = JSON.parse(readFileSync(join(template, "package.json"), "utf8"));
  put("package.json", `${JSON.stringify({ ...manifest, version: version() }, null, 2)}\n`);
  for (const name of documents) if (existsSync(join(root, name))) cpSync(join(root, name), join(fresh, name));
  put("SHA256SUMS", checksums(fresh));
  rmSync(out, { recursive: true, force: true });
  renameSync(fresh, out);
}

/** What is loaded only when it is used: for each file of its own, where that begins. */
const LATE = {
  grants: "grants/create.js",
  journal: "journal/write.js",
  people: "people/index.js",
  "plan-anaconda": "plan/anaconda.js",
  "plan-anthropic": "plan/anthropic.js",
  preflight: "preflight/index.js",
  "preflight-inline": "preflight/inline.js",
};

/**
 * Few files, because each costs time at the start: the two entries, and rolecall.js with what they share, so that both
 * have the same classes; beside.js, by which other entries have them, too; and a file for each part that is loaded late.
 * Not minified: people read it, bundlers minify it themselves, it starts no slower, and the minifier would drop the marks
 * that let unused exports be left out.
 */
async function bundle(source, outdir) {
  // Imported late: the package may have been installed only now.
  const { build } = await import("esbuild");
  const common = {
    bundle: true,
    format: "esm",
    platform: "neutral",
    target: "es2022",
    outdir,
    loader: { ".txt": "text" },
  };
  await build({
    ...common,
    entryPoints: ["index.js", "inline.js", "beside.js"].map((name) => join(source, name)),
    splitting: true,
    chunkNames: "rolecall",
    external: ["#load", "#load-rules", "./core-inline.js", "./rules-inline.js"],
    define: { ROLECALL_VERSION: JSON.stringify(version()) },
    plugins: [apart],
  });
  await build({
    ...common,
    entryPoints: placed(source, LATE),
    external: ["#load-late"],
    // The build of the CSV reader without the parts for Node's streams. Its licence stays at the end of the file.
    mainFields: ["browser"],
    // Where a page has an AMD loader, the reader would hand itself to that.
    define: { define: "undefined" },
    legalComments: "eof",
    plugins: [apart, alone],
  });
  for (const [name, { entries, ...options }] of Object.entries(FACES)) {
    await build({
      ...common,
      entryPoints: placed(source, entries),
      // What both entries of a face share becomes a file of its own.
      splitting: true,
      chunkNames: `${name}-shared`,
      external: ["#load-inventory", "#load-inventory-late"],
      legalComments: "eof",
      plugins: [beside(source), reportPage],
      ...options,
    });
  }
}

/** Where the files to be made begin. */
const placed = (source, entries) =>
  Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, join(source, ...path.split("/"))]));

/** Entries beside the main one, which take its classes and its rules from there; and what they load late. */
const FACES = {
  inventory: { entries: { inventory: "inventory/index.js", "inventory-whole": "inventory/inline.js" } },
  report: { entries: { report: "report/entry.js", "report-whole": "report/inline.js" } },
  late: {
    entries: {
      "inventory-collect": "inventory/collect/index.js",
      "inventory-exports": "inventory/exports/index.js",
      "inventory-repairs": "inventory/repairs/index.js",
    },
    // Each by itself: what it shares with an entry in a third file, a page would load with that entry.
    splitting: false,
  },
};

/** What would be there twice, classes of errors included, comes from the files of the main bundle. */
const beside = (source) => ({
  name: "beside-the-main-bundle",
  setup: ({ onResolve }) => {
    const own = ["index.js", "inline.js", "inventory-inline.js", "inventory-late-inline.js"];
    const text = readFileSync(join(source, "beside.js"), "utf8");
    const shared = [...text.matchAll(/^export \* from "\.\/(.+)";$/gm)].map(([, name]) => name);
    const late = Object.entries(FACES.late.entries);
    onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir, kind }) => {
      const name = relative(source, join(resolveDir, path)).split(sep).join("/");
      if (own.includes(name)) return { path: `./${name}`, external: true };
      const [part] = late.find(([, file]) => kind === "dynamic-import" && file === name) ?? [];
      if (part) return { path: `./${part}.js`, external: true };
      return shared.includes(name) ? { path: "./beside.js", external: true } : undefined;
    });
  },
});

/** `import("./people/index.js")` becomes the import of a file beside the bundle. */
const apart = {
  name: "late-apart",
  setup: ({ onResolve }) => {
    for (const [name, path] of Object.entries(LATE))
      onResolve({ filter: new RegExp(`/${path.replace(".", "\\.")}$`) }, ({ kind }) =>
        kind === "dynamic-import" ? { path: `./${name}.js`, external: true } : undefined,
      );
  },
};

const PARTS = [...new Set(Object.values(LATE).map((path) => dirname(path)))];

/** Tables and plain functions: a copy of them does no harm. */
const COPIED = /^\.\.\/(generated\/|options\/(rules|header-form)\.js$)/;

/** What these would take from the rest of the package would be there twice, classes of errors included. */
const alone = {
  name: "late-alone",
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\.\// }, ({ path, importer }) => {
      const [part] = PARTS.filter((name) => importer.includes(`${join("src", name)}${sep}`));
      if (part && !COPIED.test(path)) return { errors: [{ text: `${part}/ may not import ${path}` }] };
    }),
};

/** In the form that `sha256sum --check SHA256SUMS` reads. */
function checksums(folder) {
  const line = (path) => {
    const sum = createHash("sha256").update(readFileSync(path)).digest("hex");
    return `${sum}  ${relative(folder, path).split(sep).join("/")}\n`;
  };
  return filesOf([join(folder, "dist"), join(folder, "openapi")])
    .map(line)
    .join("");
}
