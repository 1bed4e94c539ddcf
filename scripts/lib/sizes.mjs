// What the package weighs.
import { readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { root, template } from "./paths.mjs";
import { filesOf } from "./stamp.mjs";

export const gzipped = (bytes) => gzipSync(bytes, { level: 9 }).length;

const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ",");

/** A table of every file of a folder with its bytes, alone and gzipped, and the totals. */
export function sizeTable(folder) {
  const rows = filesOf([folder]).map((path) => {
    const body = readFileSync(path);
    return [relative(folder, path).split(sep).join("/"), body.length, gzipped(body)];
  });
  const total = (column) => rows.reduce((sum, row) => sum + row[column], 0);
  rows.push(["total", total(1), total(2)]);
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows
    .map(
      ([name, raw, gzip]) =>
        `${name.padEnd(width)} ${grouped(raw).padStart(10)} B ${grouped(gzip).padStart(10)} B gzip`,
    )
    .join("\n");
}

/** What the calls of each API cost: its packed contract after gzip, and what that is for each of them. */
export async function contractTable() {
  // Imported late: it may have been generated only now.
  const lists = await import(pathToFileURL(join(template, "src", "generated", "endpoints.js")).href);
  return Object.entries(lists)
    .map(([api, text]) => {
      const calls = text.trim().split("\n").length;
      const packed = gzipped(readFileSync(join(root, "src", "contract", api, "packed.txt")));
      const each = (packed / calls).toFixed(1);
      return `${api.padEnd(10)} ${grouped(calls).padStart(4)} calls ${grouped(packed).padStart(8)} B gzip ${each.padStart(6)} B a call`;
    })
    .join("\n");
}
