// Everything there is, each as a mark of its own.

import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";
import { figure } from "../words/figures.js";
import { edges, home, keyOf, nameOf, nodes, tables, tallied, typeOf } from "./data.js";
import { h, s } from "./dom.js";
import { linkTo, openEntity } from "./links.js";
import { laneOf } from "./neighbours.js";
import { cut } from "./picture.js";
import { mark } from "./shapes.js";

const WIDTH = 1000;
const HEIGHT = 640;
const ROUNDS = 400;
/** Names of everything are readable up to here; above, of hubs alone. */
const NAMED = 70;

export function everything() {
  const { links, left } = allLinks();
  const degree = tallied({ count: links.length, end: Int32Array.from(links, ({ source }) => source) }, "end");
  for (const { target } of links) degree[target] += 1;
  const points = Array.from({ length: nodes }, (_, number) => ({
    number,
    r: radiusOf(number, degree[number]),
  }));
  arrange(points, links);
  const hubs = points.filter(({ number }) => isHub(number) || nodes <= NAMED);
  const view = s(
    "svg",
    {
      class: "whole-picture",
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      role: "img",
      "aria-label": `${figure(nodes)} objects as marks, ${figure(links.length)} relationships as lines`,
    },
    links.map(({ source, target, name }) =>
      s("line", {
        class: "line",
        x1: source.x,
        y1: source.y,
        x2: target.x,
        y2: target.y,
        "data-from": keyOf(source.number),
        "data-to": keyOf(target.number),
        "data-name": name,
      }),
    ),
    points.map(pointMark),
    hubs.map(({ number, x, y, r }) =>
      s("text", { class: "label", x, y: y + r + 12 }, cut(nameOf(number), 22)),
    ),
  );
  return {
    view,
    types: tables.filter(({ count }) => count > 0).map(({ type }) => [type, sample(type)]),
    notes: [
      left > 0 && `The organization has all of this: ${figure(left)} lines that say no more are left out.`,
    ],
    words: h(
      "p",
      {},
      "The same is in the directory, where each entry leads to what stands around it: ",
      tables
        .filter(({ count }) => count > 0)
        .flatMap(({ start, type }, at) => [at > 0 && ", ", linkTo(start, type)]),
      ".",
    ),
  };
}

const isHub = (number) =>
  /_(workspace|account|organization|group)$/.test(typeOf(number)) && !/service_account$/.test(typeOf(number));

const radiusOf = (number, degree) => (isHub(number) ? Math.min(9 + Math.sqrt(degree), 16) : 5.5);

/** The organization has everything; that is drawn for what would stand alone, and for workspaces. */
function allLinks() {
  const tied = new Uint8Array(nodes);
  const isRoot = (number) => laneOf(home(number).type) === 0;
  const each = function* () {
    for (const list of edges)
      for (let row = 0; row < list.count; row += 1) yield [list.from[row], list.to[row], list.name];
  };
  for (const [from, to] of each()) if (!isRoot(from)) tied[from] = tied[to] = 1;
  const links = [];
  let left = 0;
  for (const [source, target, name] of each()) {
    if (isRoot(source) && tied[target] && !isHub(target)) left += 1;
    else links.push({ source, target, name });
  }
  return { links, left };
}

/** Always the same for the same graph: the layout draws its random numbers from a fixed start. */
function arrange(points, links) {
  const simulation = forceSimulation(points)
    .force(
      "link",
      forceLink(links)
        .distance(52)
        .strength(({ source, target }) => (isHub(source.number) && isHub(target.number) ? 0.08 : 0.3)),
    )
    .force(
      "charge",
      forceManyBody().strength(({ number }) => (isHub(number) ? -700 : -70)),
    )
    .force(
      "apart",
      forceCollide((point) => point.r + (isHub(point.number) ? 14 : 4)),
    )
    .force("x", forceX().strength(0.08))
    .force("y", forceY().strength(0.13))
    .stop();
  simulation.tick(ROUNDS);
  fit(points, WIDTH, HEIGHT, 30);
}

/** Into the frame, with a margin for names. */
export function fit(points, width, height, margin) {
  const range = (axis) => [
    Math.min(...points.map((point) => point[axis])),
    Math.max(...points.map((point) => point[axis])),
  ];
  const [left, right] = range("x");
  const [top, bottom] = range("y");
  const [wide, tall] = [
    (width - 2 * margin) / (right - left || 1),
    (height - 2 * margin) / (bottom - top || 1),
  ];
  const scale = Math.min(wide, tall, 1.6);
  const round = (number) => Math.round(number * 10) / 10;
  for (const point of points) {
    // A little wider than tall does no harm, and fills the frame.
    point.x = round(width / 2 + (point.x - (left + right) / 2) * Math.min(wide, scale * 1.5));
    point.y = round(height / 2 + (point.y - (top + bottom) / 2) * Math.min(tall, scale * 1.5));
  }
  return scale;
}

function pointMark({ number, x, y, r }) {
  const form = mark(typeOf(number), x, y, r);
  return s(
    "g",
    { class: "point opens", onclick: () => openEntity(number), "data-key": keyOf(number) },
    s("title", {}, nameOf(number)),
    form,
  );
}

export const sample = (type) =>
  s("svg", { class: "sample", viewBox: "0 0 16 16", "aria-hidden": "true" }, mark(type, 8, 8, 5.5));
