/** The known name that `name` was probably meant to be, or null. */
export function nearest(name, known) {
  const fold = (text) => text.toLowerCase().replace(/[-_\s]/g, "");
  const given = fold(name);
  let best = null;
  let least = Math.min(3, Math.ceil(given.length / 3)) + 1;
  for (const candidate of known) {
    const away = difference(given, fold(candidate));
    if (away < least) {
      least = away;
      best = candidate;
    }
  }
  return best;
}

/** How many letters lie between the common beginning and the common end: a slip is one or two. */
function difference(a, b) {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return Math.max(a.length, b.length) - start - end;
}
