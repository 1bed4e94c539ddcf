// What stands around one entity, thinned out to what a picture can hold.

import { edges, home, nodes, typeOf } from "./data.js";
import { grouped } from "./groups.js";

/** So many in one lane of the picture; the rest is drawn as groups. */
const IN_A_LANE = 12;

const LANES = [
  /_(account|organization)$/,
  /_(group|role|issuer)$/,
  /_(user|rule|invite)$|service_account$/,
  /_workspace$/,
];
export const laneOf = (type) => {
  // `service_account` ends like `account` and is somebody who acts.
  if (/service_account$/.test(type)) return 2;
  const lane = LANES.findIndex((form) => form.test(type));
  return lane < 0 ? LANES.length : lane;
};

/** All edges with `number` at one end: `{ other, list, row, out }`. */
export function edgesAround(number) {
  const found = [];
  for (const list of edges) {
    for (let row = 0; row < list.count; row += 1) {
      if (list.from[row] === number) found.push({ other: list.to[row], list, row, out: true });
      else if (list.to[row] === number) found.push({ other: list.from[row], list, row, out: false });
    }
  }
  return found;
}

/** What an edge says: its class, and the role that goes with it. */
export function sayingOf(list, row) {
  const role = list.get("role")(row) ?? list.get("workspaceRole")(row);
  return { name: list.name.toLowerCase(), role };
}

/**
 * `shown`: `{ number?, type, members, said }`, the focus first; a group has no number and several members.
 * `links`: `{ from, to, near, name, count }` with places in `shown`; `near` are those of the focus itself.
 */
export function neighbourhood(focus) {
  const around = merged(edgesAround(focus));
  const lanes = grouped(around, ({ number }) => laneOf(typeOf(number)));
  const shown = [{ number: focus, type: typeOf(focus), members: [focus], said: [] }];
  for (const [lane, members] of lanes)
    shown.push(...thinned(members, lane === laneOf(typeOf(focus)) ? IN_A_LANE - 1 : IN_A_LANE));
  return { shown, links: linksAmong(shown) };
}

/** Each neighbour once, with everything that is said of it. */
function merged(around) {
  const found = new Map();
  for (const { other, list, row, out } of around) {
    if (!found.has(other)) found.set(other, { number: other, said: [] });
    found.get(other).said.push({ ...sayingOf(list, row), out });
  }
  return [...found.values()].sort((a, b) => a.number - b.number);
}

/** The smallest groups are drawn one by one as long as there is room. */
function thinned(members, room) {
  const groups = grouped(members, ({ number, said: [{ name, role }] }) =>
    JSON.stringify([typeOf(number), name, role]),
  );
  const bySize = [...groups.values()].sort((a, b) => a.length - b.length);
  let left = room - bySize.length;
  return bySize.flatMap((group) => {
    if (group.length - 1 <= left) {
      left -= group.length - 1;
      return group.map(({ number, said }) => ({ number, type: typeOf(number), members: [number], said }));
    }
    return [
      { type: typeOf(group[0].number), members: group.map(({ number }) => number), said: [group[0].said[0]] },
    ];
  });
}

function linksAmong(shown) {
  const place = new Int32Array(nodes).fill(-1);
  for (const [at, { members }] of shown.entries()) for (const number of members) place[number] = at;
  const links = new Map();
  for (const list of edges) {
    for (let row = 0; row < list.count; row += 1) {
      const [from, to] = [place[list.from[row]], place[list.to[row]]];
      if (from < 0 || to < 0 || from === to) continue;
      const near = from === 0 || to === 0;
      // The organization has everything: that says nothing of two neighbours.
      if (!near && laneOf(home(list.from[row]).type) === 0) continue;
      // Groups are tied to the focus alone; what their members have with others would be a web.
      if (!near && (shown[from].members.length > 1 || shown[to].members.length > 1)) continue;
      const key = `${from} ${to} ${list.name}`;
      if (!links.has(key)) links.set(key, { from, to, near, name: list.name, count: 0 });
      links.get(key).count += 1;
    }
  }
  return [...links.values()];
}
