// Many workspaces, drawn by how many members they have in common.

import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";
import { figure } from "../words/figures.js";
import { edgesOf, keyOf, nameOf, tableOf, tallied } from "./data.js";
import { h, s } from "./dom.js";
import { linkTo, openEntity } from "./links.js";
import { fit } from "./map-all.js";
import { cut } from "./picture.js";

/** The largest are drawn, with their strongest ties. */
const DRAWN = 60;
const TIES = 120;
const WIDTH = 1000;
const HEIGHT = 620;
const ROUNDS = 400;

export function byWorkspace() {
  const given = edgesOf("anthropic_user_assigned_workspace");
  const table = tableOf("anthropic_workspace");
  const members = tallied(given, "to");
  const all = Array.from({ length: table?.count ?? 0 }, (_, row) => table.start + row).sort(
    (a, b) => members[b] - members[a] || a - b,
  );
  const drawn = all.slice(0, DRAWN);
  const ties = inCommon(given, drawn);
  const strongest = ties.slice(0, TIES);
  const most = Math.max(1, members[drawn[0]] ?? 1);
  const points = drawn.map((number) => ({
    number,
    members: members[number],
    r: 9 + 40 * Math.sqrt(members[number] / most),
  }));
  arrange(points, strongest);
  const view = s(
    "svg",
    {
      class: "whole-picture",
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      role: "img",
      "aria-label": `${figure(drawn.length)} workspaces and ${figure(strongest.length)} pairs with members in common; the figures stand below in words`,
    },
    strongest.map((tie) => tieLine(tie, points, strongest[0].count)),
    points.map(circle),
  );
  return {
    view,
    notes: [
      all.length > drawn.length &&
        `The ${DRAWN} workspaces with most members are drawn; ${figure(all.length - drawn.length)} smaller ones are left out.`,
      ties.length > strongest.length &&
        `Of ${figure(ties.length)} pairs with members in common, the ${TIES} with most are drawn.`,
    ],
    words: pairs(strongest, points),
  };
}

/** Pairs of places in `drawn`, most members in common first. */
function inCommon(given, drawn) {
  if (!given) return [];
  const place = new Map(drawn.map((number, at) => [number, at]));
  const counts = new Uint32Array(drawn.length * drawn.length);
  // Memberships stand by person, so that those of one are beside each other.
  for (let row = 0; row < given.count; ) {
    const mine = [];
    const person = given.from[row];
    for (; row < given.count && given.from[row] === person; row += 1) {
      const at = place.get(given.to[row]);
      if (at !== undefined) mine.push(at);
    }
    mine.sort((a, b) => a - b);
    for (let i = 0; i < mine.length; i += 1)
      for (let j = i + 1; j < mine.length; j += 1) counts[mine[i] * drawn.length + mine[j]] += 1;
  }
  const found = [];
  for (const [at, count] of counts.entries())
    if (count > 0) found.push({ source: Math.floor(at / drawn.length), target: at % drawn.length, count });
  return found.sort((a, b) => b.count - a.count || a.source - b.source || a.target - b.target);
}

function arrange(points, ties) {
  const most = ties[0]?.count ?? 1;
  // The layout writes into what it is given.
  const links = ties.map(({ source, target, count }) => ({ source, target, count }));
  forceSimulation(points)
    .force(
      "link",
      forceLink(links)
        .distance(150)
        .strength(({ count }) => 0.02 + (0.25 * count) / most),
    )
    .force("charge", forceManyBody().strength(-420))
    .force(
      "apart",
      forceCollide(({ r }) => r + 16),
    )
    .force("x", forceX().strength(0.06))
    .force("y", forceY().strength(0.11))
    .stop()
    .tick(ROUNDS);
  const scale = fit(points, WIDTH, HEIGHT, 64);
  for (const point of points) point.r = Math.round(Math.max(5, point.r * Math.min(scale, 1)) * 10) / 10;
}

function tieLine({ source, target, count }, points, most) {
  const [a, b] = [points[source], points[target]];
  const text = `${nameOf(a.number)} and ${nameOf(b.number)}: ${figure(count)} in common`;
  const width = Math.max(0.75, Math.round(100 * (count / most)) / 10);
  return s(
    "line",
    { class: "flow", x1: a.x, y1: a.y, x2: b.x, y2: b.y, "stroke-width": width, "data-count": count },
    s("title", {}, text),
  );
}

function circle({ number, members, x, y, r }) {
  return s(
    "g",
    { class: "bubble opens", onclick: () => openEntity(number), "data-key": keyOf(number) },
    s("title", {}, `${nameOf(number)}: ${figure(members)} members`),
    s("circle", { class: "mark workspace", cx: x, cy: y, r }),
    s("text", { class: "label", x, y: y + r + 14 }, cut(nameOf(number), 20)),
    r > 14 && s("text", { class: "inside", x, y: y + 4 }, figure(members)),
  );
}

function pairs(ties, points) {
  if (ties.length === 0) return h("p", {}, "No two workspaces have members in common.");
  return h(
    "ul",
    { class: "texts" },
    ties.map(({ source, target, count }) =>
      h(
        "li",
        {},
        linkTo(points[source].number),
        " and ",
        linkTo(points[target].number),
        `: ${figure(count)} in common`,
      ),
    ),
  );
}
