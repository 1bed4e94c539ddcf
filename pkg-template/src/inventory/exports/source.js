// Reads an inventory a bit at a time, for formats that write a bit at a time.

import { eachLine } from "../pages.js";

// By its name: an import would bring the class of inventories into this file once more.
const GRAPH = Symbol.for("rolecall.graph");

/** Lines of JSON, in the order of the graph. */
const linesOf = (inventory, question, args) => eachLine(inventory[GRAPH].ask, question, args);

/** The objects of one list of the snapshot as the API gave them, without the other lists. */
const wire = (inventory, list) =>
  inventory[GRAPH]
    ? Array.from(linesOf(inventory, "snapshot", { list }), (line) => JSON.parse(line))
    : (inventory.snapshot?.[list] ?? []);

/**
 * `types`: only entities of these types, and the relationships between them. A plain object with the methods of an
 * inventory will do as well.
 */
export function openSource(inventory, types) {
  const direct = Boolean(inventory[GRAPH]);
  const wanted = types && new Set(types);
  let keys;

  function* all(kind, only) {
    if (direct) {
      for (const type of only ? [...only].sort() : [""]) {
        for (const line of linesOf(inventory, kind, { type })) yield JSON.parse(line);
      }
    } else for (const one of inventory[kind]()) if (!only || only.has(one._type)) yield one;
  }

  const source = {
    inventory,
    whole: !wanted,
    wire: (list) => wire(inventory, list),
    /** In the order of the inventory; with `only`, those of these types, one type after the other. */
    *entities(only) {
      const both = only && wanted ? new Set([...only].filter((type) => wanted.has(type))) : (only ?? wanted);
      yield* all("entities", both);
    },
    *relationships(only) {
      const held = wanted && source.keys();
      for (const one of all("relationships", only)) {
        if (!held || (held.has(one._fromEntityKey) && held.has(one._toEntityKey))) yield one;
      }
    },
    /** The keys of all entities that are written, and of which type each is. */
    keys() {
      if (!keys) {
        keys = new Map();
        for (const { _key, _type } of source.entities()) keys.set(_key, _type);
      }
      return keys;
    },
    /** Each as one line of JSON. */
    *lines(kind) {
      if (direct && !wanted) yield* linesOf(inventory, kind, {});
      else for (const one of source[kind]()) yield JSON.stringify(one);
    },
    /** Types of which nothing, or not everything, is written; named where somebody deletes what is missing. */
    leftOut() {
      const left = new Set();
      if (!wanted) return left;
      const held = source.keys();
      for (const { _type } of all("entities")) if (!wanted.has(_type)) left.add(_type);
      for (const { _type, _fromEntityKey, _toEntityKey } of all("relationships")) {
        if (!held.has(_fromEntityKey) || !held.has(_toEntityKey)) left.add(_type);
      }
      return left;
    },
  };
  return source;
}
