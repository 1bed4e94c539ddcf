// People from the text of a CSV file, each with the line that the record begins on.

import papa from "papaparse";

const COLUMNS = { email: "email", firstname: "firstName", lastname: "lastName" };
// Excel writes the delimiter of the country it runs in.
const DELIMITERS = [",", ";", "\t"];

const column = (cell) => COLUMNS[cell.toLowerCase().replace(/[\s_-]/g, "")];
const isBlank = (cells) => cells.every((cell) => cell.trim() === "");
const breaks = (cells) => cells.join("").split("\n").length - 1;

/** Every record as { email, firstName?, lastName?, line, fault? }. */
export function readCSV(given, warnings) {
  // One kind of line end: files put together from others have several.
  const text = given.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const { data, errors } = parse(text, delimiterOf(text));
  const broken = new Set(errors.filter(({ type }) => type === "Quotes").map(({ row }) => row));
  const people = [];
  const long = [];
  let names;
  let line = 1;
  for (const [row, cells] of data.entries()) {
    const first = line;
    const last = line + breaks(cells);
    line = last + 1;
    if (isBlank(cells)) continue;
    if (!names) {
      names = cells.map(column);
      if (names.includes("email")) continue;
      names = Object.values(COLUMNS);
    }
    if (cells.length > names.length && !isBlank(cells.slice(names.length))) long.push(first);
    const person = { email: "", line: first };
    for (const [i, name] of names.entries()) {
      const cell = cells[i]?.trim();
      if (name && cell) person[name] ||= cell;
    }
    // Its cells are guesses: whatever stood in the lines it swallowed is in one of them.
    if (broken.has(row)) Object.assign(person, { email: cells[0].trim(), fault: quotes(first, last) });
    people.push(person);
  }
  if (long.length > 0) {
    warnings.push(`more columns than expected in line ${long.join(", ")}: the last ones were left out`);
  }
  return people;
}

const quotes = (first, last) =>
  first === last
    ? "a quotation mark is missing or stands in the wrong place"
    : `a quotation mark is missing or stands in the wrong place: lines ${first} to ${last} were read as one`;

const parse = (text, delimiter, preview = 0) => papa.parse(text, { delimiter, newline: "\n", preview });

/** The one that makes a header of the first line; without a header, the one that parts it most often. */
function delimiterOf(text) {
  const start = text.replace(/^\s*\n/, "");
  const scored = DELIMITERS.map((delimiter) => {
    const cells = parse(start, delimiter, 1).data[0] ?? [];
    const known = cells.map(column);
    return {
      delimiter,
      score: cells.length + (known.includes("email") ? 1000 * known.filter(Boolean).length : 0),
    };
  });
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}
