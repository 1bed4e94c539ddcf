// The chapter with everything there is, by type, and the one with all access.

import { counted, figure } from "../words/figures.js";
import { reasonFor, roleName, unusualName } from "../words/roles.js";
import { many, missingWhy, one, relationshipName, title } from "../words/types.js";
import { emailOf, holding, persons, rows, titleOf, unusual } from "./access.js";
import { data, labelOf, tables } from "./data.js";
import { h, place } from "./dom.js";
import { grouped } from "./groups.js";
import { linkTo, openEntity } from "./links.js";
import { makeList } from "./list.js";
import { ranks } from "./order.js";
import { columnsOf } from "./tables.js";
import { makeTabs } from "./tabs.js";

/** What people look for first. */
const ORDER = [
  "anthropic_user",
  "anthropic_workspace",
  "anthropic_api_key",
  "anthropic_invite",
  "anthropic_service_account",
];
const rank = (type) => (ORDER.includes(type) ? ORDER.indexOf(type) : ORDER.length);

/** Gives back how to choose a tab, and how to fill all of them. */
export function showDirectory() {
  const shown = tables
    .filter(({ type, count }) => count > 0 && type !== "anthropic_account")
    .sort((a, b) => rank(a.type) - rank(b.type));
  const tabs = shown.map((table) => ({
    id: table.type,
    name: title(table.type),
    count: table.count,
    make: () => tableList(table),
  }));
  if (data.unresolved.count > 0)
    tabs.push({
      id: "unresolved",
      name: "Open references",
      count: data.unresolved.count,
      make: unresolvedList,
    });
  if (tabs.length === 0) {
    place("directory-page").append(h("p", { class: "empty" }, "The inventory holds nothing."));
    return { choose() {}, makeAll() {} };
  }
  const made = makeTabs("directory", "What is in the organization", tabs);
  place("directory-page").append(
    h(
      "p",
      { class: "muted" },
      "Choose a row to see everything about it: who has access, what stands around it, what was found.",
    ),
    made.element,
  );
  return made;
}

function tableList(table) {
  return makeList({
    id: `table-${table.type}`,
    label: title(table.type),
    what: [one(table.type), many(table.type)],
    count: table.count,
    columns: columnsOf(table),
    also: table.key,
    open: (row) => openEntity(table.start + row),
  });
}

function unresolvedList() {
  const { list, count } = data.unresolved;
  const at = (place) => (row) => labelOf(list[row][place]);
  const element = makeList({
    id: "table-unresolved",
    label: "Open references",
    what: ["reference", "references"],
    count: list.length,
    columns: [
      { name: "Relationship", text: (row) => relationshipName(list[row][0]), facet: true, size: 4 },
      { name: "From", text: at(1), size: 5 },
      { name: "To", text: at(2), size: 5 },
      { name: "Missing", text: (row) => (list[row][3] === "from" ? "the first" : "the second") },
      { name: "Why", text: (row) => missingWhy(list[row][4]), facet: true, size: 6 },
    ],
  });
  if (count === list.length) return element;
  return h(
    "div",
    {},
    h("p", { class: "muted" }, `The first ${figure(list.length)} of ${figure(count)}.`),
    element,
  );
}

export function showAccess() {
  const page = place("access-page");
  if (persons.length === 0) {
    page.append(h("p", { class: "empty" }, "No people were read."));
    return;
  }
  const covered = persons.some(({ everywhere, count }) => everywhere && count === 0);
  page.append(
    h(
      "p",
      {},
      "Who holds which role in which workspace, and why. A role that comes with the one in the organization is held without being listed anywhere.",
    ),
    ...oddities(),
    ...(covered && data.graph.tables.some(({ type }) => type === "anthropic_workspace")
      ? [
          h(
            "p",
            { class: "muted" },
            "Roles that are inherited in every workspace are too many to be listed here; they are told with each person.",
          ),
        ]
      : []),
    rows.count > 0 ? accessList() : h("p", { class: "empty" }, "Nobody holds a role in a workspace."),
  );
}

/** What the review of roles found unusual. */
function oddities() {
  if (unusual.length === 0) return [];
  return [...grouped(unusual, ({ rule }) => rule)].map(([rule, list]) =>
    h(
      "details",
      { class: "kind" },
      h(
        "summary",
        {},
        h("span", { class: "sign" }, "Unusual"),
        unusualName(rule),
        h("span", { class: "count" }, figure(list.length)),
      ),
      h(
        "ul",
        { class: "texts" },
        list
          .slice(0, 100)
          .map(({ ends }) =>
            h(
              "li",
              {},
              ends.length ? ends.flatMap((end, at) => [at > 0 && " in ", linkTo(end)]) : unusualName(rule),
            ),
          ),
        list.length > 100 &&
          h("li", { class: "muted" }, `and ${counted(list.length - 100, ["other", "others"])}`),
      ),
    ),
  );
}

function accessList() {
  const person = (row) => persons[rows.person[row]].number;
  const held = (row) => holding[rows.holding[row]];
  // Names are compared once, not for each of their rows.
  const personRank = ranks(persons.map(({ number }) => titleOf(number)));
  const places = [...new Set(rows.workspace)];
  const placeRank = new Map(places.map((number, at) => [number, at]));
  const byName = ranks(places.map(titleOf));
  const texts = [];
  const textOf = (row) => {
    const at = rows.person[row];
    texts[at] ??= `${titleOf(person(row))}\n${emailOf(person(row))}`.toLowerCase();
    return texts[at];
  };
  const placeTexts = new Map(places.map((number) => [number, titleOf(number).toLowerCase()]));
  const holdingTexts = holding.map(({ role, rule }) => `${roleName(role)}\n${reasonFor(rule)}`.toLowerCase());
  return makeList({
    id: "table-access",
    label: "Access by person and workspace",
    what: ["role", "roles"],
    count: rows.count,
    columns: [
      {
        name: "Person",
        text: (row) => titleOf(person(row)),
        key: (row) => personRank[rows.person[row]],
        size: 4,
      },
      {
        name: "E-mail",
        text: (row) => emailOf(person(row)),
        key: (row) => personRank[rows.person[row]],
        size: 5,
      },
      { name: "In the organization", text: (row) => roleName(persons[rows.person[row]].role), size: 3.6 },
      {
        name: "Workspace",
        text: (row) => titleOf(rows.workspace[row]),
        key: (row) => byName[placeRank.get(rows.workspace[row])],
        size: 4,
      },
      {
        name: "Role in it",
        text: (row) => roleName(held(row).role),
        facet: holding.map(({ role }) => roleName(role)),
        size: 5,
      },
      {
        name: "Why",
        text: (row) => reasonFor(held(row).rule),
        facet: holding.map(({ rule }) => reasonFor(rule)),
        size: 6,
      },
    ],
    open: (row) => person(row) >= 0 && openEntity(person(row)),
    search: (wanted) => (row) =>
      wanted.every(
        (word) =>
          textOf(row).includes(word) ||
          placeTexts.get(rows.workspace[row]).includes(word) ||
          holdingTexts[rows.holding[row]].includes(word),
      ),
  });
}
