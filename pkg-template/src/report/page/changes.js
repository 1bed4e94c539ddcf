// The chapter of changes: who gained and lost access, and what else is not what it was.

import { counted, figure } from "../words/figures.js";
import { roleName, VERDICTS } from "../words/roles.js";
import { capital, propertyName, relationshipName, title, typeName } from "../words/types.js";
import { data } from "./data.js";
import { bdi, h, place } from "./dom.js";
import { exact } from "./format.js";
import { linkTo } from "./links.js";

const AT_ONCE = 25;
/** Where some of these may be missing, nobody can tell who gained or lost access. */
const BEHIND_ACCESS = ["anthropic_user", "anthropic_user_assigned_workspace"];
const UNTOLD =
  "Nobody can tell, because one of the two inventories has not all people or all their workspaces.";

export function showChanges() {
  const page = place("changes-page");
  const { changes } = data;
  if (!changes) {
    page.append(
      h(
        "p",
        { class: "empty" },
        "This report was made without an earlier inventory: give one as ",
        h("code", {}, "previous"),
        " to see what changed since.",
      ),
    );
    return;
  }
  const { added, removed, changed, gained, lost, unknown, leftOut } = changes;
  const known = !leftOut.some((type) => BEHIND_ACCESS.includes(type));
  const sum = (kind) => kind.entities.count + kind.relationships.count;
  if (sum(added) + sum(removed) + sum(changed) === 0)
    page.append(
      h(
        "div",
        { class: "notice good" },
        h("h3", {}, "Nothing changed"),
        h(
          "p",
          {},
          leftOut.length > 0 ? "What was compared is the same in both." : "Both inventories hold the same.",
        ),
      ),
    );
  if (leftOut.length > 0)
    page.append(
      h(
        "p",
        { class: "notice fair" },
        `Not compared, because one of the two inventories has not all of it: ${leftOut.map(typeName).join(", ")}.`,
      ),
    );
  page.append(
    h(
      "ul",
      { class: "tiles small" },
      tile("Added", sum(added)),
      tile("Removed", sum(removed)),
      tile("Changed", sum(changed)),
      tile("People who gained access", gained.count),
      tile("People who lost access", lost.count),
    ),
    ...access("Gained access", gained, known ? "Nobody gained access." : UNTOLD),
    ...access("Lost access", lost, known ? "Nobody lost access." : UNTOLD),
    ...(unknown.count > 0 ? access("Cannot be told", unknown, "") : []),
    h("h3", {}, "Everything that changed"),
    ...objects("Added", added, (entity) => [linkTo(entity.id, entity.name), idNote(entity)]),
    ...objects("Removed", removed, (entity) => [bdi(entity.name), idNote(entity)]),
    ...objects(
      "Changed",
      changed,
      (entity) => [linkTo(entity.id, entity.name), differences(entity)],
      differences,
    ),
  );
}

const tile = (name, number) =>
  h(
    "li",
    {},
    h(
      "div",
      { class: "tile" },
      h("span", { class: "tile-name" }, name),
      h("span", { class: "tile-number" }, figure(number)),
    ),
  );

const idNote = ({ id }) => h("code", { class: "id" }, id);

function access(name, { count, list }, none) {
  if (count === 0) return [h("h3", {}, name), h("p", { class: "empty" }, none)];
  const items = list.map(
    (person) => () =>
      h(
        "li",
        {},
        h(
          "p",
          {},
          h("strong", {}, linkTo(person.id, person.name)),
          person.email && [" ", h("span", { class: "muted" }, bdi(person.email))],
        ),
        h("ul", {}, person.places.map(placeItem)),
      ),
  );
  return [h("h3", {}, `${name} (${figure(count)})`), longList(items, count, ["person", "people"])];
}

const rolesText = (roles) => roles.map(roleName).join(" and ") || "no role";

/** So many names stand in a line. */
const NAMED = 6;

function placeItem({ workspaces, change: [before, after, permissions, reason] }) {
  const rest = workspaces.length - NAMED;
  return h(
    "li",
    {},
    h(
      "p",
      {},
      "In ",
      workspaces.slice(0, NAMED).flatMap((name, at) => [at > 0 && ", ", bdi(name)]),
      rest > 0 && ` and ${counted(rest, ["other", "others"])}`,
      `: ${rolesText(before)} → `,
      h("strong", {}, rolesText(after)),
      ". ",
      h("span", { class: "muted" }, capital(reason)),
    ),
    folded(counted(permissions.length, ["permission", "permissions"]), permissions.map(permissionText)),
    rest > 0 && folded("All of these workspaces", workspaces.map(bdi)),
  );
}

const permissionText = ([permission, was, is]) =>
  `${permission.replaceAll("_", " ")}: ${VERDICTS[was] ?? was} → ${is === null ? "nobody can say" : (VERDICTS[is] ?? is)}`;

const folded = (title, lines) =>
  lines.length > 0 &&
  h(
    "details",
    {},
    h("summary", {}, title),
    h(
      "ul",
      { class: "texts" },
      lines.map((line) => h("li", {}, line)),
    ),
  );

/** Added, removed or changed, by type. */
function objects(name, { entities, relationships }, item, details = () => null) {
  const kinds = [
    ...Object.keys(entities.counts).map((type) => [type, title(type), entities, item]),
    ...Object.keys(relationships.counts).map((type) => [
      type,
      `Relationship: ${relationshipName(type)}`,
      relationships,
      (edge) => [bdi(edge.text ?? edge.name), details(edge)],
    ]),
  ];
  return kinds.map(([type, heading, { counts, list }, line]) =>
    h(
      "details",
      { class: "kind" },
      h(
        "summary",
        {},
        h("span", { class: `sign ${name.toLowerCase()}` }, name),
        heading,
        h("span", { class: "count" }, figure(counts[type])),
      ),
      longList(
        list.filter((one) => one.type === type).map((one) => () => h("li", {}, line(one))),
        counts[type],
        ["of them", "of them"],
      ),
    ),
  );
}

const differences = ({ properties = [] }) =>
  h(
    "ul",
    {},
    properties.map(([property, before, after]) =>
      h(
        "li",
        {},
        `${propertyName(property)}: `,
        bdi(exact(property, before)),
        " → ",
        h("strong", {}, bdi(exact(property, after))),
      ),
    ),
  );

/** The first of a long list, more on demand; what is not in the file is counted. */
function longList(items, count, what) {
  const list = h("ul", { class: "changes" });
  const box = h("div", {}, list);
  const more = h("button", { type: "button", class: "more" });
  const add = () => {
    list.append(...items.splice(0, AT_ONCE).map((make) => make()));
    more.textContent = `Show ${figure(Math.min(items.length, AT_ONCE))} more`;
    if (items.length === 0) more.remove();
  };
  const missing = count - items.length;
  box.append(more);
  if (missing > 0)
    box.append(
      h(
        "p",
        { class: "muted" },
        `${capital(counted(missing, what))} ${missing === 1 ? "is" : "are"} not in this file, which holds ${figure(count - missing)}.`,
      ),
    );
  more.addEventListener("click", add);
  add();
  return box;
}
