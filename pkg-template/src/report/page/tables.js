// Which columns the table of each type has.

import { day, daysBetween, figure } from "../words/figures.js";
import { propertyName } from "../words/types.js";
import { personOf } from "./access.js";
import { data, edgesOf, home, nameOf, nodes, tallied } from "./data.js";
import { h } from "./dom.js";
import { findingsAbout } from "./finding.js";
import { brief } from "./format.js";

const DEFAULT = 6;

/** The columns of a table of entities, for `makeList`. */
export function columnsOf(table) {
  const own = SPECIAL[table.type]?.(table);
  return [nameColumn(table), ...(own ?? ordinary(table)), findingsColumn(table)].filter(Boolean);
}

const nameColumn = ({ name, key }) => ({
  name: "Name",
  text: name,
  node: (row) => h("span", { class: "chosen", title: key(row) }, h("bdi", {}, name(row))),
  size: 5,
});

/** A property as it is; nothing where no entity has it. */
function property(table, name, heading = propertyName(name), more = {}) {
  if (!table.has(name)) return null;
  const get = table.get(name);
  const key = (row) => {
    const value = get(row);
    return typeof value === "number" ? value : brief(name, value);
  };
  return { name: heading, text: (row) => brief(name, get(row)), key, ...more };
}

function ordinary(table) {
  const first = table.properties.filter((name) => !/^(active|tagPairs|email)$/.test(name)).slice(0, DEFAULT);
  const email = property(table, "email", "E-mail", { size: 5 });
  return [email, ...first.map((name) => property(table, name))];
}

const count = (name, value, more = {}) => ({
  name,
  text: (row) => figure(value(row)),
  key: value,
  number: true,
  ...more,
});

function findingsColumn({ start }) {
  if (!data.findings) return null;
  return count("Findings", (row) => findingsAbout(start + row).length);
}

/** Inferred: the API itself tells of no last use. */
function lastUse(table, uses) {
  if (!uses) return null;
  const get = (row) => uses[table.key(row)];
  return {
    name: "Last use (inferred)",
    text: (row) => (get(row) === undefined ? "not seen" : day(get(row))),
    key: (row) => get(row) ?? 0,
  };
}

const isActiveKey = (number) => home(number).get("status")(number - home(number).start) === "active";

/** Active keys at the other end of the edges of that type. */
function activeKeys(type, end) {
  const list = edgesOf(type);
  const other = end === "from" ? "to" : "from";
  return tallied(list, end, (row) => isActiveKey(list[other][row]));
}

/** For each entity, the one it is tied to, or -1. */
function tied(type) {
  const list = edgesOf(type);
  const found = new Int32Array(nodes).fill(-1);
  if (list) for (let row = 0; row < list.count; row += 1) found[list.to[row]] = list.from[row];
  return (number) => (found[number] < 0 ? "" : nameOf(found[number]));
}

const SPECIAL = {
  anthropic_user(table) {
    const { start } = table;
    const keys = activeKeys("anthropic_user_created_api_key", "from");
    const workspaces = (row) => personOf(start + row);
    return [
      property(table, "email", "E-mail", { size: 5 }),
      property(table, "role", "Role", { facet: true, size: 3.8 }),
      {
        name: "Workspaces",
        text: (row) => (workspaces(row)?.everywhere ? "all" : figure(workspaces(row)?.count ?? 0)),
        key: (row) => (workspaces(row)?.everywhere ? Number.MAX_SAFE_INTEGER : (workspaces(row)?.count ?? 0)),
        number: true,
        size: 2.8,
      },
      count("Active keys", (row) => keys[start + row]),
      property(table, "createdOn", "Joined"),
      lastUse(table, data.usage?.accounts),
    ];
  },
  anthropic_workspace(table) {
    const { start } = table;
    const members = tallied(edgesOf("anthropic_user_assigned_workspace"), "to");
    const keys = activeKeys("anthropic_workspace_has_api_key", "from");
    return [
      { name: "State", text: (row) => stateOf(table, row), facet: true },
      count("Members", (row) => members[start + row]),
      count("Active keys", (row) => keys[start + row]),
      property(table, "createdOn", "Created"),
      property(table, "archivedOn", "Archived"),
      property(table, "workspaceGeo", "Region"),
      lastUse(table, data.usage?.workspaces),
    ];
  },
  anthropic_api_key(table) {
    const { start } = table;
    const workspace = tied("anthropic_workspace_has_api_key");
    const creator = tied("anthropic_user_created_api_key");
    const service = tied("anthropic_service_account_created_api_key");
    const created = table.get("createdOn");
    return [
      property(table, "status", "Status", { facet: true }),
      {
        name: "Workspace",
        text: (row) =>
          workspace(start + row) ||
          (table.get("scopeType")(row) === "organization" ? "none: organization" : ""),
      },
      { name: "Created by", text: (row) => creator(start + row) || service(start + row) || "not listed" },
      property(table, "createdOn", "Created"),
      {
        name: "Age",
        text: (row) => (created(row) === null ? "" : `${figure(daysBetween(created(row), data.now))} d`),
        key: (row) => (created(row) === null ? null : daysBetween(created(row), data.now)),
        number: true,
      },
      {
        name: "Expires",
        text: (row) => brief("expiresOn", table.get("expiresOn")(row)) || "never",
        key: (row) => table.get("expiresOn")(row) ?? Number.MAX_SAFE_INTEGER,
      },
      lastUse(table, data.usage?.apiKeys),
    ];
  },
  anthropic_invite(table) {
    return [
      property(table, "email", "E-mail", { size: 5 }),
      property(table, "role", "Role", { facet: true }),
      property(table, "status", "Status", { facet: true }),
      property(table, "invitedOn", "Invited"),
      property(table, "expiresOn", "Expires"),
      property(table, "acceptedOn", "Accepted"),
    ];
  },
};

function stateOf(table, row) {
  if (table.get("archivedOn")(row) !== null || table.get("active")(row) === false) return "archived";
  return table.get("isDefault")(row) ? "active (default)" : "active";
}
