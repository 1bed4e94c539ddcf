// One entity and what stands around it, in lanes: organization, groups, people, workspaces, keys.

import { counted, figure } from "../words/figures.js";
import { roleName } from "../words/roles.js";
import { many, one } from "../words/types.js";
import { keyOf, nameOf } from "./data.js";
import { s } from "./dom.js";
import { grouped } from "./groups.js";
import { openEntity } from "./links.js";
import { laneOf, neighbourhood } from "./neighbours.js";
import { mark } from "./shapes.js";

const WIDE = 198;
const TALL = 40;
const GAP = 10;
const BETWEEN = 56;
/** A line past a lane is bent upwards, so that it does not seem to end at what stands there. */
const LIFT = 68;

export const cut = (text, length) => {
  const letters = Array.from(text);
  return letters.length > length ? `${letters.slice(0, length - 1).join("")}…` : text;
};

export function picture(focus) {
  const { shown, links } = neighbourhood(focus);
  const lanes = [...new Set(shown.map(({ type }) => laneOf(type)))].sort((a, b) => a - b);
  const columns = lanes.map((lane) => shown.filter(({ type }) => laneOf(type) === lane));
  const laneAt = ({ type }) => lanes.indexOf(laneOf(type));
  const far = links.some(({ from, to }) => Math.abs(laneAt(shown[from]) - laneAt(shown[to])) > 1);
  const head = far ? LIFT / 2 : 0;
  const height = Math.max(...columns.map(({ length }) => length)) * (TALL + GAP) + GAP + head;
  const width = lanes.length * WIDE + (lanes.length - 1) * BETWEEN + 4;
  for (const [place, column] of columns.entries()) {
    const top = head + (height - head - column.length * (TALL + GAP) + GAP) / 2;
    for (const [at, node] of column.entries())
      Object.assign(node, { x: 2 + place * (WIDE + BETWEEN), y: top + at * (TALL + GAP) });
  }
  const groups = shown.filter(({ members }) => members.length > 1);
  const view = s(
    "svg",
    {
      class: "picture",
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      "aria-label": described(focus, shown, links),
    },
    links.map((link) => curve(link, shown)),
    shown.map((node, at) => pill(node, at === 0)),
  );
  view.style.width = `${width}px`;
  return {
    view,
    thinned: groups.reduce((sum, { members }) => sum + members.length, 0),
    groups: groups.length,
  };
}

function described(focus, shown, links) {
  const kinds = grouped(shown.slice(1), ({ type }) => type);
  const list = [...kinds]
    .sort(([a], [b]) => laneOf(a) - laneOf(b))
    .map(([type, nodes]) => {
      const count = nodes.reduce((sum, { members }) => sum + members.length, 0);
      return counted(count, [one(type), many(type)]);
    });
  return `${nameOf(focus)} and what stands around it: ${list.join(", ") || "nothing"}; ${counted(links.length, ["line", "lines"])}`;
}

function curve({ from, to, near, name, count }, shown) {
  const [a, b] = [shown[from], shown[to]];
  const [start, end] = [a.y + TALL / 2, b.y + TALL / 2];
  const attributes = {
    class: near ? "line near" : "line",
    "data-from": keyFor(a),
    "data-to": keyFor(b),
    "data-name": name,
  };
  const text = s(
    "title",
    {},
    `${labelFor(a)} ${name.toLowerCase()} ${labelFor(b)}${count > 1 ? ` (${figure(count)})` : ""}`,
  );
  if (a.x === b.x) {
    const side = a.x + WIDE;
    return s(
      "path",
      { ...attributes, d: `M${side} ${start}C${side + 50} ${start} ${side + 50} ${end} ${side} ${end}` },
      text,
    );
  }
  const [left, right] = a.x < b.x ? [a.x + WIDE, b.x] : [a.x, b.x + WIDE];
  const isFar = Math.abs(right - left) > BETWEEN;
  const bend = (right - left) / (isFar ? 4 : 2);
  const [rise, fall] = [start, end].map((y) => (isFar ? y - LIFT : y));
  return s(
    "path",
    { ...attributes, d: `M${left} ${start}C${left + bend} ${rise} ${right - bend} ${fall} ${right} ${end}` },
    text,
  );
}

const keyFor = ({ number, type, said }) =>
  number === undefined ? `${type} ${said[0].role ?? said[0].name}` : keyOf(number);

const labelFor = ({ number, type, members }) =>
  number === undefined ? `${figure(members.length)} ${many(type)}` : nameOf(number);

const sayingFor = (type, { name, role }) => {
  if (role) return roleName(role);
  return name === "has" ? one(type) : `${one(type)}, ${name}`;
};

function pill(node, isFocus) {
  const { x, y, number, type, said } = node;
  const saying = isFocus ? one(type) : [...new Set(said.map((told) => sayingFor(type, told)))].join("; ");
  const label = labelFor(node);
  const open = number === undefined || isFocus ? null : () => openEntity(number);
  return s(
    "g",
    {
      class: `pill${isFocus ? " focus" : ""}${open ? " opens" : ""}${number === undefined ? " several" : ""}`,
      onclick: open,
      "data-key": keyFor(node),
    },
    s("title", {}, `${label} (${saying})`),
    s("rect", { class: "box", x, y, width: WIDE, height: TALL, rx: 8 }),
    mark(type, x + 18, y + TALL / 2, 6.5),
    s("text", { class: "label", x: x + 34, y: y + 17 }, cut(label, 23)),
    s("text", { class: "note", x: x + 34, y: y + 32 }, cut(saying, 27)),
  );
}
