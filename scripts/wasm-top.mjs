// `npm run top [count]`: the largest functions of the core and what they weigh together by module of the crate, read
// from the module as the compiler leaves it (the optimiser drops the names). For finding out where the bytes go.
import { readFileSync } from "node:fs";
import { targetDirs } from "./lib/paths.mjs";
import { setup } from "./lib/setup.mjs";
import { main } from "./lib/shell.mjs";
import { compile } from "./lib/wasm.mjs";

/** Reads the numbers of the WebAssembly binary format. */
function reader(bytes, at = 0) {
  const self = {
    at,
    byte: () => bytes[self.at++],
    number() {
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = self.byte();
        value += (byte & 127) * 2 ** shift;
        if (byte < 128) return value;
      }
    },
    text() {
      const length = self.number();
      self.at += length;
      return bytes.toString("utf8", self.at - length, self.at);
    },
  };
  return self;
}

/** Names and sizes of all functions that have a body. */
function functions(bytes) {
  let imported = 0;
  const sizes = [];
  const names = new Map();
  const read = reader(bytes, 8);
  while (read.at < bytes.length) {
    const id = read.byte();
    const end = read.number() + read.at;
    if (id === 2) imported = countImports(read);
    if (id === 10) {
      for (let left = read.number(); left > 0; left--) {
        const size = read.number();
        sizes.push(size);
        read.at += size;
      }
    }
    if (id === 0 && read.text() === "name") readNames(read, end, names);
    read.at = end;
  }
  return sizes.map((size, index) => ({
    size,
    name: plain(names.get(index + imported) ?? `function ${index}`),
  }));
}

// Every import of this module is a function: its glue imports nothing else.
function countImports(read) {
  const count = read.number();
  let found = 0;
  for (let left = count; left > 0; left--) {
    read.text();
    read.text();
    if (read.byte() === 0) found++;
    read.number();
  }
  return found;
}

function readNames(read, end, names) {
  while (read.at < end) {
    const kind = read.byte();
    const stop = read.number() + read.at;
    if (kind === 1) for (let left = read.number(); left > 0; left--) names.set(read.number(), read.text());
    read.at = stop;
  }
}

/** `_ZN8rolecall6engine5check5Check5value17h…E` as `rolecall::engine::check::Check::value`; others stay as they are. */
function plain(name) {
  if (!name.startsWith("_ZN")) return name;
  const parts = [];
  let rest = name.slice(3);
  for (let length = /^\d+/.exec(rest)?.[0]; length; length = /^\d+/.exec(rest)?.[0]) {
    parts.push(rest.slice(length.length, length.length + Number(length)));
    rest = rest.slice(length.length + Number(length));
  }
  return parts.slice(0, -1).join("::");
}

const moduleOf = (name) =>
  /rolecall(?:::|\.\.)\w+(?:(?:::|\.\.)\w+)?/.exec(name)?.[0].replaceAll("..", "::") ?? "libraries";

function table(rows) {
  return rows.map(([size, name]) => `${String(size).padStart(8)}  ${name}`).join("\n");
}

await main(async () => {
  await setup();
  const all = functions(readFileSync(await compile({ targetDir: targetDirs.wasm })));
  const groups = new Map();
  for (const { size, name } of all) groups.set(moduleOf(name), (groups.get(moduleOf(name)) ?? 0) + size);
  const bySize = (a, b) => b[0] - a[0];
  const count = Number(process.argv[2] ?? 40);
  console.log(
    table(
      all
        .map(({ size, name }) => [size, name])
        .sort(bySize)
        .slice(0, count),
    ),
  );
  console.log(
    `\n${table(
      [...groups]
        .map(([name, size]) => [size, name])
        .sort(bySize)
        .slice(0, 30),
    )}`,
  );
});
