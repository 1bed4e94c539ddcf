// Which rows of a table are shown, and in which order.

const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

const missing = (value) => value === null || value === undefined || value === "" || Number.isNaN(value);

/** Those of `count` rows that `fits` lets through. */
export function fitting(count, fits) {
  const found = new Uint32Array(count);
  let length = 0;
  for (let row = 0; row < count; row += 1) if (fits(row)) found[length++] = row;
  return found.slice(0, length);
}

/** Sorts in place. What has no value comes last either way; equal rows stay in their first order. */
export function sortRows(rows, keys, descending) {
  const turn = descending ? -1 : 1;
  return rows.sort((a, b) => {
    const [x, y] = [keys[a], keys[b]];
    if (missing(x) || missing(y)) return missing(x) - missing(y) || a - b;
    const order = typeof x === "number" && typeof y === "number" ? x - y : collator.compare(x, y);
    return order * turn || a - b;
  });
}

/** For each of `texts`, its place among them all: numbers sort faster than texts. */
export function ranks(texts) {
  const places = Uint32Array.from(texts, (_, place) => place);
  places.sort((a, b) => collator.compare(texts[a], texts[b]) || a - b);
  const found = new Uint32Array(texts.length);
  for (const [rank, at] of places.entries()) {
    const same = rank > 0 && collator.compare(texts[places[rank - 1]], texts[at]) === 0;
    found[at] = same ? found[places[rank - 1]] : rank;
  }
  return found;
}

/** The words of a search, each of which has to be somewhere. */
export const words = (text) => text.toLowerCase().split(/\s+/).filter(Boolean);
