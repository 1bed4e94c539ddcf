/**
 * Seeded randomness. Every purpose draws from a stream of its own, so that the third invite made
 * gets the same id however many pages were read before it.
 */
const BASE_62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const HEX = "0123456789abcdef";

export function createRandom(seed, purpose) {
  let state = mix(seed, purpose);

  // mulberry32: small, fast and good enough for invented people.
  function fraction() {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  const below = (n) => Math.floor(fraction() * n);
  const text = (alphabet, length) => Array.from({ length }, () => alphabet[below(alphabet.length)]).join("");

  return {
    fraction,
    below,
    between: (from, to) => from + below(to - from + 1),
    chance: (probability) => fraction() < probability,
    pick: (list) => list[below(list.length)],
    base62: (length) => text(BASE_62, length),
    hex: (length) => text(HEX, length),
    /** The documented examples show 24 characters after the prefix, the first two being "01". */
    id: (prefix) => `${prefix}01${text(BASE_62, 22)}`,
    uuid() {
      const variant = "89ab"[below(4)];
      return [text(HEX, 8), text(HEX, 4), `4${text(HEX, 3)}`, variant + text(HEX, 3), text(HEX, 12)].join(
        "-",
      );
    },
    /** The first `count` of a fair shuffle; the given list is left alone. */
    sample(list, count) {
      const rest = list.slice();
      for (let i = 0; i < count; i++) {
        const j = i + below(rest.length - i);
        [rest[i], rest[j]] = [rest[j], rest[i]];
      }
      return rest.slice(0, count);
    },
  };
}

/** FNV-1a over the purpose, started from the seed. */
function mix(seed, purpose) {
  let hash = (0x811c9dc5 ^ Math.imul(seed | 0, 0x9e3779b1)) | 0;
  for (let i = 0; i < purpose.length; i++) {
    hash = Math.imul(hash ^ purpose.charCodeAt(i), 0x01000193);
  }
  return hash ^ (hash >>> 16);
}
