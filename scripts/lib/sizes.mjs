// What the package weighs.
import { readFileSync } from "node:fs";
import { relative, sep } from "node:path";
import { gzipSync } from "node:zlib";
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
