// A property of many things as one column, written as short as its values allow: the file is for 20,000 people.

const key = (value) => (typeof value === "object" ? JSON.stringify(value) : value);

/** `values` may have holes. Read back by `page/columns.js`. */
export function packColumn(values, length, property) {
  const all = Array.from({ length }, (_, index) => values[index] ?? null);
  return few(all) ?? times(all, property) ?? texts(all) ?? { values: all };
}

/** Those that repeat: each value once, and which of them each row has (0: none). */
function few(all) {
  const found = new Map();
  const limit = Math.max(16, all.length / 8);
  for (const value of all) {
    if (value === null || found.has(key(value))) continue;
    if (found.size >= limit) return undefined;
    found.set(key(value), { value, number: found.size + 1 });
  }
  const different = [...found.values()].map(({ value }) => value);
  if (different.length === 1 && !all.includes(null)) return { every: different[0] };
  return { different, which: all.map((value) => (value === null ? 0 : found.get(key(value)).number)) };
}

/** To the second. */
function times(all, property) {
  if (!property.endsWith("On") || !all.every((value) => value === null || typeof value === "number")) return;
  return { seconds: all.map((value) => value && Math.floor(value / 1000)) };
}

function texts(all) {
  if (!all.every((value) => value === null || typeof value === "string")) return;
  return packTexts(all);
}

/** Ids begin alike. */
export function packTexts(all) {
  const start = commonStart(all);
  return { start, rest: all.map((value) => (value === null ? null : value.slice(start.length))) };
}

function commonStart(all) {
  let start;
  for (const value of all) {
    if (value === null) continue;
    start ??= value;
    while (!value.startsWith(start)) start = start.slice(0, -1);
  }
  return start ?? "";
}

/** Numbers that mostly rise, each as the difference to the one before. */
export function packSteps(numbers) {
  let before = 0;
  return numbers.map((number) => {
    const step = number - before;
    before = number;
    return step;
  });
}
