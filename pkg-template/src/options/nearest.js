/** The known name that `name` was probably meant to be, or null. */
export function nearest(name, known) {
  const folded = name.toLowerCase().replace(/[-_\s]/g, "");
  let best = null;
  let least = Math.min(3, Math.ceil(folded.length / 3)) + 1;
  for (const candidate of known) {
    const away = distance(folded, candidate.toLowerCase());
    if (away < least) {
      least = away;
      best = candidate;
    }
  }
  return best;
}

/** How many letters must be changed, added or left out to make `b` of `a`. */
function distance(a, b) {
  if (a.length > 60) return a.length; // a pasted text is no misspelling
  // row[j]: the distance of what was read of `a` from the first j letters of `b`.
  const row = Array.from(`${b} `, (_, j) => j);
  for (let i = 0; i < a.length; i++) {
    let corner = row[0]++;
    for (let j = 0; j < b.length; j++) {
      const swap = corner + (a[i] === b[j] ? 0 : 1);
      corner = row[j + 1];
      row[j + 1] = Math.min(swap, corner + 1, row[j] + 1);
    }
  }
  return row[b.length];
}
