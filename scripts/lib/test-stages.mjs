// The stages of `npm test`. Their order is the order in which free slots are given away: what others wait for comes first.
import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { installBrowser } from "./browser.mjs";
import { cargoCounts, nodeCounts } from "./counts.mjs";
import { build, pack } from "./package.mjs";
import { bin, pkg, root, targetDirs, xtask } from "./paths.mjs";
import {
  buildXtask,
  checkTools,
  fetchCrates,
  installPackages,
  installRuntimes,
  runtimesFit,
} from "./setup.mjs";
import { Complaint } from "./shell.mjs";
import { sizeTable } from "./sizes.mjs";
import { filesOf } from "./stamp.mjs";
import { builds } from "./wasm.mjs";

const wasm = ["--target", "wasm32-unknown-unknown", "--target-dir", targetDirs.wasmTest];
const runner = ["--config", `target.wasm32-unknown-unknown.runner=${JSON.stringify([xtask, "test-runner"])}`];
const noWarnings = ["--", "-D", "warnings"];
// Without its wasm tools xtask is a few files; with them, linting it would compile 200 crates a second time.
const xtaskOnly = ["--package", "xtask", "--no-default-features", "--features", "declarations"];
const members = ["--workspace", "--exclude", "xtask"];

/** The test files below a folder of js-tests, but for those of some of its own folders. */
const testFiles = (folder, ...but) =>
  filesOf([join(root, "js-tests", folder)])
    .map((path) => relative(root, path))
    .filter(
      (path) => path.endsWith(".test.mjs") && !["node_modules", ...but].some((part) => path.includes(part)),
    );

function nodeTests(name, files, needs, lane) {
  const flags = ["--test", "--test-reporter=spec", "--test-concurrency=2", "--test-timeout=300000"];
  return {
    name,
    needs,
    lane,
    counts: nodeCounts,
    async run(shell) {
      if (!files().length) throw new Complaint(`no test file for \`${name}\``);
      return nodeCounts(await shell(process.execPath, [...flags, ...files()]));
    },
  };
}

function cargoTests(name, args, { needs, lane }) {
  return {
    name,
    needs,
    lane,
    counts: cargoCounts,
    async run(shell) {
      const counts = cargoCounts(await shell("cargo", ["test", "--locked", ...args]));
      if (!counts.passed) throw new Complaint("no test was run");
      return counts;
    },
  };
}

/** Folders of js-tests with a stage of their own. */
const apart = ["openapi", "package", "tools"].map((name) => join("js-tests", name));

/** Stages that exist as soon as what they run exists. */
const sources = { "wasm-test": "tests/web.rs", demo: "demo/main.mjs" };

async function browser(shell) {
  try {
    return { note: await installBrowser(shell) };
  } catch (error) {
    // Elsewhere the browser tests report themselves as skipped; in CI that would go unseen.
    if (!(error instanceof Complaint) || process.env.CI === "true") throw error;
    return { note: `BROWSER TESTS WILL NOT RUN: ${error.message}` };
  }
}

async function runtimes() {
  if (!runtimesFit)
    return {
      note: `only the running Node ${process.versions.node}: the others are packaged for Linux on x64`,
    };
  await installRuntimes();
}

export const stages = [
  { name: "tools", run: () => checkTools({ linters: true }) },
  { name: "crates", needs: ["tools"], run: async () => void (await fetchCrates()) },
  { name: "xtask", needs: ["crates"], run: async () => void (await buildXtask()) },
  { name: "npm-packages", needs: ["tools"], run: installPackages },
  { name: "build", needs: ["crates", "npm-packages"], lane: "wasm", run: async () => void (await build()) },
  {
    name: "pack",
    needs: ["build"],
    async run() {
      await pack();
      console.log(`\n${sizeTable(pkg)}\n`);
    },
  },
  { name: "browser", needs: ["tools"], run: browser },
  { name: "runtimes", needs: ["tools"], run: runtimes },
  cargoTests("cargo-test", members, { needs: ["crates"], lane: "native" }),
  cargoTests("wasm-test", ["--package", "rolecall", "--test", "web", ...wasm, ...runner], {
    needs: ["xtask"],
    lane: "wasm-test",
  }),
  {
    name: "rustfmt",
    needs: ["tools"],
    run: (shell) => shell("cargo", ["fmt", "--all", "--check"]).then(() => {}),
  },
  {
    name: "clippy",
    needs: ["crates"],
    lane: "native",
    async run(shell) {
      await shell("cargo", ["clippy", "--locked", ...members, "--all-targets", ...noWarnings]);
      await shell("cargo", ["clippy", "--locked", ...xtaskOnly, ...noWarnings]);
    },
  },
  {
    name: "clippy-wasm32",
    needs: ["crates"],
    lane: "wasm-test",
    async run(shell) {
      for (const { feature } of Object.values(builds)) {
        const features = ["--package", "rolecall", "--features", feature];
        await shell("cargo", ["clippy", "--locked", ...features, ...wasm, ...noWarnings]);
      }
    },
  },
  {
    name: "generated-files",
    needs: ["crates"],
    lane: "native",
    run: (shell) =>
      shell("cargo", ["run", "--locked", ...xtaskOnly, "--", "declarations", "--check"]).then(() => {}),
  },
  {
    name: "biome",
    needs: ["npm-packages"],
    run: (shell) =>
      shell(process.execPath, [bin("@biomejs/biome/bin/biome"), "ci", "--colors=off"]).then(() => {}),
  },
  nodeTests("scripts", () => testFiles("tools"), ["tools"]),
  nodeTests("package", () => testFiles("package", "reproducible"), ["pack"]),
  nodeTests("openapi", () => testFiles("openapi"), ["pack"]),
  nodeTests("reproducible", () => ["js-tests/package/reproducible.test.mjs"], ["build"], "wasm"),
  nodeTests("js-tests", () => testFiles("", ...apart), ["pack", "runtimes", "browser"]),
  {
    name: "demo",
    needs: ["pack"],
    run: (shell) => shell(process.execPath, ["scripts/run-demo.mjs"]).then(() => {}),
  },
].filter(({ name }) => !(name in sources) || existsSync(join(root, sources[name])));
