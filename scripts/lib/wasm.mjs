// From the Rust crate to the optimised module, the same bytes on every machine.
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { bin, root } from "./paths.mjs";
import { ask, run } from "./shell.mjs";
import { features, split } from "./split.mjs";

const wasmTarget = "wasm32-unknown-unknown";

/** Panic messages name source files. These flags give them names that are the same in every folder. */
async function remapFlags(source, cargoHome) {
  const registry = join(cargoHome, "registry", "src");
  const rustSource = join(await ask("rustc", ["--print", "sysroot"]), "lib", "rustlib", "src", "rust");
  const pairs = [
    [source, "/rolecall"],
    [rustSource, "/rust"],
  ];
  try {
    for (const index of readdirSync(registry)) pairs.push([join(registry, index), "/crates"]);
  } catch {}
  return pairs.map(([from, to]) => `--remap-path-prefix=${from}=${to}`);
}

const forSize = [
  // A little more inlining than for size alone: 50 bytes more, and answers are checked a quarter faster. The others are
  // transformations that make repetitive code less alike: without them it is 300 bytes smaller after gzip.
  "-Cllvm-args=-inline-threshold=15 -disable-lsr -enable-load-pre=false -hoist-common-insts=true",
  // Below a megabyte, addresses are a byte shorter.
  "-Clink-arg=-zstack-size=983040",
];

/**
 * What is compiled: the core, the rules beside it and the inventory, each with a cargo feature. `late`: what is taken out
 * into a module of its own, see split.mjs.
 */
export const builds = {
  core: { feature: "package" },
  rules: { feature: "rules-package" },
  inventory: {
    feature: "inventory-package",
    late: {
      exports: ["inventory_findings", "inventory_load", "inventory_save"],
      texts: ["src/inventory/findings/rules.txt"],
      mark: /9inventory(8findings|4save)|inventory\.\.(findings|save)/,
    },
  },
};

/** The modules that come of it. */
export const modules = Object.entries(builds).flatMap(([name, { late }]) =>
  late ? [name, lateOf(name)] : [name],
);

function lateOf(name) {
  return `${name}-late`;
}

/** Compiles the crate at `source`; resolves to the path of the module as cargo leaves it, until the next one. */
export async function compile({
  source = root,
  feature = builds.core.feature,
  targetDir,
  cargoHome = process.env.CARGO_HOME ?? join(homedir(), ".cargo"),
}) {
  const flags = JSON.stringify([...(await remapFlags(source, cargoHome)), ...forSize]);
  await run(
    "cargo",
    // By --config the flags are added to those of .cargo/config.toml; by RUSTFLAGS they would replace them.
    [
      "build",
      "--locked",
      "--release",
      "--package",
      "rolecall",
      "--lib",
      "--features",
      feature,
      "--target",
      wasmTarget,
      "--target-dir",
      targetDir,
      "--config",
      `target.${wasmTarget}.rustflags=${flags}`,
    ],
    {
      cwd: source,
      env: { CARGO_HOME: cargoHome, RUSTFLAGS: undefined, CARGO_ENCODED_RUSTFLAGS: undefined },
      output: "collect",
    },
  );
  return join(targetDir, wasmTarget, "release", "rolecall.wasm");
}

// Less inlining than the default of -Oz: some bytes more, but fewer of them after gzip, which is what travels. Control
// flow is built anew from scratch first, and functions with similar names, which are similar functions, stand together.
const limits = ["-ocimfs=6", "-fimfs=3", "-aimfs=1", "--low-memory-unused"];
const flags = [
  "--flatten",
  "--rereloop",
  "-Oz",
  "-Oz",
  "--converge",
  ...limits,
  "--reorder-functions-by-name",
];
const strip = ["--strip-debug", "--strip-producers", "--strip-target-features"];

/** The optimised modules of what was compiled, in `folder`: their paths by their names. */
export async function finishModules(name, wasm, folder) {
  const { late } = builds[name];
  const place = (one) => join(folder, `${one}.wasm`);
  mkdirSync(folder, { recursive: true });
  if (!late) {
    await optimise(wasm, place(name));
    return { [name]: place(name) };
  }
  const parts = { [name]: place(`${name}-whole`), [lateOf(name)]: place(`${lateOf(name)}-whole`) };
  await split(wasm, {
    late: late.exports,
    mark: late.mark,
    texts: late.texts.map((path) => readFileSync(join(root, path))),
    out: parts[name],
    lateOut: parts[lateOf(name)],
  });
  for (const [one, path] of Object.entries(parts)) await optimise(path, place(one), features);
  return Object.fromEntries(Object.keys(parts).map((one) => [one, place(one)]));
}

/** Writes the optimised module to `out`. `features`: of a module that does not tell them itself. */
async function optimise(wasm, out, features = []) {
  const command = [bin("binaryen/bin/wasm-opt"), ...features, ...flags, ...strip, wasm, "-o", out];
  await run(process.execPath, command, { output: "collect" });
}
