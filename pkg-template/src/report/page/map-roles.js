// Many people, drawn by their role in the organization, beside the workspaces that they are members of.

import { counted, figure } from "../words/figures.js";
import { ORGANIZATION_ROLES, roleName } from "../words/roles.js";
import { persons } from "./access.js";
import { edgesOf, nameOf, tableOf, tallied } from "./data.js";
import { h, s } from "./dom.js";
import { openEntity } from "./links.js";
import { cut } from "./picture.js";
import { mark } from "./shapes.js";

/** So many workspaces stand alone, the largest; the others are one. */
const APART = 24;
const ROW = 44;
const TALL = 36;
const WIDTH = 1000;
const LEFT = 300;
const RIGHT = 300;

export function byRole() {
  const { roles, places, flows, more } = rolesAndPlaces();
  const height = Math.max(roles.length, places.length, 3) * ROW + 16;
  const spread = (list) => list.map((one, at) => ({ ...one, y: (height / (list.length || 1)) * (at + 0.5) }));
  const [left, right] = [spread(roles), spread(places)];
  const most = Math.max(1, ...flows.map(({ count }) => count));
  const view = s(
    "svg",
    {
      class: "whole-picture",
      viewBox: `0 0 ${WIDTH} ${height}`,
      role: "img",
      "aria-label": `${figure(roles.length)} roles and ${figure(places.length)} workspaces; the figures stand below in words`,
    },
    flows.map(({ role, place, count }) => flow(left[role], right[place], count, most)),
    left.map((role) => box(10, LEFT, role, "anthropic_user", roleName(role.role), role.note)),
    right.map((one) =>
      box(
        WIDTH - RIGHT - 10,
        RIGHT,
        one,
        "anthropic_workspace",
        one.name,
        `${figure(one.members)} members, ${figure(one.keys)} keys`,
      ),
    ),
  );
  return {
    view,
    notes: [
      more > 0 && `The ${APART} workspaces with most members are drawn; ${figure(more)} more stand together.`,
      "Lines are memberships as they are listed. Where a role in the organization brings a role in every workspace, the box of the role says so.",
    ],
    words: table(left, right, flows),
  };
}

function rolesAndPlaces() {
  const users = tableOf("anthropic_user");
  const role = users?.get("role") ?? (() => null);
  const found = new Map();
  for (let row = 0; row < (users?.count ?? 0); row += 1)
    found.set(role(row), (found.get(role(row)) ?? 0) + 1);
  const everywhere = new Map(
    persons.flatMap((person) => (person.everywhere ? [[person.role, person.everywhere]] : [])),
  );
  const note = (name, count) =>
    counted(count, ["person", "people"]) +
    (everywhere.has(name) ? `, ${roleName(everywhere.get(name))} everywhere` : "");
  const rank = (one) => (ORGANIZATION_ROLES.includes(one) ? ORGANIZATION_ROLES.indexOf(one) : 99);
  const roles = [...found]
    .map(([name, count]) => ({ role: name ?? "unknown", count, note: note(name, count) }))
    .sort((a, b) => rank(a.role) - rank(b.role));
  const given = edgesOf("anthropic_user_assigned_workspace");
  const { places, placeFor, more } = workspaces(given);
  const counts = new Uint32Array(roles.length * places.length);
  const placeOf = new Map(roles.map((one, at) => [one.role, at]));
  for (let row = 0; row < (given?.count ?? 0); row += 1) {
    const from = placeOf.get(role(given.from[row] - users.start) ?? "unknown");
    counts[from * places.length + placeFor(given.to[row])] += 1;
  }
  const flows = Array.from(counts, (count, at) => ({
    role: Math.floor(at / places.length),
    place: at % places.length,
    count,
  })).filter(({ count }) => count > 0);
  return { roles, places, flows, more };
}

function workspaces(given) {
  const table = tableOf("anthropic_workspace");
  const members = tallied(given, "to");
  const keys = tallied(edgesOf("anthropic_workspace_has_api_key"), "from");
  const all = Array.from({ length: table?.count ?? 0 }, (_, row) => table.start + row)
    .map((number) => ({ number, name: nameOf(number), members: members[number], keys: keys[number] }))
    .sort((a, b) => b.members - a.members || a.number - b.number);
  const places = all.slice(0, APART);
  const rest = all.slice(APART);
  const sum = (key) => rest.reduce((total, one) => total + one[key], 0);
  if (rest.length > 0)
    places.push({
      name: `${figure(rest.length)} more workspaces`,
      members: sum("members"),
      keys: sum("keys"),
    });
  const at = new Map(all.map(({ number }, place) => [number, Math.min(place, APART)]));
  return { places, placeFor: (number) => at.get(number), more: rest.length };
}

function flow(role, place, count, most) {
  const [x, end] = [LEFT + 10, WIDTH - RIGHT - 10];
  const bend = (end - x) / 2;
  const width = Math.max(0.75, Math.round(11 * Math.sqrt(count / most) * 10) / 10);
  return s(
    "path",
    {
      class: "flow",
      d: `M${x} ${role.y}C${x + bend} ${role.y} ${end - bend} ${place.y} ${end} ${place.y}`,
      "stroke-width": width,
      "data-count": count,
    },
    s("title", {}, `${figure(count)}: ${roleName(role.role)} in ${place.name}`),
  );
}

function box(x, width, { y, number }, type, name, note) {
  const open = number === undefined ? null : () => openEntity(number);
  return s(
    "g",
    { class: `pill${open ? " opens" : ""}`, onclick: open, "data-name": name },
    s("title", {}, `${name}: ${note}`),
    s("rect", { class: "box", x, y: y - TALL / 2, width, height: TALL, rx: 8 }),
    mark(type, x + 18, y, 6.5),
    s("text", { class: "label", x: x + 34, y: y - 2 }, cut(name, 32)),
    s("text", { class: "note", x: x + 34, y: y + 13 }, note),
  );
}

function table(roles, places, flows) {
  const count = (role, place) => flows.find((one) => one.role === role && one.place === place)?.count ?? 0;
  return h(
    "div",
    { class: "wide", role: "region", tabindex: "0", "aria-label": "Members by workspace and role" },
    h(
      "table",
      { class: "plain" },
      h("caption", { class: "unseen" }, "Members by workspace and role in the organization"),
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          h("th", { scope: "col" }, "Workspace"),
          roles.map(({ role }) => h("th", { scope: "col", class: "number" }, roleName(role))),
        ),
      ),
      h(
        "tbody",
        {},
        places.map(({ name }, place) =>
          h(
            "tr",
            {},
            h("th", { scope: "row" }, h("bdi", {}, name)),
            roles.map((_, role) => h("td", { class: "number" }, figure(count(role, place)))),
          ),
        ),
      ),
    ),
  );
}
