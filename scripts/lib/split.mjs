// Takes a part out of a module, into a second module that works in the memory of the first: what few pages use need not
// travel to all of them, and nothing has to be copied when it is used.
import { readFileSync, writeFileSync } from "node:fs";
import { bin } from "./paths.mjs";
import { run } from "./shell.mjs";

/** What the compiler makes use of by itself. It says so in the module, but not in its text. */
export const features = [
  "bulk-memory",
  "bulk-memory-opt",
  "multivalue",
  "mutable-globals",
  "nontrapping-float-to-int",
  "reference-types",
  "sign-ext",
].map((name) => `--enable-${name}`);

const tool = (name, ...args) =>
  run(process.execPath, [bin(`binaryen/bin/${name}`), ...args], { output: "collect" });

/**
 * Splits `wasm`, a module with the names of its functions: into `lateOut` go the functions that are exported by the names
 * in `late` and all that nothing else needs, and the `texts` (bytes) that these alone read; `out` keeps the rest and exports
 * what the other one imports of it, as module "".
 */
export async function split(wasm, { late, mark, texts, out, lateOut }) {
  await tool("wasm-dis", wasm, "-o", `${out}.wat`);
  const [first, second] = divide(readFileSync(`${out}.wat`, "utf8"), { late, mark, texts });
  for (const [path, text] of [
    [out, first],
    [lateOut, second],
  ]) {
    writeFileSync(`${path}.wat`, text);
    await tool("wasm-as", ...features, "-g", `${path}.wat`, "-o", path);
  }
}

/**
 * The texts of both modules. Functions that are called through the table are taken to be called by anybody, unless their
 * names match `mark`, as those of the closures do that only late functions make.
 */
export function divide(text, { late, mark, texts = [] }) {
  const forms = topLevel(text);
  const of = (kind) => forms.filter((form) => form.startsWith(`(${kind} `));
  const functions = new Map(of("func").map((form) => [/^\(func (\$\S+?)[\s)]/.exec(form)[1], form]));
  const [elements] = of("elem");
  const [, start, list] = /^\(elem \$\S+ \(i32\.const (\d+)\) ([^)]*)\)$/s.exec(elements);
  const table = list.trim().split(/\s+/);
  const roots = of("export").flatMap(
    (form) => /^\(export "([^"]+)" \(func (\$\S+)\)\)$/.exec(form)?.slice(1) ?? [],
  );
  const entries = late.map((name) => [name, roots[roots.indexOf(name) + 1]]);
  const own = entries.map(([, name]) => name);
  const kept = reach(functions, [
    ...roots.filter((name) => name.startsWith("$") && !own.includes(name)),
    ...table.filter((name) => !mark.test(name)),
  ]);
  const torn = entries.find(([, name]) => kept.has(name));
  if (torn) throw new Error(`\`${torn[0]}\` is needed by what is to do without it`);
  const moved = [...functions.keys()].filter((name) => !kept.has(name));
  const lateText = moved.map((name) => functions.get(name));
  const needed = [...new Set(lateText.flatMap(callsOf))].filter((name) => kept.has(name));
  // In the order of the module, so that the same sources give the same bytes.
  needed.sort((a, b) => [...functions.keys()].indexOf(a) - [...functions.keys()].indexOf(b));

  const { kept: data, moved: lateData } = divideData(of("data"), texts);
  const nothing = "$no-such-function";
  const empty = `(func ${nothing} (unreachable))`;
  const [pointer] = of("global").filter((form) => form.includes("(mut i32)"));
  const pointerName = /^\(global (\$\S+)/.exec(pointer)[1];
  const [memory] = of("memory");
  const [tableForm] = of("table");
  const tableName = /^\(table (\$\S+)/.exec(tableForm)[1];
  const filled = table.map((name) => (kept.has(name) ? name : nothing)).join(" ");
  const first = [
    ...forms.filter((form) => !/^\((func|elem|export|data) /.test(form)),
    ...data,
    `(elem (i32.const ${start}) ${filled})`,
    ...of("export").filter((form) => !late.some((name) => form.startsWith(`(export "${name}"`))),
    `(export "s" (global ${pointerName}))`,
    `(export "t" (table ${tableName}))`,
    ...needed.map((name, index) => `(export "${short(index)}" (func ${name}))`),
    ...[...kept].map((name) => functions.get(name)),
    ...(filled.includes(nothing) ? [empty] : []),
  ];
  const second = [
    ...of("type"),
    `(import "" "memory" ${memory})`,
    `(import "" "t" ${tableForm})`,
    `(import "" "s" (global ${pointerName} (mut i32)))`,
    ...needed.map((name, index) => `(import "" "${short(index)}" ${headOf(functions.get(name))})`),
    ...table.flatMap((name, index) =>
      kept.has(name) ? [] : [`(elem (i32.const ${Number(start) + index}) ${name})`],
    ),
    ...lateData,
    ...entries.map(([name, one]) => `(export "${name}" (func ${one}))`),
    ...lateText,
  ];
  return [first, second].map((module) => `(module\n ${module.join("\n ")}\n)\n`);
}

/** The data with zeros in place of `texts`, and the texts for the same places. */
function divideData(forms, texts) {
  const moved = [];
  const kept = forms.map((form) => {
    const [, name, start, content] = /^\(data (\$\S+) \(i32\.const (\d+)\) "(.*)"\)$/s.exec(form);
    const bytes = bytesOf(content);
    for (const text of texts) {
      const at = bytes.indexOf(text);
      if (at < 0) continue;
      moved.push(`(data (i32.const ${Number(start) + at}) "${written(text)}")`);
      bytes.fill(0, at, at + text.length);
    }
    return `(data ${name} (i32.const ${start}) "${written(bytes)}")`;
  });
  if (moved.length !== texts.length) throw new Error("a text that is to be moved is not in the module");
  return { kept, moved };
}

const ESCAPES = { t: 9, n: 10, r: 13, '"': 34, "'": 39, "\\": 92 };

/** What a string of the text format stands for. */
function bytesOf(content) {
  const parts = content.matchAll(/\\([0-9a-f]{2})|\\(.)|([^\\]+)/gis);
  return Buffer.concat(
    [...parts].map(([, hex, letter, plain]) =>
      plain === undefined
        ? Buffer.from([hex ? Number.parseInt(hex, 16) : ESCAPES[letter]])
        : Buffer.from(plain),
    ),
  );
}

const written = (bytes) => bytes.toString("hex").replace(/../g, "\\$&");

/** Short names for what is imported. None of them is an export of its own: those are words. */
const short = (index) => `_${index.toString(36)}`;

/** The forms directly inside of `(module …)`. */
function topLevel(text) {
  const forms = [];
  let depth = 0;
  let from = 0;
  // Strings are passed over as a whole: there may be brackets in them.
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|;;[^\n]*|[()]/gs)) {
    if (token === "(" && ++depth === 2) from = index;
    if (token === ")" && --depth === 1) forms.push(text.slice(from, index + 1));
  }
  return forms;
}

const callsOf = (form) =>
  [...form.matchAll(/\((?:call|return_call|ref\.func) (\$\S+?)(?=[\s)])/g)].map(([, name]) => name);

/** The functions that some of them call, and they themselves. */
function reach(functions, roots) {
  const found = new Set(roots);
  for (const name of found) for (const called of callsOf(functions.get(name))) found.add(called);
  return found;
}

/** Name and type of a function. */
function headOf(form) {
  const [head] = /^\(func \$\S+?(?=[\s)])(?:\s*\(type [^)]*\))?(?:\s*\((?:param|result)[^)]*\))*/.exec(form);
  return `${head})`;
}
