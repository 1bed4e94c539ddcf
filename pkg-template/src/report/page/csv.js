// A table as a file for a spreadsheet.

import { h } from "./dom.js";

// What begins so would be a formula there; the quote makes it text.
const FORMULA = /^[=+\-@\t\r]/;

const cell = (text) => `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

export const csv = (head, rows) => [head, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");

export function save(name, text) {
  // With a mark of the encoding, without which some spreadsheets take it for another.
  const url = URL.createObjectURL(new Blob(["\ufeff", text], { type: "text/csv;charset=utf-8" }));
  h("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
