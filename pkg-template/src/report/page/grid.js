// A table of any length, of which only the rows in view exist. The keyboard moves through all of them.

import { h } from "./dom.js";
import { moves } from "./keys.js";
import { windowOf } from "./window.js";

const ROW = 38;
const ROWS_IN_VIEW = 14;

/**
 * `rows()` gives the numbers of the rows to show, in order; `sorted()` says `{ column, descending }`, `sort(column)`
 * changes it. A column: `{ name, text(row), node?(row), number?, size? }`. `open(row)` is called for the chosen row.
 */
export function makeGrid({ id, label, columns, rows, sorted, sort, open }) {
  const spaceAbove = h("tr", { "aria-hidden": "true", class: "space" });
  const spaceBelow = h("tr", { "aria-hidden": "true", class: "space" });
  const heads = columns.map(head);
  const body = h("tbody");
  const table = h(
    "table",
    {
      role: "grid",
      id,
      tabindex: "0",
      "aria-label": label,
      "aria-colcount": columns.length,
      "aria-readonly": "true",
    },
    h("colgroup", {}, widths(columns)),
    h("thead", {}, h("tr", { "aria-rowindex": "1" }, heads)),
    body,
  );
  const box = h("div", { class: "grid" }, table);
  const active = { row: 0, column: 0, shown: false };
  const cellId = (row, column) => `${id}-${row}-${column}`;

  function draw() {
    const list = rows();
    const { first, last, above, below } = windowOf(list.length, ROW, box.scrollTop, box.clientHeight);
    spaceAbove.style.height = `${above}px`;
    spaceBelow.style.height = `${below}px`;
    const shown = [];
    for (let at = first; at < last; at += 1) shown.push(drawRow(list[at], at));
    body.replaceChildren(spaceAbove, ...shown, spaceBelow);
    mark();
  }

  function drawRow(row, at) {
    const cells = columns.map((column, place) =>
      h(
        "td",
        { id: cellId(at, place), "aria-colindex": place + 1, class: column.number ? "number" : null },
        column.node?.(row) ?? h("bdi", {}, column.text(row)),
      ),
    );
    const choose = () => {
      go(at, active.column);
      if (String(getSelection()) === "") open?.(row);
    };
    return h("tr", { "aria-rowindex": at + 2, onclick: choose, class: open ? "opens" : null }, cells);
  }

  /** Tells screen readers and eyes where the keyboard is. */
  function mark() {
    for (const cell of table.querySelectorAll(".active")) cell.classList.remove("active");
    const cell =
      active.row < 0 ? heads[active.column] : document.getElementById(cellId(active.row, active.column));
    if (cell && active.shown) {
      cell.classList.add("active");
      table.setAttribute("aria-activedescendant", cell.id);
    } else table.removeAttribute("aria-activedescendant");
  }

  function go(row, column) {
    Object.assign(active, { row, column, shown: true });
    if (row >= 0) bringIntoView(row);
    draw();
  }

  function bringIntoView(row) {
    const top = heads[0].offsetHeight;
    const { scrollFor } = windowOf(rows().length, ROW, box.scrollTop, box.clientHeight);
    const scroll = scrollFor(row, box.clientHeight - top);
    if (scroll !== undefined) box.scrollTop = scroll;
  }

  table.addEventListener("keydown", (event) => {
    // The buttons in the head have keys of their own.
    if (event.target !== table) return;
    const list = rows();
    if ((event.key === "Enter" || event.key === " ") && active.shown) {
      event.preventDefault();
      if (active.row < 0) sort(active.column);
      else if (list.length > active.row) open?.(list[active.row]);
      return;
    }
    const page = Math.max(1, Math.floor(box.clientHeight / ROW) - 2);
    const next = moves(event, active, { rows: list.length, columns: columns.length, page });
    if (!next) return;
    event.preventDefault();
    go(next.row, next.column);
  });
  table.addEventListener("focus", () => {
    active.shown = true;
    active.row = Math.min(active.row, rows().length - 1);
    mark();
  });
  let waiting = false;
  box.addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      draw();
    });
  });

  /** After other rows, or the same in another order. */
  function refresh() {
    const { column, descending } = sorted();
    for (const [at, cell] of heads.entries()) {
      const order = descending ? "descending" : "ascending";
      cell.setAttribute("aria-sort", at === column ? order : "none");
    }
    const { length } = rows();
    table.setAttribute("aria-rowcount", length + 1);
    box.style.height = `${(Math.min(Math.max(length, 1), ROWS_IN_VIEW) + 1) * ROW + 18}px`;
    box.scrollTop = 0;
    Object.assign(active, { row: active.row < 0 ? -1 : 0 });
    draw();
  }

  // A grid in a closed tab or dialog has no height yet.
  new ResizeObserver(() => draw()).observe(box);
  return { element: box, refresh };

  function head(column, at) {
    const button = h(
      "button",
      { type: "button", onclick: () => sort(at) },
      column.name,
      h("span", { class: "arrow", "aria-hidden": "true" }),
    );
    return h(
      "th",
      {
        scope: "col",
        id: `${id}-head-${at}`,
        "aria-colindex": at + 1,
        "aria-sort": "none",
        class: column.number ? "number" : null,
      },
      button,
    );
  }
}

/** Each as wide as its `size` among all of them. */
function widths(columns) {
  const sizeOf = ({ size, number }) => size ?? (number ? 2.4 : 3);
  const whole = columns.reduce((sum, column) => sum + sizeOf(column), 0);
  return columns.map((column) => {
    const col = h("col");
    col.style.width = `${(100 * sizeOf(column)) / whole}%`;
    return col;
  });
}
