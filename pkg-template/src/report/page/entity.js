// Everything about one entity, in a dialog.

import { figure } from "../words/figures.js";
import { FROM, reasonFor, roleName } from "../words/roles.js";
import { capital, many, one, propertyName } from "../words/types.js";
import { emailOf, holding, personOf, persons, rows, rowsIn, titleOf } from "./access.js";
import { home, keyOf, nameOf, nodes, typeOf } from "./data.js";
import { h } from "./dom.js";
import { findingCard, findingsAbout } from "./finding.js";
import { grouped } from "./groups.js";
import { linkedValue, linkTo, openEntity } from "./links.js";
import { makeList } from "./list.js";
import { edgesAround, sayingOf } from "./neighbours.js";
import { picture } from "./picture.js";

/** So many relationships of a kind are written out. */
const LISTED = 50;

export function aboutEntity(number) {
  const type = typeOf(number);
  return [
    properties(number),
    personOf(number) && accessOf(personOf(number)),
    type === "anthropic_workspace" && accessTo(number),
    surroundings(number),
    about(number),
  ];
}

export const headOf = (number) => ({
  kind: capital(one(typeOf(number))),
  name: nameOf(number),
  key: keyOf(number),
});

function properties(number) {
  const table = home(number);
  const row = number - table.start;
  const known = table.properties
    .map((name) => [name, table.get(name)(row)])
    .filter(([, value]) => value !== null);
  return h(
    "dl",
    { class: "facts" },
    known.map(([name, value]) =>
      h("div", {}, h("dt", {}, headingOf(name, table.type)), h("dd", {}, linkedValue(name, value))),
    ),
  );
}

const headingOf = (name, type) =>
  name === "createdOn" && type === "anthropic_user" ? "Joined on" : propertyName(name);

const rolesBeside = ({ also }) =>
  also.map(([role, from]) => `${roleName(role)}, ${FROM[from] ?? from}`).join(", ");

/** Where somebody has access and why. */
function accessOf({ number, role, everywhere, unusual, first, count }) {
  const at = (row) => first + row;
  const held = (row) => holding[rows.holding[at(row)]];
  const holdsMore = Array.from({ length: count }, (_, row) => held(row)).some(({ also }) => also.length > 0);
  const columns = [
    { name: "Workspace", text: (row) => titleOf(rows.workspace[at(row)]), size: 4 },
    { name: "Role", text: (row) => roleName(held(row).role), facet: true, size: 4 },
    { name: "Why", text: (row) => reasonFor(held(row).rule), size: 5 },
    // Few do.
    ...(holdsMore ? [{ name: "Holds as well", text: (row) => rolesBeside(held(row)), size: 4 }] : []),
  ];
  const open = (row) => rows.workspace[at(row)] >= 0 && openEntity(rows.workspace[at(row)]);
  const list = {
    id: "entity-access",
    label: `Workspaces of ${titleOf(number)}`,
    what: ["workspace", "workspaces"],
  };
  return [
    h("h3", {}, "Access"),
    h(
      "p",
      {},
      h("strong", {}, roleName(role)),
      " in the organization",
      everywhere && [", and thereby ", h("strong", {}, roleName(everywhere)), " in every workspace"],
      ".",
      unusual.length > 0 &&
        " This combination of roles is unusual: an organization User who is admin of a workspace.",
    ),
    count > 0 ? makeList({ ...list, count, columns, open }) : h("p", { class: "empty" }, "No workspace."),
  ];
}

/** Who has access to a workspace and why. */
function accessTo(workspace) {
  const found = rowsIn(workspace);
  const who = (row) => persons[rows.person[found[row]]].number;
  const held = (row) => holding[rows.holding[found[row]]];
  const columns = [
    { name: "Person", text: (row) => titleOf(who(row)), size: 4 },
    { name: "E-mail", text: (row) => emailOf(who(row)), size: 5 },
    { name: "Role", text: (row) => roleName(held(row).role), facet: true, size: 4 },
    { name: "Why", text: (row) => reasonFor(held(row).rule), facet: true, size: 5 },
  ];
  const open = (row) => who(row) >= 0 && openEntity(who(row));
  const list = {
    id: "entity-access",
    label: `People with access to ${nameOf(workspace)}`,
    what: ["person", "people"],
  };
  return [
    h("h3", {}, "Who has access"),
    found.length > 0
      ? makeList({ ...list, count: found.length, columns, open })
      : h("p", { class: "empty" }, "Nobody holds a role in it."),
  ];
}

function surroundings(number) {
  const around = edgesAround(number);
  if (around.length === 0)
    return [h("h3", {}, "Relationships"), h("p", { class: "empty" }, "Nothing is tied to it.")];
  const { view, thinned, groups } = picture(number);
  return [
    h("h3", {}, "What stands around it"),
    h(
      "div",
      {
        class: "wide pictured",
        role: "region",
        tabindex: "0",
        "aria-label": "Picture of what stands around it",
      },
      view,
    ),
    thinned > 0 &&
      h(
        "p",
        { class: "muted" },
        `${figure(thinned)} of them are drawn as ${figure(groups)} ${groups === 1 ? "group" : "groups"}.`,
      ),
    inWords(around),
  ];
}

/** The same for those who do not see the picture, and for the keyboard. */
function inWords(around) {
  const kinds = grouped(around, ({ other, list, out }) => {
    const [name, kind] = [list.name.toLowerCase(), many(typeOf(other))];
    return out ? `${name} → ${kind}` : `${kind} → ${name} → this`;
  });
  return h(
    "details",
    { class: "words" },
    h(
      "summary",
      {},
      `In words: ${figure(around.length)} ${around.length === 1 ? "relationship" : "relationships"}`,
    ),
    [...kinds].map(([text, members]) => [
      h("h4", {}, text),
      h(
        "ul",
        { class: "links" },
        members.slice(0, LISTED).map(({ other, list, row }) => {
          const { role } = sayingOf(list, row);
          return h("li", {}, linkTo(other), role && ` (${roleName(role)})`);
        }),
        members.length > LISTED && h("li", { class: "muted" }, `and ${figure(members.length - LISTED)} more`),
      ),
    ]),
  );
}

function about(number) {
  const list = findingsAbout(number);
  return (
    list.length > 0 && [
      h("h3", {}, "Findings"),
      list.slice(0, LISTED).map((finding) => findingCard(finding, "h4")),
    ]
  );
}

/** Whether an entity of that number is in this file. */
export const exists = (number) => number !== undefined && number >= 0 && number < nodes;
