// The page of the report, its script and its style, as texts that `dist/report.js` carries with it.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { root } from "./paths.mjs";

const NAME = "report:page";

/**
 * A plugin of esbuild: `import page from "report:page"` gives `{ script, style, scriptHash, styleHash }`. The hashes are
 * taken here because a browser can take them only asynchronously, and both texts are the same for all reports.
 */
export const reportPage = {
  name: "report-page",
  setup({ onResolve, onLoad, esbuild }) {
    onResolve({ filter: new RegExp(`^${NAME}$`) }, ({ importer }) => ({
      // Relative, because it is written into the bundle, which must not tell where it was made.
      path: relative(root, join(dirname(importer), "page"))
        .split(sep)
        .join("/"),
      namespace: "report-page",
    }));
    onLoad({ filter: /.*/, namespace: "report-page" }, async ({ path: name }) => {
      const path = join(root, name);
      const { outputFiles, metafile } = await esbuild.build({
        entryPoints: { script: join(path, "main.js"), style: join(path, "style.css") },
        outdir: path,
        write: false,
        metafile: true,
        bundle: true,
        minify: true,
        format: "iife",
        platform: "browser",
        target: ["chrome123", "firefox121", "safari17.5"],
        charset: "utf8",
      });
      const text = (ending) => outputFiles.find((file) => file.path.endsWith(ending)).text.trim();
      const page = { script: licences(metafile) + text(".js"), style: text(".css") };
      for (const [kind, part] of Object.entries(page)) {
        // In HTML these would end the element early, or be read differently from what was hashed.
        if (/<\/(script|style)|<!--|\r/i.test(part))
          throw new Error(`the ${kind} of the report does not fit into HTML`);
        page[`${kind}Hash`] = `sha256-${createHash("sha256").update(part).digest("base64")}`;
      }
      return {
        contents: JSON.stringify(page),
        loader: "json",
        watchFiles: Object.keys(metafile.inputs),
      };
    });
  },
};

/** What the licences of the libraries ask for: they stand in every copy, and each report is one. */
function licences({ inputs }) {
  const names = Object.keys(inputs).flatMap(
    (path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [],
  );
  const texts = new Map();
  for (const name of new Set(names)) {
    const text = readFileSync(join(root, "node_modules", name, "LICENSE"), "utf8")
      .trim()
      .replaceAll("\r", "");
    texts.set(text, [...(texts.get(text) ?? []), name]);
  }
  return [...texts].map(([text, of]) => `/*! ${of.join(", ")}\n\n${text}\n*/\n`).join("");
}
