// Lists by what their members have in common, in the order in which it first occurs.

/** A map from what `keyOf` gives to those that it gives it for. */
export function grouped(list, keyOf) {
  const groups = new Map();
  for (const one of list) {
    const key = keyOf(one);
    const known = groups.get(key);
    if (known) known.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
