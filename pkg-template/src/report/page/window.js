// Which rows of a long list are in view. A browser cannot make an element of any height, so that of a very long
// list is cut, and one step of the scroll bar then stands for several rows.

const HIGHEST = 8_000_000;
const MORE = 6;

export function windowOf(count, height, scroll, view) {
  const whole = count * height;
  const shown = Math.min(whole, HIGHEST);
  const stretch = whole > HIGHEST && shown > view ? (whole - view) / (shown - view) : 1;
  const top = scroll * stretch;
  const first = Math.max(0, Math.min(Math.floor(top / height) - MORE, count));
  const last = Math.min(count, Math.ceil((top + view) / height) + MORE);
  const above = Math.max(0, first * height - top + scroll);
  const below = Math.max(0, shown - above - (last - first) * height);
  return {
    first,
    last,
    above,
    below,
    /** Where to scroll to so that a row is seen in a view of that height, or undefined where it is. */
    scrollFor(row, seen) {
      const from = row * height;
      if (from < top) return from / stretch;
      if (from + height > top + seen) return (from + height - seen) / stretch;
      return undefined;
    },
  };
}
