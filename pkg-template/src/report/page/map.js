// The chapter with the whole organization as a picture.

import { figure } from "../words/figures.js";
import { many } from "../words/types.js";
import { edges, nodes, tables } from "./data.js";
import { h, place } from "./dom.js";
import { everything } from "./map-all.js";
import { byRole } from "./map-roles.js";
import { byWorkspace } from "./map-workspaces.js";
import { zoomable } from "./zoom.js";

/** More than so many would be a ball of wool: then groups are drawn. */
export const MOST = 200;

export function showMap() {
  const page = place("map-page");
  if (nodes === 0) {
    page.append(h("p", { class: "empty" }, "There is nothing to draw."));
    return;
  }
  const links = edges.reduce((sum, { count }) => sum + count, 0);
  const size = `${figure(nodes)} objects and ${figure(links)} relationships`;
  if (nodes <= MOST) {
    page.append(h("p", {}, `All ${size}.`), frame(everything()));
    return;
  }
  const box = h("div");
  const ways = [
    [
      "By role",
      byRole,
      "People stand together by their role in the organization; a line is as wide as many of them are members of the workspace.",
    ],
    [
      "By workspace",
      byWorkspace,
      "A circle is a workspace, as large as it has members; a line is as wide as they have members in common.",
    ],
  ];
  const buttons = ways.map(([name, make, words]) =>
    h(
      "button",
      { type: "button", class: "toggle", onclick: (event) => show(event.currentTarget, make, words) },
      name,
    ),
  );
  function show(chosen, make, words) {
    for (const button of buttons) button.setAttribute("aria-pressed", String(button === chosen));
    box.replaceChildren(h("p", {}, words), frame(make()));
  }
  page.append(
    h("p", {}, `${size} are too many for one picture: above ${MOST} objects they are drawn in groups.`),
    h("div", { class: "toggles", role: "group", "aria-label": "Group" }, buttons),
    box,
  );
  show(buttons[0], ways[0][1], ways[0][2]);
}

/** A picture with what it leaves out and what it says in words. */
function frame({ view, notes, words, types = [] }) {
  return h(
    "div",
    { class: "map" },
    zoomable(view),
    types.length > 0 && legend(types),
    notes.filter(Boolean).map((note) => h("p", { class: "muted limit" }, note)),
    words && h("details", { class: "words" }, h("summary", {}, "In words"), words),
  );
}

function legend(types) {
  return h(
    "ul",
    { class: "legend" },
    types.map(([type, sample]) =>
      h("li", {}, sample, many(type), ` ${figure(tables.find((table) => table.type === type)?.count ?? 0)}`),
    ),
  );
}
