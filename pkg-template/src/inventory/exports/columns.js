// Which properties there are, and what their values are: formats with a head must know before they write the first row.

const kindOf = (value) => {
  if (Array.isArray(value)) return "list";
  if (typeof value === "number") return Number.isSafeInteger(value) ? "integer" : "number";
  return typeof value; // "string", "boolean", "object"
};

/**
 * Of [group, object of properties] pairs, by group: the properties in the order of the alphabet, each with the kind of
 * its values (`string` where they are of several) and its items where they are lists.
 */
export function survey(pairs) {
  const groups = new Map();
  for (const [group, properties] of pairs) {
    if (!groups.has(group)) groups.set(group, new Map());
    const known = groups.get(group);
    for (const name of Object.keys(properties)) {
      const value = properties[name];
      if (value === null || value === undefined) continue;
      const kind = kindOf(value);
      const before = known.get(name);
      if (!before) known.set(name, { name, kind, splits: kind !== "list" || splits(value) });
      else {
        if (before.kind !== kind) before.kind = joined(before.kind, kind);
        if (kind === "list") before.splits &&= splits(value);
      }
    }
  }
  const order = (a, b) => (a.name < b.name ? -1 : 1);
  return new Map([...groups].map(([group, known]) => [group, [...known.values()].sort(order)]));
}

const joined = (one, other) =>
  /^(integer|number)$/.test(one) && /^(integer|number)$/.test(other) ? "number" : "string";

/** Whether a list can be told from its items joined by `;`. */
const splits = (list) =>
  list.length > 0 && list.every((item) => typeof item === "string" && item !== "" && !item.includes(";"));
