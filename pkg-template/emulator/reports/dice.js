/**
 * Chance without memory: what happened at a place (a person, a day, an ordinal) is worked out from
 * the place alone. So years of activity need no storage, and the same question has the same answer
 * whatever was asked before. Streams, which remember how often they were drawn from, are `random.js`.
 */

/** A place of its own for a name: FNV-1a over it, started from the seed. */
export function place(seed, name) {
  let hash = (0x811c9dc5 ^ Math.imul(seed | 0, 0x9e3779b1)) | 0;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** The place `step` steps on from here. */
export function at(from, step) {
  let hash = Math.imul(from ^ Math.imul(step | 0, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** A whole number below `n`, from the die number `die` of this place. */
export const below = (from, die, n) => (at(from, die) >>> 0) % n;
export const between = (from, die, low, high) => low + below(from, die, high - low + 1);
export const oneIn = (from, die, n) => below(from, die, n) === 0;
export const percent = (from, die, chance) => below(from, die, 100) < chance;
export const pick = (from, die, list) => list[below(from, die, list.length)];
