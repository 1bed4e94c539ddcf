// JSON Graph Format, version 2: nodes are a map by their key, what would be null is left out.

import { titleOf } from "./text.js";

const without = (one, names) => {
  const rest = {};
  for (const name of Object.keys(one))
    if (!names.includes(name) && one[name] !== null) rest[name] = one[name];
  return rest;
};

export function* jgf(source) {
  const { organization, startedAt, endedAt, complete, partialTypes } = source.inventory;
  const metadata = without({ organization, startedAt, endedAt, complete, partialTypes }, []);
  const head = { directed: true, type: "organization inventory", label: titleOf(source.inventory), metadata };
  yield `{"graph":${JSON.stringify(head).slice(0, -1)},"nodes":{`;
  let before = "\n";
  for (const entity of source.entities()) {
    const node = { label: entity.displayName, metadata: without(entity, ["displayName"]) };
    yield `${before}${JSON.stringify(entity._key)}:${JSON.stringify(node)}`;
    before = ",\n";
  }
  yield '\n},"edges":[';
  before = "\n";
  for (const one of source.relationships()) {
    const edge = {
      source: one._fromEntityKey,
      target: one._toEntityKey,
      relation: one._class,
      directed: true,
      label: one.displayName,
      metadata: without(one, ["_fromEntityKey", "_toEntityKey", "displayName"]),
    };
    yield before + JSON.stringify(edge);
    before = ",\n";
  }
  yield "\n]}}\n";
}
