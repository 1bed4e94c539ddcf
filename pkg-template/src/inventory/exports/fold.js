// Makes a graph small enough for a picture: of a type with many entities, all become one node.

/**
 * What is to be drawn: `{ nodes: [{ type, label | count }], edges: [{ from, to, label, count }], hidden: { nodes, edges } }`,
 * `from` and `to` being places in `nodes`; `fits(picture)` says whether it is small enough. `group`: `always` folds every
 * type, `never` none, `auto` one type after the other, the largest first, until it fits.
 */
export function fold(source, { group, maxNodes, maxEdges }, fits) {
  const counts = new Map();
  for (const type of source.keys().values()) counts.set(type, (counts.get(type) ?? 0) + 1);
  const many = [...counts]
    .filter(([, count]) => count > 1)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const folded = new Set(group === "always" ? many.map(([type]) => type) : []);
  for (;;) {
    const next = group === "auto" && many[folded.size];
    const last = !next;
    const nodes = [...counts].reduce((sum, [type, count]) => sum + (folded.has(type) ? 1 : count), 0);
    // Of what cannot be made smaller as much as there is room for is drawn.
    if (last || nodes <= maxNodes) {
      const picture = draw(
        source,
        folded,
        counts,
        last ? { maxNodes, maxEdges } : { maxNodes, maxEdges, exact: true },
      );
      if (last || (picture && fits(picture))) return picture;
    }
    folded.add(next[0]);
  }
}

/** The picture with these types folded; with `exact`, nothing when not all of it has room. */
function draw(source, folded, counts, { maxNodes, maxEdges, exact }) {
  const nodes = [];
  const places = new Map(); // by key, and by type where that is folded
  let hiddenNodes = 0;
  const add = (name, node, stands) => {
    if (nodes.length < maxNodes) places.set(name, nodes.push(node) - 1);
    else hiddenNodes += stands;
  };
  const seen = new Set();
  for (const { _key, _type, displayName } of source.entities()) {
    if (!folded.has(_type)) add(_key, { type: _type, label: displayName }, 1);
    else if (!seen.has(_type)) {
      seen.add(_type);
      const count = counts.get(_type);
      add(_type, { type: _type, count }, count);
    }
  }

  const types = source.keys();
  const placeOf = (key) => places.get(folded.has(types.get(key)) ? types.get(key) : key);
  const edges = new Map();
  let hiddenEdges = 0;
  for (const { _fromEntityKey, _toEntityKey, _class } of source.relationships()) {
    const from = placeOf(_fromEntityKey);
    const to = placeOf(_toEntityKey);
    const name = `${from} ${_class} ${to}`;
    const known = edges.get(name);
    if (known) known.count += 1;
    else if (from !== undefined && to !== undefined && edges.size < maxEdges) {
      edges.set(name, { from, to, label: _class, count: 1 });
    } else if (exact) return undefined;
    else hiddenEdges += 1;
  }
  return { nodes, edges: [...edges.values()], hidden: { nodes: hiddenNodes, edges: hiddenEdges } };
}
