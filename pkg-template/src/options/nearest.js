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

function distance(a, b) {
  if (a.length > 60) return a.length; // a pasted text is no misspelling
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  return row[b.length];
}
