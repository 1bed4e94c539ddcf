// A table with everything around it: search, filters, how many rows there are, a file for spreadsheets.

import { counted, figure } from "../words/figures.js";
import { csv, save } from "./csv.js";
import { h, settled } from "./dom.js";
import { makeGrid } from "./grid.js";
import { fitting, sortRows, words } from "./order.js";

/** How the list in an element is written out for the printer; those of closed dialogs go with their elements. */
const papers = new WeakMap();
/** So many rows of each table are printed. */
export const PRINTED = 200;
/** Shorter lists than that are seen at a glance. */
const SEARCHED = 6;

/**
 * `what`: `["person", "people"]`. `columns` as for the grid, with `key?(row)` to sort by (else the text) and `facet` to
 * filter by, which may list the values. `search(words)` may give a test of rows; without it the texts of all columns are
 * searched, and what `also(row)` gives.
 */
export function makeList({
  id,
  label,
  what,
  count,
  columns,
  open,
  search,
  also,
  order = 0,
  descending = false,
}) {
  const state = { column: order, descending, rows: fitting(count, () => true) };
  const keys = new Map();
  const keysOf = (column) => {
    if (!keys.has(column)) keys.set(column, allOf(count, column.key ?? column.text));
    return keys.get(column);
  };
  let haystack;
  const everywhere = (wanted) => {
    const texts = [...columns.map(({ text }) => text), ...(also ? [also] : [])];
    haystack ??= allOf(count, (row) =>
      texts
        .map((text) => text(row))
        .join("\n")
        .toLowerCase(),
    );
    return (row) => wanted.every((word) => haystack[row].includes(word));
  };
  const input = h("input", { type: "search", id: `${id}-search`, autocomplete: "off", spellcheck: "false" });
  const facets = columns.filter(({ facet }) => facet).map((column) => facetOf(column, count, () => filter()));
  const status = h("p", { class: "status", role: "status" });
  const sort = (column) => {
    state.descending = state.column === column && !state.descending;
    state.column = column;
    filter();
  };
  const grid = makeGrid({ id, label, columns, rows: () => state.rows, sorted: () => state, sort, open });

  function filter() {
    const wanted = words(input.value);
    const tests = facets.map(({ test }) => test()).filter(Boolean);
    if (wanted.length > 0) tests.push((search ?? everywhere)(wanted));
    const column = columns[state.column];
    state.rows = sortRows(
      fitting(count, (row) => tests.every((test) => test(row))),
      keysOf(column),
      state.descending,
    );
    const all = counted(count, what);
    status.textContent = state.rows.length === count ? all : `${figure(state.rows.length)} of ${all}`;
    grid.refresh();
  }
  input.addEventListener("input", settled(filter));

  const file = () =>
    save(
      `${id}.csv`,
      csv(
        columns.map(({ name }) => name),
        Array.from(state.rows, (row) => columns.map(({ text }) => text(row))),
      ),
    );
  const element = h(
    "div",
    { class: "list" },
    h(
      "div",
      { class: "list-tools", hidden: count < SEARCHED },
      h("label", { class: "field search" }, h("span", {}, `Search ${what[1]}`), input),
      facets.map(({ field }) => field),
      h("button", { type: "button", class: "quiet", onclick: file }, "Save as CSV"),
    ),
    status,
    grid.element,
  );
  filter();
  papers.set(element, () => printed(label, columns, state.rows, what));
  return element;
}

const allOf = (count, value) => Array.from({ length: count }, (_, row) => value(row));

/** A select with the values of a column. */
function facetOf({ name, text, facet }, count, changed) {
  const values = [...new Set(Array.isArray(facet) ? facet : allOf(count, text))].sort();
  const select = h(
    "select",
    { onchange: changed },
    h("option", { value: "" }, "All"),
    values.map((value, at) => h("option", { value: at }, value || "–")),
  );
  const field = h("label", { class: "field" }, h("span", {}, name), select);
  field.hidden = values.length < 2;
  const test = () => {
    if (select.value === "") return undefined;
    const wanted = values[Number(select.value)];
    return (row) => text(row) === wanted;
  };
  return { field, test };
}

/** On paper there is nothing to scroll: the first rows, and how many there are. */
function printed(label, columns, rows, what) {
  const some = rows.slice(0, PRINTED);
  const note =
    rows.length > some.length ? `: the first ${figure(some.length)} of ${counted(rows.length, what)}` : "";
  return h(
    "table",
    { class: "plain printed" },
    h("caption", {}, `${label}${note}`),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        columns.map(({ name }) => h("th", { scope: "col" }, name)),
      ),
    ),
    h(
      "tbody",
      {},
      Array.from(some, (row) =>
        h(
          "tr",
          {},
          columns.map(({ text }) => h("td", {}, h("bdi", {}, text(row)))),
        ),
      ),
    ),
  );
}

/** Writes all lists out for the printer, each below its place; gives back what takes them away again. */
export function printLists() {
  const pages = [...document.querySelectorAll(".list")].map((element) => {
    const page = papers.get(element)();
    element.after(page);
    return page;
  });
  return () => {
    for (const page of pages) page.remove();
  };
}
