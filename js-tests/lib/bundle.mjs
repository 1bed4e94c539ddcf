// esbuild on a file of a project, into the project's dist/.
import { build } from "esbuild";

export const bundle = (project, entry, options = {}) =>
  build({
    absWorkingDir: project.dir,
    entryPoints: [entry],
    outdir: project.path("dist"),
    bundle: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    logLevel: "silent",
    ...options,
  });
