// CSV for spreadsheets: a file for each type of entity and relationship, with times a person can read, and no cell that
// a spreadsheet would take for a formula.

import { survey } from "./columns.js";
import { fileName, isTime, timeText, wellFormed } from "./text.js";

const FIRST = ["_key", "_type", "_class", "_fromEntityKey", "_toEntityKey", "name", "displayName"];
// Without it, Excel takes UTF-8 for the code page of the country.
const BYTE_ORDER_MARK = "\uFEFF";

/** What a spreadsheet would calculate is marked as text. */
const guard = (text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
const quote = (text) => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const cellOf = (text) => quote(guard(wellFormed(text)));

/** A list of one stands as what is in it, any other as JSON. */
const listText = (list) =>
  list.length === 1 && typeof list[0] === "string" && !list[0].startsWith("[")
    ? list[0]
    : JSON.stringify(list);

function cell(name, value) {
  if (value === null || value === undefined) return "";
  if (isTime(name, value)) return timeText(value);
  if (typeof value === "object")
    return cellOf(Array.isArray(value) ? listText(value) : JSON.stringify(value));
  // A number below zero is no formula.
  return typeof value === "string" ? cellOf(value) : String(value);
}

const place = ({ name }) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);

export function* csv(source) {
  for (const kind of ["entities", "relationships"]) {
    const types = survey(pairs(source[kind]()));
    for (const type of [...types.keys()].sort()) {
      const columns = types.get(type).sort((a, b) => place(a) - place(b));
      yield { name: `${fileName(type)}.csv`, pieces: () => rows(source[kind](new Set([type])), columns) };
    }
  }
}

function* pairs(records) {
  for (const one of records) yield [one._type, one];
}

function* rows(records, columns) {
  yield `${BYTE_ORDER_MARK}${columns.map(({ name }) => cellOf(name)).join(",")}\r\n`;
  for (const one of records) yield `${columns.map(({ name }) => cell(name, one[name])).join(",")}\r\n`;
}
